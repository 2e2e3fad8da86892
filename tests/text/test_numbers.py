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
        ("世界排名前200名大学", 200, "名", "200名", "前"),
        ("世界前10高校", 10, "", "10", "前"),
        ("突破百亿元", 1e10, "元", "百亿元", "突破"),
        ("惠及上千名专家", 1000, "名", "千名", "上"),
        ("百余家企业", 100, "家", "百余家", "余"),
        ("提高一成二", 12, "%", "一成二", ""),
        ("减少三成五。", 35, "%", "三成五", ""),
        ("两成半的企业", 25, "%", "两成半", ""),
        ("三成多", 30, "%", "三成", "多"),
        ("新台币1亿2,600万元", 126_000_000, "元", "1亿2,600万元", ""),
        ("不低于奖励金额的百分之五十", 50, "%", "百分之五十", "不低于"),
        ("平均工资不到6倍", 6, "倍", "6倍", "不到"),
        ("积分满85分以上", 85, "分", "85分", "以上"),
        ("3000余家次", 3000, "家次", "3000余家次", "余"),
        ("自然增长率-0.42‰", -0.42, "‰", "-0.42‰", ""),
        ("公示7日", 7, "日", "7日", ""),
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
        *("第6届", "前200位", "2023年", "4月1日", "5.3节", "一是", "第十五次", "第3、4项", "G60科"),
        *("近5年", "试行2年", "四个中心", "一次性", "一二等奖", "十分重要", "2月份", "千人计划"),
        *("百家争鸣", "几十家企业", "数百名专家", "百万元级", "前3个月", "前5项指标", "21日至23日"),
        *("会员1 1,300人", "3号楼2层", "近5年，", "近5年来", "近3年累计", "百分之百分之"),
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


def test_years_back_bound_beside_another_bound() -> None:
    found = list(quantities("近5年发表论文3篇以上的"))
    assert [(each.value, each.unit, each.qualifier) for each in found] == [
        (5, "年", "近"),
        (3, "篇", "以上"),
    ]
