"""Sweeping in the window's thread."""

import gc
import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

from pytestqt.qtbot import QtBot

from talentdesk.gui.sweeping import Sweeper


class Knot:
    """Something that only sweeping can take apart; it tells on which thread that was."""

    def __init__(self, seen: list[str]) -> None:
        self.me = self
        weakref.finalize(self, lambda: seen.append(threading.current_thread().name))


def test_what_a_lane_leaves_is_taken_apart_in_the_window(qtbot: QtBot) -> None:
    seen: list[str] = []
    sweeper = Sweeper()
    try:
        with ThreadPoolExecutor(max_workers=1) as lane:
            lane.submit(lambda: [Knot(seen) for _ in range(3000)]).result()
        assert seen == []
        sweeper.sweep()
        assert set(seen) == {"MainThread"}
    finally:
        sweeper.close()
    assert gc.isenabled()
