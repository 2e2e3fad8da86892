"""Events as the calendars of other programs read them."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

import icalendar

from talentdesk.model import Event
from talentdesk.model.date import Date


def calendar(events: Iterable[Event]) -> bytes:
    """Give events as an iCalendar file (RFC 5545); a month or a year is all its days."""
    made = icalendar.Calendar()
    made.add("prodid", "-//TalentDesk//talentdesk//EN")
    made.add("version", "2.0")
    for event in events:
        first, last = days(event.date)
        entry = icalendar.Event()
        entry.add("uid", event.ref)
        entry.add("dtstamp", datetime.combine(first, time(), UTC))
        entry.add("dtstart", first)
        entry.add("dtend", last + timedelta(days=1))
        entry.add("summary", event.title)
        entry.add("description", "\n".join(f"{p.sentence} ({p.block})" for p in event.places))
        entry.add("categories", [event.kind.value])
        made.add_component(entry)
    return bytes(made.to_ical())


def days(of: Date) -> tuple[date, date]:
    """Give the first and the last day a date can mean."""
    month, day = of.month, of.day
    if month is None:
        return date(of.year, 1, 1), date(of.year, 12, 31)
    if day is None:
        return date(of.year, month, 1), date(of.year, month, monthrange(of.year, month)[1])
    return date(of.year, month, day), date(of.year, month, day)
