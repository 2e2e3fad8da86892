"""Pages of a text: where one begins and ends, and no more on it than can be set without a halt."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from talentdesk.model import Block, BlockKind, Section
from talentdesk.model.tree import above

MOST = 8_000
"""How many characters a page may hold before it ends at the next section or paragraph."""

# A cell of a table takes as long to be set as so many characters more.
_CELL = 24


@dataclass(frozen=True, slots=True)
class Portion:
    """Sections that are read as a page; ``ref`` is where it begins.

    ``before`` and ``after`` lead to the portions next to it that hold more of the same section.
    """

    sections: tuple[Section, ...] = ()
    ref: str = ""
    before: Section | None = None
    after: Section | None = None


def portion(sections: Sequence[Section], target: str) -> Portion:
    """Give the portion of sections that holds a section or paragraph, else the first one.

    A section longer than a portion is parted between its paragraphs; what is left of it has no
    heading, and the rows of a table have its head again.
    """
    found: list[list[tuple[Section, Section]]] = []
    at = None
    for part in _parts(sections):
        found.append(part)
        if at is not None:  # what leads on is all that is needed of what comes after
            break
        if any(holds(one, target) for one, _place in part):
            at = len(found) - 1
    if not found:
        return Portion()
    at = at or 0
    before = found[at - 1][-1] if at else None
    after = found[at + 1][0] if at + 1 < len(found) else None
    first, last = found[at][0], found[at][-1]
    return Portion(
        tuple(piece for piece, _place in found[at]),
        first[1].ref,
        before[1] if before and before[0].ref == first[0].ref else None,
        after[1] if after and after[0].ref == last[0].ref else None,
    )


def head_of(whole: Sequence[Section], section: Section) -> Section:
    """Give the section that is read as a page: the nearest with a number and a title.

    A heading without number is read within its section, an article within its chapter.
    """
    path = above(whole, section.ref)
    for candidate in (section, *reversed(path)):
        if candidate.number and candidate.title:
            return candidate
    return path[0] if path else section


def around(whole: Sequence[Section], part: Portion) -> tuple[Section | None, Section | None]:
    """Give the sections before and after those on a page, to read on there."""
    if not part.sections:
        return None, None
    refs = [section.ref for section in whole]
    first, last = refs.index(part.sections[0].ref), refs.index(part.sections[-1].ref)
    before = part.before or (whole[first - 1] if first else None)
    return before, part.after or (whole[last + 1] if last + 1 < len(whole) else None)


def section_of(target: str, sections: Sequence[Section]) -> str:
    """Give the section on the page that holds the target, itself or as a paragraph."""
    for section in sections:
        if holds(section, target):
            return section.ref
    return target.partition("#")[0]


def holds(section: Section, target: str) -> bool:
    """Tell whether a ref is that of a section or of a paragraph of its own."""
    return target == section.ref or any(target == block.ref for block in section.blocks)


def beside(found: Sequence[Section], sections: Sequence[Section]) -> tuple[Section, ...]:
    """Give of sections in another language what stands on a page with these."""
    parts = {section.ref: section for section in sections}
    refs = {block.ref for section in sections for block in section.blocks}
    return tuple(
        other
        if sum(map(_length, other.blocks)) <= MOST
        else replace(other, blocks=tuple(block for block in other.blocks if block.ref in refs))
        for other in found
        if other.ref in parts
    )


def _parts(sections: Sequence[Section]) -> Iterator[list[tuple[Section, Section]]]:
    """Part sections into portions: what stands on each, piece by piece, with what leads there."""
    part: list[tuple[Section, Section]] = []
    size = 0
    for section in sections:
        for piece, place in _pieces(section):
            length = sum(map(_length, piece.blocks))
            if size + length > MOST and part:
                yield part
                part, size = [], 0
            part.append((piece, place))
            size += length
    if part:
        yield part


def _pieces(section: Section) -> Iterator[tuple[Section, Section]]:
    """Give a section whole, or in pieces if it is too long, each with what leads to it."""
    place = section
    blocks: list[Block] = []
    head: list[Block] = []
    size = 0
    rest = section
    for block in section.blocks:
        if size + _length(block) > MOST and len(blocks) > len(head) and block.ref:
            yield replace(rest, blocks=tuple(blocks)), place
            rest = replace(section, number="", title="")
            name = f"{section.heading} ¶{block.paragraph}".strip()
            place = replace(section, ref=block.ref, number="", title=name)
            blocks = [*head] if block.kind in (BlockKind.RULE, BlockKind.ROW) else []
            size = sum(map(_length, blocks))
        blocks.append(block)
        size += _length(block)
        if block.kind is BlockKind.HEAD or not block.kind.in_table:
            head = []
        if block.kind in (BlockKind.HEAD, BlockKind.RULE):
            head.append(block)
    yield section if rest is section else replace(rest, blocks=tuple(blocks)), place


def _length(block: Block) -> int:
    if not block.kind.in_table:
        return len(block.text)
    return len(block.text) + _CELL * (1 + block.text.count("|") + block.text.count("\t"))
