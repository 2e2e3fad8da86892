"""Chinese numerals as articles, dates and quantities are numbered with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentdesk.text.numerals import han, numeral


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("廿", 20),
        ("廿三", 23),
        ("卅一", 31),
        ("两", 2),
        ("两千", 2000),
        ("一百零八", 108),
        ("一百〇八", 108),
        ("一百一十六", 116),
        ("一百二十", 120),
        ("一千零三十二", 1032),
        ("一千零五", 1005),
        ("一千二百六十", 1260),
        ("一千零三十二万", 10_320_000),
        ("三亿五千万", 350_000_000),
        ("一亿零三十万", 100_300_000),
        ("二〇二三", 2023),
        ("二○○九", 2009),
        ("二零一二", 2012),
        ("零", 0),
        ("12", 12),
        ("１２", 12),
    ],
)
def test_numerals_of_all_styles(text: str, value: int) -> None:
    assert numeral(text) == value


@pytest.mark.parametrize(
    "text", ["", "十三五", "一百二", "百", "万", "甲", "十十", "1万", "一 二", "二十点三", "三千八"]
)
def test_what_is_no_numeral_is_none(text: str) -> None:
    assert numeral(text) is None


def chinese(value: int) -> str:
    """Write a number below ten thousand the way laws do."""
    digits = "零一二三四五六七八九"
    parts, gap = "", False
    for unit, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = value // size % 10
        if digit:
            parts += ("零" if gap and parts else "") + digits[digit] + unit
        gap = not digit
    return parts.removeprefix("一") if 10 <= value < 20 else parts


@given(st.integers(1, 9999))
def test_every_article_number_is_read_back(value: int) -> None:
    assert numeral(chinese(value)) == value


@given(st.text("〇○零一二三四五六七八九十百千万亿两廿卅第0123456789", max_size=30))
def test_no_text_is_an_error(text: str) -> None:
    value = numeral(text)
    assert value is None or value >= 0


def test_a_number_that_is_written_is_read_as_the_same():
    assert [han(n) for n in (2, 10, 11, 20, 35)] == ["二", "十", "十一", "二十", "三十五"]
    assert [numeral(han(n)) for n in range(1, 100)] == [*range(1, 100)]
