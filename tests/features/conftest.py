"""A reader at the window: types, clicks and presses keys; nothing is called that a user cannot."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QMimeData,
    QModelIndex,
    QPoint,
    QPointF,
    Qt,
    QUrl,
)
from PySide6.QtGui import QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from talentdesk.gui.app import App
from talentdesk.gui.dialogs.import_preview import ImportPreview
from talentdesk.paths import Home


class Reader:
    """Someone at the window, in Chinese."""

    def __init__(self, app: App, qtbot: QtBot) -> None:
        self.app = app
        self.window = app.window
        self.qtbot = qtbot

    def sees(self, text: str, where: QWidget | None = None) -> bool:
        """Tell whether a text stands anywhere in view."""
        root = where or self.window
        texts = [b.toPlainText() for b in root.findChildren(QTextBrowser) if b.isVisibleTo(root)]
        texts += [label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root)]
        for view in root.findChildren(QAbstractItemView):
            if view.isVisibleTo(root):
                texts += self.lines(view)
        return any(text in shown for shown in texts)

    def lines(self, view: QAbstractItemView, parent: QModelIndex | None = None) -> list[str]:
        """Read a list or tree from top to bottom."""
        model, parent = view.model(), parent or QModelIndex()
        found = []
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            found += [str(index.data()), *self.lines(view, index)]
        return found

    def waits_for(self, text: str, where: QWidget | None = None) -> None:
        """Wait until a text stands in view."""
        self.qtbot.waitUntil(lambda: self.sees(text, where))

    def reads(self, number: str) -> None:
        """Wait until the section of this number heads the page."""
        self.qtbot.waitUntil(lambda: self.app.desk.page.ref.endswith(f"/{number}"))

    def types(self, text: str) -> None:
        """Type into the search box, by its key, with an input method."""
        self.presses("Ctrl+E")
        self.window.search.clear()
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QCoreApplication.sendEvent(self.window.search, typed)

    def presses(self, keys: str) -> None:
        """Press the key of an order."""
        (order,) = [
            action
            for action in self.window.actions()
            if keys in [key.toString() for key in action.shortcuts()]
        ]
        assert order.isEnabled()
        order.trigger()

    def chooses(self, text: str) -> None:
        """Click a line of the pane at the side."""
        pane = self.window.side.currentWidget()
        (view,) = [
            view
            for view in pane.findChildren(QAbstractItemView)
            if not isinstance(view, QHeaderView) and view.window() is self.window
        ]
        (index,) = [
            i for i in self._indices(view, QModelIndex()) if text in str(i.data()) and i.isValid()
        ][:1]
        view.scrollTo(index)
        place = view.visualRect(index).center()
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    def imports(self, *paths: Path, keep: bool = True) -> ImportPreview:
        """Drop files on the window, wait for the look at them, and keep those that are ticked."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        self.window.dropEvent(QDropEvent(QPointF(600, 400), copy, mime, left, none))
        self.qtbot.waitUntil(lambda: self.window.findChildren(ImportPreview) != [], timeout=20000)
        (preview,) = self.window.findChildren(ImportPreview)
        if keep:
            preview.findChildren(QDialogButtonBox)[0].accepted.emit()
        return preview

    def follows(self, text: str, browser: QTextBrowser) -> None:
        """Click a link."""
        cursor = browser.document().find(text)
        assert not cursor.isNull()
        cursor.setPosition(cursor.selectionStart() + 1)
        browser.setTextCursor(cursor)
        browser.ensureCursorVisible()
        place: QPoint = browser.cursorRect(cursor).center()
        self.qtbot.mouseClick(browser.viewport(), Qt.MouseButton.LeftButton, pos=place)

    @property
    def page(self) -> QTextBrowser:
        """Give the text being read."""
        (browser,) = self.window.reading.findChildren(QTextBrowser)
        return browser

    @property
    def detail(self) -> QTextBrowser:
        """Give the text of the details."""
        (browser,) = self.window.detail.findChildren(QTextBrowser)
        return browser

    @property
    def clipboard(self) -> str:
        """Give what was copied."""
        return QGuiApplication.clipboard().text()

    def _indices(self, view: QAbstractItemView, parent: QModelIndex) -> Iterator[QModelIndex]:
        for row in range(view.model().rowCount(parent)):
            index = view.model().index(row, 0, parent)
            yield index
            yield from self._indices(view, index)


@pytest.fixture
def reader(qapp: QApplication, home: Home, qtbot: QtBot) -> Iterator[Reader]:
    """Seat a reader at the real window, with real lanes."""
    app = App(qapp, home, "zh", lambda: ThreadPoolExecutor(max_workers=1))
    app.window.resize(1440, 900)
    app.start()
    made = Reader(app, qtbot)
    made.waits_for("建设高水平人才高地")
    yield made
    app.close()
    app.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
