"""A section with everything below it as HTML for the reading pane; looks come by style sheet."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from html import escape
from itertools import zip_longest

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
from talentdesk.render.address import START, href
from talentdesk.render.grid import Grid, with_grids
from talentdesk.render.spans import Range, links, rich
from talentdesk.text.cells import DOT, line, ranges_in_line

Told = tuple[Sequence[Policy], Sequence[Event], Sequence[Figure]]
NOTHING: Told = ((), (), ())
GAP = "\u00a0\u00a0\u00a0"
# A table of more columns is set smaller.
_ROOMY = 6
Marks = Callable[[str], Sequence[Range]]


def unmarked(_text: str) -> Sequence[Range]:
    """Mark nothing."""
    return ()


def page(
    document: Document,
    path: Sequence[Section],
    sections: Sequence[Section],
    told: Told = NOTHING,
    marks: Marks = unmarked,
    beside: Sequence[Section] = (),
    around: tuple[Section | None, Section | None] = (None, None),
) -> str:
    """Set the sections, the first of them the page's own, with the way to them on top.

    ``told`` are the policies, events and figures that may be linked, ``marks`` gives the ranges
    of a text to mark. Every heading and paragraph carries its ref as anchor. ``beside`` are the
    same sections in another language, each paragraph of which is set beside its own; ``around``
    those before and after the page, where one can read on.
    """
    parts = [_path(document, path, sections), _further(around[0], "‹", last=False)]
    told_in = _by_block(told)
    top = min((section.level for section in sections), default=1)
    others = {section.ref: section for section in beside}
    for section in sections:
        depth = section.level - top + 1
        rows = [_heading(section, depth, marks)]
        rows += _blocks(section, told_in, marks)
        if other := others.get(section.ref):
            right = [_heading(other, depth, marks, anchored=False)]
            right += _blocks(other, told_in, marks, anchored=False)
            parts.append(_side_by_side(rows, right))
        else:
            parts += rows
    parts.append(_further(around[1], "›", last=True))
    return f"<body>{''.join(parts)}</body>"


def _further(section: Section | None, arrow: str, *, last: bool) -> str:
    """Lead to where the text goes on, or to what stands before it."""
    if section is None:
        return ""
    name = escape(section.heading or section.ref)
    text = f"{name} {arrow}" if last else f"{arrow} {name}"
    return f'<p class="further"><a href="{href(section.ref)}">{text}</a></p>'


def _by_block(told: Told) -> Mapping[str, Told]:
    """Sort what is told by the paragraph that tells it, so that none is asked about everything."""
    found: dict[str, tuple[list[Policy], list[Event], list[Figure]]] = {}
    policies, events, figures = told
    for policy in policies:
        for block in dict.fromkeys(place.block for place in policy.places):
            found.setdefault(block, ([], [], []))[0].append(policy)
    for event in events:
        for block in dict.fromkeys(place.block for place in event.places):
            found.setdefault(block, ([], [], []))[1].append(event)
    for figure in figures:
        found.setdefault(figure.place.block, ([], [], []))[2].append(figure)
    return found


def _side_by_side(left: Sequence[str], right: Sequence[str]) -> str:
    rows = "".join(
        f'<tr><td width="50%" class="left">{one}</td><td width="50%">{other}</td></tr>'
        for one, other in zip_longest(left, right, fillvalue="")
    )
    return f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'


def _path(document: Document, path: Sequence[Section], sections: Sequence[Section]) -> str:
    named = [(section.ref, section.heading) for section in (*path, *sections[:1])]
    steps = [(document.ref, document.name)]
    steps += [step for step in named if step[1] not in ("", document.title)]
    shown = [f'<a href="{href(ref)}">{escape(name)}</a>' for ref, name in steps]
    return f'<p class="path">{" › ".join(shown)}</p>'


def _heading(section: Section, depth: int, marks: Marks, *, anchored: bool = True) -> str:
    if not section.heading:
        return ""
    title = rich(section.title, (), marks(section.title))
    look = f"h{min(depth, 3)}" + (" box" if section.kind is SectionKind.BOX else "")
    # Qt collapses wide blanks but keeps no-break ones: number, gap, title.
    text = f"{escape(section.number)}{GAP}{title}" if section.number else title
    # WORKAROUND: Qt enlarges <h1> to <h6> on top of the size a style sheet gives them.
    return f'<p class="{look}"{_anchor(section.ref, anchored)}>{text}</p>'


def _blocks(
    section: Section, told: Mapping[str, Told], marks: Marks, *, anchored: bool = True
) -> Iterator[str]:
    """Set the blocks of a section, the lines of a table as one."""
    for part in with_grids(section.blocks):
        if isinstance(part, Grid):
            yield _grid(part, told, marks, anchored)
        else:
            yield _block(part, told.get(part.ref, NOTHING), marks, anchored=anchored)


def _grid(grid: Grid, told: Mapping[str, Told], marks: Marks, anchored: bool) -> str:
    """Set a table; each cell carries the ref of its row and where in its line it stands."""

    def row(block: Block) -> str:
        text = line(block.text)
        raw = links(block, *told.get(block.ref, NOTHING))
        moved = ranges_in_line(block.text, [(link.start, link.end) for link in raw])
        found = [
            replace(link, start=start, end=end)
            for link, (start, end) in zip(raw, moved, strict=True)
        ]
        marked = marks(text)
        look = "head" if block is grid.head else "cell" if grid.width <= _ROOMY else "cell many"
        set_cells = []
        at = 0
        for cell, side in zip(grid.texts(block), grid.sides, strict=True):
            html = rich(text, found, marked, within=(at, at + len(cell)))
            # WORKAROUND: Qt gives the anchor of an empty paragraph to the next one.
            anchor = _anchor(block.ref, anchored and bool(cell), at)
            at += len(cell) + len(DOT) if cell else 0
            set_cells.append(
                f'<td class="{look}" align="{side}"><p class="{look}"{anchor}>{html}</p></td>'
            )
        return f"<tr>{''.join(set_cells)}</tr>"

    rows = "".join(map(row, (grid.head, *grid.rows) if grid.head else grid.rows))
    return f'<table class="grid" width="100%" cellspacing="0" cellpadding="0">{rows}</table>'


def _block(
    block: Block,
    told: Told,
    marks: Marks,
    *,
    anchored: bool = True,
) -> str:
    if block.kind is BlockKind.MONTH:
        return f'<p class="month">{rich(block.text, (), marks(block.text))}</p>'
    look = "item" if block.kind is BlockKind.ITEM else "paragraph"
    html = rich(block.text, links(block, *told), marks(block.text))
    return f'<p class="{look}"{_anchor(block.ref, anchored)}>{html}</p>'


def _anchor(ref: str, anchored: bool, start: int = 0) -> str:
    return f' id="{href(ref)}{f"{START}{start}" if start else ""}"' if anchored else ""
