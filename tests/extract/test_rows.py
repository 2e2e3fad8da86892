"""Figures in tables: named by row and column, dated by what names a column or a row."""

from collections.abc import Callable

import pytest

from talentdesk.model import Reading
from talentdesk.render.charts import chart_of

Tell = Callable[[str], Reading]
HEAD = "甲市人才统计\n\n"


def told(reading: Reading) -> list[tuple[str, str, str | None]]:
    return [(f.label, f.text, f.date.text if f.date else None) for f in reading.figures]


def test_a_figure_is_named_by_its_row_and_its_column(tell: Tell) -> None:
    table = (
        "| 对象 | 条件 | 标准 |\n|---|---|---|\n"
        "| 博士 | 年龄不超过35岁 | 每月3000元 |\n| 硕士 | 本市就业 | 1500元 |\n"
    )
    assert told(tell(HEAD + table)) == [
        ("博士 · 条件 年龄", "35岁", None),
        ("博士 · 标准 每月", "3000元", None),
        ("硕士 本市就业 · 标准", "1500元", None),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "| 类别 | 2022年在校人数（万人） | 2023年在校人数（万人） |\n|---|---|---|\n"
        "| 硕士生 | 17.5 | 18.25 |\n",
        "类别\t2022年在校人数（万人）\t2023年在校人数（万人）\n硕士生\t17.5\t18.25\n博士生\t—\t—\n",
    ],
)
def test_a_column_named_by_a_year_dates_and_its_unit_counts(tell: Tell, table: str) -> None:
    reading = tell(HEAD + table)
    assert told(reading) == [
        ("硕士生 · 2022年在校人数", "17.5万人", "2022"),
        ("硕士生 · 2023年在校人数", "18.25万人", "2023"),
    ]
    assert [f.value for f in reading.figures] == [175000, 182500]


def test_a_row_named_by_a_year_dates_and_is_no_name(tell: Tell) -> None:
    table = (
        "| 年份 | 基地（家） | 培训 |\n|---|---|---|\n"
        "| 2022年 | 2 | 1,500人次 |\n| 2023 | 3 | 约26000人次 |\n"
    )
    assert told(tell(HEAD + table)) == [
        ("基地", "2家", "2022"),
        ("培训", "1,500人次", "2022"),
        ("基地", "3家", "2023"),
        ("培训", "26000人次", "2023"),
    ]


def test_the_unit_may_stand_above_the_table_or_in_the_row(tell: Tell) -> None:
    table = "| 指标 | 2022年 | 2023年 |\n|---|---|---|\n| {name} | 40 | 45 |\n"
    above = tell(f"{HEAD}单位：人\n\n{table.format(name='博士')}")
    beside = tell(HEAD + table.format(name="博士（人）"))
    for reading in (above, beside):
        assert [(f.label, f.value, f.unit) for f in reading.figures] == [
            ("博士 · 2022年", 40, "人"),
            ("博士 · 2023年", 45, "人"),
        ]


def test_numbers_without_a_unit_and_serial_numbers_are_no_figures(tell: Tell) -> None:
    table = "| 序号 | 单位 | 得分 |\n|---|---|---|\n| 1 | 甲所 | 95 |\n| 2 | 乙所 | 90 |\n"
    assert told(tell(HEAD + table)) == []
    # Above another table nothing is told of this one's unit.
    assert told(tell(f"{HEAD}单位：人\n\n说明文字。\n\n{table}")) == []


def test_what_stands_in_a_clause_is_named_by_the_clause(tell: Tell) -> None:
    cell = "首次在本市就业并签订合同的，发放安家补贴20万元。另安排研究经费不超过50万元。"
    reading = tell(f"{HEAD}| 对象 | 内容 |\n|---|---|\n| 博士 | {cell} |\n")
    assert [(f.label, f.text) for f in reading.figures] == [
        ("发放安家补贴", "20万元"),
        ("安排研究经费", "50万元"),
    ]


def test_the_same_indicator_across_the_years_of_a_table_is_a_course(tell: Tell) -> None:
    table = (
        "| 指标 | 2021年 | 2022年末 | 2023年 |\n|---|---|---|---|\n"
        "| 硕士生 | 170人 | 183人 | 191人 |\n| 博士生 | 45人 | 48人 | 51人 |\n"
    )
    figures = tell(HEAD + table).figures
    chart = chart_of([figures[4]], figures)
    assert chart is not None
    assert chart.course
    assert (chart.title, [point.value for point in chart.points]) == ("博士生", [45, 48, 51])


def test_the_total_of_a_numbered_table_keeps_its_name(tell: Tell) -> None:
    table = (
        "| 序号 | 类别 | 2022 | 2023年 |\n|---|---|---|---|\n"
        "| 1 | 硕士 | 90 | 120 |\n| 二 | 博士 | 50 | 65 |\n| 合计 |  | 140 | 185 |\n"
    )
    reading = tell(f"{HEAD}单位：人\n\n{table}")
    assert reading.document.language == "zh"  # though most of it is numbers
    assert told(reading) == [
        ("硕士 · 2022", "90人", "2022"),
        ("硕士 · 2023年", "120人", "2023"),
        ("博士 · 2022", "50人", "2022"),
        ("博士 · 2023年", "65人", "2023"),
        ("合计 · 2022", "140人", "2022"),
        ("合计 · 2023年", "185人", "2023"),
    ]


def test_no_quantity_names_those_beside_it_but_a_range_may(tell: Tell) -> None:
    table = "| 类别 | 2022年 | 2023年 |\n|---|---|---|\n|  | 140 | 185 |\n|  | 14人 | 18人 |\n"
    assert {label for label, *_ in told(tell(f"{HEAD}单位：人\n\n{table}"))} == {
        "2022年",
        "2023年",
    }
    ages = "| 年龄 | 补贴 |\n|---|---|\n| 35岁以下 | 3000元 |\n"
    assert ("35岁以下 · 补贴", "3000元", None) in told(tell(HEAD + ages))


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("联系电话", "62345678"),
        ("电话（座机）", "62345678"),
        ("手机号码", "13800000000"),
        ("邮编", "200003"),
        ("文号", "202305"),
        ("项目编号", "20230017"),
        ("身份证号", "310101199001011234"),
        ("Tel.", "62345678"),
    ],
)
def test_numbers_that_count_nothing_are_no_figures(tell: Tell, column: str, cell: str) -> None:
    table = (
        f"| 单位名称 | {column} | 经费 |\n|---|---|---|\n| 甲所 | {cell} | 120 |\n"
        f"\n单位：万元\n\n| {column} | 单位名称 | 经费 |\n|---|---|---|\n| {cell} | 乙所 | 80 |\n"
    )
    assert told(tell(f"{HEAD}单位：万元\n\n{table}")) == [
        ("甲所 · 经费", "120万元", None),
        ("乙所 · 经费", "80万元", None),
    ]


def test_telephones_that_are_counted_are_figures(tell: Tell) -> None:
    table = "| 年份 | 固定电话（万部） |\n|---|---|\n| 2023年 | 650 |\n"
    assert told(tell(HEAD + table)) == [("固定电话", "650万部", "2023")]
