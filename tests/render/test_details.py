"""What the detail pane says, and what it says is not stated."""

from dataclasses import replace

from talentdesk.model import Document, Event, EventKind, Figure, Place, Policy, Status
from talentdesk.model.date import Date
from talentdesk.model.knowledge import (
    Aspect,
    Certainty,
    Condition,
    ConditionKind,
    Criterion,
    Statement,
)
from talentdesk.model.translation import Translation
from talentdesk.render import details
from talentdesk.render.address import href
from talentdesk.render.terms import place_label

PLACE = Place("d/5.3-1", "d/5.3#6", "6月19日印发《办法》。")
POLICY = Policy(
    "policy:办法", "评审办法", "办法", Status.UNKNOWN, None, None, None, None, ("d",), (PLACE,)
)
EVENT = Event("event:e", "d", Date("2023-06-19"), "办法发布", EventKind.POLICY, (PLACE,))


def test_what_is_not_stated_is_said_to_be_not_stated() -> None:
    html = details.policy(POLICY, (), ())
    assert html.count("<i>not stated in the source</i>") == 4
    assert "not in the library" in html
    assert details.IMPORT in html


def test_what_is_known_is_shown() -> None:
    known = replace(
        POLICY,
        status=Status.ISSUED,
        issued=Date("2023-06-19"),
        issuer="市人社局",
        number="沪人社规〔2023〕1号",
        full_text="d2",
    )
    html = details.policy(known, (EVENT,), ())
    for part in (
        "《评审办法》",
        "19 June 2023",
        "市人社局",
        "沪人社规〔2023〕1号",
        href("d2"),
        "办法发布",
    ):
        assert part in html
    assert "not stated" not in html


def test_events_of_other_years_say_their_year() -> None:
    issued = replace(POLICY, issued=Date("2023-06-19"))
    own = replace(EVENT, date=Date("2023-06-19"))
    assert ">19 Jun<" in details.policy(issued, (own,), ())
    html = details.policy(issued, (replace(own, date=Date("1996-06-20")), own), ())
    assert "20 June 1996" in html
    assert ">19 Jun<" not in html


def test_every_place_is_a_link_to_its_paragraph() -> None:
    for html in (details.policy(POLICY, (), ()), details.event(EVENT, ())):
        assert f'<a href="{href("d/5.3#6")}">5.3 ¶6</a>' in html
        assert PLACE.sentence in html


def test_related_policies_come_by_date_without_the_year_that_goes_without_saying() -> None:
    issued = replace(POLICY, issued=Date("2023-06-19"))
    others = tuple(
        replace(POLICY, ref=f"policy:{title}", title=title, issued=date)
        for title, date in (("丙", None), ("乙", Date("2023-04-13")), ("甲", Date("2022-12-30")))
    )
    html = details.policy(issued, (), others)
    places = [html.index(part) for part in ("30 December 2022", "13 Apr<", "丙")]
    assert places == sorted(places)


def test_a_figure_shows_number_sentence_and_the_whole_it_belongs_to() -> None:
    whole = Figure("figure:w", "d", "在校研究生", 242700, "人", "24.27万人", "", None, PLACE)
    part = replace(whole, ref="figure:p", label="硕士生", value=191700, text="19.17万人")
    assert "Part of" in details.figure(part, whole, ())
    html = details.figure(whole, None, (part,))
    for shown in ("24.27万人", "242,700", "硕士生", "19.17万人", PLACE.sentence):
        assert shown in html


def test_a_hedge_is_kept_and_not_doubled() -> None:
    hedged = Figure("figure:w", "d", "人次", 26000, "人次", "26000人次", "约", None, PLACE)
    assert ">约26000人次<" in details.figure(hedged, None, ())


def test_a_large_value_is_written_out() -> None:
    large = Figure("figure:w", "d", "画像", 10_320_000, "名", "1032万名", "", None, PLACE)
    assert "10,320,000" in details.figure(large, None, ())


def test_a_document_tells_where_it_comes_from() -> None:
    html = details.document(Document("d", "报告 <2023>", "zh", None, "report", "r.md", 24, 2122))
    for part in ("报告 &lt;2023&gt;", "24 sections", "2,122", "r.md", "Chinese"):
        assert part in html


def test_places_are_named_by_printed_number_and_paragraph() -> None:
    assert place_label("shanghai-2023/5.3#6") == "5.3 ¶6"
    assert place_label("shanghai-2023/5.3-3-1") == "5.3"
    assert place_label("shanghai-2023") == ""


def test_the_source_names_its_document() -> None:
    one = Place("d/5", "d/5#1", "一句。")
    other = Place("e/2", "e/2#3", "另一句。")
    policy = Policy(
        "policy:p", "甲办法", "办法", Status.UNKNOWN, None, None, None, None, ("d",), (one,)
    )
    assert ">Source · d<" in details.policy(policy, (), ())
    both = details.policy(replace(policy, places=(one, other)), (), ())
    assert "一句。 · d" in both
    assert "另一句。 · e" in both


def test_parts_are_added_up_and_a_disagreement_is_told() -> None:
    def figure(name: str, value: float, part_of: str | None = None) -> Figure:
        return Figure(name, "d", name, value, "人", f"{value:g}人", "", None, PLACE, part_of)

    whole, parts = figure("w", 5), (figure("a", 2, "w"), figure("b", 3, "w"))
    assert "make the whole" in details.figure(whole, None, parts)
    assert "make 6, which is not" in details.figure(whole, None, (*parts, figure("c", 1, "w")))


def test_what_is_recorded_is_shown_with_how_sure_it_is() -> None:
    recorded = replace(
        POLICY,
        statements=(
            Statement(Aspect.ISSUED, "2024年2月8日", "8 February 2024", Certainty.ONE_SOURCE),
            Statement(Aspect.ISSUER, "", "", Certainty.UNKNOWN),
            Statement(Aspect.AUDIENCE, "博士", "doctors", Certainty.SURE, "d/5.3#6"),
            Statement(Aspect.BACKGROUND, "源自国家方案", "from a national plan", Certainty.SURE),
        ),
    )
    html = details.policy(recorded, (), ())
    assert '8 February 2024 <span class="one">one source</span>' in html
    assert f'doctors <a href="{href("d/5.3#6")}">5.3 ¶6</a> <span class="sure">sure</span>' in html
    assert 'from a national plan <span class="sure">sure</span>' in html
    assert html.count("<i>not stated in the source</i>") == 3  # issuer, number, status


def test_what_texts_state_goes_before_what_is_recorded() -> None:
    known = replace(
        POLICY,
        issued=Date("2023-06-19"),
        statements=(Statement(Aspect.ISSUED, "六月十九日", "19 June", Certainty.SURE),),
    )
    html = details.policy(known, (), ())
    assert '19 June 2023 <span class="sure">sure</span>' in html


def test_criteria_are_lists_of_conditions_with_their_paragraph() -> None:
    criterion = Criterion(
        "A类",
        "Class A",
        (Condition(ConditionKind.AGE, "40岁以下", "40 or under", most=40),),
        "d/5.3#11",
    )
    html = details.policy(replace(POLICY, criteria=(criterion,)), (), ())
    assert f'<b>Class A</b> <a href="{href("d/5.3#11")}">5.3 ¶11</a>' in html
    assert '<td class="name">Age</td><td>40 or under</td>' in html


def test_a_measure_without_title_has_no_title_marks_and_no_full_text() -> None:
    html = details.policy(replace(POLICY, title="绿色通道", titled=False), (), ())
    assert "《" not in html.partition("Source")[0]
    assert details.IMPORT not in html


def test_other_languages_say_whether_the_name_is_a_translation() -> None:
    named = replace(
        POLICY,
        translations=(Translation("zh", "评审办法", True), Translation("en", "Review Measures")),
    )
    html = details.policy(named, (), ())
    assert "In English" in html
    assert 'Review Measures <span class="sure">our translation</span>' in html
    assert "In Chinese" not in html
