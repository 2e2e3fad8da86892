"""Plain text: 80 columns, everything in it, each paragraph numbered."""

import re
from dataclasses import replace

from talentdesk.model import Block, BlockKind, Document, Section
from talentdesk.model.summary import Summary
from talentdesk.render import plain
from talentdesk.render.sheet import sheet
from talentdesk.render.wrapping import columns


def summary_text(of: Summary, language: str) -> str:
    return plain.text([sheet(of, language, whole=True)])


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_summary_says_everything_in_order(summary: Summary):
    text = summary_text(summary, "en")
    wanted = [
        "Section summary",
        "2.3 评价制度更加灵活",
        "2 人才 › 2.0 总则",
        "Policies",
        "being drafted",
    ]
    wanted += [
        "Key figures",
        "约1000人次",
        "Events",
        "创设品牌",
        "Key points",
        "绿色通道",
        "Citation",
    ]
    wanted += ["第2.3节.", "(年报.txt)", "report/2.3"]
    places = [text.index(part) for part in wanted]
    assert places == sorted(places)
    assert squeezed(summary.abstract[0].text) in squeezed(text)


def test_summary_fits_80_columns_whatever_is_in_it(summary: Summary):
    long = "很长的标题" * 60
    policies = tuple(replace(policy, title=long) for policy in summary.policies)
    figures = tuple(replace(f, label=long, text="z" * 90) for f in summary.figures)
    text = summary_text(replace(summary, title=long, policies=policies, figures=figures), "zh")
    assert max(map(columns, text.splitlines())) <= 80
    assert text.count("z") == 3 * 90


def test_empty_parts_are_left_out(english: Summary):
    text = summary_text(replace(english, points=()), "en")
    assert "Policies" not in text
    assert "Key points" not in text


def test_section_is_shown_in_full_with_numbers(summary: Summary):
    document = summary.document
    sections = [
        Section("report/2", "report", "2", "人才", 1, blocks=(Block(BlockKind.MONTH, "4月"),)),
        Section(
            "report/2-1",
            "report",
            "",
            "措施",
            2,
            "report/2",
            blocks=(
                Block(BlockKind.PARAGRAPH, "甲" * 60, "report/2#1"),
                Block(BlockKind.ITEM, "乙\x07", "report/2#2"),
            ),
        ),
    ]
    lines = plain.section(sections, document, "en").splitlines()
    assert lines[0] == "2 人才"
    assert "4月" in [line.strip() for line in lines]
    assert f"¶1  {'甲' * 38}" in lines
    assert "¶2  - 乙" in lines
    assert "年报.txt" in lines[-2] + lines[-1]


def test_section_of_several_numbers_names_them():
    document = Document("d", "D", "en", None, "text", "d.md")
    sections = [
        Section(f"d/{n}", "d", n, "T", 1, blocks=(Block(BlockKind.PARAGRAPH, "x", f"d/{n}#1"),))
        for n in ("1", "1.1")
    ]
    text = plain.section(sections, document, "en")
    assert "1 ¶1" in text
    assert "1.1 ¶1" in text
