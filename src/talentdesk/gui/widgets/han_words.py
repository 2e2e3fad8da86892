"""The Chinese word at a place in a text. Qt takes all that stands between two spaces for one."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from talentdesk.text.folding import HAN
from talentdesk.text.pattern import pattern

_HAN = pattern(f"[{HAN}]")


def han_word(text: str, at: int, page: str) -> tuple[int, int] | None:
    """Give where the word begins and ends that has the character at a place; none if not Chinese.

    Most words have two characters. Of the two pairs it can be, it is the one the page has more of.
    """
    if not 0 <= at < len(text) or not _HAN.match(text[at]):
        return None
    pairs = [
        (start, start + 2)
        for start in (at - 1, at)
        if start >= 0 and len(pair := text[start : start + 2]) == 2 and all(map(_HAN.match, pair))
    ]
    return max(pairs, key=lambda pair: page.count(text[slice(*pair)]), default=(at, at + 1))


def select_han_word(view: QTextEdit, point: QPoint) -> bool:
    """Select the Chinese word at a point of a text; tell whether there is one."""
    cursor = view.cursorForPosition(point)
    at = cursor.position()
    if view.cursorRect(cursor).left() > point.x():
        at -= 1  # the nearer end of the character was its right one
    block = view.document().findBlock(max(at, 0))
    word = han_word(block.text(), at - block.position(), view.document().toPlainText())
    if word:
        cursor.setPosition(block.position() + word[0])
        cursor.setPosition(block.position() + word[1], QTextCursor.MoveMode.KeepAnchor)
        view.setTextCursor(cursor)
    return word is not None


class HanWordBrowser(QTextBrowser):
    """Selects Chinese words by a double click."""

    def __init__(self) -> None:
        super().__init__()
        self._word_at: QPoint | None = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        super().mouseDoubleClickEvent(event)
        point = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton and select_han_word(self, point):
            self._word_at = point

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Keep the word that was selected while the hand only trembles."""
        at, drag = event.position().toPoint(), QGuiApplication.styleHints().startDragDistance()
        if self._word_at is None or (at - self._word_at).manhattanLength() >= drag:
            self._word_at = None
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End what the double click began."""
        super().mouseReleaseEvent(event)
        self._word_at = None
