"""A section summed up in the document's own sentences: nothing is worded anew."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from talentdesk.digest.abstract import extract
from talentdesk.digest.citation import cite
from talentdesk.digest.criteria import criteria
from talentdesk.digest.points import points
from talentdesk.model import Block, Document, Event, Figure, Place, Policy, Section, SectionKind
from talentdesk.model.kinds import Style
from talentdesk.model.summary import Part, Summary
from talentdesk.model.tree import below

_PART_ROOM = {"zh": 70, "en": 180}


def summarise(
    sections: Sequence[Section],
    path: Sequence[Section],
    document: Document,
    policies: Sequence[Policy],
    events: Sequence[Event],
    figures: Sequence[Figure],
    style: Style = Style.GB,
) -> Summary:
    """Sum up a section with all below it, given in reading order, or a whole document.

    ``path`` are the sections above it. Of policies, events and figures those told inside the
    sections are kept, in the order given, with the places inside only. Several topmost sections
    are a document, and the summary bears its name. What has numbered sections of its own is summed
    up by what each of them says first, and leaves their points and criteria to them.
    """
    inside = {section.ref for section in sections}
    head = sections[0]
    tops = [section for section in sections if section.parent not in inside]
    whole = len(tops) > 1
    parts = _parts(sections, head, tops if whole else ())
    own = _own(sections, parts)
    policies = _placed_policies(policies, inside)
    events = _placed_events(events, inside)
    figures = tuple(figure for figure in figures if figure.place.section in inside)
    told = (policies, figures)
    abstract = _said(own, sections, document, told)
    said = criteria(own)
    return Summary(
        ref=document.ref if whole else head.ref,
        document=document,
        number="" if whole else head.number,
        title=document.title if whole else head.title,
        path=tuple(section.heading for section in path),
        abstract=abstract,
        policies=policies,
        events=events,
        figures=figures,
        points=points(own, (*abstract, *said), policies, events),
        citation=cite(document, None if whole else head, style=style),
        criteria=_not_said(said, abstract),
        parts=tuple(
            Part(part.ref, part.number, part.title, _gist(part, sections, document, told))
            for part in parts
        ),
    )


def _parts(
    sections: Sequence[Section], head: Section, tops: Sequence[Section]
) -> tuple[Section, ...]:
    """Give the sections a chapter or document is made of; none where it is told as one."""
    below_it = tops or [section for section in sections if section.parent == head.ref]
    named = [part for part in below_it if part.heading and part.kind is not SectionKind.TIMELINE]
    numbered = sum(bool(part.number) for part in named) > 1
    return tuple(named) if (tops or numbered) and len(named) > 1 else ()


def _own(sections: Sequence[Section], parts: Sequence[Section]) -> tuple[Section, ...]:
    """Give what a chapter says itself, outside its parts; of what has no parts, all."""
    if not parts:
        return tuple(sections)
    theirs = {section.ref for part in parts for section in below(sections, part.ref)}
    return tuple(s for s in sections if s.ref not in theirs and s.kind is not SectionKind.TIMELINE)


def _gist(
    part: Section,
    sections: Sequence[Section],
    document: Document,
    told: tuple[Sequence[Policy], Sequence[Figure]],
) -> tuple[Block, ...]:
    """Give the sentence that says most of a part: of its own text, else of what is below it."""
    room = _PART_ROOM.get(document.language, _PART_ROOM["en"])
    for tree in ((part,), below(sections, part.ref)):
        year, language = document.year, document.language
        if gist := extract(tree, language, *told, year=year, room=room, strict=tree == (part,)):
            return gist[:1]
    return ()


def _said(
    own: Sequence[Section],
    sections: Sequence[Section],
    document: Document,
    told: tuple[Sequence[Policy], Sequence[Figure]],
) -> tuple[Block, ...]:
    """Give the abstract: of a chapter's own text, or where that says nothing, of all there is."""
    for tree, strict in ((own, True), (sections, True), (own, False), (sections, False)):
        year, language = document.year, document.language
        if found := extract(tree, language, *told, year=year, strict=strict):
            return found
    return ()


def _not_said(found: Sequence[Block], abstract: Sequence[Block]) -> tuple[Block, ...]:
    """Leave out what the abstract quotes in full already."""
    return tuple(
        block
        for block in found
        if not any(block.ref == said.ref and block.text in said.text for said in abstract)
    )


def _placed_policies(policies: Iterable[Policy], inside: set[str]) -> tuple[Policy, ...]:
    return tuple(
        replace(policy, places=places)
        for policy in policies
        if (places := _inside(policy.places, inside))
    )


def _placed_events(events: Iterable[Event], inside: set[str]) -> tuple[Event, ...]:
    return tuple(
        replace(event, places=places)
        for event in events
        if (places := _inside(event.places, inside))
    )


def _inside(places: Iterable[Place], sections: set[str]) -> tuple[Place, ...]:
    return tuple(place for place in places if place.section in sections)
