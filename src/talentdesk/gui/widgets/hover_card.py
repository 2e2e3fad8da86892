"""A card beside the pointer that says what a link leads to."""

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QLabel, QWidget

from talentdesk.gui.theme import Theme

REST_MS = 350
"""How long the pointer rests on a link before a card is asked for."""


class HoverCard(QLabel):
    """Asks for a card once the pointer rests on a link, and shows it there."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.ToolTip)
        self._theme = theme
        self._ref = ""
        self.setObjectName("hovercard")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(lambda: self.wanted.emit(self._ref))

    def aim(self, ref: str) -> None:
        """Be ready to tell of a link; of none, go away."""
        self._ref = ref
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
        self.setFixedWidth(self._theme.px(340))
        self.setFixedHeight(self.heightForWidth(self.width()))
        place = QCursor.pos() + QPoint(8, self._theme.px(20))
        room = self.screen().availableGeometry()
        x = min(place.x(), room.right() - self.width())
        below = place.y() + self.height() <= room.bottom()
        y = place.y() if below else QCursor.pos().y() - self.height() - 8
        self.move(x, y)
        self.show()
