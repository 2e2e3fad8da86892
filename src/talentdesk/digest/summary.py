"""A section summed up in the document's own sentences: nothing is worded anew."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from talentdesk.digest.citation import cite
from talentdesk.model import (
    Block,
    BlockKind,
    Document,
    Event,
    Figure,
    Place,
    Policy,
    Section,
    SectionKind,
    Summary,
)
from talentdesk.text.sentences import sentences

# An abstract is as long as a reader takes in at a glance: some four lines of a page.
_ABSTRACT = {"zh": 160, "en": 420}
# So many points fit on a page; of more, each section keeps its first.
_POINTS = 20


def summarise(
    sections: Sequence[Section],
    path: Sequence[Section],
    document: Document,
    policies: Sequence[Policy],
    events: Sequence[Event],
    figures: Sequence[Figure],
) -> Summary:
    """Sum up a section with all below it, given in reading order, or a whole document.

    ``path`` are the sections above it. Of policies, events and figures those told inside the
    sections are kept, in the order given, with the places inside only. Several topmost sections
    are a document, and the summary bears its name.
    """
    inside = {section.ref for section in sections}
    head = sections[0]
    whole = sum(section.parent not in inside for section in sections) > 1
    abstract = _abstract(sections, _ABSTRACT.get(document.language, _ABSTRACT["en"]))
    kept_policies = tuple(
        replace(policy, places=places)
        for policy in policies
        if (places := _inside(policy.places, inside))
    )
    kept_events = tuple(
        replace(event, places=places)
        for event in events
        if (places := _inside(event.places, inside))
    )
    return Summary(
        ref=document.ref if whole else head.ref,
        document=document,
        number="" if whole else head.number,
        title=document.title if whole else head.title,
        path=tuple(section.heading for section in path),
        abstract=abstract,
        policies=kept_policies,
        events=kept_events,
        figures=tuple(figure for figure in figures if figure.place.section in inside),
        points=_points(sections, abstract, kept_policies, kept_events),
        citation=cite(document, None if whole else head),
    )


def _inside(places: Iterable[Place], sections: set[str]) -> tuple[Place, ...]:
    return tuple(place for place in places if place.section in sections)


def _abstract(sections: Sequence[Section], room: int) -> tuple[Block, ...]:
    """Take how the first section that has a paragraph opens: whole sentences, one at least."""
    paragraphs = next(filter(None, map(_paragraphs, sections)), ())
    taken: list[Block] = []
    for paragraph in paragraphs:
        opening = _opening(paragraph, room)
        if taken and len(opening.text) > room:
            break
        taken.append(opening)
        room -= len(opening.text)
        if opening.text != paragraph.text:
            break
    return tuple(taken)


def _paragraphs(section: Section) -> tuple[Block, ...]:
    return tuple(block for block in section.blocks if block.kind is BlockKind.PARAGRAPH)


def _opening(block: Block, room: int) -> Block:
    """Give the paragraph up to the last full stop within ``room``, to the first one at least."""
    end = 0
    for start, sentence in sentences(block.text):
        stop = start + len(sentence)
        if sentence.endswith(("；", ";")) and stop < len(block.text):
            continue
        if end and stop > room:
            break
        end = stop
    return replace(block, text=block.text[:end])


def _points(
    sections: Sequence[Section],
    abstract: Sequence[Block],
    policies: Sequence[Policy],
    events: Sequence[Event],
) -> tuple[Block, ...]:
    """Take the items and the first sentence of each paragraph that say something more."""
    said = {block.ref for block in abstract}
    titles = [
        (place.block, policy.title.strip("《》")) for policy in policies for place in policy.places
    ]
    titles += [(place.block, event.title) for event in events for place in event.places]
    found = [
        (section.ref, point)
        for section in sections
        if section.kind is not SectionKind.TIMELINE
        for point in _of_section(section)
        if point.ref not in said
        and not _only_names(point, [title for ref, title in titles if ref == point.ref])
    ]
    if len(found) > _POINTS:
        firsts = dict(reversed(found))
        found = [(ref, point) for ref, point in found if firsts[ref] is point][:_POINTS]
    return tuple(point for _, point in found)


def _of_section(section: Section) -> Iterator[Block]:
    for block in section.blocks:
        if block.kind is BlockKind.ITEM:
            yield block
        elif block.kind is BlockKind.PARAGRAPH:
            yield _opening(block, 0)


def _only_names(block: Block, titles: Iterable[str]) -> bool:
    """Tell whether a block hardly does more than name policies or events, which have tables."""
    rest = block.text
    for title in titles:
        rest = rest.replace(title, "")
    # A date and a verb are left: 6月19日，发布《》 or On 19 June 2023 the city issued the “”.
    return len(rest) < len(block.text) and len(rest) <= (40 if block.text.isascii() else 14)
