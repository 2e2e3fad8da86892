"""How the window keeps up: its heartbeat during an import, and its start against a bare window.

Run with ``python tests/benchmarks/window.py [heartbeat|start|opening|scrolling] [count]`` and
``QT_QPA_PLATFORM=offscreen`` or a display. *heartbeat* imports 1,000 documents while words are
typed and measures how long the event loop was ever held up; *start* runs the program and a bare
PySide6 window that shows the same text in turn, each in a process of its own; *opening* opens a
long law; *scrolling* pages down through all of it.
"""

import itertools
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from talentdesk.render.address import ref_of

if TYPE_CHECKING:
    from talentdesk.gui.app import App

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "tests" / "texts"
WORDS = ("人", "人才", "人才引进", "职称评审", "在校研究生", "2023年", "办法", "绿色通道")
SETTLED_MS = 1500
LINK = re.compile(r'<p class="further"><a href="([^"]*)">[^<]*(.)</a>')

# Ends the process when the first text is painted: the time is from exec to there.
PAINTED = """
import os, sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTextBrowser

class Painted(QObject):
    def eventFilter(self, of, event):
        if event.type() == QEvent.Type.Paint and isinstance(of.parent(), QTextBrowser):
            view = of.parent()
            if of is view.viewport() and len(view.toPlainText()) > 400 and view.isVisible():
                QTimer.singleShot(0, lambda: os._exit(0))
        return False

app = QApplication(sys.argv[:1])
painted = Painted()
app.installEventFilter(painted)
"""
BARE = (
    PAINTED
    + """
from PySide6.QtWidgets import QMainWindow
window = QMainWindow()
view = QTextBrowser()
view.setHtml(open(sys.argv[1], encoding="utf-8").read())
window.setCentralWidget(view)
window.resize(1440, 900)
view.setViewportMargins(360, 0, 360, 0)
window.show()
app.exec()
"""
)
OURS = (
    PAINTED
    + """
from talentdesk.cli.main import main
main(["--home", sys.argv[1], "--language", "zh", "open"])
"""
)
LEFT = """
import sys
from PySide6.QtCore import QTimer
from talentdesk.doorbell import Wish
from talentdesk.gui.app import App
from talentdesk.gui.start import run
from talentdesk.paths import Home
start = App.start
def begin(app, *how):
    start(app, *how)
    QTimer.singleShot(1500, app.window.close)
App.start = begin
sys.exit(run(Home.find(sys.argv[1]), Wish(), "zh"))
"""


@contextmanager
def opened(folder: str) -> "Iterator[App]":
    """Open the program on a fresh home in a folder, as it runs: Python sweeps in its own time."""
    from talentdesk.gui.app import App
    from talentdesk.gui.first_light import FirstLight, application
    from talentdesk.gui.sweeping import Sweeper
    from talentdesk.paths import Home

    qt, home = application(), Home(Path(folder, "home"))
    sweeper = Sweeper()
    app = App(FirstLight(qt, home, "zh"), lambda: ThreadPoolExecutor(max_workers=1))
    app.window.resize(1440, 900)
    app.start()
    yield app
    app.close()
    sweeper.close()


def heartbeat(count: int) -> None:
    """Import many documents while typing, and tell the longest pause of the event loop."""
    from PySide6.QtCore import QEventLoop, QTimer

    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        files = Path(folder, "files")
        files.mkdir()
        for number in range(count):
            source = (
                TEXTS / ("annual-report.txt", "official-notice.txt", "law-order.md")[number % 3]
            )
            text = source.read_text(encoding="utf-8") + f"\n\n第{number}份文献的最后一段。\n"
            (files / f"{number:04}{source.suffix}").write_text(text, encoding="utf-8")
        app = stack.enter_context(opened(folder))
        loop = QEventLoop()
        gaps: list[float] = []
        last = [time.perf_counter()]

        def beat() -> None:
            now = time.perf_counter()
            gaps.append(now - last[0])
            last[0] = now

        pulse = QTimer()
        pulse.setInterval(5)
        pulse.timeout.connect(beat)
        waits: list[float] = []
        asked = [0.0]
        app.window.search.words_typed.connect(lambda _w: asked.__setitem__(0, time.perf_counter()))
        app.desk.answer_found.connect(lambda _a: waits.append(time.perf_counter() - asked[0]))
        turn = iter(WORDS * 1000)
        typing = QTimer()
        typing.setInterval(700)
        typing.timeout.connect(lambda: app.window.search.setText(next(turn)))
        app.imports.ended.connect(lambda _r: QTimer.singleShot(500, loop.quit))
        QTimer.singleShot(1500, lambda: (last.__setitem__(0, time.perf_counter()), pulse.start()))
        QTimer.singleShot(1700, typing.start)
        started = time.perf_counter()
        QTimer.singleShot(2000, lambda: app.imports.bring([files], look=False))
        loop.exec()
        took = time.perf_counter() - started - 2.5
        gaps.sort()
        print(f"{count} documents in {took:.1f} s, {len(waits)} searches answered meanwhile")
        longest = ", ".join(f"{gap * 1000:.0f}" for gap in gaps[-5:])
        print(f"longest pauses of the event loop: {longest} ms")
        print(
            f"answer after the pause in typing: median {median(waits) * 1000:.0f} ms,"
            f" longest {max(waits) * 1000:.0f} ms"
        )


def start(runs: int) -> None:
    """Run the program and a bare window in turn; print medians and ratios of time and memory.

    Both end when the first text is painted, in windows of the same size, the text as wide. Ours
    was left once before, at the page it begins with then.
    """
    from talentdesk.gui.session import Session
    from talentdesk.paths import Home

    with tempfile.TemporaryDirectory() as folder:
        home, page = Path(folder, "home"), Path(folder, "page.html")
        env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
        env.pop("PYTHONDONTWRITEBYTECODE", None)  # as start.sh does
        python = [sys.executable, "-P", "-c"]
        subprocess.run([*python, LEFT, str(home)], env=env, check=True, capture_output=True)
        page.write_text(Session(Home(home)).page.html, encoding="utf-8")
        commands = {"ours": [*python, OURS, str(home)], "bare": [*python, BARE, str(page)]}
        found: dict[str, list[tuple[float, ...]]] = {name: [] for name in commands}
        for _run in range(runs + 1):
            for name, command in commands.items():
                found[name].append(measured(command, env))
        ours, bare = (found[name][1:] for name in ("ours", "bare"))
        for at, unit in ((0, "s"), (1, "s of the processor"), (2, "MB")):
            own, other = median(o[at] for o in ours), median(b[at] for b in bare)
            ratio = median(o[at] / b[at] for o, b in zip(ours, bare, strict=True))
            print(f"ours {own:.2f} {unit}, bare window {other:.2f} {unit}, ratio {ratio:.2f}")


def measured(command: list[str], env: dict[str, str]) -> tuple[float, float, float]:
    """Run a command; give its seconds, those of the processor, and the most memory, in MB."""
    begun = time.perf_counter()
    process = subprocess.Popen(
        command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _pid, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[3][:40]} failed")
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    took = time.perf_counter() - begun
    return took, used.ru_utime + used.ru_stime, used.ru_maxrss / scale


def opening(articles: int) -> None:
    """Open a law of many articles and a table of 3,000 rows, at the start and in the middle."""
    from PySide6.QtCore import QEventLoop, QTimer

    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        law = write_law(folder, articles)
        table = Path(folder, "名额.md")
        rows = [f"| 第{at}类科技人才 | {at},000 | {at} | 3 | 4 | 5 |" for at in range(1, 3001)]
        head = ["# 名额", "", "## 1 名额表", "", "| 类 | 元 | 甲 | 乙 | 丙 | 丁 |", "|-|-|-|-|-|-|"]
        table.write_text("\n".join([*head, *rows]), encoding="utf-8")
        app = stack.enter_context(opened(folder))
        loop = QEventLoop()
        app.imports.ended.connect(lambda _r: QTimer.singleShot(800, loop.quit))
        QTimer.singleShot(500, lambda: app.imports.bring([law, table], look=False))
        loop.exec()
        rest(2 * SETTLED_MS)
        sizes = {"示范法": law.stat().st_size, "名额": table.stat().st_size}
        for ref in ("示范法", f"示范法/第{han(articles // 2)}条", "名额", "名额/1#1500"):
            size = sizes[ref.partition("/")[0]]
            app.desk.open_ref("shanghai-2023/5.3")
            QTimer.singleShot(800, loop.quit)
            loop.exec()
            begun = time.perf_counter()
            timing: list[float] = []
            there = app.desk.page_opened.connect(
                lambda _p, begun=begun, timing=timing: timing.append(time.perf_counter() - begun)
            )
            beats = [begun]
            pulse = QTimer()
            pulse.setInterval(2)
            pulse.timeout.connect(lambda beats=beats: beats.append(time.perf_counter()))
            pulse.start()
            app.desk.open_ref(ref)
            QTimer.singleShot(1500, loop.quit)
            loop.exec()
            app.desk.page_opened.disconnect(there)
            longest = max(b - a for a, b in itertools.pairwise(beats))
            when = f"{timing[-1] * 1000:.0f} ms" if timing else "not"
            print(
                f"{ref} of {size / 1024:.0f} KB: open after {when},"
                f" the loop held up {longest * 1000:.0f} ms"
            )


def scrolling(articles: int) -> None:
    """Page down through a law of many articles, by its keys, and tell what a step costs."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        law = write_law(folder, articles)
        app = stack.enter_context(opened(folder))
        app.imports.bring([law], look=False)
        rest(4 * SETTLED_MS)
        text = app.window.reading.text
        steps, turns = [], []
        ref = law.stem
        while ref:
            app.desk.open_ref(ref)
            rest(SETTLED_MS // 4)
            bar = text.verticalScrollBar()
            while bar.value() < bar.maximum():
                begun = time.perf_counter()
                QTest.keyClick(text, Qt.Key.Key_PageDown)
                QApplication.processEvents()
                steps.append(time.perf_counter() - begun)
            further = [a for a in LINK.findall(app.desk.page.html) if a[1] == "›"]
            ref = ref_of(further[-1][0]) if further else ""
            turns.append(ref)
        print(
            f"law of {law.stat().st_size / 1024:.0f} KB: {len(steps)} page-downs on {len(turns)}"
            f" pages, median {median(steps) * 1000:.0f} ms, longest {max(steps) * 1000:.0f} ms"
        )


def rest(ms: int) -> None:
    """Let the program run for a while."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def write_law(folder: str, articles: int) -> Path:
    """Write a law of many articles, sixty to a chapter, each with a date and a figure."""
    law = Path(folder, "示范法.txt")
    body = "国家鼓励科技人才评价改革，单位应当按照2023年6月19日的规定办理，名额不少于120名。"
    lines = ["示范法", ""]
    for number in range(1, articles + 1):
        if number % 60 == 1:
            lines.append(f"第{han(number // 60 + 1)}章　总　则")
        lines.append(f"第{han(number)}条　{body}")
    law.write_text("\n".join(lines), encoding="utf-8")
    return law


def han(number: int) -> str:
    """Write a number in Han digits as laws do."""
    digits = "零一二三四五六七八九"
    text, units = "", ("", "十", "百", "千")
    for place, digit in enumerate(reversed(str(number))):
        if digit != "0":
            text = digits[int(digit)] + units[place] + text
        elif text and not text.startswith("零"):
            text = "零" + text
    return text.removeprefix("一") if 10 <= number < 20 else text


def main() -> None:
    """Measure what is asked for, or everything."""
    what = sys.argv[1] if len(sys.argv) > 1 else "all"
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    if what in ("start", "all"):
        start(count or 7)
    if what in ("opening", "all"):
        opening(count or 1200)
    if what in ("scrolling", "all"):
        scrolling(count or 2200)
    if what in ("heartbeat", "all"):
        heartbeat(count or 1000)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"memory at most {peak / 1024:.0f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
