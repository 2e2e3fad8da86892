"""A wide table in the place of the text: words and choosers filter it, its heads sort it."""

from collections.abc import Mapping, Sequence
from gettext import gettext as _

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from talentdesk.gui.line import Line
from talentdesk.gui.models.table import Column, TableFilter, TableModel
from talentdesk.gui.row import REF
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.field import Field
from talentdesk.gui.widgets.flow import FlowLayout
from talentdesk.gui.widgets.name_box import NameBox

LEAST = 190
"""The least width of the first column at 100 %."""
MEASURED = 50
"""How many lines are measured to find the width of a column."""


class TablePane(QWidget):
    """Lines to be filtered, sorted, chosen, copied and exported."""

    ref_chosen = Signal(str)
    ref_beside = Signal(str)
    export_wanted = Signal(object)
    counted = Signal(str)
    """How many lines the filters left."""

    def __init__(
        self, theme: Theme, name: str, columns: Sequence[Column], facets: Mapping[str, str]
    ) -> None:
        super().__init__()
        self.setObjectName("desk")
        self._theme = theme
        self._name = name
        self._columns = tuple(columns)
        self._every = dict(facets)
        self._title = QLabel(name)
        self._title.setObjectName("tabletitle")
        self._words = Field()
        self._words.setPlaceholderText(_("Filter…"))
        self._words.setAccessibleName(_("Filter"))
        self._words.setClearButtonEnabled(True)
        self._words.findChildren(QToolButton)[0].setAccessibleName(_("Clear the filter"))
        self._words.setMinimumWidth(theme.px(180))
        self._choosers = {facet: self._chooser(every) for facet, every in facets.items()}
        self._copy = QPushButton(_("Copy"))
        self._export = QPushButton(_("Export CSV…"))
        self._model = TableModel(columns, self)
        self._filter = TableFilter(self._model, self)
        self.table = self._make_table()
        self._layout = QVBoxLayout(self)
        self._place()
        self._words.textChanged.connect(self._narrow)
        self._copy.clicked.connect(self.copy)
        self._export.clicked.connect(lambda: self.export_wanted.emit(self.shown()))
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines; what was chosen in the choosers stays where it is still there."""
        self._model.set_lines(lines)
        for facet, chooser in self._choosers.items():
            chosen = chooser.currentData()
            values = sorted({line.facets.get(facet, "") for line in lines} - {""})
            chooser.blockSignals(True)
            chooser.clear()
            chooser.addItem(self._every[facet], "")
            for value in values:
                chooser.addItem(value, value)
            chooser.setCurrentIndex(max(chooser.findData(chosen), 0))
            chooser.blockSignals(False)
            chooser.setVisible(len(values) > 1)
        self._ask()
        self._fit()

    def set_current(self, ref: str) -> None:
        """Mark the line of a ref, if it is shown and no other lines are chosen."""
        if len(self.chosen()) > 1:
            return
        for row in range(self._filter.rowCount()):
            if self._filter.line(row).ref == ref:
                self.table.setCurrentIndex(self._filter.index(row, 0))
                return

    def shown(self) -> tuple[str, ...]:
        """Give the refs of the lines that the filters leave, as they are sorted."""
        return tuple(self._filter.line(row).ref for row in range(self._filter.rowCount()))

    def chosen(self) -> tuple[str, ...]:
        """Give the refs of the lines that are selected, from top to bottom."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        return tuple(self._filter.line(row).ref for row in rows)

    def copy(self) -> None:
        """Copy the chosen lines, or all that are shown, as cells a spreadsheet takes."""
        rows = sorted(index.row() for index in self.table.selectionModel().selectedRows())
        lines = [self._filter.line(row) for row in rows or range(self._filter.rowCount())]
        heads = "\t".join(column.name for column in self._columns)
        text = "\n".join([heads, *("\t".join(line.cells) for line in lines)])
        QGuiApplication.clipboard().setText(text)

    def select_all(self) -> None:
        """Choose every line that is shown."""
        self.table.selectAll()

    def take_focus(self) -> None:
        """Be ready for the arrow keys."""
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _chooser(self, every: str) -> QComboBox:
        chooser = NameBox()
        chooser.setAccessibleName(every)
        chooser.setMinimumContentsLength(9)
        chooser.activated.connect(self._narrow)
        return chooser

    def _make_table(self) -> QTableView:
        table = QTableView()
        table.setModel(self._filter)
        table.setAccessibleName(self._name)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setSortingEnabled(True)
        table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setAlternatingRowColors(False)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setStretchLastSection(True)
        table.horizontalHeader().setResizeContentsPrecision(MEASURED)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.selectionModel().selectionChanged.connect(lambda *_what: self._tell_choice())
        table.activated.connect(self._tell_activated)
        return table

    def _place(self) -> None:
        tools = QWidget()
        flow = FlowLayout(tools)
        for widget in (self._words, *self._choosers.values(), self._copy, self._export):
            flow.addWidget(widget)
        head = QHBoxLayout()
        head.setContentsMargins(20, 14, 20, 8)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(tools)
        head.addLayout(column)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addLayout(head)
        self._layout.addWidget(self.table, 1)

    def _ask(self) -> None:
        facets = {
            facet: chooser.currentData()
            for facet, chooser in self._choosers.items()
            if chooser.currentData()
        }
        self._filter.ask(self._words.text(), facets)
        shown, every = self._filter.rowCount(), self._model.rowCount()
        count = str(every) if shown == every else f"{shown} / {every}"
        self._title.setText(f"{self._name} · {count}")

    def _narrow(self) -> None:
        self._ask()
        self.counted.emit(self._title.text())

    def _tell_choice(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.ref_chosen.emit(chosen[0])

    def _tell_activated(self, index: QModelIndex) -> None:
        self.ref_beside.emit(index.data(REF))

    def _restyle(self) -> None:
        self.table.verticalHeader().setDefaultSectionSize(self._theme.px(32))
        self._fit()

    def _fit(self) -> None:
        """Give each column what its lines need, within bounds; the first one what is left."""
        for number, column in enumerate(self._columns[1:], start=1):
            needed = max(
                self.table.sizeHintForColumn(number),
                self.table.horizontalHeader().sectionSizeHint(number),
            )
            self.table.setColumnWidth(number, min(needed, self._most(column)))
        self._fit_first()

    def _fit_first(self) -> None:
        header, first = self.table.horizontalHeader(), self._columns[0]
        others = sum(header.sectionSize(number) for number in range(1, header.count()))
        left = self.table.viewport().width() - others
        self.table.setColumnWidth(0, min(max(left, self._theme.px(LEAST)), self._most(first)))

    def _most(self, column: Column) -> int:
        return self._theme.px(column.width * 13 + 20)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the first column what is left in another width."""
        super().resizeEvent(event)
        self._fit_first()
