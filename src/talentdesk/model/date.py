"""A date as exact as its source."""

from dataclasses import dataclass
from enum import StrEnum


class Precision(StrEnum):
    """How exactly the source dates something."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"


@dataclass(frozen=True, slots=True, order=True)
class Date:
    """A date as exact as its source: ``2023``, ``2023-04`` or ``2023-04-13``."""

    text: str

    @property
    def precision(self) -> Precision:
        """Tell how exact the date is."""
        return {4: Precision.YEAR, 7: Precision.MONTH}.get(len(self.text), Precision.DAY)

    @property
    def year(self) -> int:
        """Give the year."""
        return int(self.text[:4])

    @property
    def month(self) -> int | None:
        """Give the month, 1 to 12, if the source has one."""
        return int(self.text[5:7]) if len(self.text) > 4 else None

    @property
    def day(self) -> int | None:
        """Give the day of the month, if the source has one."""
        return int(self.text[8:10]) if len(self.text) > 7 else None

    def lies(self, first: str | None, last: str | None) -> bool:
        """Tell whether it may lie between two months (``YYYY-MM``), both included."""
        after = not first or self.text[: len(first)] >= first[: len(self.text)]
        return after and (not last or self.text[: len(last)] <= last)
