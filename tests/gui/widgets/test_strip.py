"""The timeline at the foot."""

import itertools

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.span import Scale, Span, position
from talentdesk.gui.widgets.strip import RADIUS, TimelineStrip
from talentdesk.model import Event, EventKind, Place
from talentdesk.model.date import Date

PLACE = Place("d/5", "d/5#1", "")


def event(date: str, name: str = "") -> Event:
    ref = f"event:{date}{name}"
    return Event(ref, "d", Date(date), f"事 {name}", EventKind.ACTIVITY, (PLACE,))


EVENTS = (event("2022-12-30"), event("2023-04-01"), event("2023-06"), event("2023-06-19"))


@pytest.fixture
def strip(theme: Theme, qtbot: QtBot) -> TimelineStrip:
    made = TimelineStrip(theme)
    qtbot.addWidget(made)
    made.resize(1200, 92)
    made.set_events(EVENTS)
    return made


def test_a_date_lies_where_it_falls_in_the_year() -> None:
    assert position(Date("2023")) == 0
    assert position(Date("2023-01")) == 0.5
    assert 3 < position(Date("2023-04-01")) < position(Date("2023-04-30")) < 4


def test_the_last_year_is_shown_first_unless_another_is_asked_for(strip: TimelineStrip) -> None:
    assert strip.year == 2023
    assert [e.ref for e, _spot in strip.spots()] == [e.ref for e in EVENTS[1:]]
    strip.set_events(EVENTS, 2022)
    assert strip.year == 2022


def test_no_mark_covers_another(strip: TimelineStrip) -> None:
    strip.set_events([event("2023-06", name) for name in "abcde"])
    places = [spot.x() for _event, spot in strip.spots()]
    assert all(b - a > 2 * RADIUS for a, b in itertools.pairwise(places))


def test_arrows_go_from_event_to_event_through_the_years(
    strip: TimelineStrip, qtbot: QtBot
) -> None:
    picked: list[str] = []
    strip.event_picked.connect(picked.append)
    for _press in range(5):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert picked == [e.ref for e in EVENTS]
    qtbot.keyClick(strip, Qt.Key.Key_Left)
    assert picked[-1] == EVENTS[2].ref


def test_the_first_step_back_is_to_the_last_event(strip: TimelineStrip) -> None:
    with_signal: list[str] = []
    strip.event_picked.connect(with_signal.append)
    strip.step(-1)
    assert with_signal == [EVENTS[-1].ref]


def test_choosing_an_event_turns_to_its_year_and_says_so(strip: TimelineStrip) -> None:
    strip.set_chosen(EVENTS[0].ref)
    assert strip.year == 2022
    assert strip.accessibleDescription() == "30 December 2022: 事 "
    strip.set_chosen("")
    assert strip.accessibleDescription() == "2022. No event chosen."


def test_a_click_picks_the_event_under_it(strip: TimelineStrip, qtbot: QtBot) -> None:
    chosen, spot = strip.spots()[0]
    with qtbot.waitSignal(strip.event_picked) as picked:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=spot.toPoint())
    assert picked.args == [chosen.ref]


def test_years_are_turned_by_key_and_by_click(strip: TimelineStrip, qtbot: QtBot) -> None:
    qtbot.keyClick(strip, Qt.Key.Key_PageUp)
    assert strip.year == 2022
    qtbot.keyClick(strip, Qt.Key.Key_PageUp)
    assert strip.year == 2022
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(64, 18))
    assert strip.year == 2023
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(12, 18))
    assert strip.year == 2022


def test_without_events_it_says_so(strip: TimelineStrip) -> None:
    strip.set_events(())
    assert strip.year == 0
    assert strip.spots() == []
    strip.step(1)
    assert not strip.grab().isNull()


def test_it_zooms_from_all_years_to_a_month_and_back(strip: TimelineStrip) -> None:
    strip.set_chosen(EVENTS[1].ref)
    qtbot_refs = [e.ref for e, _spot in strip.spots()]
    assert qtbot_refs == [e.ref for e in EVENTS[1:]]
    strip.zoom(1)
    assert strip.span == Span(Scale.MONTH, 2023, 2023, 4)
    assert [e.ref for e, _spot in strip.spots()] == [EVENTS[1].ref]
    strip.zoom(-1)
    strip.zoom(-1)
    strip.zoom(-1)
    assert strip.span.title == "2022–2023"
    assert [e.ref for e, _spot in strip.spots()] == [e.ref for e in EVENTS]


def test_the_month_that_is_double_clicked_is_shown_by_its_days(
    strip: TimelineStrip, qtbot: QtBot
) -> None:
    left, cell, y = strip.axis()
    qtbot.mouseDClick(
        strip, Qt.MouseButton.LeftButton, pos=QPoint(round(left + 5.9 * cell), round(y + 15))
    )
    assert (strip.span.scale, strip.span.month) == (Scale.MONTH, 6)
    assert len(strip.span.cells) == 30
    qtbot.keyClick(strip, Qt.Key.Key_PageDown)
    assert strip.span.title == "July 2023"


def test_a_crowd_of_events_stays_within_the_axis(strip: TimelineStrip) -> None:
    strip.set_events([event("2023-12-31", str(number)) for number in range(300)])
    places = [spot.x() for _event, spot in strip.spots()]
    assert places == sorted(places)
    assert places[-1] <= strip.width()


@pytest.mark.parametrize("by", [1, -1])
def test_months_go_on_beyond_the_year(by: int) -> None:
    span = Span(Scale.MONTH, 2023, 2023, 12 if by > 0 else 1).step(by)
    assert (span.year, span.month) == ((2024, 1) if by > 0 else (2022, 12))
