"""Marks of dates: what lies within a range has one of its marks, and nothing else has."""

import calendar
import itertools

import pytest

from talentdesk.model.marks import date_marks, marks_within

DATES = ("2021", "2022", "2022-02", "2022-02-27", "2022-12", "2023-01-01", "2023-04", "2024")
BOUNDS = ("", "2021", "2022-02", "2022-02-28", "2023", "2023-04", "2023-04-30")


def ends(date: str) -> tuple[str, str]:
    """Give the first and the last day of a date."""
    year, month, day = [*map(int, date.split("-")), 0, 0][:3]
    last = calendar.monthrange(year, month or 12)[1]
    return f"{date}-01-01"[:10], f"{year}-{month or 12:02d}-{day or last:02d}"


@pytest.mark.parametrize(("first", "last"), list(itertools.product(BOUNDS, BOUNDS)))
def test_a_date_has_a_mark_of_the_ranges_it_lies_in_wholly(first: str, last: str) -> None:
    marks = set(marks_within(first, last))
    for date in DATES:
        start, end = ends(date)
        inside = (not first or start >= ends(first)[0]) and (not last or end <= ends(last)[1])
        assert any(mark in marks for mark in date_marks(date)) == inside, date
