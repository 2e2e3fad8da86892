"""Tables of a document: on screen and in every output, each cell there, heads and places kept."""

import io
import itertools
import re
from dataclasses import replace
from typing import Any

import docx
import pypdfium2 as pdfium
import pytest

from talentdesk.model import Block, BlockKind, Document, Figure, Place, Section
from talentdesk.model.date import Date
from talentdesk.render import plain
from talentdesk.render.address import href
from talentdesk.render.export import html
from talentdesk.render.form import Sheet, Table
from talentdesk.render.grid import Grid, with_grids
from talentdesk.render.layout import Layout
from talentdesk.render.markdown import markdown
from talentdesk.render.outputs import OUTPUTS
from talentdesk.render.pages import Press
from talentdesk.render.reading import page
from talentdesk.render.section_sheet import section_sheet
from talentdesk.text.cells import line

DOCUMENT = Document("d", "年报", "zh", 2024, "report", "r.md")
LINES = (
    (BlockKind.PARAGRAPH, "分类如下。"),
    (BlockKind.HEAD, "| 类别 | 人数 | 说明 |"),
    (BlockKind.RULE, "|---|--:|:-:|"),
    (BlockKind.ROW, "| 硕士生 | 19.8万人 | 含专业学位 |"),
    (BlockKind.ROW, "| 博士生 | 5.3万人 |"),
    (BlockKind.HEAD, "年份\t万元"),
    (BlockKind.ROW, "2023\t1,560"),
    (BlockKind.ROW, "2024\t2,100"),
)
BLOCKS = tuple(Block(kind, text, f"d/1#{n}") for n, (kind, text) in enumerate(LINES, 1))
SECTION = Section("d/1", "d", "1", "研究生", 1, blocks=BLOCKS)
FIGURE = Figure(
    "figure:d/1#4.1", "d", "硕士生", 198_000, "人", "19.8万人", "", Date("2024"),
    Place("d/1", "d/1#4", "| 硕士生 | 19.8万人 | 含专业学位 |"),
)  # fmt: skip
CELLS = ("类别", "人数", "硕士生", "19.8万人", "含专业学位", "博士生", "年份", "万元", "1,560")


@pytest.fixture
def made() -> Sheet:
    return section_sheet([SECTION], [], DOCUMENT, "年报[R].", "zh")


def test_the_lines_of_a_table_are_put_together() -> None:
    first, *tables = with_grids(BLOCKS)
    assert first == BLOCKS[0]
    one, other = (grid for grid in tables if isinstance(grid, Grid))
    assert one.texts(one.rows[1]) == ("博士生", "5.3万人", "")
    assert one.sides == ("left", "right", "center")
    assert other.sides == ("left", "right")


def test_a_head_without_its_first_empty_cell_stands_above_its_columns() -> None:
    lines = ((BlockKind.HEAD, "2023年\t2024年"), (BlockKind.ROW, "硕士生\t18万\t19万"))
    (grid,) = with_grids([Block(kind, text, "") for kind, text in lines])
    assert isinstance(grid, Grid)
    assert grid.head
    assert grid.texts(grid.head) == ("", "2023年", "2024年")


def test_the_screen_shows_cells_with_refs_marks_and_links() -> None:
    def marks(text: str) -> list[tuple[int, int]]:
        found = re.search("19.8万", text)
        return [found.span()] if found else []

    shown = page(DOCUMENT, [], [SECTION], ((), (), (FIGURE,)), marks)
    assert shown.count('class="grid"') == 2
    assert "|" not in shown
    assert f'id="{href("d/1#4")}"' in shown
    start = line(BLOCKS[3].text).index("19.8")
    cell = shown[shown.index(f'id="{href("d/1#4")}+{start}"') :].partition("</td>")[0]
    assert 'class="figure"' in cell
    assert '<span class="mark">19.8万</span>' in cell


def test_the_screen_shows_a_pipe_in_a_cell_without_its_backslash() -> None:
    blocks = (
        Block(BlockKind.ROW, r"| 甲\|乙 | 19.8万人 |", "d/1#1"),
        Block(BlockKind.ROW, "| 丙 | 3人 |", "d/1#2"),
    )
    told = page(DOCUMENT, [], [replace(SECTION, blocks=blocks)], marks=lambda _text: [(1, 3)])
    assert "\\" not in told
    assert '甲<span class="mark">|乙</span>' in told
    assert f'id="{href("d/1#1")}+6"' in told


def test_pages_get_a_table_with_heads_and_the_place_of_each_row(made: Sheet) -> None:
    one, other = made.tables
    assert one.heads == ("类别", "人数", "说明", "¶2")
    assert one.rows == (("硕士生", "19.8万人", "含专业学位", "¶4"), ("博士生", "5.3万人", "", "¶5"))
    assert one.numbers == (1,)
    assert other.rows[1] == ("2024", "2,100", "¶8")


@pytest.mark.parametrize("ending", [".md", ".html", ".txt", ".docx", ".pdf"])
def test_every_output_sets_it_as_a_table(made: Sheet, ending: str) -> None:
    data = OUTPUTS[ending]([made], Layout())
    if ending == ".docx":
        tables = docx.Document(io.BytesIO(data)).tables
        assert [cell.text for cell in tables[0].rows[1].cells][:2] == ["硕士生", "19.8万人"]
        assert "tblHeader" in tables[0].rows[0]._tr.xml
    elif ending == ".pdf":
        assert data.startswith(b"%PDF")
    else:
        text = data.decode()
        assert all(cell in text for cell in CELLS)
        assert "|---|--:|" not in text


TALL = "科技人才评价制度改革"
SHAPES: dict[str, list[list[str]]] = {
    "120/60": [[(TALL * 12)[:120], (TALL * 6)[:60]]],
    "110/60/60": [[(TALL * 11)[:110], TALL * 6, TALL * 6]],
    "3/40/60": [["三个字", TALL * 4, TALL * 6]],
    "60/50/50/50": [[TALL * 6, TALL * 5, TALL * 5, TALL * 5]],
    "8 of 135": [[(TALL * 14)[:135]] * 8],
    "12 numbers": [["区", *[f"{at},234,567" for at in range(1, 13)]]],
    "20 numbers": [["区", *[f"{at},234,567" for at in range(1, 21)]]],
    "words": [["Talents", "international", "Shanghai", "WWWWWWWW", "Supercalifragil" * 12, "区"]],
    "2,000": [["长", TALL * 200]],
    "no head": [["一", "二"]],
}


@pytest.mark.parametrize("paper", ["a4", "a5"])
@pytest.mark.parametrize("shape", SHAPES)
def test_a_table_stands_on_its_pages_to_the_letter(shape: str, paper: str) -> None:
    rows = SHAPES[shape] * 3
    lines = [[f"栏{at}" for at in range(len(rows[0]))], *rows]
    blocks = tuple(
        Block(BlockKind.ROW if at else BlockKind.HEAD, f"| {' | '.join(cells)} |", f"d/1#{at + 1}")
        for at, cells in enumerate(lines)
    )
    sheet = section_sheet([replace(SECTION, blocks=blocks)], [], DOCUMENT, "年报[R].", "zh")
    text = ""
    with pdfium.PdfDocument(Press().pdf([sheet], Layout(paper))) as pdf:
        for page_ in pdf:
            glyphs = page_.get_textpage()
            text += glyphs.get_text_range()
            assert_apart_on_the_page(glyphs, page_.get_size())
    squeezed = re.sub(r"\s|\ufffe", "", text)
    for cell in {cell for cells in rows for cell in cells}:
        if len(cell) < 1_000:  # what breaks across pages has their heads and feet in it
            assert squeezed.count(cell) >= len(rows)
        assert squeezed.count(cell[-1]) >= sum("".join(cells).count(cell[-1]) for cells in rows)


def assert_apart_on_the_page(glyphs: Any, size: tuple[float, float]) -> None:
    """Hold that every glyph is on the page, and that none stands on another."""
    boxes = sorted(glyphs.get_charbox(at) for at in range(glyphs.count_chars()))
    for at, (left, bottom, right, top) in enumerate(boxes):
        assert 0 <= left <= right <= size[0]
        assert 0 <= bottom <= top <= size[1]
        for other in itertools.takewhile(
            lambda box, right=right: box[0] < right - 1, boxes[at + 1 :]
        ):
            assert min(top, other[3]) - max(bottom, other[1]) < 1, "printed over each other"


def test_markdown_and_html_keep_heads_apart(made: Sheet) -> None:
    assert "| 类别 | 人数 | 说明 | ¶2 |\n| --- | ---: | --- | --- |" in markdown([made])
    assert '<th scope="col">类别</th>' in html([made])


def test_plain_text_keeps_to_its_width_however_many_columns() -> None:
    wide = "|".join("1,234,567" for _ in range(14))
    kinds = (BlockKind.HEAD, BlockKind.ROW)
    blocks = tuple(Block(kind, wide, f"d/1#{n}") for n, kind in enumerate(kinds, 1))
    text = plain.section([Section("d/1", "d", "1", "宽表", 1, blocks=blocks)], DOCUMENT, "zh")
    assert max(map(len, text.splitlines())) <= 80
    assert re.sub(r"\D", "", text).count("1") >= 28


def test_one_row_alone_is_shown_too() -> None:
    row = Section("d/1", "d", "1", "研究生", 1, blocks=BLOCKS[3:4])
    assert "硕士生" in plain.section([row], DOCUMENT, "zh")
    (table,) = section_sheet([row], [], DOCUMENT, "", "zh").tables
    assert isinstance(table, Table)
    rule = Section("d/1", "d", "1", "研究生", 1, blocks=BLOCKS[2:3])
    assert "---" in plain.section([rule], DOCUMENT, "zh")


def test_a_pipe_in_a_cell_is_handed_on_as_one() -> None:
    rows = [Block(BlockKind.HEAD, "| 名称 | 数额 |", "d/1#1")]
    rows.append(Block(BlockKind.ROW, r"| 甲\|乙 | 5万元 |", "d/1#2"))
    (grid,) = with_grids(rows)
    assert isinstance(grid, Grid)
    assert grid.texts(rows[1]) == ("甲|乙", "5万元")
