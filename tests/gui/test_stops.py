"""Everything by keys: Tab goes in reading order, leaves nothing out, and one sees where it is."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QLineEdit,
    QScrollArea,
    QSlider,
    QWidget,
)

from conftest import REPORT
from gui.contrast import contrast
from talentdesk.gui.app import App
from talentdesk.gui.widgets.stops import stops
from talentdesk.gui.widgets.tab_row import TabRow

USABLE = (QAbstractButton, QAbstractScrollArea, QLineEdit, QComboBox, QSlider, TabRow)


def pane(name: str) -> Callable[[App], object]:
    return lambda app: app.window.orders.panes[name].trigger()


def search(app: App) -> None:
    app.window.search.search_for("职称评审")


def everything(app: App) -> None:
    """Open what can stand above and below the text."""
    app.desk.copy_tab()
    app.window.orders.welcome.trigger()
    app.window.orders.find_on_page.trigger()


def notes(app: App) -> None:
    app.notes.write("shanghai-2023/5.3#8", "备忘")
    pane("notes")(app)


def table(name: str) -> Callable[[App], object]:
    return lambda app: app.desk.open_table(name)


STATES: dict[str, Callable[[App], object]] = {
    "contents": pane("contents"),
    "search": search,
    "timeline": pane("timeline"),
    "policies": pane("policies"),
    "figures": pane("figures"),
    "notes": notes,
    "nothing": pane("notes"),
    "everything": everything,
    "policy table": table("policies"),
    "figure table": table("figures"),
}
DIALOGS: dict[str, Callable[[App], object]] = {
    "settings": lambda app: app.window.orders.settings.trigger(),
    "keys": lambda app: app.window.orders.keys.trigger(),
    "about": lambda app: app.window.orders.about.trigger(),
    "import": lambda app: app.imports.bring([REPORT], look=True),
    "print": lambda app: app.window.orders.preview.trigger(),
}


@pytest.fixture
def shown(app: App) -> App:
    app.comfort.welcome.put_away.emit()
    app.desk.open_ref("shanghai-2023/5.3")
    return app


def name_of(widget: QWidget) -> str:
    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name)


def walked(qtbot, window: QWidget, first: QWidget, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press a key until the focus is where it began; links of a text count with the text."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.wait(20)  # layouts come to rest
    first.setFocus()
    seen = [first]
    for _press in range(300):
        qtbot.keyClick(window.focusWidget(), key)
        now = QApplication.focusWidget()
        assert now is not None, f"the focus is lost behind {name_of(seen[-1])}"
        if now is first:
            return seen
        if now is not seen[-1]:
            assert now not in seen, f"the focus goes round at {name_of(now)}"
            seen.append(now)
    raise AssertionError(f"the focus does not leave {name_of(seen[-1])}")


def usable(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        part = isinstance(widget.parent(), QAbstractItemView | QComboBox | QLineEdit | TabRow)
        if (
            isinstance(widget, USABLE)
            and not isinstance(widget, QHeaderView)
            and not (isinstance(widget, QScrollArea) or part)
            and widget.isVisible()
            and widget.isEnabled()
            and widget.window() is root.window()
            and not widget.objectName().startswith("qt_")
        ):
            yield widget


def with_those_of_its_row(stop: QWidget) -> set[QWidget]:
    """Give a stop with the buttons the arrows reach from it."""
    group = stop.group() if isinstance(stop, QAbstractButton) else None
    return {stop, *(group.buttons() if group else ())}


@pytest.mark.parametrize("state", STATES)
def test_tab_goes_through_the_window_in_reading_order(shown: App, qtbot, state: str) -> None:
    window = shown.window
    STATES[state](shown)
    seen = walked(qtbot, window, window.search)
    regions = {
        "rail": window.findChild(QWidget, "rail"),
        "side": window.side,
        "middle": window.centre.parentWidget(),
        "details": window.detail,
        "strip": window.strip,
    }
    bar = window.findChild(QWidget, "topbar")
    order = [
        next(name for name, region in regions.items() if region in (stop, *ancestors(stop)))
        for stop in seen
        if not bar.isAncestorOf(stop)
    ]
    names = list(dict.fromkeys(order))
    wanted = list(regions) if state != "nothing" else [n for n in regions if n != "side"]
    assert names == wanted
    assert order == sorted(order, key=names.index)  # no region is come back to
    assert [name_of(stop) for stop in seen[1:4]] == ["打印", "字号", "外观"]
    assert bar.isAncestorOf(seen[-1])
    reached = set().union(*(with_those_of_its_row(stop) for stop in seen))
    assert [name_of(w) for w in usable(window.centralWidget()) if w not in reached] == []
    assert walked(qtbot, window, window.search, Qt.Key.Key_Backtab)[1:] == seen[:0:-1]


def ancestors(widget: QWidget) -> Iterator[QWidget]:
    while widget := widget.parentWidget():
        yield widget


def test_above_and_below_the_text_stops_are_in_order(shown: App, qtbot) -> None:
    everything(shown)
    middle = shown.window.centre.parentWidget()
    seen = walked(qtbot, shown.window, shown.window.search)
    names = [name_of(stop) for stop in seen if middle.isAncestorOf(stop)]
    wanted = ["知道了", "中文", "正文", "在本页查找", "上一处", "下一处", "关闭"]
    assert names == ["5.3 人才体制机制改革", *wanted]


def picture(widget: QWidget) -> QImage:
    """Give the window where a widget and what is painted around it stand."""
    top = widget.window()
    area = QRect(widget.mapTo(top, QPoint(0, 0)), widget.size()).adjusted(-3, -3, 3, 3)
    return top.grab(area & top.rect()).toImage().convertToFormat(QImage.Format.Format_RGB32)


def changed(one: QImage, other: QImage) -> int:
    """Count the pixels that stand out at least 3 : 1 from what was there before (WCAG 2.4.13)."""
    before, after = (memoryview(image.constBits()).cast("I") for image in (one, other))
    pairs = Counter(zip(before, after, strict=True))
    return sum(
        count
        for (a, b), count in pairs.items()
        if a != b and contrast(f"#{a & 0xFFFFFF:06x}", f"#{b & 0xFFFFFF:06x}") >= 3
    )


def hidden_focus(stops: list[QWidget]) -> list[str]:
    """Name the stops at which one cannot see that the focus is there."""
    hidden = []
    for stop, other in zip(stops, stops[1:] + stops[:1], strict=True):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        focused = picture(stop)
        other.setFocus(Qt.FocusReason.TabFocusReason)
        if changed(focused, picture(stop)) < 40:
            hidden.append(f"{type(stop).__name__} {name_of(stop)}")
    return hidden


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("state", STATES)
def test_the_focus_is_seen_in_the_window(shown: App, qtbot, state: str, theme: str) -> None:
    shown.choices.choose_theme(theme)
    STATES[state](shown)
    assert hidden_focus(walked(qtbot, shown.window, shown.window.search)) == []


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("opening", DIALOGS)
def test_the_focus_is_seen_in_dialogs_and_goes_everywhere(
    shown: App, qtbot, opening: str, theme: str
) -> None:
    shown.choices.choose_theme(theme)
    before = set(shown.window.findChildren(QDialog))
    DIALOGS[opening](shown)
    (dialog,) = set(shown.window.findChildren(QDialog)) - before
    qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.focusWidget() is not None)
    seen = walked(qtbot, dialog, dialog.focusWidget())
    assert [name_of(w) for w in usable(dialog) if w not in seen and not proxied(w, seen)] == []
    in_order = list(stops(dialog))
    begin = in_order.index(seen[0])
    assert [w for w in seen if w in in_order] == in_order[begin:] + in_order[:begin]
    assert hidden_focus(seen) == []
    dialog.reject()


def proxied(widget: QWidget, seen: list[QWidget]) -> bool:
    """Tell whether a field has its focus by what it stands in, as that of a key does."""
    return widget.parentWidget() in seen


@pytest.mark.parametrize("name", ["policies", "figures"])
def test_from_a_table_the_keys_go_with_enter_to_the_text_that_comes_to_the_front(
    shown: App, qtbot, name: str
) -> None:
    window = shown.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    shown.desk.open_table(name)
    rows = getattr(window.tables, name).table
    assert QApplication.focusWidget() is rows
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    qtbot.waitUntil(window.reading.isVisible)
    assert QApplication.focusWidget() is window.reading.text


def test_from_quick_open_the_keys_go_to_the_text(shown: App, qtbot) -> None:
    window = shown.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.orders.find.trigger()
    window.orders.quick_open.trigger()
    field = window.searches.quick.focusWidget()
    qtbot.keyClicks(field, "5.2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(window.isActiveWindow)
    assert shown.desk.page.target.endswith("/5.2")
    assert QApplication.focusWidget() is window.reading.text


def test_in_a_pane_without_rows_the_keys_stay_and_go_to_the_rows_that_come(
    shown: App, qtbot
) -> None:
    window = shown.window
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    pane("notes")(shown)
    notes_pane = window.side.notes
    assert QApplication.focusWidget() is notes_pane
    shown.notes.write("shanghai-2023/5.3#8", "备忘")
    assert isinstance(QApplication.focusWidget(), QAbstractItemView)
    assert notes_pane.isAncestorOf(QApplication.focusWidget())
