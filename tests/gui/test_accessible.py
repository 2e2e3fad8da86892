"""For those who do not see the window or do not use a mouse: every tree is walked."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QSlider,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from conftest import REPORT
from talentdesk.gui.app import App

CONTROLS = (
    *(QAbstractButton, QAbstractItemView, QLineEdit, QTextBrowser, QComboBox, QSlider),
    QPlainTextEdit,
)
OPENINGS: dict[str, Callable[[App], object]] = {
    "settings": lambda app: app.window.orders.settings.trigger(),
    "keys": lambda app: app.window.orders.keys.trigger(),
    "about": lambda app: app.window.orders.about.trigger(),
    "import": lambda app: app.imports.bring([REPORT], look=True),
    "policies": lambda app: app.desk.open_table("policies"),
    "figures": lambda app: app.desk.open_table("figures"),
}


def name_of(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face else widget.accessibleName()


def controls(root: QWidget) -> list[QWidget]:
    return [
        widget
        for widget in root.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not isinstance(widget, QHeaderView)
        and not widget.objectName().startswith("qt_")
        and widget.window() is root.window()
        # The parts of a list that Qt adds itself, such as the button in the corner of a table.
        and not isinstance(widget.parent(), QAbstractItemView)
    ]


@pytest.mark.parametrize("opening", OPENINGS)
def test_everything_that_opens_has_names(app: App, opening: str) -> None:
    before = set(app.window.findChildren(QDialog))
    OPENINGS[opening](app)
    dialogs = set(app.window.findChildren(QDialog)) - before
    root = dialogs.pop() if dialogs else app.window.centre.currentWidget()
    found = controls(root)
    assert len(found) > 2
    assert [widget for widget in found if not name_of(widget).strip()] == []
    if isinstance(root, QDialog):
        root.reject()


@pytest.fixture
def said(app: App) -> list[str]:
    """Give what a screen reader says from now on."""
    heard: list[str] = []
    app.window.announcer.said.connect(heard.append)
    return heard


def heard(said: list[str]) -> list[str]:
    """Give what was said since the last time."""
    news = said.copy()
    said.clear()
    return news


def test_hits_and_the_arrows_among_them_are_said(app: App, said: list[str], qtbot: QtBot) -> None:
    app.window.search.search_for("绿色通道")
    (found,) = heard(said)
    assert found.startswith("绿色通道")
    assert "处" in found
    qtbot.keyClick(app.window.search, Qt.Key.Key_Down)
    (row,) = heard(said)
    assert "绿色通道" in row
    app.window.search.search_for("没有这样的词")
    assert "0" in heard(said)[0]


def test_a_page_and_its_details_are_said_once(app: App, said: list[str]) -> None:
    app.desk.open_ref("shanghai-2023/5.2")
    assert heard(said) == ["正在阅读 5.2 海外高层次人才引进"]
    app.desk.open_ref("policy:上海市自然科学研究人员职称评审办法")
    page, told = heard(said)
    assert page == "正在阅读 5.3 人才体制机制改革"
    assert "《上海市自然科学研究人员职称评审办法》" in told
    assert "2023年发布" in told
    app.desk.open_ref("shanghai-2023/5.3#8")  # the page is open already
    (told,) = heard(said)
    assert "5.3 ¶8" in told
    app.desk.choose_edition("en")
    assert heard(said) == ["正在阅读 5.3 Reforming the institutions of talent work"]
    app.desk.open_table("policies")
    app.window.orders.previous_tab.trigger()
    assert heard(said) == ["正在阅读 5.3 Reforming the institutions of talent work"]


def test_panes_and_tabs_are_said(app: App, said: list[str]) -> None:
    orders = app.window.orders
    orders.panes["policies"].trigger()
    assert heard(said) == ["政策 · 14"]
    orders.panes["notes"].trigger()  # there are none: what would be here is said
    (empty,) = heard(said)
    assert "Ctrl+B" in empty
    app.desk.open_ref("shanghai-2023/5.1")
    app.desk.copy_tab()
    app.desk.open_ref("shanghai-2023/5.3")
    said.clear()
    orders.previous_tab.trigger()
    assert [text for text in heard(said) if "5.1" in text] == ["正在阅读 5.1 创新人才自主培养"]


def test_what_is_found_on_the_page_is_said(app: App, said: list[str], qtbot: QtBot) -> None:
    app.desk.open_ref("shanghai-2023/5.3")
    app.window.orders.find_on_page.trigger()
    said.clear()
    qtbot.keyClicks(app.window.find_bar.findChild(QLineEdit), "A")
    assert heard(said) == ["本页第 1 处，共 2 处"]
    qtbot.keyClick(app.window.find_bar.findChild(QLineEdit), Qt.Key.Key_Return)
    assert heard(said) == ["本页第 2 处，共 2 处"]
    app.window.find_bar.findChild(QLineEdit).setText("没有这样的词")
    assert heard(said) == ["本页没有"]


def test_what_the_reader_did_is_said(app: App, said: list[str], qtbot: QtBot) -> None:
    app.desk.open_ref("shanghai-2023/5.3#8")
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    said.clear()
    app.window.orders.note.trigger()
    field = app.window.detail.findChild(QPlainTextEdit)
    qtbot.keyClicks(field, "abc")
    assert heard(said) == []  # not at every letter
    app.window.reading.take_focus()
    assert heard(said) == ["笔记已保存。"]
    app.window.orders.bookmark.trigger()
    assert heard(said) == ["已加书签。"]
    app.window.reading.text.setTextCursor(app.window.reading.text.document().find("绿色通道"))
    app.window.orders.highlights[0].trigger()
    assert heard(said) == ["已高亮。"]


def test_the_end_of_an_import_and_trouble_are_said(
    app: App, said: list[str], tmp_path: Path
) -> None:
    app.imports.bring([REPORT], look=False)
    news = heard(said)
    assert news[0].startswith("正在读取 annual-report.txt")
    assert len([text for text in news if "1 份" in text]) == 1
    app.window.status.tell("引文已复制。")
    assert heard(said) == ["引文已复制。"]


def test_filters_say_what_they_leave(app: App, said: list[str], qtbot: QtBot) -> None:
    app.desk.open_table("policies")
    said.clear()
    qtbot.keyClicks(app.window.tables.policies.findChild(QLineEdit), "x")
    assert heard(said) == ["政策 · 0 / 14"]


def test_a_card_is_said_when_the_keys_are_on_its_link(
    app: App, said: list[str], qtbot: QtBot
) -> None:
    app.desk.open_ref("shanghai-2023/5.3")
    text = app.window.reading.text
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    text.setFocus()
    while not text.focused_link.startswith("policy:"):
        qtbot.keyClick(text, Qt.Key.Key_Tab)
    said.clear()
    qtbot.waitUntil(lambda: bool(said))
    assert text.textCursor().selectedText().strip("《》") in heard(said)[0]


def test_rows_are_said_whole(app: App) -> None:
    model = app.window.side.timeline._list.model()
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "4月" in spoken
    assert "政策" in spoken
