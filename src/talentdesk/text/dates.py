"""Dates as Chinese texts write them, as exact as they are written."""

import re
from collections.abc import Iterator

from talentdesk.date import Date

_DAY = re.compile(r"(?:(?P<y>(?:19|20)\d\d)\s*年\s*)?(?P<m>\d{1,2})\s*月\s*(?P<d>\d{1,2})\s*日")
_MONTH = re.compile(r"(?P<y>(?:19|20)\d\d)\s*年\s*(?P<m>\d{1,2})\s*月(?!\s*\d{1,2}\s*日)")
_ALONE = re.compile(
    r"^(?:(?P<y>(?:19|20)\d\d)\s*年\s*)?(?P<m>\d{1,2}|[一二三四五六七八九十]{1,2})月$"
)
_CHINESE = ("", *"一二三四五六七八九十", "十一", "十二")


def month_line(line: str, year: int | None) -> Date | None:
    """Read a line that holds a month and nothing else, such as ``4月``."""
    found = _ALONE.match(line.strip())
    if not found or not (of := found["y"] or year):
        return None
    said = found["m"]
    month = int(said) if said.isdecimal() else _CHINESE.index(said) if said in _CHINESE else 0
    return Date(f"{of}-{month:02}") if 1 <= month <= 12 else None


def is_month_line(line: str) -> bool:
    """Tell whether a line holds a month and nothing else."""
    return month_line(line, 2000) is not None


def dates(text: str, year: int | None) -> Iterator[tuple[int, int, Date]]:
    """Yield start, end and value of each date in ``text``.

    ``year`` is the document's: a day without a year is one of that year, and none if unknown.
    """
    found = []
    for pattern in (_DAY, _MONTH):
        for match in pattern.finditer(text):
            of, month = match["y"] or year, int(match["m"])
            day = int(match["d"]) if pattern is _DAY else None
            if of and 1 <= month <= 12 and (day is None or 1 <= day <= 31):
                value = f"{of}-{month:02}" + (f"-{day:02}" if day else "")
                found.append((*match.span(), Date(value)))
    yield from sorted(found)
