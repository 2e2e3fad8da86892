"""The window as a whole: everything has a name, fits, and can be had by keys."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from talentdesk.gui.actions import PANES
from talentdesk.gui.app import App
from talentdesk.gui.dialogs.keys import is_needed
from talentdesk.gui.first_light import FirstLight
from talentdesk.gui.widgets.field import Field
from talentdesk.paths import Home

CONTROLS = (QAbstractButton, QAbstractItemView, QLineEdit, QTextBrowser, QComboBox)


def controls(app: App) -> list[QWidget]:
    found: list[QWidget] = [
        widget
        for widget in app.window.findChildren(QWidget)
        if isinstance(widget, CONTROLS) and not isinstance(widget, QHeaderView)
        if not widget.objectName().startswith("qt_")
        if widget.window() is app.window  # the lists that choosers let down come with them
    ]
    return [*found, app.window.strip]


def name_of(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face else widget.accessibleName()


def test_every_control_has_a_name_in_the_language(app: App) -> None:
    nameless = [widget for widget in controls(app) if not name_of(widget).strip()]
    assert nameless == []
    assert len(controls(app)) > 15


def test_no_key_means_two_things(app: App) -> None:
    keys = Counter(
        key.toString(QKeySequence.SequenceFormat.PortableText)
        for action in app.window.actions()
        for key in action.shortcuts()
    )
    assert [key for key, count in keys.items() if count > 1] == []
    assert keys["Ctrl+K"] == keys["Ctrl+F"] == keys["Ctrl+E"] == 1
    assert [key for key in keys if is_needed(QKeySequence(key))] == []


def test_every_order_that_is_no_value_of_a_choice_has_a_key(app: App) -> None:
    without = [name for name, order in app.window.orders.by_name.items() if not order.shortcuts()]
    assert {name.partition("-")[0] for name in without} == {"size", "language", "citation"}


def test_no_widget_swallows_the_key_of_an_order(app: App) -> None:
    """Fields keep what everybody expects of them: copying, choosing all, going by words."""
    app.desk.open_table("policies")
    window = app.window
    fields = [w for w in window.findChildren(QWidget) if isinstance(w, CONTROLS)]
    swallowed = set()
    for widget in (*fields, window.strip):
        for name, order in window.orders.by_name.items():
            for key in order.shortcuts():
                pressed = key[0]
                event = QKeyEvent(
                    QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers()
                )
                event.ignore()
                QApplication.sendEvent(widget, event)
                swallowed |= {name} if event.isAccepted() else set()
    assert swallowed <= {"copy", "select-all", "next-event", "previous-event"}


@pytest.mark.parametrize("key", ["Ctrl+E", "Ctrl+K", "Ctrl+D"])
def test_a_field_leaves_keys_to_the_window_that_emacs_would_take(qtbot: QtBot, key: str) -> None:
    field = Field()
    qtbot.addWidget(field)
    pressed = QKeySequence(key)[0]
    event = QKeyEvent(QEvent.Type.ShortcutOverride, pressed.key(), pressed.keyboardModifiers())
    event.accept()
    QApplication.sendEvent(field, event)
    assert not event.isAccepted()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_entries_of_a_menu_have_letters_of_their_own(
    qapp: QApplication, home: Home, at_once, language: str
) -> None:
    app = App(FirstLight(qapp, home, language), lambda: at_once)

    def menus(menu) -> Iterator[list[str]]:
        entries = [action for action in menu.actions() if not action.isSeparator()]
        yield [action.text() for action in entries]
        for action in entries:
            if action.menu():
                yield from menus(action.menu())

    listed = list(menus(app.window.menuBar()))
    assert len(listed) > 10
    for names in listed:
        letters = [re.findall(r"&(\w)", name) for name in names]
        assert all(len(found) == 1 for found in letters), names
        assert len({found[0].upper() for found in letters}) == len(names), names
    app.close()
    app.window.deleteLater()


def test_every_order_stands_in_a_menu_with_a_name(app: App) -> None:
    def below(actions: list) -> list:
        deep = [below(a.menu().actions()) for a in actions if a.menu()]
        return [*actions, *(action for part in deep for action in part)]

    listed = below(app.window.menuBar().actions())
    missing = [action.text() for action in app.window.actions() if action not in listed]
    assert missing == []
    assert all(action.text() for action in listed if not action.isSeparator())


def test_every_order_does_something(app: App) -> None:
    idle = [
        action.text()
        for action in app.window.actions()
        if not action.receivers("2triggered(bool)") and not action.receivers("2toggled(bool)")
    ]
    assert idle == []


@pytest.mark.parametrize(
    ("size", "text_size"),
    [
        *[((900, 600), percent) for percent in (80, 100, 130)],
        *[((1024, 700), percent) for percent in (100, 150)],
        *[((1440, 900), percent) for percent in (100, 150, 200)],
        ((3840, 2160), 200),
    ],
)
def test_it_fits(app: App, size: tuple[int, int], text_size: int) -> None:
    app.choices.choose_text_size(text_size)
    app.window.resize(*size)
    hint = app.window.minimumSizeHint()
    assert (hint.width() <= size[0], hint.height() <= size[1]) == (True, True)
    widths = [app.window.side.width(), app.window.reading.width(), app.window.detail.width()]
    assert widths[1] > max(widths[0], widths[2])


@pytest.mark.parametrize("pane", PANES)
def test_every_pane_comes_by_its_key(app: App, pane: str) -> None:
    app.window.orders.panes[pane].trigger()
    assert app.window.side.currentWidget() is app.window.side._panes[pane]
    assert app.session.text("pane") == pane


def test_strip_and_details_can_be_put_away_and_stay_away(app: App) -> None:
    app.window.orders.show_strip.trigger()
    app.window.orders.show_detail.trigger()
    assert app.window.strip.isHidden()
    assert app.window.detail.isHidden()
    assert not app.session.flag("strip", default=True)


def test_the_side_that_came_back_for_a_pane_is_there_at_the_next_start(app: App) -> None:
    app.window.orders.show_side.trigger()
    assert not app.session.flag("side", default=True)
    app.window.orders.panes["search"].trigger()
    assert app.window.side.isVisible()
    assert app.session.flag("side", default=False)


def test_the_strip_gives_way_to_large_type_and_comes_back(app: App) -> None:
    window = app.window
    window.resize(900, 600)
    assert window.strip.isVisible()
    app.theme.set_text_size(200)
    assert window.strip.isHidden()
    assert app.session.flag("strip", default=True)  # the wish is kept
    window.orders.show_strip.trigger()
    assert window.strip.isVisible()
    window.orders.show_strip.trigger()
    app.session.keep("strip", value=True)
    app.theme.set_text_size(100)
    assert window.strip.isVisible()


@pytest.mark.parametrize("size", [100, 150, 200])
def test_nothing_meets_in_the_smallest_window(app: App, size: int, qtbot: QtBot) -> None:
    window = app.window
    window.resize(900, 600)
    app.theme.set_text_size(size)
    window.show_pane("search")
    results = window.side.results
    window.search.search_for("职称")  # once: typed as well, it would search again while we look

    def meeting() -> bool:
        chips = [chip for chip in results.findChildren(QPushButton) if chip.isVisible()]
        places = [
            (chip.text(), QRect(chip.mapTo(results, QPoint()), chip.size())) for chip in chips
        ]
        pairs = itertools.combinations(places, 2)
        return [f"{a} meets {b}" for (a, one), (b, other) in pairs if one.intersects(other)]

    # A layout settles when the event loop gets to it, which takes a while on a busy machine.
    qtbot.waitUntil(lambda: bool(results.hits) and not meeting())
    assert window.status.minimumSizeHint().width() <= window.width()
    window.search.clear()
    hint = window.search.findChild(QLabel, "keyhint")
    words = window.search.fontMetrics().horizontalAdvance(window.search.placeholderText())
    assert hint.isHidden() or words < hint.x() - window.search.height()


def top_line(view: QTextBrowser) -> range:
    """Give the characters of the line at the top."""
    left = round(view.document().rootFrame().frameFormat().leftMargin())
    cursor = view.cursorForPosition(QPoint(left + 2, 4))
    line = cursor.block().layout().lineForTextPosition(cursor.positionInBlock())
    start = cursor.block().position() + line.textStart()
    return range(start, start + line.textLength() + 1)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_keys_for_the_size_of_text_keep_the_line_that_is_read_at_the_top(
    app: App, share: float
) -> None:
    window = app.window
    window.show()
    QApplication.processEvents()
    bar = window.text.verticalScrollBar()
    bar.setValue(round(bar.maximum() * share))
    block = window.text.cursorForPosition(QPoint(300, 60)).block()
    bar.setValue(bar.value() + round(window.text._area(block).top()))
    read = top_line(window.text)
    assert read.start == block.position() > 0
    for order in (window.orders.larger, window.orders.smaller):
        for _press in range(4):
            order.trigger()
            QApplication.processEvents()
            assert read.start in top_line(window.text)
    assert top_line(window.text) == read
