"""Keeping what was read and taking it out again, each in one transaction."""

import logging
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path

from sqlite_utils import Database

from talentdesk.errors import N_, LibraryError
from talentdesk.model import Reading
from talentdesk.model.plan import Entry
from talentdesk.store import documents, postings, snapshot
from talentdesk.store.anew import Anew
from talentdesk.store.editions import edition_row, edition_rows
from talentdesk.store.entries import Terms, entries
from talentdesk.store.rows import Tables, document_row, rows

log = logging.getLogger(__name__)

# Unused room is let be where it is less than this part of the file.
_LITTLE = 8


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
            self._adopt_if_empty()
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
            self._index(document)
            for name, value in (facts or {}).items():
                self._note(name, value)
        return before

    def take_back(self, ref: str, before: snapshot.Snapshot | None) -> None:
        """Undo keeping a document: what was there before comes back, or nothing is there."""
        with self._change():
            self._adopt_if_empty()
            self._drop(ref)
            if before:
                document = snapshot.put_back(self._connection, before)
                self._index(document)

    def drop(self, ref: str) -> None:
        """Take a document out with everything read out of it."""
        with self._change():
            self._adopt_if_empty()
            self._drop(ref)

    def index_anew(self, going: Callable[[int, int], object] | None = None) -> None:
        """Make all postings again from the text; ``going`` hears how many documents are done.

        Others may read and write meanwhile: the new postings are made beside the old ones, and
        take their place once nothing has changed since they were begun.
        """
        while not Anew(self._connection, self._terms, self._change, going).make():
            log.info("the library has changed, its index is made anew once more")
        with self._change():
            self._note("analysis", self._fingerprint)
        self._shrink()

    def _shrink(self) -> None:
        """Give back the room nothing uses any more, where it is a good part of the file."""
        (free,) = self._connection.execute("PRAGMA freelist_count").fetchone()
        (pages,) = self._connection.execute("PRAGMA page_count").fetchone()
        if free * _LITTLE < pages:
            return
        try:
            self._connection.execute("VACUUM")
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        except sqlite3.OperationalError as error:  # in use by others, or no room to do it in
            log.info("the library keeps its size: %s", error)

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

    def _adopt_if_empty(self) -> None:
        """Take a library without anything in it for one of this analysis."""
        empty = "SELECT 1 FROM entry LIMIT 1"
        if self.is_foreign() and not self._connection.execute(empty).fetchone():
            postings.clear(self._connection)
            self._note("analysis", self._fingerprint)

    def _index(self, document: int) -> None:
        """Write down which rows of a work are of which kind, and its postings.

        Where all postings are to be made anew there is no use in adding to them.
        """
        self._connection.execute(
            "INSERT INTO span (first, last, kind, document)"
            " SELECT min(id), max(id), kind, document FROM entry WHERE document IN"
            " (SELECT id FROM document WHERE id = ?1 OR edition_of = ?1)"
            " GROUP BY document, kind",
            (document,),
        )
        if not self.is_foreign():
            postings.add(self._connection, self._entries(document))

    def _insert(self, tables: Tables) -> None:
        for table, found in tables.items():
            if found:  # as they are: sqlite-utils looks each value over
                columns = ", ".join(found[0])
                values = ", ".join(f":{name}" for name in found[0])
                self._connection.executemany(
                    f"INSERT INTO {table} ({columns}) VALUES ({values})", found
                )

    def _drop(self, ref: str) -> None:
        document = documents.document_id(self._connection, ref)
        if document is not None:
            if not self.is_foreign():
                postings.remove(self._connection, self._entries(document))
            self._db.table("document").delete(document)

    def _taken(self, ref: str) -> snapshot.Snapshot | None:
        document = documents.document_id(self._connection, ref)
        return snapshot.take(self._connection, document, ref) if document is not None else None

    def _entries(self, document: int | None) -> Iterator[Entry]:
        return entries(self._connection, document, self._terms)
