"""A list of things to open: the timeline, the policies, the figures, and what a search found."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListView,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from talentdesk.gui.models.rows import RowsModel
from talentdesk.gui.row import REF, Row
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.low_box import LowBox
from talentdesk.gui.widgets.row_painter import RowPainter
from talentdesk.gui.widgets.tight_label import TightLabel


class RowList(QListView):
    """A list that lays its rows out again when its width changes."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every row the height it needs in the new width."""
        super().resizeEvent(event)
        self.doItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys are even if nothing was chosen yet: at the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            first = self.model().index(0, 0)
            only_there = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(first, only_there)


class ListPane(QWidget):
    """A title, rows below it, and in their stead words that say what would be here."""

    ref_chosen = Signal(str)
    ref_beside = Signal(str)
    counted = Signal(str)
    """How many rows a filter left."""

    def __init__(self, theme: Theme, name: str, empty: str) -> None:
        super().__init__()
        self.setObjectName("side")
        self._name = name
        self._title = TightLabel(name)
        self._title.setObjectName("panetitle")
        self._empty = QLabel(empty)
        self._empty.setObjectName("empty")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._model = RowsModel(self)
        self._list = RowList()
        self._list.setModel(self._model)
        self._list.setItemDelegate(RowPainter(theme, self._list))
        self._list.setAccessibleName(name)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        # Rows of their own height are measured one by one: many of them not all at once.
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setBatchSize(60)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._tell)
        self._list.activated.connect(self._tell)
        self._tools: LowBox | None = None
        self._head = QVBoxLayout()
        self._head.setSpacing(0)
        self._head.addWidget(self._title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._head)
        self._body = QStackedLayout()
        layout.addLayout(self._body, 1)  # what it is given before has no place and shows by itself
        self._body.addWidget(self._empty)
        self._body.addWidget(self._list)
        theme.changed.connect(self._list.doItemsLayout)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; where there are none the keys stay here with the words that say so."""
        here = QApplication.focusWidget() in (self, self._list)
        self._model.set_rows(rows)
        self.setFocusProxy(self._list if rows else None)  # type: ignore[arg-type]
        self._title.setText(f"{self._name} · {len(rows)}" if rows else self._name)
        self._body.setCurrentIndex(1 if rows else 0)
        if here:
            self.setFocus()
        focused = QApplication.focusWidget()
        if focused and self.isAncestorOf(focused):
            self.counted.emit(self.spoken)

    @property
    def spoken(self) -> str:
        """Give what a pane that comes to the front says: its rows, or why there are none."""
        return self._title.text() if self._model.rowCount() else self._empty.text()

    def set_current(self, ref: str) -> None:
        """Mark the row of a ref; none if it has no row here."""
        index = self._model.index_of(ref)
        self._list.setCurrentIndex(index)
        if index.isValid():
            self._list.scrollTo(index)
        else:
            self._list.clearSelection()

    def take_focus(self) -> None:
        """Be ready for the arrow keys."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def add_tool(self, tool: QWidget) -> None:
        """Put something below the title that changes which rows there are."""
        if self._tools is None:
            self._tools = LowBox(self)
            self._head.addWidget(self._tools)
        self._tools.add(tool)

    def _tell(self, index: QModelIndex) -> None:
        beside = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        (self.ref_beside if beside else self.ref_chosen).emit(index.data(REF))
