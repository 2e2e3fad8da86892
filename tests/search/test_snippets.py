"""Marks and snippets on the original text."""

import re

import pytest

from talentdesk.model.plan import Needle
from talentdesk.search.snippets import marks, snippet
from talentdesk.text.folding import fold


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("建立職稱評審制度", "职称评审", ["職稱評審"]),
        ("共２６，０００人次", "26000", ["２６，０００"]),
        ("参与443人和43人", "43人", ["43人"]),
        ("12月与2月", "2月", ["2月"]),
        ("AI 人才，ai人才", "AI人才", ["AI 人才", "ai人才"]),
        ("人人人", "人人", ["人人"]),
        ("cafe\u0301s and café", "café", ["café"]),
        ("没有", "职称", []),
    ],
)
def test_marks_stand_where_the_words_do(text: str, words: str, found: list[str]) -> None:
    places = marks(text, [Needle(fold(words).text)])
    assert [text[start:end] for start, end in places] == found


def test_a_word_being_typed_marks_the_words_it_may_become() -> None:
    text = "policy policies poll"
    places = marks(text, [Needle("polic", prefix=True)])
    assert [text[start:end] for start, end in places] == ["polic", "polic"]


def test_marks_of_several_words_do_not_overlap() -> None:
    assert marks("职称评审", [Needle("职称评"), Needle("评审")]) == ((0, 4),)


def test_a_snippet_is_short_and_shows_the_hit() -> None:
    text = "前文" * 100 + "职称评审" + "后文" * 100
    cut = snippet(text, [Needle("职称评审")])
    assert len(cut.text) <= 62
    assert cut.text.startswith("…")
    assert cut.text.endswith("…")
    assert [cut.text[start:end] for start, end in cut.marks] == ["职称评审"]


def test_a_snippet_without_a_hit_is_the_beginning() -> None:
    assert snippet("短文", [Needle("职称")]).text == "短文"


LONG = (
    "The municipal talent programme of 26,000 people supports cafe\u0301s, laboratories and"
    " internationally recognised researchers "
    + "\U0001f469\u200d\U0001f52c"
    * 8
    + " who move to Shanghai's science centres, 1,032.5"
    " of them every year"
)


@pytest.mark.parametrize("width", range(20, 60))
@pytest.mark.parametrize(
    "words", ["", "26000", "laboratories", "cafés", "researchers", "👩‍🔬 who", "centres", "year"]
)
def test_a_snippet_cuts_no_word_number_or_composed_character(words: str, width: int) -> None:
    needle = fold(words).text
    cut = snippet(LONG, [Needle(needle)], width)
    start = LONG.index(cut.text.strip("…"))
    pieces = {LONG[: max(start, 0)][-1:] + LONG[start : start + 1]}
    end = start + len(cut.text.strip("…"))
    pieces.add(LONG[end - 1 : end] + LONG[end : end + 1])
    assert not any(re.fullmatch(r"[\w'-]{2}|[\w].?\u0301|.\u200d|\u200d.", p) for p in pieces)
    assert not re.search(r"\d,$", LONG[:start])
    assert not re.match(r"[,.]\d", LONG[end:])
    assert len(cut.text) <= width + 2
    assert bool(cut.marks) == bool(needle)
