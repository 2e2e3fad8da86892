"""Lines that a page broke, as in text copied out of a PDF, joined to paragraphs again."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from talentdesk.sources.lines import LineKind, number_of, simple
from talentdesk.sources.marks import law_mark, official_mark

# So many lines must be nearly as wide as the widest, and most of them, before it is believed.
_FEWEST = 6
_NEARLY = 0.75
_NARROWEST, _WIDEST = 30, 130
_MOST_MEASURED = 2000
_END = re.compile(r"[。！？；：.!?;:”）)]$")
_GOES_ON = re.compile(r"^[，,。；;、：:！？”）)》]")
_INDENT = re.compile(r"^(?:\u3000|\s{2})")
_ENTRY = re.compile(r"\|.*|\d{1,2}月\d|\d{4}年|\d{1,2}日|\S{1,12}(?:\u3000| {2,})")
_SENTENCE = re.compile("[，。；：、,;]")
_LATIN = re.compile(r"[A-Za-z0-9,]$")


def unwrapped(raw: Sequence[str], lines: Sequence[str]) -> tuple[str, ...]:
    """Join the lines of ``lines`` that a page broke; what was joined on leaves a blank line behind.

    ``raw`` are the same lines with their indents, which begin paragraphs.
    """
    width = _page_width(lines)
    if not width:
        return tuple(lines)
    parts: list[list[str]] = [[line] if line else [] for line in lines]
    into = 0
    for index, line in enumerate(lines):
        if not line:
            continue
        before = lines[index - 1] if index else ""
        if before and _continues(before, line, raw[index], width):
            gap = " " if _LATIN.search(before[-1]) and line[0].isascii() else ""
            parts[into] += [gap, line]
            parts[index] = []
        else:
            into = index
    return tuple("".join(part) for part in parts)


def _page_width(lines: Sequence[str]) -> int:
    """Give the width lines are broken at, in half-widths; 0 where they are not."""
    broken = [(_width(line), line) for line, after in pairwise(lines) if line and after][
        :_MOST_MEASURED
    ]
    if len(broken) < _FEWEST:
        return 0
    if 2 * sum(bool(_ENTRY.match(line)) for _, line in broken) >= len(broken):
        return 0  # a list, its entries begun with a day or set in columns
    width = sorted(size for size, _ in broken)[len(broken) * 9 // 10]
    full = [line for size, line in broken if size >= _NEARLY * width]
    amid = sum(not _END.search(line) and bool(_SENTENCE.search(line)) for line in full)
    believed = _NARROWEST <= width <= _WIDEST and 2 * len(full) >= len(broken)
    return width if believed and len(full) >= _FEWEST and 2 * amid >= len(full) else 0


def _continues(before: str, line: str, raw: str, width: int) -> bool:
    """Tell whether a line goes on with the one before, which a page broke."""
    if _GOES_ON.match(line):
        return True
    if _INDENT.match(raw) or _width(before) < _NEARLY * width or _END.search(before):
        return False
    if "|" in line or "|" in before:
        return False
    if not _SENTENCE.search(before + line):  # a list of names
        return False
    return simple(line).kind is LineKind.TEXT and not (
        law_mark(line) or official_mark(line) or number_of(line)
    )


def _width(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in line)
