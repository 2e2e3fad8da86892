"""Quantities: value, unit and hedge, and what counts nothing."""

import pytest

from talentdesk.text.numbers import quantities


@pytest.mark.parametrize(
    ("text", "value", "unit", "printed", "qualifier"),
    [
        ("在校生24.27万人", 242_700, "人", "24.27万人", ""),
        ("挖掘1032万名", 10_320_000, "名", "1032万名", ""),
        ("约26,000人次", 26_000, "人次", "26,000人次", "约"),
        ("报告7000余份", 7000, "份", "7000余份", "余"),
        ("超1500人", 1500, "人", "1500人", "超"),
        ("40岁以下", 40, "岁", "40岁", "以下"),
        ("不超过40岁", 40, "岁", "40岁", "不超过"),
        ("占比达35.5％", 35.5, "%", "35.5％", ""),
        ("二十四点二七万人", 242_700, "人", "二十四点二七万人", ""),
        ("一千零三十二万人", 10_320_000, "人", "一千零三十二万人", ""),
        ("不低于百分之七十", 70, "%", "百分之七十", "不低于"),
        ("百分之二点五以上", 2.5, "%", "百分之二点五", "以上"),
        ("三成", 30, "%", "三成", ""),
        ("3000余万元", 30_000_000, "元", "3000余万元", "余"),
        ("自受理之日起三十日内", 30, "日", "三十日", "内"),
        ("有效期5年", 5, "年", "5年", ""),
        ("不得超过15日", 15, "日", "15日", "不得超过"),
        ("五名以上", 5, "名", "五名", "以上"),
        ("增长-3.5%", -3.5, "%", "-3.5%", ""),
        ("2\ue0105米", 2.5, "米", "2\ue0105米", ""),
        ("１２万人", 120_000, "人", "１２万人", ""),
        ("压缩至5个工作日", 5, "个工作日", "5个工作日", ""),
    ],
)
def test_quantities(text: str, value: float, unit: str, printed: str, qualifier: str) -> None:
    (found,) = quantities(text)
    assert (found.value, found.unit, found.text, found.qualifier) == (
        value,
        unit,
        printed,
        qualifier,
    )


@pytest.mark.parametrize(
    "text",
    [
        *("第6届", "前200名", "2023年", "4月1日", "5.3节", "一是", "第十五次", "第3、4项", "G60科"),
        *("近5年", "试行2年", "四个中心", "一次性", "一二等奖", "十分重要", "2月份", "千人计划"),
    ],
)
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert list(quantities(text)) == []


@pytest.mark.parametrize(
    ("text", "value", "upper", "printed"),
    [
        ("3至5年", 3, 5, "3至5年"),
        ("10%-20%", 10, 20, "10%-20%"),
        ("3.5万-4万元", 35_000, 40_000, "3.5万-4万元"),
        ("五万元以上二十万元以下罚款", 50_000, 200_000, "五万元以上二十万元以下"),
    ],
)
def test_ranges_are_one_quantity(text: str, value: float, upper: float, printed: str) -> None:
    (found,) = quantities(text)
    assert (found.value, found.upper, found.text, found.qualifier) == (value, upper, printed, "")


def test_a_fraction_is_its_value() -> None:
    (found,) = quantities("三分之二以上")
    assert (found.value, found.unit, found.qualifier) == (pytest.approx(2 / 3), "", "以上")
