"""Texts in traditional characters: read as if simplified, told as printed."""

from collections.abc import Callable

from talentdesk.model import Reading
from talentdesk.text.characters import simplified

TEXT = (
    "甲市科技報告\n\n中華民國112年3月15日，本府訂定發布《甲市青年人才獎助辦法》，並自同年8月1日施行。"
    "補助金額1億2,600萬元，約870名學者受惠。依第三條辦理。\n"
)


def test_everything_is_told_as_it_is_printed(tell: Callable[[str], Reading]) -> None:
    told = tell(TEXT)
    (policy,) = told.policies
    assert policy.title == "甲市青年人才獎助辦法"
    assert policy.ref == "policy:甲市青年人才奖助办法"
    assert policy.issued is not None
    assert policy.effective is not None
    assert (policy.issued.text, policy.effective.text) == ("2023-03-15", "2023-08-01")
    assert [event.date.text for event in told.events] == ["2023-03-15", "2023-08-01"]
    assert [(figure.value, figure.text) for figure in told.figures] == [
        (126_000_000, "1億2,600萬元"),
        (870, "870名"),
    ]
    text = TEXT.splitlines()[2]
    assert all(figure.place.sentence in text for figure in told.figures)
    assert all(place.sentence in text for place in policy.places)


def test_one_character_for_one_and_what_is_simplified_stays() -> None:
    traditional = "科學技術基本法、國務院"
    assert simplified(traditional) == "科学技术基本法、国务院"
    assert len(simplified(traditional)) == len(traditional)
    assert simplified("二〇二三年 AI ①") == "二〇二三年 AI ①"
