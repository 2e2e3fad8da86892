"""From a choice to paper: the print dialog, the system's own, the file dialog, and the printer."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from talentdesk.errors import Interrupted
from talentdesk.gui.choices import Choices
from talentdesk.gui.dialogs import questions
from talentdesk.gui.printing import Job, PrintRoom
from talentdesk.gui.tasks import LibraryLane
from talentdesk.gui.theme import Theme
from talentdesk.library import Library
from talentdesk.model import Document, Figure, Section
from talentdesk.model.kinds import Style
from talentdesk.render.form import Sheet, title_of
from talentdesk.render.layout import Layout
from talentdesk.render.outputs import file_name

if TYPE_CHECKING:
    from talentdesk.gui.dialogs.printing import PrintDialog
    from talentdesk.model.handout import Handout

PRINT = "print"
_PAPERS = {
    "a4": QPageSize.PageSizeId.A4,
    "a5": QPageSize.PageSizeId.A5,
    "us-letter": QPageSize.PageSizeId.Letter,
}

_Offer = tuple[tuple[Document, ...], tuple[Section, ...], tuple[tuple[str, str], ...]]


class PrintDesk(QObject):
    """Opens the print dialog and carries out what is ordered in it."""

    def __init__(
        self, window: QWidget, lane: LibraryLane, room: PrintRoom, theme: Theme, choices: Choices
    ) -> None:
        super().__init__(window)
        self._window = window
        self._lane = lane
        self._room = room
        self._theme = theme
        self._choices = choices
        self._turn = 0
        self._job: Job | None = None
        self.dialog: PrintDialog | None = None
        room.pages_set.connect(self._show_pages)
        room.page_drawn.connect(self._show_page)

    def open(self, handout: "Handout") -> None:
        """Open the dialog on what is to be printed first."""
        from talentdesk.gui.dialogs.printing import PrintDialog  # a start can do without it

        if self.dialog:
            return
        settings = self._choices.settings
        layout, handout = Layout(settings.paper), replace(handout, style=Style(settings.citation))
        dialog = self.dialog = PrintDialog(self._window, self._theme, handout, layout)
        dialog.pages_wanted.connect(self._make)
        dialog.stop_wanted.connect(self._stop)
        dialog.print_wanted.connect(self._print)
        dialog.save_wanted.connect(self._save)
        dialog.paper.page_wanted.connect(self._room.draw)
        dialog.finished.connect(self._let_go)
        dialog.open()

        def offer(found: _Offer) -> None:
            if self.dialog is dialog:
                dialog.choices.set_documents(*found, handout.refs)
                dialog.ask()

        self._lane.ask(lambda lib: _offer(lib, handout), offer)

    def _make(self, handout: "Handout", layout: Layout) -> None:
        """Have the sheets made by the library, then the pages."""
        self._turn += 1
        turn = self._turn
        self._choices.choose_paper(layout.paper)

        def make(library: Library) -> tuple[Sheet, ...] | None:
            from talentdesk.library.handout import sheets

            try:
                return sheets(library, handout, lambda: turn == self._turn)
            except Interrupted:
                return None

        def hand_on(made: tuple[Sheet, ...] | None) -> None:
            if made and turn == self._turn:
                self._job = Job(made, layout)
                self._room.set(self._job)
            elif made is not None and self.dialog:
                self.dialog.set_nothing(_("Choose at the left what to print."))

        self._lane.ask(make, hand_on, PRINT)

    def _show_pages(self, found: Sequence[tuple[float, float]] | str) -> None:
        if self.dialog is None:
            return
        if isinstance(found, str):
            self.dialog.set_nothing(found)
        else:
            self.dialog.set_pages(found)

    def _show_page(self, number: int, image: object) -> None:
        if self.dialog:
            self.dialog.paper.set_picture(number, image)  # type: ignore[arg-type]

    def _stop(self) -> None:
        """Give up what is being made; what is set already but not shown is dropped."""
        self._turn += 1
        self._room.stop()
        if self.dialog:
            self.dialog.set_nothing(_("Stopped."))

    def _let_go(self) -> None:
        self._turn += 1
        self._room.stop()
        if self.dialog:
            self.dialog.deleteLater()
            self.dialog = None

    def _print(self) -> None:
        if self._job is None or self.dialog is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title_of(self._job.sheets))
        printer.setPageSize(QPageSize(_PAPERS[self._job.layout.paper]))
        if self._job.layout.two_up:
            printer.setPageOrientation(QPageLayout.Orientation.Landscape)
        dialog = QPrintDialog(printer, self.dialog)
        dialog.setWindowTitle(_("Print"))
        dialog.setMinMax(1, max(self.dialog.paper.pages, 1))
        if dialog.exec():
            self._room.print(self._job, printer)

    def _save(self) -> None:
        if self._job is None or self.dialog is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = file_name(title_of(self._job.sheets))
        if path := questions.file_to_save(self.dialog, Path(folder) / name):
            self._room.save(self._job, path)


def _offer(library: Library, handout: "Handout") -> _Offer:
    """Give what can be chosen: documents, their sections, and what else was asked for.

    They are called as in the language they are handed over in.
    """
    language = None if handout.language in ("", "both") else handout.language
    things = [library.get(ref) for ref in handout.refs if ":" in ref]
    others = [
        (thing.ref, thing.label if isinstance(thing, Figure) else thing.title) for thing in things
    ]
    documents = tuple(document.in_language(language) for document in library.documents())
    return documents, library.sections(language=language), tuple(others)
