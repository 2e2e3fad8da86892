"""From what a user calls a thing to its ref."""

from __future__ import annotations

import sqlite3
from itertools import chain, count
from typing import TYPE_CHECKING

from talentdesk.errors import N_, NotFoundError
from talentdesk.model import Kind
from talentdesk.model.document import named as told_apart
from talentdesk.store.documents import documents
from talentdesk.store.refs import whole
from talentdesk.text.titles import title_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from talentdesk.model.finding import Named

_OTHER_KINDS = {f"{kind.value}:": kind for kind in (Kind.POLICY, Kind.EVENT, Kind.FIGURE)}


def resolve(connection: sqlite3.Connection, called: str) -> tuple[str, tuple[str, ...]]:
    """Give the full ref of what is called ``called`` and the refs it could have meant instead.

    The document may be left out where one document only has the number. Where the bundled library
    has it too, the user's own document is meant. Raises ``NotFoundError``.
    """
    called = called.strip().removesuffix("/")
    number, hash_, paragraph = called.partition("#")
    for prefix, kind in _OTHER_KINDS.items():
        if called.startswith(prefix):
            return _choose(called, _named(connection, kind, prefix, called.removeprefix(prefix)))
    if connection.execute(
        "SELECT 1 FROM document WHERE ref = ? AND edition_of IS NULL", (called,)
    ).fetchone():
        return called, ()
    full, shorter = "entry.ref = ?1", "entry.ref IN (?1, document.ref || '/' || ?1)"
    rows = connection.execute(
        "SELECT entry.ref, bundled FROM entry JOIN document ON document.id = entry.document"
        " WHERE edition_of IS NULL AND entry.kind = 'section'"
        f" AND {full if '/' in number else shorter}"
        " ORDER BY bundled, document.id",
        (number,),
    ).fetchall()
    if hash_:
        rows = [
            (f"{ref}#{paragraph}", bundled)
            for ref, bundled in rows
            if connection.execute(
                "SELECT 1 FROM entry JOIN block ON section = entry.id"
                " WHERE document IN (SELECT document FROM entry WHERE ref = ?1)"
                f" AND {whole('block.ref', 'entry.ref')} = ?1 || '#' || ?2",
                (ref, paragraph),
            ).fetchone()
        ]
    return _choose(called, rows)


def named(connection: sqlite3.Connection) -> Iterator[list[Named]]:
    """Give documents by their names, then of each its sections with a heading, policies, events.

    A policy comes with every document that names it.
    """
    from talentdesk.model.finding import Named  # brings the whole language of searches

    editions = connection.execute(
        "SELECT id, ref, title, sections FROM edition ORDER BY bundled DESC, id"
    ).fetchall()
    apart = {of.ref: of.apart for of in documents(connection)}
    names = {row: told_apart(title, apart[ref]) for row, ref, title, _ in editions}
    yield [Named(ref, names[row], "document") for row, ref, _, sections in editions if sections]
    for row, *_ in editions:
        entries = connection.execute(
            "SELECT ref, trim(coalesce(number, '') || ' ' || title), entry.kind,"
            " iif(entry.kind = 'policy', '', ?2)"
            " FROM entry LEFT JOIN section ON section.entry = entry.id"
            " WHERE document = ?1 AND entry.kind != 'figure'"
            " AND coalesce(section.kind, '') != 'timeline' AND title || coalesce(number, '') != ''"
            " ORDER BY entry.id",
            (row, names[row]),
        )
        yield [Named(*entry) for entry in entries.fetchall()]


def free_ref(connection: sqlite3.Connection, wanted: str, origin: str) -> str:
    """Give the ref of the document that came from the same place, else one that is not taken."""
    of: dict[str, str] = dict(
        connection.execute("SELECT ref, source FROM document WHERE edition_of IS NULL")
    )
    if same := next((ref for ref, source in of.items() if source == origin), None):
        return same
    names = chain([wanted], (f"{wanted}-{number}" for number in count(2)))
    return next(name for name in names if name not in of)


def _named(
    connection: sqlite3.Connection, kind: Kind, prefix: str, name: str
) -> list[tuple[str, int]]:
    """Give the events, policies or figures of a name, with whether they are bundled."""
    if kind is Kind.POLICY:
        query = "SELECT DISTINCT ref, 0 FROM entry WHERE kind = ?1 AND ref = ?2"
        exact, plain = (
            connection.execute(query, (kind.value, prefix + called)).fetchall()
            for called in (name, title_key(name))
        )
        return exact or plain
    return connection.execute(
        "SELECT entry.ref, bundled FROM entry JOIN document ON document.id = entry.document"
        " WHERE edition_of IS NULL AND entry.kind = ?1"
        " AND entry.ref IN (?2 || ?3, ?2 || document.ref || '/' || ?3)"
        " ORDER BY bundled, document.id",
        (kind.value, prefix, name),
    ).fetchall()


def _choose(called: str, rows: list[tuple[str, int]]) -> tuple[str, tuple[str, ...]]:
    if not rows:
        raise NotFoundError(N_("There is no “{ref}” in the library."), ref=called)
    refs = [ref for ref, _ in rows]
    own = [ref for ref, bundled in rows if not bundled]
    if len(own) > 1:
        raise NotFoundError(
            N_("“{ref}” stands in several documents; say which: {refs}."),
            ref=called,
            refs=", ".join(refs),
        )
    return refs[0], tuple(refs[1:])
