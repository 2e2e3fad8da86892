"""What the user can do: orders come in as slots, what came of them goes out as signals."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal

from talentdesk.gui.reading_desk import ReadingDesk
from talentdesk.model.kinds import Style

if TYPE_CHECKING:
    from talentdesk.gui.tasks import LibraryLane
    from talentdesk.gui.views import Page, View
    from talentdesk.library import Library
    from talentdesk.model import Document, Kind
    from talentdesk.model.finding import Answer, Named
    from talentdesk.model.plan import Needle

SEARCH, SUMMARY, WARM = "search", "summary", "warm"
MOST_HITS = 100
JUMP = "jump"


class Desk(ReadingDesk):
    """One reader's work on one library: beside reading, searching and handing over."""

    page_marked = Signal(object)
    answer_found = Signal(object)
    answer_renewed = Signal(object)
    """What the same search finds in a library that changed."""
    search_cleared = Signal()
    print_asked = Signal(object)
    search_waits = Signal(str)
    places_counted = Signal(object)
    names_found = Signal(object)
    citation_ready = Signal(str)
    library_changed = Signal()
    told = Signal(str)

    def __init__(self, lane: LibraryLane, language: str) -> None:
        super().__init__(lane, language)
        self._language = language
        self.style = Style.GB
        self._query = ""
        self._narrowing: dict[str, object] = {}
        self._waits = ""
        self._changed = False

    # Searching

    def warm_up(self) -> None:
        """Have the first search answered as quickly as any other; it goes before this."""
        self._lane.ask(lambda lib: lib.warm_up(), lambda _none: None, WARM)

    def search(self, words: str) -> None:
        """Search as the user types: only the newest words are answered."""
        self._query = words.strip()
        self._narrowing = {}
        self._search()

    def search_kind(self, kind: Kind | None) -> None:
        """Search the same words among one kind of things only, or among all."""
        self.narrow("kinds", (kind,) if kind else None)

    def narrow(self, name: str, value: object) -> None:
        """Search the same words in one document, year or month only, or in another order."""
        self._narrowing = {**self._narrowing, name: value}
        self._search()

    def jump(self, typed: str) -> None:
        """Look for what has such a name; the newest letters win.

        Names are read bit by bit, so that a search goes first; the first of them show at once.
        """

        def read(whole: bool) -> None:
            if not whole:
                self._lane.ask(lambda lib: lib.read_names(), read, JUMP)
            elif typed.strip():
                self._lane.ask(lambda lib: lib.jump(typed), self.names_found.emit, JUMP)

        def show_first(names: tuple[Named, ...]) -> None:
            self.names_found.emit(names)
            read(False)

        if typed.strip():
            read(False)
        else:
            self._lane.ask(lambda lib: lib.jump(typed), show_first, JUMP)

    def _search(self, *, anew: bool = False) -> None:
        words = self._query
        for topic in (WARM, SEARCH):
            self._lane.overtake(topic)
        if self._waits and words:
            self.search_waits.emit(self._waits)
            return
        if not words:
            self._lane.ask(lambda _lib: None, lambda _none: self._clear_search(), SEARCH)
            return
        wanted: dict[str, Any] = {k: v for k, v in self._narrowing.items() if v is not None}
        self._lane.ask(
            lambda lib: lib.search(words, **wanted, limit=MOST_HITS, typing=True),
            self._renew_answer if anew else self._show_answer,
            SEARCH,
        )

    def wait_for_index(self, done: int, total: int) -> None:
        """Hold searches back while the index is made anew, saying how far that is."""
        self._waits = _(
            "Another version of the program made the index. It is being made anew ({done} of "
            "{total} documents); the search answers when that is done."
        ).format(done=done, total=total)
        if self._query:
            self.search_waits.emit(self._waits)

    def end_waiting(self) -> None:
        """Answer what was asked meanwhile."""
        self._waits = ""
        self.told.emit(_("The index has been made anew."))
        if self._query:
            self._search()

    def count_places(self) -> None:
        """Count in how many places of each section of the open document the words stand."""
        words, page = self._query, self._page
        if not words or page is None or self._waits:
            self.places_counted.emit({})
            return
        document = page.document.ref
        self._lane.ask(
            lambda lib: lib.places_of(words, document), self.places_counted.emit, "places"
        )

    def _clear_search(self) -> None:
        self._mark(())
        self.places_counted.emit({})
        self.search_cleared.emit()

    def _show_answer(self, answer: Answer) -> None:
        self.answer_found.emit(answer)
        self._mark_found(answer)

    def _renew_answer(self, answer: Answer) -> None:
        self.answer_renewed.emit(answer)
        self._mark_found(answer)

    def _mark_found(self, answer: Answer) -> None:
        self._mark(answer.needles)
        self.count_places()

    def mark(self, needles: tuple[Needle, ...]) -> None:
        """Mark other strings where it is read: those a related hit was found by."""
        self._mark(needles)

    def _mark(self, needles: tuple[Needle, ...]) -> None:
        """Mark in the open page what is searched for, without moving it."""
        page = self._page
        if page is None or needles == self._needles:
            return
        self._needles = needles
        self._draw_up(lambda opener: opener.page(page.target, needles), self._show_marked, "mark")

    def _show_anew(self, seen: View) -> None:
        super()._show_anew(seen)
        needles, self._needles = self._needles, ()
        self._mark(needles)  # the page that was drawn up anew has no marks yet
        if self._changed:
            self._changed = False
            if self._query:
                self._search(anew=True)

    def _show_marked(self, page: Page) -> None:
        if self._page and self._page.ref == page.ref:
            self.page_marked.emit(page)

    # Handing over

    def summarise(self, refs: Sequence[str]) -> None:
        """Have summaries printed; without refs that of the section that is open."""
        from talentdesk.model.handout import BOTH, Handout

        page = self._page
        wanted = tuple(refs) or ((page.meant,) if page else ())
        if not wanted:
            return
        read = page.document.language if page else ""
        own = not page or read == page.document.languages[0]
        language = BOTH if page and page.beside else "" if own else read
        self.print_asked.emit(
            Handout(refs=wanted, language=language, words=self._language, query=self._query)
        )

    def cite(self, ref: str, words: str = "") -> None:
        """Write the citation of a section or paragraph for the clipboard, after words of it."""
        style = self.style

        def hand_over(line: str) -> None:
            self.citation_ready.emit(line)
            self.told.emit(_("Copied with its citation.") if words else _("Citation copied."))

        def write(library: Library) -> str:
            from talentdesk.library.citing import copied  # a start can do without it

            return copied(library, ref, style, words)

        self._lane.ask(write, hand_over, SUMMARY)

    # Keeping up

    def keep_up(self, ref: str = "", about: str = "") -> None:
        """Show a library that changed, as ``renew`` does, and what the search finds in it now."""
        self._changed = True
        self.renew(ref, about)

    def remove(self, document: str) -> None:
        """Take a document out of the library."""
        self._lane.ask(lambda lib: lib.remove(document), self._show_removed)

    def bring_back(self) -> None:
        """Bring the bundled library to what this program ships, and open what came."""
        self._lane.ask(lambda lib: lib.bring_back(), self._show_brought)

    def look_again(self) -> None:
        """Show the library as it is now, if another program has changed it meanwhile."""
        self._lane.ask(lambda lib: lib.has_been_changed(), self._show_changed)

    def _show_changed(self, changed: bool) -> None:
        if changed:
            self.library_changed.emit()
            self.keep_up()

    def _show_brought(self, refs: tuple[str, ...]) -> None:
        if not refs:
            self.told.emit(_("The bundled library is there already."))
            return
        self.told.emit(_("The bundled library is back."))
        self.library_changed.emit()
        self.keep_up(refs[0])

    def _show_removed(self, document: Document) -> None:
        self._tabs.forget(document.ref)
        self.told.emit(_("“{title}” was removed.").format(title=document.name))
        self.library_changed.emit()
        self._changed = True
        self.return_to_tab()
