"""Events: dated sentences in which something happened, and those in which nothing did."""

from collections.abc import Callable

import pytest

from talentdesk.model import Reading

Tell = Callable[[str], Reading]
HEAD = "甲市人才工作\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4月1日，召开大会，会后参观。", [("2023-04-01", "召开大会")]),
        ("市科委于4月1日发布名单。", [("2023-04-01", "市科委发布名单")]),
        (
            "5月，成立中心，6月2日举办论坛。",
            [("2023-05", "成立中心"), ("2023-06-02", "举办论坛")],
        ),
        ("4月1日至3日举办论坛。", [("2023-04-01", "举办论坛")]),
        ("10月12日至14日，举办大会。", [("2023-10-12", "举办大会")]),
        ("2022年，甲市入选试点城市。", [("2022", "甲市入选试点城市")]),
        ("2022年，举办论坛30场。", []),
        ("2021年成立的中心运行良好。", []),
        ("开展2023年“潮起”系列活动并发布需求。", []),
        ("4月30日前应当发布名单。", []),
        ("5月1日，拟召开大会。", []),
        ("每年5月1日举办大会。", []),
        ("近5年，举办论坛。", []),
    ],
)
def test_what_happened_and_when(tell: Tell, text: str, found: list[tuple[str, str]]) -> None:
    assert [(event.date.text, event.title) for event in tell(HEAD + text).events] == found


def test_of_a_law_only_the_lines_above_its_articles_tell_events(tell: Tell) -> None:
    told = tell(
        "甲省人才条例\n\n（2020年3月1日甲省人大常委会第五次会议通过）\n\n"
        "第一条 为了甲，制定本条例。\n\n"
        "第二条 2020年5月1日，发布名单。\n\n第三条 本条例自2020年6月1日起施行。\n"
    )
    (event,) = told.events
    assert event.date.text == "2020-03-01"
    assert event.policies == ("policy:甲省人才条例",)


def test_an_undated_telling_in_the_same_words_is_a_second_place(tell: Tell) -> None:
    told = tell(
        "5 人才\n\n4月\n\n- 成立青年人才创新联合会\n\n"
        "5.1 平台\n\n依托基地,成立青年人才创新联合会,服务各方。\n"
    )
    (event,) = told.events
    assert [place.block for place in event.places] == ["doc/5#1", "doc/5.1#1"]


def test_issue_and_coming_into_force_are_two_events(tell: Tell) -> None:
    told = tell(f"{HEAD}4月1日，发布《甲市人才办法》。\n\n5月1日，《甲市人才办法》施行。\n")
    assert [event.date.text for event in told.events] == ["2023-04-01", "2023-05-01"]
