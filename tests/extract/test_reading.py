"""What is drawn out of a report: events, policies, figures, each with where it is told."""

import pytest

from conftest import REPORT
from talentdesk.extract.reading import draw_out
from talentdesk.extract.titles import quoted_titles
from talentdesk.model import EventKind, Reading, Status
from talentdesk.sources.reading import read
from talentdesk.sources.understanding import understand


@pytest.fixture(scope="module")
def told() -> Reading:
    document, sections, _ = understand(
        read(REPORT), "doc", year=2022, title=None, origin="", bundled=False
    )
    return draw_out(document, "digest", sections)


def test_events_in_time_order_with_their_kinds(told: Reading) -> None:
    assert [(event.date.text, event.kind, event.title) for event in told.events] == [
        ("2022-03", EventKind.ACTIVITY, "举办第4届“湖畔论坛”"),
        ("2022-03-09", EventKind.POLICY, "《示范市人才引进办法》发布"),
        ("2022-12", EventKind.HONOUR, "连续5年入选“宜居人才城市”"),
    ]


def test_an_event_told_twice_is_one_with_two_places_and_the_exact_day(told: Reading) -> None:
    (issued,) = [event for event in told.events if event.policies]
    assert [place.block for place in issued.places] == ["doc/7#2", "doc/7.2#1"]
    assert issued.places[1].sentence == "3月9日,发布《示范市人才引进办法》。"
    assert issued.policies == ("policy:示范市人才引进办法",)


def test_policies_with_what_the_text_says_of_them_and_no_more(told: Reading) -> None:
    found = {policy.title: policy for policy in told.policies}
    assert set(found) == {
        "示范市人才引进办法",
        "示范市人才评价方案",
        "示范市人才安居实施意见（试行）",
    }
    issued = found["示范市人才引进办法"]
    assert (issued.status, issued.kind) == (Status.ISSUED, "办法")
    assert issued.issued is not None
    assert issued.issued.text == "2022-03-09"
    assert (issued.issuer, issued.number) == (None, None)
    drafting = found["示范市人才评价方案"]
    assert (drafting.status, drafting.issued) == (Status.DRAFTING, None)
    assert found["示范市人才安居实施意见（试行）"].status is Status.IN_FORCE


def test_figures_with_the_sentence_they_were_read_from(told: Reading) -> None:
    found = {figure.text: figure for figure in told.figures}
    assert found["12.50万人"].value == 125_000
    assert found["12.50万人"].label == "在校研究生"
    assert found["2.50万人"].label == "博士生"
    assert (found["26000人次"].qualifier, found["1500人"].qualifier) == ("约", "超")
    assert found["443人"].place.sentence == "举办沙龙,截至年底共举办16场,参与443人"
    assert found["1,234万名"].date is not None
    assert found["1,234万名"].date.text == "2022-12-31"
    for figure in told.figures:
        assert figure.text in figure.place.sentence


def test_every_reference_is_given_once(told: Reading) -> None:
    for things in (told.sections, told.events, told.policies, told.figures):
        refs = [thing.ref for thing in things]
        assert len(refs) == len(set(refs))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("依据《甲〈乙〉的通知》和《丙办法》", ["甲〈乙〉的通知", "丙办法"]),
        ("《甲<乙>的通知》", ["甲<乙>的通知"]),
        ("《甲《乙》的通知》", ["甲《乙》的通知"]),
        ("《没有结束", []),
        ("没有开始》《甲》", ["甲"]),
    ],
)
def test_nested_and_broken_title_marks(text: str, titles: list[str]) -> None:
    assert [title for *_, title in quoted_titles(text)] == titles
