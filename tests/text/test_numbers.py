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


@pytest.mark.parametrize("text", ["第6届", "前200名", "2023年", "4月1日", "5.3节", "一是"])
def test_what_counts_nothing_is_no_quantity(text: str) -> None:
    assert list(quantities(text)) == []
