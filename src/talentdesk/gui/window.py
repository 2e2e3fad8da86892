"""The main window: where things stand, and which signal meets which slot."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMainWindow,
    QSplitter,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from talentdesk.finding import Answer
from talentdesk.gui.actions import PANES, Actions
from talentdesk.gui.choices import Choices
from talentdesk.gui.desk import Desk
from talentdesk.gui.dialogs import questions
from talentdesk.gui.panes.detail import DetailPane
from talentdesk.gui.panes.reading import ReadingPane
from talentdesk.gui.panes.side import SidePanes
from talentdesk.gui.session import Session
from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Detail, Page, Shelf
from talentdesk.gui.widgets.rail import Rail
from talentdesk.gui.widgets.search_box import SearchBox
from talentdesk.gui.widgets.status import StatusLine
from talentdesk.gui.widgets.strip import TimelineStrip
from talentdesk.gui.widgets.top_bar import TopBar
from talentdesk.render.terms import place_label

SHARES = (21, 54, 25)
"""How side, text and details share the width, in per cent."""


class MainWindow(QMainWindow):
    """Puts the panes in their places and wires them to the desk."""

    def __init__(self, desk: Desk, theme: Theme, choices: Choices, session: Session) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._shelf = Shelf()
        self.setWindowTitle("TalentDesk")
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 520)
        self.search = SearchBox(theme)
        self.side = SidePanes(theme)
        self.reading = ReadingPane(theme)
        self.detail = DetailPane(theme)
        self.strip = TimelineStrip(theme)
        self.status = StatusLine()
        self.orders = Actions(self, theme, choices.settings)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(400)
        self._place(theme)
        self._restore()
        self._wire_desk()
        self._wire_panes()
        self._wire_orders()
        self._wire_choices(choices)

    def _place(self, theme: Theme) -> None:
        orders = self.orders
        top = TopBar(theme, self.search)
        top.set_actions(
            (orders.back, orders.forward), (orders.preview, orders.size_menu, orders.theme_menu)
        )
        self._columns = QSplitter(Qt.Orientation.Horizontal)
        for pane, least in ((self.side, 170), (self.reading, 320), (self.detail, 190)):
            pane.setMinimumWidth(least)
            self._columns.addWidget(pane)
        self._columns.setHandleWidth(1)
        self._columns.setChildrenCollapsible(False)
        for column, share in enumerate(SHARES):
            self._columns.setStretchFactor(column, share)
        self._columns.setSizes([share * 10 for share in SHARES])
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(Rail(theme, list(orders.panes.values())))
        upper.addWidget(self._columns, 1)
        centre = QWidget()
        rows = QVBoxLayout(centre)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(top)
        rows.addLayout(upper, 1)
        rows.addWidget(self.strip)
        self.setCentralWidget(centre)
        self.setStatusBar(self.status)

    def _wire_desk(self) -> None:
        desk, side = self._desk, self.side
        desk.shelf_changed.connect(self._show_shelf)
        desk.page_opened.connect(self._show_page)
        desk.page_marked.connect(lambda page: self.reading.set_marks(page.html))
        desk.detail_opened.connect(self._show_detail)
        desk.event_chosen.connect(self.strip.set_chosen)
        desk.event_chosen.connect(side.timeline.set_current)
        desk.answer_found.connect(self._show_answer)
        desk.search_cleared.connect(side.results.clear)
        desk.trail_changed.connect(self._show_trail)
        desk.citation_ready.connect(lambda text: QGuiApplication.clipboard().setText(text))
        desk.import_moved.connect(self.status.show_job)
        desk.import_ended.connect(self.status.end_job)
        desk.told.connect(self.status.tell)

    def _wire_panes(self) -> None:
        desk, results = self._desk, self.side.results
        self.side.ref_chosen.connect(desk.open_ref)
        self.reading.ref_activated.connect(desk.follow_link)
        self.reading.paragraph_chosen.connect(desk.open_ref)
        self.strip.event_picked.connect(desk.open_ref)
        self.detail.ref_activated.connect(desk.open_ref)
        self.detail.citation_wanted.connect(desk.cite)
        self.detail.print_wanted.connect(lambda place: desk.summarise([place]))
        self.detail.import_wanted.connect(self._ask_import)
        self.search.words_typed.connect(desk.search)
        self.search.words_typed.connect(lambda _words: results.choose_all_kinds())
        self.search.stepped.connect(results.step)
        self.search.confirmed.connect(results.open_current)
        results.kind_chosen.connect(desk.search_kind)
        self.status.cancelled.connect(desk.cancel_import)

    def _wire_orders(self) -> None:
        orders, desk = self.orders, self._desk
        for order, slot in (
            (orders.import_files, self._ask_import),
            (orders.remove, self._ask_remove),
            (orders.preview, lambda: desk.summarise(())),
            (orders.quit, self.close),
            (orders.copy, lambda: self._text().copy()),
            (orders.select_all, lambda: self._text().selectAll()),
            (orders.cite, lambda: desk.cite(desk.page.target) if desk.page else None),
            (orders.find, self.search.take_focus),
            (orders.read, self.reading.take_focus),
            (orders.back, desk.go_back),
            (orders.forward, desk.go_forward),
            (orders.previous_event, lambda: self.strip.step(-1)),
            (orders.next_event, lambda: self.strip.step(1)),
            (orders.keys, lambda: questions.show_keys(self, orders.keys_in_use())),
            (orders.about, lambda: questions.show_about(self, self.windowIcon())),
        ):
            order.triggered.connect(slot)
        for order, pane, name in (
            (orders.show_strip, self.strip, "strip"),
            (orders.show_detail, self.detail, "detail"),
        ):
            order.toggled.connect(pane.setVisible)
            order.toggled.connect(lambda shown, name=name: self._session.keep(name, shown))
            order.setChecked(self._session.flag(name, default=True))
        orders.pane_chosen.connect(self.side.show_pane)
        orders.pane_chosen.connect(lambda name: self._session.keep("pane", name))
        self.search.words_typed.connect(self._show_results)

    def _wire_choices(self, choices: Choices) -> None:
        orders = self.orders
        orders.theme_chosen.connect(choices.choose_theme)
        orders.language_chosen.connect(choices.choose_language)
        orders.text_size_chosen.connect(choices.choose_text_size)
        orders.larger.triggered.connect(choices.enlarge)
        orders.smaller.triggered.connect(choices.reduce)
        orders.usual.triggered.connect(lambda: choices.choose_text_size(100))
        self._settling.timeout.connect(self._remember)
        self._columns.splitterMoved.connect(lambda *_at: self._settling.start())

    def _show_shelf(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.side.set_shelf(shelf)
        self.strip.set_events(shelf.events, shelf.document.year if shelf.document else None)
        self.status.set_counts(shelf.counts)
        self.orders.remove.setEnabled(shelf.document is not None)
        if shelf.document is None:
            self.reading.clear()
            self.detail.clear()
            self.status.set_place("")
            self.setWindowTitle("TalentDesk")

    def _show_page(self, page: Page) -> None:
        self.reading.set_page(page.ref, page.html, page.target)
        self.side.contents.set_current(page.section)
        self.status.set_place(place_label(page.target))
        self.setWindowTitle(f"{page.document.title} – TalentDesk")
        self._session.keep("ref", page.target)

    def _show_detail(self, detail: Detail) -> None:
        self.detail.set_detail(detail.tags, detail.html, detail.place)
        self.side.set_current(detail.ref)

    def _show_answer(self, answer: Answer) -> None:
        self.side.results.set_answer(answer)

    def _show_results(self, words: str) -> None:
        if words:
            self.orders.panes["search"].trigger()

    def _show_trail(self, back: bool, forward: bool) -> None:
        self.orders.back.setEnabled(back)
        self.orders.forward.setEnabled(forward)

    def _text(self) -> QTextBrowser | QLineEdit:
        """Give the text that has the focus, else the one being read."""
        focused = self.focusWidget()
        return focused if isinstance(focused, QTextBrowser | QLineEdit) else self.reading.text

    def _ask_import(self) -> None:
        self._desk.import_files(questions.files_to_import(self))

    def _ask_remove(self) -> None:
        document = self._shelf.document
        if document and questions.may_remove(self, document.title):
            self._desk.remove(document.ref)

    def _restore(self) -> None:
        self._show_trail(back=False, forward=False)
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        self.restoreGeometry(self._session.state("geometry"))
        self._columns.restoreState(self._session.state("columns"))
        pane = self._session.text("pane", PANES[0])
        if pane in PANES and pane != "search":
            self.orders.panes[pane].setChecked(True)
            self.side.show_pane(pane)

    def _remember(self) -> None:
        self._session.keep("geometry", self.saveGeometry())
        self._session.keep("columns", self._columns.saveState())

    def moveEvent(self, event: QMoveEvent) -> None:
        """Remember where the window is once it rests."""
        super().moveEvent(event)
        self._settling.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remember how large the window is once it rests."""
        super().resizeEvent(event)
        self._settling.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import the files that were dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self._desk.import_files(files)
