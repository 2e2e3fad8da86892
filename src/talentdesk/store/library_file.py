"""The library's file: one connection, and what can be asked of it and done to it."""

import logging
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from talentdesk.errors import N_, Interrupted, LibraryError
from talentdesk.knowledge import Name
from talentdesk.model import Document, Event, Figure, Kind, Policy, Section
from talentdesk.plan import Attempt, Found, Match
from talentdesk.store import documents, naming, postings, reading
from talentdesk.store.connection import connect
from talentdesk.store.policies import policies
from talentdesk.store.records import names

if TYPE_CHECKING:
    from talentdesk.store.writing import Terms, Writer

log = logging.getLogger(__name__)


class LibraryFile:
    """An open library. One thread uses it; only ``interrupt`` may come from another."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def interrupt(self) -> None:
        """Stop the query under way, which then raises ``Interrupted``."""
        self._connection.interrupt()

    def writer(self, terms: "Terms", fingerprint: str) -> "Writer":
        """Give what changes the library."""
        from talentdesk.store.writing import Writer  # heavy, and not needed for reading

        return Writer(self._connection, self.path, terms, fingerprint)

    def documents(self) -> tuple[Document, ...]:
        """Give all documents."""
        with self._reading():
            return documents.documents(self._connection)

    def asides(self, document: str) -> tuple[str, ...]:
        """Give the lines of a document that were set aside as no part of its text."""
        with self._reading():
            return documents.asides(self._connection, document)

    def ref_of_digest(self, digest: str) -> str | None:
        """Give the ref of the document read from a file of this fingerprint."""
        with self._reading():
            return documents.ref_of_digest(self._connection, digest)

    def fact(self, name: str) -> str | None:
        """Give what the library knows about itself under a name."""
        with self._reading():
            return documents.fact(self._connection, name)

    def sections(self, document: str | None, language: str | None = None) -> tuple[Section, ...]:
        """Give the sections of one document or of all, with their blocks."""
        with self._reading():
            return reading.sections(self._connection, document, language)

    def events(self, document: str | None, language: str | None = None) -> tuple[Event, ...]:
        """Give events in time order."""
        with self._reading():
            return reading.events(self._connection, document, language)

    def policies(self, document: str | None, language: str | None = None) -> tuple[Policy, ...]:
        """Give policies, put together from all documents that name them."""
        with self._reading():
            return policies(self._connection, document, language)

    def figures(self, document: str | None, language: str | None = None) -> tuple[Figure, ...]:
        """Give figures in reading order."""
        with self._reading():
            return reading.figures(self._connection, document, language)

    def names(self, document: str | None) -> tuple[Name, ...]:
        """Give the names of programmes, platforms, organisations and activities in use."""
        with self._reading():
            return names(self._connection, document)

    def resolve(self, called: str) -> tuple[str, tuple[str, ...]]:
        """Give the full ref of what is called so, and the refs it could have meant instead."""
        with self._reading():
            return naming.resolve(self._connection, called)

    def free_ref(self, wanted: str, origin: str) -> str:
        """Give the ref for a document from ``origin``, ``wanted`` if nothing else has it."""
        with self._reading():
            return naming.free_ref(self._connection, wanted, origin)

    def find(
        self,
        attempt: Attempt,
        *,
        kinds: Iterable[Kind],
        document: str | None,
        year: int | None,
        limit: int,
    ) -> tuple[list[tuple[Found, Match, float]], dict[Kind, int]]:
        """Make an attempt: the best with match and score, and the number found of each kind."""
        plans = [plan for plan, _ in attempt.stages]
        with self._reading():
            best, counts = postings.find(
                self._connection, plans, kinds=kinds, document=document, year=year, limit=limit
            )
            found = reading.found(self._connection, [entry for entry, _, _ in best])
        return [
            (found[entry], attempt.stages[stage][1], score) for entry, stage, score in best
        ], counts

    def findings(self) -> tuple[str, ...]:
        """Give what is wrong with the file, in SQLite's words; nothing if it is sound."""
        try:
            checks = [row[0] for row in self._connection.execute("PRAGMA integrity_check")]
            found = [text for text in checks if text != "ok"]
            orphans = self._connection.execute("PRAGMA foreign_key_check")
            found += [f"{table} {row}: {parent}" for table, row, parent, _ in orphans]
            broken = postings.sound(self._connection) or postings.differing(self._connection)
        except sqlite3.DatabaseError as error:
            return (f"{self.path}: {error}",)
        return tuple(found + ([broken] if broken else []))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if str(error) == "interrupted":
                raise Interrupted(N_("The search was overtaken by a newer one.")) from error
            raise self._unreadable(error) from error
        except sqlite3.DatabaseError as error:
            raise self._unreadable(error) from error

    def _unreadable(self, error: sqlite3.Error) -> LibraryError:
        return LibraryError(
            N_("The library {path} cannot be read: {reason}."), path=self.path, reason=error
        )
