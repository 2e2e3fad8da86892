"""Keeping what was read and taking it out again, each in one transaction."""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlite_utils import Database

from talentdesk.errors import N_, LibraryError
from talentdesk.model import Reading
from talentdesk.plan import Entry
from talentdesk.store import documents, postings, snapshot
from talentdesk.store.editions import edition_row, edition_rows
from talentdesk.store.entries import Terms, entries
from talentdesk.store.rows import Tables, document_row, rows


class Writer:
    """Changes a library.

    ``terms`` turns text into the terms of the index; ``fingerprint`` names the analysis it uses.
    """

    def __init__(
        self, connection: sqlite3.Connection, path: Path, terms: Terms, fingerprint: str
    ) -> None:
        self._connection = connection
        self._path = path
        self._db = Database(connection, execute_plugins=False)
        self._terms = terms
        self._fingerprint = fingerprint

    def keep(
        self, read: Reading, facts: Mapping[str, str] | None = None
    ) -> snapshot.Snapshot | None:
        """Keep what was read from a file, in place of what the same ref held before; give that.

        ``facts`` are what the library is to know about itself from then on.
        """
        with self._change():
            self._index_anew_if_foreign()
            before = self._taken(read.document.ref)
            self._drop(read.document.ref)
            self._db.table("document").insert(document_row(read.document, read.digest))
            document = documents.document_id(self._connection, read.document.ref) or 0
            ids = count(documents.next_entry(self._connection))
            self._insert(rows(read, document, ids))
            for edition in read.editions:
                self._db.table("document").insert(edition_row(read, edition, document))
                other = documents.document_id(
                    self._connection, f"{read.document.ref}@{edition.language}"
                )
                self._insert(edition_rows(read, edition, other or 0, ids))
            self._connection.execute(
                "INSERT INTO span (first, last, kind, document)"
                " SELECT min(entry.id), max(entry.id), kind, document FROM entry"
                " JOIN edition ON edition.id = document WHERE work = ? GROUP BY document, kind",
                (document,),
            )
            postings.add(self._connection, self._entries(document))
            for name, value in (facts or {}).items():
                self._note(name, value)
        return before

    def take_back(self, ref: str, before: snapshot.Snapshot | None) -> None:
        """Undo keeping a document: what was there before comes back, or nothing is there."""
        with self._change():
            self._index_anew_if_foreign()
            self._drop(ref)
            if before:
                document = snapshot.put_back(self._connection, before)
                postings.add(self._connection, self._entries(document))

    def drop(self, ref: str) -> None:
        """Take a document out with everything read out of it."""
        with self._change():
            self._index_anew_if_foreign()
            self._drop(ref)

    def index_anew(self) -> None:
        """Make all postings again from the text."""
        with self._change():
            self._index_anew()

    def is_foreign(self) -> bool:
        """Tell whether the postings were made by another analysis."""
        return documents.fact(self._connection, "analysis") != self._fingerprint

    @contextmanager
    def _change(self) -> Iterator[None]:
        """Make one transaction, waiting for another writer to finish. Raises ``LibraryError``.

        WORKAROUND: ``atomic`` alone begins as a reader, and a reader that turns writer while
        another one writes fails at once; waits for an immediate mode in sqlite-utils.
        """
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            with self._db.atomic():
                yield
            self._connection.execute("COMMIT")
        except sqlite3.Error as error:
            self._connection.rollback()
            raise LibraryError(
                N_("The library {path} cannot be changed: {reason}."),
                path=self._path,
                reason=error,
            ) from error
        except BaseException:
            self._connection.rollback()
            raise

    def _note(self, name: str, value: str) -> None:
        self._db.table("fact").insert({"name": name, "value": value}, pk="name", replace=True)

    def _index_anew_if_foreign(self) -> None:
        if self.is_foreign():
            self._index_anew()

    def _index_anew(self) -> None:
        postings.clear(self._connection)
        postings.add(self._connection, self._entries(None))
        self._note("analysis", self._fingerprint)

    def _insert(self, tables: Tables) -> None:
        for table, found in tables.items():
            self._db.table(table).insert_all(found)

    def _drop(self, ref: str) -> None:
        document = documents.document_id(self._connection, ref)
        if document is not None:
            postings.remove(self._connection, self._entries(document))
            self._db.table("document").delete(document)

    def _taken(self, ref: str) -> snapshot.Snapshot | None:
        document = documents.document_id(self._connection, ref)
        return snapshot.take(self._connection, document, ref) if document is not None else None

    def _entries(self, document: int | None) -> Iterator[Entry]:
        return entries(self._connection, document, self._terms)
