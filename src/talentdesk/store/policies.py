"""Policies across documents: what each says of one is put together when it is asked for.

Where the library has a policy's own text, the newest version of it speaks: its number, dates and
status belong together, and what older versions say of theirs is not mixed in.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from talentdesk.model import Kind, Place, Policy, Status
from talentdesk.model.date import Date
from talentdesk.model.knowledge import Criterion, Statement
from talentdesk.store.editions import Voices
from talentdesk.store.records import criteria, statements
from talentdesk.store.refs import whole
from talentdesk.text.titles import title_key

# How new a document is: the last of the days it bears, else its year.
_NEWNESS = """max(coalesce(document.effective, ''), coalesce(document.adopted, ''),
        coalesce(document.issued, ''), coalesce(document.version, ''),
        coalesce(CAST(document.year AS TEXT), ''))"""

_ROWS = f"""
    SELECT entry.ref, entry.title, policy.kind, status, date, issuer, policy.number,
        policy.effective, policy.expires, aliases, document.ref, entry.id, titled, {_NEWNESS},
        language
    FROM policy JOIN entry ON entry.id = policy.entry
    JOIN document ON document.id = entry.document
    WHERE {{named}}
    ORDER BY entry.ref, document.bundled, document.year DESC, document.id DESC"""

_PLACES = """
    SELECT place.entry, section, {block}, sentence
    FROM place JOIN entry ON entry.id = place.entry
    WHERE {named}
    ORDER BY place.entry, place.position"""

# A policy one document names is put together from what all say of it.
_IN_ANY = "?1 IS NULL AND entry.kind = 'policy'"
_IN_ONE = """entry.kind = 'policy' AND entry.ref IN (
        SELECT ref FROM entry WHERE kind = 'policy'
        AND document = (SELECT id FROM document WHERE ref = ?1))"""


def policies(
    connection: sqlite3.Connection, document: str | None, language: str | None = None
) -> tuple[Policy, ...]:
    """Give the policies named in one document or in any, those with a date first, in time order.

    For one document, only its own places are given. Where several documents name one whose text the
    library has not, what the user's own and the latest say comes first; nothing that one states is
    lost because another does not.
    """
    named = _IN_ANY if document is None else _IN_ONE
    block = whole("block", "section")
    told = {
        entry: tuple(Place(*fields) for _, *fields in rows)
        for entry, rows in groupby(
            connection.execute(_PLACES.format(block=block, named=named), (document,)),
            key=lambda row: row[0],
        )
    }
    texts = _texts(connection)
    recorded = (statements(connection), criteria(connection))
    spoken = Voices(connection, Kind.POLICY, language)
    found = []
    for _, group in groupby(
        connection.execute(_ROWS.format(named=named), (document,)), key=lambda row: row[0]
    ):
        rows = [_Row(*row) for row in group]
        policy = _merged(rows, told, texts.get(title_key(rows[0].title), []))
        policy = spoken(_recorded(policy, rows, *recorded), rows[0].language)
        if document is None:
            found.append(policy)
        elif places := tuple(p for p in policy.places if _in(p, document)):
            found.append(replace(policy, places=places))
    return tuple(sorted(found, key=_order))


class _Row(NamedTuple):
    """What one document says of a policy; ``newness`` is the last day that document bears."""

    ref: str
    title: str
    kind: str
    status: str
    issued: str | None
    issuer: str | None
    number: str | None
    effective: str | None
    expires: str | None
    aliases: str
    document: str
    entry: int
    titled: int
    newness: str
    language: str


def _texts(connection: sqlite3.Connection) -> dict[str, list[str]]:
    """Give the documents that hold the text of a title, the newest version first."""
    texts: dict[str, list[str]] = {}
    for ref, title in connection.execute(
        f"SELECT ref, title FROM document WHERE edition_of IS NULL ORDER BY {_NEWNESS} DESC, id"
    ):
        texts.setdefault(title_key(title), []).append(ref)
    return texts


def _merged(rows: list[_Row], told: dict[int, tuple[Place, ...]], versions: list[str]) -> Policy:
    rows.sort(key=lambda row: row.document not in versions[:1])
    said = _speaking(rows, versions)
    first = said[0]
    return Policy(
        ref=first.ref,
        title=first.title,
        kind=first.kind,
        status=_status(rows, said, versions),
        issued=_date(row.issued for row in said),
        issuer=_first(row.issuer for row in said),
        number=_first(row.number for row in said),
        full_text=versions[0] if versions else None,
        documents=tuple(dict.fromkeys(row.document for row in rows)),
        effective=_date(row.effective for row in said),
        expires=_date(row.expires for row in said),
        aliases=tuple(dict.fromkeys(alias for row in rows for alias in json.loads(row.aliases))),
        places=tuple(place for row in rows for place in told.get(row.entry, ())),
        titled=any(row.titled for row in rows),
    )


def _speaking(rows: Sequence[_Row], versions: Sequence[str]) -> Sequence[_Row]:
    """Give the rows whose words go together: the newest version's own, and what completes it.

    Only a text with no other version can be completed, and only by what was said of its time.
    """
    own = rows[0]
    if own.document not in versions:
        return rows
    others = [row for row in rows[1:] if len(versions) == 1 and _of_one_time(row, own)]
    return [own, *others]


def _of_one_time(row: _Row, own: _Row) -> bool:
    dated = row.issued or row.effective
    return not dated or not own.newness or abs(int(dated[:4]) - int(own.newness[:4])) <= 1


def _status(rows: Sequence[_Row], said: Sequence[_Row], versions: Sequence[str]) -> Status:
    """Give what is known first, unless what is newer than the text says that it was repealed."""
    known = [Status(row.status) for row in said if row.status != Status.UNKNOWN]
    if rows[0].document in versions and any(
        row.status == Status.REPEALED and row.newness >= rows[0].newness
        for row in rows
        if row.document not in versions
    ):
        return Status.REPEALED
    return known[0] if known else Status.UNKNOWN


def _recorded(
    policy: Policy,
    rows: Sequence[_Row],
    said: dict[int, tuple[Statement, ...]],
    laid_down: dict[int, tuple[Criterion, ...]],
) -> Policy:
    """Add what packs record of a policy; what several record alike is told once."""
    entries = [row.entry for row in rows]
    return replace(
        policy,
        statements=tuple(dict.fromkeys(s for entry in entries for s in said.get(entry, ()))),
        criteria=tuple(dict.fromkeys(c for entry in entries for c in laid_down.get(entry, ()))),
    )


def _order(policy: Policy) -> tuple[bool, str, bool, str]:
    """Order policies by date, those without after them, measures without a title last."""
    issued = policy.issued.text if policy.issued else ""
    return not issued, issued, not policy.titled, policy.title


def _in(place: Place, document: str) -> bool:
    return place.section == document or place.section.startswith(f"{document}/")


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _date(values: Iterable[str | None]) -> Date | None:
    known = _first(values)
    return Date(known) if known else None
