"""Pages one below the other, each drawn only when it comes into view."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea

GAP = 18
KEPT = 24
"""So many drawn pages are kept; those furthest from view are let go first."""


class PaperView(QAbstractScrollArea):
    """Shows pages of known sizes; asks for the pictures it needs."""

    page_wanted = Signal(int, float)
    """A page, counted from 0, and the pixels an inch it is wanted with."""

    def __init__(self) -> None:
        super().__init__()
        self._sizes: tuple[tuple[float, float], ...] = ()
        self._drawn: dict[int, QPixmap] = {}
        self._asked: set[int] = set()
        self._zoom = 1.0
        self.setObjectName("pages")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def pages(self) -> int:
        """Count the pages."""
        return len(self._sizes)

    def set_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show pages of these sizes in points; what was drawn before is forgotten."""
        self._sizes = tuple(sizes)
        self._forget()

    def set_zoom(self, zoom: float) -> None:
        """Show pages at their size (1), or smaller or larger."""
        self._zoom = zoom
        self._forget()

    def set_picture(self, number: int, image: QImage) -> None:
        """Show the picture of a page."""
        if number in self._asked:
            pixmap = QPixmap.fromImage(image)
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            self._drawn[number] = pixmap
            self._asked.discard(number)
            self._let_go(number)
            self.viewport().update()

    def _forget(self) -> None:
        self._drawn.clear()
        self._asked.clear()
        self._measure()
        self.viewport().update()

    def _let_go(self, near: int) -> None:
        while len(self._drawn) > KEPT:
            del self._drawn[max(self._drawn, key=lambda number: abs(number - near))]

    def _place(self, number: int) -> QRect:
        """Give where a page stands on the whole strip."""
        top = GAP
        for _, height in self._sizes[:number]:
            top += self._pixels(height) + GAP
        width, height = self._sizes[number]
        room = max(self.viewport().width(), self._widest())
        return QRect(
            (room - self._pixels(width)) // 2, top, self._pixels(width), self._pixels(height)
        )

    def _pixels(self, points: float) -> int:
        return round(points * 96 / 72 * self._zoom)

    def _widest(self) -> int:
        return max((self._pixels(width) for width, _ in self._sizes), default=0) + 2 * GAP

    def _measure(self) -> None:
        tall = sum(self._pixels(height) + GAP for _, height in self._sizes) + GAP
        view = self.viewport().size()
        for bar, whole, seen in (
            (self.verticalScrollBar(), tall, view.height()),
            (self.horizontalScrollBar(), self._widest(), view.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(48)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages in view; ask for those not drawn yet."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().window())
        x, y = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        sharp = self.devicePixelRatioF()
        top = GAP
        for number, (_, height) in enumerate(self._sizes):
            bottom = top + self._pixels(height)
            if bottom >= y and top <= y + self.viewport().height():
                place = self._place(number).translated(-x, -y)
                painter.fillRect(place, QColor("white"))
                painter.setPen(self.palette().mid().color())
                painter.drawRect(place.adjusted(-1, -1, 0, 0))
                if number in self._drawn:
                    drawn = self._drawn[number]
                    painter.drawPixmap(QRectF(place), drawn, QRectF(drawn.rect()))
                elif number not in self._asked:
                    self._asked.add(number)
                    self.page_wanted.emit(number, 96 * self._zoom * sharp)
            elif top > y + self.viewport().height():
                break
            top = bottom + GAP

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the pages in the middle."""
        super().resizeEvent(event)
        self._measure()
