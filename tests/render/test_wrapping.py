"""Lines fit their columns, lose nothing, and keep punctuation on its side."""

import re

from hypothesis import given
from hypothesis import strategies as st

from talentdesk.render.wrapping import columns, pad, wrap

MIXED = st.text(alphabet="人才政策，。《》“”（）—…abcXYZ019,. -\u3000😀é\u0301", max_size=200)


def test_han_characters_take_two_columns():
    assert columns("AI人才") == 6
    assert columns("e\u0301") == 1
    assert pad("人", 4) == "人  "


def test_breaks_between_han_characters_and_at_blanks():
    assert wrap("人才政策", 5) == ["人才", "政策"]
    assert wrap("talent policy", 8) == ["talent", "policy"]
    assert wrap("共1,000人", 6) == ["共", "1,000", "人"]


def test_marks_keep_their_side():
    assert wrap("人才，政策", 4) == ["人", "才，", "政策"]
    assert wrap("人才《政策》", 6) == ["人才", "《政", "策》"]


def test_what_is_too_long_is_cut():
    assert wrap("abcdefgh", 3) == ["abc", "def", "gh"]
    assert wrap("人", 1) == ["人"]
    assert wrap("", 10) == [""]


@given(MIXED, st.integers(min_value=2, max_value=60))
def test_fits_and_loses_nothing(text: str, width: int):
    lines = wrap(text, width)
    assert all(columns(line) <= width for line in lines)
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", text)


@given(st.text(alphabet="人才政策，。、a1", max_size=200))
def test_no_line_begins_with_a_closing_mark(text: str):
    # Three marks on end fit into a line of 60; longer runs may be cut.
    text = re.sub("([，。、]{3})[，。、]+", r"\1", text)
    assert not any(re.match("[，。、]", line) for line in wrap(text, 60)[1:])
