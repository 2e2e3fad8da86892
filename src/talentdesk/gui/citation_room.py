"""Citations: the style they are copied in, and files of them for reference managers."""

from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QObject

from talentdesk.errors import N_, PrintError, refusal
from talentdesk.gui.choices import Choices
from talentdesk.gui.desk import Desk
from talentdesk.gui.dialogs import questions
from talentdesk.gui.frame import Frame
from talentdesk.gui.tasks import LibraryLane
from talentdesk.library import Library
from talentdesk.model.kinds import Style
from talentdesk.paths import write_whole


class CitationRoom(QObject):
    """Writes the citation of what is open; keeps the style chosen."""

    def __init__(self, frame: Frame, desk: Desk, lane: LibraryLane, choices: Choices) -> None:
        super().__init__(frame)
        self._frame = frame
        self._desk = desk
        self._lane = lane
        orders = frame.orders
        orders.export_bibtex.triggered.connect(lambda: self._export(".bib"))
        orders.export_ris.triggered.connect(lambda: self._export(".ris"))
        orders.citation_chosen.connect(choices.choose_citation)
        orders.citation_chosen.connect(self._cite_in)
        self._cite_in(choices.settings.citation)

    def _cite_in(self, style: str) -> None:
        self._desk.style = Style(style)

    def _export(self, suffix: str) -> None:
        page = self._desk.page
        path = questions.file_to_write(self._frame, _("Citation"), suffix) if page else None
        if page is None or path is None:
            return
        ref = page.target

        def work(library: Library) -> Path:
            from talentdesk.digest.entries import bibtex, ris  # a start can do without them
            from talentdesk.library.citing import cited

            write = bibtex if suffix == ".bib" else ris

            try:
                write_whole(path, write([cited(library, ref)]).encode())
            except OSError as error:
                raise PrintError(
                    N_("“{file}” cannot be written: {reason}."), file=path, reason=refusal(error)
                ) from error
            return path

        told = _("Saved as {file}.")
        self._lane.ask(work, lambda saved: self._frame.status.tell(told.format(file=saved)))
