"""Dates in the words of the interface's language, as exact as their source."""

from gettext import gettext as _

from talentdesk.errors import N_
from talentdesk.model.date import Date

_MONTHS = (
    N_("January"),
    N_("February"),
    N_("March"),
    N_("April"),
    N_("May"),
    N_("June"),
    N_("July"),
    N_("August"),
    N_("September"),
    N_("October"),
    N_("November"),
    N_("December"),
)


def long_date(date: Date) -> str:
    """Give a date with its year: 19 June 2023, June 2023, 2023."""
    if date.month is None:
        return _("{year}").format(year=date.year)
    if date.day is None:
        return _("{month} {year}").format(month=month_name(date.month), year=date.year)
    return _("{day} {month} {year}").format(
        day=date.day, month=month_name(date.month), year=date.year
    )


def short_date(date: Date) -> str:
    """Give a date without its year where it has a month: 19 Jun, Jun; else the year."""
    if date.month is None:
        return long_date(date)
    month = month_name(date.month)[:3]
    return _("{day} {month}").format(day=date.day, month=month) if date.day else month


def month_name(month: int) -> str:
    """Give the name of a month, 1 to 12."""
    return _(_MONTHS[month - 1])
