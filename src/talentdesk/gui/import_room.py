"""Bringing files in by the window: which ones, a look before they are kept, and how it ended."""

from collections.abc import Sequence
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from talentdesk.gui.choices import Choices
from talentdesk.gui.dialogs import questions
from talentdesk.gui.frame import Frame
from talentdesk.gui.import_desk import ImportDesk, import_message
from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Proposal
from talentdesk.model import Imported


class ImportRoom(QObject):
    """Asks for files, shows what was understood of them, and tells what became of each."""

    ended = Signal(str, str)
    """The ref of what came in first, and what it was brought in for."""

    def __init__(self, frame: Frame, imports: ImportDesk, theme: Theme, choices: Choices) -> None:
        super().__init__(frame)
        self._frame = frame
        self._imports = imports
        self._theme = theme
        self._choices = choices
        self._meant = ""
        orders = frame.orders
        frame.files_dropped.connect(self.bring)
        frame.status.cancelled.connect(imports.cancel)
        imports.moved.connect(frame.status.show_job)
        imports.told.connect(frame.status.tell)
        imports.offered.connect(self._offer)
        imports.ended.connect(self._end)
        imports.undone.connect(self._end_undo)
        imports.undo_changed.connect(orders.undo_import.setEnabled)
        orders.import_files.triggered.connect(self.ask_files)
        orders.import_folder.triggered.connect(self._ask_folder)
        orders.undo_import.triggered.connect(imports.undo)

    def bring(self, paths: Sequence[Path], meant: str = "") -> None:
        """Bring files and folders in, after a look at what is understood if that is wished.

        ``meant`` is the ref of what they are brought in for, which is told again in the end.
        """
        self._meant = meant if paths else ""
        self._imports.bring(paths, look=self._choices.settings.preview_import)

    def ask_files(self) -> None:
        """Ask which files to bring in."""
        self.bring(questions.files_to_import(self._frame))

    def ask_full_text(self, policy: str) -> None:
        """Ask for the full text of a policy."""
        self.bring(questions.files_to_import(self._frame), policy)

    def _ask_folder(self) -> None:
        self.bring(questions.folder_to_import(self._frame))

    def _offer(self, proposals: Sequence[Proposal]) -> None:
        from talentdesk.gui.dialogs.import_preview import ImportPreview  # a start can do without

        self._frame.status.end_job()
        preview = ImportPreview(self._frame, self._theme, proposals)
        preview.kept.connect(self._imports.keep)
        preview.rejected.connect(self._forget)
        preview.open()

    def _forget(self) -> None:
        self._meant = ""

    def _end(self, results: Sequence[Imported]) -> None:
        message = import_message(results)
        self._frame.status.end_job(message)
        kept = [result.ref for result in results if result.ref]
        self.ended.emit(kept[0] if kept else "", self._meant)
        self._meant = ""
        if any(result.error for result in results):
            undo = self._imports.undo if any(result.added for result in results) else None
            questions.show_report(self._frame, message, results, undo)

    def _end_undo(self) -> None:
        self._frame.status.end_job(_("The import was undone."))
        self.ended.emit("", "")
