"""What the index can tell of the words in it."""

import json
import sqlite3
from collections.abc import Mapping, Sequence

from talentdesk.model.plan import Plan
from talentdesk.store import postings
from talentdesk.store.postings import Resolver
from talentdesk.text.folding import fold_text


class Words:
    """The words of the library of a connection: a ``Lexicon``."""

    def __init__(self, connection: sqlite3.Connection, resolve: Resolver) -> None:
        self._connection = connection
        self._resolve = resolve
        connection.execute(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.word"
            " USING fts5vocab('main', 'postings', 'col')"
        )

    def known(self, terms: Sequence[str]) -> Mapping[str, int]:
        """Give in how many entries each of these terms stands in the text."""
        rows = self._connection.execute(
            "SELECT term, doc FROM temp.word"
            " WHERE term IN (SELECT value FROM json_each(?)) AND col = 'text'",
            (json.dumps(list(terms)),),
        )
        return dict(rows.fetchall())

    def starting(self, beginning: str, most: int) -> Sequence[tuple[str, int]]:
        """Give the terms of the text that begin so and the entries of each, ``most`` at most."""
        return self._connection.execute(
            "SELECT term, doc FROM temp.word WHERE term >= ?1 AND term < ?1 || char(1114111)"
            " AND col = 'text' LIMIT ?2",
            (beginning, most),
        ).fetchall()

    def count(self, plan: Plan) -> int:
        """Count the entries a plan finds."""
        query = postings.match(plan, self._resolve)
        row = self._connection.execute(
            "SELECT count(*) FROM postings WHERE postings MATCH ?", (query,)
        ).fetchone()
        return int(row[0])

    def things(self, plan: Plan) -> int:
        """Count the things a plan finds, one that several languages or documents tell of once."""
        row = self._connection.execute(
            "SELECT count(*) FROM (SELECT DISTINCT kind, ref FROM entry"
            " WHERE id IN (SELECT value FROM json_each(?)))",
            (json.dumps(self.rows(plan)),),
        ).fetchone()
        return int(row[0])

    def rows(self, plan: Plan) -> list[int]:
        """Give all rows a plan finds."""
        return postings.rows(self._connection, postings.match(plan, self._resolve))

    def texts(self, plan: Plan, most: int) -> Sequence[str]:
        """Give the folded own texts of the first entries a plan finds."""
        rows = self._connection.execute(
            "SELECT rowid FROM postings WHERE postings MATCH ? ORDER BY rowid LIMIT ?",
            (postings.match(plan, self._resolve), most),
        ).fetchall()
        return tuple(map(fold_text, self.raw([row for (row,) in rows]).values()))

    def raw(self, rows: Sequence[int]) -> Mapping[int, str]:
        """Give title and own text of entries as printed."""
        texts = self._connection.execute(
            "SELECT id, title || char(10) || coalesce("
            " (SELECT group_concat(text, char(10)) FROM block WHERE section = id), '')"
            " FROM entry WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(rows)),),
        )
        return dict(texts.fetchall())

    def by_ref(self, rows: Sequence[int]) -> Sequence[tuple[str, str]]:
        """Give heading and paragraphs of sections as printed, each with the section's ref."""
        return self._connection.execute(
            "SELECT ref, trim(number || ' ' || title) FROM entry JOIN section ON section.entry = id"
            " WHERE id IN (SELECT value FROM json_each(?1)) UNION ALL"
            " SELECT entry.ref, block.text FROM block JOIN entry ON entry.id = block.section"
            " WHERE block.section IN (SELECT value FROM json_each(?1))",
            (json.dumps(list(rows)),),
        ).fetchall()

    def sections(self, rows: Sequence[int]) -> Sequence[tuple[int, str, str]]:
        """Give those of the rows that are sections with a text: it, and their document's title."""
        return self._connection.execute(
            "SELECT entry.id, entry.title || char(10) || group_concat(text, char(10)),"
            " document.title FROM entry JOIN block ON section = entry.id"
            " JOIN document ON document.id = entry.document"
            " WHERE entry.id IN (SELECT value FROM json_each(?)) GROUP BY entry.id",
            (json.dumps(list(rows)),),
        ).fetchall()
