"""Dates and quantities of English texts."""

import re
from collections.abc import Iterator

from talentdesk.model.date import Date
from talentdesk.text.pattern import pattern

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
MONTH = f"(?:{'|'.join(_MONTHS)})"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?(?:\s?(?:[-–]|to)\s?\d{1,2}(?:st|nd|rd|th)?)?"
_YEAR = r"((?:19|20)\d\d)"
# 12 April 2023, April 12, 2023, April 2023, in April, and where mere years are asked for, in 2023.
_DATE = pattern(
    rf"\b(?:{_DAY}\s+({MONTH})\b(?:,?\s+{_YEAR}\b)?|({MONTH})\s+{_DAY}\b(?:,?\s+{_YEAR}\b)?"
    rf"|({MONTH})\s+{_YEAR}\b|(?<=[Ii]n )({MONTH})\b|(?<=[Ii]n ){_YEAR}\b)"
)
_SCALE = {"": 1, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_HEDGE = (
    "about|around|approximately|nearly|almost|over|more than|at least|up to|under|below|fewer than"
    "|less than|no more than|not more than|at most"
)
_QUANTITY = pattern(
    rf"(?:\b(?P<hedge>(?i:{_HEDGE}))\s+)?(?P<money>RMB|CNY|USD|HKD|US\$|HK\$|[$¥€])?\s?"
    r"(?<![\w.,/-])(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,12}(?:\.\d+)?)"
    r"(?![\d,]*\d|st|nd|rd|th)"
    r"(?:\s(?P<scale>thousand|million|billion|trillion)\b)?"
    r"(?:\s?(?P<share>%|percentage points?\b|percent\b|per cent\b)"
    r"|\s(?P<span>(?:working |calendar )?(?:days?|weeks?|months?|years?))\b"
    r"|\s(?P<noun>(?:(?!(?:are|were|is|was|in|of|to|and|or|the|at|by|on|from|with|for)\b)"
    r"[a-z]+(?:-[a-z]+)?\s){0,2}?(?:people|[a-z]{3,}s))\b"
    r"|(?P<bare>(?=\s(?:in|are|were|of)\b)))?"
)
_WORDS = "Measures?|Regulations?|Rules|Guidelines?|Provisions|Opinions|Outline|Notice|Decision|Law"
_KIND = pattern(
    rf"^(?:(?:Interim|Trial|Provisional|Implementing|Detailed|Several|Guiding)\s)*({_WORDS})\b"
    rf"|\b({_WORDS}|Act|Ordinance|Plan|Scheme|Standards?|Catalogue|Strategy|Polic(?:y|ies))$"
)
# Before these a number names something.
_NAMING = pattern(r"(?:No\.?|Article|Chapter|Section|Category|Class|Room|Tel|Page|Document)\s?$")
_VERBS = frozenset(("was", "has", "does", "is", "its", "this", "years"))


def dates(text: str, year: int | None, *, years: bool = False) -> Iterator[tuple[int, int, Date]]:
    """Yield start, end and value of each date; one without a year is of ``year``."""
    for found in _DATE.finditer(text):
        day1, month1, year1, month2, day2, year2, month3, year3, month4, only = found.groups()
        month = month1 or month2 or month3 or month4
        of = next((int(said) for said in (year1, year2, year3, only) if said), year)
        if of is None or (not month and not years):
            continue
        value = f"{of:04}" + (f"-{_MONTHS.index(month) + 1:02}" if month else "")
        if (day := day1 or day2) and 0 < int(day) < 32:
            value += f"-{int(day):02}"
        yield found.start(), found.end(), Date(value)


def quantities(text: str) -> Iterator[tuple[int, int, float, str, str, str]]:
    """Yield start, end, value, unit, text as printed and hedge of each quantity of a sentence.

    The unit is the noun that is counted, the currency, or % for percent; a number alone counts
    where one before it in the sentence says what (142 researchers, of whom 35 are …).
    """
    counted = False
    for found in _QUANTITY.finditer(text):
        unit, at = _unit(found, counted), found.start("number")
        if unit is None or _NAMING.search(text[max(0, at - 10) : at]):
            continue
        counted = True
        value = float(found["number"].replace(",", "")) * _SCALE[found["scale"] or ""]
        start = found.start("money") if found["money"] else found.start("number")
        end = found.end()
        yield found.start(), end, value, unit, text[start:end], (found["hedge"] or "").lower()


def title_kind(title: str) -> str:
    """Give the word that says what kind of official text a title names; empty without one."""
    found = _KIND.search(title)
    return (found[1] or found[2]) if found else ""


def _unit(found: re.Match[str], counted: bool) -> str | None:
    """Give the unit of a quantity; ``None`` for a number that counts nothing."""
    if share := found["share"]:
        return share if share.startswith("percentage") else "%"
    if found["money"]:
        return found["money"]
    if found["span"]:
        return found["span"]
    if noun := found["noun"]:
        return noun if noun.rpartition(" ")[2] not in _VERBS else None
    alone = found["bare"] is not None and counted and not found["scale"]
    return "" if alone and not re.fullmatch(r"(?:19|20)\d\d", found["number"]) else None
