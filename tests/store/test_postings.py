"""Plans as FTS5 queries."""

import sqlite3
from collections.abc import Iterator

import pytest

from talentdesk.model.plan import AllOf, AnyOf, Column, Entry, Inside, Near, Phrase, Plan
from talentdesk.store import postings

A, B, C = Phrase(("a",)), Phrase(("b",)), Phrase(("c",))
ABOVE = (Column.ABOVE,)


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(":memory:")
    opened.execute(
        f"CREATE VIRTUAL TABLE postings USING fts5 ({', '.join(Column)},"
        " content='', tokenize=\"ascii tokenchars '.\"\"'\")"
    )
    rows = [
        (1, "a b", "", ""),
        (2, "", 'c " ）', ""),
        (3, "b", "", "a"),
        (4, "", "x a bxy", ""),
        (5, "", "a x x c", ""),
    ]
    for row, heading, text, above in rows:
        entry = Entry(row, (text, heading, above, "", "", "", f"ksection o{row}"))
        postings.add(opened, [entry])
    yield opened
    opened.close()


def resolve(inside: Inside) -> Phrase | None:
    return Phrase((f"o{inside.document}",), columns=(Column.MARKS,)) if inside.document else None


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        (A, [1, 4, 5]),
        (Phrase(("a", "b")), [1]),
        (Phrase(("b", "a")), []),
        (Phrase(("a",), columns=ABOVE), [3]),
        (Phrase(("bx",), prefix=True), [4]),
        (AllOf((A, B)), [1]),
        (AnyOf((B, C)), [1, 2, 3, 5]),
        (AnyOf(()), []),
        (AllOf((A,), (B,)), [4, 5]),
        (AllOf((), (A,)), [2, 3]),
        (AllOf((A, AllOf((), (B, C)))), [4]),
        (AllOf((AnyOf((A, C)),), (AllOf((A, B)),)), [2, 4, 5]),
        (Phrase(('"',)), [2]),
        (Phrase(("）",)), [2]),
        (Near((A, C), 2), [5]),
        (Near((A, C), 1), []),
        (Near((C, A), 2), [5]),
        (Inside("4"), [4]),
        (AllOf((A,), (Inside("4"),)), [1, 5]),
        (Inside(""), []),
    ],
)
def test_a_plan_finds_what_it_says(
    database: sqlite3.Connection, plan: Plan, found: list[int]
) -> None:
    rows, scores = postings.hits(database, plan, resolve)
    assert rows == found
    assert set(scores) == set(found)


def test_beyond_what_is_ranked_everything_is_found_all_the_same(
    database: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postings, "RANKED", 2)
    rows, scores = postings.hits(database, A, resolve)
    assert (rows, set(scores)) == ([1, 4, 5], {4, 5})


def test_where_very_many_have_one_begun_term_their_headings_rank_them(
    database: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(postings, "MANY", 2)
    begun = Phrase(("a",), prefix=True)
    assert postings.hits(database, begun, resolve) == ([1, 4, 5], {1: 1.0, 4: 0.0, 5: 0.0})
    monkeypatch.setattr(postings, "RANKED", 2)
    assert postings.hits(database, begun, resolve) == ([1, 4, 5], {4: 0.0, 5: 0.0})


def test_what_is_taken_out_is_found_no_more(database: sqlite3.Connection) -> None:
    postings.remove(database, [Entry(5, ("a x x c", "", "", "", "", "", "ksection o5"))])
    assert postings.hits(database, A, resolve)[0] == [1, 4]
    assert postings.sound(database) is None
