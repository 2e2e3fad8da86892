"""The postings: terms in, and a plan turned into one ``MATCH`` out of them.

SQLite deletes from an index without content only by being given the same terms again, so an entry
is taken out with what it was put in with.
"""

import sqlite3
from collections.abc import Iterable

from talentdesk.model import Kind
from talentdesk.plan import AnyOf, Entry, Phrase, Plan

_OWN = "{heading text}"
# What a match weighs in each column: heading, text, titles above, title of the document.
_WEIGHTS = "8.0, 2.0, 1.0, 0.5"
# Keeps the stages apart in one number: no score of BM25 comes near it.
_APART = 1e6
_COLUMNS = "rowid, heading, text, above, document"


def add(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Put the terms of entries in."""
    connection.executemany(
        f"INSERT INTO postings ({_COLUMNS}) VALUES (?, ?, ?, ?, ?)", map(_values, entries)
    )


def remove(connection: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Take out what ``add`` put in."""
    connection.executemany(
        f"INSERT INTO postings (postings, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?)",
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


def _values(entry: Entry) -> tuple[int, str, str, str, str]:
    return (entry.id, entry.heading, entry.text, entry.above, entry.document)


def match(plan: Plan) -> str:
    """Write a plan as an FTS5 query."""
    if isinstance(plan, Phrase):
        words = " ".join(plan.terms).replace('"', '""')
        phrase = f'"{words}"{" *" if plan.prefix else ""}'
        return f"{_OWN} : {phrase}" if plan.own else f"({phrase})"
    if isinstance(plan, AnyOf):
        return f"({' OR '.join(map(match, plan.parts))})"
    wanted = f"({' AND '.join(map(match, plan.wanted))})"
    return f"({wanted} NOT {match(AnyOf(plan.refused))})" if plan.refused else wanted


def find(
    connection: sqlite3.Connection,
    stages: Iterable[Plan],
    *,
    kinds: Iterable[Kind],
    document: str | None,
    year: int | None,
    limit: int,
) -> tuple[list[tuple[int, int, float]], dict[Kind, int]]:
    """Find what the stages ask for, what an earlier stage finds before what a later one does.

    Returns ``(entry id, stage, score)`` for the best ``limit``, a higher score being better, and
    the number of things found of each kind. A policy named in several documents is one thing, and
    so is what a work says in several languages.
    """
    wanted = list(stages)
    if not wanted:
        return [], {}
    found = " UNION ALL ".join(
        f"SELECT rowid AS id, {stage} AS stage, bm25(postings, {_WEIGHTS}) AS rank"
        " FROM postings WHERE postings MATCH ?"
        for stage in range(len(wanted))
    )
    kept, values = _filter([kind.value for kind in kinds], document, year)
    query = f"""
        WITH found AS MATERIALIZED ({found}), best AS (
            SELECT entry.id, entry.kind, min(stage * {_APART} + rank) AS place
            FROM found JOIN entry USING (id) JOIN edition ON edition.id = entry.document {kept}
            GROUP BY entry.kind, entry.ref
        )
        SELECT id, kind, place, count(*) OVER (PARTITION BY kind) FROM best ORDER BY place, id"""
    counts: dict[Kind, int] = {}
    best: list[tuple[int, int, float]] = []
    rows = connection.execute(query, [*map(match, wanted), *values])
    for entry, kind, place, of_kind in rows:
        counts[Kind(kind)] = of_kind
        if len(best) < limit:
            stage = round(place / _APART)
            best.append((entry, stage, stage * _APART - place))
    return best, counts


def _filter(
    kinds: list[str], document: str | None, year: int | None
) -> tuple[str, list[str | int]]:
    """Give the condition on entries and documents, and the values it is bound to."""
    conditions, values = ["TRUE"], list[str | int]()
    if kinds:
        conditions.append(f"entry.kind IN ({', '.join('?' * len(kinds))})")
        values += kinds
    if document is not None:
        conditions.append("edition.ref = ?")
        values.append(document)
    if year is not None:
        conditions.append("coalesce(CAST(substr(entry.date, 1, 4) AS INTEGER), edition.year) = ?")
        values.append(year)
    return f"WHERE {' AND '.join(conditions)}", values
