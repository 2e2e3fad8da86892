"""What of a summary is shown where not all can be: something of every part, first things first.

How much a page holds only setting it tells (``resources/pages/fitting.typ``); here is told in which
order the parts come to use it, and how much is shown by forms that have no pages.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from talentdesk.render.form import Line, Lines, Part, Sheet, Table
from talentdesk.render.wrapping import columns

# No page holds more entries of one part.
_MOST = 60
_LISTED = 20
# Columns of a line of text (a Han character takes two); only to weigh long entries against short.
_COLUMNS = 80
_AHEAD = 1.5


def turns(parts: Sequence[Part]) -> tuple[int, ...]:
    """Give the order in which parts (by their places) show one entry more.

    They take room by turns, so that a long one does not push out a short one; what comes earlier
    is a step ahead. First of all come the sentences that open a summary, and the sections of a
    chapter.
    """
    waiting = {at: _weights(part) for at, part in enumerate(parts) if is_cut(part)}
    spent = {at: _AHEAD * at for at in waiting}
    first = (
        at
        for at in waiting
        if getattr(parts[at], "kind", "") == "sections" or not getattr(parts[at], "name", "")
    )
    spent |= dict.fromkeys(first, -math.inf)
    order: list[int] = []
    while left := [at for at, weights in waiting.items() if weights]:
        at = min(left, key=lambda at: (spent[at], at))
        spent[at] += waiting[at].pop(0)
        order.append(at)
    return tuple(order)


def keep(sheet: Sheet, taken: Iterable[int]) -> Sheet:
    """Cut a summary to the entries its parts have turns for, and count what is left out."""
    counts = Counter(taken)
    parts = [_first(p, counts[at]) if is_cut(p) else p for at, p in enumerate(sheet.parts)]
    # The sentences that open it are a choice already, and not counted.
    left = [
        f"{p.name} {p.left}" for p in parts if isinstance(p, Lines | Table) and p.left and p.name
    ]
    shown = [part for part in parts if _entries(part)]
    if left:
        said = sheet.more.format(what=", ".join(left))
        shown.append(Lines("", (Line(said),), "remark"))
    return replace(sheet, parts=tuple(shown), turns=())


def shorten(sheet: Sheet) -> Sheet:
    """Show what a form without pages does: so many entries of each part."""
    counts = Counter[int]()
    taken = []
    for turn in sheet.turns:
        counts[turn] += 1
        if counts[turn] <= _LISTED:
            taken.append(turn)
    return keep(sheet, taken) if sheet.turns else sheet


def first(part: Part, most: int = _MOST) -> Part:
    """Keep of a part what a page could hold at most."""
    return _first(part, most) if is_cut(part) else part


def is_cut(part: Part) -> bool:
    """Tell whether a part has entries, of which some may be left out."""
    return isinstance(part, Table | Lines)


def _first(part: Part, most: int) -> Part:
    lost = max(len(_entries(part)) - most, 0)
    if isinstance(part, Table):
        return replace(part, rows=part.rows[:most], left=part.left + lost)
    if isinstance(part, Lines):
        return replace(part, lines=part.lines[:most], left=part.left + lost)
    return part


def _entries(part: Part) -> Sequence[object]:
    if isinstance(part, Table):
        return part.rows
    return part.lines if isinstance(part, Lines) else (part,)


def _weights(part: Part) -> list[float]:
    """Give the lines each entry takes, roughly."""
    if isinstance(part, Table):
        share = 0.5 if part.paired else 1.0
        return [share * _lines(" ".join(row)) for row in part.rows]
    return [_lines(line.text) for line in part.lines] if isinstance(part, Lines) else []


def _lines(text: str) -> float:
    return max(1, math.ceil(columns(text) / _COLUMNS))
