"""One line of a list, as models hand it to painters."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt

REF = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1


class Dot(Enum):
    """The mark of a date on a timeline: full for an exact day, a ring for a month or year."""

    FULL = "full"
    RING = "ring"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list.

    ``lead`` stands in a column before the title (a date), ``meta`` small beside it, ``text``
    below it with ``marks``, ``above`` as a heading over it. ``share`` is a part of a whole, 0 to 1,
    ``tint`` the colour of a highlight.
    """

    ref: str
    title: str
    meta: str = ""
    text: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    lead: str = ""
    dot: Dot | None = None
    above: str = ""
    indent: int = 0
    share: float | None = None
    title_marks: tuple[tuple[int, int], ...] = ()
    source: str = ""
    tint: str = ""

    @property
    def spoken(self) -> str:
        """Give the row as a screen reader says it, after the heading over it."""
        parts = (self.above, self.lead, self.title, self.meta, self.text, self.source)
        return ", ".join(filter(None, parts))
