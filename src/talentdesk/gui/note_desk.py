"""What the user writes: bookmarks, highlights and notes, on the disk as soon as they are made."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from talentdesk.gui.tasks import LibraryLane
from talentdesk.library import Library
from talentdesk.model import Document, Event, Figure, Policy, Section
from talentdesk.model.note import Colour, Note, Noted, NoteKind, around
from talentdesk.paths import write_whole
from talentdesk.render.terms import place_label
from talentdesk.text.cells import said

LOAD = "notes"


class NoteDesk(QObject):
    """One reader's notes. The file of notes is used on the library's lane alone."""

    changed = Signal(object)
    told = Signal(str)

    def __init__(self, lane: LibraryLane) -> None:
        super().__init__()
        self._lane = lane
        self._noted: tuple[Noted, ...] = ()
        self._begun: dict[str, str] = {}
        self._written: dict[str, str] = {}
        self._edition = ""
        self._finished = False

    def load(self) -> None:
        """Read all notes and find their places."""
        self._lane.ask(lambda lib: lib.notes.noted(), self._show, LOAD)

    def read_in(self, edition: str) -> None:
        """Take the words that notes hang on from the text in this language, which is being read."""
        self._edition = edition

    @property
    def noted(self) -> tuple[Noted, ...]:
        """Give every note, with where its passage stands."""
        return self._noted

    def text_of(self, ref: str) -> str:
        """Give what the user wrote on a thing, though it is still on its way to the disk."""
        if ref in self._written:
            return self._written[ref]
        found = self._find(NoteKind.NOTE, ref)
        return found.note.text if found else ""

    def is_bookmarked(self, ref: str) -> bool:
        """Tell whether a thing has a bookmark."""
        return self._find(NoteKind.BOOKMARK, ref) is not None

    def folders(self) -> tuple[str, ...]:
        """Give the folders in use, by name."""
        return tuple(sorted({n.note.folder for n in self._noted if n.note.folder}))

    def write(self, ref: str, text: str) -> None:
        """Keep what the user wrote on a thing; nothing written takes the note away."""
        found = self._find(NoteKind.NOTE, ref)
        note = found.note.id if found else self._begun.setdefault(ref, uuid4().hex)
        self._written[ref] = text
        edition = self._edition

        def change(library: Library, old: Note | None) -> Note | None:
            if not text.strip():
                return None
            return replace(old or _draw_up(library, note, NoteKind.NOTE, ref, edition), text=text)

        self._change(note, change)

    def finish(self) -> None:
        """Tell that what was written is kept, once it is."""
        self._finished = True
        self._tell_kept()

    def _tell_kept(self) -> None:
        if self._finished and not self._written:
            self._finished = False
            self.told.emit(_("Note kept."))

    def set_bookmark(self, ref: str, on: bool, folder: str = "") -> None:
        """Set a bookmark on a thing, in a folder, or take it away."""
        found = self._find(NoteKind.BOOKMARK, ref)
        note = found.note.id if found else uuid4().hex
        edition = self._edition

        def change(library: Library, old: Note | None) -> Note | None:
            fresh = old or _draw_up(library, note, NoteKind.BOOKMARK, ref, edition)
            return replace(fresh, folder=folder) if on else None

        self._change(note, change)
        self.told.emit(_("Bookmark set.") if on else _("Bookmark removed."))

    def highlight(self, parts: Sequence[tuple[str, int, str]], colour: Colour) -> None:
        """Highlight words of paragraphs that follow each other: where they begin in each, and what.

        Where they are highlighted already they change their colour, or lose the one they have.
        """
        (ref, start, first), (last, begin, end) = parts[0], parts[-1]
        words = "\n".join(words for *_place, words in parts)
        same, edition = (ref, start, words), self._edition
        found = next(
            (
                n.note
                for n in self._noted
                if n.note.colour and (n.ref, n.start, n.note.quote) == same
            ),
            None,
        )

        gone = found is not None and found.colour is colour
        self.told.emit(_("Highlight removed.") if gone else _("Highlighted."))

        def change(library: Library, old: Note | None) -> Note | None:
            if old:
                return None if old.colour is colour else replace(old, colour=colour)
            note = _draw_up(library, uuid4().hex, NoteKind.HIGHLIGHT, ref, edition)
            before, _after = around(note.quote, start, start + len(first))
            whole, _label = _words(library, last, edition)
            _before, after = around(whole, begin, begin + len(end))
            return replace(note, quote=words, before=before, after=after, colour=colour)

        self._change(found.id if found else "", change)

    def move(self, note: str, folder: str) -> None:
        """Put a note into a folder."""
        self._change(note, lambda _library, old: old and replace(old, folder=folder))

    def remove(self, note: str) -> None:
        """Take a note away."""
        for noted in self._noted:
            if noted.note.id == note:
                self._written.pop(noted.ref, None)
        self._change(note, lambda _library, _old: None)

    def export(self, path: Path) -> None:
        """Write all notes down as Markdown."""

        def write(library: Library) -> None:
            from talentdesk.render.notes import markdown

            titles = {document.ref: document.name for document in library.documents()}
            write_whole(path, markdown(library.notes.noted(), titles).encode())

        self._lane.ask(write, lambda _none: self.told.emit(_("Saved as {file}.").format(file=path)))

    def _find(self, kind: NoteKind, ref: str) -> Noted | None:
        """Give the note of a kind on a thing, by where it stands now."""
        return next((n for n in self._noted if n.note.kind is kind and n.ref == ref), None)

    def _change(self, note: str, change: Callable[[Library, Note | None], Note | None]) -> None:
        """Write a note down as changed, or take it away, then read all notes again."""

        def work(library: Library) -> None:
            changed = change(library, library.notes.get(note))
            if changed:
                library.notes.keep(changed)
            else:
                library.notes.drop(note)

        # What still waits is skipped when the same note is changed again: the newest words win.
        topic = f"note {note}" if note else ""
        self._lane.ask(work, lambda _none: self.load(), topic, must=True)

    def _show(self, noted: Sequence[Noted]) -> None:
        self._noted = tuple(noted)
        kept = {one.ref: one.note.text for one in noted if one.note.kind is NoteKind.NOTE}
        arrived = [
            ref
            for ref, text in self._written.items()
            if kept.get(ref, "") == (text if text.strip() else "")
        ]
        for ref in arrived:
            self._written.pop(ref, None)
        self.changed.emit(self._noted)
        self._tell_kept()


def _draw_up(library: Library, note: str, kind: NoteKind, ref: str, edition: str) -> Note:
    """Draw up a note on a thing, with the words that stand there in the edition that is read."""
    quote, label = _words(library, ref, edition)
    return Note(note, kind, ref, quote, label=label, language=edition)


def _words(library: Library, ref: str, edition: str) -> tuple[str, str]:
    """Give the words of a thing, and what it is called."""
    thing = library.get(ref, language=edition or None)
    if isinstance(thing, Section) and "#" in ref:
        return said(thing.blocks[0]), f"{thing.heading} · {place_label(ref)}"
    if isinstance(thing, Section):
        return thing.heading, thing.heading
    if isinstance(thing, Figure):
        return f"{thing.label} {thing.text}", thing.label
    if isinstance(thing, Event | Policy | Document):
        return thing.title, thing.title
    raise TypeError(f"{ref} has no words")
