"""Quotation marks in English text take no more room than its letters do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from talentdesk.gui.line import Line
from talentdesk.gui.models.table import Column, TableModel
from talentdesk.gui.quotes import narrow_quotes, narrowed

FACE = "Noto Sans CJK SC"


def widths(html: str, qapp: QApplication) -> tuple[float, float]:
    """Give the width of a line before and after its quotation marks are narrowed."""
    document = QTextDocument()
    document.setDefaultStyleSheet(f"body {{ font-family: '{FACE}'; font-size: 20px; }}")
    document.setHtml(f"<body><p>{html}</p></body>")
    before = document.idealWidth()
    narrow_quotes(document)
    return before, document.idealWidth()


@pytest.fixture(autouse=True)
def _face(qapp: QApplication) -> None:
    if FACE not in QFontDatabase.families():
        pytest.skip("the face is not installed")


def test_english_marks_are_narrowed_and_chinese_ones_are_not(qapp: QApplication) -> None:
    before, after = widths("a “green channel” b", qapp)
    assert after < before - 15
    before, after = widths("职称评审“green channel”", qapp)
    assert after == before


@pytest.mark.parametrize(
    ("html", "narrower"),
    [
        ("“green channel” for titles 非官方译名", True),
        ("people’s “own” 说明", True),
        ("实施 “STEM” 计划", False),
        ("the term “职称”", False),
    ],
)
def test_what_stands_next_to_the_marks_decides(
    qapp: QApplication, html: str, narrower: bool
) -> None:
    before, after = widths(html, qapp)
    assert (after < before) is narrower


def test_links_and_bold_stay_what_they_are(qapp: QApplication) -> None:
    document = QTextDocument()
    document.setHtml('<body><p><b>a “b” c</b> <a href="ref:x">“d”</a></p></body>')
    narrow_quotes(document)
    cursor = QTextCursor(document)
    for place, bold, link in ((3, True, ""), (9, False, "ref:x")):
        cursor.setPosition(place)
        style = cursor.charFormat()
        assert (style.font().bold(), style.anchorHref()) == (bold, link)
    assert document.toPlainText() == "a “b” c “d”"


def test_a_font_suits_the_text_it_is_for(qapp: QApplication) -> None:
    font = QFont(FACE)
    english, chinese = "the “green channel”", "职称评审“green channel”"
    wide = QFontMetrics(font).horizontalAdvance
    assert QFontMetrics(narrowed(font, english)).horizontalAdvance(english) < wide(english)
    assert QFontMetrics(narrowed(font, chinese)).horizontalAdvance(chinese) == wide(chinese)


def test_cells_of_tables_take_such_a_font(qapp: QApplication) -> None:
    model = TableModel([Column("Title", 20)])
    model.set_lines([Line("a", ("the “green channel”",), ("",)), Line("b", ("绿色通道",), ("",))])
    tags = [model.index(row, 0).data(Qt.ItemDataRole.FontRole).featureTags() for row in range(2)]
    assert [len(found) for found in tags] == [1, 0]
