"""Builds everything the window needs, hands it to constructors, and runs until it is closed.

A start goes in this order: the lane opens the library and draws up the page that was open, the
frame of the window is shown, the page is painted, and then everything else is made.
"""

import logging
import signal
import sys
import traceback
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEventLoop,
    QLibraryInfo,
    QLocale,
    QObject,
    Qt,
    QTimer,
    QTranslator,
    Signal,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from talentdesk.doorbell import Doorbell, Wish
from talentdesk.gui.choices import Choices
from talentdesk.gui.comfort_room import ComfortRoom
from talentdesk.gui.desk import Desk
from talentdesk.gui.session import Session
from talentdesk.gui.sweeping import Sweeper
from talentdesk.gui.tasks import Lane, LibraryLane
from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Page
from talentdesk.gui.window import WAITING, MainWindow
from talentdesk.library import Library
from talentdesk.paths import Home
from talentdesk.resources import resource, system_language, use_language
from talentdesk.settings import Settings

if TYPE_CHECKING:
    from talentdesk.gui.citation_room import CitationRoom
    from talentdesk.gui.import_desk import ImportDesk
    from talentdesk.gui.index_desk import IndexDesk
    from talentdesk.gui.note_desk import NoteDesk
    from talentdesk.gui.print_desk import PrintDesk

log = logging.getLogger(__name__)
NOTHING = Wish()
AGAIN = 1000
"""The exit code of a window that is to be built again, in another language."""
PATIENCE_MS = 300
"""How long the first page is waited for before the rest is made; a first start takes longer."""


class App:
    """Everything one window needs, put together; ``close`` ends it in order."""

    notes: "NoteDesk"
    imports: "ImportDesk"
    index: "IndexDesk"
    citation_room: "CitationRoom"

    def __init__(
        self, qt: QApplication, home: Home, language: str | None, lane: Callable[[], Executor]
    ) -> None:
        self._bug_shown = False
        self._qt = qt
        self._home = home
        settings = Settings.read(home.settings)
        chosen = language or settings.language
        self.language = system_language() if chosen == "system" else chosen
        use_language(self.language)
        self._qt_words = speak(qt, self.language)
        self.session = Session(home)
        self.library_lane = LibraryLane(
            lane(), lambda: Library.open(home, update=settings.update_bundled)
        )
        self.page_lane = Lane(lane())
        self.reader_lane = Lane(lane())
        self.desk = Desk(self.library_lane, self.language)
        self.theme = Theme(qt, settings)
        self.choices = Choices(home.settings, self.theme, settings)
        self.window = MainWindow(self.desk, self.theme, self.choices, self.session)
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
        self.index = IndexDesk(self.library_lane, self.reader_lane, self._home)
        self.window.complete(self.notes, self.imports, self.page_lane)
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
        front = tabs[at : at + 1] or tabs[:1]
        self._show_first(front[0][0] if front and not wish.ref else "")
        self._complete()
        self.desk.start(wish.ref, asked=bool(wish.ref), tabs=tabs, at=at)
        self.notes.load()
        if words := words or self.window.search.text():
            self.window.search.search_for(words)
        self.index.begin()
        self._bring(wish)

    def _show_first(self, ref: str) -> None:
        """Show the window, and in it the page it opens with as soon as that is drawn up.

        What the user does until the window is complete waits in Qt's queue, and is done then.
        """
        loop = QEventLoop()
        come: list[Page | None] = []

        def show(page: Page | None) -> None:
            if page:
                self.window.show_first(page)
            come.append(page)
            loop.quit()

        self.desk.look(ref, show)
        self.window.show()
        patience = QTimer()
        patience.timeout.connect(loop.quit)
        patience.start(PATIENCE_MS)
        if not come:
            loop.exec(WAITING)

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
        self.theme.retire()
        self._qt.removeTranslator(self._qt_words)
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


class _Caller(QObject):
    """Brings what the doorbell heard on its own thread into the window's."""

    called = Signal(object)


def run(home: Home, *, language: str | None = None, wish: Wish = NOTHING) -> int:
    """Open the window on a home, with what is wished, and give the exit status.

    Another language builds the window again, at the same place and with the same search; the old
    one goes when the new one stands.
    """
    qt = application()
    # Ctrl-C in the terminal ends the program at once: everything kept is kept already.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    caller = _Caller()
    sweeper = Sweeper()
    bells: list[Doorbell] = []
    before: App | None = None
    status = AGAIN
    while status == AGAIN:
        app = App(qt, home, language, lambda: ThreadPoolExecutor(max_workers=1))
        sys.excepthook = _bug_hook(app)
        app.choices.language_changed.connect(lambda: qt.exit(AGAIN))
        answering = caller.called.connect(app.answer)
        app.start(wish, before.window.search.text() if before else "")
        bells = bells or [Doorbell(home, caller.called.emit)]  # rung when the window stands
        if before:
            before.close()
            before.window.deleteLater()  # with every dialog that stands open
        status = qt.exec() if app.window.isVisible() else 0  # it may be closed already
        caller.called.disconnect(answering)
        app.window.keep_place()
        before, wish, language = app, NOTHING, None
    sweeper.close()
    for bell in bells:
        bell.close()
    app.close()
    sys.excepthook = sys.__excepthook__
    return status


def application() -> QApplication:
    """Give the one application Qt allows."""
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    # Python lets each thread run for 5 ms before another may: too long for a window that asks
    # for its turn a hundred times to set one page, while a lane reads a file.
    sys.setswitchinterval(0.0001)
    qt.setApplicationName("TalentDesk")
    qt.setDesktopFileName("talentdesk")
    qt.setWindowIcon(QIcon(str(resource("icons/talentdesk.svg"))))
    return qt


def speak(qt: QApplication, language: str) -> QTranslator:
    """Have Qt's own buttons and menus speak the language; keep what is returned."""
    locale = QLocale(
        QLocale.Language.Chinese if language == "zh" else QLocale.Language.English,
    )
    QLocale.setDefault(locale)
    words = QTranslator(qt)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language == "zh" and words.load("qtbase_zh_CN", folder):
        qt.installTranslator(words)
    return words


def _bug_hook(
    app: App,
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("a slot broke", exc_info=(kind, error, trace))
        app.tell_bug(error)

    return hook
