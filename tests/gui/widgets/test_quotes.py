"""Quotation marks in English text take no more room than its letters do."""

import pytest
from PySide6.QtGui import QFontDatabase, QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from talentdesk.gui.widgets.quotes import narrow_quotes

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
