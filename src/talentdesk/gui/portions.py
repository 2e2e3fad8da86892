"""Long texts in portions: a page holds no more than can be set without a halt."""

from collections.abc import Sequence

from talentdesk.model import Section

MOST = 8_000
"""How many characters a page may hold before it ends at the next section."""


def portion(sections: Sequence[Section], target: str) -> tuple[Section, ...]:
    """Give the portion of sections that holds a section or paragraph, else the first one."""
    found: list[list[Section]] = [[]]
    size = 0
    for section in sections:
        if size + section.characters > MOST and found[-1]:
            found.append([])
            size = 0
        found[-1].append(section)
        size += section.characters
    for part in found:
        if any(holds(section, target) for section in part):
            return tuple(part)
    return tuple(found[0])


def holds(section: Section, target: str) -> bool:
    """Tell whether a ref is that of a section or of a paragraph of its own."""
    return target == section.ref or any(target == block.ref for block in section.blocks)
