"""Room for everything: small windows with large type, huge ones with small type, both languages."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from conftest import REPORT
from talentdesk.gui.app import App
from talentdesk.gui.first_light import FirstLight
from talentdesk.gui.widgets.short_label import ShortLabel
from talentdesk.paths import Home
from talentdesk.settings import Settings

DIALOGS: dict[str, Callable[[App], object]] = {
    "settings": lambda app: app.window.orders.settings.trigger(),
    "keys": lambda app: app.window.orders.keys.trigger(),
    "about": lambda app: app.window.orders.about.trigger(),
    "quick open": lambda app: app.window.orders.quick_open.trigger(),
    "import": lambda app: app.imports.bring([REPORT], look=True),
    "print": lambda app: app.window.orders.preview.trigger(),
}


@pytest.fixture(params=["zh", "en"])
def large(request, qapp: QApplication, home: Home, at_once) -> Iterator[App]:
    """Give the smallest window with the largest type."""
    Settings(text_size=200).write(home.settings)
    app = App(FirstLight(qapp, home, request.param), lambda: at_once)
    app.window.resize(900, 600)
    app.start()
    app.window.resize(900, 600)
    app.comfort.welcome.put_away.emit()
    yield app
    app.close()
    app.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def cut_off(root: QWidget) -> list[str]:
    """Name the controls whose words do not fit into them, or that stand beyond the edge."""
    bad = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget.parent(), QAbstractItemView):
            continue
        words = ""
        if isinstance(widget, QPushButton | QCheckBox):
            words = widget.text()
            fits = widget.width() >= widget.minimumSizeHint().width() or words.endswith("…")
        elif isinstance(widget, QComboBox):
            words = widget.currentText()
            fits = widget.width() >= widget.fontMetrics().horizontalAdvance(words) + 34
        elif isinstance(widget, QLabel) and not isinstance(widget, ShortLabel):
            words = "" if widget.wordWrap() or "<a" in widget.text() else widget.text()
            fits = widget.width() >= widget.fontMetrics().horizontalAdvance(words)
        if words and not fits:
            bad.append(words)
        if isinstance(widget, QAbstractButton) and not within(widget, root):
            bad.append(f"{words or widget.accessibleName()} beyond the edge")
    return bad


def within(widget: QWidget, root: QWidget) -> bool:
    """Tell whether a widget stands wholly in sight, or can be scrolled to."""
    around = widget.parentWidget()
    while around is not root:
        area = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
        scrolled = isinstance(around.parentWidget(), QScrollArea)
        if area.right() > around.width() or (area.bottom() > around.height() and not scrolled):
            return False
        if scrolled:
            return True
        around = around.parentWidget()
    return True


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_fits_into_a_small_window_with_large_type(
    large: App, qtbot: QtBot, name: str
) -> None:
    before = {box for box in large.window.findChildren(QDialog) if box.isVisible()}
    DIALOGS[name](large)
    (dialog,) = {box for box in large.window.findChildren(QDialog) if box.isVisible()} - before
    qtbot.wait(20)  # layouts come to rest
    assert dialog.width() <= 900
    assert dialog.height() <= 600
    assert cut_off(dialog) == []
    dialog.reject()


@pytest.mark.parametrize("pane", ["contents", "search", "timeline", "policies", "figures", "notes"])
def test_the_window_fits_with_large_type(large: App, qtbot: QtBot, pane: str) -> None:
    window = large.window
    large.desk.open_ref("shanghai-2023/5.3")
    window.orders.panes[pane].trigger()
    if pane == "search":
        window.search.search_for("人才")
    qtbot.wait(20)
    assert (window.width(), window.height()) == (900, 600)
    assert cut_off(window.centralWidget()) == []
    text = window.reading.text
    letters = text.document().rootFrame().frameFormat()
    room = text.viewport().width() - letters.leftMargin() - letters.rightMargin()
    assert room > 8 * large.theme.px("body")  # a line of text holds eight Han characters
