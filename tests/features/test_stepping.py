"""Narrow what was found, step through it, find on the page, go somewhere by a few letters."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QPushButton

from conftest import REPORT
from talentdesk.gui.models.contents import PLACES, REF


def results(reader) -> QAbstractItemView:
    (view,) = reader.window.side.results.findChildren(QAbstractItemView)
    return view


def choose(reader, button: str, value: str) -> None:
    """Choose a value in the menu of a button of the results."""
    (menu,) = [
        b.menu()
        for b in reader.window.side.results.findChildren(QPushButton)
        if b.menu() and b.text().startswith(button)
    ]
    (action,) = [a for a in menu.actions() if a.text().startswith(value)]
    action.trigger()


def place(reader) -> str:
    cursor = reader.page.marks.cursor()
    return cursor.selectedText() if cursor else ""


def test_hits_are_narrowed_by_document_and_put_in_order(reader) -> None:
    reader.imports(REPORT)
    reader.types("人才")
    reader.waits_for("人才 · ")
    everything = results(reader).model().rowCount()
    choose(reader, "文献", "上海科技进步报告")
    reader.qtbot.waitUntil(lambda: results(reader).model().rowCount() < everything, timeout=20_000)
    assert not any("annual-report" in line for line in reader.lines(results(reader)))
    first = reader.lines(results(reader))
    choose(reader, "排序", "原文顺序")
    reader.qtbot.waitUntil(lambda: reader.lines(results(reader)) != first)
    choose(reader, "文献", "全部文献")
    reader.qtbot.waitUntil(lambda: results(reader).model().rowCount() == everything)


def test_f3_goes_from_place_to_place_and_on_to_the_next_section(reader) -> None:
    reader.types("职称评审")
    reader.waits_for("职称评审 · ")

    def state() -> tuple[str, int, str]:
        return (reader.app.desk.page.ref, reader.page.marks.current, place(reader))

    passed = [state()]
    for _ in range(5):
        reader.presses("F3")
        reader.qtbot.waitUntil(lambda: state() != passed[-1] and state()[2] == "职称评审")
        passed.append(state())
    assert len({ref for ref, *_ in passed}) > 1
    reader.presses("Shift+F3")
    reader.qtbot.waitUntil(lambda: state() != passed[-1] and state()[2] == "职称评审")


def test_the_tree_tells_how_often_each_section_has_the_words(reader) -> None:
    reader.types("职称评审")
    reader.waits_for("职称评审 · ")
    model = reader.window.side.contents._tree.model()

    def places(number: str) -> int:
        top = model.index(0, 0)
        rows = [top, *(model.index(row, 0, top) for row in range(model.rowCount(top)))]
        found = {str(i.data(REF)).partition("/")[2]: i.data(PLACES) for i in rows}
        return found[number]

    reader.qtbot.waitUntil(lambda: places("5") > 0)
    assert places("5.3") > 0
    assert places("5") >= places("5.1") + places("5.2") + places("5.3")
    reader.qtbot.keyClick(reader.window.search, Qt.Key.Key_Escape)
    reader.qtbot.waitUntil(lambda: places("5") == 0)


def test_find_on_the_page_takes_any_script_and_goes_around(reader) -> None:
    reader.app.desk.open_ref("shanghai-2023/5.3")
    reader.waits_for("设立特殊渠道", reader.window.reading)
    reader.presses("Ctrl+F")
    bar = reader.window.find_bar
    (field,) = bar.findChildren(QLineEdit)
    field.setText("職稱評審")
    assert place(reader) == "职称评审"
    count = len(reader.page.marks.places)
    assert count > 1
    for _ in range(count):
        reader.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert place(reader) == "职称评审"
    field.setText("火星")
    assert reader.sees("本页没有", bar)
    reader.qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert place(reader) == ""


def test_the_search_is_explained(reader) -> None:
    reader.types("绿色通到")
    reader.waits_for("设立特殊渠道", reader.window.side.results)
    reader.presses("Ctrl+Shift+E")
    said = reader.window.side.results.explanation.text
    assert "理解为：“绿色通到”" in said
    assert "“绿色通道”（近似写法）：" in said
    assert "由“绿色通道”找到" in said
    reader.window.side.results.explanation.hide()


def test_a_related_hit_is_marked_by_the_words_it_was_found_by(reader) -> None:
    reader.types("绿色通到")
    reader.waits_for("设立特殊渠道", reader.window.side.results)
    reader.qtbot.keyClick(reader.window.search, Qt.Key.Key_Return)
    reader.waits_for("设立特殊渠道", reader.window.reading)

    def marked() -> bool:
        cursor = reader.page.document().find("绿色通道")
        ground = cursor.charFormat().background()
        return ground.color() == reader.app.theme.colour("mark")

    reader.qtbot.waitUntil(marked)


def test_without_hits_the_words_that_have_some_are_offered(reader) -> None:
    reader.types("人才 火星")
    reader.waits_for("文库中没有“人才 火星”")
    (offer,) = [
        b for b in reader.window.side.results.findChildren(QPushButton) if b.text()[:2] == "人才"
    ]
    reader.qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    reader.waits_for("人才 · ")
    assert reader.window.search.text() == "人才"


def test_searches_are_remembered_and_kept(reader) -> None:
    room = reader.window.searches
    reader.types("绿色通道")
    reader.waits_for("绿色通道 · ")
    reader.qtbot.keyClick(reader.window.search, Qt.Key.Key_Return)
    keep = room.history_menu().actions()[0]
    assert keep.text() == "保留搜索“绿色通道”"
    keep.trigger()
    reader.types("人才高地")
    reader.waits_for("人才高地 · ")
    texts = [action.text() for action in room.history_menu().actions()]
    assert texts.count("绿色通道") == 2
    next(a for a in room.history_menu().actions() if a.text() == "绿色通道").trigger()
    reader.waits_for("绿色通道 · ")
    room.history.forget_recent()
    assert (room.history.recent, room.history.saved) == ((), ("绿色通道",))


def test_quick_open_goes_by_initials_words_and_to_orders(reader) -> None:
    quick = reader.window.searches.quick
    (field,) = quick.findChildren(QLineEdit)
    (names,) = quick.findChildren(QAbstractItemView)
    reader.presses("Ctrl+K")
    for typed, meant in (
        ("zcps", "职称评审"),
        ("安居 意见", "安居工程"),
        ("rencaigaodi", "人才高地"),
    ):
        field.setText(typed)
        reader.qtbot.waitUntil(
            lambda meant=meant: any(meant in line for line in reader.lines(names)[:3])
        )
    field.setText("tjgc")
    reader.qtbot.waitUntil(lambda: names.model().rowCount() == 0)
    field.setText("5.2")
    reader.qtbot.waitUntil(lambda: any("5.2" in line for line in reader.lines(names)[:1]))
    reader.qtbot.keyClick(field, Qt.Key.Key_Return)
    reader.reads("5.2")
    assert not quick.isVisible()
    reader.presses("Ctrl+K")
    field.setText("时间线")
    reader.qtbot.waitUntil(lambda: any("时间线" in line for line in reader.lines(names)))
    quick.hide()


def test_a_search_waits_while_the_index_is_made_anew(reader) -> None:
    desk = reader.app.desk
    desk.wait_for_index(3, 7)
    reader.types("绿色通道")
    reader.waits_for("已完成 3 / 7 份")
    desk.end_waiting()
    reader.waits_for("绿色通道 · ")


def test_the_theme_is_switched_with_a_search_open(reader) -> None:
    reader.types("职称评审")
    reader.qtbot.waitUntil(lambda: bool(reader.window.side.results.hits))
    reader.presses("Ctrl+1")
    reader.chooses("5.3 人才体制机制改革")
    marks = reader.window.reading.text.marks
    reader.qtbot.waitUntil(lambda: len(marks.places) > 1)
    before = list(marks.places), reader.window.side.results.hits
    reader.app.theme.set_mode("dark")
    assert reader.app.theme.dark
    assert (list(marks.places), reader.window.side.results.hits) == before
    assert reader.window.search.text() == "职称评审"
