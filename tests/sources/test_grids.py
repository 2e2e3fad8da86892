"""Tables in texts: what is one, what is none, and that no number of a paragraph moves for it."""

from pathlib import Path

import pytest

from talentdesk.model import BlockKind, Section
from talentdesk.sources.grids import grids
from talentdesk.sources.reading import read
from talentdesk.sources.understanding import understand

HEAD, RULE, ROW = BlockKind.HEAD, BlockKind.RULE, BlockKind.ROW
PARAGRAPH = BlockKind.PARAGRAPH


def outline(folder: Path, text: str, name: str = "a.md") -> tuple[Section, ...]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return understand(read(path), "d", year=None, title=None, origin="", bundled=False)[1]


def test_a_markdown_table_is_read_with_each_line_a_block_of_its_own(tmp_path: Path) -> None:
    text = "# 年报\n\n分类如下。\n\n| 类别 | 人数 |\n|---|--:|\n| 硕士生 | 19.8万人 |\n\n完。\n"
    (section,) = outline(tmp_path, text)
    assert [(b.kind, b.text, b.ref) for b in section.blocks] == [
        (PARAGRAPH, "分类如下。", "d/s1#1"),
        (HEAD, "| 类别 | 人数 |", "d/s1#2"),
        (RULE, "|---|--:|", ""),
        (ROW, "| 硕士生 | 19.8万人 |", "d/s1#3"),
        (PARAGRAPH, "完。", "d/s1#4"),
    ]


def test_lines_in_columns_are_a_table_and_their_numbers_no_headings(tmp_path: Path) -> None:
    text = "年报\n\n序号\t专项\t万元\n1\t青年科技人才\t1,200\n2\t卓越工程师\t2,100\n\n完。\n"
    (section,) = outline(tmp_path, text, "a.txt")
    kinds = [block.kind for block in section.blocks]
    assert kinds[-4:] == [HEAD, ROW, ROW, PARAGRAPH]
    assert section.blocks[-3].text == "1\t青年科技人才\t1,200"


def test_a_table_amid_broken_lines_stays_one(tmp_path: Path) -> None:
    wide = "这一行是从版面上复制下来的，写到栏宽就断开了，接着还有下半句话要说，"
    body = "\n".join([wide] * 8) + "到此为止。"
    table = "类别      上年      本年\n硕士生    18.2万    19.8万\n博士生    5.0万     5.3万"
    (section,) = outline(tmp_path, f"年报\n\n{body}\n\n{table}\n\n{body}\n", "a.txt")
    assert [block.kind for block in section.blocks][-5:] == [PARAGRAPH, HEAD, ROW, ROW, PARAGRAPH]


def test_a_table_in_an_article_is_no_paragraph_of_it(tmp_path: Path) -> None:
    table = "| 档 | 万元 |\n|---|---|\n| 一 | 3 |"
    law = f"示范法\n\n第一条　标准见下表。\n\n{table}\n\n第二条　施行。\n\n第三条　解释。\n"
    article = next(s for s in outline(tmp_path, law, "法.txt") if s.number == "第一条")
    assert [b.kind for b in article.blocks] == [PARAGRAPH, HEAD, RULE, ROW]


def test_a_line_of_dashes_inside_a_table_is_a_row_of_it() -> None:
    lines = ["| 类别 | 人数 |", "| 硕士生 | 3 |", "| - | - |", "| 博士生 | 5 |"]
    assert [kind.name for kind in grids(lines).values()].count("ROW") == 3
    ruled = [lines[0], "|-|-|", *lines[1:]]
    assert [grids(ruled)[at].name for at in range(5)] == ["HEAD", "RULE", "ROW", "ROW", "ROW"]
    later = ["| 表一 | 续 |", lines[0], "|:---|---|", lines[1]]
    assert [grids(later)[at].name for at in range(1, 4)] == ["HEAD", "RULE", "ROW"]


@pytest.mark.parametrize(
    "text",
    [
        "姓名\t单位\t职务\n张三\t复旦\t教授\n李四\t交大\t讲师",
        "序号\t项目\t万元\n（一）\t青年\t120\n（二）\t卓越\t210",
        "项目\t万元\n青年\t120\n卓越\t210",
        "项目      对象        说明\n甲类      博士  全职引进者\n乙类      硕士  须在岗三年",
    ],
)
def test_columns_with_numbers_or_a_head_are_a_table(text: str) -> None:
    assert len(grids(text.splitlines())) == 3


MARKS = (
    "•/•/•",
    "①/②/③",
    "（一）/（二）/（三）",
    "(1)/(2)/(3)",
    "一、/二、/三、",
    "1./2./3.",
    "a)/b)/c)",
    "o/o/o",
    "*/*/*",
    "第一步/第二步/第三步",
    "第一条/第二条/第三条",
    "Article 1/Article 2/Article 3",
    "问/答/问",
    "5.1/5.2/5.3",
)


@pytest.mark.parametrize(
    "text",
    [
        "第一章\t总则\n第二章\t培养\n第三章\t附则",
        "4月1日  发布意见\n4月13日  印发措施\n6月19日  印发办法",
        "索引号：\tAB0001\n发文机关：\t市人社局\n文号：\t1号",
        "张三　　李四\n王五　　赵六\n钱七　　孙八",
        "甲方：    乙方：\n签字：    签字：",
        "A|B 两类人才\n都在其中。",
        "一句话 空一格\n再一句话 空一格\n第三句 空一格",
        "| 只有一行 | 管道 |",
        "|x| 表示绝对值，|y|\n|a| 也是，|b|",
        *("\t甲\n".join(marks.split("/")) + "\t甲" for marks in MARKS),
        *("\t3人\n".join(marks.split("/")) + "\t3人" for marks in MARKS),
        "•\t培养\t1\n•\t引进\n•\t使用",
        "这是一句话，\t后面还有半句。\n又是一句话，\t后面也有。\n第三句\t完了。",
        "这是一句话\t后面还有半句。\n又是一句话\t后面也有。\n第三句\t完了。",
        "张三　　李四　　王五\n赵六　　钱七　　孙八\n周九　　吴十　　郑一",
        "张三\t李四\t王五\n赵六\t钱七\t欧阳八\n周九\t吴 十\t郑一",
        "[返回](a) | [打印](b)\n其余。",
    ],
)
def test_what_only_looks_like_columns_stays_lines(text: str) -> None:
    assert grids(text.splitlines()) == {}
