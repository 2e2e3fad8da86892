"""Mark and write while reading, and find it again."""

from PySide6.QtGui import QTextCursor

from conftest import REPORT


def test_a_note_is_written_found_and_survives_a_new_import(reader, tmp_path) -> None:
    source = tmp_path / "report.txt"
    source.write_text(REPORT.read_text(encoding="utf-8"), encoding="utf-8")
    reader.imports(source)
    reader.qtbot.waitUntil(lambda: reader.app.desk.page.document.ref == "report")
    reader.app.desk.open_ref("report/7.2#1")
    reader.reads("7.2")
    reader.window.activateWindow()
    reader.presses("F6")
    reader.qtbot.waitUntil(reader.page.hasFocus)
    reader.presses("Ctrl+M")
    reader.qtbot.waitUntil(lambda: reader.window.detail.ref == "report/7.2#1")
    reader.qtbot.keyClicks(reader.window.detail._note, "ask")
    reader.presses("Ctrl+6")
    reader.waits_for("ask", reader.window.side.notes)
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("7.2 评价", "7.2 评价\n\n新加的一段话。"), encoding="utf-8")
    reader.imports(source)
    reader.waits_for("原文已移位", reader.window.side.notes)
    source.write_text("1 全新\n\n什么都不一样。", encoding="utf-8")
    reader.imports(source)
    reader.waits_for("文库中已无此处原文", reader.window.side.notes)
    assert reader.sees("ask", reader.window.side.notes)


def test_words_are_highlighted_and_stand_among_the_notes(reader) -> None:
    reader.chooses("5.3 人才体制机制改革")
    reader.reads("5.3")
    reader.page.setTextCursor(reader.page.document().find("绿色通道"))
    reader.presses("Ctrl+Alt+2")
    reader.presses("Ctrl+6")
    reader.waits_for("绿色通道", reader.window.side.notes)
    assert reader.sees("高亮 · 绿色", reader.window.side.notes)
    (mark,) = reader.page.extraSelections()
    assert mark.cursor.selectedText() == "绿色通道"
    assert mark.format.background().color() == reader.app.theme.colour("green")


def test_a_bookmark_is_set_and_opened_from_the_list(reader) -> None:
    reader.chooses("5.2 海外高层次人才引进")
    reader.reads("5.2")
    reader.qtbot.waitUntil(lambda: reader.window.detail.ref.endswith("/5.2"))
    reader.presses("Ctrl+B")
    reader.presses("Ctrl+6")
    reader.waits_for("5.2 海外高层次人才引进", reader.window.side.notes)
    reader.presses("Ctrl+1")
    reader.chooses("5.1 创新人才自主培养")
    reader.reads("5.1")
    reader.presses("Ctrl+6")
    reader.chooses("5.2")
    reader.reads("5.2")


def test_words_are_copied_with_their_citation(reader) -> None:
    reader.chooses("5.3 人才体制机制改革")
    reader.reads("5.3")
    cursor: QTextCursor = reader.page.document().find("绿色通道")
    reader.page.setTextCursor(cursor)
    reader.presses("Ctrl+Shift+X")
    reader.qtbot.waitUntil(lambda: "绿色通道" in reader.clipboard)
    assert reader.clipboard.startswith("“绿色通道”（")
