"""How the window keeps up with a library of 150,000 sections.

Run with ``python tests/benchmarks/large.py [documents] [folder]`` (without ``-P``: it takes its
documents from ``search.py`` beside it) and ``QT_QPA_PLATFORM=offscreen`` or a display. With a
folder the library made there is used again. For each thing a reader does it tells how long the
answer took and how long the event loop was held up at most. With 0 documents it searches in the
bundled library alone.
"""

import itertools
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QLineEdit

from search import Words, readings
from talentdesk.gui.app import App
from talentdesk.gui.desk import Desk
from talentdesk.gui.first_light import FirstLight, application
from talentdesk.gui.sweeping import Sweeper
from talentdesk.library import Library
from talentdesk.model import Figure, Place, Reading
from talentdesk.paths import Home

WORDS = 40
BUNDLED = (
    "人才引进",
    "职称评审",
    "在校研究生",
    "2023年",
    "绿色通道",
    "talent",
    "高层次人才",
    "办法",
)


def with_figures(read: Reading) -> Reading:
    """Give a document with a figure in each of its first ten sections."""
    figures = []
    for number, section in enumerate(read.sections[:10]):
        block = section.blocks[0]
        place = Place(section.ref, block.ref, block.text)
        figures.append(
            Figure(
                *(f"figure:{block.ref}.1", read.document.ref, section.title),
                *(100.0 + number, "人", f"{100 + number}人", "", None, place),
            )
        )
    return replace(read, figures=tuple(figures))


def build(home: Home, documents: int) -> None:
    """Fill a library, unless there is one."""
    if home.library.exists():
        return
    with Library.open(home) as library:
        for read in readings(documents, Words(1)):
            library.keep(with_figures(read))


class Watch:
    """Does one thing after the other and times the answer and the pauses of the event loop."""

    def __init__(self) -> None:
        self._loop = QEventLoop()
        self._beats: list[float] = []
        self._pulse = QTimer()
        self._pulse.setInterval(2)
        self._pulse.timeout.connect(lambda: self._beats.append(time.perf_counter()))

    def rest(self, ms: int) -> None:
        """Let the program run for a while."""
        QTimer.singleShot(ms, self._loop.quit)
        self._loop.exec()

    def time(
        self, act: Callable[[], object], answered: SignalInstance, settle: int = 1500
    ) -> tuple[float, float]:
        """Give the time to the answer and the longest pause, both in milliseconds."""
        begun = time.perf_counter()
        came: list[float] = []
        there = answered.connect(lambda *_what: came.append(time.perf_counter() - begun))
        self._beats = [begun]
        self._pulse.start()
        act()
        self.rest(settle)
        self._pulse.stop()
        answered.disconnect(there)
        beats = [*self._beats, time.perf_counter()]
        pauses = (after - before for before, after in itertools.pairwise(beats))
        return came[0] * 1000 if came else float("nan"), max(pauses) * 1000


def steps(app: App) -> Iterator[tuple[str, Callable[[], object], SignalInstance]]:
    """Give what a reader does, in words, and what answers it."""
    desk, window = app.desk, app.window
    yield "another document", lambda: desk.open_ref("doc-700/50"), desk.page_opened
    yield "a section of it", lambda: desk.open_ref("doc-700/70"), desk.page_opened
    for name in ("timeline", "policies", "figures", "contents"):
        yield f"pane of {name}", window.orders.panes[name].trigger, desk.page_opened
    yield "table of policies", window.orders.policy_table.trigger, desk.table_opened
    yield "table of figures", window.orders.figure_table.trigger, desk.table_opened
    figures = window.tables.figures
    if figures:
        words = figures.findChildren(QLineEdit)[0]
        yield "filter of figures", lambda: words.setText("10"), desk.table_opened
    yield "a search while names are read", lambda: names_and_words(desk), desk.answer_found
    yield "quick open, again at once", lambda: desk.jump(""), desk.names_found
    yield "initials in quick open", lambda: desk.jump("abc"), desk.names_found


def names_and_words(desk: Desk) -> None:
    """Open quick open for the first time, then search while it reads its names."""
    desk.jump("ab")
    desk.search(Words(1).all[500])


def main() -> None:
    """Open the window on such a library and use it."""
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    with tempfile.TemporaryDirectory() as fresh:
        home = Home(Path(sys.argv[2] if len(sys.argv) > 2 else fresh))
        build(home, documents)
        begun = time.perf_counter()
        app = App(FirstLight(application(), home, "zh"), lambda: ThreadPoolExecutor(max_workers=1))
        sweeper = Sweeper()
        watch = Watch()
        app.window.resize(1440, 900)
        app.desk.page_opened.connect(
            lambda _page: print(f"text on it after {time.perf_counter() - begun:.2f} s")
        )
        app.start()
        watch.rest(5000)
        app.desk.page_opened.disconnect()
        words = Words(1).some(WORDS) if documents else BUNDLED
        typed = [word[:length] for word in words for length in (1, len(word))]
        app.window.orders.panes["search"].trigger()
        took, pause = watch.time(lambda: app.desk.search(typed[0]), app.desk.answer_found)
        print(f"the first search: {took:.0f} ms, the loop held up {pause:.0f} ms")
        for name, act, answered in steps(app) if documents else ():
            took, pause = watch.time(act, answered)
            print(f"{name}: {took:.0f} ms, the loop held up {pause:.0f} ms")
        app.window.orders.panes["search"].trigger()
        found = [
            watch.time(lambda w=w: app.desk.search(w), app.desk.answer_found, 700) for w in typed
        ]
        waits, pauses = zip(*found, strict=True)
        print(
            f"{len(typed)} searches: median {median(waits):.0f} ms after the pause in typing,"
            f" 95 in 100 within {quantiles(waits, n=20)[-1]:.0f} ms, longest {max(waits):.0f} ms;"
            f" the loop held up {max(pauses):.0f} ms"
        )
        app.close()
        sweeper.close()


if __name__ == "__main__":
    main()
