"""A line to write in."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

EDITING = {Qt.Key.Key_A, Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_Y, Qt.Key.Key_Z}


class Field(QLineEdit):
    """Leaves the keys of the window's orders to them.

    On X11 Qt takes Ctrl+E for the end of the line, and Ctrl+U and Ctrl+K for taking it away.
    """

    def event(self, event: QEvent) -> bool:
        """Claim Ctrl with a letter for editing only where everybody expects it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
            with_ctrl = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if letter and with_ctrl and event.key() not in EDITING:
                event.ignore()
                return True
        return super().event(event)
