"""What the user can do, without a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from conftest import REPORT, TEXTS
from talentdesk.gui.desk import Desk, import_message
from talentdesk.gui.tasks import LibraryLane
from talentdesk.library import Library
from talentdesk.model import Imported, Kind
from talentdesk.paths import Home

REVIEW = "policy:上海市自然科学研究人员职称评审办法"


@pytest.fixture
def desk(home: Home, at_once, qtbot: QtBot) -> Iterator[Desk]:
    lane = LibraryLane(at_once, lambda: Library.open(home))
    made = Desk(lane, "zh")
    made.start()
    yield made
    lane.close()


def test_it_starts_at_the_first_document(desk: Desk) -> None:
    assert desk.page is not None
    assert desk.page.document.ref == "shanghai-2023"


def test_opening_moves_page_detail_and_timeline_together(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignals([desk.page_opened, desk.detail_opened, desk.event_chosen]):
        desk.open_ref(REVIEW)
    assert desk.page is not None
    assert desk.page.ref == "shanghai-2023/5.3"


def test_a_link_to_a_policy_leaves_the_page(desk: Desk, qtbot: QtBot) -> None:
    desk.open_ref("shanghai-2023/5.1")
    with qtbot.waitSignal(desk.detail_opened), qtbot.assertNotEmitted(desk.page_opened):
        desk.follow_link(REVIEW)


def test_back_and_forward(desk: Desk) -> None:
    moves: list[tuple[bool, bool]] = []
    desk.trail_changed.connect(lambda back, forward: moves.append((back, forward)))
    desk.open_ref("shanghai-2023/5.1")
    desk.open_ref("shanghai-2023/5.2")
    desk.go_back()
    assert desk.page is not None
    assert desk.page.ref == "shanghai-2023/5.1"
    assert moves[-1] == (True, True)
    desk.go_forward()
    assert desk.page.ref == "shanghai-2023/5.2"
    assert moves[-1] == (True, False)


def test_a_search_answers_and_marks_the_open_page(desk: Desk, qtbot: QtBot) -> None:
    desk.open_ref("shanghai-2023/5.3")
    pages: list[str] = []
    desk.page_marked.connect(lambda page: pages.append(page.html))
    with qtbot.waitSignal(desk.answer_found) as found:
        desk.search(" 职称评审 ")
    assert found.args[0].query == "职称评审"
    with qtbot.waitSignal(desk.search_cleared):
        desk.search("  ")
    assert ['class="mark"' in page for page in pages] == [True, False]


def test_a_search_can_be_kept_to_one_kind(desk: Desk, qtbot: QtBot) -> None:
    desk.search("人才")
    with qtbot.waitSignal(desk.answer_found) as found:
        desk.search_kind(Kind.POLICY)
    assert {hit.kind for hit in found.args[0].hits} == {Kind.POLICY}


def test_the_open_section_is_summed_up(desk: Desk, qtbot: QtBot) -> None:
    desk.open_ref("shanghai-2023/5.3#4")
    with qtbot.waitSignal(desk.summaries_ready) as ready:
        desk.summarise(())
    assert [summary.ref for summary in ready.args[0]] == ["shanghai-2023/5.3"]


def test_a_citation_names_the_paragraph(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.citation_ready) as ready:
        desk.cite("shanghai-2023/5.3#6")
    assert "2023" in ready.args[0]
    assert "5.3" in ready.args[0]
    assert "6" in ready.args[0].partition("5.3")[2]


def test_an_import_opens_what_was_added_and_says_how_it_went(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignals([desk.import_moved, desk.import_ended]):
        desk.import_files([REPORT])
    assert desk.page is not None
    assert desk.page.document.ref == "annual-report"


def test_a_cancelled_import_adds_nothing_more(desk: Desk) -> None:
    ended: list[str] = []
    desk.import_ended.connect(ended.append)
    desk.import_moved.connect(lambda _name: desk.cancel_import())
    desk.import_files([TEXTS / "notes.md", REPORT])
    assert ended == ["Nothing was added."]


def test_removing_the_open_document_leads_to_another(desk: Desk, qtbot: QtBot) -> None:
    desk.import_files([REPORT])
    with qtbot.waitSignal(desk.told):
        desk.remove("annual-report")
    assert desk.page is not None
    assert desk.page.document.ref == "shanghai-2023"


def test_the_result_of_an_import_is_one_line() -> None:
    results = [
        Imported("a", "a", added=True),
        Imported("b", "b"),
        *(Imported(str(Path(name)), error=f"{name} is bad.") for name in "cdefg"),
    ]
    assert import_message(results) == (
        "1 document added. 1 unchanged. c is bad. d is bad. e is bad. 2 more failed."
    )
    assert import_message([]) == "Nothing was added."
