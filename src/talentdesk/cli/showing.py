"""How things look in a terminal."""

from collections.abc import Mapping, Sequence
from gettext import gettext as _

from talentdesk.cli import as_json, output
from talentdesk.model import Document, Event, Figure, Place, Policy, Section
from talentdesk.reader import Thing
from talentdesk.render import plain, terms
from talentdesk.resources import current_language


def note_others(shown: str, others: Sequence[str]) -> None:
    """Say that a short ref could have meant something else too."""
    output.warn(
        _("Showing {ref}; the same number stands in {others}.").format(
            ref=shown, others=", ".join(others)
        )
    )


def whole_json(thing: Thing, parts: Sequence[Section]) -> as_json.Json:
    """Give one thing whole, for programs."""
    if isinstance(thing, Document):
        whole = as_json.document(thing)
        blocks = [block for part in parts for block in _with_heading(part)]
        return {**whole, "blocks": blocks}
    if isinstance(thing, Section):
        return as_json.whole_section(parts or (thing,))
    if isinstance(thing, Figure):
        return {**as_json.figure(thing), "blocks": as_json.told((thing.place,))}
    as_object = as_json.event(thing) if isinstance(thing, Event) else as_json.policy(thing)
    return {**as_object, "blocks": as_json.told(thing.places)}


def _with_heading(section: Section) -> list[as_json.Json]:
    heading: as_json.Json = {"kind": "heading", "text": section.heading, "ref": section.ref}
    return [heading, *map(as_json.block, section.blocks)]


def whole(thing: Thing, parts: Sequence[Section], documents: Mapping[str, Document]) -> None:
    """Show one thing whole, for people."""
    if isinstance(thing, Document):
        output.say(plain.section(parts, thing, current_language()).rstrip())
        return
    if isinstance(thing, Section):
        of = documents[thing.document]
        output.say(plain.section(parts or (thing,), of, current_language()).rstrip())
        return
    rows: list[tuple[str, str]] = []
    if isinstance(thing, Event):
        output.say(thing.title)
        rows = [(_("Date"), thing.date.text), (_("Kind"), terms.event_kind_name(thing.kind))]
        places = thing.places
    elif isinstance(thing, Policy):
        output.say(f"《{thing.title}》")
        unknown = _("not stated in the source")
        rows = [
            (_("Issued"), thing.issued.text if thing.issued else unknown),
            (_("Issuer"), thing.issuer or unknown),
            (_("Number"), thing.number or unknown),
            (_("Status"), terms.status_name(thing.status)),
            (_("Full text"), thing.full_text or _("not in the library")),
        ]
        places = thing.places
    else:
        output.say(f"{thing.label}  {terms.printed(thing)}")
        rows = [(_("Value"), f"{thing.value:,.10g} {thing.unit}")]
        if thing.date:
            rows.append((_("As of"), thing.date.text))
        places = (thing.place,)
    output.table(rows)
    _places(places, documents)


def _places(places: Sequence[Place], documents: Mapping[str, Document]) -> None:
    output.say()
    output.say(_("Source"))
    for place in places:
        title = documents[place.section.partition("/")[0]].title
        output.say(f"    {place.sentence}")
        output.say(f"    {title} · {place.block or place.section}")
