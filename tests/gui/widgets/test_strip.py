"""The timeline at the foot."""

import itertools

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
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


def refs(strip: TimelineStrip) -> list[str]:
    return [told.ref for mark in strip.marks() for told in mark.events]


def place(strip: TimelineStrip, told: Event) -> float:
    """Give where an event belongs."""
    left, cell, _y = strip.axis()
    at = strip.span.place(told.date)
    assert at is not None
    return left + cell * at


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
    assert refs(strip) == [e.ref for e in EVENTS[1:]]
    strip.set_events(EVENTS, 2022)
    assert strip.year == 2022


def test_events_of_one_month_are_stacked_where_they_belong(strip: TimelineStrip) -> None:
    strip.set_events([event("2023-06", name) for name in "abc"])
    spots = [mark.spot for mark in strip.marks()]
    assert {spot.x() for spot in spots} == {place(strip, strip.events[0])}
    heights = [spot.y() for spot in spots]
    assert heights == sorted(heights, reverse=True)
    assert all(a - b > 2 * RADIUS for a, b in itertools.pairwise(heights))
    assert heights[-1] > RADIUS


def test_too_many_at_one_place_are_one_mark_that_tells_them(strip: TimelineStrip) -> None:
    strip.set_events([event("2023-06", str(number)) for number in range(12)])
    (mark,) = strip.marks()
    assert mark.spot.x() == place(strip, strip.events[0])
    told = mark.words.splitlines()
    assert told[:2] == ["12 events", "June 2023: 事 0"]
    assert told[-1] == "…"


CROWD = tuple(
    event(f"{year}-{month:02}-{day:02}", str(number))
    for number, (year, month, day) in enumerate(
        (year, month, day)
        for year in (2006, 2014, 2015, 2021, 2022, 2023, 2024)
        for month in range(1, 1 + year - 2005 if year < 2024 else 13)
        for day in (3, 17)
        if month < 13
    )
)


@pytest.mark.parametrize("width", [500, 900, 1440])
@pytest.mark.parametrize("size", [100, 180])
def test_crowded_events_stand_at_true_places_and_none_upon_another(
    strip: TimelineStrip, theme: Theme, width: int, size: int
) -> None:
    theme.set_text_size(size)
    strip.resize(width, strip.sizeHint().height())
    strip.set_events(CROWD)
    for scale in Scale:
        strip._scale = scale
        marks = strip.marks()
        for mark in marks:
            assert mark.spot.x() == place(strip, mark.events[0])
            apart = [place(strip, told) - mark.spot.x() for told in mark.events]
            assert all(0 <= away < theme.px(30) for away in apart)
        for one, other in itertools.combinations(marks, 2):
            assert not strip.around(one.spot).intersects(strip.around(other.spot))
        assert sorted(refs(strip)) == sorted(
            told.ref for told in CROWD if strip.span.place(told.date) is not None
        )
        assert not strip.grab().isNull()


def test_a_counted_mark_is_zoomed_into_until_each_has_its_own(
    strip: TimelineStrip, qtbot: QtBot
) -> None:
    strip.resize(900, 92)
    strip.set_events(CROWD)
    strip.zoom(-1)
    counted = [mark for mark in strip.marks() if len(mark.events) > 1]
    mark = counted[-1]
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=mark.spot.toPoint())
    assert (strip.span.scale, strip.year) == (Scale.YEAR, mark.events[0].date.year)
    assert {told.ref for told in mark.events} <= {told.ref for told in CROWD}


def test_clicks_go_through_a_mark_that_cannot_be_parted(strip: TimelineStrip, qtbot: QtBot) -> None:
    strip.set_events([event("2023-06", str(number)) for number in range(5)])
    (mark,) = strip.marks()
    picked: list[str] = []
    strip.event_picked.connect(picked.append)
    for _click in range(6):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=mark.spot.toPoint())
    assert picked == [*refs(strip), refs(strip)[0]]
    picked.clear()
    for _press in range(4):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert picked == refs(strip)[1:]


def turn_wheel(strip: TimelineStrip, x: float, up: int) -> None:
    at = QPointF(x, strip.axis()[2])
    QApplication.sendEvent(
        strip,
        QWheelEvent(
            at,
            strip.mapToGlobal(at),
            QPoint(),
            QPoint(0, 120 * up),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_wheel_zooms_into_what_is_under_the_pointer(strip: TimelineStrip) -> None:
    autumn, early = event("2023-09-12"), event("2019-03-04")
    strip.set_events([early, *EVENTS, autumn])
    strip.set_chosen(EVENTS[1].ref)  # in April
    turn_wheel(strip, place(strip, autumn), 1)
    assert strip.span.title == "September 2023"
    turn_wheel(strip, 600, -1)
    turn_wheel(strip, 600, -1)
    turn_wheel(strip, place(strip, early), 1)
    assert strip.span.title == "2019"


def test_a_year_without_events_gives_way_to_the_next_that_has_some(strip: TimelineStrip) -> None:
    strip.set_events([event("2010-03-04"), *EVENTS])
    strip.zoom(-1)
    left, cell, _y = strip.axis()
    turn_wheel(strip, left + 2.5 * cell, 1)
    assert strip.year == 2010
    assert strip.can_turn(1)


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
    (chosen,), spot = strip.marks()[0]
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
    assert strip.marks() == []
    strip.step(1)
    assert not strip.grab().isNull()


def test_it_zooms_from_all_years_to_a_month_and_back(strip: TimelineStrip) -> None:
    strip.set_chosen(EVENTS[1].ref)
    qtbot_refs = refs(strip)
    assert qtbot_refs == [e.ref for e in EVENTS[1:]]
    strip.zoom(1)
    assert strip.span == Span(Scale.MONTH, 2023, 2023, 4)
    assert refs(strip) == [EVENTS[1].ref]
    strip.zoom(-1)
    strip.zoom(-1)
    strip.zoom(-1)
    assert strip.span.title == "2022–2023"
    assert refs(strip) == [e.ref for e in EVENTS]


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


@pytest.mark.parametrize("by", [1, -1])
def test_months_go_on_beyond_the_year(by: int) -> None:
    span = Span(Scale.MONTH, 2023, 2023, 12 if by > 0 else 1).step(by)
    assert (span.year, span.month) == ((2024, 1) if by > 0 else (2022, 12))
