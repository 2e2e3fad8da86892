"""The cells of a table's row as it is printed in a plain text.

A row has its cells between pipes, as Markdown writes them (GitHub Flavored Markdown, 4.10), else
between tabs, else between gaps of at least two blanks.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from talentdesk.text.pattern import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentdesk.model import Block

Cell = tuple[int, int]
DOT = " · "
"""Stands between the cells of a row that is told as a line."""

_PIPE = pattern(r"(?<!\\)\|")
_TAB = pattern(r"\t")
_GAP = pattern("[ \u3000\xa0]{2,}")
_RULE = pattern(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_NUMBER = pattern(r"[约近超逾+\-−±<>≤≥～~]{0,2}[\d,，.]+\s?\S{0,3}|[-–—/]+|")


def cells(row: str) -> tuple[Cell, ...]:
    """Give where the cells of a row begin and end in it, without the blanks around them."""
    piped = is_piped(row)
    edge = _PIPE if piped else _TAB if "\t" in row else _GAP
    found: list[Cell] = []
    start = 0
    for gap in edge.finditer(row):
        found.append((start, gap.start()))
        start = gap.end()
    found.append((start, len(row)))
    if piped:  # the pipes at both ends part nothing
        found = found[not row[: found[0][1]].strip() :]
        found = found[: len(found) - (len(found) > 1 and not row[found[-1][0] :].strip())]
    return tuple(_bare(row, *cell) for cell in found)


def line(row: str) -> str:
    """Give a row as a line to be shown and quoted: its cells but the empty ones, parted by dots."""
    return DOT.join(filter(None, (shown(row[start:end]) for start, end in cells(row))))


def said(block: Block) -> str:
    """Give the text of a block, a row of a table as a line."""
    return line(block.text) if block.kind.in_table else block.text


def as_line(text: str) -> str:
    """Give what looks like a row as a line, any other text as it is."""
    return line(text) if is_row(text) else text


def ranges_in_line(row: str, ranges: Sequence[Cell]) -> tuple[Cell, ...]:
    """Give where in the ``line`` of a row the ranges of the row stand."""
    origins: list[int] = []  # of each character of the line
    for start, end in cells(row):
        if start < end:
            if origins:
                origins += [start - 1] * len(DOT)  # what folds away before it marks no dot
            origins += [at for at in range(start, end) if not row.startswith("\\|", at)]
    return tuple((bisect_left(origins, start), bisect_left(origins, end)) for start, end in ranges)


def shown(cell: str) -> str:
    """Give a cell as it is shown: a pipe in it, which is written with a backslash, alone."""
    return cell.replace("\\|", "|")


def is_row(text: str) -> bool:
    """Tell whether a text looks like a row, wherever it comes from."""
    return text.startswith("|") or "\t" in text


def is_piped(row: str) -> bool:
    """Tell whether a row has its cells between pipes."""
    return bool(_PIPE.search(row))


def is_rule(row: str) -> bool:
    """Tell whether a line is the one of dashes below the head of a Markdown table."""
    return "|" in row and "-" in row and bool(_RULE.fullmatch(row.strip()))


def is_number(cell: str) -> bool:
    """Tell whether a cell holds a number with what belongs to it, or nothing."""
    return bool(_NUMBER.fullmatch(cell))


def alignments(rule: str) -> tuple[str, ...]:
    """Read where a rule sets each column: ``left``, ``right``, ``center``, or empty for unsaid."""
    sides = {(True, True): "center", (True, False): "left", (False, True): "right"}
    texts = [rule[start:end] for start, end in cells(rule)]
    return tuple(sides.get((text[:1] == ":", text[-1:] == ":"), "") for text in texts)


def _bare(row: str, start: int, end: int) -> Cell:
    text = row[start:end]
    left = len(text) - len(text.lstrip())
    return start + left, max(start + len(text.rstrip()), start + left)
