"""Titles in book-title marks, as texts quote them (GB/T 15834-2011: 《》, inside it 〈〉)."""

import re
from collections.abc import Iterator

_MARK = re.compile("[《》]")
# No official title is longer; what is stands between two marks of different titles.
_LONGEST = 150


def quoted_titles(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and title of each outermost 《…》; a mark that is not closed is none.

    〈 and 〉 inside are part of the title, closed or not; an inner 《 has a 》 of its own.
    """
    for start, end in _pairs(text) if "《" in text else ():
        if end - start <= _LONGEST and (title := text[start + 1 : end - 1].strip()):
            yield start, end, title


def _pairs(text: str) -> list[tuple[int, int]]:
    """Find the outermost pairs of 《 and 》."""
    found: list[tuple[int, int]] = []
    open_: list[int] = []
    for mark in _MARK.finditer(text):
        if mark[0] == "《":
            open_.append(mark.start())
        elif open_:
            start = open_.pop()
            while found and found[-1][0] > start:
                found.pop()
            found.append((start, mark.end()))
    return found
