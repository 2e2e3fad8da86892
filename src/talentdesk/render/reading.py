"""A section with everything below it as HTML for the reading pane; looks come by style sheet."""

from collections.abc import Callable, Sequence
from html import escape

from talentdesk.model import (
    Block,
    BlockKind,
    Document,
    Event,
    Figure,
    Policy,
    Section,
    SectionKind,
)
from talentdesk.render.spans import Range, href, links, rich

GAP = "\u00a0\u00a0\u00a0"
Marks = Callable[[str], Sequence[Range]]


def unmarked(_text: str) -> Sequence[Range]:
    """Mark nothing."""
    return ()


def page(
    document: Document,
    path: Sequence[Section],
    sections: Sequence[Section],
    told: tuple[Sequence[Policy], Sequence[Event], Sequence[Figure]] = ((), (), ()),
    marks: Marks = unmarked,
) -> str:
    """Set the sections, the first of them the page's own, with the way to them on top.

    ``told`` are the policies, events and figures that may be linked, ``marks`` gives the ranges
    of a text to mark. Every heading and paragraph carries its ref as anchor.
    """
    parts = [_path(document, path, sections)]
    top = min((section.level for section in sections), default=1)
    for section in sections:
        parts.append(_heading(section, section.level - top + 1, marks))
        parts += [_block(block, told, marks) for block in section.blocks]
    return f"<body>{''.join(parts)}</body>"


def _path(document: Document, path: Sequence[Section], sections: Sequence[Section]) -> str:
    named = [(section.ref, section.heading) for section in (*path, *sections[:1])]
    steps = [(document.ref, document.title)]
    steps += [step for step in named if step[1] not in ("", document.title)]
    shown = [f'<a href="{href(ref)}">{escape(name)}</a>' for ref, name in steps]
    return f'<p class="path">{" › ".join(shown)}</p>'


def _heading(section: Section, depth: int, marks: Marks) -> str:
    if not section.heading:
        return ""
    title = rich(section.title, (), marks(section.title))
    look = f"h{min(depth, 3)}" + (" box" if section.kind is SectionKind.BOX else "")
    # Qt collapses wide blanks but keeps no-break ones: number, gap, title.
    text = f"{escape(section.number)}{GAP}{title}" if section.number else title
    # WORKAROUND: Qt enlarges <h1> to <h6> on top of the size a style sheet gives them.
    return f'<p class="{look}" id="{href(section.ref)}">{text}</p>'


def _block(
    block: Block,
    told: tuple[Sequence[Policy], Sequence[Event], Sequence[Figure]],
    marks: Marks,
) -> str:
    if block.kind is BlockKind.MONTH:
        return f'<p class="month">{rich(block.text, (), marks(block.text))}</p>'
    look = "item" if block.kind is BlockKind.ITEM else "paragraph"
    html = rich(block.text, links(block, *told), marks(block.text))
    return f'<p class="{look}" id="{href(block.ref)}">{html}</p>'
