"""The main window: which signal meets which slot.

It is made in three steps, so that the text is there soon: with the text alone; furnished, when that
is painted, with what ``frame.py`` puts around it; and by ``complete`` with panes, rooms and wiring.
"""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextBrowser

from talentdesk.doorbell import link
from talentdesk.gui.frame import Frame

if TYPE_CHECKING:
    from talentdesk.gui.announcing import Announcer
    from talentdesk.gui.choices import Choices
    from talentdesk.gui.desk import Desk
    from talentdesk.gui.import_desk import ImportDesk
    from talentdesk.gui.note_desk import NoteDesk
    from talentdesk.gui.panes.table import TablePane
    from talentdesk.gui.search_room import SearchRoom
    from talentdesk.gui.table_room import TableRoom
    from talentdesk.gui.tabs import Tab
    from talentdesk.gui.tasks import Lane
    from talentdesk.gui.views import Detail, Page, Shelf, Table
    from talentdesk.model.finding import Answer

WAITING = QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents
"""What the user does meanwhile waits in Qt's queue, and nothing of it is lost."""


class MainWindow(Frame):
    """Wires panes and orders to the desks."""

    searches: SearchRoom
    tables: TableRoom
    announcer: Announcer
    _desk: Desk
    _choices: Choices
    _shelf: Shelf

    def complete(
        self,
        desk: Desk,
        choices: Choices,
        notes: NoteDesk,
        imports: ImportDesk,
        page_lane: Lane,
    ) -> None:
        """Make the rest, bit by bit; what is asked of the desk from then on is shown everywhere."""
        from talentdesk.gui.views import Shelf

        self._desk, self._choices, self._shelf = desk, choices, Shelf()
        steps = (
            *self.parts,
            lambda: self._make_rooms(notes, imports, page_lane),
            self._wire_desk,
            self._wire_panes,
            self._wire_tabs,
            self._wire_orders,
            self._wire_choices,
        )
        for step in steps:
            QApplication.processEvents(WAITING)
            step()

    def _make_rooms(self, notes: NoteDesk, imports: ImportDesk, page_lane: Lane) -> None:
        from talentdesk.gui.announcing import Announcer
        from talentdesk.gui.export_room import ExportRoom
        from talentdesk.gui.import_room import ImportRoom
        from talentdesk.gui.note_room import NoteRoom
        from talentdesk.gui.search_room import SearchRoom
        from talentdesk.gui.table_room import TableRoom

        self._notes = NoteRoom(self, notes)
        self.searches = SearchRoom(self, self._desk, self._theme, self._session)
        self._imports = ImportRoom(self, imports, self._theme, self._choices)
        self.tables = TableRoom(self, self._theme, ExportRoom(self, page_lane))
        self.announcer = Announcer(self)

    def _wire_desk(self) -> None:
        desk, side = self._desk, self.side
        desk.shelf_changed.connect(self._show_shelf)
        desk.page_opened.connect(self._show_page)
        desk.page_marked.connect(self._show_marked)
        desk.detail_opened.connect(self._show_detail)
        desk.table_opened.connect(self._show_table)
        desk.event_chosen.connect(self.strip.set_chosen)
        desk.event_chosen.connect(side.timeline.set_current)
        desk.answer_found.connect(self._show_answer)
        desk.search_cleared.connect(side.results.clear)
        desk.trail_changed.connect(self._show_trail)
        desk.card_ready.connect(self.reading.text.set_card)
        desk.citation_ready.connect(lambda text: QGuiApplication.clipboard().setText(text))
        desk.told.connect(self.status.tell)
        desk.answer_found.connect(self.announcer.tell_answer)
        desk.page_opened.connect(self.announcer.tell_page)
        desk.page_opened.connect(lambda _page: self.settle())
        desk.detail_opened.connect(self.announcer.tell_detail)
        desk.table_opened.connect(lambda _table: self.announcer.leave_page())
        desk.card_ready.connect(self.announcer.tell_card)
        desk.search_waits.connect(self.announcer.tell_waiting)
        application = QApplication.instance()
        application.applicationStateChanged.connect(self._look_again)  # type: ignore[union-attr]

    def _wire_panes(self) -> None:
        desk, results = self._desk, self.side.results
        self.side.ref_chosen.connect(desk.open_ref)
        self.side.ref_beside.connect(desk.open_beside)
        self.side.table_wanted.connect(desk.open_table)
        self.side.timeline.events_filtered.connect(self._show_events)
        self.reading.ref_activated.connect(desk.follow_link)
        self.reading.ref_beside.connect(desk.open_beside)
        self.reading.paragraph_chosen.connect(desk.open_ref)
        self.reading.card_wanted.connect(desk.peek)
        self.reading.edition_chosen.connect(desk.choose_edition)
        self.orders.edition_chosen.connect(desk.choose_edition)
        self.strip.event_picked.connect(desk.open_ref)
        self.detail.ref_activated.connect(desk.open_ref)
        self.detail.citation_wanted.connect(desk.cite)
        self.detail.print_wanted.connect(lambda ref: desk.summarise([ref]))
        self.detail.import_wanted.connect(self._imports.ask_full_text)
        self.search.words_typed.connect(desk.search)
        self.search.words_typed.connect(lambda _words: results.choose_all_kinds())
        self.search.words_typed.connect(self._show_results)
        self.search.stepped.connect(results.step)
        self.search.stepped.connect(lambda _by: self.announcer.tell_step())
        self.searches.quick.stepped_to.connect(self.announcer.say)
        self.tables.counted.connect(self.announcer.say)
        self.search.confirmed.connect(results.open_current)
        results.kind_chosen.connect(desk.search_kind)
        self.tables.ref_chosen.connect(desk.open_ref)
        self.tables.ref_beside.connect(desk.open_beside)
        self._imports.ended.connect(desk.keep_up)
        self._notes.place_meant.connect(desk.tell_of)

    def _wire_tabs(self) -> None:
        desk, orders = self._desk, self.orders
        desk.tabs_changed.connect(self._show_tabs)
        self.tabs.tab_chosen.connect(desk.choose_tab)
        self.tabs.tab_shifted.connect(desk.move_tab)
        self.tabs.tab_closed.connect(desk.close_tab)
        orders.new_tab.triggered.connect(desk.copy_tab)
        orders.close_tab.triggered.connect(lambda: desk.close_tab())
        orders.reopen_tab.triggered.connect(desk.reopen_tab)
        orders.next_tab.triggered.connect(lambda: desk.step_tab(1))
        orders.previous_tab.triggered.connect(lambda: desk.step_tab(-1))

    def _wire_orders(self) -> None:
        orders, desk = self.orders, self._desk
        for order, slot in (
            (orders.remove, self._ask_remove),
            (orders.bring_back, desk.bring_back),
            (orders.preview, lambda: desk.summarise(())),
            (orders.quit, self.close),
            (orders.copy, lambda: self._text().copy()),
            (orders.copy_cited, self._copy_cited),
            (orders.select_all, lambda: self._text().selectAll()),
            (orders.cite, lambda: desk.cite(desk.page.target) if desk.page else None),
            (orders.find, self.search.take_focus),
            (orders.read, self.reading.take_focus),
            (orders.to_detail, self.detail.take_focus),
            (orders.back, desk.go_back),
            (orders.forward, desk.go_forward),
            (orders.previous_event, lambda: self.strip.step(-1)),
            (orders.next_event, lambda: self.strip.step(1)),
            (orders.zoom_in, lambda: self.strip.zoom(1)),
            (orders.zoom_out, lambda: self.strip.zoom(-1)),
            (orders.policy_table, lambda: desk.open_table("policies")),
            (orders.figure_table, lambda: desk.open_table("figures")),
            (orders.copy_link, self._copy_link),
        ):
            order.triggered.connect(slot)

    def _wire_choices(self) -> None:
        orders, choices = self.orders, self._choices
        orders.theme_chosen.connect(choices.choose_theme)
        orders.language_chosen.connect(choices.choose_language)
        orders.text_size_chosen.connect(choices.choose_text_size)
        orders.larger.triggered.connect(choices.enlarge)
        orders.smaller.triggered.connect(choices.reduce)
        orders.usual.triggered.connect(lambda: choices.choose_text_size(100))
        orders.wider.triggered.connect(lambda: choices.widen(3))
        orders.narrower.triggered.connect(lambda: choices.widen(-3))
        orders.serif.setChecked(choices.settings.serif)
        orders.serif.toggled.connect(choices.choose_serif)

    def _look_again(self, state: Qt.ApplicationState) -> None:
        """See on coming back from other programs what they have done to the library."""
        if state == Qt.ApplicationState.ApplicationActive:
            self._desk.look_again()

    # What the desk tells

    def _show_shelf(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.side.set_shelf(shelf)
        self._show_events(self.side.timeline.events)
        self.status.set_counts(shelf.counts, shelf.extent)
        self._notes.set_documents(shelf.documents)
        self.orders.remove.setEnabled(shelf.document is not None)
        if shelf.document is None:
            self.reading.clear()
            self.detail.clear()
            self.status.set_place("")
            self.setWindowTitle("TalentDesk")

    def _show_events(self, events: Sequence[object]) -> None:
        year = self._shelf.document.year if self._shelf.document else None
        self.strip.set_events(self.side.timeline.events, year)

    def _show_page(self, page: Page) -> None:
        in_table = self.tables.front is not None and self.centre.isAncestorOf(self.focusWidget())
        self.centre.setCurrentWidget(self.reading)
        if in_table:
            self.reading.take_focus()
        self.reading.set_page(page)
        self._notes.read_in(page.document.language)
        self._show_editions(page)
        self.side.contents.set_current(page.section)
        from talentdesk.render.terms import place_label  # a start brings in no more than it must

        self.status.set_place(place_label(page.target))
        self.setWindowTitle(f"{page.document.name} – TalentDesk")
        self.searches.settle(page)

    def _show_marked(self, page: Page) -> None:
        self.reading.set_marks(page.html)
        self.searches.settle_marks()

    def _show_editions(self, page: Page) -> None:
        """Offer the languages the work has, the one that is read ticked."""
        languages = page.document.languages
        several = len(languages) > 1
        for action in self.orders.editions.actions():
            edition = action.data()
            action.setEnabled(several and (edition == "both" or edition in languages))
            read = "both" if page.beside else page.document.language
            action.setChecked(edition == read)

    def _show_table(self, table: Table) -> None:
        self.tables.show(table)
        self.status.set_place(table.title)
        self.setWindowTitle(f"{table.title} – TalentDesk")

    def _show_detail(self, detail: Detail) -> None:
        self.detail.set_detail(detail)
        self._notes.show_note()
        self.side.set_current(detail.ref)
        self.tables.set_current(detail.ref)

    def _show_answer(self, answer: Answer) -> None:
        self.side.results.set_answer(answer)

    def _show_results(self, words: str) -> None:
        if words:
            self.show_pane("search", focus=False)

    def _show_trail(self, back: bool, forward: bool) -> None:
        self.orders.back.setEnabled(back)
        self.orders.forward.setEnabled(forward)

    def _show_tabs(self, tabs: Sequence[Tab], at: int) -> None:
        self.tabs.set_tabs(tabs, at)
        self.orders.close_tab.setEnabled(len(tabs) > 1)
        self._session.keep_tabs([(tab.ref, tab.title) for tab in tabs], at)

    # Files

    def _ask_remove(self) -> None:
        from talentdesk.gui.dialogs import questions

        document = self._shelf.document
        if document and questions.may_remove(self, document.name):
            self._desk.remove(document.ref)

    # Copying

    def _text(self) -> QTextBrowser | QLineEdit | QPlainTextEdit | TablePane:
        """Give the text that has the focus, else the table or the text in front."""
        focused = self.focusWidget()
        fields = QTextBrowser | QLineEdit | QPlainTextEdit
        return focused if isinstance(focused, fields) else self.tables.front or self.reading.text

    def _copy_link(self) -> None:
        if ref := self.detail.ref:
            QGuiApplication.clipboard().setText(link(ref))
            self.status.tell(_("Link copied."))

    def _copy_cited(self) -> None:
        parts = self.reading.text.selected()
        if parts:
            self._desk.cite(parts[0][0], "\n".join(words for *_place, words in parts))
