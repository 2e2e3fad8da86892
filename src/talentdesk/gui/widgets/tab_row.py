"""The row of tabs above the text; with one tab there is none to be seen."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTabBar, QToolButton

from talentdesk.gui.tabs import Tab
from talentdesk.gui.theme import Theme
from talentdesk.text.pattern import pattern

_APART = pattern(r"[（(][^（()）]{1,12}[）)]$")


class TabRow(QTabBar):
    """Tells which tab was chosen, moved or closed; what they show is told to it."""

    tab_chosen = Signal(int)
    tab_shifted = Signal(int, int)
    tab_closed = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tabs: tuple[Tab, ...] = ()
        self.setObjectName("tabs")
        self.setAccessibleName(_("Tabs"))
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setUsesScrollButtons(True)
        left, right = self.findChildren(QToolButton)
        left.setAccessibleName(_("Tabs further left"))
        right.setAccessibleName(_("Tabs further right"))
        self.tabMoved.connect(self._tell_move)
        self.currentChanged.connect(self.tab_chosen)
        theme.changed.connect(lambda: self.set_tabs(self._tabs, self.currentIndex(), anew=True))

    def set_tabs(self, tabs: Sequence[Tab], at: int, *, anew: bool = False) -> None:
        """Show these tabs, the one at ``at`` in front."""
        same = [tab.number for tab in tabs] == [tab.number for tab in self._tabs]
        self._tabs = tuple(tabs)
        self.blockSignals(True)
        if anew or not same:
            while self.count():
                self.removeTab(0)
            for tab in tabs:
                self._add(tab)
        for number, tab in enumerate(tabs):
            self.setTabText(number, _brief(tab.title))
            self.setTabToolTip(number, tab.title)
        self.setCurrentIndex(at)
        self.blockSignals(False)
        self.setVisible(len(tabs) > 1)

    def _add(self, tab: Tab) -> None:
        at = self.addTab(tab.title)
        close = QToolButton(self)
        close.setIcon(self._theme.icon("x"))
        close.setIconSize(QSize(self._theme.px(11), self._theme.px(11)))
        close.setFixedSize(self._theme.px(18), self._theme.px(18))
        close.setStyleSheet("padding: 1px")
        close.setAccessibleName(_("Close tab"))
        close.setToolTip(_("Close tab"))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the order to close a tab has a key
        close.clicked.connect(lambda: self.tab_closed.emit(self._place(tab.number)))
        self.setTabButton(at, QTabBar.ButtonPosition.RightSide, close)

    def _place(self, number: int) -> int:
        return next(at for at, tab in enumerate(self._tabs) if tab.number == number)

    def _tell_move(self, start: int, end: int) -> None:
        tabs = list(self._tabs)
        tabs.insert(end, tabs.pop(start))
        self._tabs = tuple(tabs)
        self.tab_shifted.emit(start, end)

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 - Qt's name
        """Give room for the title and the button that closes, up to a limit."""
        text = self.fontMetrics().horizontalAdvance(self.tabText(index))
        wide = min(text + self._theme.px(48), self._theme.px(260))
        return QSize(wide, self.fontMetrics().height() + self._theme.px(12))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close a tab by a middle click."""
        at = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and at >= 0:
            self.tab_closed.emit(at)
        super().mouseReleaseEvent(event)


def _brief(title: str, length: int = 18) -> str:
    """Give the beginning of a long title, and the bracket at its end that tells it from others."""
    shown = title
    if len(title) > length:
        end = _APART.search(title)
        shown = f"{title[: length - 5]}…{end[0]}" if end else f"{title[:length]}…"
    # An ampersand would be taken for the mark of a key.
    return shown.replace("&", "&&")
