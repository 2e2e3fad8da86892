"""All policies and all figures in tables beside the text."""

import csv
import re

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPushButton

REVIEW = "上海市自然科学研究人员职称评审办法"


def button(pane, text: str) -> QPushButton:
    (found,) = [b for b in pane.findChildren(QPushButton) if text in b.text()]
    return found


def names(pane) -> list[str]:
    model = pane.table.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def choose(pane, *labels: str) -> None:
    flags = QItemSelectionModel.SelectionFlag
    pane.table.clearSelection()
    for row, name in enumerate(names(pane)):
        if any(label in name for label in labels):
            index = pane.table.model().index(row, 0)
            pane.table.selectionModel().select(index, flags.Select | flags.Rows)


def test_policies_are_filtered_and_one_is_told_beside_the_table(reader) -> None:
    reader.presses("Ctrl+Shift+4")
    reader.qtbot.waitUntil(lambda: reader.window.tables.policies is not None)
    pane = reader.window.tables.policies
    pane.findChildren(QLineEdit)[0].setText("职称 办法")
    assert names(pane) == [REVIEW]
    choose(pane, REVIEW)
    reader.waits_for("2023年6月19日", reader.window.detail)
    assert reader.window.centre.currentWidget() is pane
    pane.findChildren(QLineEdit)[0].clear()
    (kinds,) = [c for c in pane.findChildren(QComboBox) if c.itemText(0) == "全部文种"]
    kinds.setCurrentIndex(kinds.findText("措施"))
    kinds.activated.emit(kinds.currentIndex())
    assert all("措施" in name for name in names(pane))


def test_a_table_has_a_tab_and_back_leads_to_the_text(reader) -> None:
    reader.presses("Ctrl+Shift+5")
    reader.qtbot.waitUntil(lambda: reader.window.tables.figures is not None)
    assert reader.window.tabs.count() == 2
    reader.presses("Ctrl+W")
    reader.qtbot.waitUntil(lambda: reader.window.centre.currentWidget() is reader.window.reading)


def test_the_parts_of_a_figure_are_drawn_and_their_sum_is_told(
    reader, tmp_path, monkeypatch
) -> None:
    reader.presses("Ctrl+Shift+5")
    reader.qtbot.waitUntil(lambda: reader.window.tables.figures is not None)
    pane = reader.window.tables.figures
    choose(pane, "全球高层次科创人才“数字肖像”")
    reader.waits_for("各项之和与总数相符", pane)
    image = pane._view.grab().toImage()
    accent = reader.app.theme.colour("accent").rgb()
    places = [(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)]
    assert any(image.pixel(x, y) == accent for x, y in places)
    target = tmp_path / "图.svg"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how, **_more: (str(target), ""))
    button(pane, "保存图表").click()
    reader.qtbot.waitUntil(target.exists)
    assert "563万" in target.read_text(encoding="utf-8")


def test_figures_are_copied_and_exported_as_they_are_filtered(
    reader, tmp_path, monkeypatch
) -> None:
    reader.presses("Ctrl+Shift+5")
    reader.qtbot.waitUntil(lambda: reader.window.tables.figures is not None)
    pane = reader.window.tables.figures
    pane.findChildren(QLineEdit)[0].setText("在校研究生")
    button(pane, "复制").click()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert "242,700" in copied[1]
    target = tmp_path / "data.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how, **_more: (str(target), ""))
    button(pane, "CSV").click()
    reader.qtbot.waitUntil(target.exists)
    rows = list(csv.reader(target.read_text(encoding="utf-8-sig").splitlines()))
    assert len(rows) == 1 + len(names(pane))


def test_in_english_nothing_of_the_bundled_library_is_left_in_chinese(reader) -> None:
    reader.app.choices.choose_language("en")
    reader.waits_until(lambda: reader.window.menuBar().actions()[0].text() == "&File")
    for keys, table in (("Ctrl+Shift+4", "policies"), ("Ctrl+Shift+5", "figures")):
        reader.presses(keys)
        reader.waits_until(lambda table=table: getattr(reader.window.tables, table) is not None)
        pane = getattr(reader.window.tables, table)
        model = pane.table.model()
        reader.waits_until(lambda model=model: model.rowCount() > 10)
        cells = [
            model.index(row, column).data()
            for row in range(model.rowCount())
            for column in range(model.columnCount())
        ]
        boxes = [box for box in pane.findChildren(QComboBox) if box.isVisibleTo(pane)]
        cells += [box.itemText(at) for box in boxes for at in range(box.count())]
        issuers = re.compile("[\u3400-\u9fff]{6,}|.*[〔号]")  # are called as they call themselves
        left = [c for c in cells if re.search("[\u3400-\u9fff]", c) and not issuers.search(c)]
        assert left == []
    reader.window.orders.panes["policies"].trigger()
    reader.waits_for("opinions", reader.part("左栏"))
    assert not reader.sees("意见", reader.part("左栏"))


def test_number_and_issuer_of_a_policy_are_seen_without_scrolling(reader) -> None:
    reader.window.resize(1440, 900)
    reader.presses("Ctrl+Shift+4")
    reader.qtbot.waitUntil(lambda: reader.window.tables.policies is not None)
    table = reader.window.tables.policies.table
    heads = table.model()
    shown = [
        heads.headerData(column, Qt.Orientation.Horizontal)
        for column in range(heads.columnCount())
        if table.visualRect(heads.index(0, column)).right() < table.viewport().width()
    ]
    assert shown == ["标题", "类别", "状态", "发布日期", "发布机关", "文号"]
    # A date is not cut off.
    wide = table.fontMetrics().horizontalAdvance("2023年4月13日")
    assert table.visualRect(heads.index(0, 3)).width() > wide


@pytest.mark.parametrize(
    ("keys", "table"), [("Ctrl+Shift+4", "policies"), ("Ctrl+Shift+5", "figures")]
)
def test_the_key_and_the_menu_copy_the_chosen_lines_as_the_button_does(reader, keys, table) -> None:
    reader.selects("人才")  # what is marked in the text is not meant
    reader.presses(keys)
    reader.waits_until(lambda: getattr(reader.window.tables, table) is not None)
    pane = getattr(reader.window.tables, table)
    second = pane.table.visualRect(pane.table.model().index(1, 0))
    reader.clicks(pane.table.viewport(), second.center())
    button(pane, "复制").click()
    wanted = reader.clipboard
    assert len(wanted.splitlines()) == 2
    pane.take_focus()
    for copy in (lambda: reader.presses("Ctrl+C"), lambda: reader.orders("复制")):
        QGuiApplication.clipboard().clear()
        copy()
        assert reader.clipboard == wanted
    reader.presses("Ctrl+A")
    reader.presses("Ctrl+C")
    assert len(reader.clipboard.splitlines()) == 1 + len(names(pane))


@pytest.mark.parametrize("wide", [1440, 3840])
@pytest.mark.parametrize(
    ("keys", "table"), [("Ctrl+Shift+4", "policies"), ("Ctrl+Shift+5", "figures")]
)
def test_the_first_column_has_the_room_the_others_do_not_need(reader, wide, keys, table) -> None:
    reader.window.resize(wide, 900)
    reader.presses(keys)
    reader.waits_until(lambda: getattr(reader.window.tables, table) is not None)
    rows = getattr(reader.window.tables, table).table
    header = rows.horizontalHeader()
    reader.qtbot.wait(50)  # layouts come to rest
    numbers = range(header.count())
    short = [n for n in numbers if header.sectionSize(n) < rows.sizeHintForColumn(n)]
    if wide > 1440:
        assert short == []
    # No column beside the first has room it does not need, while there is none to spare.
    spare = [header.sectionSize(n) - rows.sizeHintForColumn(n) for n in numbers]
    heads = [header.sectionSizeHint(n) - rows.sizeHintForColumn(n) for n in numbers]
    assert all(more <= max(head, 0) for more, head in list(zip(spare, heads, strict=True))[1:])
    assert not rows.horizontalScrollBar().isVisible() or short
    header.resizeSection(0, 260)
    reader.window.resize(wide - 40, 900)
    reader.qtbot.wait(50)
    assert header.sectionSize(0) == 260


def test_a_filter_that_leaves_nothing_says_so(reader) -> None:
    reader.presses("Ctrl+Shift+4")
    reader.waits_until(lambda: reader.window.tables.policies is not None)
    pane = reader.window.tables.policies
    assert not reader.sees("没有一行", pane)
    header = pane.table.horizontalHeader()
    before = [header.sectionSize(n) for n in range(header.count())]
    reader.fills("没有这样的字", "筛选", pane)
    reader.waits_for("没有一行同时符合", pane)
    reader.qtbot.wait(50)  # layouts come to rest
    assert [header.sectionSize(n) for n in range(header.count())] == before
    pane.findChildren(QLineEdit)[0].clear()
    reader.waits_until(lambda: not reader.sees("没有一行", pane))
