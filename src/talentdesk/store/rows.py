"""Model objects as rows of the library's tables."""

import json
from collections.abc import Iterable, Iterator

from talentdesk.model import Document, Event, Figure, Kind, Place, Policy, Reading, Section
from talentdesk.model.date import Date
from talentdesk.store.records import criterion_rows, name_rows, statement_rows
from talentdesk.store.refs import short

Row = dict[str, object]
Tables = dict[str, list[Row]]
# In the order to insert: what others refer to comes first.
_TABLES = (
    *("entry", "section", "event", "policy", "figure", "translation", "block", "link", "place"),
    *("aside", "statement", "criterion", "condition", "name"),
)
Thing = Section | Event | Policy | Figure


def document_row(of: Document, digest: str) -> Row:
    """Give the row of a document."""
    imprint = of.imprint
    return {
        "ref": of.ref,
        "title": of.title,
        "language": of.language,
        "year": of.year,
        "kind": of.kind,
        "source": of.source,
        "digest": digest,
        "bundled": int(of.bundled),
        "sections": of.sections,
        "characters": of.characters,
        "number": imprint.number,
        "issuers": _list(imprint.issuers),
        "adopted": _date(imprint.adopted),
        "issued": _date(imprint.issued),
        "effective": _date(imprint.effective),
        "expires": _date(imprint.expires),
        "version": _date(imprint.version),
    }


def rows(read: Reading, document: int, ids: Iterator[int]) -> Tables:
    """Give the rows of everything a document tells, by table, in the order to insert them."""
    tables: Tables = {table: [] for table in _TABLES}
    things: tuple[Thing, ...] = (*read.sections, *read.events, *read.policies, *read.figures)
    for position, thing in enumerate(things):
        entry = next(ids)
        kind, title, date, own = _own(thing)
        tables["entry"].append(entry_row(entry, document, kind, thing.ref, position, title, date))
        tables[kind.value].append({"entry": entry, **own})
        if isinstance(thing, Section):
            tables["block"] += _blocks(entry, thing)
            tables["link"] += _links(entry, thing)
        else:
            places = (thing.place,) if isinstance(thing, Figure) else thing.places
            tables["place"] += place_rows(entry, places)
        if isinstance(thing, Policy | Event):
            tables["statement"] += statement_rows(entry, thing.statements)
        if isinstance(thing, Policy):
            criterion_rows(tables, entry, thing)
    tables["aside"] += [
        {"document": document, "position": position, "text": text}
        for position, text in enumerate(read.asides)
    ]
    tables["name"] += name_rows(document, read.names)
    return tables


def entry_row(
    entry: int, document: int, kind: Kind, ref: str, position: int, title: str, date: Date | None
) -> Row:
    """Give the row of an entry."""
    return {
        "id": entry,
        "document": document,
        "kind": kind.value,
        "ref": ref,
        "position": position,
        "title": title,
        "date": _date(date),
    }


def _own(thing: Thing) -> tuple[Kind, str, Date | None, Row]:
    """Give the kind, title and date of an entry, and the row of its kind's own table."""
    if isinstance(thing, Section):
        parent = short(thing.parent, thing.document)
        section: Row = {"number": thing.number, "level": thing.level, "parent": parent}
        return Kind.SECTION, thing.title, None, {**section, "kind": thing.kind.value}
    if isinstance(thing, Event):
        event: Row = {"kind": thing.kind.value, "policies": _list(thing.policies)}
        return Kind.EVENT, thing.title, thing.date, event
    if isinstance(thing, Policy):
        policy: Row = {
            "kind": thing.kind,
            "status": thing.status.value,
            "issuer": thing.issuer,
            "number": thing.number,
            "effective": _date(thing.effective),
            "expires": _date(thing.expires),
            "aliases": _list(thing.aliases),
            "titled": int(thing.titled),
        }
        return Kind.POLICY, thing.title, thing.issued, policy
    figure: Row = {
        "value": thing.value,
        "upper": thing.upper,
        "unit": thing.unit,
        "text": thing.text,
        "qualifier": thing.qualifier,
        "part_of": thing.part_of,
    }
    return Kind.FIGURE, thing.label, thing.date, figure


def _blocks(entry: int, section: Section) -> list[Row]:
    return [
        {
            "section": entry,
            "position": position,
            "kind": block.kind.value,
            "text": block.text,
            "ref": short(block.ref, section.ref),
        }
        for position, block in enumerate(section.blocks)
    ]


def _links(entry: int, section: Section) -> list[Row]:
    return [
        {
            "section": entry,
            "block": position,
            "first": link.start,
            "past": link.end,
            "target": link.target,
            "outside": int(link.outside),
        }
        for position, block in enumerate(section.blocks)
        for link in block.links
    ]


def place_rows(entry: int, places: Iterable[Place]) -> list[Row]:
    """Give the rows of the places that tell something."""
    return [
        {
            "entry": entry,
            "position": position,
            "section": place.section,
            "block": short(place.block, place.section),
            "sentence": place.sentence,
        }
        for position, place in enumerate(places)
    ]


def _date(of: Date | None) -> str | None:
    return of.text if of else None


def _list(of: Iterable[str]) -> str:
    return json.dumps(list(of), ensure_ascii=False)
