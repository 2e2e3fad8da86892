"""The search box."""

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from pytestqt.qtbot import QtBot

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.search_box import PAUSE_MS, SearchBox


@pytest.fixture
def box(theme: Theme, qtbot: QtBot) -> SearchBox:
    made = SearchBox(theme)
    qtbot.addWidget(made)
    return made


def compose(box: SearchBox, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QCoreApplication.sendEvent(box, event)


def test_typing_is_told_once_it_pauses(box: SearchBox, qtbot: QtBot) -> None:
    told: list[str] = []
    box.words_typed.connect(told.append)
    qtbot.keyClicks(box, "stem")
    assert told == []
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["stem"]


def test_nothing_is_told_while_characters_are_composed(box: SearchBox, qtbot: QtBot) -> None:
    told: list[str] = []
    box.words_typed.connect(told.append)
    for preedit in ("r", "re", "ren'cai"):
        compose(box, preedit)
    qtbot.wait(PAUSE_MS * 2)
    assert told == []
    compose(box, "", "人才")
    qtbot.waitUntil(lambda: told == ["人才"])


def test_composing_over_a_selection_waits_for_the_characters(box: SearchBox, qtbot: QtBot) -> None:
    box.setText("旧")
    told: list[str] = []
    box.words_typed.connect(told.append)
    box.selectAll()
    compose(box, "xin")
    qtbot.wait(PAUSE_MS * 2)
    assert told == []


def test_enter_does_not_wait_for_the_pause(box: SearchBox, qtbot: QtBot) -> None:
    order: list[str] = []
    box.words_typed.connect(order.append)
    box.confirmed.connect(lambda: order.append("enter"))
    qtbot.keyClicks(box, "a")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert order == ["a", "enter"]


def test_arrows_walk_the_results_and_escape_clears(box: SearchBox, qtbot: QtBot) -> None:
    steps: list[int] = []
    box.stepped.connect(steps.append)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert steps == [1, -1]
    box.setText("人才")
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
