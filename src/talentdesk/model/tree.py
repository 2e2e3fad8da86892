"""Walking a section tree that is given as sections in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentdesk.model.section import Section


def below(sections: Sequence[Section], ref: str) -> tuple[Section, ...]:
    """Give the section of a ref and all below it, in reading order."""
    inside = {ref}
    for section in sections:
        if section.parent in inside:
            inside.add(section.ref)
    return tuple(section for section in sections if section.ref in inside)


def above(sections: Sequence[Section], ref: str) -> tuple[Section, ...]:
    """Give the sections above a ref, the outermost first."""
    of = {section.ref: section for section in sections}
    path: list[Section] = []
    parent = of[ref].parent if ref in of else ""
    while parent:
        path.insert(0, of[parent])
        parent = of[parent].parent
    return tuple(path)
