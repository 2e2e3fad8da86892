"""Dates as Chinese texts write them, as exact as they are written.

Arabic digits are what GB/T 9704-2012 (7.3.5) wants; Chinese digits, with 〇, ○ or 零, were the rule
before it. 中華民國九十三年 is 1911 years later, and so is 112年3月, which is no year of ours.
近5年, 第6届 and 每年4月30日 are no dates.
"""

import calendar
import re
from collections.abc import Iterator

from talentdesk.model.date import Date
from talentdesk.text.numerals import numeral
from talentdesk.text.pattern import pattern

_ZERO = "〇○零ＯOo0０"
_Y = rf"(?:[1１][9９]|[2２][0０])\d\d|[一二][一二三四五六七八九{_ZERO}]{{3}}"
_M = r"\d{1,2}|十[一二]|[一二三四五六七八九十]"
_D = r"\d{1,2}|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|[一二三四五六七八九]"
_DATE = pattern(
    rf"""(?<![\d一二三四五六七八九十])(?:
    (?:(?P<y>{_Y})|(?:中[华華])?民[国國]\s*(?P<roc>\d{{1,3}}|[一二三四五六七八九十]{{1,4}}))\s*年
        (?:\s*(?P<m>{_M})\s*月(?:\s*(?P<d>{_D})\s*[日号])?)?
    |(?P<roc2>1[0-2]\d)\s*年\s*(?P<m4>\d{{1,2}})\s*月(?:\s*(?P<d4>\d{{1,2}})\s*日)?
    |(?P<m2>{_M})\s*月(?:\s*(?P<d2>{_D})\s*[日号])?
    |(?P<y3>(?:19|20)\d\d)(?P<sep>[-/.])(?P<m3>\d{{1,2}})(?P=sep)(?P<d3>\d{{1,2}})(?![\d.]))""",
    re.VERBOSE,
)
_DAY_ENTRY = pattern(
    rf"(?:(?:(?P<m>{_M})月)?(?P<d>{_D})日(?:\s?[至到—–~～-]{{1,2}}\s?(?:{_M}月)?(?:{_D})日)?"
    r"|[上中下]旬|[是本同当]月)[ \u3000，,]+(?=\S)"
)
_HINT = pattern(r"[年月]|\d[-/.]\d")
_ALONE = pattern(rf"^(?:(?P<y>{_Y})\s*年\s*)?(?P<m>{_M})月$")
_MONTHS = {name: number for number, name in enumerate(calendar.month_name) if name}
# 2023年度, 2023年版 and 2023年级 name something after a year; a time of day is no date.
_NO_YEAR = pattern("[度级版代龄来间]")
_BEGINNING = pattern(r"(?:^|[，,。；;：:（(】\s]|[于在年])$")
_NO_MONTH = pattern(r"[份龄—–~～至到、-]")
_OTHER_YEAR = pattern("(?:上|前|次|翌|明|来|每|逐|下一?)年(?:的|度)?$")
_THIS_YEAR = pattern("[今本]年(?:的|度)?$")
_LAST_YEAR = pattern("去年(?:的|度)?$")
_SAME_YEAR = pattern("[同当]年$")
# A month amid a sentence is one where somebody does something in it: 市人社局4月启动.
_DONE_IN = pattern("(?:正式)?(?:启动|召开|举办|举行|发布|印发|出台|成立|揭牌|开展|入选|获评|上线)")
_TO = pattern(r"\s*[至到—–~～-]{1,2}\s*")
_UNTIL = pattern("截[至止]到?|by the end of the year")
_YEAR_END = pattern(rf"\s*(?:(?P<y>{_Y})\s*年\s*|[当本]?年)?[年]?[底末]")
_MONTH_END = pattern("[底末]")


def month_line(line: str, year: int | None) -> Date | None:
    """Read a line that holds a month and nothing else, such as ``4月`` or ``April``."""
    if (number := _MONTHS.get(line.strip())) and year:
        return Date(f"{year:04}-{number:02}")
    found = _ALONE.match(line.strip()) if len(line) < 40 else None
    if not found or not (of := year_of(found["y"]) or year):
        return None
    return _date(of, found["m"], None)


def is_month_line(line: str) -> bool:
    """Tell whether a line holds a month and nothing else."""
    return month_line(line, 2000) is not None


def day_entry(line: str, month: Date) -> tuple[str, Date] | None:
    """Part the day from an entry of a chronicle by months: ``6日　迁址`` and ``下旬　启动``.

    Gives the rest and the date, which is the month's where the entry has no day.
    """
    found = _DAY_ENTRY.match(line)
    if not found:
        return None
    of = found["m"] or str(month.month)
    day = _date(month.year, of, found["d"]) if found["d"] else month
    return (line[found.end() :], day) if day else None


def is_day_entry(line: str) -> bool:
    """Tell whether a line is an entry of a chronicle by months, begun with its day."""
    return bool(_DAY_ENTRY.match(line))


def dates(
    text: str, year: int | None, *, years: bool = False, now: int | None = None
) -> Iterator[tuple[int, int, Date]]:
    """Yield start, end and value of each date in ``text``; with ``years`` mere years as well.

    A day without a year is one of ``year``, and none if that is unknown; one of 去年 is of the year
    before ``now``, in which the text was written. A month without a year is a date where a clause
    begins with it, or where something is done in it.
    """
    if not _HINT.search(text):
        return
    last: int | None = None
    stop = 0
    for found in _DATE.finditer(text):
        start, end = found.span()
        roc = found["roc"] or found["roc2"]
        if said := found["y"] or roc or found["y3"]:
            of = year_of(said) if not roc else (numeral(said) or 0) + 1911
        elif _OTHER_YEAR.search(before := text[max(0, start - 4) : start]):
            continue
        elif _LAST_YEAR.search(before):
            of = year = now - 1 if now else None  # and so are the dates after it
        elif _THIS_YEAR.search(before):
            of = year = now or year
        else:
            same = _SAME_YEAR.search(text[max(0, start - 2) : start]) or (
                stop and start - stop <= 4 and _TO.fullmatch(text[stop:start])
            )
            of = last if same and last else year
        month = found["m"] or found["m2"] or found["m3"] or found["m4"]
        day = found["d"] or found["d2"] or found["d3"] or found["d4"]
        if found["m2"] and not day and not _is_bare_month(text, start, end):
            continue
        if not of or (not month and (not years or _NO_YEAR.match(text, end))):
            continue
        if value := _date(of, month, day):
            last, stop = (of if said else last), end
            yield start, end, value


def as_of(text: str, year: int | None) -> Date | None:
    """Give the day a text states things for: 截至年底, 截至2023年底, 截至6月30日."""
    until = _UNTIL.search(text)
    if not until:
        return None
    if until[0].isascii():
        return Date(f"{year}-12-31") if year else None
    place = until.end()
    if end := _YEAR_END.match(text, place):
        of = year_of(end["y"]) or year
        return Date(f"{of}-12-31") if of else None
    said = text[place : place + 24]
    for start, stop, found in dates(said, year, years=True):
        if start > 1:
            break
        if found.month and not found.day and _MONTH_END.match(said, stop):
            return Date(f"{found.text}-{calendar.monthrange(found.year, found.month)[1]}")
        return found
    return None


def _is_bare_month(text: str, start: int, end: int) -> bool:
    if not _BEGINNING.search(text[max(0, start - 1) : start]):
        return bool(_DONE_IN.match(text, end))
    return not _NO_MONTH.match(text, end)


def year_of(said: str | None) -> int | None:
    """Give the year that four digits, Arabic or Chinese, stand for; ``None`` if there are none."""
    if not said:
        return None
    return (
        numeral("".join("〇" if c in _ZERO else c for c in said))
        if said[0] in "一二"
        else int(said)
    )


def _date(year: int, month: str | None, day: str | None) -> Date | None:
    """Make a date of what is said; ``None`` if there is no such day."""
    of = numeral(month) if month else None
    on = numeral(day) if day else None
    if not 1 <= year <= 2999 or (month and not of) or (day and not on):
        return None
    if of is None:
        return Date(f"{year:04}")
    if of > 12 or (on or 1) > calendar.monthrange(year, of)[1]:
        return None
    return Date(f"{year:04}-{of:02}" + (f"-{on:02}" if on else ""))
