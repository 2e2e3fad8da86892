"""Sheets and sections as plain text, 80 columns wide."""

from collections.abc import Iterator, Sequence

from talentdesk.model import Block, BlockKind, Document, Section
from talentdesk.render.form import Chart, Facts, Heading, Lines, Part, Sheet, Table, printable
from talentdesk.render.grid import Grid, with_grids
from talentdesk.render.places import source_line
from talentdesk.render.section_sheet import grid_table
from talentdesk.render.terms import place_label
from talentdesk.render.wrapping import columns, pad, wrap
from talentdesk.resources import words

_WIDTH = 80
_GAP = 2
# What stands beside a text never takes more columns from it than this.
_SIDE = 24
# The column of texts is no narrower.
_LEAST = 12


def text(sheets: Sequence[Sheet]) -> str:
    """Set sheets one after the other."""
    return "\n\n".join(_joined(_sheet(made)) for made in sheets)


def section(sections: Sequence[Section], document: Document, language: str) -> str:
    """Set a section in full with all below it, its paragraphs numbered, its source at the end."""
    refs = [block.ref for part in sections for block in part.blocks if block.ref]
    alone = len({ref.partition("#")[0] for ref in refs}) <= 1
    side = max((columns(place_label(ref, alone=alone)) for ref in refs), default=0) + _GAP
    lines: list[str] = []
    for part in sections:
        lines += ["", *wrap(printable(part.heading), _WIDTH)]
        for block in with_grids(part.blocks):
            if isinstance(block, Grid):
                lines += ["", *_table(grid_table(block, lambda ref: place_label(ref, alone=alone)))]
                continue
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


def _sheet(made: Sheet) -> Iterator[str]:
    _ = words(made.words).gettext
    yield from _apart(f"TalentDesk · {made.kind}", made.document)
    yield ""
    yield from wrap(made.heading, _WIDTH)
    if made.path:
        yield from wrap(made.path, _WIDTH)
    for part in made.parts:
        yield from _part(part)
    if made.citation:
        yield from _head(_("Citation"))
        yield from wrap(made.citation, _WIDTH)
    yield ""
    for line in made.source.split("\n"):
        yield from wrap(line, _WIDTH)
    yield made.ref


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Heading):
        yield ""
        yield from wrap(part.text, _WIDTH)
        return
    if part.name:
        yield from _head(part.name)
    if isinstance(part, Table):
        yield from _table(part) if part.name else ("", *_table(part), "")
    elif isinstance(part, Lines):
        yield from _lines(part)
    elif isinstance(part, Facts):
        side = min(max(columns(name) for name, _ in part.rows), _SIDE)
        for row in part.rows:
            yield from _row(row, (side, _WIDTH - side - _GAP))
    elif isinstance(part, Chart):
        yield from wrap(part.shows, _WIDTH)


def _lines(part: Lines) -> Iterator[str]:
    if part.look in ("points", "items"):
        side = max(columns(line.place) for line in part.lines)
        mark = "- " if part.look == "items" else ""
        for line in part.lines:
            room = (side, _WIDTH - side - _GAP)
            yield from _row((line.place, mark + line.text), room)
        return
    for line in part.lines:
        if not part.name:
            yield ""
        yield from wrap(f"{line.text} {line.place}", _WIDTH)


def _head(name: str) -> tuple[str, ...]:
    return ("", name, "─" * _WIDTH)


def _apart(left: str, right: str) -> list[str]:
    """Set two texts at the two ends of a line, or one below the other."""
    blanks = _WIDTH - columns(left) - columns(right)
    if blanks < _GAP:
        return [left, *wrap(right, _WIDTH)]
    return [left + " " * blanks + right]


def _table(table: Table) -> Iterator[str]:
    """Set a table; the widest column, the one of texts, gets what the others leave.

    A table of the document's own has its heads; what ours list is plain without.
    """
    heads = (table.heads,) if table.kind == "grid" and any(table.heads) else ()
    rows = (*heads, *table.rows)
    widths = [min(max(map(columns, cells)), _SIDE) for cells in zip(*rows, strict=True)]
    room = _WIDTH - _GAP * (len(widths) - 1)
    widths[table.wide] = 0
    if room - sum(widths) < _LEAST:  # many columns share the line
        widths = [max(room // len(widths), 1)] * len(widths)
    widths[table.wide] += max(room - sum(widths), 0)
    for head in heads:
        yield from _row(head, widths)
        yield (" " * _GAP).join("─" * width for width in widths)
    for row in table.rows:
        yield from _row(row, widths)


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    wrapped = [wrap(cell, width) for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, wrapped))):
        pieces = [lines[number] if number < len(lines) else "" for lines in wrapped]
        yield (" " * _GAP).join(map(pad, pieces, widths))


def _joined(lines: Sequence[str] | Iterator[str]) -> str:
    return "\n".join(line.rstrip() for line in lines).strip() + "\n"
