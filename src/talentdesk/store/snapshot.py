"""A document as the library holds it, taken out whole, so that an import can be undone."""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

Rows = list[dict[str, object]]

_DOCUMENT, _ENTRY = "document", "entry"
# The tables whose rows are known by the entry they belong to.
_OF_ENTRY = ("entry", "section", "block", "criterion")
_OF_WORK = "SELECT id FROM document WHERE id = ?1 OR edition_of = ?1"


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The rows of a document in every table."""

    ref: str
    tables: tuple[tuple[str, Rows], ...]


def take(connection: sqlite3.Connection, document: int, ref: str) -> Snapshot:
    """Read every row of a document, in all its editions."""
    works = f"SELECT * FROM document WHERE id IN ({_OF_WORK}) ORDER BY id"
    tables = [(_DOCUMENT, _rows(connection, works, document))]
    for table, column, kind in _tables(connection):
        of_entries = f"SELECT id FROM entry WHERE document IN ({_OF_WORK})"
        within = _OF_WORK if kind == _DOCUMENT else of_entries
        query = f"SELECT * FROM {table} WHERE {column} IN ({within}) ORDER BY rowid"
        tables.append((table, _rows(connection, query, document)))
    return Snapshot(ref, tuple(tables))


def put_back(connection: sqlite3.Connection, kept: Snapshot) -> int:
    """Write the rows again, under numbers that are free now, and give the document's."""
    # The order of the tables is that in which they were made, and one may have been made again.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    columns = {table: (column, kind) for table, column, kind in _tables(connection)}
    shift = {table: _free(connection, table) - _least(kept, table) for table in (_DOCUMENT, _ENTRY)}
    for table, rows in kept.tables:
        for row in rows:
            fresh = dict(row)
            if table == _DOCUMENT and row["edition_of"] is not None:
                fresh["edition_of"] = _number(row["edition_of"]) + shift[_DOCUMENT]
            elif table != _DOCUMENT:
                column, kind = columns[table]
                fresh[column] = _number(row[column]) + shift[kind]
            if table in shift:
                fresh["id"] = _number(row["id"]) + shift[table]
            places = ", ".join("?" * len(fresh))
            connection.execute(
                f"INSERT INTO {table} ({', '.join(fresh)}) VALUES ({places})",
                tuple(fresh.values()),
            )
    return _least(kept, _DOCUMENT) + shift[_DOCUMENT]


def _tables(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Yield each table of what documents hold: its column that leads to a document or an entry."""
    names = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        " ORDER BY rowid"
    ).fetchall()
    for (table,) in names:
        if table == "span":  # follows from the entries, and is written with their postings
            continue
        keys = connection.execute(f"PRAGMA foreign_key_list({table})").fetchall()
        for _, _, parent, column, *_ in keys if table != _DOCUMENT else ():
            if parent == _DOCUMENT:
                yield table, column, _DOCUMENT
                break
            if parent in _OF_ENTRY and column != "block":
                yield table, column, _ENTRY
                break


def _rows(connection: sqlite3.Connection, query: str, document: int) -> Rows:
    found = connection.execute(query, (document,))
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def _least(kept: Snapshot, table: str) -> int:
    return min((_number(row["id"]) for row in dict(kept.tables)[table]), default=0)


def _free(connection: sqlite3.Connection, table: str) -> int:
    row = connection.execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()
    return int(row[0])


def _number(value: object) -> int:
    return int(str(value))
