"""Where one reads on a page: its line stays at the top when the page is set anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPointF, Qt

if TYPE_CHECKING:
    from talentdesk.gui.widgets.page_view import PageView


class Place(NamedTuple):
    """A heading or paragraph, how many characters from its start, and how much of a line more."""

    ref: str
    characters: int
    lines: float


class PagePlace:
    """Brings the line at the top of a page back to the top."""

    def __init__(self, view: PageView) -> None:
        self._view = view
        self._held = False
        self._last: tuple[int, Place] | None = None

    def forget(self) -> None:
        """Begin with another page."""
        self._last = None

    @contextmanager
    def held(self) -> Iterator[None]:
        """Keep the line at the top there, whatever changes size or width meanwhile."""
        if self._held:
            yield
            return
        place = self.read()
        self._held = True
        try:
            yield
        finally:
            self._held = False
        if place:
            self.show(place)

    def read(self) -> Place | None:
        """Give the place; the one that was shown last if the reader has not moved since.

        Read anew after each of many changes, it would slip to the start of its line every time.
        """
        view = self._view
        top = view.verticalScrollBar().value()
        if self._last and self._last[0] == top:
            return self._last[1]
        if not top:
            return None
        # A line of which a sliver is left is not read any more.
        position = self._position(top + view.fontMetrics().height() // 3)
        y, height = self._line(position)
        return Place(view.top_ref, position - view.position_of(view.top_ref), (top - y) / height)

    def _position(self, top: int) -> int:
        """Give a character of the line at a height, in whichever of two columns goes on there.

        Between two paragraphs it is the first one of the next.
        """
        view, document = self._view, self._view.document()
        margins = document.rootFrame().frameFormat()
        position = 0
        for x in (margins.leftMargin() + 1, view.viewport().width() - margins.rightMargin() - 1):
            hit = document.documentLayout().hitTest(QPointF(x, top), Qt.HitTestAccuracy.FuzzyHit)
            position = max(hit, 0)
            y, height = self._line(position)
            if top < y + height:
                return position
        following = document.findBlock(position).next()
        return following.position() if following.isValid() else position

    def show(self, place: Place) -> None:
        """Bring a place to the top."""
        view, bar = self._view, self._view.verticalScrollBar()
        y, height = self._line(max(view.position_of(place.ref) + place.characters, 0))
        wanted = round(y + place.lines * height)
        if wanted > bar.maximum():  # what comes after it has not been laid out yet
            document = view.document()
            document.documentLayout().blockBoundingRect(document.lastBlock())
        bar.setValue(wanted)
        self._last = bar.value(), place

    def _line(self, position: int) -> tuple[float, float]:
        """Give where on the page the line of a character begins, and how high it is."""
        document = self._view.document()
        block = document.findBlock(min(position, document.characterCount() - 1))
        area = document.documentLayout().blockBoundingRect(block)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return area.top(), max(area.height(), 1)
        return area.top() + line.y(), max(line.height(), 1)
