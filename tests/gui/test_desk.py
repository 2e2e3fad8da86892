"""What the user can do, without a window."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from conftest import REPORT
from talentdesk.gui.desk import Desk
from talentdesk.gui.tasks import LibraryLane
from talentdesk.gui.views import Shelf
from talentdesk.library import Library, names
from talentdesk.model import Kind
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


def test_a_search_goes_before_the_names_that_are_still_to_be_read(
    home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(names, "_AT_ONCE", 1)
    lane = LibraryLane(ThreadPoolExecutor(max_workers=1), lambda: Library.open(home))
    desk = Desk(lane, "zh")
    came: list[str] = []
    desk.names_found.connect(lambda _names: came.append("names"))
    desk.answer_found.connect(lambda _answer: came.append("answer"))
    desk.jump("gd")
    desk.search("人才")
    qtbot.waitUntil(lambda: len(came) == 2)
    assert came == ["answer", "names"]
    lane.close()


def test_the_first_names_are_there_before_anything_is_typed(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.names_found) as found:
        desk.jump("")
    assert [name.ref for name in found.args[0][:1]] == ["shanghai-2023"]
    with qtbot.waitSignal(desk.names_found) as found:
        desk.jump("gd")
    assert "高地" in found.args[0][0].name


def test_the_open_section_is_summed_up(desk: Desk, qtbot: QtBot) -> None:
    desk.open_ref("shanghai-2023/5.3#4")
    with qtbot.waitSignal(desk.print_asked) as asked:
        desk.summarise(())
    assert asked.args[0].refs == ("shanghai-2023/5.3",)


def test_a_citation_names_the_paragraph(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.citation_ready) as ready:
        desk.cite("shanghai-2023/5.3#6")
    assert "2023" in ready.args[0]
    assert "5.3" in ready.args[0]
    assert "6" in ready.args[0].partition("5.3")[2]


def test_removing_the_open_document_leads_to_another(desk: Desk, qtbot: QtBot) -> None:
    desk._lane.ask(lambda lib: lib.add(REPORT), lambda _done: desk.renew("annual-report"))
    with qtbot.waitSignal(desk.told):
        desk.remove("annual-report")
    assert desk.page is not None
    assert desk.page.document.ref == "shanghai-2023"


def test_back_leads_past_what_has_left_the_library(desk: Desk) -> None:
    problems: list[str] = []
    ways: list[bool] = []
    desk._lane.failed.connect(problems.append)
    desk.trail_changed.connect(lambda back, _forward: ways.append(back))
    desk._lane.ask(lambda lib: lib.add(REPORT), lambda _done: None)
    refs: list[str] = []
    desk._lane.ask(
        lambda lib: (lib.policies("annual-report")[0].ref, lib.figures("annual-report")[0].ref),
        refs.extend,
    )
    desk.open_ref("shanghai-2023/5.1")
    desk.open_ref("annual-report")
    for ref in refs:
        desk.open_ref(ref)
    desk.open_ref("shanghai-2023/5.2")
    desk._lane.ask(lambda lib: lib.take_back("annual-report", None), lambda _none: desk.renew())
    desk.go_back()
    assert desk.page is not None
    assert desk.page.target == "shanghai-2023/5.1"
    while ways[-1]:
        desk.go_back()
    assert problems == []


@pytest.mark.parametrize("neighbour", ["shanghai-2023/5.2", "view:figures"])
def test_what_was_read_beside_a_document_that_goes_comes_to_the_front(
    desk: Desk, neighbour: str
) -> None:
    shown: list[list[str]] = []
    desk.tabs_changed.connect(lambda tabs, _at: shown.append([tab.ref for tab in tabs]))
    tables: list[str] = []
    desk.table_opened.connect(lambda table: tables.append(table.name))
    desk._lane.ask(lambda lib: lib.add(REPORT), lambda _done: None)
    if neighbour.startswith("view:"):
        desk.open_table("figures")
        desk.close_tab(0)
    else:
        desk.open_ref(neighbour)
    desk.open_beside("annual-report")
    desk._lane.ask(lambda lib: lib.take_back("annual-report", None), lambda _none: desk.renew())
    assert shown[-1] == [neighbour]
    assert desk.page is not None
    assert desk.page.document.ref == "shanghai-2023"
    assert tables == (["figures", "figures"] if neighbour.startswith("view:") else [])


def test_a_chosen_heading_is_summed_up_and_not_the_section_around_it(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.open_ref("shanghai-2023/5.3-3-1")
    with qtbot.waitSignal(desk.print_asked) as asked:
        desk.summarise(())
    assert asked.args[0].refs == ("shanghai-2023/5.3-3-1",)


def test_a_section_chosen_moves_the_details_too(desk: Desk, qtbot: QtBot) -> None:
    desk.open_ref(REVIEW)
    with qtbot.waitSignal(desk.detail_opened) as opened:
        desk.open_ref("shanghai-2023/5.1")
    assert opened.args[0].ref == "shanghai-2023/5.1"


def test_tabs_hold_their_places_and_back_leads_from_one_to_the_other(desk: Desk) -> None:
    shown: list[tuple[list[str], int]] = []
    desk.tabs_changed.connect(lambda tabs, at: shown.append(([tab.ref for tab in tabs], at)))
    desk.open_ref("shanghai-2023/5.1")
    desk.open_beside("shanghai-2023/5.2")
    assert shown[-1] == (["shanghai-2023/5.1", "shanghai-2023/5.2"], 1)
    desk.step_tab(1)
    assert desk.page is not None
    assert (desk.page.ref, shown[-1][1]) == ("shanghai-2023/5.1", 0)
    desk.go_back()
    assert (desk.page.ref, shown[-1][1]) == ("shanghai-2023/5.2", 1)
    desk.close_tab()
    assert (desk.page.ref, shown[-1]) == ("shanghai-2023/5.1", (["shanghai-2023/5.1"], 0))
    desk.reopen_tab()
    assert desk.page.ref == "shanghai-2023/5.2"


def test_back_leads_to_a_closed_tab_and_leaves_the_others_as_they_are(desk: Desk) -> None:
    shown: list[tuple[list[str], int]] = []
    desk.tabs_changed.connect(lambda tabs, at: shown.append(([tab.ref[-3:] for tab in tabs], at)))
    desk.open_ref("shanghai-2023/5.1")
    desk.open_beside("shanghai-2023/5.2")
    desk.open_beside("shanghai-2023/5.3")
    desk.choose_tab(1)
    desk.close_tab()
    desk.reopen_tab()
    assert shown[-1] == (["5.1", "5.2", "5.3"], 1)
    desk.go_back()
    assert shown[-1] == (["5.1", "5.2", "5.3"], 2)
    desk.go_back()
    assert shown[-1] == (["5.1", "5.2", "5.3"], 1)
    desk.close_tab()
    desk.go_back()
    assert desk.page is not None
    assert desk.page.target == "shanghai-2023/5.2"
    assert sorted(shown[-1][0]) == ["5.1", "5.2", "5.3"]


def test_tabs_of_documents_that_are_gone_are_not_opened_again(desk: Desk) -> None:
    shown: list[list[str]] = []
    desk.tabs_changed.connect(lambda tabs, _at: shown.append([tab.ref for tab in tabs]))
    desk.start(tabs=[("gone/1", "Gone"), ("shanghai-2023/5.2", "5.2")], at=0)
    assert desk.page is not None
    assert desk.page.document.ref == "shanghai-2023"
    assert all("gone" not in ref for ref in shown[-1])


def test_a_card_says_what_a_link_leads_to(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.card_ready) as ready:
        desk.peek(REVIEW)
    assert "上海市自然科学研究人员职称评审办法" in ready.args[1]


def test_the_card_of_a_document_is_in_the_language_that_is_read(desk: Desk) -> None:
    cards: list[str] = []
    desk.card_ready.connect(lambda _ref, card: cards.append(card))
    desk.open_ref("shanghai-2023/5.3")
    desk.choose_edition("en")
    desk.peek("shanghai-2023")
    assert "Shanghai Science and Technology Progress Report 2023" in cards[-1]


@pytest.mark.parametrize(("interface", "first"), [("zh", "人才"), ("en", "talent")])
def test_side_by_side_the_language_of_the_window_leads(
    home: Home, at_once, interface: str, first: str
) -> None:
    lane = LibraryLane(at_once, lambda: Library.open(home))
    desk = Desk(lane, interface)
    shelves: list[Shelf] = []
    desk.shelf_changed.connect(shelves.append)
    desk.start()
    desk.choose_edition("both")
    assert desk.page is not None
    assert desk.page.beside
    assert desk.page.document.language == interface
    assert any(first in section.title for section in shelves[-1].sections)
    lane.close()


def test_a_table_in_front_is_there_again_at_the_next_start(desk: Desk) -> None:
    opened: list[str] = []
    desk.table_opened.connect(lambda table: opened.append(table.name))
    shown: list[list[str]] = []
    desk.tabs_changed.connect(lambda tabs, _at: shown.append([tab.ref for tab in tabs]))
    desk.start(tabs=[("shanghai-2023/5.2", "5.2"), ("view:figures", "数据")], at=1)
    assert opened == ["figures"]
    assert desk.page is not None
    assert desk.page.ref == "shanghai-2023/5.2"  # behind it the page of another tab
    assert shown[-1] == ["shanghai-2023/5.2", "view:figures"]
    desk.renew("shanghai-2023/5.1")
    assert shown[-1] == ["shanghai-2023/5.2", "view:figures", "shanghai-2023/5.1"]


def test_back_to_what_was_chosen_in_a_table_leaves_the_table_in_its_tab(desk: Desk) -> None:
    opened: list[str] = []
    told: list[str] = []
    shown: list[tuple[list[str], int]] = []
    desk.table_opened.connect(lambda table: opened.append(table.name))
    desk.detail_opened.connect(lambda detail: told.append(detail.ref))
    desk.tabs_changed.connect(lambda tabs, at: shown.append(([tab.ref for tab in tabs], at)))
    desk.open_ref("shanghai-2023/5.1")
    desk.open_table("policies")
    desk.open_ref(REVIEW)
    desk.choose_tab(0)
    desk.go_back()
    assert shown[-1] == (["shanghai-2023/5.1", "view:policies"], 1)
    assert (opened, told[-1]) == (["policies", "policies"], REVIEW)


def test_tabs_that_were_left_in_another_language_are_named_in_this(desk: Desk) -> None:
    shown: list[list[str]] = []
    desk.tabs_changed.connect(lambda tabs, _at: shown.append([tab.title for tab in tabs]))
    left = [
        ("view:policies", "政策"),
        ("view:figures", "数据"),
        ("shanghai-2023", "上海科技进步报告 2023"),
        ("shanghai-2023/5.2", "5.2"),
    ]
    english = Desk(desk._lane, "en")
    english.tabs_changed.connect(lambda tabs, _at: shown.append([tab.title for tab in tabs]))
    english.start(tabs=left, at=3)
    first, *_others, last = shown
    assert first[:2] == ["Policies", "Figures"]
    assert last[:3] == [
        "Policies",
        "Figures",
        "Shanghai Science and Technology Progress Report 2023",
    ]
    before = last[3]
    english.open_beside("shanghai-2023")
    english.choose_edition("zh")
    assert (before[0].isascii(), shown[-1][3].isascii()) == (True, False)


def test_what_is_asked_for_at_the_start_comes_beside_the_tabs_that_were_left(desk: Desk) -> None:
    shown: list[list[str]] = []
    desk.tabs_changed.connect(lambda tabs, _at: shown.append([tab.ref for tab in tabs]))
    desk.start("shanghai-2023/5.3", asked=True, tabs=[("shanghai-2023/5.2", "5.2")], at=0)
    assert shown[-1] == ["shanghai-2023/5.2", "shanghai-2023/5.3"]
