"""Word files, read back: headings, tables, languages, page numbers, charts."""

import io
from dataclasses import replace
from datetime import datetime

import docx
import pytest

from talentdesk.model.summary import Summary
from talentdesk.render.form import Chart, Line, Lines
from talentdesk.render.layout import Layout
from talentdesk.render.pages import Press
from talentdesk.render.sheet import sheet
from talentdesk.render.word import word

DAY = datetime(2023, 11, 24)
SPACE = "http://www.w3.org/2000/svg"
SVG = f'<svg xmlns="{SPACE}" width="40" height="20"><rect width="9" height="9"/></svg>'


def opened(made: list, layout: Layout = Layout()):  # noqa: B008
    data = word(made, layout, Press().picture, DAY)
    return docx.Document(io.BytesIO(data))


def test_says_everything_in_order(summary: Summary) -> None:
    file = opened([sheet(summary, "en", whole=True)])
    heads = [p.text for p in file.paragraphs if p.style.name.startswith("Heading")]
    assert heads == [
        "2.3 评价制度更加灵活",
        "Policies",
        "Key figures",
        "Events",
        "Key points",
        "Citation",
    ]
    text = "\n".join(p.text for p in file.paragraphs)
    for part in (summary.abstract[0].text, "绿色通道", summary.citation, "report/2.3"):
        assert part in text
    rows = [[cell.text for cell in row.cells] for row in file.tables[1].rows]
    assert ["培训", "约1000人次", "¶3"] in rows
    assert file.core_properties.title == "2.3 评价制度更加灵活"


def test_table_heads_are_repeated_and_pages_numbered(summary: Summary) -> None:
    file = opened([sheet(summary, "zh", whole=True)], Layout("a5"))
    assert "w:tblHeader" in file.tables[0].rows[0]._tr.xml
    foot = file.sections[0].footer.paragraphs[0]._p.xml
    assert 'w:instr="PAGE"' in foot
    assert 'w:instr="NUMPAGES"' in foot
    assert round(file.sections[0].page_width.mm) == 148


def test_the_column_of_texts_gets_what_the_others_leave(summary: Summary) -> None:
    for layout in (Layout(), Layout("a5")):
        file = opened([sheet(summary, "en", whole=True)], layout)
        section = file.sections[0]
        room = section.page_width - section.left_margin - section.right_margin
        widths = [cell.width for cell in file.tables[0].rows[-1].cells]
        assert widths[1] == max(widths)
        assert widths[1] > room * 0.39
        assert abs(sum(widths) - room) < room * 0.01


def test_chinese_letters_have_a_chinese_face(summary: Summary) -> None:
    file = opened([sheet(summary, "zh")])
    assert 'w:eastAsia="宋体"' in file.styles["Normal"].element.xml
    assert 'w:eastAsia="zh-CN"' in file.styles["Normal"].element.xml
    assert "asciiTheme" not in file.styles["Heading 1"].element.xml


def test_charts_are_pictures_and_marks_are_bold(summary: Summary) -> None:
    parts = (Chart("图", SVG, "甲 3"), Lines("", (Line("甲乙丙", "¶1", ((1, 2),)),)))
    file = opened([replace(sheet(summary, "zh"), parts=parts)])
    assert len(file.inline_shapes) == 1
    (bold,) = [run.text for p in file.paragraphs for run in p.runs if run.bold]
    assert bold == "乙"


@pytest.mark.parametrize("text", ["a\x00b\x0b", "<w:p>&", "𠮷" * 40])
def test_no_text_breaks_the_file(summary: Summary, text: str) -> None:
    file = opened([sheet(replace(summary, title=text, citation=text), "zh")])
    assert file.paragraphs[0].text.startswith("2.3")
