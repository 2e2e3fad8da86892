"""Outlines of official documents (GB/T 9704-2012): levels, title, carrier, attachments, noise."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import TEXTS
from talentdesk.library import Library
from talentdesk.model import BlockKind, Document, Section, SectionKind
from talentdesk.sources.levels import run_in
from talentdesk.sources.marks import official_mark
from talentdesk.sources.noise import is_noise
from talentdesk.sources.reading import Source, read
from talentdesk.sources.understanding import understand


def understood(path: Path) -> tuple[Document, dict[str, Section], tuple[str, ...]]:
    document, sections, asides = understand(
        read(path), "doc", year=None, title=None, origin="", bundled=False
    )
    return document, {section.ref.removeprefix("doc/"): section for section in sections}, asides


def of_text(text: str, *, markdown: bool = False, name: str = "a") -> dict[str, Section]:
    source = Source(name, "", tuple(text.splitlines()), markdown)
    _, sections, _ = understand(source, "doc", year=None, title=None, origin="", bundled=False)
    return {section.ref.removeprefix("doc/"): section for section in sections}


def test_an_official_document_is_read_into_its_tree() -> None:
    _, tree, _ = understood(TEXTS / "official-notice.txt")
    carrier = "示范市人才工作局　示范市科技局关于印发《示范市青年工程师培养办法（试行）》的通知"
    assert [(ref, s.level, s.heading) for ref, s in tree.items()] == [
        ("s1", 1, carrier),
        ("s2", 1, "示范市青年工程师培养办法（试行）"),
        ("一", 2, "一 总体要求"),
        ("一（一）", 3, "（一） 工作目标"),
        ("一（二）", 3, "（二） 基本原则"),
        ("一（二）1", 4, "1 企业为主"),
        ("一（二）2", 4, "2 分类培养"),
        ("二", 2, "二 申请条件"),
        ("三", 2, "三 程序"),
        ("三1", 3, "1 提名"),
        ("三1（1）", 4, "（1） 网上填报"),
        ("三1（1）①", 5, "① 上传学历证明"),
        ("三1（1）②", 5, "② 上传聘用合同"),
        ("三1（2）", 4, "（2） 现场核对"),
        ("三2", 3, "2 评审"),
        ("附件1", 1, "附件1 申请表"),
        ("附件1-一", 2, "一 基本情况"),
        ("附件2", 1, "附件2 推荐名额表"),
    ]
    assert tree["s1"].kind is SectionKind.CARRIER
    assert tree["附件2"].kind is SectionKind.ATTACHMENT


def test_a_run_in_heading_leaves_its_text_to_a_paragraph() -> None:
    _, tree, _ = understood(TEXTS / "official-notice.txt")
    assert [b.text for b in tree["一（一）"].blocks] == [
        "到2027年，培养青年工程师三千名。办法的重点是企业。"
    ]


def test_enumerations_in_a_paragraph_and_lists_after_a_colon_are_no_headings() -> None:
    _, tree, _ = understood(TEXTS / "official-notice.txt")
    assert tree["一（二）2"].blocks[1].text.startswith("一是这一段不是标题")
    items = tree["二"].blocks[1:]
    assert [(block.kind, block.text[:2]) for block in items] == [
        (BlockKind.ITEM, f"{number}.") for number in (1, 2, 3)
    ]


def test_the_list_of_attachments_is_no_attachment() -> None:
    _, tree, _ = understood(TEXTS / "official-notice.txt")
    texts = [block.text for block in tree["s1"].blocks]
    assert "附件：1.申请表" in texts
    assert "2.推荐名额表" in texts


def test_what_an_official_document_says_of_itself() -> None:
    document, _, _ = understood(TEXTS / "official-notice.txt")
    found = document.imprint
    assert document.title == "示范市青年工程师培养办法（试行）"
    assert document.kind == "policy"
    assert found.number == "示人规〔2023〕7号"
    assert found.issuers == ("示范市人才工作局", "示范市科技局")
    assert found.issued is not None
    assert found.issued.text == "2023-08-10"
    assert found.effective is not None
    assert found.effective.text == "2023-09-01"
    assert found.expires is not None
    assert found.expires.text == "2028-08-31"


def test_a_notice_without_what_it_carries_is_named_after_it_and_no_carrier() -> None:
    text = "关于印发《甲办法》的通知\n\n各区：\n\n一、乙\n\n文。\n"
    source = Source("a.txt", "", tuple(text.splitlines()))
    document, sections, _ = understand(
        source, "doc", year=None, title=None, origin="", bundled=False
    )
    assert document.title == "甲办法"
    assert [(s.ref, s.kind) for s in sections] == [
        ("doc/s1", SectionKind.HEADING),
        ("doc/一", SectionKind.HEADING),
    ]


def test_carrier_and_what_it_carries_are_both_found(library: Library) -> None:
    library.add(TEXTS / "official-notice.txt")
    for words, ref in (
        ("现将《示范市青年工程师培养办法", "official-notice/s1"),
        ("由企业提名并出具意见", "official-notice/一（二）1"),
        ("企业为主", "official-notice/一（二）1"),
    ):
        assert ref in [hit.ref for hit in library.search(words).hits]


def test_the_noise_around_a_text_is_set_aside_and_what_it_says_is_used() -> None:
    document, tree, asides = understood(TEXTS / "web-notice.txt")
    assert asides == (
        "打印 关闭",
        "来源：示范市科技局　发布时间：2022-05-06",
        "【字号：大 中 小】",
        "索引号：AB2022-17",
        "- 1 -",
        "上一页 下一页",
        "分享到：",
    )
    assert [block.text for block in tree["s1"].blocks][2] == "下载"
    assert document.imprint.issued is not None
    assert document.imprint.issued.text == "2022-05-06"
    assert document.imprint.issuers == ("示范市科技局",)


@pytest.mark.parametrize(
    "line",
    ["打印", "】", "【打印】 【关闭】", "- 12 -", "— 3 —", "第 3 页", "3 页", "字号：大 中 小"],
)
def test_lines_of_web_pages_are_noise(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize("line", ["", "打印机", "时间：5月1日上午", "下载方式", "- 甲 -"])
def test_lines_of_texts_are_no_noise(line: str) -> None:
    assert not is_noise(line)


def test_a_text_of_nothing_but_noise_is_kept() -> None:
    assert [block.text for block in of_text("打印\n关闭\n")["s1"].blocks] == ["打印", "关闭"]


def test_levels_stand_in_the_order_in_which_they_appear() -> None:
    tree = of_text("1.甲目标\n（一）乙\n（二）丙\n2.丁目标\n（一）戊\n")
    assert [(ref, s.level) for ref, s in tree.items()] == [
        ("1", 1),
        ("1（一）", 2),
        ("1（二）", 2),
        ("2", 1),
        ("2（一）", 2),
    ]


def test_half_width_brackets_are_printed_and_named_alike() -> None:
    tree = of_text("一、甲\n(一)乙\n(二)丙\n")
    assert tree["一（二）"].number == "(二)"


def test_a_long_line_between_headings_is_numbered_text() -> None:
    long = "这一段没有标题，" * 8
    tree = of_text(f"一、甲\n（一）短标题。正文。\n（二）{long}\n（三）又一个\n")
    assert (tree["一（二）"].title, tree["一（二）"].blocks[0].text) == ("", long)


@pytest.mark.parametrize(
    "text", ["一、二等奖每人一千元", "1.5万人参加", "（试行）", "十三五、", "2023.总结"]
)
def test_lines_that_number_nothing(text: str) -> None:
    assert official_mark(text) is None


def test_a_list_that_begins_again_below_its_like_is_a_list() -> None:
    tree = of_text("1.甲\n2.乙\n3.材料\n1.表\n2.照片\n4.费用\n")
    assert list(tree) == ["1", "2", "3", "4"]
    assert [block.kind for block in tree["3"].blocks] == [BlockKind.ITEM] * 2
    assert tree["4"].title == "费用"


def test_a_number_that_does_not_follow_is_text() -> None:
    tree = of_text("一、甲\n七、这不是下一个\n二、乙\n")
    assert list(tree) == ["一", "二"]
    assert tree["一"].blocks[0].text == "七、这不是下一个"


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("工作目标。到2027年。", ("工作目标", "到2027年。")),
        ("工作目标", ("工作目标", "")),
        ("这是一句话。", ("", "这是一句话。")),
        ("列举；", ("", "列举；")),
        ("改为：“判处徒刑。”", ("", "改为：“判处徒刑。”")),
        ("甲" * 41, ("", "甲" * 41)),
        ("甲" * 41 + "。乙", ("", "甲" * 41 + "。乙")),
    ],
)
def test_headings_that_run_in(text: str, parts: tuple[str, str]) -> None:
    assert run_in(text) == parts


def test_markdown_headings_keep_their_depth_and_official_numbers() -> None:
    tree = of_text(
        "# 某市工作方案\n\n## 一、目标\n\n### （一）近期\n\n文。\n\n## 二、任务\n", markdown=True
    )
    assert [(ref, s.level, s.number) for ref, s in tree.items()] == [
        ("s1", 1, ""),
        ("一", 2, "一"),
        ("一（一）", 3, "（一）"),
        ("二", 2, "二"),
    ]


def test_lists_of_markdown_are_no_levels() -> None:
    tree = of_text("# Notes\n\n1. first\n2. second\n", markdown=True)
    assert [block.kind for block in tree["s1"].blocks] == [BlockKind.ITEM] * 2


LINES = st.sampled_from(
    """一、甲
二、乙。丙
（一）甲
1.甲
（1）乙
①丙
第一条 甲
第二条 乙
第三条 丙
第一章 丁
附件
附件1
附件：1.甲
“第一条 甲
乙”
» 甲
• 甲 •
3月
- 甲
甲

5 甲
5.1 乙
# 甲通知
## 一、乙
关于印发《甲办法》的通知
甲办法
打印
2023年1月1日
某局
\ue010
《《《""".splitlines()
)


@settings(max_examples=300)
@given(st.lists(LINES, max_size=25), st.booleans())
def test_every_mix_of_lines_has_names_that_are_unique_and_loses_no_line(
    lines: list[str], markdown: bool
) -> None:
    source = Source("a", "", tuple(lines), markdown)
    _, sections, asides = understand(source, "doc", year=None, title=None, origin="", bundled=False)
    refs = [s.ref for s in sections]
    assert len(refs) == len(set(refs))
    blocks = [b.ref for s in sections for b in s.blocks if b.ref]
    assert len(blocks) == len(set(blocks))
    assert {s.parent for s in sections} <= {"", *refs}
    kept = "".join(s.heading + "".join(b.text for b in s.blocks) for s in sections)
    for line in lines:
        # The marks that stand for a heading are told by its kind.
        text = re.sub(r"[#»•、。.\s-]", "", line)
        assert line in asides or all(character in kept for character in text)
