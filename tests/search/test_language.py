"""Queries: how they are read, and that reading never fails."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from talentdesk.model.plan import (
    AllOf,
    AnyOf,
    Column,
    Fault,
    Like,
    Match,
    Near,
    Phrase,
    Plan,
    Query,
)
from talentdesk.search.language import MOST, Language

LANGUAGE = Language()
TITLE = (Column.HEADING,)
MARKS = (Column.MARKS,)


def read(typed: str, *, typing: bool = False) -> Query:
    return LANGUAGE.read(typed, typing=typing)


def letters(typed: str, *, typing: bool = False) -> Plan:
    stages = read(typed, typing=typing).attempts[0].stages
    return next(s.plan for s in stages if s.match is Match.LITERAL and not s.titled)


def asked(typed: str) -> Plan:
    return read(typed).attempts[-1].stages[-1].plan


@pytest.mark.parametrize(
    ("typed", "terms", "prefix"),
    [
        ("职称评审", ("职称", "称评", "评审"), False),
        ("评", ("评",), True),
        ("AI人才", ("ai", "人", "人才"), False),
        ("３个", ("3", "个"), False),
        ("19.17万", ("19.17", "万"), False),
        ("才，A", ("才", "，", "a"), False),
    ],
)
def test_letters_become_a_phrase(typed: str, terms: tuple[str, ...], prefix: bool) -> None:
    assert letters(typed) == Phrase(terms, prefix)


def test_the_last_word_may_go_on_only_while_typing() -> None:
    assert letters("talent pol") == Phrase(("talent", "pol"))
    assert letters("talent pol", typing=True) == Phrase(("talent", "pol"), prefix=True)


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("职称 评审", "“职称” AND “评审”"),
        ("职称 -评审", "“职称” NOT “评审”"),
        ("职称 OR 评聘", "(“职称” OR “评聘”)"),
        ("职称 或 评聘", "(“职称” OR “评聘”)"),
        ("职称 与 评聘", "“职称” AND “评聘”"),
        ("职称 非 评聘", "“职称” NOT “评聘”"),
        ("人才 （职称 OR 评聘） NOT 办法", "“人才” AND (“职称” OR “评聘”) NOT “办法”"),
        ("a AND b OR c", "((“a” AND “b”) OR “c”)"),
        ("NOT (职称 评聘)", "NOT (“职称” AND “评聘”)"),
        ("“绿色通道” 职称", "“绿色通道” AND “职称”"),
        ("职称评审", "“职称评审”"),
        ("-评审", "NOT “评审”"),
        ("职称)", "“职称)”"),
        ('"职称', "“职称”"),
        ("(职称 OR", "“职称”"),
        ("职称 NOT", "“职称”"),
        ("NOT 职称评审", "NOT “职称评审”"),
        ("AND 职称 评审", "“职称” AND “评审”"),
        ("标题：职称", "标题:“职称”"),
        ("title:(职称 或 评聘)", "(title:“职称” OR title:“评聘”)"),
        ("年≥2022 人才", "年:>=2022 AND “人才”"),
        ("“人才 评价”～５", "“人才 评价”~5"),
        ("非公有制", "“非公有制”"),
        ("(", "“(”"),
        ("   ", ""),
    ],
)
def test_what_a_query_is_taken_to_mean_is_said(typed: str, understood: str) -> None:
    assert read(typed).understood == understood


def test_words_must_all_be_there() -> None:
    assert asked("职称 评审") == AllOf((Phrase(("职称",)), Phrase(("评审",))))


@pytest.mark.parametrize(
    ("typed", "plan"),
    [
        ("标题:职称", Phrase(("职称",), columns=TITLE)),
        ("TITLE:职称", Phrase(("职称",), columns=TITLE)),
        ("正文:职称", Phrase(("职称",), columns=(Column.TEXT,))),
        ("机构:科技部", Phrase(("科技", "技部"), columns=(Column.ISSUER,))),
        ("类型:政策", AnyOf((Phrase(("kpolicy",), columns=MARKS),))),
        ("年:2023", AnyOf((Phrase(("y2023",), columns=MARKS),))),
        ("年:二〇二三年", AnyOf((Phrase(("y2023",), columns=MARKS),))),
        ("日期:2023年4月", AnyOf((Phrase(("d202304",), columns=MARKS),))),
        ("polic*", Phrase(("polic",), prefix=True)),
        ("职称~", Like("职称")),
        ('"a b"~3', Near((Phrase(("a",)), Phrase(("b",))), 3)),
        ('"职称 评审"~3', Near((Phrase(("职称",)), Phrase(("评审",))), 4)),
    ],
)
def test_fields_and_forms_become_plans(typed: str, plan: Plan) -> None:
    assert asked(typed) == plan


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("年:2022..2024", {"y2022", "y2023", "y2024"}),
        ("年份>2197", {"y2198", "y2199"}),
        ("日期:2023-04..2023-06", {"d202304", "d202305", "d202306"}),
        ("date:2023-04-29..2023-05", {"d20230429", "d20230430", "d202305"}),
        ("日期>2199-11", {"d219912"}),
        ("日期:<=1800-02-02", {"d180001", "d18000201", "d18000202"}),
    ],
)
def test_ranges_become_the_marks_within_them(typed: str, marks: set[str]) -> None:
    plan = asked(typed)
    assert isinstance(plan, AnyOf)
    assert {part.terms[0] for part in plan.parts if isinstance(part, Phrase)} == marks


@pytest.mark.parametrize(
    "typed",
    ["沪人社规[2021]30号", "沪人社规（2021）30号", "沪人社规〔2021〕30号", "沪人社规2021 30"],
)
def test_a_document_number_is_found_in_brackets_of_any_kind(typed: str) -> None:
    plan = letters(typed)
    assert isinstance(plan, AnyOf)
    end = ("号",) if typed.endswith("号") else ()
    for left, right in ("［］", "（）", "＜＞"):
        terms = ("沪人", "人社", "社规", "规", left, "2021", right, "30", *end)
        assert Phrase(terms) in plan.parts


@pytest.mark.parametrize(
    ("typed", "unused"),
    [
        ('"职称', [('"', Fault.LONE)]),
        ("职称 (评审", [("(", Fault.LONE)]),
        ("((职称", [("(", Fault.LONE)]),
        ("职称 OR", [("OR", Fault.DANGLING)]),
        ("年:去年 人才", [("年:去年", Fault.VALUE)]),
        ("日期:2023-13 人才", [("日期:2023-13", Fault.VALUE)]),
        ("类型:诗 人才", [("类型:诗", Fault.VALUE)]),
        ("年:20xx", [("年:20xx", Fault.VALUE)]),
        ("日期：someday", [("日期:someday", Fault.VALUE)]),
        ("类型:政策,诗", [("类型:政策,诗", Fault.VALUE)]),
        ("文号：", [("文号:", Fault.EMPTY)]),
        ("人才 文号:", [("文号:", Fault.EMPTY)]),
        ('标题:"" 人才', [('标题:""', Fault.EMPTY)]),
        ("年:2025..2020 人才", [("年:2025..2020", Fault.ORDER)]),
        ("日期:2023-06..2023-04", [("日期:2023-06..2023-04", Fault.ORDER)]),
        ("日期:2023-04..2023", []),
        ("作者:张三 人才", [("作者", Fault.FIELD)]),
        ("请问：人才怎么评", []),
        ("*", [("*", Fault.BARE)]),
        ("人才 ~", [("~", Fault.BARE)]),
        ("人才 - 政策", [("-", Fault.BARE)]),
        ('人才 ""', [('""', Fault.BARE)]),
        ("*人才 政策", [("*人才", Fault.STAR)]),
        ('"人才 评价"~x', [("~x", Fault.DISTANCE)]),
        ('"人才 评价"~1000', [("~1000", Fault.DISTANCE)]),
        ('"人才 评价"~5', []),
        (" ".join("(" * 30 + "a" + ")" * 30), [("((…))", Fault.DEPTH)]),
        ("职称 评审", []),
    ],
)
def test_what_could_not_be_used_is_said(typed: str, unused: list[tuple[str, Fault]]) -> None:
    assert [(part.text, part.fault) for part in read(typed).unused] == unused


def test_a_range_the_wrong_way_round_is_turned() -> None:
    assert asked("年:2025..2020") == asked("年:2020..2025")
    assert asked("日期:2023-06..2023-04") == asked("日期:2023-04..2023-06")


def test_a_distance_that_is_no_number_leaves_the_phrase() -> None:
    assert asked('"人才 评价"~x') == asked('"人才 评价"')


def test_a_query_of_any_length_is_read_so_far() -> None:
    (unused,) = read("人才 " * MOST).unused
    assert unused.fault is Fault.LENGTH


@settings(max_examples=400)
@given(
    st.text(
        st.sampled_from(
            "职称 评审AND OR NOT()（）\"“”-*~^:[]{}\\/'\n\t人4,.\0😀\ud800与或非标题年:>=.."
        ),
        max_size=40,
    )
)
def test_reading_never_fails(typed: str) -> None:
    read(typed)
    read(typed, typing=True)


def soups(count: int, seed: int) -> list[str]:
    """Give random bytes read as text, some with pieces of syntax among them."""
    choose = random.Random(seed)
    pieces = [
        "标题:",
        "年:>=",
        '"',
        "(",
        ")",
        " OR ",
        " NOT ",
        "-",
        "~5",
        "*",
        "与 ",
        "2023..",
        "人才",
    ]
    found = []
    for _ in range(count):
        soup = choose.randbytes(choose.randrange(60)).decode("utf-8", errors="surrogateescape")
        for _piece in range(choose.randrange(6)):
            at = choose.randrange(len(soup) + 1)
            soup = soup[:at] + choose.choice(pieces) + soup[at:]
        found.append(soup)
    return found


def test_byte_soups_are_read() -> None:
    for soup in soups(2000, seed=4):
        read(soup, typing=True)
