"""From summaries to paper: the preview, the print dialog, the file dialog, and the printer."""

from gettext import gettext as _

from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from talentdesk.gui.choices import Choices
from talentdesk.gui.dialogs import questions
from talentdesk.gui.dialogs.preview import DRAWN_PPI, PreviewDialog
from talentdesk.gui.printing import PrintRoom, Sheets
from talentdesk.gui.theme import Theme
from talentdesk.summary import Summary


class PrintDesk(QObject):
    """Opens a preview for summaries and carries out what is ordered in it."""

    def __init__(self, window: QWidget, room: PrintRoom, theme: Theme, choices: Choices) -> None:
        super().__init__(window)
        self._window = window
        self._room = room
        self._theme = theme
        self._choices = choices
        self.preview: PreviewDialog | None = None

    def open_preview(self, summaries: tuple[Summary, ...]) -> None:
        """Show how the summaries will come out of the printer."""
        language = summaries[0].document.language
        paper = self._choices.settings.paper
        preview = PreviewDialog(self._window, self._theme, language, paper)
        self.preview = preview

        def sheets(language: str, paper: str) -> Sheets:
            self._choices.choose_paper(paper)
            return Sheets(summaries, language, paper)

        preview.pages_wanted.connect(lambda *how: self._room.draw(sheets(*how), DRAWN_PPI))
        preview.print_wanted.connect(lambda *how: self._print(preview, sheets(*how)))
        preview.save_wanted.connect(lambda *how: self._save(preview, sheets(*how)))
        self._room.pages_drawn.connect(preview.set_pages)
        preview.finished.connect(self._let_go)
        preview.open()
        preview.ask()

    def _let_go(self) -> None:
        if self.preview:
            self._room.pages_drawn.disconnect(self.preview.set_pages)
            self.preview.deleteLater()
            self.preview = None

    def _print(self, parent: QWidget, sheets: Sheets) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(sheets.summaries[0].title)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(_("Print"))
        dialog.setMinMax(1, 9999)
        if dialog.exec():
            self._room.print(sheets, printer)

    def _save(self, parent: QWidget, sheets: Sheets) -> None:
        name = f"{sheets.summaries[0].number} {sheets.summaries[0].title}".strip()
        if path := questions.file_to_save(parent, name):
            self._room.save(sheets, path)
