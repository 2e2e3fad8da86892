"""Reading documents, and what the library knows about itself."""

import json
import sqlite3
from dataclasses import replace

from talentdesk.model import Document, Imprint
from talentdesk.model.date import Date
from talentdesk.model.document import tell_apart
from talentdesk.model.translation import Translation

_TITLE = "trim(title, '《》 ')"
"""As ``model.document.title_of`` has it."""


def documents(connection: sqlite3.Connection, called: str | None = None) -> tuple[Document, ...]:
    """Give all documents, the bundled library first, then in the order they were added.

    With ``called`` only those of this ref or title. Those of one title are told apart.
    """
    others: dict[str, list[tuple[str, str]]] = {}
    for ref, language, title in connection.execute(
        "SELECT ref, language, title FROM edition WHERE id != work AND sections > 0 ORDER BY id"
    ):
        others.setdefault(ref, []).append((language, title))
    rows = connection.execute(
        "SELECT ref, title, language, year, kind, source, sections, characters, bundled,"
        " number, issuers, adopted, issued, effective, expires, version"
        " FROM document WHERE edition_of IS NULL AND (?1 IS NULL OR ref IN ("
        f"SELECT ref FROM edition WHERE {_TITLE} IN ("
        f"SELECT {_TITLE} FROM edition WHERE ?1 IN (ref, title))))"
        " ORDER BY bundled DESC, id",
        (called,),
    )
    found = tell_apart(_spoken(_document(*row), others.get(row[0], [])) for row in rows)
    return tuple(of for of in found if called is None or called in (of.ref, of.title))


def _spoken(document: Document, others: list[tuple[str, str]]) -> Document:
    """Give a document with the languages it can be read in."""
    titles = [(document.language, document.title), *others]
    return replace(
        document,
        languages=tuple(language for language, _ in titles),
        titles=tuple(Translation(*title) for title in titles) if others else (),
    )


def _document(
    ref: str,
    title: str,
    language: str,
    year: int | None,
    kind: str,
    source: str,
    sections: int,
    characters: int,
    bundled: int,
    number: str | None,
    issuers: str,
    *dates: str | None,
) -> Document:
    adopted, issued, effective, expires, version = (Date(date) if date else None for date in dates)
    imprint = Imprint(
        number, tuple(json.loads(issuers)), adopted, issued, effective, expires, version
    )
    return Document(
        ref, title, language, year, kind, source, sections, characters, bool(bundled), imprint
    )


def asides(connection: sqlite3.Connection, ref: str) -> tuple[str, ...]:
    """Give the lines of a document that were set aside as no part of its text."""
    rows = connection.execute(
        "SELECT text FROM aside JOIN document ON document.id = aside.document"
        " WHERE ref = ? ORDER BY position",
        (ref,),
    )
    return tuple(text for (text,) in rows)


def document_id(connection: sqlite3.Connection, ref: str) -> int | None:
    """Give the row of a document."""
    row = connection.execute("SELECT id FROM document WHERE ref = ?", (ref,)).fetchone()
    return int(row[0]) if row else None


def ref_of_digest(connection: sqlite3.Connection, digest: str) -> str | None:
    """Give the ref of the document that was read from a file of this fingerprint."""
    return _one(
        connection, "SELECT ref FROM document WHERE digest = ? AND edition_of IS NULL", digest
    )


def fact(connection: sqlite3.Connection, name: str) -> str | None:
    """Give something the library knows about itself."""
    return _one(connection, "SELECT value FROM fact WHERE name = ?", name)


def next_entry(connection: sqlite3.Connection) -> int:
    """Give the first free row for entries."""
    row = connection.execute("SELECT coalesce(max(id), 0) + 1 FROM entry").fetchone()
    return int(row[0])


def _one(connection: sqlite3.Connection, query: str, value: str) -> str | None:
    row = connection.execute(query, (value,)).fetchone()
    return str(row[0]) if row else None
