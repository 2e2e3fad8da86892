"""Bringing files in, without a window: looked at, kept, cancelled, undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from conftest import REPORT, TEXTS
from talentdesk.gui.import_desk import ImportDesk, import_message
from talentdesk.gui.tasks import Lane, LibraryLane
from talentdesk.library import Library
from talentdesk.model import Imported
from talentdesk.paths import Home


@pytest.fixture
def lane(home: Home, at_once) -> Iterator[LibraryLane]:
    made = LibraryLane(at_once, lambda: Library.open(home))
    yield made
    made.close()


@pytest.fixture
def desk(lane: LibraryLane, at_once) -> ImportDesk:
    return ImportDesk(lane, Lane(at_once))


def refs(lane: LibraryLane) -> list[str]:
    found: list[str] = []
    lane.ask(lambda lib: [d.ref for d in lib.documents()], found.extend)
    return found


def test_files_are_kept_at_once_where_no_look_is_wished(
    desk: ImportDesk, lane: LibraryLane, qtbot: QtBot
) -> None:
    with qtbot.waitSignals([desk.moved, desk.ended]):
        desk.bring([REPORT], look=False)
    assert "annual-report" in refs(lane)


def test_a_look_keeps_nothing_and_shows_what_was_understood(
    desk: ImportDesk, lane: LibraryLane, qtbot: QtBot, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\0" * 40)
    with qtbot.waitSignal(desk.offered) as offered:
        desk.bring([REPORT, bad], look=True)
    good, broken = offered.args[0]
    assert good.reading.document.title
    assert good.reading.policies
    assert "bad.txt" in broken.error
    assert refs(lane) == ["shanghai-2023"]


def test_what_the_reader_corrected_is_kept(
    desk: ImportDesk, lane: LibraryLane, qtbot: QtBot
) -> None:
    from dataclasses import replace

    with qtbot.waitSignal(desk.offered) as offered:
        desk.bring([REPORT], look=True)
    desk.keep([replace(offered.args[0][0], title="改过的题名", year=1999)])
    found: list = []
    lane.ask(lambda lib: lib.documents(), found.extend)
    assert (found[-1].title, found[-1].year) == ("改过的题名", 1999)


def test_two_files_of_one_name_are_two_documents(
    desk: ImportDesk, lane: LibraryLane, qtbot: QtBot, tmp_path: Path
) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "report.txt").write_text(f"1 {folder}\n\n一段话。", encoding="utf-8")
    with qtbot.waitSignal(desk.offered) as offered:
        desk.bring([tmp_path], look=True)
    desk.keep(offered.args[0])
    assert {"report", "report-2"} <= set(refs(lane))


def test_a_cancelled_import_adds_nothing_more(desk: ImportDesk, lane: LibraryLane) -> None:
    ended: list[tuple[Imported, ...]] = []
    desk.ended.connect(ended.append)
    desk.moved.connect(lambda name, *_far: desk.cancel() if name == REPORT.name else None)
    desk.bring([TEXTS / "notes.md", REPORT], look=False)
    assert [result.ref for result in ended[0]] == ["notes"]
    assert refs(lane) == ["shanghai-2023", "notes"]


def test_files_that_come_while_others_are_read_are_not_lost_in_silence(desk: ImportDesk) -> None:
    told: list[str] = []
    desk.told.connect(told.append)
    desk.moved.connect(lambda *_how: desk.bring([REPORT], look=False) if not told else None)
    desk.bring([TEXTS / "notes.md"], look=False)
    assert told == ["An import is under way; wait for its end, or cancel it."]


def test_an_import_is_undone_as_a_whole(
    desk: ImportDesk, lane: LibraryLane, qtbot: QtBot, tmp_path: Path
) -> None:
    source = tmp_path / "report.txt"
    source.write_text("1 旧\n\n旧的一段话。", encoding="utf-8")
    desk.bring([source], look=False)
    source.write_text("1 新\n\n新的一段话。", encoding="utf-8")
    desk.bring([source, REPORT], look=False)
    with qtbot.waitSignals([desk.undone, desk.undo_changed]):
        desk.undo()
    assert refs(lane) == ["shanghai-2023", "report"]
    texts: list[str] = []
    lane.ask(lambda lib: [lib.get("report/1").blocks[0].text], texts.extend)
    assert texts == ["旧的一段话。"]


def test_the_result_of_an_import_is_one_line() -> None:
    results = [
        Imported("a", "a", added=True),
        Imported("b", "b"),
        *(Imported(name, error=f"{name} is bad.") for name in "cd"),
    ]
    assert import_message(results) == "1 document added. 1 unchanged. 2 failed."
    assert import_message([]) == "Nothing was added."
