"""What is shown of entries that a search has found."""

import json
import sqlite3

from talentdesk.model.plan import Found
from talentdesk.store.refs import whole


def found(connection: sqlite3.Connection, ids: list[int]) -> dict[int, Found]:
    """Give what is shown of entries that were found, by id."""
    wanted = json.dumps(ids)
    texts: dict[int, list[tuple[str, str]]] = {entry: [] for entry in ids}
    places: dict[int, str] = {}
    blocks = (
        f"SELECT section, {whole('block.ref', 'entry.ref')}, text"
        " FROM block JOIN entry ON entry.id = section"
        " WHERE section IN (SELECT value FROM json_each(?))"
    )
    for entry, ref, text in connection.execute(
        f"{blocks} ORDER BY section, block.position", (wanted,)
    ):
        texts[entry].append((ref, text))
    told = f"SELECT entry, section, {whole('block', 'section')}, sentence FROM place"
    for entry, section, block, sentence in connection.execute(
        f"{told} WHERE entry IN (SELECT value FROM json_each(?)) ORDER BY entry, position",
        (wanted,),
    ):
        texts[entry].append((block, sentence))
        places.setdefault(entry, section)
    stated = "SELECT entry, issuer, number FROM policy"
    for entry, *said in connection.execute(
        f"{stated} WHERE entry IN (SELECT value FROM json_each(?))", (wanted,)
    ):
        texts[entry] += [("", text) for text in said if text]
    rows = connection.execute(
        "SELECT entry.id, entry.kind, entry.ref, entry.title, edition.ref, date, section.number,"
        " edition.language FROM entry JOIN edition ON edition.id = entry.document"
        " LEFT JOIN section ON section.entry = entry.id"
        " WHERE entry.id IN (SELECT value FROM json_each(?))",
        (wanted,),
    )
    return {
        entry: Found(
            kind,
            ref,
            f"{number or ''} {title}".strip(),
            document,
            places.get(entry, ref),
            date,
            tuple(texts[entry]),
            language,
        )
        for entry, kind, ref, title, document, date, number, language in rows
    }


def same(connection: sqlite3.Connection, ids: list[int]) -> dict[int, set[int]]:
    """Give for each entry all those of the same kind and ref, itself among them."""
    found: dict[int, set[int]] = {}
    for entry, other in connection.execute(
        "SELECT entry.id, other.id FROM entry"
        " JOIN entry AS other ON other.ref = entry.ref AND other.kind = entry.kind"
        " WHERE entry.id IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    ):
        found.setdefault(entry, set()).add(other)
    return found
