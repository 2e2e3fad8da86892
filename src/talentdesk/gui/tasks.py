"""Work that must not hold up the window: lanes of one thread each, results come home by signal."""

import logging
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from talentdesk.errors import TalentDeskError
from talentdesk.library import Library

log = logging.getLogger(__name__)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Parcel:
    """A result on its way home: what it belongs to, and who receives it."""

    topic: str
    turn: int
    receive: Callable[[Any], object]
    content: Any


@dataclass(frozen=True, slots=True)
class _Return:
    """Whose work it is, and who hears of its failure."""

    topic: str
    turn: int
    failed: Callable[[str], object] | None


class Lane(QObject):
    """A queue of work done one after another away from the window.

    Work with a ``topic`` is overtaken by newer work on the same topic: what still waits is
    skipped, and what is done already is not delivered.
    """

    failed = Signal(str)
    """A sentence for the user."""
    broke = Signal(object)
    """An exception nobody foresaw."""
    _came_home = Signal(object)

    def __init__(self, executor: Executor) -> None:
        super().__init__()
        self._executor = executor
        self._newest: dict[str, int] = {}
        self._musts: set[str] = set()
        self._closed = False
        self._running = ""
        self._gate = threading.Lock()
        self._came_home.connect(self._deliver)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        topic: str = "",
        failed: Callable[[str], object] | None = None,
        must: bool = False,
    ) -> None:
        """Do the work on the lane, then hand its result to ``done`` in the window's thread.

        What the user should hear of a failure goes to ``failed``, else to everybody. What ``must``
        be done is done even if the window closes meanwhile.
        """
        if self._closed:
            return
        if must:
            self._musts.add(topic)
        turn = self._newest[topic] = self._newest.get(topic, 0) + 1
        self._executor.submit(self._do, work, done, _Return(topic, turn, failed))

    def close(self) -> None:
        """Let the work under way end, drop what waits; nothing comes home any more."""
        self._closed = True
        self._executor.shutdown(wait=True, cancel_futures=True)

    def _stale(self, topic: str, turn: int) -> bool:
        return bool(topic) and self._newest[topic] != turn

    def _do(self, work: Callable[[], T], done: Callable[[T], None], back: "_Return") -> None:
        topic, turn = back.topic, back.turn
        if self._stale(topic, turn):
            return
        with self._gate:
            self._running = topic
        try:
            result = work()
        except TalentDeskError as error:
            self._came_home.emit(_Parcel(topic, turn, back.failed or self.failed.emit, str(error)))
        except Exception as error:
            # The border: a bug is told, whoever asked, and the program goes on.
            log.exception("work on a lane broke")
            self._came_home.emit(_Parcel("", turn, self.broke.emit, error))
        else:
            self._came_home.emit(_Parcel(topic, turn, done, result))
        finally:
            with self._gate:
                self._running = ""

    def _deliver(self, parcel: _Parcel) -> None:
        if not self._closed and not self._stale(parcel.topic, parcel.turn):
            parcel.receive(parcel.content)


class LibraryLane(Lane):
    """The lane that opens the library, owns it and closes it: nobody else touches it."""

    def __init__(self, executor: Executor, open_library: Callable[[], Library]) -> None:
        super().__init__(executor)
        self._open = open_library
        self._library: Library | None = None

    def ask(
        self,
        work: Callable[[Library], T],
        done: Callable[[T], None],
        topic: str = "",
        *,
        must: bool = False,
    ) -> None:
        """Do the work with the library, then hand its result to ``done``."""
        self.run(lambda: work(self._opened()), done, topic, must=must)

    def overtake(self, topic: str) -> None:
        """Break off the work under way if it is on this topic, and nothing else."""
        with self._gate:
            if self._running == topic and self._library is not None:
                self._library.interrupt()

    def close(self) -> None:
        """Close the library on its own thread, then the lane."""
        self._newest.update(dict.fromkeys(set(self._newest) - self._musts, -1))
        closing: Future[None] = self._executor.submit(self._shut)
        closing.result()
        super().close()

    def _opened(self) -> Library:
        if self._library is None:
            self._library = self._open()
        return self._library

    def _shut(self) -> None:
        if self._library is not None:
            self._library.close()
            self._library = None
