"""Making all postings anew, beside the old ones, while the library is in use."""

import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager

from talentdesk.store import postings
from talentdesk.store.entries import Terms, entries

Going = Callable[[int, int], object]


class Anew:
    """One attempt to make the postings anew. ``change`` makes a transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        terms: Terms,
        change: Callable[[], AbstractContextManager[None]],
        going: Going | None,
    ) -> None:
        self._connection = connection
        self._terms = terms
        self._change = change
        self._going = going

    def make(self) -> bool:
        """Make them, one document after another; tell whether they are in their place now.

        They are not if another program changed the library meanwhile.
        """
        with self._change():
            self._connection.execute("DROP TABLE IF EXISTS fresh")
            (made,) = self._connection.execute(
                "SELECT sql FROM sqlite_master WHERE name = 'postings'"
            ).fetchone()
            self._connection.execute(made.replace("postings", "fresh", 1))
            self._connection.execute(
                "INSERT INTO fresh (fresh, rank) VALUES ('hashsize', 33554432)"
            )
        version = self._version()
        works = self._connection.execute(
            "SELECT id FROM document WHERE edition_of IS NULL ORDER BY id"
        ).fetchall()
        for number, (work,) in enumerate(works):
            with self._change():
                found = entries(self._connection, work, self._terms)
                postings.add(self._connection, found, table="fresh")
            if self._going:
                self._going(number + 1, len(works))
            if self._version() != version:
                return False
        with self._change():
            if self._version() != version:
                return False
            self._connection.execute("DROP TABLE postings")
            self._connection.execute("ALTER TABLE fresh RENAME TO postings")
        return True

    def _version(self) -> int:
        """Give a number that is another once somebody else has changed the library."""
        version: int = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return version
