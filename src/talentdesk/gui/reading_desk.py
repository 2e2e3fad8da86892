"""Reading: what is opened, in which tab, and the way back; orders come in, results go out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from talentdesk.gui.opening import Opener
from talentdesk.gui.tabs import VIEW, Tabs
from talentdesk.gui.trail import Trail
from talentdesk.gui.views import Page, Table, Tongue, View, table_title

if TYPE_CHECKING:
    from talentdesk.gui.tasks import LibraryLane
    from talentdesk.model.plan import Needle

T = TypeVar("T")
OPEN, PEEK, RENEW, NAMES = "open", "peek", "renew", "names of tabs"
"""What is drawn up overtakes the like alone: what is opened at once must not lose the shelf."""
BESIDE = ("policy:", "event:", "figure:")
"""How the refs of things begin that are told beside the page."""
TABLES = ("policies", "figures")


class ReadingDesk(QObject):
    """Opens what a reader chooses. Everything slow happens on the lane."""

    shelf_changed = Signal(object)
    page_opened = Signal(object)
    detail_opened = Signal(object)
    event_chosen = Signal(str)
    trail_changed = Signal(bool, bool)
    card_ready = Signal(str, str)
    tabs_changed = Signal(object, int)
    table_opened = Signal(object)

    def __init__(self, lane: LibraryLane, language: str) -> None:
        super().__init__()
        self._lane = lane
        self._tongue = Tongue(language, language)
        self._trail = Trail()
        self._tabs = Tabs()
        self._page: Page | None = None
        self._needles: tuple[Needle, ...] = ()

    @property
    def page(self) -> Page | None:
        """Give the page open now."""
        return self._page

    # Opening

    def start(
        self, ref: str = "", asked: bool = False, tabs: Sequence[Sequence[str]] = (), at: int = 0
    ) -> None:
        """Open the library at a ref: one the user ``asked`` for is opened or refused.

        ``tabs`` are those a window was left with, each a ref and a title, ``at`` the one in front.
        """
        self._tabs.restore(tabs, at)
        self._tabs.name({f"{VIEW}{name}": table_title(name) for name in TABLES})
        front = self._tabs.current.ref
        if front.startswith(VIEW) and not asked:
            pages = [ref for ref, _title in tabs if not ref.startswith(VIEW)]
            self._begin(pages[-1] if pages else "", self._show_behind)
            return
        if front and asked:
            self._tabs.add("")  # the tabs that were left stay as they are
        self._begin("" if asked else front or ref, self._show_anew)
        if asked:  # what is there is shown before, should there be no such thing
            self._draw_up(lambda opener: opener.view(ref), self._show_new, "")

    def _begin(self, ref: str, show: Callable[[View], None]) -> None:
        """Show the first view of the library."""
        self._draw_up(lambda opener: opener.first_view(ref), show, RENEW)

    def renew(self, ref: str = "", about: str = "") -> None:
        """Show the library as it is now, at a ref or where the reader is.

        What is told beside it is that place itself, or something else it is ``about``.
        """
        at = ref or (self._page.target if self._page else "")
        opened = self._trail.refs
        self._draw_up(lambda opener: opener.gone(opened), self._forget, "")
        if self._tabs.current.ref.startswith(VIEW) and not ref:
            self._begin(at, self._show_behind)
            return

        def draw_up(opener: Opener) -> View:
            seen = opener.first_view(at)
            if not about:
                return seen
            told = opener.view(about, stay=True)
            return replace(seen, detail=told.detail, event=told.event)

        self._draw_up(draw_up, self._show_anew, RENEW)

    def _forget(self, gone: Collection[str]) -> None:
        """Leave out of the way back what is not in the library any more."""
        self._trail.forget(gone)
        self._tell_trail()

    def _show_behind(self, seen: View) -> None:
        """Have a page ready behind the table that stands in front."""
        self._keep_tabs(seen)
        table = self._tabs.current
        self._show(seen)
        self._tabs.show(table.ref, table.title)
        self._arrive(table.ref, self._show_new)

    def _show_anew(self, seen: View) -> None:
        front = self._tabs.current.number
        self._keep_tabs(seen)
        if front == self._tabs.current.number:
            self._show_new(seen)
        else:  # its document is gone, and another came to the front
            self.return_to_tab()

    def _keep_tabs(self, seen: View) -> None:
        """Close the tabs of documents that are not in the library any more."""
        self._tabs.keep_only(
            {document.ref for document in seen.shelf.documents} if seen.shelf else set()
        )
        refs = {tab.ref for tab in self._tabs.open}
        pages = {ref for ref in refs if not ref.startswith((VIEW, *BESIDE))}
        if len(self._tabs.open) > 1:  # where there is one no names are seen
            self._draw_up(lambda opener: opener.titles(pages), self._name_tabs, NAMES)

    def _name_tabs(self, titles: Mapping[str, str]) -> None:
        """Name tabs as what they show is called now, in the language chosen now."""
        self._tabs.name(titles)
        self._tell_tabs()

    def return_to_tab(self) -> None:
        """Show the library as it is now, at what the tab in front shows."""
        front = self._tabs.current.ref
        self.renew("" if front.startswith(VIEW) else front)

    def open_ref(self, ref: str) -> None:
        """Open whatever the ref names and move every pane to it."""
        self._open(ref, stay=False)

    def follow_link(self, ref: str) -> None:
        """Open what a link in the page names, leaving the page where it is if that is beside it."""
        self._open(ref, stay=ref.startswith(BESIDE))

    def tell_of(self, ref: str) -> None:
        """Show in the details what a section or paragraph itself is."""
        self._draw_up(lambda opener: opener.about(ref), self.detail_opened.emit)

    def choose_edition(self, edition: str) -> None:
        """Read works in one language, or (``both``) in that of the window with another beside."""
        interface = self._tongue.interface
        both = edition == "both"
        self._tongue = Tongue(interface, interface if both else edition, beside=both)
        self.renew()

    def go_back(self) -> None:
        """Return to what was open before."""
        self._step(-1)

    def go_forward(self) -> None:
        """Undo going back."""
        self._step(1)

    def peek(self, ref: str) -> None:
        """Draw up a card that says what a link leads to."""
        self._draw_up(
            lambda opener: opener.card(ref), lambda card: self.card_ready.emit(ref, card), PEEK
        )

    def _step(self, by: int) -> None:
        if step := self._trail.step(by):
            self._tabs.return_to(step.tab, step.ref)
            if self._tabs.current.ref.startswith(VIEW) and step.ref.startswith(BESIDE):
                self._return_to_line(self._tabs.current.ref.removeprefix(VIEW), step.ref)
            else:
                self._arrive(step.ref, self._show)
            self._tell_trail()

    def _return_to_line(self, name: str, ref: str) -> None:
        """Show a table once more, and what was chosen in it beside."""

        def show(drawn: tuple[Table, View]) -> None:
            self._show_table(drawn[0])
            self._show(drawn[1])

        self._draw_up(lambda opener: (opener.table(name), opener.view(ref, stay=True)), show)

    def _open(self, ref: str, stay: bool) -> None:
        if self._tabs.current.ref.startswith(VIEW) and ref.startswith(BESIDE):
            stay = True  # what is chosen in a table is told beside it
        self._ask_view(ref, self._page, stay, self._show_new)

    def _ask_view(
        self, ref: str, here: Page | None, stay: bool, then: Callable[[View], None]
    ) -> None:
        needles = self._needles
        self._draw_up(lambda opener: opener.view(ref, here, needles, stay), then)

    def _draw_up(
        self, work: Callable[[Opener], T], done: Callable[[T], None], topic: str = OPEN
    ) -> None:
        """Have something drawn up on the lane, in the languages chosen now."""
        tongue = self._tongue
        self._lane.ask(lambda lib: work(Opener(lib, tongue)), done, topic)

    def _show_new(self, seen: View) -> None:
        if seen.page and self._tabs.current.ref.startswith(VIEW):
            self._tabs.add("")  # a table stays in its tab
        self._show(seen)
        if seen.ref:
            self._trail.add(seen.ref, self._tabs.current.number)
        self._tell_trail()

    def _show(self, seen: View) -> None:
        if seen.shelf:
            self._page = self._page if seen.shelf.document else None
            self.shelf_changed.emit(seen.shelf)
        if seen.page:
            self._page = seen.page
            self._tabs.show(seen.page.target, seen.page.title)
            self._tell_tabs()
            self.page_opened.emit(seen.page)
        if seen.detail:
            self.detail_opened.emit(seen.detail)
        self.event_chosen.emit(seen.event)

    def _tell_trail(self) -> None:
        self.trail_changed.emit(self._trail.can_go_back, self._trail.can_go_forward)

    # Tabs

    def open_beside(self, ref: str) -> None:
        """Open something in a tab of its own."""
        self._tabs.add(ref)
        self._open(ref, stay=False)

    def copy_tab(self) -> None:
        """Open what is read once more, in a tab beside."""
        self._tabs.add(self._tabs.current.ref, self._tabs.current.title)
        self._arrive(self._tabs.current.ref, self._show_new)

    def open_table(self, name: str) -> None:
        """Bring the table of policies or figures to the front, in the tab it has or a new one."""
        ref = f"{VIEW}{name}"
        at = self._tabs.find(ref)
        if at is None:
            self._tabs.add(ref)
        else:
            self._tabs.go(at)
        self._arrive(ref, self._show_new)

    def choose_tab(self, at: int) -> None:
        """Bring a tab to the front; beyond the last comes the first."""
        if self._tabs.open[at % len(self._tabs.open)].number != self._tabs.current.number:
            self._tabs.go(at)
            self._arrive(self._tabs.current.ref, self._show_new)

    def step_tab(self, by: int) -> None:
        """Go to the tab on the right (1) or left (-1)."""
        self.choose_tab(self._tabs.at + by)

    def move_tab(self, start: int, end: int) -> None:
        """Put a tab in another place."""
        self._tabs.move(start, end)
        self._tell_tabs()

    def close_tab(self, at: int | None = None) -> None:
        """Close a tab, the one in front if none is named; the last one stays."""
        if self._tabs.close(self._tabs.at if at is None else at):
            self._arrive(self._tabs.current.ref, self._show_new)
        self._tell_tabs()

    def reopen_tab(self) -> None:
        """Open the tab again that was closed last."""
        if self._tabs.reopen():
            self._arrive(self._tabs.current.ref, self._show_new)

    def _arrive(self, ref: str, then: Callable[[View], None]) -> None:
        """Show what the tab in front shows: a table at once, a page once it is drawn up."""
        self._tell_tabs()
        if ref.startswith(VIEW):
            self._trail.add(ref, self._tabs.current.number)
            self._tell_trail()
            name = ref.removeprefix(VIEW)
            self._draw_up(lambda opener: opener.table(name), self._show_table)
        elif ref:
            self._ask_view(ref, self._page, stay=False, then=then)

    def _show_table(self, table: Table) -> None:
        self._tabs.show(f"{VIEW}{table.name}", table.title)
        self._tell_tabs()
        self.table_opened.emit(table)

    def _tell_tabs(self) -> None:
        self.tabs_changed.emit(self._tabs.open, self._tabs.at)
