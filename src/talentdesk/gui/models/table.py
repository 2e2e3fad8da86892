"""A table of finished lines that can be sorted and filtered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QFont

from talentdesk.gui.line import Line
from talentdesk.gui.quotes import narrowed
from talentdesk.gui.row import REF

Index = QModelIndex | QPersistentModelIndex
SORT = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, how wide it is in Han characters, whether it holds numbers."""

    name: str
    width: int
    number: bool = False


class TableModel(QAbstractTableModel):
    """Lines under named columns."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._lines: tuple[Line, ...] = ()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines instead of those before."""
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, row: int) -> Line:
        """Give a line."""
        return self._lines[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the lines."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Give the name of a column, placed as its cells are."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].name
        return self._alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give a cell as shown, to sort by or as a hint, and the ref of its line."""
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return line.cells[column]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.FontRole:
            return narrowed(QFont(), line.cells[column])
        if role == REF:
            return line.ref
        return line.keys[column] if role == SORT else None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        flag = Qt.AlignmentFlag
        return (flag.AlignRight if self._columns[column].number else flag.AlignLeft) | (
            flag.AlignVCenter
        )


class TableFilter(QSortFilterProxyModel):
    """The lines that have all the words and every facet that is asked for, sorted."""

    def __init__(self, model: TableModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words: tuple[str, ...] = ()
        self._facets: dict[str, str] = {}
        self.setSourceModel(model)
        self.setSortRole(SORT)

    def ask(self, words: str, facets: Mapping[str, str]) -> None:
        """Keep to lines with all the words somewhere, and with these facets."""
        asked = (tuple(words.casefold().split()), dict(facets))
        if asked != (self._words, self._facets):  # every line is looked at again
            self.beginFilterChange()
            self._words, self._facets = asked
            self.endFilterChange()

    def line(self, row: int) -> Line:
        """Give a line as it stands in the sorted table."""
        return self._model.line(self.mapToSource(self.index(row, 0)).row())

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:  # noqa: N802 - Qt's
        """Tell whether a line is kept."""
        if not self._words and not self._facets:
            return True
        line = self._model.line(source_row)
        if any(line.facets.get(name) != value for name, value in self._facets.items()):
            return False
        text = "\n".join(line.cells).casefold() if self._words else ""
        return all(word in text for word in self._words)

    def lessThan(self, left: Index, right: Index) -> bool:  # noqa: N802 - Qt's name
        """Sort what is not known last in either direction."""
        one, other = left.data(SORT), right.data(SORT)
        if (one == "") != (other == ""):
            return (other == "") is (self.sortOrder() is Qt.SortOrder.AscendingOrder)
        return bool(one < other)
