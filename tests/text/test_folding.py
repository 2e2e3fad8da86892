"""Folding: what is taken for the same text, and the way back to the original."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talentdesk.text.folding import fold, fold_text

ALPHABET = "职稱評审人才AbＺ é12,.，。　“”()（）—〇二三年ﾊ①⻅⺠\u0301\u200b😀\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＩ人才", "ai人才"),
        ("職稱評審", "职称评审"),
        ("26,000人次", "26000人次"),
        ("1，234，567元", "1234567元"),
        ("二〇二三年", "2023年"),
        ("二○二三年", "2023年"),
        ("“松绑”", '"松绑"'),
        ("「松綁」", '"松绑"'),
        ("2018—2023年", "2018-2023年"),
        ("沪人社规〔2021〕30号", "沪人社规[2021]30号"),
        ("⻅⺠⼈⽇", "见民人日"),
        ("\uf9e2子", "梨子"),
        ("AI 人才", "AI人才"),
        ("共 3 个", "共3个"),
        ("人\u200b才", "人才"),
        ("cafe\u0301", "CAFÉ"),
        ("a,  b", "a,b"),
    ],
)
def test_what_readers_take_for_the_same_is_folded_together(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("人才 高地", "人才高地"),
        ("12 34", "1234"),
        ("talent policy", "talentpolicy"),
        ("3,5", "35"),
    ],
)
def test_what_is_different_stays_different(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


def test_the_way_back_gives_the_characters_that_were_folded() -> None:
    text = "截至年底 ，共 26,000人次 ①期"
    folded = fold(text)
    start = folded.text.index("26000")
    assert text[slice(*folded.original(start, start + 5))] == "26,000"
    start = folded.text.index("1期")
    assert text[slice(*folded.original(start, start + 2))] == "①期"


def test_a_mark_that_combines_belongs_to_its_letter() -> None:
    folded = fold("un cafe\u0301!")
    start = folded.text.index("é")
    assert folded.original(start, start + 1) == (6, 8)


@given(st.text(st.sampled_from(ALPHABET), max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(st.text(st.sampled_from(ALPHABET), max_size=40))
def test_without_the_way_back_the_text_is_the_same(text: str) -> None:
    assert fold_text(text) == fold(text).text


@given(st.text(st.sampled_from(ALPHABET), max_size=40))
def test_every_folded_character_has_its_place_in_the_original(text: str) -> None:
    folded = fold(text)
    for index in range(len(folded.text)):
        start, end = folded.original(index, index + 1)
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("四月", "4月"),
        ("十二月", "12月"),
        ("二〇二三年十月", "2023年10月"),
        ("三四月间", "三4月间"),
    ],
)
def test_months_in_chinese_numerals_are_those_in_digits(one: str, other: str) -> None:
    assert fold(one).text == fold(other).text


def test_the_second_month_does_not_stand_in_the_twelfth() -> None:
    assert fold("二月").text == "2月"
    assert fold("十二月").text == "12月"


def test_the_way_back_from_a_month_that_became_longer() -> None:
    folded = fold("共十月，二十年")
    assert folded.text == "共10月,二十年"
    assert folded.original(1, 3) == (1, 2)
    assert folded.original(3, 4) == (2, 3)
    assert folded.original(4, 6) == (3, 5)


def test_the_simplified_set_is_folded_as_the_tables_of_opencc_do() -> None:
    from opencc import OpenCC

    convert = OpenCC("t2s").convert
    rows = (bytes([high, low]) for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    standard = [row.decode("gb2312", errors="ignore") for row in rows]
    assert [c for c in standard if c and fold(c).text != convert(c)] == []
