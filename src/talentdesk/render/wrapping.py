"""Lines of so many columns for a terminal: a Han character takes two, punctuation keeps its side.

The rules for line starts and ends are those of GB/T 15834-2011, 5.1.
"""

import unicodedata
from collections.abc import Iterator

from talentdesk.text.pattern import pattern

_OPEN = "（《〈「『【〔〖［｛“‘"
_CLOSE = "，。、；：！？）》〉」』】〕〗］｝”’…—·～％‰"
_HAN = "\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3031-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
# What stays together: opening marks, a Han character or a word of another script, closing marks.
_UNIT = pattern(rf"\s+|[{_OPEN}(\[]*(?:[{_HAN}]|[^\s{_HAN}{_OPEN}{_CLOSE}]+)?[{_CLOSE},.;:!?)\]%]*")


def columns(text: str) -> int:
    """Count the columns a text takes in a terminal."""
    return sum(map(_columns, text))


def wrap(text: str, width: int) -> list[str]:
    """Break a text into lines of at most ``width`` columns; what is longer is cut."""
    lines = [""]
    for unit in _units(text, width):
        if unit.isspace():
            lines[-1] += unit
        elif columns(lines[-1] + unit) > width and lines[-1]:
            lines.append(unit)
        else:
            lines[-1] += unit
    return [line.strip() for line in lines]


def pad(text: str, width: int) -> str:
    """Fill a text up with blanks to ``width`` columns."""
    return text + " " * (width - columns(text))


def _units(text: str, width: int) -> Iterator[str]:
    for match in _UNIT.finditer(text):
        unit = match[0]
        while columns(unit) > width and not unit.isspace():
            cut = _fitting(unit, width)
            yield unit[:cut]
            unit = unit[cut:]
        if unit:
            yield unit


def _fitting(text: str, width: int) -> int:
    """Count the characters, one at least, that fit into ``width`` columns."""
    taken = 0
    for index, char in enumerate(text):
        taken += _columns(char)
        if taken > width:
            return max(index, 1)
    return len(text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
