"""For those who do not see the window or do not use a mouse: every tree is walked."""

from collections.abc import Callable

import pytest
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


def test_what_changes_elsewhere_is_said(app: App) -> None:
    said: list[str] = []
    app.window.announcer.said.connect(said.append)
    app.desk.search("绿色通道")
    app.desk.open_ref("shanghai-2023/5.2")
    app.window.orders.panes["notes"].trigger()
    app.window.status.tell("引文已复制。")
    assert any("绿色通道" in text and "处" in text for text in said)
    assert any(text.startswith("正在阅读 5.2") for text in said)
    assert "笔记" in said
    assert "引文已复制。" in said


def test_rows_are_said_whole(app: App) -> None:
    from PySide6.QtCore import Qt

    model = app.window.side.timeline._list.model()
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "4月" in spoken
    assert "政策" in spoken
