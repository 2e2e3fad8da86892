"""Summaries are made of the document's own sentences and tell where each stands."""

from dataclasses import replace

from talentdesk.digest.summary import summarise
from talentdesk.library import Library
from talentdesk.model import (
    Block,
    BlockKind,
    Document,
    Event,
    EventKind,
    Figure,
    Place,
    Policy,
    Section,
    SectionKind,
    Status,
)
from talentdesk.model.date import Date
from talentdesk.model.summary import Summary

DOCUMENT = Document("report", "年度报告 2022", "zh", 2022, "report", "report.txt")


def block(number: int, text: str, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(kind, text, f"report/2#{number}")


def section(name: str, *blocks: Block, number: str = "", parent: str = "report/2") -> Section:
    return Section(f"report/{name}", "report", number, f"标题{name}", 2, parent, blocks=blocks)


HEAD = section("2", block(1, "总述一句。总述二句。"), number="2", parent="report/1")
BELOW = section(
    "2-1",
    block(2, "首句说明做法。次句说明结果。"),
    block(3, "设立三个受理点", BlockKind.ITEM),
    block(4, "6月1日，发布《人才发展办法》", BlockKind.ITEM),
)
ELSEWHERE = Place("report/9", "report/9#1", "别处。")


def policy(*places: Place) -> Policy:
    issued = Date("2022-06-01")
    return Policy(
        "policy:人才发展办法",
        "人才发展办法",
        "办法",
        Status.ISSUED,
        issued,
        None,
        None,
        None,
        (),
        places,
    )


def figure(place: Place) -> Figure:
    return Figure(f"figure:{place.block}.1", "report", "受理点", 3, "个", "3个", "", None, place)


def made(*sections: Section, **told: tuple[object, ...]) -> Summary:
    return summarise(
        sections,
        (section("1", number="1", parent=""),),
        DOCUMENT,
        told.get("policies", ()),
        told.get("events", ()),
        told.get("figures", ()),
    )


def test_bears_the_section_s_name_path_and_citation():
    summary = made(HEAD, BELOW)
    assert (summary.ref, summary.number, summary.title) == ("report/2", "2", "标题2")
    assert summary.path == ("1 标题1",)
    assert summary.citation == "年度报告 2022[R]. 第2章."


def test_several_topmost_sections_are_the_document():
    summary = summarise(
        (section("1", parent=""), section("2", parent="")), (), DOCUMENT, (), (), ()
    )
    assert (summary.ref, summary.number, summary.title) == ("report", "", "年度报告 2022")
    assert summary.citation == "年度报告 2022[R]."


def test_points_are_items_and_first_sentences_with_their_places():
    summary = made(HEAD, BELOW, policies=(policy(Place("report/2-1", "report/2#4", "")),))
    assert [(p.text, p.paragraph) for p in summary.points] == [
        ("总述一句。", "1"),
        ("首句说明做法。", "2"),
        ("设立三个受理点", "3"),
    ]


def test_points_leave_out_the_timeline_and_what_events_tell():
    timeline = replace(
        section("2-2", block(5, "成立学会", BlockKind.ITEM)), kind=SectionKind.TIMELINE
    )
    dated = section(
        "2-3",
        block(6, "9月，举办青年工程师创新大赛", BlockKind.ITEM),
        block(7, "9月，举办青年工程师论坛，两千名工程师与三十家单位到场交流", BlockKind.ITEM),
    )
    events = tuple(
        Event("event:x", "report", Date("2022-09"), title, EventKind.ACTIVITY, (place,))
        for title, place in (
            ("举办青年工程师创新大赛", Place("report/2-3", "report/2#6", "")),
            ("举办青年工程师论坛", Place("report/2-3", "report/2#7", "")),
        )
    )
    points = made(HEAD, timeline, dated, events=events).points
    assert "5" not in [point.paragraph for point in points]
    assert "6" not in [point.paragraph for point in points]
    assert "7" in [point.paragraph for point in points]


def test_of_very_many_points_each_section_keeps_its_first():
    sections = [
        section(f"2-{n}", *(block(n * 10 + i, f"第{n}之{i}", BlockKind.ITEM) for i in range(5)))
        for n in range(1, 8)
    ]
    points = made(HEAD, *sections).points
    assert [point.text for point in points] == [f"第{n}之0" for n in range(1, 8)]


def test_keeps_what_is_told_inside_with_the_places_inside():
    inside = Place("report/2-1", "report/2#4", "《人才发展办法》")
    summary = made(
        HEAD,
        BELOW,
        policies=(policy(ELSEWHERE, inside), policy(ELSEWHERE)),
        figures=(figure(inside), figure(ELSEWHERE)),
        events=(
            Event("event:1", "report", Date("2022"), "内", EventKind.OTHER, (inside, ELSEWHERE)),
            Event("event:2", "report", Date("2022"), "外", EventKind.OTHER, (ELSEWHERE,)),
        ),
    )
    assert [p.places for p in summary.policies] == [(inside,)]
    assert [f.place for f in summary.figures] == [inside]
    assert [e.places for e in summary.events] == [(inside,)]


def test_a_section_without_text_is_summed_up_too():
    summary = made(section("2", number="2"))
    assert summary.abstract == summary.points == ()


def test_every_word_of_a_real_summary_stands_in_the_document(report: Library):
    for part in report.sections():
        text = {b.ref: b.text for s in report.subtree(part.ref) for b in s.blocks}
        summary = report.summary(part.ref)
        for told in (*summary.abstract, *summary.points):
            assert told.text
            assert told.text in text[told.ref]
        assert len(set(summary.points)) == len(summary.points)


def test_a_chapter_is_summed_up_by_its_sections_and_does_not_repeat_them(library: Library):
    chapter = library.summary("5")
    assert [part.number for part in chapter.parts] == ["5.1", "5.2", "5.3"]
    assert all(part.gist for part in chapter.parts)
    inner = {point.ref for part in chapter.parts for point in library.summary(part.ref).points}
    assert inner
    assert not inner & {point.ref for point in chapter.points}
    assert chapter.criteria == ()
    assert library.summary("5.3").parts == ()


def test_criteria_are_told_apart_from_points(library: Library):
    summary = library.summary("5.3")
    told = [block.text[:3] for block in summary.criteria]
    assert "A类：" in " ".join(block.text for block in summary.criteria)
    assert told[:2] == ["A类：", "B类："]
    assert not {b.ref for b in summary.criteria} & {b.ref for b in summary.points}
