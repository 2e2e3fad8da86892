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

LEAST = 270
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
        self._needs = (0,) * len(columns)
        self._given: dict[int, int] = {}
        self._model = TableModel(columns, self)
        self._filter = TableFilter(self._model, self)
        self.table = self._make_table()
        self._empty = QLabel(self.table.viewport())
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._layout = QVBoxLayout(self)
        self._place()
        self.table.widened.connect(self._fit)
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
        self._measure()

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

    def selectAll(self) -> None:  # noqa: N802 - Qt's name
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

    def _make_table(self) -> "_Rows":
        table = _Rows()
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
        over = QVBoxLayout(self.table.viewport())
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self._empty)
        over.addStretch(1)
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
        self._empty.setText(
            _("No line has all of this. Clear the filter, or choose all again in the boxes above.")
            if every
            else _("There is nothing here yet.")
        )
        self._empty.setVisible(not shown)

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
        self._given.clear()
        self._measure()

    def _measure(self) -> None:
        """Know what the lines need; the columns stand still while one filters."""
        header = self.table.horizontalHeader()
        self._needs = tuple(
            max(self.table.sizeHintForColumn(n), header.sectionSizeHint(n))
            for n in range(header.count())
        )
        self._fit()

    def _fit(self) -> None:
        """Give each column its usual room, then what its lines need, and the first what is left.

        A column that was drawn to another width keeps it.
        """
        header = self.table.horizontalHeader()
        numbers = range(header.count())
        given = self._given
        drawn = {n for n in numbers[:-1] if n in given and given[n] != header.sectionSize(n)}
        needs = self._needs
        least = min(self._theme.px(LEAST), needs[0])
        most = (least, *(self._theme.px(column.width * 13 + 20) for column in self._columns[1:]))
        widths = [header.sectionSize(n) if n in drawn else min(needs[n], most[n]) for n in numbers]
        left = self.table.viewport().width() - sum(widths)
        for n in numbers:
            more = max(min(left, needs[n] - widths[n]), 0) if n not in drawn else 0
            widths[n] += more
            left -= more
        if 0 not in drawn:
            widths[0] += max(left, 0)
        for n in numbers:
            if n not in drawn:
                self.table.setColumnWidth(n, widths[n])
                given[n] = header.sectionSize(n)


class _Rows(QTableView):
    """The lines; tells when they have another width, as beside a scroll bar that comes."""

    widened = Signal()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell of another width, not of another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()
