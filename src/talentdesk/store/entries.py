"""What the index is made of: every entry's heading and own text, what stands above, and its marks.

A section is its printed heading and its paragraphs, with the headings above it; the heading a
timeline is given by the program is in no text. Event, policy and figure are their titles, a
policy's issuer and number, and a figure's quantity, with the headings of where they are told.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from talentdesk.model import Kind, SectionKind
from talentdesk.model.marks import date_marks, document_mark, kind_mark, title_mark, year_mark
from talentdesk.model.plan import Entry
from talentdesk.store.refs import whole
from talentdesk.store.spans import DATE
from talentdesk.text.folding import fold_text
from talentdesk.text.titles import title_key

Terms = Callable[[str], str]
# A figure's quantity as it stands in its sentence: in one, or its qualifier apart from it.
_QUANTITY = (
    "qualifier || iif(instr(sentence, qualifier || figure.text), '', char(10)) || figure.text"
)


@dataclass(frozen=True, slots=True)
class _Home:
    """The document of entries: what each of them is told of it."""

    id: int
    work: int
    title: str
    issuers: str
    number: str
    year: int | None
    date: str


def entries(connection: sqlite3.Connection, document: int | None, terms: Terms) -> Iterator[Entry]:
    """Yield what is to be indexed of one work with its editions, or of all."""
    rows = connection.execute(
        "SELECT id, coalesce(edition_of, id), title, issuers, number, year,"
        f" {DATE} FROM document"
        " WHERE ?1 OR id = ?2 OR edition_of = ?2 ORDER BY id",
        (document is None, document),
    ).fetchall()
    for of, work, title, issuers, number, year, date in rows:
        home = _Home(
            of,
            work,
            terms(title),
            terms("\n".join(json.loads(issuers))),
            terms(number or ""),
            year,
            str(date),
        )
        yield from _of_document(connection, home, terms)


def _of_document(connection: sqlite3.Connection, home: _Home, terms: Terms) -> Iterator[Entry]:
    headings: dict[str, str] = {"": ""}
    for entry, ref, heading, parent, title, text in _sections(connection, home.id):
        above = headings.get(parent, "")
        headings[ref] = f"{above}\n{heading}".strip()
        own = (terms(text), terms(heading), terms(above))
        yield Entry(entry, (*own, home.title, home.issuers, home.number, _section(home, title)))
    yield from _told(connection, home, headings, terms)


def _sections(
    connection: sqlite3.Connection, document: int
) -> Iterator[tuple[int, str, str, str, str, str]]:
    """Yield id, ref, heading, parent, title and text of a document's sections in their order."""
    rows = connection.execute(
        "SELECT entry.id, entry.ref, section.kind, section.number, entry.title,"
        f" {whole('parent', 'edition.ref')},"
        " coalesce((SELECT group_concat(text, char(10)) FROM (SELECT text FROM block"
        "   WHERE block.section = entry.id ORDER BY position)), '')"
        " FROM section JOIN entry ON entry.id = section.entry"
        " JOIN edition ON edition.id = entry.document"
        " WHERE entry.document = ? ORDER BY entry.position",
        (document,),
    ).fetchall()
    for entry, ref, kind, number, title, parent, text in rows:
        heading = "" if kind == SectionKind.TIMELINE else f"{number} {title}".strip()
        yield entry, ref, heading, parent, title, text


def _told(
    connection: sqlite3.Connection, home: _Home, headings: Mapping[str, str], terms: Terms
) -> Iterator[Entry]:
    """Yield a document's events, policies and figures."""
    rows = connection.execute(
        "SELECT entry.id, entry.kind, entry.title, date, issuer, policy.number,"
        f" coalesce({_QUANTITY}, printed, ''), group_concat(DISTINCT place.section)"
        " FROM entry LEFT JOIN policy ON policy.entry = entry.id"
        " LEFT JOIN figure ON figure.entry = entry.id LEFT JOIN place ON place.entry = entry.id"
        " LEFT JOIN translation ON translation.entry = entry.id"
        " WHERE entry.document = ? AND entry.kind != 'section'"
        " GROUP BY entry.id ORDER BY entry.id",
        (home.id,),
    ).fetchall()
    for entry, kind, title, date, issuer, number, quantity, sections in rows:
        text = "\n".join(filter(None, (issuer, number, quantity)))
        places = sorted(set((sections or "").split(",")))
        above = "\n".join(filter(None, (headings.get(place) for place in places)))
        policy = kind == Kind.POLICY
        yield Entry(
            entry,
            (
                terms(text),
                terms(title),
                terms(above),
                home.title,
                terms(issuer or "") if policy else home.issuers,
                terms(number or "") if policy else home.number,
                _marks(home, kind, title, date or ""),
            ),
        )


def _section(home: _Home, title: str) -> str:
    return _marks(home, Kind.SECTION, title, "")


def _marks(home: _Home, kind: str, title: str, date: str) -> str:
    """Give the marks of an entry; what is not dated itself is of its document's date."""
    year = int(date[:4]) if date else home.year
    marks = [kind_mark(kind), document_mark(home.work)]
    marks += [title_mark(key)] if (key := title_words(title)) else []
    marks += [year_mark(year)] if year is not None else []
    marks += date_marks(date or home.date) if date or home.date else []
    return " ".join(marks)


def title_words(title: str) -> str:
    """Give what counts of a whole title, folded."""
    return fold_text(title_key(title))
