"""The notes: what the reader marked and wrote, wherever it stands."""

from collections import Counter
from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton

from talentdesk.gui.models.entries import note_rows
from talentdesk.gui.panes.listing import ListPane
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.chips import Chips
from talentdesk.gui.widgets.field import Field
from talentdesk.model.note import Noted, NoteKind


class NotesPane(ListPane):
    """Notes to be filtered, opened, put into folders and taken away."""

    removal_wanted = Signal(str)
    folder_wanted = Signal(str, str)
    new_folder_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Notes"), "")
        self._noted: tuple[Noted, ...] = ()
        self._shown: tuple[Noted, ...] = ()
        self._titles: dict[str, str] = {}
        self._words = Field()
        self._words.setPlaceholderText(_("Search the notes…"))
        self._words.setAccessibleName(_("Search the notes"))
        self._words.setClearButtonEnabled(True)
        self._words.findChildren(QToolButton)[0].setAccessibleName(_("Clear the search"))
        self._words.textChanged.connect(self._show)
        kinds = {
            NoteKind.BOOKMARK: _("Bookmarks"),
            NoteKind.HIGHLIGHT: _("Highlights"),
            NoteKind.NOTE: _("Notes"),
        }
        self._kinds = Chips(list(kinds.items()))
        self._kinds.chosen.connect(self._show)
        self.add_tool(self._words)
        self.add_tool(self._kinds)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._list.customContextMenuRequested.connect(self._offer)
        away = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._list)
        away.setContext(Qt.ShortcutContext.WidgetShortcut)
        away.activated.connect(self._remove)
        self._show()

    def set_notes(self, noted: Sequence[Noted], titles: dict[str, str]) -> None:
        """Show these notes; ``titles`` are those of the documents by their refs."""
        self._noted, self._titles = tuple(noted), titles
        self._show()

    def _show(self) -> None:
        words = self._words.text().strip().casefold()
        found = [noted for noted in self._noted if words in _searched(noted)]
        counts = Counter(noted.note.kind for noted in found)
        self._kinds.set_counts(counts)
        kind = self._kinds.value
        shown = [noted for noted in found if kind in (None, noted.note.kind)]
        by_folder = kind is NoteKind.BOOKMARK
        shown.sort(key=lambda n: (n.note.folder if by_folder else n.note.document, n.note.made))
        self._shown = tuple(shown)
        current = self._list.currentIndex().row()
        self.set_rows(note_rows(shown, self._titles, by_folder=by_folder))
        if 0 <= current < len(shown):
            self._list.setCurrentIndex(self._model.index(current, 0))
        self._words.setVisible(bool(self._noted))
        self._empty.setText(
            _("No note has these words.")
            if self._noted
            else _(
                "What you mark and write stands here.\n\nSelect words in the text and highlight "
                "them (Ctrl+Alt+1 to 4), set a bookmark (Ctrl+B), or write a note on what stands "
                "in the details (Ctrl+M). Notes are kept in a file of their own; removing a "
                "document leaves them alone."
            )
        )

    def _current(self) -> Noted | None:
        row = self._list.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def _remove(self) -> None:
        if noted := self._current():
            self.removal_wanted.emit(noted.note.id)

    def _offer(self, at: QPoint) -> None:
        noted = self._current()
        if not noted or not self._list.indexAt(at).isValid():
            return
        note = noted.note
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if noted.ref:
            menu.addAction(_("Open"), lambda: self.ref_chosen.emit(noted.ref))
        folders = menu.addMenu(_("Put into folder"))
        for folder in ("", *sorted({n.note.folder for n in self._noted if n.note.folder})):
            entry = folders.addAction(folder or _("No folder"))
            entry.setCheckable(True)
            entry.setChecked(folder == note.folder)
            entry.triggered.connect(
                lambda _on, folder=folder: self.folder_wanted.emit(note.id, folder)
            )
        folders.addSeparator()
        folders.addAction(_("New folder…"), lambda: self.new_folder_wanted.emit(note.id))
        menu.addSeparator()
        menu.addAction(_("Delete"), lambda: self.removal_wanted.emit(note.id))
        menu.popup(self._list.viewport().mapToGlobal(at))


def _searched(noted: Noted) -> str:
    note = noted.note
    return "\n".join((note.quote, note.text, noted.title, note.label, note.folder)).casefold()
