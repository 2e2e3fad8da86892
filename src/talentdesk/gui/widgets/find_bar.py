"""The bar that finds words in the page that is open."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from talentdesk.gui.widgets.field import Field


class FindBar(QWidget):
    """A field, how many places there are, and buttons to the next and the one before."""

    words_typed = Signal(str)
    stepped = Signal(int)
    closed = Signal()
    place_told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._field = Field()
        self._field.setPlaceholderText(_("Find on this page"))
        self._field.setAccessibleName(_("Find on this page"))
        self._field.textChanged.connect(self.words_typed)
        self._told = QLabel()
        self._told.setObjectName("muted")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self._field, 1)
        layout.addWidget(self._told)
        for text, name, order in (
            ("↑", _("Previous place"), lambda: self.stepped.emit(-1)),
            ("↓", _("Next place"), lambda: self.stepped.emit(1)),
            ("×", _("Close"), self.close_bar),
        ):
            button = QPushButton(text)
            button.setObjectName("chip")
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(order)
            layout.addWidget(button)
        self.hide()

    def open_bar(self) -> None:
        """Come up, ready for typing."""
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()
        self.words_typed.emit(self._field.text())

    def close_bar(self) -> None:
        """Go away, with what was found."""
        self.hide()
        self.words_typed.emit("")
        self.closed.emit()

    def set_place(self, current: int, count: int) -> None:
        """Tell which of how many places is shown."""
        if not self._field.text():
            self._told.setText("")
        else:
            self._told.setText(f"{current + 1} / {count}" if count else _("not on this page"))
            place = _("Place {n} of {count} on this page").format(n=current + 1, count=count)
            self.place_told.emit(place if count else _("not on this page"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with Enter and the arrows, close with Escape."""
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if back else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        else:
            super().keyPressEvent(event)
