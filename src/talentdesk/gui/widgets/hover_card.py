"""A card that says what a link leads to, beside the pointer or below the link the keys are on."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from talentdesk.gui.theme import Theme

REST_MS = 350
"""How long the pointer rests on a link before a card is asked for."""
GAP = 6


class HoverCard(QLabel):
    """Asks for a card once pointer or keys rest on a link, and shows it there."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self._theme = theme
        self._ref = ""
        self._link = QRect()
        self.setObjectName("hovercard")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(lambda: self.wanted.emit(self._ref))

    def aim(self, ref: str, link: QRect | None = None) -> None:
        """Be ready to tell of a link; of none, go away.

        ``link`` is where the link stands on the screen, for the keys; else the pointer is on it.
        """
        self._ref = ref
        self._link = link or QRect()
        self.hide()
        if ref:
            self._rest.start()
        else:
            self._rest.stop()

    def show_card(self, ref: str, html: str) -> None:
        """Show the card if it is still of use."""
        if ref != self._ref or not html:
            return
        style = self._theme.sheet("card.css")
        self.setText(f"<style>{style}</style>{html}")
        pointer = QRect(QCursor.pos() + QPoint(8, 0), QSize(1, self._theme.px(14)))
        near = self._link if self._link.isValid() else pointer
        screen = QGuiApplication.screenAt(near.center()) or self.screen()
        room = screen.availableGeometry()
        self.setFixedWidth(min(self._theme.px(340), room.width()))
        self.setFixedHeight(self.heightForWidth(self.width()))
        self.move(beside(near, self.size(), room))
        self.show()


def beside(near: QRect, size: QSize, room: QRect) -> QPoint:
    """Give where a card stands below a link; above it where the screen ends, never beyond it."""
    x = min(near.left(), room.right() + 1 - size.width())
    y = near.bottom() + GAP
    if y + size.height() > room.bottom() + 1:
        y = near.top() - GAP - size.height()
    return QPoint(max(x, room.left()), max(y, room.top()))
