"""The postings: terms in, and a plan turned into one ``MATCH`` out of them.

SQLite deletes from an index without content only by being given the same terms again, so an entry
is taken out with what it was put in with.
"""

import json
import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace

from talentdesk.model import Kind
from talentdesk.model.marks import kind_mark
from talentdesk.model.plan import AllOf, AnyOf, Column, Columns, Entry, Inside, Near, Phrase, Plan

# What a match weighs in each column. Issuer, number and marks narrow; they do not rank.
_WEIGHTS = "2.0, 8.0, 1.0, 0.5, 0.0, 0.0, 0.0"
_COLUMNS = ", ".join(Column)
_PLACES = ", ".join("?" * (len(Column) + 1))
# So many are ranked among each other by BM25, which takes four times as long as finding them.
RANKED = 2500
# Where more have one begun term, its BM25 takes twice as long as finding them, and tells little.
MANY = 20_000
_LAST = 2**63 - 1

# One row with them all: taking them one by one takes twice as long.
_ROWS = (
    "SELECT json_group_array(rowid) FROM"
    " (SELECT rowid FROM postings WHERE postings MATCH ? AND rowid >= ? AND rowid < ?"
    " ORDER BY rowid)"
)

Resolver = Callable[[Inside], Phrase | None]
Hits = tuple[list[int], dict[int, float]]


def add(connection: sqlite3.Connection, entries: Iterable[Entry], table: str = "postings") -> None:
    """Put the terms of entries in."""
    connection.executemany(
        f"INSERT INTO {table} (rowid, {_COLUMNS}) VALUES ({_PLACES})", map(_values, entries)
    )


def remove(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Take out what ``add`` put in."""
    connection.executemany(
        f"INSERT INTO postings (postings, rowid, {_COLUMNS}) VALUES ('delete', {_PLACES})",
        map(_values, entries),
    )


def clear(connection: sqlite3.Connection) -> None:
    """Take everything out."""
    connection.execute("INSERT INTO postings (postings) VALUES ('delete-all')")


def sound(connection: sqlite3.Connection) -> str | None:
    """Give ``None`` if the postings hold together, else what SQLite says of them."""
    try:
        connection.execute("INSERT INTO postings (postings) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        # The check is written as an insertion; a library that may only be read goes without it.
        return None if error.sqlite_errorcode == sqlite3.SQLITE_READONLY else str(error)
    return None


def differing(connection: sqlite3.Connection) -> str | None:
    """Give ``None`` if every entry has its postings and nothing else has, else what is amiss."""
    counts = connection.execute(
        "SELECT (SELECT count(*) FROM entry), (SELECT count(*) FROM postings_docsize),"
        " (SELECT count(*) FROM entry JOIN postings_docsize USING (id))"
    ).fetchone()
    return None if len(set(counts)) == 1 else f"postings: {counts[1]} of {counts[0]} entries"


def _values(entry: Entry) -> tuple[int | str, ...]:
    return (entry.id, *entry.columns)


def match(plan: Plan, resolve: Resolver) -> str:
    """Write a plan as an FTS5 query; ``resolve`` says which mark a document has."""
    if isinstance(plan, Phrase):
        return f"{_columns(plan.columns)} : {_phrase(plan)}"
    if isinstance(plan, Near):
        phrases = " ".join(map(_phrase, plan.phrases))
        return f"{_columns(plan.columns)} : NEAR({phrases}, {plan.within})"
    if isinstance(plan, Inside):
        mark = resolve(plan)
        return match(mark or AnyOf(()), resolve)
    if isinstance(plan, AnyOf):
        parts = [match(part, resolve) for part in plan.parts]
        return f"({' OR '.join(parts)})" if parts else match(_NOTHING, resolve)
    if isinstance(plan, AllOf):
        wanted = " AND ".join(match(part, resolve) for part in plan.wanted or (_EVERYTHING,))
        if not plan.refused:
            return f"({wanted})"
        refused = " OR ".join(match(part, resolve) for part in plan.refused)
        return f"(({wanted}) NOT ({refused}))"
    raise TypeError(f"{plan} is not settled")


_EVERYTHING = AnyOf(tuple(Phrase((kind_mark(kind),), columns=(Column.MARKS,)) for kind in Kind))
_NOTHING = Phrase(("none",), columns=(Column.MARKS,))


def _columns(columns: Columns) -> str:
    return f"{{{' '.join(columns)}}}"


def _phrase(phrase: Phrase) -> str:
    words = " ".join(phrase.terms).replace('"', '""')
    return f'"{words}"{" *" if phrase.prefix else ""}'


def scored(connection: sqlite3.Connection, query: str, most: int) -> dict[int, float]:
    """Give the scores of the last ``most`` rows a query finds; a higher one is better."""
    return dict(
        connection.execute(
            f"SELECT rowid, -bm25(postings, {_WEIGHTS}) FROM postings"
            " WHERE postings MATCH ? ORDER BY rowid DESC LIMIT ?",
            (query, most),
        ).fetchall()
    )


def hits(connection: sqlite3.Connection, plan: Plan, resolve: Resolver) -> Hits:
    """Give the rows a plan finds, in their order, and what the last ``RANKED`` of them score.

    Each row is read once: scored back to there, only counted before it. What came into a large
    library lately is among those that are scored. Where one begun term, mostly a single character,
    stands in very many, they score by whether it stands in their heading.
    """
    query = match(plan, resolve)
    if isinstance(plan, Phrase) and plan.prefix and len(plan.terms) == 1:
        found = rows(connection, query)
        if len(found) > MANY:
            last = found[-RANKED:]
            headed = match(replace(plan, columns=(Column.HEADING,)), resolve)
            above = set(rows(connection, headed, first=last[0]))
            return found, {row: float(row in above) for row in last}
    scores = scored(connection, query, RANKED)
    found = sorted(scores)
    if len(found) == RANKED:
        found = rows(connection, query, before=found[0]) + found
    return found, scores


def rows(
    connection: sqlite3.Connection, query: str, *, first: int = 0, before: int = _LAST
) -> list[int]:
    """Give the rows a query finds, from one row on or before one, in their order."""
    (found,) = connection.execute(_ROWS, (query, first, before)).fetchone()
    return list(json.loads(found))


def best(connection: sqlite3.Connection, query: str, most: int) -> list[tuple[int, float]]:
    """Give the best ``most`` rows a query finds, with their scores."""
    weights = f"bm25({_WEIGHTS})"
    return connection.execute(
        "SELECT rowid, -rank FROM postings WHERE postings MATCH ? AND rank MATCH ?"
        " ORDER BY rank LIMIT ?",
        (query, weights, most),
    ).fetchall()
