"""The process is killed at any moment: what was written is there at the next start."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import TEXTS
from talentdesk.library import Library
from talentdesk.model.note import NoteKind
from talentdesk.paths import Home
from talentdesk.settings import Settings

# A real window on its own lanes: it writes one note after the other and tells of each that was
# kept, while it brings in files, sets the text size and moves from place to place.
WRITER = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from PySide6.QtCore import Qt
from talentdesk.gui.app import App
from talentdesk.gui.first_light import FirstLight, application
from talentdesk.paths import Home

qt = application()
app = App(FirstLight(qt, Home(Path(sys.argv[1])), "zh"), lambda: ThreadPoolExecutor(max_workers=1))
app.start()
count = 0

def go_on(noted):
    if any(one.note.text == f"第{count}条笔记" for one in noted):
        print(count, flush=True)
        write()

def write():
    global count
    count += 1
    app.notes.write(f"shanghai-2023/5.3#{count % 10 + 1}", f"第{count}条笔记")
    app.theme.set_text_size(100 + count % 50)

def begin(*_page):
    app.notes.changed.connect(go_on)
    app.imports.bring([Path(sys.argv[2])], look=False)
    write()

if app.desk.page:
    begin()
else:
    app.desk.page_opened.connect(begin, Qt.ConnectionType.SingleShotConnection)
qt.exec()
"""


@pytest.mark.parametrize("kept", [1, 7, 40])
def test_what_was_written_before_the_process_was_killed_is_there(
    tmp_path: Path, home: Home, kept: int
) -> None:
    files = tmp_path / "files"
    files.mkdir()
    for number in range(60):
        text = (TEXTS / "official-notice.txt").read_text(encoding="utf-8")
        (files / f"{number}.txt").write_text(f"{text}\n\n第{number}份。\n", encoding="utf-8")
    command = [sys.executable, "-P", "-c", WRITER, str(home.folder), str(files)]
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout
        told = 0
        while told < kept:
            told = int(window.stdout.readline())
        window.send_signal(signal.SIGKILL)
        rest = window.stdout.read().split()  # what it had told by the time it died
    told = int(rest[-1]) if rest else told
    assert window.returncode == -signal.SIGKILL
    Settings.read(home.settings)
    with Library.open(home) as library:
        assert library.check() == ()
        assert all(document.sections for document in library.documents())
        notes = {n.note.ref: n.note.text for n in library.notes.noted()}
        assert {n.note.kind for n in library.notes.noted()} == {NoteKind.NOTE}
    for number in range(max(1, told - 9), told + 1):
        said = notes[f"shanghai-2023/5.3#{number % 10 + 1}"]
        assert int(said[1:-3]) in (number, number + 10)  # the next one may have arrived, too
