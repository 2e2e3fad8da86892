"""Lists of things found, dated or counted: rows ready to be painted."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
REF = Qt.ItemDataRole.UserRole
ROW = Qt.ItemDataRole.UserRole + 1
_NOWHERE = QModelIndex()


class Dot(Enum):
    """The mark of a date on a timeline: full for an exact day, a ring for a month or year."""

    FULL = "full"
    RING = "ring"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list.

    ``lead`` stands in a column before the title (a date), ``meta`` small beside it, ``text``
    below it with ``marks``, ``above`` as a heading over it. ``share`` is a part of a whole, 0 to 1.
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

    @property
    def spoken(self) -> str:
        """Give the row as a screen reader says it."""
        return ", ".join(filter(None, (self.lead, self.title, self.meta, self.text, self.source)))


class RowsModel(QAbstractListModel):
    """Rows in the order they were given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows instead of those before."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def index_of(self, ref: str) -> QModelIndex:
        """Give where a ref stands; an invalid index if it does not."""
        for at, row in enumerate(self._rows):
            if row.ref == ref:
                return self.index(at, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the row, its ref, or its words for display and for screen readers."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == REF:
            return row.ref
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None
