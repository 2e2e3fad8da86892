"""400 sections to PDF: time and memory of the command, and how the window fares meanwhile.

The peer is Qt's own way from the same HTML to a PDF (QTextDocument through QPdfWriter), which sets
no running heads, repeats no table heads and tags nothing. Times on a shared machine vary; the ratio
in one run says more.

    QT_QPA_PLATFORM=offscreen .venv/bin/python -P tests/benchmarks/paper.py
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "tests" / "texts" / "annual-report.txt"
SECTIONS = 400
RUNS = 5
PEER = """
import sys
from pathlib import Path
from PySide6.QtGui import QGuiApplication, QPdfWriter, QTextDocument
app = QGuiApplication([])
document = QTextDocument()
document.setHtml(Path(sys.argv[1]).read_text(encoding="utf-8"))
document.print_(QPdfWriter(sys.argv[2]))
"""


def fill(home: Path) -> list[str]:
    """Make a library of many reports and give the refs of 400 sections of them."""
    from talentdesk.library import Library

    text = REPORT.read_text(encoding="utf-8")
    with Library.open(home) as library:
        refs = [section.ref for section in library.sections() if section.title]
        for number in range(100):
            if len(refs) >= SECTIONS:
                break
            path = home / f"report-{number}.txt"
            path.write_text(f"年报 {number}\n{text}", encoding="utf-8")
            added = library.add(path, year=2022)
            refs += [section.ref for section in library.sections(added.ref) if section.title]
    return refs[:SECTIONS]


def timed(*command: str) -> tuple[float, float, float]:
    """Run a command; give its seconds, those of processor, and the most MB any so far took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    seconds = time.perf_counter() - started
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    worked = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, worked, after.ru_maxrss / 1024


def commands(home: Path, refs: list[str]) -> None:
    """Compare the command with its peer."""
    ours = (sys.executable, "-P", "-m", "talentdesk", "--home", str(home), "print", *refs)
    runs, peers = [], []
    for _ in range(RUNS):
        runs.append(timed(*ours, "--pdf", str(home / "a.pdf")))  # noqa: PERF401
    timed(*ours, "--html", str(home / "a.html"))
    for _ in range(RUNS):
        pages = (str(home / "a.html"), str(home / "b.pdf"))
        peers.append(timed(sys.executable, "-P", "-c", PEER, *pages))
    size = (home / "a.pdf").stat().st_size / 1e6
    print(f"print --pdf: {told(runs)}, {max(run[2] for run in runs):.0f} MB, {size:.1f} MB")
    ratio = statistics.median(run[1] for run in runs) / statistics.median(p[1] for p in peers)
    print(f"Qt alone: {told(peers)}; ratio of processor {ratio:.2f}")


def told(runs: list[tuple[float, float, float]]) -> str:
    """Say the median of the seconds and of those of processor."""
    seconds, worked, _ = zip(*runs, strict=True)
    return f"{statistics.median(seconds):.2f} s, {statistics.median(worked):.2f} s of processor"


def window(home: Path, refs: list[str]) -> None:
    """Print the same from the window: how long its thread was kept, and how soon it stops."""
    from PySide6.QtCore import QCoreApplication, QElapsedTimer

    from talentdesk.gui.app import App
    from talentdesk.gui.first_light import FirstLight, application
    from talentdesk.model.handout import Handout
    from talentdesk.paths import Home

    qt = application()
    app = App(FirstLight(qt, Home(home), "en"), lambda: ThreadPoolExecutor(max_workers=1))
    app.start()
    clock = QElapsedTimer()

    def until(done: object, least: int = 0) -> float:
        """Work through events until something is done; give the longest pause in ms."""
        clock.start()
        longest, last = 0.0, time.perf_counter()
        while (not done() or clock.elapsed() < least) and clock.elapsed() < 60000:  # type: ignore[operator]
            QCoreApplication.processEvents()
            time.sleep(0.001)
            now = time.perf_counter()
            longest, last = max(longest, now - last), now
        return longest * 1000

    until(lambda: app.desk.page is not None)
    app.print_desk.open(Handout(refs=(refs[0],)))
    until(lambda: app.print_desk.dialog and app.print_desk.dialog.paper.pages, 500)
    dialog = app.print_desk.dialog
    layout = dialog.choices.layout_chosen
    dialog.paper.set_pages(())
    started = time.perf_counter()
    dialog.pages_wanted.emit(Handout(refs=tuple(refs)), layout)
    longest = until(lambda: dialog.paper.pages > 1)
    took = time.perf_counter() - started
    print(f"window: {dialog.paper.pages} pages in {took:.2f} s; longest pause {longest:.0f} ms")
    dialog.pages_wanted.emit(Handout(refs=tuple(refs[1:])), layout)
    until(lambda: True, 400)
    started = time.perf_counter()
    dialog.stop_wanted.emit()
    print(f"stopped after {(time.perf_counter() - started) * 1000:.1f} ms")
    dialog.reject()
    app.close()


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        refs = fill(home)
        print(f"{len(refs)} sections")
        commands(home, refs)
        window(home, refs)


if __name__ == "__main__":
    main()
