"""The user's own file: bookmarks, highlights and notes, apart from all that can be made anew.

Nothing that happens to documents touches it. Each change is on the disk when it returns.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import astuple, fields, replace
from datetime import UTC, datetime
from pathlib import Path

from talentdesk.errors import N_, LibraryError
from talentdesk.model.note import Colour, Note, Noted, NoteKind, find_again
from talentdesk.store.connection import Schema, connect
from talentdesk.store.library_file import LibraryFile
from talentdesk.store.passages import passages
from talentdesk.text.cells import line


def _steps(connection: sqlite3.Connection) -> None:
    from talentdesk.store.note_migrations import migrate  # heavy, and not needed by a plain start

    migrate(connection)


NOTES = Schema(1, _steps)
_COLUMNS = tuple(field.name for field in fields(Note))


class NotesFile:
    """What the user wrote about a library. One thread uses it at a time."""

    def __init__(self, path: Path, library: LibraryFile) -> None:
        self.path = path
        self._library = library
        self._connection = connect(path, NOTES)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def all(self) -> tuple[Note, ...]:
        """Give every note, the oldest first."""
        query = f"SELECT {', '.join(_COLUMNS)} FROM note ORDER BY made, id"
        with self._trying():
            return tuple(_note(*row) for row in self._connection.execute(query))

    def get(self, note: str) -> Note | None:
        """Give the note of an id, if there is one."""
        return next((found for found in self.all() if found.id == note), None)

    def noted(self, document: str | None = None) -> tuple[Noted, ...]:
        """Give the notes on a document, or all, each with where its passage stands now."""
        notes = [note for note in self.all() if document in (None, note.document)]
        standing = {of: passages(self._library, of) for of in {note.document for note in notes}}
        return tuple(find_again(note, standing[note.document], line(note.quote)) for note in notes)

    def keep(self, note: Note) -> Note:
        """Write a note down, new or in place of the one of the same id; give it with its times."""
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        kept = replace(note, made=note.made or now, changed=now)
        places = ", ".join("?" * len(_COLUMNS))
        with self._trying():
            self._connection.execute(
                f"INSERT OR REPLACE INTO note ({', '.join(_COLUMNS)}) VALUES ({places})",
                astuple(kept),
            )
        return kept

    def drop(self, note: str) -> None:
        """Take the note of an id away; only the user does that."""
        with self._trying():
            self._connection.execute("DELETE FROM note WHERE id = ?", (note,))

    def folders(self) -> tuple[str, ...]:
        """Give the folders that hold bookmarks, by name."""
        query = "SELECT DISTINCT folder FROM note WHERE folder != '' ORDER BY folder"
        with self._trying():
            return tuple(folder for (folder,) in self._connection.execute(query))

    @contextmanager
    def _trying(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise LibraryError(
                N_("The notes in {path} cannot be read or written: {reason}."),
                path=self.path,
                reason=error,
            ) from error


def _note(
    id_: str, kind: str, ref: str, quote: str, text: str, colour: str | None, *more: str
) -> Note:
    return Note(id_, NoteKind(kind), ref, quote, text, Colour(colour) if colour else None, *more)
