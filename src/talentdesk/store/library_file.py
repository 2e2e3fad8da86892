"""The library's file: one connection, and what can be asked of it and done to it.

What reads things whole is brought in where it is used: a search does without it, as without what
writes. What finds is brought in likewise: the window shows its first page without it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from talentdesk.errors import N_, Interrupted, LibraryError
from talentdesk.model.kinds import Order
from talentdesk.store import documents, naming
from talentdesk.store.connection import connect

if TYPE_CHECKING:
    from talentdesk.model import Document, Event, Figure, Policy, Section
    from talentdesk.model.finding import Named
    from talentdesk.model.knowledge import Name
    from talentdesk.model.plan import Found, Inside, Phrase, Plan, Stage
    from talentdesk.store.entries import Terms
    from talentdesk.store.found import Rows
    from talentdesk.store.spans import Spans
    from talentdesk.store.words import Words
    from talentdesk.store.writing import Writer

_SOME = 1000


class LibraryFile:
    """An open library. One thread uses it; only ``interrupt`` may come from another."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._connection = connect(path)
        self._spans: tuple[tuple[int, int], Spans] | None = None

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def interrupt(self) -> None:
        """Stop the query under way, which then raises ``Interrupted``."""
        self._connection.interrupt()

    def writer(self, terms: Terms, fingerprint: str) -> Writer:
        """Give what changes the library."""
        from talentdesk.store.writing import Writer  # heavy, and not needed for reading

        return Writer(self._connection, self.path, terms, fingerprint)

    def documents(self, called: str | None = None) -> tuple[Document, ...]:
        """Give all documents, or those of a ref or title."""
        with self._reading():
            return documents.documents(self._connection, called)

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

    def sections(
        self, document: str | None, language: str | None = None, ref: str | None = None
    ) -> tuple[Section, ...]:
        """Give the sections of one document or of all, with their blocks; or that of a ref."""
        from talentdesk.store.reading import sections

        with self._reading():
            return sections(self._connection, document, language, ref)

    def events(self, document: str | None, language: str | None = None) -> tuple[Event, ...]:
        """Give events in time order."""
        from talentdesk.store.reading import events

        with self._reading():
            return events(self._connection, document, language)

    def policies(self, document: str | None, language: str | None = None) -> tuple[Policy, ...]:
        """Give policies, put together from all documents that name them."""
        from talentdesk.store.policies import policies

        with self._reading():
            return policies(self._connection, document, language)

    def figures(self, document: str | None, language: str | None = None) -> tuple[Figure, ...]:
        """Give figures in reading order."""
        from talentdesk.store.reading import figures

        with self._reading():
            return figures(self._connection, document, language)

    def names(self, document: str | None) -> tuple[Name, ...]:
        """Give the names of programmes, platforms, organisations and activities in use."""
        from talentdesk.store.records import names

        with self._reading():
            return names(self._connection, document)

    def named(self) -> Iterator[Sequence[Named]]:
        """Give all that has a name, in every language it has one, document by document."""
        with self._reading():
            yield from naming.named(self._connection)

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
        stages: Sequence[Stage],
        *,
        limit: int,
        order: Order = Order.RELEVANCE,
    ) -> Rows:
        """Find what the stages ask for: the best rows, how many there are, of what sort."""
        from talentdesk.store.found import Finder

        with self._reading():
            finder = Finder(self._connection, self._resolve, self._current_spans())
            return finder.find(stages, limit=limit, order=order)

    def best(self, plan: Plan, most: int) -> list[tuple[int, float]]:
        """Give the best rows a plan finds with their scores, not counting what else there is."""
        from talentdesk.store import postings

        with self._reading():
            return postings.best(self._connection, postings.match(plan, self._resolve), most)

    def some(self, plan: Plan) -> tuple[list[tuple[int, float]], int]:
        """Give some of what a plan finds with their scores, the best first, and the number of all.

        Only the last in the library's order are ranked, so that common words take no longer.
        """
        from talentdesk.store import postings
        from talentdesk.store.words import Words

        query = postings.match(plan, self._resolve)
        with self._reading():
            scores = postings.scored(self._connection, query, _SOME)
            total = len(scores)
            if total == _SOME:
                total = Words(self._connection, self._resolve).count(plan)
        return sorted(scores.items(), key=lambda row: (-row[1], row[0])), total

    def same(self, rows: Sequence[int]) -> dict[int, set[int]]:
        """Give for each row all those that are the same thing, in whatever language or document."""
        from talentdesk.store import shown

        with self._reading():
            return shown.same(self._connection, list(rows))

    def sections_among(self, most: int) -> tuple[list[int], int]:
        """Give rows of sections from all over the library, and how many rows it has."""
        with self._reading():
            return self._current_spans().sections_among(most)

    def found(self, rows: Sequence[int]) -> dict[int, Found]:
        """Give what is shown of rows that were found."""
        from talentdesk.store import shown

        with self._reading():
            return shown.found(self._connection, list(rows))

    @contextmanager
    def words(self) -> Iterator[Words]:
        """Give what the index can tell of the words in it."""
        from talentdesk.store.words import Words

        with self._reading():
            yield Words(self._connection, self._resolve)

    def state(self) -> tuple[int, int]:
        """Give what is another whenever the library has changed, by whomever."""
        version = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return (version, self._connection.total_changes)

    def _current_spans(self) -> Spans:
        from talentdesk.store.spans import Spans

        state = self.state()
        if self._spans is None or self._spans[0] != state:
            self._spans = (state, Spans(self._connection))
        return self._spans[1]

    def _resolve(self, inside: Inside) -> Phrase | None:
        """Give the mark of what stands in a document, if there is one of this ref."""
        from talentdesk.model.marks import document_mark
        from talentdesk.model.plan import Column, Phrase

        row = documents.document_id(self._connection, inside.document)
        return None if row is None else Phrase((document_mark(row),), columns=(Column.MARKS,))

    def findings(self) -> tuple[str, ...]:
        """Give what is wrong with the file, in SQLite's words; nothing if it is sound."""
        from talentdesk.store import postings

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
