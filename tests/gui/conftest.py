"""The window on a real temporary library, its lanes doing their work at once."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from talentdesk.gui.app import App
from talentdesk.gui.first_light import FirstLight
from talentdesk.gui.theme import Theme
from talentdesk.paths import Home
from talentdesk.settings import Settings


class AtOnce(Executor):
    """Does work when it is handed in, in the thread that hands it in."""

    def submit(self, fn: Callable, /, *args: object, **kwargs: object) -> Future:
        future: Future = Future()
        future.set_result(fn(*args, **kwargs))
        return future


@pytest.fixture
def at_once() -> AtOnce:
    return AtOnce()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Settings(theme="light"))


@pytest.fixture
def app(qapp: QApplication, home: Home) -> Iterator[App]:
    """Give the whole program in Chinese, started on the bundled library."""
    built = App(FirstLight(qapp, home, "zh"), AtOnce)
    built.window.resize(1440, 900)
    built.start()
    yield built
    built.close()
    built.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
