"""The frame of the window: where the panes stand, and how it was left.

Bars, search box and rail are made around the text, which is there before them, and after them the
panes, whose places something empty keeps until then.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from talentdesk.gui.bare_window import BareWindow
from talentdesk.gui.session import KeptPage
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.stops import step

if TYPE_CHECKING:
    from talentdesk.gui.actions import Actions
    from talentdesk.gui.panes.detail import DetailPane
    from talentdesk.gui.panes.reading import ReadingPane
    from talentdesk.gui.panes.side import SidePanes
    from talentdesk.gui.widgets.find_bar import FindBar
    from talentdesk.gui.widgets.search_box import SearchBox
    from talentdesk.gui.widgets.status import StatusLine
    from talentdesk.gui.widgets.strip import TimelineStrip
    from talentdesk.gui.widgets.tab_row import TabRow
    from talentdesk.settings import Settings

SHARES = (21, 54, 25)
"""How side, text and details share the width, in per cent."""
SIDE, WORD = 170, 100
"""The least width of the side, and what its longest button needs at 100 % text size."""
TALL = 420
"""The height at 100 % text size below which the timeline strip gives way to the text."""
HIGH = 92
"""The height of the timeline strip at 100 % text size."""
AROUND = ("side", "detail", "strip")
"""What stands around the text, each with an order that shows and hides it."""


class Frame(BareWindow):
    """Puts everything in its place around the text, and remembers sizes."""

    search: SearchBox
    reading: ReadingPane
    status: StatusLine
    tabs: TabRow
    orders: Actions
    side: SidePanes
    detail: DetailPane
    strip: TimelineStrip
    find_bar: FindBar

    _furnished = False

    def furnish(self, settings: Settings) -> None:
        """Make the bars, the rail and the search box, and keep a place for each pane."""
        from talentdesk.gui.actions import Actions
        from talentdesk.gui.panes.reading import ReadingPane
        from talentdesk.gui.widgets.search_box import SearchBox
        from talentdesk.gui.widgets.status import StatusLine
        from talentdesk.gui.widgets.tab_row import TabRow

        theme = self._theme
        self._low = False
        self.search = SearchBox(theme)
        self.reading = ReadingPane(theme, self.text)
        if self.text.html and (kept := self._session.page):
            self.reading.set_editions(kept.languages, kept.edition)
        self.status = StatusLine()
        self.tabs = TabRow(theme)
        self.orders = Actions(self, theme, settings)
        self._around = {name: QWidget() for name in AROUND}
        for name, empty in self._around.items():
            empty.setObjectName(name)
            empty.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._around["strip"].setFixedHeight(theme.px(HIGH))
        self._place(theme)
        self._restore()
        self._furnished = True
        self.text.moved.connect(self.settle)
        self._make_room()

    def _place(self, theme: Theme) -> None:
        from talentdesk.gui.menus import Menus
        from talentdesk.gui.widgets.rail import Rail
        from talentdesk.gui.widgets.top_bar import TopBar

        orders = self.orders
        menus = Menus(self, orders)
        top = TopBar(theme, self.search)
        top.set_actions((orders.back, orders.forward), (orders.preview, menus.size, menus.theme))
        self.centre = QStackedWidget()
        self.centre.addWidget(self.reading)
        middle = QWidget()
        middle.setObjectName("desk")
        stack = QVBoxLayout(middle)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        self._above = stack
        stack.addWidget(self.tabs)
        stack.addWidget(self.centre, 1)
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for pane, least in (("side", SIDE), ("", 320), ("detail", 190)):
            column = self._around.get(pane, middle)
            column.setMinimumWidth(least)
            self._columns.addWidget(column)
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        for at, share in enumerate(SHARES):
            self._columns.setStretchFactor(at, share)
        self._columns.setSizes([share * 10 for share in SHARES])
        self._columns.splitterMoved.connect(lambda *_at: self.settle())
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(Rail(theme, list(orders.panes.values())))
        upper.addWidget(self._columns, 1)
        centre = QWidget()
        rows = self._rows = QVBoxLayout(centre)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(top)
        rows.addLayout(upper, 1)
        rows.addWidget(self._around["strip"])
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)
        self.reading.text.addActions(
            [
                *(orders.copy, orders.copy_cited, orders.cite),
                *(*orders.highlights, orders.note, orders.bookmark),
            ]
        )

    def _restore(self) -> None:
        self._columns.restoreState(self._session.state("columns"))
        orders = self.orders
        shown = (orders.show_side, orders.show_detail, orders.show_strip)
        for order, name in zip(shown, AROUND, strict=True):
            order.toggled.connect(lambda shown, name=name: self._around[name].setVisible(shown))
            # Where there is no room the strip gives way by itself, which is nothing to remember.
            chosen = order.triggered if name == "strip" else order.toggled
            chosen.connect(lambda shown, name=name: self._session.keep(name, shown))
            order.setChecked(self._session.flag(name, default=True))
        self.orders.panes[self._pane].setChecked(True)
        self._theme.changed.connect(self._make_room)
        self.orders.pane_chosen.connect(self.show_pane)
        self.orders.full_screen.toggled.connect(self._fill_screen)

    @property
    def parts(self) -> tuple[Callable[[], None], ...]:
        """Give what makes the panes around the text, one after another."""
        return (self._make_side, self._make_detail, self._make_foot)

    def _make_side(self) -> None:
        from talentdesk.gui.panes.side import SidePanes

        self.side = SidePanes(self._theme)
        self.side.show_pane(self._pane)
        self._put_around("side", self.side)

    def _make_detail(self) -> None:
        from talentdesk.gui.panes.detail import DetailPane

        self.detail = DetailPane(self._theme)
        self._put_around("detail", self.detail)

    def _make_foot(self) -> None:
        from talentdesk.gui.widgets.find_bar import FindBar
        from talentdesk.gui.widgets.strip import TimelineStrip

        self.find_bar = FindBar()
        self._above.addWidget(self.find_bar)
        self.strip = TimelineStrip(self._theme)
        self._put_around("strip", self.strip)

    def _put_around(self, name: str, pane: QWidget) -> None:
        """Put a pane where something empty kept its place."""
        empty, self._around[name] = self._around[name], pane
        pane.setMinimumWidth(empty.minimumWidth())
        pane.setParent(self)  # by itself it would stand on the screen for a moment
        pane.setHidden(empty.isHidden())
        if name == "strip":
            self._rows.replaceWidget(empty, pane)
        else:
            shares, at = self._columns.sizes(), self._columns.indexOf(empty)
            self._columns.replaceWidget(at, pane)
            self._columns.setStretchFactor(at, SHARES[at])
            self._columns.setSizes(shares)
        empty.deleteLater()

    @property
    def _pane(self) -> str:
        """Give which pane stood at the side."""
        panes, kept = self.orders.panes, self._session.text("pane")
        return kept if kept in panes else next(iter(panes))

    def put_above(self, widget: QWidget) -> None:
        """Put something above what is read, below the tabs."""
        self._above.insertWidget(1, widget)

    def show_pane(self, name: str, *, focus: bool = True) -> None:
        """Bring a pane to the front at the side, ready for the keys."""
        self.orders.panes[name].setChecked(True)
        self.orders.show_side.setChecked(True)
        self.side.show_pane(name)
        self._session.keep("pane", name)
        if focus:
            self.side.take_focus()

    def _make_room(self) -> None:
        """Take the strip away where large type leaves no height; its key brings it back."""
        self._around["side"].setMinimumWidth(max(SIDE, self._theme.px(WORD)))
        low = self.height() < self._theme.px(TALL)
        if low != self._low:
            self._low = low
            wished = self._session.flag("strip", default=True)
            self.orders.show_strip.setChecked(wished and not low)

    def _fill_screen(self, full: bool) -> None:
        full_screen = Qt.WindowState.WindowFullScreen
        state = self.windowState()
        self.setWindowState(state | full_screen if full else state & ~full_screen)

    def keep_place(self) -> None:
        """Remember besides how the panes share the window, and the text it shows."""
        super().keep_place()
        if self._furnished:
            self._session.keep("columns", self._columns.saveState())
            self._keep_page()

    def _keep_page(self) -> None:
        """Keep the text to begin with next time; none where a table stands in its place."""
        text = self.text
        if text.isVisible():
            at = text.mapTo(self, QPoint())
            end = self.rect().bottomRight() - text.mapTo(self, text.rect().bottomRight())
            around = (at.x(), at.y(), end.x(), end.y())
            editions = self.reading.editions
            top = text.place.read() or ("", 0, 0.0)
            self._session.keep_page(KeptPage(text.html, text.chosen, *editions, top, around))
        elif self.isVisible():
            self._session.keep_page(None)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Go with Tab from stop to stop as things stand in the window."""
        return step(self, self.focusWidget(), forward=forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way where there is no room."""
        super().resizeEvent(event)
        if self._furnished:
            self._make_room()
