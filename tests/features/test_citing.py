"""Cite what is open: in a style that is remembered, and for reference managers."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog


def test_the_style_of_citations_is_chosen_and_remembered(reader) -> None:
    reader.chooses("5.3 人才体制机制改革")
    reader.reads("5.3")
    reader.presses("Ctrl+Shift+C")
    reader.qtbot.waitUntil(lambda: "[R]" in reader.clipboard)
    (apa,) = [a for a in reader.window.orders.citations.actions() if a.iconText() == "APA"]
    apa.trigger()
    reader.presses("Ctrl+Shift+C")
    reader.qtbot.waitUntil(lambda: reader.clipboard.endswith("(2023). 第5.3节. TalentDesk转述."))
    assert reader.app.choices.settings.citation == "apa"


@pytest.mark.parametrize(("order", "name"), [("export_bibtex", "a.bib"), ("export_ris", "a.ris")])
def test_the_open_section_is_written_for_reference_managers(
    reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, order: str, name: str
) -> None:
    reader.chooses("5.3 人才体制机制改革")
    reader.reads("5.3")
    path = tmp_path / name
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_how, **_more: (str(path), ""))
    getattr(reader.window.orders, order).trigger()
    reader.qtbot.waitUntil(path.exists)
    assert "第5.3节" in path.read_text(encoding="utf-8")


def test_a_row_of_a_table_is_copied_as_its_cells_stand_on_the_page(reader, tmp_path: Path) -> None:
    table = tmp_path / "名额.md"
    rows = "| 类别 | 人数 | 备注 |\n|---|---|---|\n| 特设岗 | 77人 | |\n| 博士生 | 5.3万人 | 无 |"
    table.write_text(f"# 名额\n\n## 1 研究生\n\n{rows}\n", encoding="utf-8")
    reader.app.imports.bring([table], look=False)
    reader.qtbot.waitUntil(lambda: "特设岗" in reader.page.toPlainText(), timeout=15_000)
    reader.page.show_ref("名额/1#2")
    reader.window.orders.copy_cited.trigger()
    reader.qtbot.waitUntil(lambda: "特设岗" in reader.clipboard)
    assert "特设岗 · 77人" in reader.clipboard
    assert "|" not in reader.clipboard
