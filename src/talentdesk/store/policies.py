"""Policies across documents: what each says of one is put together when it is asked for."""

import json
import sqlite3
from dataclasses import replace
from itertools import groupby

from talentdesk.model import Kind, Place, Policy, Status
from talentdesk.model.date import Date
from talentdesk.model.knowledge import Criterion, Statement
from talentdesk.store.editions import Voices
from talentdesk.store.records import criteria, statements
from talentdesk.store.refs import whole
from talentdesk.text.titles import title_key

_ROWS = """
    SELECT entry.ref, entry.title, policy.kind, status, date, issuer, policy.number,
        policy.effective, policy.expires, aliases, document.ref, entry.id, titled, language
    FROM policy JOIN entry ON entry.id = policy.entry
    JOIN document ON document.id = entry.document
    WHERE {named}
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

    For one document, only its own places are given. Where several documents name one, what the
    user's own and the latest say comes first; nothing that one states is lost because another does
    not.
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
    texts = {
        title_key(title): ref
        for ref, title in connection.execute(
            "SELECT ref, title FROM document WHERE edition_of IS NULL ORDER BY id DESC"
        )
    }
    recorded = (statements(connection), criteria(connection))
    spoken = Voices(connection, Kind.POLICY, language)
    found = []
    for ref, group in groupby(
        connection.execute(_ROWS.format(named=named), (document,)), key=lambda row: row[0]
    ):
        rows = [tuple(row) for row in group]
        policy = spoken(_recorded(_merged(ref, rows, told, texts), rows, *recorded), rows[0][-1])
        if document is None:
            found.append(policy)
        elif places := tuple(p for p in policy.places if _in(p, document)):
            found.append(replace(policy, places=places))
    return tuple(sorted(found, key=_order))


def _merged(
    ref: str,
    rows: list[tuple[str, ...]],
    told: dict[int, tuple[Place, ...]],
    texts: dict[str, str],
) -> Policy:
    _, titles, kinds, statuses, dates, issuers, numbers, *others = zip(*rows, strict=True)
    effective, expires, aliases, of, entries, titled, _ = others
    known = [Status(status) for status in statuses if status and status != Status.UNKNOWN]
    return Policy(
        ref=ref,
        title=titles[0] or "",
        kind=kinds[0] or "",
        status=known[0] if known else Status.UNKNOWN,
        issued=_date(dates),
        issuer=_first(issuers),
        number=_first(numbers),
        full_text=texts.get(title_key(titles[0] or "")),
        documents=tuple(dict.fromkeys(str(document) for document in of)),
        effective=_date(effective),
        expires=_date(expires),
        aliases=tuple(
            dict.fromkeys(alias for found in aliases for alias in json.loads(found or "[]"))
        ),
        places=tuple(place for entry in entries for place in told.get(int(entry or 0), ())),
        titled=any(map(int, titled)),
    )


def _recorded(
    policy: Policy,
    rows: list[tuple[str, ...]],
    said: dict[int, tuple[Statement, ...]],
    laid_down: dict[int, tuple[Criterion, ...]],
) -> Policy:
    """Add what packs record of a policy; what several record alike is told once."""
    entries = [int(row[11]) for row in rows]
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


def _first(values: tuple[str | None, ...]) -> str | None:
    return next((value for value in values if value), None)


def _date(values: tuple[str | None, ...]) -> Date | None:
    known = _first(values)
    return Date(known) if known else None
