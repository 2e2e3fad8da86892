"""The links of a page by keys: Tab goes from one to the next, beginning with those in sight."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from talentdesk.gui.theme import Theme

Link = tuple[int, int, str]
"""Where a link begins and ends in the text, and where it leads."""


class PageLinks:
    """Selects one link after the other; Qt's own way would begin at the top of the page."""

    def __init__(self, view: QTextBrowser, theme: Theme) -> None:
        self._view = view
        self._theme = theme

    @property
    def current(self) -> str:
        """Give where the link leads that is selected; nothing if none is."""
        cursor = self._view.textCursor()
        chosen = (cursor.selectionStart(), cursor.selectionEnd())
        links = _links(self._view.document().findBlock(chosen[0])) if cursor.hasSelection() else []
        return next((address for *place, address in links if tuple(place) == chosen), "")

    def step(self, *, forward: bool) -> bool:
        """Select the next link or the one before, and bring it into sight; false at the end."""
        link = self._beside(self._start(forward=forward), forward=forward)
        cursor = self._view.textCursor()
        if link is None:
            cursor.clearSelection()
            self._view.setTextCursor(cursor)
            return False
        cursor.setPosition(link[0])
        cursor.setPosition(link[1], QTextCursor.MoveMode.KeepAnchor)
        self._view.setTextCursor(cursor)
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + min(self.area.top() - self._theme.px(8), 0))
        return True

    @property
    def area(self) -> QRect:
        """Give where in the view what is selected stands, from its first line to its last."""
        start, end = self._view.textCursor(), self._view.textCursor()
        start.setPosition(start.selectionStart())
        end.setPosition(end.selectionEnd())
        first, last = self._view.cursorRect(start), self._view.cursorRect(end)
        left, right = sorted((first.left(), last.left()))
        return QRect(QPoint(left, first.top()), QPoint(right, last.bottom()))

    def _start(self, *, forward: bool) -> int:
        """Give where to go on: at the link that is selected, else at what is in sight."""
        cursor, view = self._view.textCursor(), self._view.viewport().rect()
        if self.current and view.intersects(self.area):
            return cursor.selectionEnd() if forward else cursor.selectionStart()
        corner = QPoint(0, self._theme.px(8)) if forward else view.bottomRight()
        return self._view.cursorForPosition(corner).position()

    def _beside(self, start: int, *, forward: bool) -> Link | None:
        block = self._view.document().findBlock(start)
        while block.isValid():
            links = _links(block)
            for link in links if forward else reversed(links):
                if link[0] >= start if forward else link[1] <= start:
                    return link
            block = block.next() if forward else block.previous()
        return None


def _links(block: QTextBlock) -> list[Link]:
    """List the links of a paragraph; pieces of one that look different are one link."""
    found: list[Link] = []
    step = block.begin()
    while not step.atEnd():
        piece = step.fragment()
        start, address = piece.position(), piece.charFormat().anchorHref()
        if address and found and found[-1][1] == start and found[-1][2] == address:
            start = found.pop()[0]
        if address:
            found.append((start, piece.position() + piece.length(), address))
        step += 1
    return found
