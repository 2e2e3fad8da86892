"""Hits, events, policies and figures as rows."""

from dataclasses import replace

from talentdesk.gui.models.entries import (
    event_rows,
    figure_rows,
    hit_rows,
    note_rows,
    policy_rows,
)
from talentdesk.gui.row import Dot
from talentdesk.library import Library
from talentdesk.model import Event, EventKind, Figure, Kind, Place, Policy, Status
from talentdesk.model.date import Date
from talentdesk.model.note import Colour, Note, Noted, NoteKind, State

PLACE = Place("d/5", "d/5#1", "一句话。")
NAMES = {"shanghai-2023": "上海报告", "annual-report": "年报（2022）"}


def event(date: str) -> Event:
    return Event(f"event:{date}", "d", Date(date), "成立", EventKind.INSTITUTION, (PLACE,))


def policy(title: str, issued: str | None, status: Status = Status.UNKNOWN) -> Policy:
    date = Date(issued) if issued else None
    return Policy(
        f"policy:{title}", title, "办法", status, date, None, None, None, ("d",), (PLACE,)
    )


def figure(ref: str, value: float, part_of: str | None = None) -> Figure:
    return Figure(ref, "d", ref, value, "人", f"{value:g}人", "", None, PLACE, part_of)


def test_a_hit_shows_kind_place_and_marked_words(library: Library) -> None:
    answer = library.search("绿色通道")
    rows = hit_rows(answer, NAMES)
    assert len(rows) == len(answer.hits)
    section = next(r for r, hit in zip(rows, answer.hits, strict=True) if hit.kind is Kind.SECTION)
    assert section.meta.startswith("section · 5.3 ¶")
    assert "#" in section.ref
    assert {section.text[a:b] for a, b in section.marks} == {"绿色通道"}


def test_with_several_documents_each_row_names_its_own(report: Library) -> None:
    assert (
        "上海报告"
        not in hit_rows(report.search("绿色通道", document="annual-report"), NAMES)[0].meta
    )
    answer = report.search("绿色通道")
    for row, hit in zip(hit_rows(answer, NAMES), answer.hits, strict=True):
        assert row.source == NAMES[hit.document]
    events = report.timeline()
    assert {event.document for event in events} == {"shanghai-2023", "annual-report"}
    for row, event in zip(event_rows(events, NAMES), events, strict=True):
        assert row.text.endswith(f" · {NAMES[event.document]}")


def test_words_in_a_title_are_marked_there(library: Library) -> None:
    answer = library.search("职称评审制度")
    row = hit_rows(answer, NAMES)[0]
    assert [row.title[a:b] for a, b in row.title_marks] == ["职称评审制度"]


def test_what_is_only_related_stands_under_a_heading_of_its_own(library: Library) -> None:
    answer = library.search("职称评审")
    answer = replace(answer, hits=answer.hits[:1], related=answer.hits[1:3])
    assert [row.above for row in hit_rows(answer, NAMES)] == ["", "Related (literal)", ""]


def test_what_has_only_the_words_stands_under_a_heading_of_its_own(library: Library) -> None:
    rows = hit_rows(library.search("评审 职称"), NAMES)
    assert [row.above for row in rows[:2]] == ["By its words", ""]
    literal = replace(library.search("职称评审"), related=())
    assert {row.above for row in hit_rows(literal, NAMES)} == {""}


def test_events_show_how_exact_their_dates_are() -> None:
    rows = event_rows([event("2022"), event("2023-04"), event("2023-04-13")], NAMES)
    assert [(row.above, row.lead, row.dot) for row in rows] == [
        ("2022", "", Dot.RING),
        ("2023", "Apr", Dot.RING),
        ("", "13 Apr", Dot.FULL),
    ]


def test_policies_come_by_date_and_say_what_is_not_stated() -> None:
    rows = policy_rows(
        [
            policy("甲", None),
            policy("乙", "2023-06-19", Status.ISSUED),
            policy("丙", None, Status.DRAFTING),
            policy("《丁》", "2023-04-01", Status.ISSUED),
        ]
    )
    assert [(row.title, row.text) for row in rows] == [
        ("丁", "issued 1 April 2023"),
        ("乙", "issued 19 June 2023"),
        ("甲", "date not stated in the source"),
        ("丙", "being drafted"),
    ]


def test_parts_stand_below_their_whole_and_are_measured_against_it() -> None:
    rows = figure_rows(
        [
            figure("硕士", 75, "全部"),
            figure("全部", 100),
            figure("孤", 3),
            figure("博士", 25, "全部"),
        ]
    )
    assert [(row.ref, row.indent, row.share) for row in rows] == [
        ("全部", 0, 1.0),
        ("硕士", 1, 0.75),
        ("博士", 1, 0.25),
        ("孤", 0, None),
    ]
    assert rows[0].source == "5 ¶1"


def test_a_note_on_several_paragraphs_stands_on_one_line() -> None:
    note = Note("1", NoteKind.HIGHLIGHT, "d/1#1", "甲 · 77人\n乙", colour=Colour.GREEN)
    (row,) = note_rows([Noted(note, State.THERE, "d/1#1")], {"d": "名额"}, by_folder=False)
    assert row.title == "甲 · 77人 / 乙"
