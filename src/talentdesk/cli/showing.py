"""How things look in a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING

from talentdesk.cli import as_json, output
from talentdesk.model import Document, Event, Figure, Place, Policy, Section, Status
from talentdesk.model.knowledge import Aspect, Certainty, Name, Statement
from talentdesk.render import plain, record_terms, source_terms, terms
from talentdesk.resources import current_language
from talentdesk.text.cells import as_line

if TYPE_CHECKING:
    from talentdesk.library import Library
    from talentdesk.library.reader import Thing


def full_refs(library: Library, refs: Sequence[str]) -> list[str]:
    """Give the full refs, saying where a short one could have meant something else too."""
    found = []
    for ref in refs:
        full, others = library.resolve(ref)
        if others:
            said = _("Showing {ref}; the same number stands in {others}.")
            output.warn(said.format(ref=full, others=", ".join(others)))
        found.append(full)
    return found


def whole_json(thing: Thing, parts: Sequence[Section], names: Sequence[Name] = ()) -> as_json.Json:
    """Give one thing whole, for programs; ``names`` are those a document uses."""
    if isinstance(thing, Document):
        whole = as_json.document(thing)
        blocks = [block for part in parts for block in _with_heading(part)]
        return {**whole, "blocks": blocks, "names": [as_json.name(each) for each in names]}
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
        rows += _recorded(thing.statements)
        places = thing.places
    elif isinstance(thing, Policy):
        output.say(terms.entitled(thing))
        rows = _policy_rows(thing)
        places = thing.places
    else:
        output.say(f"{thing.label}  {terms.printed(thing)}")
        unit = source_terms.unit_name(thing.unit, current_language())
        rows = [(_("Value"), f"{thing.value:,.10g} {unit}".strip())]
        if thing.date:
            rows.append((_("As of"), thing.date.text))
        places = (thing.place,)
    output.table(rows)
    _places(places, documents)


def _policy_rows(policy: Policy) -> list[tuple[str, str]]:
    """Give what texts state of a policy and, with how sure it is, what is recorded of it."""
    known = {
        Aspect.ISSUED: policy.issued.text if policy.issued else "",
        Aspect.ISSUER: policy.issuer or "",
        Aspect.NUMBER: policy.number or "",
        Aspect.STATUS: "" if policy.status is Status.UNKNOWN else terms.status_name(policy.status),
    }
    told = {each.kind for each in policy.statements if each.certainty is not Certainty.UNKNOWN}
    rows = [
        (record_terms.aspect_name(aspect), value or _("not stated in the source"))
        for aspect, value in known.items()
        if value or aspect not in told
    ]
    rows += _recorded(each for each in policy.statements if not known.get(each.kind))
    for criterion in policy.criteria:
        said = "; ".join(each.said(current_language()) for each in criterion.conditions)
        rows.append((_("Criteria"), f"{criterion.said(current_language())}: {said}"))
    if policy.titled:
        rows.append((_("Full text"), policy.full_text or _("not in the library")))
    return rows


def _recorded(statements: Iterable[Statement]) -> list[tuple[str, str]]:
    """Give the rows of statements; that issue, issuer, number or status is unknown is said once."""
    rows = []
    for each in statements:
        said = record_terms.certainty_name(each.certainty)
        if each.certainty is not Certainty.UNKNOWN:
            place = f", {terms.place_label(each.place)}" if each.place else ""
            said = f"{each.said(current_language())} ({said}{place})"
        elif each.kind in (Aspect.ISSUED, Aspect.ISSUER, Aspect.NUMBER, Aspect.STATUS):
            continue
        rows.append((record_terms.aspect_name(each.kind), said))
    return rows


def _places(places: Sequence[Place], documents: Mapping[str, Document]) -> None:
    output.say()
    output.say(_("Source"))
    for place in places:
        title = documents[place.section.partition("/")[0]].name
        output.say(f"    {as_line(place.sentence)}")
        output.say(f"    {title} · {place.block or place.section}")
