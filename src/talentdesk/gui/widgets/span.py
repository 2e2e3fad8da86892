"""The stretch of time a timeline shows: all years, one year, or one month of it."""

from calendar import monthrange
from dataclasses import dataclass
from enum import IntEnum

from talentdesk.model.date import Date
from talentdesk.render.dating import long_date, month_name


class Scale(IntEnum):
    """How far a timeline is zoomed in."""

    YEARS = 0
    YEAR = 1
    MONTH = 2


def position(date: Date) -> float:
    """Give where a date lies in its year, 0 to 12: a month alone in its middle, a year at 0."""
    if date.month is None:
        return 0.0
    if date.day is None:
        return date.month - 0.5
    return date.month - 1 + (date.day - 0.5) / 31


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in equal cells: ``year`` is the first there is to see, ``last`` the last.

    ``month`` counts only where one month is shown.
    """

    scale: Scale
    year: int
    last: int
    month: int = 1

    @property
    def title(self) -> str:
        """Name it."""
        if self.scale is Scale.YEARS:
            return f"{self.year}–{self.last}" if self.last > self.year else str(self.year)
        if self.scale is Scale.YEAR:
            return str(self.year)
        return long_date(Date(f"{self.year}-{self.month:02}"))

    @property
    def cells(self) -> tuple[str, ...]:
        """Name the cells: years, months or days."""
        if self.scale is Scale.YEARS:
            return tuple(str(year) for year in range(self.year, self.last + 1))
        if self.scale is Scale.YEAR:
            return tuple(month_name(month) for month in range(1, 13))
        return tuple(str(day) for day in range(1, monthrange(self.year, self.month)[1] + 1))

    def __len__(self) -> int:
        """Count the cells, which takes no words for them."""
        if self.scale is Scale.YEARS:
            return self.last - self.year + 1
        return 12 if self.scale is Scale.YEAR else monthrange(self.year, self.month)[1]

    def place(self, date: Date) -> float | None:
        """Give where a date lies, in cells; nothing where it lies outside."""
        if self.scale is Scale.YEARS:
            within = self.year <= date.year <= self.last
            return date.year - self.year + position(date) / 12 if within else None
        if date.year != self.year:
            return None
        if self.scale is Scale.YEAR:
            return position(date)
        if date.month != self.month:
            return None
        return 0.0 if date.day is None else date.day - 0.5

    def step(self, by: int) -> "Span":
        """Go to the year or month after (1) or before (-1)."""
        if self.scale is Scale.YEARS:
            return self
        if self.scale is Scale.YEAR:
            return Span(Scale.YEAR, self.year + by, self.last)
        months = self.year * 12 + self.month - 1 + by
        return Span(Scale.MONTH, months // 12, self.last, months % 12 + 1)
