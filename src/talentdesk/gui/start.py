"""A start of the window: the text first, then all the rest, until it is closed."""

from __future__ import annotations

import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

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
    """Brings what the doorbell heard on its own thread into the window's."""

    called = Signal(object)


def run(home: Home, wish: Wish, language: str | None = None, bell: Doorbell | None = None) -> int:
    """Open the window on a home, with what is wished, and give the exit status.

    What rings at the ``bell`` is done once the window stands. Another language builds the window
    again, at the same place and with the same search; the old one goes when the new one stands.
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
    caller = _Caller()
    sweeper = Sweeper()
    before: App | None = None
    status = AGAIN
    while status == AGAIN:
        app = App(first, lambda: ThreadPoolExecutor(max_workers=1))
        sys.excepthook = _bug_hook(app, logging.getLogger(__name__))
        app.choices.language_changed.connect(lambda: qt.exit(AGAIN))
        answering = caller.called.connect(app.answer)
        app.start(wish, before.window.search.text() if before else "")
        if bell:
            bell.answer(caller.called.emit)
        if before:
            before.close()
            before.window.deleteLater()  # with every dialog that stands open
        status = qt.exec() if app.window.isVisible() else 0  # it may be closed already
        if bell:
            bell.hold()
        caller.called.disconnect(answering)
        app.window.keep_place()
        before, wish = app, NOTHING
        if status == AGAIN:
            first = FirstLight(qt, home)
            first.show()
    sweeper.close()
    if bell:
        bell.close()  # whoever starts from here on has a window of his own
    app.close()
    sys.excepthook = sys.__excepthook__
    return status


def _bug_hook(
    app: App, log: logging.Logger
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("a slot broke", exc_info=(kind, error, trace))
        app.tell_bug(error)

    return hook
