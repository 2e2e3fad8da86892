"""Builds everything around the text that stands first, and hands it to constructors."""

import traceback
from collections.abc import Callable
from concurrent.futures import Executor
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from talentdesk.doorbell import Wish
from talentdesk.gui.choices import Choices
from talentdesk.gui.comfort_room import ComfortRoom
from talentdesk.gui.desk import Desk
from talentdesk.gui.first_light import FirstLight
from talentdesk.gui.tasks import Lane, LibraryLane
from talentdesk.library import Library

if TYPE_CHECKING:
    from talentdesk.gui.citation_room import CitationRoom
    from talentdesk.gui.import_desk import ImportDesk
    from talentdesk.gui.index_desk import IndexDesk
    from talentdesk.gui.note_desk import NoteDesk
    from talentdesk.gui.print_desk import PrintDesk

NOTHING = Wish()


class App:
    """Everything one window needs, put together; ``close`` ends it in order."""

    notes: "NoteDesk"
    imports: "ImportDesk"
    index: "IndexDesk"
    citation_room: "CitationRoom"

    def __init__(self, first: FirstLight, lane: Callable[[], Executor]) -> None:
        self._bug_shown = False
        self._first = first
        home, settings = first.home, first.settings
        self.language, self.session, self.theme = first.language, first.session, first.theme
        self.window = first.window
        first.speak()
        self.window.furnish(settings)
        self.library_lane = LibraryLane(
            lane(), lambda: Library.open(home, update=settings.update_bundled)
        )
        self.page_lane = Lane(lane())
        self.reader_lane = Lane(lane())
        self.desk = Desk(self.library_lane, self.language)
        self.choices = Choices(home.settings, self.theme, settings)
        self.comfort = ComfortRoom(self.window, self.theme, self.choices, self.session, home)
        for each in (self.library_lane, self.page_lane, self.reader_lane):
            each.failed.connect(self._tell_problem)
            each.broke.connect(self.tell_bug)

    @cached_property
    def print_desk(self) -> "PrintDesk":
        """Give what opens the print dialog, made when something is first to be printed."""
        from talentdesk.gui.print_desk import PrintDesk  # a start can do without both
        from talentdesk.gui.printing import PrintRoom

        room = PrintRoom(self.page_lane)
        room.told.connect(self.window.status.tell)
        return PrintDesk(self.window, self.library_lane, room, self.theme, self.choices)

    def _complete(self) -> None:
        """Make everything a first page can do without."""
        from talentdesk.gui.citation_room import CitationRoom
        from talentdesk.gui.import_desk import ImportDesk
        from talentdesk.gui.index_desk import IndexDesk
        from talentdesk.gui.note_desk import NoteDesk

        self.notes = NoteDesk(self.library_lane)
        self.imports = ImportDesk(self.library_lane, self.reader_lane)
        self.index = IndexDesk(self.library_lane, self.reader_lane, self._first.home)
        self.window.complete(self.desk, self.choices, self.notes, self.imports, self.page_lane)
        self.citation_room = CitationRoom(self.window, self.desk, self.library_lane, self.choices)
        self._wire()

    def _wire(self) -> None:
        self.desk.print_asked.connect(lambda handout: self.print_desk.open(handout))
        self.index.moved.connect(self.desk.wait_for_index)
        self.index.ended.connect(self.desk.end_waiting)
        self.desk.library_changed.connect(self.notes.load)
        self.imports.ended.connect(self.notes.load)
        self.imports.undone.connect(self.notes.load)

    def start(self, wish: Wish = NOTHING, words: str = "") -> None:
        """Show the window where it was left, complete it, then show what it was asked for.

        ``words`` are those that were being searched for in a window before this one.
        """
        tabs, at = self.session.tabs()
        if not self.choices.settings.reopen_tabs:
            tabs = tabs[at : at + 1]
        if not self.window.closed:
            self.window.show()
        self._complete()
        self.desk.start(wish.ref, asked=bool(wish.ref), tabs=tabs, at=at)
        self.notes.load()
        if words := words or self.window.search.text():
            self.window.search.search_for(words)
        self.index.begin()
        self._bring(wish)

    def answer(self, wish: Wish) -> None:
        """Come to the front and do what another start asked for."""
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()
        if wish.ref:
            self.desk.open_ref(wish.ref)
        self._bring(wish)

    def _bring(self, wish: Wish) -> None:
        if wish.files:
            self.imports.bring(wish.files, look=self.choices.settings.preview_import)

    def close(self) -> None:
        """End the lanes, the library's own last; what was written is on the disk then."""
        self.window.keep_place()
        self.window.hide()
        self._first.retire()
        self.page_lane.close()
        self.reader_lane.close()
        self.library_lane.close()

    def _tell_problem(self, sentence: str) -> None:
        from talentdesk.gui.dialogs import questions  # a start can do without

        self.window.status.end_job()
        questions.show_problem(self.window, sentence)

    def tell_bug(self, error: BaseException) -> None:
        """Show one dialog for mistakes of the program, however many there are, and go on."""
        self.window.status.end_job()
        if not self._bug_shown:
            from talentdesk.gui.dialogs import questions

            self._bug_shown = True
            trace = "".join(traceback.format_exception(error))
            questions.show_bug(self.window, trace).finished.connect(self._forget_bug)

    def _forget_bug(self) -> None:
        self._bug_shown = False
