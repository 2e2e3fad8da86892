"""The sections of a document as a tree. An index carries a number, never an object."""

from collections.abc import Mapping, Sequence
from gettext import ngettext
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from talentdesk.model import Section

Index = QModelIndex | QPersistentModelIndex
REF = Qt.ItemDataRole.UserRole
SECTION = Qt.ItemDataRole.UserRole + 1
PLACES = Qt.ItemDataRole.UserRole + 2
_NOWHERE = QModelIndex()


class ContentsModel(QAbstractItemModel):
    """A tree of sections that have a heading; one without is read with its parent."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sections: tuple[Section, ...] = ()
        self._children: dict[int, list[int]] = {}
        self._places: dict[int, tuple[int, int]] = {}
        self._numbers: dict[str, int] = {}
        self._counts: dict[int, int] = {}

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Know in how many places of each section, with all below it, the words stand.

        The view is to be painted anew. A ``dataChanged`` would have it ask for every line there is,
        in sight or not: 0.1 s with 15,000 of them.
        """
        self._counts = {}
        for ref, count in counts.items():
            number = self._numbers.get(ref, 0)
            while number:
                self._counts[number] = self._counts.get(number, 0) + count
                number = self._places[number][0]

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show these sections, given in reading order."""
        self.beginResetModel()
        self._counts = {}
        self._sections = tuple(section for section in sections if section.heading)
        self._numbers = {section.ref: at for at, section in enumerate(self._sections, start=1)}
        self._children = {}
        self._places = {}
        for number, section in enumerate(self._sections, start=1):
            above = self._numbers.get(section.parent, 0)
            siblings = self._children.setdefault(above, [])
            self._places[number] = (above, len(siblings))
            siblings.append(number)
        self.endResetModel()

    def levels(self, most: int) -> int:
        """Give how many levels can be shown, four at most, with no more than ``most`` headings."""
        shown, level = 0, self._children.get(0, [])
        for levels in range(4):
            shown += len(level)
            if not level or shown > most:
                return levels
            level = [child for number in level for child in self._children.get(number, ())]
        return 4

    def index_of(self, ref: str) -> QModelIndex:
        """Give where a section stands; an invalid index if it has no line."""
        number = self._numbers.get(ref)
        if number is None:
            return QModelIndex()
        return self.createIndex(self._places[number][1], 0, number)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Count the sections directly below one."""
        if parent.isValid() and parent.column() != 0:
            return 0
        return len(self._children.get(self._number(parent), ()))

    def hasChildren(self, parent: Index = _NOWHERE) -> bool:
        """Tell whether a section has others below it: asked for each one when the tree is set."""
        return self._number(parent) in self._children

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Give the one column there is."""
        return 1

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Give the index of a child."""
        children = self._children.get(self._number(parent), [])
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, column, children[row])

    def parent(self, child: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Give the index of the section above."""
        above = self._places[self._number(child)][0] if child.isValid() else 0
        return self.createIndex(self._places[above][1], 0, above) if above else QModelIndex()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Give the heading for display, the ref or the section itself for those who ask."""
        if not index.isValid():
            return None
        section = self._sections[self._number(index) - 1]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return section.heading
        if role == REF:
            return section.ref
        if role == PLACES:
            return self._counts.get(self._number(index), 0)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(section, self._counts.get(self._number(index), 0))
        return section if role == SECTION else None

    @staticmethod
    def _spoken(section: Section, places: int) -> str:
        if not places:
            return section.heading
        said = ngettext("{count} place", "{count} places", places).format(count=places)
        return f"{section.heading}, {said}"

    @staticmethod
    def _number(index: Index) -> int:
        return int(index.internalId()) if index.isValid() else 0
