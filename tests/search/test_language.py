"""Queries: how they are read, and that reading never fails."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentdesk.plan import AllOf, AnyOf, Phrase, Plan
from talentdesk.search.language import Language

LANGUAGE = Language()


def plan_of(typed: str, *, stage: int = 0, typing: bool = False) -> Plan:
    return LANGUAGE.read(typed, typing=typing).attempts[0].stages[stage][0]


@pytest.mark.parametrize(
    ("typed", "terms", "prefix"),
    [
        ("职称评审", ("职称", "称评", "评审"), False),
        ("评", ("评",), True),
        ("AI人才", ("ai", "人才"), False),
        ("３个", ("3", "个"), True),
        ("19.17万", ("19.17", "万"), True),
        ("才，A", ("才", "，", "a"), False),
    ],
)
def test_letters_become_a_phrase(typed: str, terms: tuple[str, ...], prefix: bool) -> None:
    assert plan_of(typed) == Phrase(terms, prefix, own=True)


def test_the_last_word_may_go_on_only_while_typing() -> None:
    assert plan_of("talent pol") == Phrase(("talent", "pol"), own=True)
    assert plan_of("talent pol", typing=True) == Phrase(("talent", "pol"), prefix=True, own=True)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("职称 评审", "“职称” AND “评审”"),
        ("职称 -评审", "“职称” NOT “评审”"),
        ("职称 OR 评聘", "(“职称” OR “评聘”)"),
        ("人才 （职称 OR 评聘） NOT 办法", "“人才” AND (“职称” OR “评聘”) NOT “办法”"),
        ("“绿色通道” 职称", "“绿色通道” AND “职称”"),
        ("职称评审", "“职称评审”"),
        ("-评审", "“-评审”"),
        ("职称)", "“职称)”"),
        ('"职称', "“职称”"),
        ("(职称 OR", "“职称”"),
        ("职称 NOT", "“职称”"),
        ("NOT 职称评审", "“职称评审”"),
        ("AND 职称 评审", "“职称” AND “评审”"),
        ("(", "“(”"),
        ("   ", ""),
    ],
)
def test_what_a_query_is_taken_to_mean_is_said(typed: str, understood: str) -> None:
    assert LANGUAGE.read(typed).understood == understood


def test_words_must_all_be_there_and_one_in_the_own_text() -> None:
    plan = plan_of("职称 评审", stage=1)
    assert isinstance(plan, AllOf)
    both, own = plan.wanted
    assert isinstance(both, AllOf)
    assert isinstance(own, AnyOf)
    assert all(isinstance(part, Phrase) and part.own for part in own.parts)


@settings(max_examples=400)
@given(
    st.text(
        st.sampled_from("职称 评审AND OR NOT()（）\"“”-*~^:[]{}\\/'\n\t人4,.\0😀\ud800"),
        max_size=30,
    )
)
def test_reading_never_fails(typed: str) -> None:
    LANGUAGE.read(typed)
    LANGUAGE.read(typed, typing=True)
