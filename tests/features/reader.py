"""A reader at the window: types, clicks and presses keys; nothing is called that a user cannot."""

import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QGuiApplication, QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStatusBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

from talentdesk.gui.app import App
from talentdesk.gui.models.contents import PLACES
from talentdesk.gui.window import MainWindow

PATIENCE = 20_000
LEFT = Qt.MouseButton.LeftButton


class Reader:
    """Someone at the window, in Chinese, who knows its parts by the names on them."""

    def __init__(self, app: App, qtbot: QtBot, folder: Path) -> None:
        self.app = app
        self.qtbot = qtbot
        self.folder = folder
        self.passed: list[str] = []

    @property
    def window(self) -> MainWindow:
        """Give the window; another language makes another one."""
        return self.app.window

    def part(self, name: str) -> QWidget:
        """Give a part of the window by its name; 对话框 is the one on top."""
        if name == "对话框":
            self.waits_until(lambda: bool(self._dialogs()))
            return self._dialogs()[-1]
        window = self.window
        return {
            "窗口": window,
            "正文": window.reading,
            "详情": window.detail,
            "左栏": window.side.currentWidget(),
            "检索栏": window.side.results,
            "状态栏": window.status,
            "大事条": window.strip,
            "查找条": window.find_bar,
            "表格": window.centre.currentWidget(),
            "快速打开": window.searches.quick,
        }[name]

    def waits_until(self, comes: object) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(comes, timeout=PATIENCE)

    def text(self, part: QWidget) -> str:
        """Read all that stands in view in a part."""

        def seen(kind: type) -> list:
            own = [part] if isinstance(part, kind) else []
            return own + [x for x in part.findChildren(kind) if x.isVisibleTo(part)]

        texts = [bar.currentMessage() for bar in seen(QStatusBar)]
        texts += [browser.toPlainText() for browser in seen(QTextBrowser)]
        texts += [x.text() for x in seen(QLabel)]
        texts += [button.text() for button in seen(QAbstractButton)]
        for view in seen(QAbstractItemView):
            texts += self.lines(view)
        return "\n".join([*texts, part.accessibleDescription()])

    def sees(self, text: str, part: QWidget | None = None) -> bool:
        """Tell whether a text stands anywhere in view."""
        return text in self.text(part or self.window)

    def waits_for(self, text: str, part: QWidget | None = None) -> None:
        """Wait until a text stands in view."""
        self.waits_until(lambda: self.sees(text, part))

    def lines(self, view: QAbstractItemView) -> list[str]:
        """Read a list, tree or table from top to bottom."""
        return [str(index.data()) for index in self._indices(view, QModelIndex())]

    def view(self, part: QWidget) -> QAbstractItemView:
        """Give the one list, tree or table of a part, once it is there."""

        def views() -> list[QAbstractItemView]:
            return [
                view
                for view in part.findChildren(QAbstractItemView)
                if not isinstance(view, QHeaderView) and view.isVisibleTo(part)
                if view.window() is part.window()
            ]

        self.waits_until(lambda: len(views()) == 1)
        return views()[0]

    def clicks(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click a control, in its middle or at a place; a box to tick on the box itself."""
        middle = widget.rect().center()
        if isinstance(widget, QCheckBox):
            middle.setX(8)
        self.qtbot.mouseClick(widget, LEFT, pos=place or middle)

    def presses(self, keys: str) -> None:
        """Press keys where the focus is."""
        self.comes_back()
        at = QApplication.focusWidget() or QApplication.activeWindow() or self.window
        QTest.keySequence(at, QKeySequence(keys))

    def comes_back(self) -> None:
        """Have the window active again after a dialog, as a desktop does."""
        if not QApplication.activeWindow():
            self.window.activateWindow()
            self.waits_until(lambda: QApplication.activeWindow() is not None)

    def types(self, text: str) -> None:
        """Type with an input method where the focus is, in place of what stands there."""
        field = QApplication.focusWidget()
        if isinstance(field, QLineEdit):
            field.selectAll()
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QCoreApplication.sendEvent(field, typed)

    def searches(self, text: str) -> None:
        """Type into the search box, reached by its key."""
        self.presses("Ctrl+E")
        self.types(text)

    def orders(self, name: str) -> None:
        """Choose an order in the menus."""
        (action,) = [
            action
            for action in self._orders(self.window.menuBar().actions())
            if action.iconText() == name
        ]
        assert action.isEnabled()
        action.trigger()

    def button(self, text: str, part: QWidget) -> QAbstractButton:
        """Give the button with these words on it, or whose name they are."""
        buttons = [b for b in part.findChildren(QAbstractButton) if b.isVisibleTo(part)]
        named = [b for b in buttons if text in (b.text(), b.accessibleName())]
        (button, *more) = named or [b for b in buttons if b.text().startswith(text)]
        assert not more
        return button

    def opens(self, text: str, part: QWidget) -> None:
        """Click the first line of a list that has a text."""
        view = self.view(part)
        index = next(i for i in self._indices(view, QModelIndex()) if text in str(i.data()))
        view.scrollTo(index)
        self.clicks(view.viewport(), view.visualRect(index).center())

    def chooses(self, text: str) -> None:
        """Click a line of the pane at the side."""
        self.opens(text, self.part("左栏"))

    def reads(self, number: str) -> None:
        """Wait until the section of this number is open."""
        self.waits_until(lambda: self.heading().startswith(f"{number} "))

    def picks(self, value: str, name: str, part: QWidget) -> None:
        """Choose a value in a box with this name, or in the menu of a button with it."""
        for box in part.findChildren(QComboBox):
            if box.accessibleName() == name:
                at = next(n for n in range(box.count()) if box.itemText(n).startswith(value))
                box.setCurrentIndex(at)
                box.activated.emit(at)
                return
        menu = self.button(name, part).menu()
        next(a for a in menu.actions() if a.text().startswith(value)).trigger()

    def fills(self, text: str, name: str, part: QWidget) -> None:
        """Write into the field with this name."""
        (field,) = [f for f in part.findChildren(QLineEdit) if f.accessibleName() == name]
        field.setFocus()
        field.selectAll()
        typed = QInputMethodEvent()
        typed.setCommitString(text)
        QCoreApplication.sendEvent(field, typed)

    def follows(self, text: str, part: QWidget) -> None:
        """Click a link in a text."""
        (browser,) = part.findChildren(QTextBrowser)
        cursor = browser.document().find(text)
        assert not cursor.isNull()
        cursor.setPosition(cursor.selectionStart() + 1)
        browser.setTextCursor(cursor)
        browser.ensureCursorVisible()
        self.clicks(browser.viewport(), browser.cursorRect(cursor).center())

    def drops(self, *paths: Path) -> None:
        """Drop files on the window."""
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        none = Qt.KeyboardModifier.NoModifier
        place, copy = QPointF(600, 400), Qt.DropAction.CopyAction
        self.window.dropEvent(QDropEvent(place, copy, mime, LEFT, none))

    def selects(self, text: str) -> None:
        """Select words of the text."""
        self.comes_back()
        self.page.setFocus()
        self.page.setTextCursor(self.page.document().find(text))

    def heading(self) -> str:
        """Read the name of the open tab."""
        return self.window.tabs.tabText(self.window.tabs.currentIndex())

    def standing(self) -> tuple[str, int, int]:
        """Tell which section is open, for which hit, and at which place of it the reader looks."""
        return self.heading(), self.window.side.results.current, self.page.marks.current

    def places(self, number: str) -> int:
        """Read the number of hits beside a section of the contents."""
        view = self.view(self.window.side.contents)
        return next(
            int(index.data(PLACES) or 0)
            for index in self._indices(view, QModelIndex())
            if str(index.data()).startswith(f"{number} ")
        )

    def firsts(self, part: QWidget) -> list[str]:
        """Read the first column of a list or table."""
        model = self.view(part).model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    @property
    def page(self) -> QTextBrowser:
        """Give the text being read."""
        return self.window.reading.text

    @property
    def mark(self) -> str:
        """Give the words of the place among the hits that is being looked at."""
        cursor = self.page.marks.cursor()
        return cursor.selectedText() if cursor else ""

    @property
    def clipboard(self) -> str:
        """Give what was copied."""
        return QGuiApplication.clipboard().text()

    def ground(self, text: str) -> str:
        """Give the colour that words of the text stand on; nothing for none."""
        brush = self.page.document().find(text).charFormat().background()
        for mark in self.page.extraSelections():
            if brush.style() == Qt.BrushStyle.NoBrush and mark.cursor.selectedText() == text:
                brush = mark.format.background()
        return "" if brush.style() == Qt.BrushStyle.NoBrush else brush.color().name()

    def _dialogs(self) -> list[QDialog]:
        return [box for box in self.window.findChildren(QDialog) if box.isVisible()]

    def _orders(self, actions: list[QAction]) -> Iterator[QAction]:
        for action in actions:
            yield action
            if action.menu():
                yield from self._orders(action.menu().actions())

    def _indices(self, view: QAbstractItemView, parent: QModelIndex) -> Iterator[QModelIndex]:
        for row in range(view.model().rowCount(parent)):
            index = view.model().index(row, 0, parent)
            yield index
            yield from self._indices(view, index)


def number_in(text: str) -> int:
    """Give the last number of a text: of 政策 5 it is 5."""
    return int(re.findall(r"\d+", text)[-1])
