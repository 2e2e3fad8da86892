"""Where notes are seen and made in the window: text, details and the pane of notes."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QObject, Signal

from talentdesk.gui.dialogs import questions
from talentdesk.gui.frame import Frame
from talentdesk.gui.note_desk import NoteDesk
from talentdesk.gui.widgets.highlights import Highlight
from talentdesk.model import Document
from talentdesk.model.note import Colour, Noted, NoteKind


class NoteRoom(QObject):
    """Shows the reader's notes wherever they belong and carries his orders to their desk."""

    place_meant = Signal(str)
    """The ref of a paragraph that is to stand in the details."""

    def __init__(self, frame: Frame, notes: NoteDesk) -> None:
        super().__init__(frame)
        self._frame = frame
        self._notes = notes
        self._titles: dict[str, str] = {}
        notes.changed.connect(self._show)
        notes.told.connect(frame.status.tell)
        frame.detail.note_written.connect(notes.write)
        frame.detail.note_left.connect(notes.finish)
        frame.detail.bookmark_set.connect(notes.set_bookmark)
        pane, orders = frame.side.notes, frame.orders
        pane.removal_wanted.connect(self._ask_removal)
        pane.folder_wanted.connect(notes.move)
        pane.new_folder_wanted.connect(self._ask_folder)
        orders.note.triggered.connect(self._write)
        orders.bookmark.triggered.connect(self._turn_bookmark)
        orders.colour_chosen.connect(self._highlight)
        orders.export_notes.triggered.connect(self._export)

    def set_documents(self, documents: Sequence[Document]) -> None:
        """Name the documents that notes stand in."""
        self._titles = {document.ref: document.name for document in documents}
        self._show(self._notes.noted)

    def read_in(self, edition: str) -> None:
        """Hang notes on the text in the language that is read."""
        self._notes.read_in(edition)
        self.show_marks()

    def show_marks(self) -> None:
        """Show highlights in the text, and beside which paragraphs something was written."""
        noted = self._notes.noted
        marks = [
            Highlight(one.ref, one.start, one.note.quote, one.note.colour)
            for one in noted
            if one.note.colour and one.ref
        ]
        written = {one.ref for one in noted if one.note.kind is not NoteKind.HIGHLIGHT}
        self._frame.reading.set_highlights(marks, written)

    def show_note(self) -> None:
        """Show what was written on the thing in the details."""
        ref = self._frame.detail.ref
        text, bookmarked = self._notes.text_of(ref), self._notes.is_bookmarked(ref)
        self._frame.detail.set_note(text, bookmarked=bookmarked)

    def _show(self, noted: Sequence[Noted]) -> None:
        self._frame.side.notes.set_notes(noted, self._titles)
        self.show_marks()
        self.show_note()

    def _write(self) -> None:
        self._frame.orders.show_detail.setChecked(True)
        meant = self._meant()
        if meant != self._frame.detail.ref:
            self.place_meant.emit(meant)
        self._frame.detail.write_note()

    def _meant(self) -> str:
        """Give what an order is about: what is selected or chosen in the text, else the details."""
        text = self._frame.reading.text
        if not text.hasFocus():
            return self._frame.detail.ref
        parts = text.selected() if text.textCursor().hasSelection() else ()
        return parts[0][0] if parts else text.chosen or self._frame.detail.ref

    def _turn_bookmark(self) -> None:
        if ref := self._meant():
            self._notes.set_bookmark(ref, not self._notes.is_bookmarked(ref))

    def _highlight(self, colour: Colour) -> None:
        stretches = self._frame.reading.text.stretches()
        for parts in stretches:
            self._notes.highlight(parts, colour)
        if not stretches:
            self._frame.status.tell(_("Select words in the text to highlight them."))

    def _ask_removal(self, note: str) -> None:
        found = next((n.note for n in self._notes.noted if n.note.id == note), None)
        if found and (not found.text or questions.may_delete_note(self._frame, found.text)):
            self._notes.remove(note)

    def _ask_folder(self, note: str) -> None:
        if folder := questions.folder_name(self._frame):
            self._notes.move(note, folder)

    def _export(self) -> None:
        if path := questions.file_to_write(self._frame, _("Notes"), ".md"):
            self._notes.export(path)
