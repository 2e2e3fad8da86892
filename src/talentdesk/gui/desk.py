"""What the user can do: orders come in as slots, what came of them goes out as signals."""

import threading
from collections.abc import Callable, Sequence
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from talentdesk.citing import citation
from talentdesk.finding import Answer
from talentdesk.gui import opening
from talentdesk.gui.tasks import LibraryLane
from talentdesk.gui.trail import Trail
from talentdesk.gui.views import Page, View
from talentdesk.model import Document, Imported, Kind
from talentdesk.plan import Needle

OPEN, SEARCH, SUMMARY = "open", "search", "summary"
MOST_HITS = 100


class Desk(QObject):
    """One reader's work on one library. Everything slow happens on the lane."""

    shelf_changed = Signal(object)
    page_opened = Signal(object)
    page_marked = Signal(object)
    detail_opened = Signal(object)
    event_chosen = Signal(str)
    answer_found = Signal(object)
    search_cleared = Signal()
    trail_changed = Signal(bool, bool)
    summaries_ready = Signal(object)
    citation_ready = Signal(str)
    import_asked = Signal()
    import_moved = Signal(str)
    import_ended = Signal(str)
    told = Signal(str)
    import_failed = Signal(str)

    def __init__(self, lane: LibraryLane, language: str) -> None:
        super().__init__()
        self._lane = lane
        self._language = language
        self._trail = Trail()
        self._page: Page | None = None
        self._needles: tuple[Needle, ...] = ()
        self._query = ""
        self._kinds: tuple[Kind, ...] = ()
        self._cancelled = threading.Event()

    @property
    def page(self) -> Page | None:
        """Give the page open now."""
        return self._page

    # Opening

    def start(self, ref: str = "", asked: bool = False) -> None:
        """Open the library at a ref: one the user ``asked`` for is opened or refused."""
        language = self._language
        if asked:
            # First what is shown should there be no such thing.
            self._lane.ask(lambda lib: opening.first_view(lib, "", language), self._show)
            self._lane.ask(lambda lib: opening.view(lib, ref), self._show_new, OPEN)
        else:
            self._lane.ask(lambda lib: opening.first_view(lib, ref, language), self._show_new, OPEN)

    def open_ref(self, ref: str) -> None:
        """Open whatever the ref names and move every pane to it."""
        self._open(ref, stay=False)

    def follow_link(self, ref: str) -> None:
        """Open what a link in the page names, leaving the page where it is if that is beside it."""
        self._open(ref, stay=ref.startswith(("policy:", "event:", "figure:")))

    def choose_paragraph(self, ref: str) -> None:
        """Move the other panes to what a paragraph of the page tells."""
        self._open(ref, stay=False)

    def go_back(self) -> None:
        """Return to what was open before."""
        self._step(-1)

    def go_forward(self) -> None:
        """Undo going back."""
        self._step(1)

    def _step(self, by: int) -> None:
        if ref := self._trail.step(by):
            self._ask_view(ref, self._page, stay=False, then=self._show)
            self._tell_trail()

    def _open(self, ref: str, stay: bool) -> None:
        self._ask_view(ref, self._page, stay, self._show_new)

    def _ask_view(
        self, ref: str, here: Page | None, stay: bool, then: Callable[[View], None]
    ) -> None:
        needles = self._needles
        self._lane.ask(lambda lib: opening.view(lib, ref, here, needles, stay), then, OPEN)

    def _show_new(self, seen: View) -> None:
        if seen.ref:
            self._trail.add(seen.ref)
        self._show(seen)
        self._tell_trail()

    def _show(self, seen: View) -> None:
        if seen.shelf:
            self._page = self._page if seen.shelf.document else None
            self.shelf_changed.emit(seen.shelf)
        if seen.page:
            self._page = seen.page
            self.page_opened.emit(seen.page)
        if seen.detail:
            self.detail_opened.emit(seen.detail)
        self.event_chosen.emit(seen.event)

    def _tell_trail(self) -> None:
        self.trail_changed.emit(self._trail.can_go_back, self._trail.can_go_forward)

    # Searching

    def search(self, words: str) -> None:
        """Search as the user types: only the newest words are answered."""
        self._query = words.strip()
        self._kinds = ()
        self._search()

    def search_kind(self, kind: Kind | None) -> None:
        """Search the same words among one kind of things only, or among all."""
        self._kinds = (kind,) if kind else ()
        self._search()

    def _search(self) -> None:
        words, kinds = self._query, self._kinds
        self._lane.overtake(SEARCH)
        if not words:
            self._lane.ask(lambda _lib: None, lambda _none: self._clear_search(), SEARCH)
            return
        self._lane.ask(
            lambda lib: lib.search(words, kinds=kinds, limit=MOST_HITS, typing=True),
            self._show_answer,
            SEARCH,
        )

    def _clear_search(self) -> None:
        self._mark(())
        self.search_cleared.emit()

    def _show_answer(self, answer: Answer) -> None:
        self.answer_found.emit(answer)
        self._mark(answer.needles)

    def _mark(self, needles: tuple[Needle, ...]) -> None:
        """Mark in the open page what is searched for, without moving it."""
        page = self._page
        if page is None or needles == self._needles:
            return
        self._needles = needles
        self._lane.ask(
            lambda lib: opening.page(lib, page.target, needles), self._show_marked, "mark"
        )

    def _show_marked(self, page: Page) -> None:
        if self._page and self._page.ref == page.ref:
            self.page_marked.emit(page)

    # Handing over

    def summarise(self, refs: Sequence[str]) -> None:
        """Sum up sections for the preview; without refs the one that is open."""
        wanted = tuple(refs) or ((self._page.ref,) if self._page else ())
        if wanted:
            self._lane.ask(
                lambda lib: tuple(lib.summary(ref) for ref in wanted),
                self.summaries_ready.emit,
                SUMMARY,
            )

    def cite(self, ref: str) -> None:
        """Write the citation of a section or paragraph for the clipboard."""

        def hand_over(line: str) -> None:
            self.citation_ready.emit(line)
            self.told.emit(_("Citation copied."))

        self._lane.ask(lambda lib: citation(lib, ref), hand_over, SUMMARY)

    # Keeping up

    def import_files(self, paths: Sequence[Path]) -> None:
        """Add files and folders to the library, telling how far it is."""
        if not paths:
            return
        self._cancelled.clear()

        def going(path: str) -> bool:
            self.import_moved.emit(Path(path).name)
            return not self._cancelled.is_set()

        self.import_moved.emit(paths[0].name)
        self._lane.ask(lambda lib: lib.add_all(paths, going=going), self._end_import)

    def cancel_import(self) -> None:
        """Stop before the next file; what is added already stays."""
        self._cancelled.set()

    def remove(self, document: str) -> None:
        """Take a document out of the library."""
        self._lane.ask(lambda lib: lib.remove(document), self._show_removed)

    def _end_import(self, results: tuple[Imported, ...]) -> None:
        self.import_ended.emit(import_message(results))
        if errors := [result.error for result in results if result.error]:
            self.import_failed.emit("\n".join(errors))
        if fresh := [result.ref for result in results if result.ref]:
            self._ask_view(fresh[0], None, stay=False, then=self._show_new)

    def _show_removed(self, document: Document) -> None:
        self._trail.forget(document.ref)
        self._tell_trail()
        self.told.emit(_("“{title}” was removed.").format(title=document.title))
        self.start()


def import_message(results: Sequence[Imported]) -> str:
    """Say in one line what became of the files."""
    added = sum(result.added for result in results)
    failed = [result for result in results if result.error]
    same = len(results) - added - len(failed)
    parts = []
    if added:
        parts.append(
            ngettext("{count} document added.", "{count} documents added.", added).format(
                count=added
            )
        )
    if same:
        parts.append(ngettext("{count} unchanged.", "{count} unchanged.", same).format(count=same))
    parts += [result.error for result in failed[:3]]
    if len(failed) > 3:
        more = len(failed) - 3
        parts.append(
            ngettext("{count} more failed.", "{count} more failed.", more).format(count=more)
        )
    return " ".join(parts) or _("Nothing was added.")
