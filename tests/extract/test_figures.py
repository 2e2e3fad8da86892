"""Figures: labels, times, parts of a whole, and whether they add up."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from talentdesk.model import Reading
from talentdesk.model.sums import sums

Tell = Callable[[str], Reading]
HEAD = "甲市人才工作\n\n"


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        (
            "在校研究生12.5万人，其中博士生2.5万人、硕士生10万人。",
            ["在校研究生", "博士生", "硕士生"],
        ),
        ("硕士、博士生分别为3人、5人。", ["硕士", "博士生"]),
        ("研发经费10亿元，同比增长8.5%。", ["研发经费", "研发经费同比增长"]),
        ("20个优秀项目获得奖励，", ["优秀项目"]),
        ("增设甲会、乙会、丙区3个受理点。", ["受理点"]),
        ("逾期的，处以五千元以下的罚款。", ["罚款"]),
        ("自受理之日起三十日内作出决定。", ["作出决定"]),
        ("为全省12家企业提供培训服务30次。", ["全省企业", "提供培训服务"]),
        ("（一）未满16周岁的；", ["年龄"]),
        ("中国科学院设立3所学校。", ["中国科学院设立学校"]),
        ("| 类别 | 人数 |\n|---|---|\n| 特设\\|专设岗 | 77人 |", ["特设|专设岗 · 人数"]),
    ],
)
def test_a_label_is_what_a_person_would_say_is_measured(
    tell: Tell, text: str, labels: list[str]
) -> None:
    assert [figure.label for figure in tell(HEAD + text).figures] == labels


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("截至2022年6月底，入库人才300名。", "2022-06-30"),
        ("2018—2022年共完成评审300项。", "2022"),
        ("2021年成立的站点已有9个。", None),
        ("举办“2022年慰问”活动，300人参加。", None),
    ],
)
def test_a_figure_holds_for_the_time_its_sentence_begins_with(
    tell: Tell, text: str, date: str | None
) -> None:
    (figure,) = tell(HEAD + text).figures
    assert (figure.date.text if figure.date else None) == date


@pytest.mark.parametrize(
    ("text", "parts", "agrees"),
    [
        ("共有教师10名，其中教授4名、讲师6名，实验员3名。", ["4名", "6名"], True),
        ("共有教师10人。其中，教授4名，讲师6名。", ["4名", "6名"], True),
        ("教授4人、讲师6人，合计10人。", ["4人", "6人"], True),
        ("共有教师10名，其中教授4名、讲师5名。", ["4名", "5名"], False),
        ("共有教师10名，其中教授占40%，覆盖3个学院。", [], None),
        ("教师10名，甲校、乙校分别为3名、5名。", [], None),
    ],
)
def test_parts_are_where_the_text_says_so_and_are_added_up(
    tell: Tell, text: str, parts: list[str], agrees: bool | None
) -> None:
    figures = tell(HEAD + text).figures
    assert [figure.text for figure in figures if figure.part_of] == parts
    found = sums(figures)
    assert [each.agrees for each in found] == ([] if agrees is None else [agrees])


def test_a_disagreement_is_told_with_both_numbers(tell: Tell) -> None:
    whole, *parts = tell(f"{HEAD}共有教师10名，其中教授4名、讲师6名。").figures
    (found,) = sums([replace(whole, value=11.0), *parts])
    assert (found.whole, found.total, found.agrees) == (whole.ref, 10.0, False)
    assert found.parts == tuple(part.ref for part in parts)
