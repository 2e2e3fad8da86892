"""Key points: the items of a section, and how each of its paragraphs begins."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from talentdesk.digest.abstract import whole_sentences
from talentdesk.model import Block, BlockKind, Event, Policy, Section, SectionKind

# So many points fit on a page; of more, each section keeps its first.
_MOST = 20


def points(
    sections: Sequence[Section],
    said: Iterable[Block],
    policies: Sequence[Policy],
    events: Sequence[Event],
) -> tuple[Block, ...]:
    """Take the items and first sentences that tell something more than is ``said`` already."""
    known = tuple(said)
    titles = [
        (place.block, policy.title.strip("《》")) for policy in policies for place in policy.places
    ]
    titles += [(place.block, event.title) for event in events for place in event.places]
    found = [
        (section.ref, point)
        for section in sections
        if section.kind is not SectionKind.TIMELINE
        for point in _of_section(section)
        if not any(point.ref == block.ref and point.text in block.text for block in known)
        and not _only_names(point, [title for ref, title in titles if ref == point.ref])
    ]
    if len(found) > _MOST:
        firsts = dict(reversed(found))
        found = [(ref, point) for ref, point in found if firsts[ref] is point][:_MOST]
    return tuple(point for _, point in found)


def first_sentence(block: Block) -> Block:
    """Give how a block begins: its first sentence, whole."""
    for start, text in whole_sentences(block.text):
        return replace(block, text=block.text[: start + len(text)], links=())
    return block


def _of_section(section: Section) -> Iterator[Block]:
    for block in section.blocks:
        if block.kind is BlockKind.ITEM:
            yield block
        elif block.kind is BlockKind.PARAGRAPH:
            yield first_sentence(block)


def _only_names(block: Block, titles: Iterable[str]) -> bool:
    """Tell whether a block hardly does more than name policies or events, which have tables."""
    rest = block.text
    for title in titles:
        rest = rest.replace(title, "")
    # A date and a verb are left: 6月19日，发布《》 or On 19 June 2023 the city issued the “”.
    return len(rest) < len(block.text) and len(rest) <= (40 if block.text.isascii() else 14)
