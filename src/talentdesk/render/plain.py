"""Summaries and sections as plain text, 80 columns wide."""

from collections.abc import Iterator, Sequence

from talentdesk.model import Block, BlockKind, Document, Section
from talentdesk.render.sheet import (
    Line,
    Sheet,
    Table,
    printable,
    sheet,
    source_line,
)
from talentdesk.render.terms import place_label
from talentdesk.render.wrapping import columns, pad, wrap
from talentdesk.resources import words
from talentdesk.summary import Summary

_WIDTH = 80
_GAP = 2
# What stands beside a text never takes more columns from it than this.
_SIDE = 24


def summary(summary: Summary, language: str) -> str:
    """Set a summary; ``language``, ``zh`` or ``en``, is that of the page's own words."""
    return _joined(_sheet(sheet(summary, language), language))


def section(sections: Sequence[Section], document: Document, language: str) -> str:
    """Set a section in full with all below it, its paragraphs numbered, its source at the end."""
    refs = [block.ref for part in sections for block in part.blocks if block.ref]
    alone = len({ref.partition("#")[0] for ref in refs}) <= 1
    side = max((columns(place_label(ref, alone=alone)) for ref in refs), default=0) + _GAP
    lines: list[str] = []
    for part in sections:
        lines += ["", *wrap(printable(part.heading), _WIDTH)]
        for block in part.blocks:
            # The items of a list stand close.
            gap = () if block.kind is BlockKind.ITEM and not lines[-1].isspace() else ("",)
            lines += [*gap, *_block(block, alone, side)]
    lines += ["", *wrap(source_line(document, language), _WIDTH)]
    return _joined(lines)


def _block(block: Block, alone: bool, side: int) -> list[str]:
    label = place_label(block.ref, alone=alone) if block.ref else ""
    mark = "- " if block.kind is BlockKind.ITEM else ""
    text = wrap(printable(block.text), _WIDTH - side - len(mark))
    first, rest = pad(label, side) + mark, " " * (side + len(mark))
    return [f"{rest if index else first}{line}" for index, line in enumerate(text)]


def _sheet(made: Sheet, language: str) -> Iterator[str]:
    _ = words(language).gettext
    yield from _apart(f"TalentDesk · {_('Section summary')}", made.document)
    yield ""
    yield from wrap(made.heading, _WIDTH)
    if made.path:
        yield from wrap(made.path, _WIDTH)
    for line in made.abstract:
        yield ""
        yield from wrap(f"{line.text} {line.place}", _WIDTH)
    for table in made.tables:
        yield from _head(table.name)
        yield from _table(table)
    if made.points:
        yield from _head(_("Points"))
        yield from _points(made.points)
    yield from _head(_("Citation"))
    yield from wrap(made.citation, _WIDTH)
    yield ""
    yield from wrap(made.source, _WIDTH)
    yield made.ref


def _head(name: str) -> tuple[str, ...]:
    return ("", name, "─" * _WIDTH)


def _apart(left: str, right: str) -> list[str]:
    """Set two texts at the two ends of a line, or one below the other."""
    blanks = _WIDTH - columns(left) - columns(right)
    if blanks < _GAP:
        return [left, *wrap(right, _WIDTH)]
    return [left + " " * blanks + right]


def _table(table: Table) -> Iterator[str]:
    """Set a table; the widest column, the one of texts, gets what the others leave."""
    text = 0 if table.kind == "figures" else 1
    widths = [min(max(map(columns, cells)), _SIDE) for cells in zip(*table.rows, strict=True)]
    widths[text] = 0
    widths[text] = _WIDTH - sum(widths) - _GAP * (len(widths) - 1)
    for row in table.rows:
        yield from _row(row, widths)


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        pieces = [lines[number] if number < len(lines) else "" for lines in wrapped]
        yield (" " * _GAP).join(map(pad, pieces, widths))


def _points(points: Sequence[Line]) -> Iterator[str]:
    side = max(columns(point.place) for point in points)
    for point in points:
        yield from _row((point.place, point.text), (side, _WIDTH - side - _GAP))


def _joined(lines: Sequence[str] | Iterator[str]) -> str:
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"
