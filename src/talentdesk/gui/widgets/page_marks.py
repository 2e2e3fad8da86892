"""The marked places of a page: those a search marked and those found in it, one of them current."""

from bisect import bisect_left

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from talentdesk.gui.theme import Theme

Selection = QTextEdit.ExtraSelection


class PageMarks:
    """Knows the places in the order of the text and steps through them."""

    def __init__(self, view: QTextBrowser, theme: Theme) -> None:
        self._view = view
        self._theme = theme
        self._searched: list[tuple[int, int]] = []
        self._found: list[tuple[int, int]] = []
        self._needle = ""
        self._at = -1

    @property
    def places(self) -> list[tuple[int, int]]:
        """Give what is stepped through: what was found in the page, else what was searched for."""
        return self._found if self._needle else self._searched

    @property
    def current(self) -> int:
        """Give the number of the current place; -1 for none."""
        return self._at if self._at < len(self.places) else -1

    def read(self) -> None:
        """Read the places anew, as the page is another."""
        colour = self._theme.colour("mark")
        self._searched = []
        block = self._view.document().begin()
        while block.isValid():
            places = block.begin()
            while not places.atEnd():
                piece = places.fragment()
                if piece.charFormat().background().color() == colour:
                    self._add(piece.position(), piece.position() + piece.length())
                places += 1
            block = block.next()
        self._at = -1
        self.find(self._needle)

    def _add(self, start: int, end: int) -> None:
        """Take a marked piece in; pieces that touch are one place."""
        if self._searched and self._searched[-1][1] == start:
            self._searched[-1] = (self._searched[-1][0], end)
        else:
            self._searched.append((start, end))

    def find(self, words: str) -> None:
        """Find words in the page as a search would, whatever their width, case and script."""
        self._needle = ""
        self._found = []
        self._at = -1
        if not words:
            return
        from talentdesk.model.plan import Needle  # a start can do without all that finds
        from talentdesk.search.snippets import marks
        from talentdesk.text.folding import fold_text

        self._needle = fold_text(words)
        if not self._needle:
            return
        needle = [Needle(self._needle, prefix=True)]
        block = self._view.document().begin()
        while block.isValid():
            start = block.position()
            self._found += [(start + a, start + b) for a, b in marks(block.text(), needle)]
            block = block.next()

    def step(self, by: int) -> bool:
        """Go to the next place, or the one before; tell whether there was one."""
        at = self._at + by if self._at >= 0 else self._from_here(by)
        if not 0 <= at < len(self.places):
            return False
        self._at = at
        return True

    def step_around(self, by: int) -> None:
        """Go to the next place, from the last one to the first."""
        if self.places and not self.step(by):
            self._at = 0 if by > 0 else len(self.places) - 1

    def within(self, first: int, last: int) -> range:
        """Give the numbers of the places in a stretch of the text."""
        starts = [start for start, _ in self.places]
        return range(bisect_left(starts, first), bisect_left(starts, last))

    def go(self, at: int) -> None:
        """Go to the place of a number."""
        self._at = at

    def cursor(self) -> QTextCursor | None:
        """Give the current place."""
        return self._cursor(*self.places[self._at]) if self.current >= 0 else None

    def scroll_to(self) -> None:
        """Bring the current place into sight, if it is not."""
        if cursor := self.cursor():
            area = self._view.cursorRect(cursor)
            height = self._view.viewport().height()
            if area.top() < self._theme.px(30) or area.bottom() > height - self._theme.px(40):
                bar = self._view.verticalScrollBar()
                bar.setValue(bar.value() + area.top() - height // 3)

    def selections(self) -> list[Selection]:
        """Give what is to be painted over the text: all that was found, and the current place."""
        shown = [self._painted(place, "mark", "on_mark") for place in self._found]
        if self.current >= 0:
            shown.append(self._painted(self.places[self._at], "accent", "on_accent"))
        return shown

    def _from_here(self, by: int) -> int:
        """Give the number of the first place in sight or below it; above it when going back."""
        top = self._view.cursorForPosition(self._view.viewport().rect().topLeft()).position()
        below = [at for at, (start, _) in enumerate(self.places) if start >= top]
        first = below[0] if below else len(self.places)
        return first if by > 0 else first - 1

    def _cursor(self, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _painted(self, place: tuple[int, int], ground: str, words: str) -> Selection:
        selection = Selection()
        selection.cursor = self._cursor(*place)
        selection.format.setBackground(self._theme.colour(ground))
        selection.format.setForeground(self._theme.colour(words))
        return selection
