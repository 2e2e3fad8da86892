"""Citations read out of a text, and what has become of what they quote."""

import pytest

from talentdesk.digest.citation import cite
from talentdesk.digest.quotation import Check, Standing, check_text
from talentdesk.model import Block, BlockKind, Document, Section, SectionKind
from talentdesk.model.kinds import Style

ZH = Document("shanghai-2023", "上海科技进步报告 2023", "zh", 2023, "report", "a.md")
EN = Document("city", "City Report on “Talent”", "en", 2022, "report", "b.md")
LAW = Document("law", "人才流动条例", "zh", 2021, "law", "c.md")


def section(of: Document, name: str, number: str, title: str, *texts: str) -> Section:
    blocks = tuple(
        Block(BlockKind.PARAGRAPH, text, f"{of.ref}/{name.partition('-')[0]}#{n}")
        for n, text in enumerate(texts, 1)
    )
    return Section(f"{of.ref}/{name}", of.ref, number, title, 1, blocks=blocks)


SECTIONS = {
    ZH.ref: (
        section(ZH, "5.3", "5.3", "改革", "专业学科组新增2个。意在“破四唯”“立新标”，探索做法。"),
        section(ZH, "5.4", "5.4", "环境", "职称申报受理点增加3个，设于市科协。"),
        section(ZH, "s1", "", "附表", "表中没有文字。"),
    ),
    EN.ref: (section(EN, "2", "2", "Visas", "Visas are granted within five working days."),),
    LAW.ref: (section(LAW, "第三条", "第三条", "", "个人不得设立人才交流服务机构。"),),
}


def checks(text: str) -> list[Check]:
    return list(check_text(text, (ZH, EN, LAW), lambda ref: [SECTIONS[ref]]))


def standing(text: str) -> Standing:
    (check,) = checks(text)
    return check.standing


@pytest.mark.parametrize("style", Style)
@pytest.mark.parametrize("document", [ZH, EN, LAW])
def test_every_line_we_write_is_read_back(style: Style, document: Document):
    part = SECTIONS[document.ref][0]
    line = cite(document, part, "1", style)
    (check,) = checks(f"如前所述：“{part.blocks[0].text}”（{line}）。此外别无他说。")
    assert check.standing is Standing.STANDS
    assert check.ref == part.blocks[0].ref
    assert check.quotation == part.blocks[0].text


def test_a_heading_without_number_is_read_back():
    line = cite(ZH, SECTIONS[ZH.ref][2])
    (check,) = checks(f"“表中没有文字”（{line}）")
    assert (check.ref, check.standing) == ("shanghai-2023/s1", Standing.STANDS)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("“专业学科组新增2个”（上海科技进步报告\n2023[R]. 第5.3\n节.）", Standing.STANDS),
        ("“專業學科組 新增2個”，见shanghai-2023/5.3#1。", Standing.STANDS),
        ("“专业学科组……探索做法”（shanghai-2023/5.3#1）", Standing.STANDS),
        ("> 专业学科组新增\n> 2个。\n\n——上海科技进步报告 2023[R]. 第5.3节.", Standing.STANDS),
        ("「专业学科组新增2个」(shanghai-2023/5.3)", Standing.STANDS),
        ('"Visas are granted within five working days" (city/2#1)', Standing.STANDS),
        ("“专业学科组新增3个。”（shanghai-2023/5.3#1）", Standing.CHANGED),
        ("“职称申报受理点增加3个”（shanghai-2023/5.3#1）", Standing.MOVED),
        ("“火星上有了人才政策”（shanghai-2023/5.3#1）", Standing.ABSENT),
        ("“专业学科组新增2个”（shanghai-2023/5.3#4）", Standing.NO_PARAGRAPH),
        ("“专业学科组新增2个”（上海科技进步报告 2023[R]. 第7.1节.）", Standing.NO_PLACE),
        ("见上海科技进步报告 2023[R]. 第5.3节.", Standing.UNQUOTED),
    ],
)
def test_what_has_become_of_a_quotation(text: str, what: Standing):
    assert standing(text) is what


def test_a_quotation_that_moved_or_changed_says_where_and_what_stands_now():
    (moved,) = checks("“职称申报受理点增加3个”（shanghai-2023/5.3#1）")
    assert moved.found == "shanghai-2023/5.4#1"
    (changed,) = checks("“专业学科组新增3个。”（shanghai-2023/5.3#1）")
    assert changed.now == "专业学科组新增2个。"


def test_each_citation_has_the_quotation_next_to_it():
    told = checks(
        "“专业学科组新增2个”（shanghai-2023/5.3#1），而“职称申报受理点增加3个”（shanghai-2023/5.4#1）；"
        "另见 city/2。"
    )
    assert [(check.quotation, check.holds) for check in told] == [
        ("专业学科组新增2个", True),
        ("职称申报受理点增加3个", True),
        ("", None),
    ]


def test_a_text_without_our_citations_has_none():
    assert checks("上海科技进步报告 2023 写得很好。“引文”无出处。http://a.b/5.3#1") == []
    assert list(check_text("“a” (city/2)", (), lambda ref: [SECTIONS[ref]])) == []


def law(ref: str, year: int, *texts: str) -> tuple[Document, Section]:
    blocks = tuple(
        Block(
            BlockKind.ITEM if text.startswith("（") else BlockKind.PARAGRAPH,
            text,
            f"{ref}/第二条#{number}",
        )
        for number, text in enumerate(texts, 1)
    )
    article = Section(f"{ref}/第二条", ref, "第二条", "", 1, "", SectionKind.ARTICLE, blocks)
    return Document(ref, "流动条例", "zh", year, "law", ref), article


OLD = law("old", 2010, "个人可以自由流动。")
NEW = law(
    "new",
    2024,
    "下列人员：",
    "（一）在职人员；",
    "（二）退休人员。",
    "个人应当提前三十日通知单位。",
)


def of_laws(text: str) -> Check:
    editions = {document.ref: [[article]] for document, article in (OLD, NEW)}
    (check,) = check_text(text, (OLD[0], NEW[0]), lambda ref: editions[ref])
    return check


@pytest.mark.parametrize(
    ("quotation", "place", "ref", "what"),
    [
        ("提前三十日通知单位", "第二条第二款", "new/第二条#4", Standing.STANDS),
        ("退休人员", "第二条第一款第（二）项", "new/第二条#3", Standing.STANDS),
        ("退休人员", "第二条第一款", "new/第二条#1", Standing.STANDS),
        ("退休人员", "第二条第二项", "new/第二条#3", Standing.STANDS),
        ("退休人员", "第二条第二款", "new/第二条#4", Standing.MOVED),
        ("退休人员", "第二条第九款", "new/第二条", Standing.NO_PARAGRAPH),
        ("退休人员", "第二条第（九）项", "new/第二条", Standing.NO_PARAGRAPH),
        ("退休人员", "第二条第九段", "new/第二条#9", Standing.NO_PARAGRAPH),
    ],
)
def test_paragraphs_and_items_of_an_article_are_held_to_their_number(
    quotation: str, place: str, ref: str, what: Standing
):
    check = of_laws(f"“{quotation}”（《流动条例》（2024年）{place}）")
    assert (check.ref, check.standing) == (ref, what)
    assert check.found.startswith("new/第二条#")


def test_of_several_versions_it_is_told_which_has_the_words():
    newer = of_laws("“提前三十日通知单位”（《流动条例》第二条）")
    assert (newer.ref, newer.standing) == ("new/第二条", Standing.STANDS)
    assert [(of.ref, of.standing) for of in newer.others] == [("old/第二条", Standing.ABSENT)]
    older = of_laws("“个人可以自由流动”（《流动条例》第二条）")
    assert (older.ref, older.others[0].ref) == ("old/第二条", "new/第二条")
    dated = of_laws("“个人可以自由流动”（流动条例[Z]. 2024. 第二条.）")
    assert (dated.ref, dated.holds, dated.others) == ("new/第二条", False, ())
    apa = of_laws("“个人可以自由流动”（甲局. (2010). 流动条例. 第二条.）")
    assert (apa.ref, apa.holds, apa.others) == ("old/第二条", True, ())


@pytest.mark.parametrize(
    ("quoted", "what"),
    [
        ("同比增长-5%，每个团队招收5-10人", Standing.STANDS),
        ("同比增长5%，每个团队招收5-10人", Standing.CHANGED),
        ("同比增长-5%，每个团队招收510人", Standing.CHANGED),
        ("by highly edu- cated people", Standing.STANDS),
    ],
)
def test_only_hyphens_between_letters_are_let_go(quoted: str, what: Standing):
    told = "同比增长-5%，每个团队招收5-10人，by highly edu-cated people。"
    part = section(ZH, "1", "1", "数", told)
    (check,) = check_text(f"“{quoted}”（shanghai-2023/1#1）", (ZH,), lambda _ref: [(part,)])
    assert check.standing is what
