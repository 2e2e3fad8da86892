"""A sheet of lines that opens below a button and goes away by Escape or a click elsewhere."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QVBoxLayout, QWidget

from talentdesk.gui.theme import Theme


class Popover(QFrame):
    """Shows a few lines of text, which can be selected, over the window of its parent."""

    def __init__(self, theme: Theme, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setObjectName("popover")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setAccessibleName(name)
        self.setAccessibleName(name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 12)
        layout.addWidget(self._text)
        self.hide()

    @property
    def text(self) -> str:
        """Give what it says."""
        return self._text.text()

    def show_at(self, button: QWidget, lines: Sequence[str]) -> None:
        """Open below a button."""
        window = button.window()
        self.setParent(window)
        self._text.setText("\n".join(lines))
        width = min(self._theme.px(380), window.width() - 16)
        self._text.setFixedWidth(width - 28)
        self.adjustSize()
        place = button.mapTo(window, QPoint(0, button.height() + 4))
        x = min(place.x(), window.width() - self.width() - 8)
        self.move(x, max(min(place.y(), window.height() - self.height() - 8), 0))
        self.show()
        self.raise_()
        self._text.setFocus(Qt.FocusReason.PopupFocusReason)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go away when the mouse is pressed elsewhere, or by Escape."""
        outside = isinstance(event, QMouseEvent) and not self.rect().contains(
            self.mapFromGlobal(event.globalPosition().toPoint())
        )
        pressed = event.type() == QEvent.Type.MouseButtonPress and outside
        escaped = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if pressed or escaped:
            self.hide()
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        return escaped
