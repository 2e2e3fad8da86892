"""Hand over an answer: preview, another language, a PDF."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton


def preview_of(reader, section: str):
    reader.chooses(section)
    reader.reads(section.split()[0])
    reader.presses("Ctrl+P")
    reader.qtbot.waitUntil(lambda: reader.app.print_desk.preview is not None)
    preview = reader.app.print_desk.preview
    reader.qtbot.waitUntil(lambda: reader.sees(" 页", preview), timeout=20000)
    return preview


def button(preview, text: str) -> QPushButton:
    (found,) = [b for b in preview.findChildren(QPushButton) if text in b.text()]
    return found


def test_a_summary_is_looked_at_and_saved(
    reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = preview_of(reader, "5.3 人才体制机制改革")
    target = tmp_path / "答复"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how, **_more: (str(target), "PDF"))
    reader.qtbot.mouseClick(button(preview, "PDF"), Qt.MouseButton.LeftButton)
    reader.qtbot.waitUntil(target.with_suffix(".pdf").exists, timeout=20000)
    text = "".join(page.extract_text() for page in PdfReader(target.with_suffix(".pdf")).pages)
    assert "人才体制机制改革" in text
    preview.reject()


def test_the_pages_can_speak_english(reader) -> None:
    preview = preview_of(reader, "5.3 人才体制机制改革")
    drawn: list[int] = []
    reader.app.print_room.pages_drawn.connect(lambda pages: drawn.append(len(pages)))
    preview._language.setCurrentIndex(preview._language.findData("en"))
    reader.qtbot.waitUntil(lambda: bool(drawn), timeout=20000)
    preview.reject()


def test_paper_is_remembered(reader) -> None:
    preview = preview_of(reader, "5.2 海外高层次人才引进")
    preview._paper.setCurrentIndex(preview._paper.findData("a5"))
    assert reader.app.choices.settings.paper == "a5"
    preview.reject()
