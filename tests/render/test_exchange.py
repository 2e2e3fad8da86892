"""Calendars and tables other programs read."""

import csv
import io

import icalendar
import pytest

from talentdesk.library import Library
from talentdesk.model.date import Date
from talentdesk.render.exchange import calendar, days
from talentdesk.render.spreadsheet import figures_csv


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2023-04-13", "2023-04-13", "2023-04-13"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
    ],
)
def test_a_date_is_all_the_days_it_can_mean(date: str, first: str, last: str) -> None:
    assert [day.isoformat() for day in days(Date(date))] == [first, last]


def test_a_calendar_holds_every_event_with_its_source(library: Library) -> None:
    events = library.timeline()
    read = icalendar.Calendar.from_ical(calendar(events)).walk("VEVENT")
    assert [str(entry["SUMMARY"]) for entry in read] == [event.title for event in events]
    assert len({str(entry["UID"]) for entry in read}) == len(events)
    for entry, event in zip(read, events, strict=True):
        assert event.places[0].block in str(entry["DESCRIPTION"])


def test_a_table_holds_every_figure_with_its_sentence(library: Library) -> None:
    figures = library.figures()
    data = figures_csv(figures)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row["ref"] for row in rows] == [figure.ref for figure in figures]
    assert [float(row["value"]) for row in rows] == [figure.value for figure in figures]
