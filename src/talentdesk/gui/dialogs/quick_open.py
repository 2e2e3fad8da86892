"""Quick open: a few letters of a name, and one is there."""

from collections.abc import Mapping, Sequence
from gettext import gettext as _

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from talentdesk.gui.models.rows import RowsModel
from talentdesk.gui.row import REF, Row
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.row_painter import RowPainter
from talentdesk.model import Kind
from talentdesk.model.finding import Named
from talentdesk.render.terms import kind_name

ORDER = "order:"
"""How the refs of orders begin."""
PAUSE_MS = 60


class QuickOpen(QDialog):
    """A field over a list; Enter opens the marked row. Orders of the menus are among them."""

    letters_typed = Signal(str)
    ref_chosen = Signal(str)
    stepped_to = Signal(str)
    """The row the arrows came to, as it is read out."""

    def __init__(self, theme: Theme, parent: QWidget, orders: Mapping[str, QAction]) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setModal(True)
        self.setObjectName("quickopen")
        self.setWindowTitle(_("Quick open"))
        self._theme = theme
        self._orders = orders
        self._field = _Field()
        self._field.setObjectName("searchbox")
        self._field.setPlaceholderText(_("Section, policy, event, document or order; initials do"))
        self._field.setAccessibleName(_("Quick open"))
        self._field.stepped.connect(self._step)
        self._field.confirmed.connect(self._open_current)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(lambda: self.letters_typed.emit(self._field.text()))
        self._field.typed.connect(self._pause.start)
        self._model = RowsModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(RowPainter(theme, self._list))
        self._list.setAccessibleName(_("Names found"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setMouseTracking(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._open)
        self._empty = QLabel(_("Nothing has such a name."))
        self._empty.setObjectName("empty")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.addWidget(self._field)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._empty)
        self._empty.hide()

    def open_over(self, window: QWidget) -> None:
        """Come up over the middle of a window, ready for typing."""
        wide = min(self._theme.px(560), window.width() - 20)
        high = min(self._theme.px(420), window.height() - 40)
        place = window.mapToGlobal(window.rect().topLeft())
        below = min(self._theme.px(70), window.height() - 20 - high)
        self.setGeometry(place.x() + (window.width() - wide) // 2, place.y() + below, wide, high)
        self._field.clear()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.letters_typed.emit("")

    def set_names(self, names: Sequence[Named]) -> None:
        """Show what was found, and the orders whose names are meant."""
        rows = [_row(name) for name in names]
        self._model.set_rows(rows)
        self._empty.setVisible(not rows)
        if rows:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def _step(self, by: int) -> None:
        rows = self._model.rowCount()
        if rows:
            row = (self._list.currentIndex().row() + by) % rows
            self._list.setCurrentIndex(self._model.index(row, 0))
            index: QModelIndex = self._list.currentIndex()
            self.stepped_to.emit(str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _open_current(self) -> None:
        if self._pause.isActive():
            self._pause.stop()
            self.letters_typed.emit(self._field.text())
        self._open(self._list.currentIndex())

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        ref: str = index.data(REF)
        self.hide()
        if ref.startswith(ORDER):
            self._orders[ref.removeprefix(ORDER)].trigger()
        else:
            self.ref_chosen.emit(ref)


class _Field(QLineEdit):
    """The field: tells of typing unless an IME composes, of the arrows and of Enter."""

    typed = Signal()
    stepped = Signal(int)
    confirmed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._composing = False
        self.textChanged.connect(self._tell)

    def _tell(self) -> None:
        if not self._composing:
            self.typed.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Hold back while characters are being composed."""
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the names with the arrows, open with Enter."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirmed.emit()
        else:
            super().keyPressEvent(event)


def _row(name: Named) -> Row:
    sorts = {kind.value: kind_name(kind) for kind in Kind}
    sorts |= {"document": _("document"), "order": _("order")}
    return Row(name.ref, name.name, meta=sorts.get(name.sort, name.sort), text=name.within)
