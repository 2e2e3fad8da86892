"""Hand over an answer: choose, look at the pages, change how they look, save or stop."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QPushButton, QTreeWidget

from talentdesk.gui.dialogs.printing import PrintDialog


def dialog_on(reader, section: str) -> PrintDialog:
    reader.chooses(section)
    reader.reads(section.split()[0])
    reader.presses("Ctrl+P")
    reader.qtbot.waitUntil(lambda: reader.app.print_desk.dialog is not None)
    dialog = reader.app.print_desk.dialog
    sees_pages(reader, dialog)
    return dialog


def sees_pages(reader, dialog: PrintDialog) -> None:
    reader.qtbot.waitUntil(lambda: reader.sees(" 页", dialog), timeout=20000)


def button(dialog: PrintDialog, text: str) -> QPushButton:
    (found,) = [b for b in dialog.findChildren(QPushButton) if text in b.text()]
    return found


def chooses(dialog: PrintDialog, name: str, shown: str) -> None:
    (box,) = [b for b in dialog.findChildren(QComboBox) if b.accessibleName() == name]
    box.setCurrentIndex(box.findText(shown))


def ticks(reader, dialog: PrintDialog, section: str) -> None:
    (tree,) = dialog.findChildren(QTreeWidget)
    (item,) = tree.findItems(section, Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive)
    item.setCheckState(0, Qt.CheckState.Checked)


def saves(reader, dialog: PrintDialog, target: Path, monkeypatch, form: str = "PDF (*.pdf)") -> str:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how, **_more: (str(target), form))
    reader.qtbot.waitUntil(button(dialog, "另存为").isEnabled, timeout=20000)
    reader.qtbot.mouseClick(button(dialog, "另存为"), Qt.MouseButton.LeftButton)
    written = target if target.suffix else target.with_suffix(".pdf")
    reader.qtbot.waitUntil(written.exists, timeout=20000)
    if written.suffix != ".pdf":
        return written.read_text(encoding="utf-8")
    return "".join(page.extract_text() for page in PdfReader(written).pages)


def test_a_summary_is_looked_at_and_saved(
    reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_on(reader, "5.3 人才体制机制改革")
    assert "人才体制机制改革" in saves(reader, dialog, tmp_path / "答复", monkeypatch)
    dialog.reject()


def test_more_sections_are_added_and_parts_left_out(
    reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_on(reader, "5.3 人才体制机制改革")
    ticks(reader, dialog, "5.1")
    (figures,) = [b for b in dialog.findChildren(QCheckBox) if b.text() == "关键数据"]
    figures.setChecked(False)
    reader.qtbot.waitUntil(lambda: not button(dialog, "另存为").isEnabled())
    text = saves(reader, dialog, tmp_path / "二.md", monkeypatch, "Markdown (*.md)")
    assert text.index("# 5.1") < text.index("# 5.3")
    assert "关键数据" not in text
    dialog.reject()


def test_a_policy_is_printed_from_its_details(
    reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.app.desk.open_ref("policy:上海市自然科学研究人员职称评审办法")
    reader.qtbot.waitUntil(lambda: reader.app.window.detail.ref.startswith("policy:"))
    reader.qtbot.mouseClick(button(reader.app.window.detail, "打印"), Qt.MouseButton.LeftButton)
    reader.qtbot.waitUntil(lambda: reader.app.print_desk.dialog is not None)
    dialog = reader.app.print_desk.dialog
    sees_pages(reader, dialog)
    text = saves(reader, dialog, tmp_path / "政策.txt", monkeypatch, "纯文本 (*.txt)")
    assert "2023-06-19" in text
    assert "原文未载明" in text
    dialog.reject()


def test_the_timeline_is_printed_for_what_is_chosen(
    reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_on(reader, "5.3 人才体制机制改革")
    chooses(dialog, "打印内容", "时间线")
    reader.qtbot.waitUntil(lambda: not button(dialog, "另存为").isEnabled())
    text = saves(reader, dialog, tmp_path / "三.txt", monkeypatch, "纯文本 (*.txt)")
    assert "2023-06-19" in text
    assert "2023-11" not in text
    dialog.reject()


def test_what_a_search_finds_is_printed(
    reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader.searches("绿色通道")
    reader.waits_for("绿色通道 · 2 处")
    reader.window.orders.panes["contents"].trigger()
    dialog = dialog_on(reader, "5.3 人才体制机制改革")
    chooses(dialog, "打印内容", "检索结果")
    assert dialog.choices._query.text() == "绿色通道"
    dialog.choices._query.clear()
    reader.qtbot.keyClicks(dialog.choices._query, "STEM")
    reader.qtbot.waitUntil(lambda: not button(dialog, "另存为").isEnabled())
    sees_pages(reader, dialog)
    text = saves(reader, dialog, tmp_path / "四.txt", monkeypatch, "纯文本 (*.txt)")
    assert "STEM" in text
    dialog.reject()


def test_nothing_chosen_says_what_to_do(reader) -> None:
    dialog = dialog_on(reader, "5.3 人才体制机制改革")
    reader.qtbot.mouseClick(button(dialog, "全不选"), Qt.MouseButton.LeftButton)
    reader.qtbot.waitUntil(lambda: reader.sees("请在左边选择", dialog), timeout=20000)
    assert not button(dialog, "打印").isEnabled()
    dialog.reject()


def test_the_pages_can_speak_english(
    reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = dialog_on(reader, "5.3 人才体制机制改革")
    chooses(dialog, "语言", "English")
    reader.qtbot.waitUntil(lambda: not button(dialog, "另存为").isEnabled())
    assert "Citation" in saves(reader, dialog, tmp_path / "en.pdf", monkeypatch)
    dialog.reject()


def test_a_page_in_view_is_drawn(reader) -> None:
    dialog = dialog_on(reader, "5.3 人才体制机制改革")
    reader.qtbot.waitUntil(lambda: 0 in dialog.paper._drawn, timeout=20000)
    shown = dialog.paper.viewport().grab().toImage()
    places = [(x, y) for x in range(0, shown.width(), 3) for y in range(0, shown.height(), 3)]
    assert min(shown.pixelColor(*place).lightness() for place in places) < 90
    dialog.reject()


def test_setting_pages_can_be_stopped(reader) -> None:
    dialog = dialog_on(reader, "5.3 人才体制机制改革")
    reader.qtbot.mouseClick(button(dialog, "全部"), Qt.MouseButton.LeftButton)
    reader.qtbot.waitUntil(lambda: button(dialog, "停止").isVisible())
    reader.qtbot.mouseClick(button(dialog, "停止"), Qt.MouseButton.LeftButton)
    assert reader.sees("已停止", dialog)
    reader.qtbot.wait(400)
    assert dialog.paper.pages == 0
    dialog.reject()


def test_paper_is_remembered(reader) -> None:
    dialog = dialog_on(reader, "5.2 海外高层次人才引进")
    chooses(dialog, "纸张", "A5")
    reader.qtbot.waitUntil(lambda: reader.app.choices.settings.paper == "a5", timeout=20000)
    dialog.reject()


def test_what_is_read_in_english_is_printed_in_english(reader) -> None:
    reader.chooses("5.3 人才体制机制改革")
    reader.reads("5.3")
    reader.window.orders.edition_chosen.emit("en")
    reader.waits_for("Reforming the institutions", reader.window.reading)
    reader.presses("Ctrl+P")
    reader.qtbot.waitUntil(lambda: reader.app.print_desk.dialog is not None)
    dialog = reader.app.print_desk.dialog
    assert dialog.choices.handout.language == "en"
    sees_pages(reader, dialog)
    dialog.reject()


def test_what_can_be_chosen_is_named_in_the_language_that_is_read(reader) -> None:
    reader.chooses("5.3 人才体制机制改革")
    reader.reads("5.3")
    reader.orders("英文正文")
    reader.waits_for("Reforming the institutions of talent work")
    reader.presses("Ctrl+P")
    reader.qtbot.waitUntil(lambda: reader.app.print_desk.dialog is not None)
    dialog = reader.app.print_desk.dialog
    sees_pages(reader, dialog)
    (tree,) = dialog.findChildren(QTreeWidget)
    flags = Qt.MatchFlag.MatchStartsWith | Qt.MatchFlag.MatchRecursive
    assert tree.findItems("5.3 Reforming", flags)
    assert not tree.findItems("5.3 人才", flags)
    dialog.reject()
