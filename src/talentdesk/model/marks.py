"""Marks: terms of the index that stand for what an entry is, not for what it says.

The kind of a thing, its year, its date, the document it is in and its whole title are terms of a
column of their own, so that ``year:2023 NOT kind:figure`` is one question to the index.
"""

import calendar
import zlib
from collections.abc import Iterator

_FIRST, _LAST = 1800, 2199


def kind_mark(kind: str) -> str:
    """Give the mark of a kind of things."""
    return f"k{kind}"


def year_mark(year: int) -> str:
    """Give the mark of what belongs to a year."""
    return f"y{year:04d}"


def document_mark(document: int) -> str:
    """Give the mark of what stands in a document."""
    return f"o{document}"


def title_mark(key: str) -> str:
    """Give the mark of a whole title, given what of it counts, folded."""
    return f"t{zlib.crc32(key.encode(errors='replace')):08x}"


def date_marks(date: str) -> list[str]:
    """Give the mark of a date, as exact as it is, and of the month and year it lies in."""
    digits = date.replace("-", "")
    return [f"d{digits[:length]}" for length in (4, 6, 8) if length <= len(digits)]


def marks_within(first: str, last: str) -> tuple[str, ...]:
    """Give the marks of which everything dated wholly from ``first`` to ``last`` has one.

    Both are dates (``2023``, ``2023-04``, ``2023-04-13``) or empty for no bound; each counts with
    all its days. Something dated 2023 does not lie within April to June of 2023.
    """
    start = _parts(first, end=False) if first else (_FIRST, 1, 1)
    end = _parts(last, end=True) if last else (_LAST, 12, 31)
    return tuple(_within(start, end)) if start <= end else ()


_Day = tuple[int, int, int]


def _within(start: _Day, end: _Day) -> Iterator[str]:
    for year in range(max(start[0], _FIRST), min(end[0], _LAST) + 1):
        if start <= (year, 1, 1) and (year, 12, 31) <= end:
            yield f"d{year:04d}"
            continue
        for month in range(1, 13):
            days = _days(year, month)
            if start <= (year, month, 1) and (year, month, days) <= end:
                yield f"d{year:04d}{month:02d}"
                continue
            for day in range(1, days + 1):
                if start <= (year, month, day) <= end:
                    yield f"d{year:04d}{month:02d}{day:02d}"


def _parts(date: str, *, end: bool) -> _Day:
    numbers = [int(part) for part in date.split("-")]
    year = numbers[0]
    month = numbers[1] if len(numbers) > 1 else (12 if end else 1)
    day = numbers[2] if len(numbers) > 2 else (_days(year, month) if end else 1)
    return (year, month, day)


def _days(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
