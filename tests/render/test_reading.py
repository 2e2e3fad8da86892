"""A page of the reading pane."""

from talentdesk.model import Block, BlockKind, Document, Section, SectionKind
from talentdesk.render.address import href
from talentdesk.render.reading import page

DOCUMENT = Document("d", "报告 2023", "zh", 2023, "report", "r.md")
CHAPTER = Section("d/5", "d", "5", "高地", 1)
SECTION = Section(
    "d/5.2", "d", "5.2", "引进", 2, "d/5", blocks=(Block(BlockKind.PARAGRAPH, "首段", "d/5.2#1"),)
)
BOX = Section("d/5.2-1", "d", "", "平台", 3, "d/5.2", SectionKind.BOX)


def test_a_page_has_the_way_the_headings_and_the_paragraphs_with_their_refs() -> None:
    html = page(DOCUMENT, [CHAPTER], [SECTION, BOX])
    places = [html.index(part) for part in ("报告 2023", "5 高地", 'class="h1"', "首段", "平台")]
    assert places == sorted(places)
    for ref in ("d/5.2", "d/5.2#1", "d/5.2-1"):
        assert f'id="{href(ref)}"' in html
    assert 'class="h2 box"' in html


def test_searched_words_are_marked_in_headings_and_text() -> None:
    html = page(DOCUMENT, [], [SECTION], marks=lambda text: [(0, 1)] if text == "首段" else [])
    assert '<span class="mark">首</span>段' in html


def test_a_document_titled_like_its_section_is_named_once() -> None:
    law = Section("d/x", "d", "", "报告 2023", 1)
    way = page(DOCUMENT, [], [law]).partition("</p>")[0]
    assert way.count("报告 2023") == 1


def test_a_month_is_a_label_without_a_number() -> None:
    timeline = Section(
        "d/5-1", "d", "", "时间线", 2, "d/5", SectionKind.TIMELINE, (Block(BlockKind.MONTH, "4月"),)
    )
    assert '<p class="month">4月</p>' in page(DOCUMENT, [], [timeline])
