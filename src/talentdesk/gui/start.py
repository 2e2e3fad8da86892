"""A start of the window: the text first, then all the rest, until it is closed."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal

from talentdesk.gui.first_light import FirstLight, application

if TYPE_CHECKING:
    import logging
    from collections.abc import Callable
    from types import TracebackType

    from talentdesk.doorbell import Doorbell, Wish
    from talentdesk.gui.app import App
    from talentdesk.paths import Home

AGAIN = 1000
"""The exit code of a window that is to be built again, in another language."""


class _Caller(QObject):
    """Brings what the doorbell heard on its own thread to the window that stands."""

    called = Signal(object)

    def __init__(self, bell: Doorbell | None) -> None:
        super().__init__()
        self._bell = bell
        self._app: App | None = None
        self.called.connect(self._hand_on)

    def serve(self, app: App) -> None:
        """Hand on to this window what was heard and what is."""
        self._app = app
        if self._bell:
            self._bell.answer(self.called.emit)

    def rest(self) -> None:
        """Have what is heard wait, with what is on its way: the window is going."""
        self._app = None
        if self._bell:
            self._bell.hold()
        QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def _hand_on(self, wish: Wish) -> None:
        if self._app and not self._app.window.closed:
            self._app.answer(wish)
        elif self._bell:
            self._bell.keep(wish)


def run(home: Home, wish: Wish, language: str | None = None, bell: Doorbell | None = None) -> int:
    """Open the window on a home, with what is wished, and give the exit status.

    What rings at the ``bell`` is done once the window stands; what rings while it closes is left
    with the bell. Another language builds the window again, at the same place and with the same
    search; the old one goes when the new one stands.
    """
    qt = application()
    first = FirstLight(qt, home, language)
    first.show()
    if bell:
        bell.listen()
    # What is brought in from here on is not waited for by him who reads already.
    import logging
    from concurrent.futures import ThreadPoolExecutor

    from talentdesk.gui.app import NOTHING, App
    from talentdesk.gui.sweeping import Sweeper

    logging.basicConfig(format="%(name)s: %(message)s", level=logging.WARNING)
    # Ctrl-C in the terminal ends the program at once: everything kept is kept already.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    caller = _Caller(bell)
    sweeper = Sweeper()
    app: App | None = None
    status = AGAIN
    while status == AGAIN and not first.window.closed:
        before, app = app, App(first, lambda: ThreadPoolExecutor(max_workers=1))
        sys.excepthook = _bug_hook(app, logging.getLogger(__name__))
        app.choices.language_changed.connect(lambda: qt.exit(AGAIN))
        app.start(wish, before.window.search.text() if before else "")
        caller.serve(app)
        if before:
            before.close()
            before.window.deleteLater()  # with every dialog that stands open
        status = qt.exec() if app.window.isVisible() else 0  # it may be closed already
        caller.rest()
        app.window.keep_place()
        wish = NOTHING
        if status == AGAIN:
            first = FirstLight(qt, home)
            first.show()
    sweeper.close()
    if app:
        app.close()
    sys.excepthook = sys.__excepthook__
    return 0 if status == AGAIN else status


def _bug_hook(
    app: App, log: logging.Logger
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("a slot broke", exc_info=(kind, error, trace))
        app.tell_bug(error)

    return hook
