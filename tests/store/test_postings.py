"""Plans as FTS5 queries."""

import sqlite3

import pytest

from talentdesk.plan import AllOf, AnyOf, Phrase, Plan
from talentdesk.store.postings import match

A, B, C = Phrase(("a",)), Phrase(("b",)), Phrase(("c",))


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        (A, {1, 3, 4}),
        (Phrase(("a", "b")), {1}),
        (Phrase(("b", "a")), set()),
        (Phrase(("a",), own=True), {1, 4}),
        (Phrase(("bx",), prefix=True), {4}),
        (AllOf((A, B)), {1, 3}),
        (AnyOf((B, C)), {1, 2, 3}),
        (AllOf((A,), (B,)), {4}),
        (AllOf((AnyOf((A, C)),), (AllOf((A, B)),)), {2, 4}),
        (Phrase(('"',)), {2}),
        (Phrase(("）",)), {2}),
    ],
)
def test_a_plan_finds_what_it_says(plan: Plan, found: set[int]) -> None:
    with sqlite3.connect(":memory:") as database:
        database.execute(
            "CREATE VIRTUAL TABLE postings USING fts5 (heading, text, above, document,"
            " content='', tokenize=\"ascii tokenchars '.\"\"'\")"
        )
        rows = [
            (1, "a b", "", "", ""),
            (2, "", 'c " ）', "", ""),
            (3, "b", "", "a", ""),
            (4, "", "x a bxy", "", ""),
        ]
        database.executemany(
            "INSERT INTO postings (rowid, heading, text, above, document) VALUES (?, ?, ?, ?, ?)",
            rows,
        )
        query = "SELECT rowid FROM postings WHERE postings MATCH ?"
        assert {row[0] for row in database.execute(query, (match(plan),))} == found
    database.close()
