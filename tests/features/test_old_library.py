"""Someone opens a library that an older program made."""

import sqlite3
from pathlib import Path

import pytest

from store.old_library import make_old
from talentdesk.library import Library
from talentdesk.paths import Home
from talentdesk.search.analysis import FINGERPRINT


@pytest.fixture
def home(tmp_path: Path) -> Home:
    of = Home(tmp_path / "home")
    Library.open(of).close()
    make_old(of)
    return of


def analysis(home: Home) -> str:
    file = sqlite3.connect(home.library)
    ((name,),) = file.execute("SELECT value FROM fact WHERE name = 'analysis'").fetchall() or [
        ("",)
    ]
    file.close()
    return str(name)


def test_it_is_read_at_once_and_its_index_is_made_without_asking(reader, home: Home) -> None:
    reader.qtbot.waitUntil(lambda: analysis(home) == FINGERPRINT)
    reader.searches("绿色通道")
    reader.waits_for("绿色通道 · ")
    assert reader.window.side.results.hits
