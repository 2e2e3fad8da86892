"""The Chinese word that is clicked."""

import pytest

from talentdesk.gui.widgets.han_words import han_word

TEXT = "本市人才高地，推进 talent 改革。"
PAGE = TEXT + "人才政策与高地建设；人才改革。"


@pytest.mark.parametrize(
    ("clicked", "word"),
    [
        ("人", "人才"),
        ("才", "人才"),
        ("高", "高地"),
        ("地", "高地"),
        ("革", "改革"),
        ("进", "推进"),
    ],
)
def test_it_is_the_pair_the_page_has_more_of(clicked: str, word: str) -> None:
    found = han_word(TEXT, TEXT.index(clicked), PAGE)
    assert found
    assert TEXT[slice(*found)] == word


def test_a_character_by_itself_is_a_word_and_letters_are_none() -> None:
    assert han_word("，市，", 1, "") == (1, 2)
    assert han_word(TEXT, TEXT.index("talent"), PAGE) is None
    assert han_word(TEXT, TEXT.index("，"), PAGE) is None
    assert han_word("", 0, "") is None
