"""A section in full with all below it, ready to be set."""

import re
from collections.abc import Iterator, Sequence

from talentdesk.model import Block, BlockKind, Document, Section
from talentdesk.render.form import Heading, Line, Lines, Part, Sheet, Table, printable
from talentdesk.render.grid import Grid, with_grids
from talentdesk.render.places import Label, labels, source_line
from talentdesk.render.wrapping import columns
from talentdesk.resources import words

# What no line breaks: letters and digits without a Han character, with a closing mark.
_WORD = re.compile("[^\\s\u2e80-\U0003ffff]+[\u3001-\u3011\uff01-\uff60]?")


def section_sheet(
    sections: Sequence[Section],
    path: Sequence[Section],
    document: Document,
    citation: str,
    language: str,
) -> Sheet:
    """Make sections ready, the first of them the sheet's own; ``path`` are those above it."""
    _ = words(language).gettext
    head = sections[0]
    whole = sum(part.parent not in {s.ref for s in sections} for part in sections) > 1
    label = labels(block.ref for part in sections for block in part.blocks)
    number = "" if whole else printable(head.number)
    title = printable(document.name if whole else head.title)
    return Sheet(
        ref=printable(document.ref if whole else head.ref),
        kind=_("Full text"),
        words=language,
        language=document.language,
        document=printable(document.name),
        number=number,
        # An article is called by its number alone.
        title=title or ("" if number else _("Untitled")),
        path=" › ".join(filter(None, (printable(part.heading) for part in path))),
        parts=tuple(_parts(sections, whole, label)),
        citation=printable(citation),
        source=source_line(document, language),
    )


def _parts(sections: Sequence[Section], whole: bool, label: Label) -> Iterator[Part]:
    top = sections[0].level - (1 if whole else 0)
    last = 1
    for at, part in enumerate(sections):
        if (at or whole) and part.heading:
            # No level is left out on the way down: readers and screen readers count on it.
            last = min(max(part.level - top + 1, 2), last + 1)
            yield Heading(printable(part.heading), last)
        yield from _blocks(part, label)


def _blocks(part: Section, label: Label) -> Iterator[Part]:
    """Give the blocks of a section, those of one kind that follow each other together."""
    look = ""
    waiting: list[Line] = []
    for block in with_grids(part.blocks):
        if isinstance(block, Grid):
            kind = ""
        else:
            kind = {BlockKind.ITEM: "items", BlockKind.MONTH: "month"}.get(block.kind, "points")
        if kind != look and waiting:
            yield Lines("", tuple(waiting), look)
            waiting = []
        look = kind
        if isinstance(block, Grid):
            yield grid_table(block, label)
        else:
            waiting.append(Line(printable(block.text), label(block.ref) if block.ref else ""))
    if waiting:
        yield Lines("", tuple(waiting), look)


def grid_table(grid: Grid, label: Label) -> Table:
    """Make a table of the document's ready, with the place of each row in a column of its own."""

    def row(block: Block | None) -> tuple[str, ...]:
        return tuple(map(printable, grid.texts(block))) if block else ("",) * grid.width

    rows = tuple((*row(block), label(block.ref)) for block in grid.rows)
    spans = tuple(map(_span, zip(row(grid.head), *map(row, grid.rows), strict=True)))
    lengths = [cell for cell, _word in spans]
    head = label(grid.head.ref) if grid.head else ""
    return Table(
        "grid",
        "",
        (*row(grid.head), head),
        rows,
        wide=lengths.index(max(lengths)),
        numbers=tuple(at for at, side in enumerate(grid.sides) if side == "right"),
        spans=spans,
    )


def _span(column: Sequence[str]) -> tuple[float, float]:
    """Give the longest cell and the longest word of a column, in ems as the widest faces run."""
    words = {word[:15] for cell in column for word in _WORD.findall(cell)}
    return max(map(_ems, column)), max(map(_ems, words), default=1.0)


def _ems(text: str) -> float:
    upper = sum("A" <= char <= "Z" or char in "%@mw" for char in text)
    return columns(text) * 0.5 + upper * 0.35 + sum(map(str.isascii, text)) * 0.08
