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
        ("【平台】1月9日，甲基地开工建设。", [("2023-01-09", "甲基地开工建设")]),
        ("（3）9月17日，甲大赛决赛举行。", [("2023-09-17", "甲大赛决赛举行")]),
        ("市人社局4月启动甲行动。", [("2023-04", "市人社局启动甲行动")]),
        ("去年4月，甲园区获批建设。", [("2022-04", "甲园区获批建设")]),
        (
            "5月21日上午，甲走出机场。当天，航线正式开通。",
            [("2023-05-21", "航线正式开通")],
        ),
        (
            "2022年3月8日，甲院成立；同年九月，举办科学节。",
            [("2022-03-08", "甲院成立"), ("2022-09", "举办科学节")],
        ),
        ("12月，《甲市规划》获省政府批复。", [("2023-12", "《甲市规划》获省政府批复")]),
        (
            "甲实验室揭牌运行（4月），乙院落成启用（9月）。",
            [("2023-04", "甲实验室揭牌运行"), ("2023-09", "乙院落成启用")],
        ),
        ("甲大会开幕，时间是4月6日。", [("2023-04-06", "甲大会开幕")]),
        (
            "4月30日，甲院挂牌；次日，首批学员到校，培训班启动。",
            [("2023-04-30", "甲院挂牌"), ("2023-05-01", "培训班启动")],
        ),
        (
            "5月3日，甲院成立；同月，乙院获批设立。",
            [("2023-05", "乙院获批设立"), ("2023-05-03", "甲院成立")],
        ),
        (
            "2022年6月8日，甲院成立；8月，乙院挂牌。",
            [("2022-06-08", "甲院成立"), ("2022-08", "乙院挂牌")],
        ),
        (
            "11月3日，2023年甲市人才大会在乙地举办。",
            [("2023-11-03", "2023年甲市人才大会在乙地举办")],
        ),
        ("2023年是园区成立25周年。", []),
        ("张某（1990年5月出生）获评“首席技师”。", []),
        (
            "《某区人才措施（试行）》于2023年4月1日发布，反响热烈。",
            [("2023-04-01", "《某区人才措施（试行）》发布")],
        ),
        ("市科委（市外专局）于7月2日启动申报。", [("2023-07-02", "市科委（市外专局）启动申报")]),
        (
            "去年12月，中心发布指数。今年3月，启动申报。5月8日，召开大会。",
            [("2022-12", "中心发布指数"), ("2023-03", "启动申报"), ("2023-05-08", "召开大会")],
        ),
        ("3月底前完成评估，6月召开大会。", []),
        ("2024年，拟引进200人，3月启动二期建设。", []),
        ("5月8日，原定举办的论坛因故取消。", []),
        ("会议原则同意于5月下旬举办人才节。", []),
    ],
)
def test_what_happened_and_when(tell: Tell, text: str, found: list[tuple[str, str]]) -> None:
    assert [(event.date.text, event.title) for event in tell(HEAD + text).events] == found


def test_of_a_law_the_lines_above_its_articles_tell_events_and_from_when_it_is_in_force(
    tell: Tell,
) -> None:
    told = tell(
        "甲省人才条例\n\n（2020年3月1日甲省人大常委会第五次会议通过）\n\n"
        "第一条 为了甲，制定本条例。\n\n"
        "第二条 2020年5月1日，发布名单。\n\n第三条 本条例自2020年6月1日起施行。\n"
    )
    adopted, in_force = told.events
    assert (adopted.date.text, in_force.date.text) == ("2020-03-01", "2020-06-01")
    assert in_force.title == "《甲省人才条例》施行"
    assert adopted.policies == in_force.policies == ("policy:甲省人才条例",)


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


def test_an_entry_of_a_month_and_its_day_told_elsewhere_are_one_event(tell: Tell) -> None:
    told = tell(
        "6 人才\n\n3月\n\n- 成立甲市青年科学家联合会\n\n"
        "6.1 平台\n\n3月16日，甲市青年科学家联合会在科学会堂成立，首批会员218人\n"
    )
    (event,) = told.events
    assert event.date.text == "2023-03-16"
    assert [place.block for place in event.places] == ["doc/6#1", "doc/6.1#1"]


def test_a_chronicle_by_years_and_months(tell: Tell) -> None:
    told = tell(
        "甲协会大事记\n\n2012年\n\n5月\n\n6日　协会成立。\n\n下旬　启动甲行动。\n\n"
        "2013年\n\n1月\n\n9日至11日　举办研修班。\n\n14日　原定举办的比赛取消。\n"
    )
    assert [(event.date.text, event.title) for event in told.events] == [
        ("2012-05", "启动甲行动。"),
        ("2012-05-06", "协会成立。"),
        ("2013-01-09", "举办研修班。"),
    ]


def test_a_heading_says_of_which_year_its_text_speaks_and_a_plan_tells_no_events(
    tell: Tell,
) -> None:
    told = tell(
        "一、2022年工作回顾\n\n2月，印发《甲市方案》，企业开办更快。\n\n"
        "二、2023年重点工作\n\n5月，举办甲大会，制定《甲市三年行动计划》。\n"
    )
    assert [event.date.text for event in told.events] == ["2022-02"]
    assert [(p.title, p.status.value) for p in told.policies] == [
        ("甲市方案", "issued"),
        ("甲市三年行动计划", "being drafted"),
    ]


def test_days_below_a_month_stay_there_in_the_order_of_the_text(tell: Tell) -> None:
    told = tell(
        "甲市2024年报告\n\n1 大事\n\n1月\n\n1月8日，召开会议。\n\n3月\n\n"
        "举办第2届论坛\n\n3月9日　成立中心\n"
    )
    (timeline,) = [section for section in told.sections if section.kind.value == "timeline"]
    assert [block.text[:2] for block in timeline.blocks] == ["1月", "1月", "3月", "举办", "3月"]
    assert [event.date.text for event in told.events] == ["2023-01-08", "2023-03", "2023-03-09"]
