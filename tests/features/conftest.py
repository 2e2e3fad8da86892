"""The reader at the window, and the steps the scenarios are made of."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytest_bdd import given, parsers, step, then, when
from pytestqt.exceptions import TimeoutError as QtTimeoutError
from pytestqt.qtbot import QtBot

from conftest import TEXTS
from features.reader import Reader, number_in
from talentdesk.gui.app import App
from talentdesk.gui.first_light import FirstLight
from talentdesk.paths import Home

PART = "(?P<part>窗口|正文|详情|左栏|检索栏|状态栏|大事条|查找条|表格|快速打开|对话框)"
COLOURS = {"检索的颜色": "mark", "绿色": "green", "黄色": "yellow"}


@pytest.fixture
def reader(qapp: QApplication, home: Home, qtbot: QtBot, tmp_path: Path) -> Iterator[Reader]:
    """Seat a reader at the real window, with real lanes."""

    def lane() -> ThreadPoolExecutor:
        return ThreadPoolExecutor(max_workers=1)

    def begin_again() -> None:
        """Do as ``gui.app.run`` does for another language."""
        made.window.keep_place()
        before, made.app = made.app, App(FirstLight(qapp, home), lane)
        made.app.window.resize(1440, 900)
        made.app.start(words=before.window.search.text())
        leave(before)

    app = App(FirstLight(qapp, home, "zh"), lane)
    app.window.resize(1440, 900)
    app.choices.language_changed.connect(begin_again, Qt.ConnectionType.QueuedConnection)
    app.start()
    made = Reader(app, qtbot, tmp_path)
    made.waits_for("建设高水平人才高地")
    yield made
    leave(made.app)


def leave(app: App) -> None:
    """Close a window and let it go."""
    app.close()
    app.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@given("窗口里打开着随附文库")
def _at_the_window(reader: Reader) -> None:
    pass


# What a reader has


@given(parsers.parse("有文件“{name}”，是“{text}”的副本"))
def _copied(reader: Reader, name: str, text: str) -> None:
    (reader.folder / name).write_bytes((TEXTS / text).read_bytes())


@given(parsers.parse("有文件“{name}”，内容是“{text}”"))
def _written(reader: Reader, name: str, text: str) -> None:
    (reader.folder / name).write_text(text.replace("\\n", "\n"), encoding="utf-8")


@given(parsers.parse("有一个读不懂的文件“{name}”"))
def _broken(reader: Reader, name: str) -> None:
    (reader.folder / name).write_bytes(b"\0" * 40)


@step(parsers.parse("文件“{name}”里的“{old}”后面加上一段“{new}”"))
def _edited(reader: Reader, name: str, old: str, new: str) -> None:
    text = (reader.folder / name).read_text(encoding="utf-8")
    assert old in text
    (reader.folder / name).write_text(text.replace(old, f"{old}\n\n{new}"), encoding="utf-8")


@step(parsers.parse("文件“{name}”整个换成“{text}”"))
def _rewritten(reader: Reader, name: str, text: str) -> None:
    (reader.folder / name).write_text(f"1 全新\n\n{text}", encoding="utf-8")


@given(parsers.parse("保存时取名“{name}”"))
def _named(reader: Reader, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    path = str(reader.folder / name)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how, **_more: (path, ""))


# What a reader does


@step(parsers.re("按“(?P<keys>[^”]+)”"))
def _press(reader: Reader, keys: str) -> None:
    reader.presses(keys)


@step(parsers.re("输入“(?P<text>[^”]+)”"))
def _type(reader: Reader, text: str) -> None:
    reader.types(text)


@step(parsers.re("检索“(?P<text>[^”]+)”"))
def _search(reader: Reader, text: str) -> None:
    reader.searches(text)


@step(parsers.re("选菜单“(?P<name>[^”]+)”"))
def _order(reader: Reader, name: str) -> None:
    reader.orders(name)


@step(parsers.re(f"在{PART}点“(?P<text>.+)”"))
def _open(reader: Reader, part: str, text: str) -> None:
    at = reader.part(part)
    reader.waits_until(lambda: any(text in line for line in reader.lines(reader.view(at))))
    reader.opens(text, at)


@step(parsers.re(f"在{PART}点按钮“(?P<text>.+)”"))
def _click(reader: Reader, part: str, text: str) -> None:
    reader.waits_until(lambda: reader.button(text, reader.part(part)).isEnabled())
    reader.clicks(reader.button(text, reader.part(part)))


@step(parsers.re(f"在{PART}点链接“(?P<text>.+)”"))
def _follow(reader: Reader, part: str, text: str) -> None:
    reader.follows(text, reader.part(part))


@step(parsers.re(f"在{PART}的“(?P<name>[^”]+)”里选“(?P<value>[^”]+)”"))
def _pick(reader: Reader, part: str, name: str, value: str) -> None:
    reader.picks(value, name, reader.part(part))


@step(parsers.re(f"在{PART}的“(?P<name>[^”]+)”里填“(?P<text>[^”]+)”"))
def _fill(reader: Reader, part: str, name: str, text: str) -> None:
    reader.fills(text, name, reader.part(part))


@step(parsers.re("选中正文里的“(?P<text>[^”]+)”"))
def _select(reader: Reader, text: str) -> None:
    reader.selects(text)


@when(parsers.re("把(?P<names>(“[^”]+”)+)拖进窗口"))
def _drop(reader: Reader, names: str) -> None:
    reader.drops(*(reader.folder / name for name in names.strip("“”").split("”“")))


@when(parsers.re("选菜单“(?P<name>[^”]+)”，回答“(?P<answer>[^”]+)”"))
def _order_and_answer(reader: Reader, name: str, answer: str) -> None:
    QTimer.singleShot(300, lambda: reader.clicks(reader.button(answer, reader.part("对话框"))))
    reader.orders(name)


@step(parsers.re("写“(?P<text>[^”]+)”"))
def _write(reader: Reader, text: str) -> None:
    reader.waits_until(lambda: reader.window.detail.isAncestorOf(QApplication.focusWidget()))
    reader.qtbot.keyClicks(QApplication.focusWidget(), text)


@when(parsers.re("按 (?P<times>\\d+) 次“(?P<keys>[^”]+)”，每次都到另一条的“(?P<text>[^”]+)”"))
def _step_on(reader: Reader, times: str, keys: str, text: str) -> None:
    for _ in range(int(times)):
        before = reader.standing()
        reader.passed.append(before[0])
        reader.presses(keys)
        reader.waits_until(lambda: reader.standing() != before)  # noqa: B023
        reader.waits_for(f"第 {reader.standing()[1] + 1} 条", reader.part("状态栏"))
        assert reader.mark == text


# What a reader sees


@then(parsers.re(f"{PART}里有“(?P<text>.+)”"))
def _sees(reader: Reader, part: str, text: str) -> None:
    try:
        reader.waits_until(lambda: reader.sees(text, reader.part(part)))
    except QtTimeoutError:
        assert text in reader.text(reader.part(part))  # tells what stands there instead


@then(parsers.re(f"{PART}里没有“(?P<text>.+)”"))
def _sees_not(reader: Reader, part: str, text: str) -> None:
    reader.waits_until(lambda: not reader.sees(text, reader.part(part)))


@then(parsers.re(f"{PART}里每一行都有“(?P<text>.+)”"))
def _sees_everywhere(reader: Reader, part: str, text: str) -> None:
    def all_of_them() -> bool:
        lines = reader.firsts(reader.part(part))
        return bool(lines) and all(text in line for line in lines)

    reader.waits_until(all_of_them)


@then(parsers.re("检索栏的行数和“(?P<name>[^”]+)”上的数一样"))
def _counts(reader: Reader, name: str) -> None:
    pane = reader.part("检索栏")
    count = number_in(reader.button(name, pane).text())
    reader.waits_until(lambda: len(reader.firsts(pane)) == count)


@then(parsers.re("检索栏的行数比“(?P<name>[^”]+)”上的数少"))
def _fewer(reader: Reader, name: str) -> None:
    pane = reader.part("检索栏")
    assert 0 < len(reader.firsts(pane)) < number_in(reader.button(name, pane).text())


@then(parsers.re("正在读“(?P<number>[^”]+)”"))
def _reads(reader: Reader, number: str) -> None:
    reader.waits_until(lambda: reader.heading().startswith(number))


@then("走过了不止一节")
def _went_on(reader: Reader) -> None:
    assert len({*reader.passed, reader.standing()[0]}) > 1


@then(parsers.re("正文往下翻到了“(?P<text>[^”]+)”"))
def _scrolled_to(reader: Reader, text: str) -> None:
    def in_view() -> bool:
        place = reader.page.cursorRect(reader.page.document().find(text)).center()
        return reader.page.viewport().rect().contains(place)

    reader.waits_until(lambda: reader.page.verticalScrollBar().value() > 0 and in_view())


@then(parsers.re("目录上“(?P<number>[^”]+)”后面(?P<some>有|没有)数"))
def _counted(reader: Reader, number: str, some: str) -> None:
    reader.waits_until(lambda: (reader.places(number) > 0) == (some == "有"))


@then(parsers.re("读到的地方是“(?P<text>[^”]*)”"))
def _marked(reader: Reader, text: str) -> None:
    reader.waits_until(lambda: reader.mark == text)


@then(parsers.re("正文里的“(?P<text>[^”]+)”用(?P<colour>.+)标出"))
def _coloured(reader: Reader, text: str, colour: str) -> None:
    wanted = reader.app.theme.colour(COLOURS[colour]).name()
    reader.waits_until(lambda: reader.ground(text) == wanted)


@then(parsers.re("正文里的“(?P<text>[^”]+)”没有标记"))
def _plain(reader: Reader, text: str) -> None:
    reader.waits_until(lambda: not reader.ground(text))


@then(parsers.re("剪贴板里有“(?P<text>.+)”"))
def _copied_text(reader: Reader, text: str) -> None:
    reader.waits_until(lambda: text in reader.clipboard)


@then(parsers.re("文件“(?P<name>[^”]+)”里有“(?P<text>.+)”"))
def _written(reader: Reader, name: str, text: str) -> None:
    assert text in written(reader, name)


@then(parsers.re("文件“(?P<name>[^”]+)”里没有“(?P<text>.+)”"))
def _not_written(reader: Reader, name: str, text: str) -> None:
    assert text not in written(reader, name)


@then(parsers.re("窗口是(?P<tone>深|浅)色的"))
def _tone(reader: Reader, tone: str) -> None:
    ground = reader.page.viewport().grab().toImage().pixelColor(2, 2)
    assert (ground.lightness() < 100) == (tone == "深")


@then(parsers.re("检索框里还是“(?P<text>[^”]+)”"))
def _in_the_box(reader: Reader, text: str) -> None:
    assert reader.window.search.text() == text


def written(reader: Reader, name: str) -> str:
    """Read a file that was saved, when it is whole."""
    path = reader.folder / name
    reader.waits_until(lambda: path.exists() and path.stat().st_size > 0)
    if path.suffix == ".pdf":
        return "".join(page.extract_text() for page in PdfReader(path).pages)
    return path.read_text(encoding="utf-8-sig")
