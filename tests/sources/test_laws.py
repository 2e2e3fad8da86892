"""Outlines of laws: 编 章 节 条 款 项 目 (立法法 2023, 65条), on our own texts and on real ones."""

import re
from pathlib import Path

import pytest

from conftest import TEXTS
from talentdesk.model import BlockKind, Document, Section, SectionKind
from talentdesk.sources.law import quotations
from talentdesk.sources.marks import law_mark
from talentdesk.sources.reading import Source, read
from talentdesk.sources.understanding import understand

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def outline(path: Path) -> tuple[Document, dict[str, Section]]:
    document, sections, _ = understand(
        read(path), "doc", year=None, title=None, origin="", bundled=False
    )
    return document, {section.ref.removeprefix("doc/"): section for section in sections}


def of_text(text: str, *, markdown: bool = False) -> dict[str, Section]:
    source = Source("a", "", tuple(text.splitlines()), markdown)
    _, sections, _ = understand(source, "doc", year=None, title=None, origin="", bundled=False)
    return {section.ref.removeprefix("doc/"): section for section in sections}


def numbers(tree: dict[str, Section], kind: SectionKind) -> list[str]:
    return [section.number for section in tree.values() if section.kind is kind]


def test_a_law_is_read_into_its_tree() -> None:
    _, tree = outline(TEXTS / "law-amended.txt")
    assert [(ref, s.level, s.heading) for ref, s in tree.items()] == [
        ("s1", 1, "示范市人才服务条例"),
        ("第一编", 2, "第一编 总则"),
        ("第一编第一章", 3, "第一章 一般规定"),
        ("第一条", 4, "第一条"),
        ("第二条", 4, "第二条"),
        ("第二条之一", 4, "第二条之一"),
        ("第三条", 4, "第三条"),
        ("第二编", 2, "第二编 服务"),
        ("第二编第一章", 3, "第一章 服务机构"),
        ("第二编第一章第一节", 4, "第一节 设立"),
        ("第四条", 5, "第四条 设立条件"),
        ("第二编第一章第二节", 4, "第二节 附则"),
        ("第五条", 5, "第五条"),
    ]


def test_clauses_are_paragraphs_and_numbered_lines_items_with_their_mark() -> None:
    _, tree = outline(TEXTS / "law-amended.txt")
    blocks = tree["第二条"].blocks
    assert [block.kind for block in blocks] == [
        BlockKind.PARAGRAPH,
        *[BlockKind.ITEM] * 4,
        *[BlockKind.PARAGRAPH] * 2,
    ]
    assert [block.text for block in blocks[1:4]] == [
        "（一）职业介绍；",
        "（二）培训，包括：",
        "1.岗前培训；",
    ]
    assert [block.ref for block in blocks[:2]] == ["doc/第二条#1", "doc/第二条#2"]


def test_a_paragraph_that_begins_with_an_article_is_not_that_article() -> None:
    _, tree = outline(TEXTS / "law-amended.txt")
    assert tree["第二条"].blocks[-1].text.startswith("第三条的规定适用于")


def test_a_table_of_contents_is_set_aside_and_opens_no_chapters() -> None:
    _, tree = outline(TEXTS / "law-amended.txt")
    assert len(numbers(tree, SectionKind.CHAPTER)) == 6
    assert not [b.text for s in tree.values() for b in s.blocks if b.text.startswith("目")]
    _, _, asides = understand(
        read(TEXTS / "law-amended.txt"), "doc", year=None, title=None, origin="", bundled=False
    )
    assert asides[0].replace("　", "") == "目录"


def test_what_is_quoted_opens_no_article() -> None:
    _, tree = outline(TEXTS / "law-amended.txt")
    assert tree["第三条"].blocks[-1].text.endswith("这里是引文。”")


def test_quotations_in_an_amending_decision_open_nothing() -> None:
    _, tree = outline(TEXTS / "decision-amending.txt")
    assert list(tree) == ["s1", "一", "二", "三"]
    assert numbers(tree, SectionKind.ARTICLE) == []
    assert [block.text[:4] for block in tree["二"].blocks] == [
        "“第五条",
        "第六条\u3000",
        "第七条\u3000",
    ]


def test_a_quotation_that_never_closes_hides_no_article() -> None:
    text = "".join(f"第{n}条　正文“开。\n" if n == 2 else f"第{n}条　正文。\n" for n in range(1, 9))
    assert len(numbers(of_text(text), SectionKind.ARTICLE)) == 8


def test_quotations_of_several_paragraphs_close_once() -> None:
    lines = ["甲：“乙", "“丙", "“丁”", "戊", "己“庚”", "辛"]
    assert quotations(lines) == {1, 2}


def test_articles_grow_and_a_number_that_jumps_back_is_quoted() -> None:
    text = "第一条 甲\n第二条 乙\n第三条 丙\n第一条 引\n第四条 丁\n"
    tree = of_text(text)
    assert numbers(tree, SectionKind.ARTICLE) == ["第一条", "第二条", "第三条", "第四条"]
    assert tree["第三条"].blocks[-1].text == "第一条 引"


def test_a_gap_is_believed_when_the_next_article_goes_on_from_it() -> None:
    text = "第一条 甲\n第二条 乙\n第五条 戊\n第六条 己\n第九条 壬\n"
    tree = of_text(text)
    assert numbers(tree, SectionKind.ARTICLE) == ["第一条", "第二条", "第五条", "第六条"]


def test_a_plan_may_have_chapters_and_no_articles() -> None:
    contents = "目录\n第一章 基础\n第二章 任务\n"
    text = contents + "第一章 基础\n文。\n一、队伍\n第二章 任务\n第一节 近期\n一、工程\n"
    assert list(of_text(text))[1:] == [
        "第一章",
        "第一章一",
        "第二章",
        "第二章第一节",
        "第二章第一节一",
    ]


def test_two_articles_make_no_law() -> None:
    assert numbers(of_text("第一条 甲\n第二条 乙\n"), SectionKind.ARTICLE) == []


def test_an_order_carries_its_text_and_padded_numbers_are_read() -> None:
    document, tree = outline(TEXTS / "law-order.md")
    assert document.title == "示范省实验室管理规定"
    assert tree["s1"].kind is SectionKind.CARRIER
    assert "《示范省实验室管理规定》" in tree["s1"].blocks[1].text
    assert [ref for ref in tree if not ref.startswith("s")] == [
        "第一章",
        "第一条",
        "第2條",
        "第二章",
        "第三条",
        "第六条",
        "第七条",
    ]
    assert tree["第一章"].title == "总则"
    assert tree["s2-1"].title == "附录"


@pytest.mark.parametrize(
    ("line", "number", "rest"),
    [
        ("第三条 为了", "第三条", "为了"),
        ("第一百二十条之一\u3000为了", "第一百二十条之一", "为了"),
        ("第 8  條 為了", "第8條", "為了"),
        ("第一章　总　则", "第一章", "总　则"),
        ("第二分编 合同", "第二分编", "合同"),
        ("第九章附则", "第九章", "附则"),
        ("第三条（目的）", "第三条", "（目的）"),
    ],
)
def test_shapes_of_law_headings(line: str, number: str, rest: str) -> None:
    mark = law_mark(line)
    assert mark is not None
    assert (mark.number, mark.rest) == (number, rest)


@pytest.mark.parametrize(
    "line",
    [
        "第三条的规定",
        "第三条、第四条",
        "第三条（二）项所称",
        "第三章规定的机构应当每年报告一次。",
        "第十三五条 甲",
    ],
)
def test_shapes_that_are_no_law_headings(line: str) -> None:
    assert law_mark(line) is None


# File: articles, chapters, adopted, issued, effective, number: read in the heads by eye.
HEADS = {
    "上海市人才流动条例.md": (42, 6, None, None, "1997-04-01", None),
    "上海市促进科技成果转化条例(2017-04-20).md": (43, 7, "2017-04-20", None, "2017-06-01", None),
    "上海市推进科技创新中心建设条例(2020-01-20).md": (
        59, 9, "2020-01-20", None, "2020-05-01", None,
    ),
    "上海市科学技术进步条例(2010-09-17).md": (49, 8, None, None, "2010-11-01", None),
    "上海市科学技术进步条例(2024-05-10).md": (47, 11, "2024-05-10", None, "2024-06-01", None),
    "上海市高等教育促进条例(2017-12-28).md": (52, 6, "2017-12-28", None, "2018-03-15", None),
    "国家科学技术奖励条例(2020-10-07).md": (
        38, 5, "2020-10-07", "1999-05-23", "2020-12-01", "中华人民共和国国务院令第731号",
    ),
    "国家科学技术奖励条例(2024-05-26).md": (
        38, 5, "2024-05-26", "1999-05-23", "2020-12-01", None,
    ),
    "外国人入境出境管理条例(2013-07-21).md": (
        39, 5, "2013-07-03", "2013-07-12", "2013-09-01", "中华人民共和国国务院令第637号",
    ),
    "科学技术进步法(2021-12-24).md": (117, 12, "2021-12-24", None, "2022-01-01", None),
}  # fmt: skip


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the laws are not here")
@pytest.mark.parametrize("name", HEADS)
def test_real_laws_have_every_article_and_chapter_once_and_in_order(name: str) -> None:
    articles, chapters, adopted, issued, effective, number = HEADS[name]
    text = (CORPUS / name).read_text(encoding="utf-8")
    printed = re.findall(r"^(第[一二三四五六七八九十百零]+条)[ \u3000]", text, re.MULTILINE)
    document, tree = outline(CORPUS / name)
    assert numbers(tree, SectionKind.ARTICLE) == printed
    assert len(printed) == articles
    printed = re.findall(r"^## (第[一二三四五六七八九十]+章)", text, re.MULTILINE)
    assert numbers(tree, SectionKind.CHAPTER) == printed
    assert len(printed) == chapters
    found = document.imprint
    days = [found.adopted, found.issued, found.effective]
    assert [day and day.text for day in days] == [adopted, issued, effective]
    assert found.number == number
    version = re.search(r"\((.*)\)", name)
    assert (found.version.text if found.version else None) == (version[1] if version else None)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the laws are not here")
@pytest.mark.parametrize("name", HEADS)
def test_real_laws_lose_no_text_and_have_each_name_once(name: str) -> None:
    raw = (CORPUS / name).read_text(encoding="utf-8").replace("<!-- INFO END -->", "")
    _, tree = outline(CORPUS / name)
    kept = "".join(s.heading + "".join(b.text for b in s.blocks) for s in tree.values())
    assert "".join(kept.split()) == "".join(raw.replace("#", "").split())
    refs = [b.ref for s in tree.values() for b in s.blocks]
    assert len(refs) == len(set(refs))
