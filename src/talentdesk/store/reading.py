"""Reading a library: rows in, model objects out. Needs nothing but SQLite, for a quick start."""

import json
import sqlite3
from itertools import groupby

from talentdesk.model import (
    Block,
    BlockKind,
    Event,
    EventKind,
    Figure,
    Kind,
    Link,
    Place,
    Section,
    SectionKind,
)
from talentdesk.model.date import Date
from talentdesk.store.editions import Voices
from talentdesk.store.records import statements
from talentdesk.store.refs import whole


def sections(
    connection: sqlite3.Connection,
    document: str | None,
    language: str | None = None,
    ref: str | None = None,
) -> tuple[Section, ...]:
    """Give the sections of one document or of all, in reading order, with their blocks.

    They come in the language asked for where the work has it, else in its own; of a ``ref`` only
    the one that has it.
    """
    wanted = (_editions(connection, document, language), ref)
    within = "entry.document IN (SELECT value FROM json_each(?1))"
    # Asked for one section, SQLite goes by the index of refs, past all others of a long law.
    within += " AND entry.kind = 'section' AND entry.ref = ?2" if ref else " AND ?2 IS NULL"
    of_section = _blocks(connection, within, wanted)
    rows = connection.execute(
        "SELECT entry.id, entry.ref, edition.ref, section.number, entry.title, level,"
        f" {whole('parent', 'edition.ref')},"
        " section.kind, edition.language FROM section JOIN entry ON entry.id = section.entry"
        " JOIN edition ON edition.id = entry.document"
        f" WHERE {within} ORDER BY edition.bundled DESC, edition.work, entry.position",
        wanted,
    )
    return tuple(
        Section(
            *(ref, of, number, title, level, parent),
            SectionKind(kind),
            of_section.get(entry, ()),
            said,
        )
        for entry, ref, of, number, title, level, parent, kind, said in rows
    )


def _editions(connection: sqlite3.Connection, document: str | None, language: str | None) -> str:
    """Give the rows of the works asked for, each in the edition to be read, as JSON."""
    rows = connection.execute(
        "SELECT coalesce((SELECT other.id FROM document AS other"
        "   WHERE other.edition_of = document.id AND other.language = ?2 AND other.sections > 0),"
        " document.id)"
        " FROM document WHERE edition_of IS NULL AND (?1 IS NULL OR ref = ?1)",
        (document, language),
    )
    return json.dumps([row for (row,) in rows])


def _blocks(
    connection: sqlite3.Connection, within: str, wanted: tuple[str, str | None]
) -> dict[int, tuple[Block, ...]]:
    """Give the blocks of each section, with their links."""
    of_them = f" JOIN entry ON entry.id = section WHERE {within}"
    links: dict[tuple[int, int], list[Link]] = {}
    for section, block, first, past, target, outside in connection.execute(
        f"SELECT section, block, first, past, target, outside FROM link{of_them} ORDER BY first",
        wanted,
    ):
        links.setdefault((section, block), []).append(Link(first, past, target, bool(outside)))
    rows = connection.execute(
        f"SELECT section, block.position, block.kind, text, {whole('block.ref', 'entry.ref')}"
        f" FROM block{of_them} ORDER BY section, block.position",
        wanted,
    )
    blocks: dict[int, list[Block]] = {}
    for section, position, kind, text, ref in rows:
        found = tuple(links.get((section, position), ()))
        blocks.setdefault(section, []).append(Block(BlockKind(kind), text, ref, found))
    return {section: tuple(found) for section, found in blocks.items()}


def events(
    connection: sqlite3.Connection, document: str | None, language: str | None = None
) -> tuple[Event, ...]:
    """Give the events of one document or of all in time order, then in reading order."""
    told = _places(connection, Kind.EVENT, document)
    known = statements(connection)
    spoken = Voices(connection, Kind.EVENT, language)
    rows = connection.execute(
        "SELECT entry.id, entry.ref, document.ref, date, entry.title, event.kind, policies,"
        " document.language"
        " FROM event JOIN entry ON entry.id = event.entry"
        " JOIN document ON document.id = entry.document"
        f" WHERE {_within(Kind.EVENT, document)} ORDER BY date, document.id, entry.position",
        (document,),
    )
    return tuple(
        spoken(
            Event(
                *(ref, of, Date(date), title, EventKind(kind)),
                told[entry],
                tuple(json.loads(policies)),
                statements=known.get(entry, ()),
            ),
            own,
        )
        for entry, ref, of, date, title, kind, policies, own in rows
    )


def figures(
    connection: sqlite3.Connection, document: str | None, language: str | None = None
) -> tuple[Figure, ...]:
    """Give the figures of one document or of all in reading order."""
    told = _places(connection, Kind.FIGURE, document)
    spoken = Voices(connection, Kind.FIGURE, language)
    rows = connection.execute(
        "SELECT entry.id, entry.ref, document.ref, entry.title, value, unit, text, qualifier, date,"
        " part_of, upper, language FROM figure JOIN entry ON entry.id = figure.entry"
        " JOIN document ON document.id = entry.document"
        f" WHERE {_within(Kind.FIGURE, document)}"
        " ORDER BY document.bundled DESC, document.id, entry.position",
        (document,),
    )
    return tuple(
        spoken(
            Figure(
                *(ref, of, label, value, unit, text, qualifier),
                Date(date) if date else None,
                told[entry][0],
                part_of,
                upper,
            ),
            own,
        )
        for entry, ref, of, label, value, unit, text, qualifier, date, part_of, upper, own in rows
    )


def _within(kind: Kind, document: str | None) -> str:
    """Give the condition for what is of a kind, in the document ``?1`` or in any.

    Asked for a document, SQLite goes by the index and need not walk through the whole library.
    """
    of_kind = f"entry.kind = '{kind.value}'"
    if document is None:
        return f"?1 IS NULL AND {of_kind}"
    return f"entry.document = (SELECT id FROM document WHERE ref = ?1) AND {of_kind}"


def _places(
    connection: sqlite3.Connection, kind: Kind, document: str | None
) -> dict[int, tuple[Place, ...]]:
    rows = connection.execute(
        f"SELECT place.entry, section, {whole('block', 'section')}, sentence"
        " FROM place JOIN entry ON entry.id = entry"
        f" WHERE {_within(kind, document)} ORDER BY place.entry, place.position",
        (document,),
    )
    return {
        entry: tuple(Place(*fields) for _, *fields in found)
        for entry, found in groupby(rows, key=lambda row: row[0])
    }
