"""Outlines: the section tree of reports, of Markdown and of texts without headings."""

from pathlib import Path

import pytest

from conftest import REPORT, TEXTS
from talentdesk.model import BlockKind, Section, SectionKind
from talentdesk.sources.reading import read
from talentdesk.sources.understanding import slug, understand


def outline(path: Path) -> dict[str, Section]:
    _, sections, _ = understand(
        read(path), "doc", year=None, title=None, origin=str(path), bundled=False
    )
    return {section.ref.removeprefix("doc/"): section for section in sections}


def written(tmp_path: Path, text: str, name: str = "a.txt") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_report_is_read_into_its_tree() -> None:
    tree = outline(REPORT)
    assert [(ref, s.level, s.heading) for ref, s in tree.items()] == [
        ("7", 1, "7 人才队伍"),
        ("7-1", 2, "时间线"),
        ("7.1", 2, "7.1 培养"),
        ("7.1-1", 3, "青年人才项目"),
        ("7.1-1-1", 4, "加大经费支持"),
        ("7.1-2", 3, "技能人才项目"),
        ("7.1-2-1", 4, "人才信息平台"),
        ("7.2", 2, "7.2 评价"),
        ("7.2-1", 3, "职称评审"),
        ("7.2-1-1", 4, "完善评审制度"),
        ("7.2-1-2", 4, "加强宣传"),
    ]
    assert tree["7-1"].kind is SectionKind.TIMELINE
    assert tree["7.1-2-1"].kind is SectionKind.BOX


def test_paragraphs_are_counted_through_the_whole_numbered_section() -> None:
    tree = outline(REPORT)
    assert [block.ref for block in tree["7.2-1-1"].blocks] == ["doc/7.2#2", "doc/7.2#3"]
    assert [block.paragraph for block in tree["7.2-1-2"].blocks] == ["4", "5"]


def test_months_and_their_entries_stay_together_over_a_page_join() -> None:
    timeline = outline(REPORT)["7-1"]
    assert [(block.kind, block.text) for block in timeline.blocks] == [
        (BlockKind.MONTH, "3月"),
        (BlockKind.ITEM, "《示范市人才引进办法》发布"),
        (BlockKind.ITEM, "举办第4届“湖畔论坛”"),
        (BlockKind.MONTH, "12月"),
        (BlockKind.ITEM, "连续5年入选“宜居人才城市”"),
    ]


def test_bold_is_a_mark_and_not_text() -> None:
    texts = [block.text for block in outline(REPORT)["7.2-1-1"].blocks]
    assert texts[1].startswith("A类:近5年")


def test_no_line_of_the_text_is_lost() -> None:
    tree = outline(REPORT)
    kept = "".join(s.heading + "".join(b.text for b in s.blocks) for s in tree.values())
    kept = "".join(kept.split())
    for line in REPORT.read_text(encoding="utf-8").splitlines():
        text = line.strip("»•- ").replace("**", "")
        assert "".join(text.split()) in kept


def test_markdown_headings_make_the_tree() -> None:
    tree = outline(TEXTS / "notes.md")
    assert [(ref, s.level, s.title) for ref, s in tree.items()] == [
        ("s1", 1, "Notes on talent policy"),
        ("s1-1", 2, "First part"),
        ("s1-2", 2, "Second part"),
    ]
    assert [block.text for block in tree["s1-1"].blocks][1:] == ["one item", "second item"]


def test_a_text_without_headings_is_one_section(tmp_path: Path) -> None:
    tree = outline(written(tmp_path, "一份说明\n\n第一段没有标题。\n第二段也没有。\n"))
    assert [(ref, s.title) for ref, s in tree.items()] == [("s1", "一份说明")]
    assert len(tree["s1"].blocks) == 3


@pytest.mark.parametrize(
    "line",
    ["20 个项目获奖", "120 名学员", "5 月举办活动。其后结束", "24.27 万人在校", "2023 年总结"],
)
def test_counted_things_are_no_headings(tmp_path: Path, line: str) -> None:
    tree = outline(
        written(tmp_path, f"1 总论\n\n正文。\n\n1.1 背景\n\n{line}\n\n1.2 做法\n\n正文。\n")
    )
    assert list(tree) == ["1", "1.1", "1.2"]
    assert tree["1.1"].blocks[0].text == line


def test_a_number_that_comes_twice_gets_a_name_of_its_own(tmp_path: Path) -> None:
    path = written(tmp_path, "# 1 甲\n\n一。\n\n# 1 乙\n\n二。\n", "a.md")
    tree = outline(path)
    assert len(tree) == 2
    assert {s.number for s in tree.values()} == {"1"}


@pytest.mark.parametrize(
    ("name", "ref"),
    [
        ("shanghai-2023-chapter-5.txt", "shanghai-2023-chapter-5"),
        ("科学技术进步法(2021-12-24).md", "科学技术进步法-2021-12-24"),
        ("My Notes #1.md", "my-notes-1"),
        ("!!.txt", "document"),
    ],
)
def test_refs_come_from_file_names(name: str, ref: str) -> None:
    assert slug(name) == ref
