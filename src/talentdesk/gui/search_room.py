"""Searching in the window: hits and what narrows them, stepping through places, quick open."""

from gettext import gettext as _

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QMenu

from talentdesk.gui.desk import Desk
from talentdesk.gui.dialogs.quick_open import ORDER, QuickOpen
from talentdesk.gui.frame import Frame
from talentdesk.gui.search_history import SearchHistory
from talentdesk.gui.session import Session
from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Page, Shelf
from talentdesk.model import Kind
from talentdesk.model.finding import Answer, Named
from talentdesk.model.plan import Needle
from talentdesk.search.jumping import Jumps

WARM_UP_MS = 400
"""When what a search needs is brought in: the text and all around it stand by then."""


class SearchRoom:
    """Wires the search box, the results, the marks of the page and quick open to the desk."""

    def __init__(self, frame: Frame, desk: Desk, theme: Theme, session: Session) -> None:
        self._frame = frame
        self._desk = desk
        self.history = SearchHistory(session)
        self._document = ""
        self._meant: tuple[Needle, ...] | None = None
        self._coming = 0
        self._chosen = False
        self._opened = -1
        self._page = ""
        self._told = ""
        self._by = 0
        self._round = False
        self.quick = QuickOpen(theme, frame, frame.orders.by_name)
        self._letters = ""
        self._wire_results()
        self._wire_places()
        self._wire_quick_open()
        QTimer.singleShot(WARM_UP_MS, desk.warm_up)

    def _wire_results(self) -> None:
        desk, results, box = self._desk, self._frame.side.results, self._frame.search
        results.narrowed.connect(self._narrow)
        results.words_suggested.connect(box.search_for)
        results.ref_chosen.connect(self._remember)
        results.ref_beside.connect(self._remember)
        box.history_wanted.connect(self._offer_history)
        desk.shelf_changed.connect(self._name_documents)
        desk.places_counted.connect(self._frame.side.contents.set_counts)
        desk.answer_found.connect(self._forget_opened)
        desk.search_cleared.connect(self._forget_search)
        desk.answer_renewed.connect(self._renew)
        desk.search_waits.connect(results.set_waiting)
        self._frame.orders.explain.triggered.connect(results.explain)

    def _wire_places(self) -> None:
        orders, bar = self._frame.orders, self._frame.find_bar
        orders.next_hit.triggered.connect(lambda: self.step(1))
        orders.previous_hit.triggered.connect(lambda: self.step(-1))
        orders.find_on_page.triggered.connect(bar.open_bar)
        bar.words_typed.connect(self._find)
        bar.stepped.connect(self._step_found)
        bar.closed.connect(self._frame.reading.take_focus)

    def _wire_quick_open(self) -> None:
        self._frame.orders.quick_open.triggered.connect(lambda: self.quick.open_over(self._frame))
        self.quick.letters_typed.connect(self._look_for_name)
        self.quick.ref_chosen.connect(self._desk.open_ref)
        self.quick.ref_chosen.connect(lambda _ref: self._frame.reading.take_focus())
        self._desk.names_found.connect(self._show_names)

    # Hits

    def step(self, by: int) -> None:
        """Go to the next place of the hit that was opened, else to the next hit, and round."""
        text, results = self._frame.reading.text, self._frame.side.results
        self._round = False
        if results.current >= 0 and results.current != self._opened:
            self._go_on(by)  # the marked hit was not opened yet
        elif self._step_within(by):
            text.show_mark()
            self._tell_place(self._desk.page)
        elif results.hits:
            row = results.current + by
            self._round = row not in range(len(results.hits))
            results.mark(row % len(results.hits))
            self._go_on(by)
        else:
            self._frame.status.tell(_("There is no further hit."))

    def _step_within(self, by: int) -> bool:
        """Go to the next place of the hit on the page; of a page without one to any place."""
        marks, page = self._frame.reading.text.marks, self._desk.page
        if page is None or page.ref != self._page:
            return marks.step(by)
        places = self._places(page)
        return marks.current + by in places and marks.step(by)

    def _go_on(self, by: int) -> None:
        self._coming = by
        self._frame.side.results.open_current()

    def _places(self, page: Page) -> range:
        """Give which of the marked places on a page are those of the hit that was opened.

        A section has all that stand in its own text; what is told in a paragraph has the first.
        """
        text, hit = self._frame.reading.text, self._frame.side.results.hit(self._opened)
        if hit is None:
            return range(0)
        if hit.kind is Kind.SECTION:
            return text.marks.within(*text.stretch_of(hit.section))
        ref = hit.block if hit.block in text.refs else page.target
        return text.marks.within(*text.stretch_of(ref))[:1]

    def settle(self, page: Page) -> None:
        """Mark what a hit was found by, go to its first place, count those of a new document."""
        if self._meant is not None:
            meant, self._meant = self._meant, None
            self._desk.mark(meant)
        if page.document.ref != self._document:
            self._document = page.document.ref
            self._desk.count_places()
        by, self._coming = self._coming, 0
        chosen, self._chosen = self._chosen, False
        if by or chosen:
            self._page, self._by = page.ref, by
            self._arrive(page)

    def settle_marks(self) -> None:
        """Go to the place of a hit again, as what it was found by is marked only now."""
        page = self._desk.page
        if page and page.ref == self._page and self._frame.reading.text.marks.current < 0:
            self._arrive(page)

    def _arrive(self, page: Page) -> None:
        """Go to the first place of the hit, the last one on the way back; chosen, to the best."""
        text = self._frame.reading.text
        places = self._places(page)
        if places:
            end = text.stretch_of(page.target)[1]
            best = text.marks.within(text.position_of(page.target), end)
            at = places[-1] if self._by < 0 else places[0]
            text.marks.go(best[0] if not self._by and best else at)
            text.show_mark()
        self._tell_place(page)

    def _tell_place(self, page: Page | None) -> None:
        """Tell which hit it is and which place on the page, and when the hits begin anew."""
        marks, results = self._frame.reading.text.marks, self._frame.side.results
        parts = []
        if self._round and self._by:
            onwards = _("From the last hit on to the first")
            parts.append(onwards if self._by > 0 else _("From the first hit back to the last"))
        if page and page.ref == self._page:
            parts.append(results.told_place(self._opened))
        if marks.current >= 0:
            place = _("Place {n} of {count} on this page")
            parts.append(place.format(n=marks.current + 1, count=len(marks.places)))
        self._told = " · ".join(parts)
        self._frame.status.tell(self._told)

    def _remember(self, _ref: str) -> None:
        """Remember the search that led somewhere, and by what the hit chosen was found."""
        results = self._frame.side.results
        self._chosen = True
        self.history.add(self._frame.search.text())
        if hit := results.hit(results.current):
            self._meant = hit.needles
            self._opened = results.current

    def _forget_opened(self, _answer: object) -> None:
        self._opened = -1
        self._page = ""

    def _forget_search(self) -> None:
        """Tell no longer of a hit when there are none any more."""
        self._forget_opened(None)
        if self._told and self._frame.status.currentMessage() == self._told:
            self._frame.status.clearMessage()

    def _renew(self, answer: Answer) -> None:
        """Show what is found in a library that changed; hits still there stay as they are."""
        results = self._frame.side.results
        opened = results.hit(self._opened)
        results.renew_answer(answer)
        self._opened = results.row_of(opened)
        if self._opened < 0:
            self._page = ""

    def _narrow(self, name: str, value: object) -> None:
        self._desk.narrow(name, value)

    def _name_documents(self, shelf: Shelf) -> None:
        self._frame.side.results.set_titles({d.ref: d.name for d in shelf.documents})

    # Recent and saved searches

    def _offer_history(self) -> None:
        """Open the menu of saved and recent searches below the search box."""
        box = self._frame.search
        menu = self.history_menu()
        menu.popup(box.mapToGlobal(QPoint(0, box.height() + 2)))

    def history_menu(self) -> QMenu:
        """Give the menu of saved and recent searches."""
        box, history = self._frame.search, self.history
        menu = QMenu(box)
        menu.aboutToHide.connect(menu.deleteLater)
        words = box.text().strip()
        if words:
            kept = words in history.saved
            said = _("Keep “{query}” no longer") if kept else _("Keep the search “{query}”")
            save = menu.addAction(said.format(query=words))
            save.triggered.connect(lambda: history.turn_saved(words))
        for title, searches in ((_("Kept"), history.saved), (_("Recent"), history.recent)):
            if searches:
                menu.addSection(title)
            for each in searches:
                action = menu.addAction(each)
                action.triggered.connect(lambda _on=False, each=each: box.search_for(each))
        if history.recent:
            menu.addSeparator()
            menu.addAction(_("Forget recent searches")).triggered.connect(history.forget_recent)
        if menu.isEmpty():
            menu.addAction(_("What you search for will be listed here")).setEnabled(False)
        return menu

    # On the page

    def _find(self, words: str) -> None:
        text = self._frame.reading.text
        text.marks.find(words)
        if words:
            text.marks.step_around(1)
        text.show_mark()
        self._frame.find_bar.set_place(text.marks.current, len(text.marks.places))

    def _step_found(self, by: int) -> None:
        text = self._frame.reading.text
        text.marks.step_around(by)
        text.show_mark()
        self._frame.find_bar.set_place(text.marks.current, len(text.marks.places))

    # Quick open

    def _look_for_name(self, letters: str) -> None:
        self._letters = letters
        self._desk.jump(letters)

    def _show_names(self, names: tuple[Named, ...]) -> None:
        """Show what the library has of such a name, and the orders that are called so."""
        orders = Jumps(
            Named(ORDER + name, action.iconText(), "order", action.shortcut().toString())
            for name, action in self._frame.orders.by_name.items()
            if action.isEnabled()
        )
        found = orders.find(self._letters, 8) if self._letters.strip() else ()
        self.quick.set_names((*names[:40], *found))
