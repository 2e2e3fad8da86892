"""The program put together: how it starts, speaks, fails and ends."""

import json
import re
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from conftest import REPORT
from talentdesk.doorbell import Doorbell, Wish, ring
from talentdesk.gui.app import App
from talentdesk.gui.dialogs.about import PACKAGES
from talentdesk.gui.first_light import FirstLight
from talentdesk.gui.session import Session
from talentdesk.gui.start import run
from talentdesk.gui.views import Page
from talentdesk.gui.widgets.document_chooser import DocumentChooser
from talentdesk.gui.widgets.page_view import PageView
from talentdesk.gui.window import MainWindow
from talentdesk.library import Library
from talentdesk.model.finding import Answer
from talentdesk.paths import Home
from talentdesk.settings import Settings

ROOT = Path(__file__).parents[2]


def message(app: App) -> QMessageBox:
    (box,) = app.window.findChildren(QMessageBox)
    return box


def columns(window: MainWindow) -> list[int]:
    return [pane.width() for pane in (window.side, window.reading, window.detail)]


def places(window: MainWindow) -> list[object]:
    text = window.text
    at = text.mapTo(window, QPoint())
    return [at, text.size(), text.verticalScrollBar().value(), text.toPlainText()]


def test_the_window_shows_before_anything_is_read(qapp: QApplication, home: Home, at_once) -> None:
    built = App(FirstLight(qapp, home, "zh"), lambda: at_once)
    assert not home.library.exists()
    built.start()
    assert home.library.exists()
    built.close()


def test_the_text_is_painted_first_and_does_not_move_when_the_rest_comes(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    left = App(FirstLight(qapp, home, "zh"), lambda: ThreadPoolExecutor(max_workers=1))
    left.window.resize(780, 700)
    left.start()
    left.desk.open_ref("shanghai-2023/5.3#8")
    qtbot.waitUntil(lambda: left.window.text.chosen == "shanghai-2023/5.3#8")
    qapp.processEvents()
    shares = columns(left.window)
    left.window.close()
    left.close()
    painted: list[str] = []
    set_anew: list[str] = []
    paint, set_html = PageView.paintEvent, PageView.setHtml

    def paint_event(view: PageView, event: QPaintEvent) -> None:
        paint(view, event)
        painted.append(view.toPlainText())

    def set_again(view: PageView, html: str) -> None:
        set_html(view, html)
        set_anew.append(html)

    class Watch(QObject):
        """Notes what ever stands on the screen by itself."""

        def eventFilter(self, of: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Show and isinstance(of, QWidget) and of.isWindow():
                alone.append(of)
            return False

    alone: list[QWidget] = []
    watch = Watch()
    qapp.installEventFilter(watch)
    monkeypatch.setattr(PageView, "paintEvent", paint_event)
    first = FirstLight(qapp, home, "zh")
    first.show()
    assert any("绿色通道" in text for text in painted)
    assert not hasattr(first.window, "search")
    before = places(first.window)
    monkeypatch.setattr(PageView, "setHtml", set_again)
    built = App(first, lambda: ThreadPoolExecutor(max_workers=1))
    qapp.processEvents()
    assert places(built.window) == before
    built.start()
    qtbot.waitUntil(lambda: built.desk.page is not None and bool(built.window.detail.ref))
    assert places(built.window) == before
    assert not set_anew
    assert alone == [built.window]
    assert columns(built.window) == shares
    assert built.window.side.isVisible()
    built.close()


def test_a_first_start_paints_its_window_before_it_makes_what_is_in_it(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[MainWindow] = []
    paint = MainWindow.paintEvent

    def paint_event(window: MainWindow, event: QPaintEvent) -> None:
        paint(window, event)
        painted.append(window)

    monkeypatch.setattr(MainWindow, "paintEvent", paint_event)
    first = FirstLight(qapp, home, "zh")
    first.show()
    assert painted
    assert not first.window.text.isVisible()
    first.window.close()
    first.retire()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_reads_on_where_one_read_when_the_window_was_left(
    qapp: QApplication, home: Home, at_once, language: str
) -> None:
    left = App(FirstLight(qapp, home, "zh"), lambda: at_once)
    left.start()
    left.desk.open_ref("shanghai-2023/5.3")
    bar = left.window.text.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    top, at = left.window.text.top_ref, bar.value()
    assert at
    left.window.close()
    left.close()
    first = FirstLight(qapp, home, language)
    first.show()
    assert first.window.text.verticalScrollBar().value() == at
    built = App(first, lambda: at_once)
    built.start()
    qapp.processEvents()
    text = built.window.text
    assert abs(text.refs.index(text.top_ref) - text.refs.index(top)) <= 1  # its heading, or it
    if language == "zh":
        assert text.verticalScrollBar().value() == at
    built.close()


def test_a_page_that_says_something_else_by_now_is_shown_anew(
    qapp: QApplication, home: Home, at_once
) -> None:
    left = App(FirstLight(qapp, home, "zh"), lambda: at_once)
    left.start()
    left.window.close()
    left.close()
    page = json.loads(home.page.read_text(encoding="utf-8"))
    home.page.write_text(json.dumps([page[0].replace("人才", "旧文"), *page[1:]]), "utf-8")
    first = FirstLight(qapp, home, "zh")
    first.show()
    assert "旧文" in first.window.text.toPlainText()
    built = App(first, lambda: at_once)
    built.start()
    assert "旧文" not in built.window.text.toPlainText()
    assert "人才" in built.window.text.toPlainText()
    built.close()


UNUSABLE = [
    f'["<p>a", "shanghai-2023/5", ["zh"], "zh", ["", 0, 0], {around}]'
    for around in ("[1]", "[1, 2, 3, Infinity]", f"[1, 2, 3, {10**30}]", "[1, 2, 3, -4]")
] + [
    f'["<p>a", "shanghai-2023/5", ["zh"], "zh", {top}, [1, 2, 3, 4]]'
    for top in ("[]", '["", 0, Infinity]', '["", 0, NaN]', f'["", {10**30}, 0]')
]


@pytest.mark.parametrize("kept", ["", "{", "[]", "[1, 2, 3, 4]", "\0", "[" * 200_000, *UNUSABLE])
def test_a_kept_page_that_cannot_be_used_is_left_aside(
    qapp: QApplication, home: Home, at_once, kept: str
) -> None:
    Session(home).keep_tabs([("shanghai-2023/5", "5")], 0)
    home.page.write_text(kept, encoding="utf-8")
    first = FirstLight(qapp, home, "zh")
    first.show()
    assert not first.window.text.isVisible()
    built = App(first, lambda: at_once)
    built.start()
    assert "人才" in built.window.text.toPlainText()
    built.close()


def test_what_is_typed_while_the_window_is_made_is_searched_for(
    qapp: QApplication, home: Home, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete = MainWindow.complete

    def rest(window: MainWindow, *with_what: object) -> None:
        window.search.setText("职称")
        complete(window, *with_what)

    monkeypatch.setattr(MainWindow, "complete", rest)
    built = App(FirstLight(qapp, home, "zh"), lambda: ThreadPoolExecutor(max_workers=1))
    answers: list[Answer] = []
    built.desk.answer_found.connect(answers.append)
    built.start()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0].hits
    built.close()


def test_it_speaks_chinese_and_so_does_qt(app: App) -> None:
    assert app.window.menuBar().actions()[0].text() == "文件(&F)"
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "取消"


def test_it_opens_where_it_was_left(qapp: QApplication, home: Home, at_once) -> None:
    first = App(FirstLight(qapp, home, "zh"), lambda: at_once)
    first.start()
    first.desk.open_ref("shanghai-2023/5.2")
    first.close()
    second = App(FirstLight(qapp, home, "zh"), lambda: at_once)
    second.start()
    assert second.desk.page is not None
    assert second.desk.page.ref == "shanghai-2023/5.2"
    second.close()


def test_a_ref_that_is_not_there_is_said_in_one_sentence(app: App) -> None:
    app.desk.open_ref("shanghai-2023/9.9")
    assert "9.9" in message(app).text()
    assert app.desk.page is not None


def test_a_bug_is_told_once_and_the_program_goes_on(
    app: App, caplog: pytest.LogCaptureFixture
) -> None:
    app.library_lane.run(lambda: 1 / 0, lambda _none: None)
    assert "ZeroDivisionError" in message(app).detailedText()
    app.library_lane.run(lambda: 1 / 0, lambda _none: None)
    assert "ZeroDivisionError" in message(app).detailedText()
    caplog.clear()
    app.desk.open_ref("shanghai-2023/5.1")
    assert app.desk.page is not None
    assert app.desk.page.ref == "shanghai-2023/5.1"


def come_back(app: App) -> None:
    """Do as a desktop does when the reader turns to another program and back."""
    for state in (Qt.ApplicationState.ApplicationInactive, Qt.ApplicationState.ApplicationActive):
        QApplication.instance().applicationStateChanged.emit(state)


def test_what_another_program_does_to_the_library_is_seen_on_coming_back(
    app: App, home: Home
) -> None:
    def chosen_from() -> list[str]:
        chooser = app.window.side.contents.findChild(DocumentChooser)
        return [document.ref for document in chooser._documents]

    pages: list[Page] = []
    app.desk.page_opened.connect(pages.append)
    come_back(app)
    assert pages == []
    with Library.open(home) as another:
        another.add(REPORT)
    come_back(app)
    assert "annual-report" in chosen_from()
    assert any("2 份文献" in label.text() for label in app.window.status.findChildren(QLabel))
    app.desk.open_ref("annual-report")
    with Library.open(home) as another:
        another.remove("annual-report")
    come_back(app)
    assert pages[-1].document.ref == "shanghai-2023"
    assert "annual-report" not in chosen_from()
    assert app.window.findChildren(QMessageBox) == []


def test_another_language_builds_the_window_again(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles: list[str] = []
    build = App.start

    def start(app: App, *how: object) -> None:
        build(app, *how)
        titles.append(app.window.menuBar().actions()[0].text())
        follow = (
            (lambda: app.choices.choose_language("en")) if len(titles) == 1 else app.window.close
        )
        QTimer.singleShot(0, follow)

    monkeypatch.setattr(App, "start", start)
    Settings(language="zh").write(home.settings)
    assert run(home, Wish(), "zh") == 0
    assert titles == ["文件(&F)", "&File"]
    assert Settings.read(home.settings).language == "en"


def test_what_rings_before_the_window_is_complete_is_opened_in_it(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    bell = Doorbell(home)
    opened: list[str] = []
    complete = MainWindow.complete

    def rest(window: MainWindow, *with_what: object) -> None:
        assert ring(home, Wish("shanghai-2023/5.2"))
        complete(window, *with_what)
        window._desk.page_opened.connect(note)

    def note(page: Page) -> None:
        opened.append(page.ref)
        if page.ref == "shanghai-2023/5.2":
            QApplication.exit(0)

    monkeypatch.setattr(MainWindow, "complete", rest)
    QTimer.singleShot(20_000, QApplication.quit)
    assert run(home, Wish(), "zh", bell) == 0
    assert opened[-1] == "shanghai-2023/5.2"
    assert bell.close() == ()
    assert not ring(home, Wish())


def test_what_rings_while_the_window_closes_is_left_with_the_bell(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    bell = Doorbell(home)
    keep_place = MainWindow.keep_place
    rung: list[bool] = []

    def late(window: MainWindow) -> None:
        keep_place(window)
        if window.closed and not rung:
            rung.append(any(ring(home, Wish("shanghai-2023/5.2")) for _try in range(5)))

    monkeypatch.setattr(MainWindow, "keep_place", late)
    begin = App.start

    def start(app: App, *how: object) -> None:
        begin(app, *how)
        QTimer.singleShot(0, app.window.close)

    monkeypatch.setattr(App, "start", start)
    assert run(home, Wish(), "zh", bell) == 0
    assert rung == [True]
    assert Wish.all_of(bell.close()) == Wish("shanghai-2023/5.2")


def test_a_window_closed_while_it_is_painted_stays_closed(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = FirstLight.show

    def closed(first: FirstLight) -> None:
        QTimer.singleShot(0, first.window.close)
        show(first)

    monkeypatch.setattr(FirstLight, "show", closed)
    monkeypatch.setattr(App, "start", lambda *_how: pytest.fail("made all the rest"))
    assert run(home, Wish(), "zh") == 0


def test_what_is_about_names_every_package_the_program_is_made_with() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {re.split(r"[<>=]", package)[0] for package in project["dependencies"]}
    assert named == set(PACKAGES)


def test_what_is_typed_last_is_kept_when_the_window_closes(qapp: QApplication, home: Home) -> None:
    built = App(FirstLight(qapp, home, "zh"), lambda: ThreadPoolExecutor(max_workers=1))
    built.start()
    for length in range(1, 40):
        built.notes.write("shanghai-2023/5.3", "记" * length)
    built.close()
    with Library.open(home) as library:
        assert [note.text for note in library.notes.all()] == ["记" * 39]


def test_another_language_keeps_the_search_and_the_tabs(
    qapp: QApplication, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, int, str]] = []
    build = App.start

    def start(app: App, *how: object) -> None:
        build(app, *how)
        first = not seen
        seen.append((app.window.search.text(), len(app.session.tabs()[0]), app.language))

        def act() -> None:
            if not first:
                app.window.close()
                return
            app.desk.open_beside("shanghai-2023/5.2")
            app.window.search.setText("职称评审")
            app.desk.tabs_changed.connect(lambda *_how: None)
            QTimer.singleShot(1500, lambda: app.choices.choose_language("en"))

        QTimer.singleShot(500, act)

    monkeypatch.setattr(App, "start", start)
    Settings(language="zh").write(home.settings)
    assert run(home, Wish()) == 0
    assert [language for _words, _tabs, language in seen] == ["zh", "en"]
    assert seen[1][0] == "职称评审"
    assert seen[1][1] == 2
