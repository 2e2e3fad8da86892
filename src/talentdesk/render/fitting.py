"""What of a summary goes on one page: something of every part, the first things first."""

import math
from collections.abc import Sequence
from dataclasses import replace

from talentdesk.render.form import Lines, Part, Table
from talentdesk.render.wrapping import columns

# Measured in lines of text on A4 and Letter at the normal size of type, where a line has 88
# columns (44 Han characters): A4 has 44 such lines, Letter 41; title, path, citation, source and
# the remark on what is left out take some of them.
_COLUMNS = 88
_PAGES = {"a4": 36.0, "us-letter": 33.0}
_NAME = 2.3
# What the larger type of the title and the smaller one of the source have.
_TITLE = 52
_SMALL = 108
_AHEAD = 1.5
_HEADS = 0.9
_SIDE = 10
# What the text has beside headings, and in half the width beside figure and place.
_BESIDE = 40
_PAIRED = 22


def fit(parts: Sequence[Part], room: float) -> tuple[tuple[Part, ...], dict[int, int]]:
    """Cut the parts down to a page; give them, and how many entries each (by its place) lost.

    The parts take room by turns, so that a long one does not push out a short one.
    """
    # What opens the summary stays as it is.
    first = parts[0] if parts and isinstance(parts[0], Lines) and not parts[0].name else None
    room -= sum(_costs(first)) if isinstance(first, Lines) else 0
    costs = {
        at: _costs(part)
        for at, part in enumerate(parts)
        if part is not first and isinstance(part, Lines | Table)
    }
    # The first entry of a part brings its name with it.
    for at, cost in costs.items():
        if cost:
            cost[0] += _start(parts[at])
    kept = dict.fromkeys(costs, 0)
    # A chapter names all its sections before anything else; what comes earlier is a step ahead.
    spent = {at: _AHEAD * (at - len(parts)) for at in costs}
    spent |= {at: -room for at in costs if getattr(parts[at], "kind", "") == "sections"}
    while fits := [at for at in costs if kept[at] < len(costs[at]) and costs[at][kept[at]] <= room]:
        at = min(fits, key=lambda at: (spent[at], at))
        taken = costs[at][kept[at]]
        room, spent[at], kept[at] = room - taken, spent[at] + taken, kept[at] + 1
    lost = {at: len(cost) - kept[at] for at, cost in costs.items() if len(cost) > kept[at]}
    return tuple(_first(part, kept.get(at)) for at, part in enumerate(parts)), lost


def room_beside(heading: str, citation: str, source: str, paper: str) -> float:
    """Give the room that title, citation and source leave to the parts, in lines."""
    more = 1.8 * (_lines(heading, _TITLE) - 1) + _lines(citation, _COLUMNS) - 1
    page = _PAGES.get(paper, _PAGES["a4"])
    return page - more - 0.9 * (_lines(source, _SMALL) - 1)


def _first(part: Part, count: int | None) -> Part:
    if isinstance(part, Table):
        return replace(part, rows=part.rows[:count])
    return replace(part, lines=part.lines[:count]) if isinstance(part, Lines) else part


def _start(part: Part) -> float:
    named = _NAME if getattr(part, "name", "") else 0.0
    return named + (_HEADS if isinstance(part, Table) else 0.0)


def _costs(part: Lines | Table) -> list[float]:
    if isinstance(part, Lines):
        side = _SIDE if part.look != "told" else 0
        return [_lines(f"{line.text}  {line.place}", _COLUMNS - side) + 0.15 for line in part.lines]
    widths = [max(map(columns, cells), default=0) for cells in zip(*part.rows, strict=True)]
    others = sum(width + 4 for at, width in enumerate(widths) if at != part.wide)
    wide = _PAIRED if part.paired else max(_COLUMNS - others, 20)
    if part.kind == "sections":  # whose headings take their share
        wide = min(wide, _BESIDE)
    share = 0.5 if part.paired else 1.0
    return [share * (0.15 + 0.9 * _lines(row[part.wide], wide)) for row in part.rows]


def _lines(text: str, width: int) -> int:
    return max(1, math.ceil(columns(text) / width))
