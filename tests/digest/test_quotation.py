"""Citations read out of a text, and what has become of what they quote."""

import pytest

from talentdesk.digest.citation import cite
from talentdesk.digest.quotation import Check, Standing, check_text
from talentdesk.model import Block, BlockKind, Document, Section
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
        ("“专业学科组新增2个”（shanghai-2023/5.3#4）", Standing.NO_PLACE),
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
        ("", True),
    ]


def test_a_text_without_our_citations_has_none():
    assert checks("上海科技进步报告 2023 写得很好。“引文”无出处。http://a.b/5.3#1") == []
    assert list(check_text("“a” (city/2)", (), lambda ref: [SECTIONS[ref]])) == []
