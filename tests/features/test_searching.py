"""Find the provision."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QPushButton


def results(reader) -> QAbstractItemView:
    (view,) = reader.window.side.results.findChildren(QAbstractItemView)
    return view


def test_hits_come_as_one_types(reader) -> None:
    reader.types("绿色通道")
    reader.waits_for("绿色通道 · 2 处")
    assert any("绿色通道" in line for line in reader.lines(results(reader)))


def test_enter_opens_the_hit_and_marks_it_in_the_text(reader) -> None:
    reader.types("绿色通道")
    reader.waits_for("绿色通道 · 2 处")
    reader.qtbot.keyClick(reader.window.search, Qt.Key.Key_Return)
    reader.waits_for("设立特殊渠道", reader.window.reading)
    reader.qtbot.waitUntil(lambda: reader.app.desk.page.target.startswith("shanghai-2023/5.3#"))
    cursor = reader.page.document().find("绿色通道")
    ground = cursor.charFormat().background().color()
    assert ground == reader.app.theme.colour("mark")


def test_words_apart_are_found_and_the_reading_of_the_query_is_shown(reader) -> None:
    reader.types("绿色通道 民营")
    reader.waits_for("理解为 “绿色通道” AND “民营”")
    assert results(reader).model().rowCount() > 0


def test_the_arrow_goes_to_the_next_hit(reader) -> None:
    reader.types("职称评审")
    reader.waits_for("职称评审 · ")
    reader.qtbot.keyClick(reader.window.search, Qt.Key.Key_Down)
    assert results(reader).currentIndex().row() == 1


def test_hits_of_one_kind_only(reader) -> None:
    reader.types("人才")
    reader.waits_for("人才 · ")
    (chip,) = [
        chip
        for chip in reader.window.side.results.findChildren(QPushButton)
        if chip.text().startswith("政策")
    ]
    count = int(chip.text().split()[-1])
    reader.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    reader.qtbot.waitUntil(lambda: len(reader.lines(results(reader))) == count)
    assert all("政策" in line for line in reader.lines(results(reader)))
    everything = [
        chip.text()
        for chip in reader.window.side.results.findChildren(QPushButton)
        if chip.text().startswith("全部")
    ]
    assert int(everything[0].split()[-1]) > count


def test_no_hit_says_what_to_do(reader) -> None:
    reader.types("量子纠缠")
    reader.waits_for("文库中没有“量子纠缠”")
    assert reader.sees("导入")


def test_an_empty_box_takes_the_marks_away(reader) -> None:
    reader.types("人才高地")
    reader.waits_for("人才高地 · ")
    reader.qtbot.keyClick(reader.window.search, Qt.Key.Key_Escape)
    reader.waits_for("在上方输入")
    cursor = reader.page.document().find("人才高地")
    assert cursor.charFormat().background().style() == Qt.BrushStyle.NoBrush
