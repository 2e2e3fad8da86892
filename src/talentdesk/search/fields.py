"""The fields of the language of queries: their names, and what may stand behind them."""

import calendar
import datetime
import re

from talentdesk.model import Kind
from talentdesk.model.marks import kind_mark, marks_within, year_mark
from talentdesk.model.plan import AnyOf, Column, Columns, Inside, Phrase, Plan
from talentdesk.search.phrases import anyhow
from talentdesk.text.folding import fold_text
from talentdesk.text.pattern import pattern

# Fields that are searched as text, with the columns they stand for.
_TEXTS: dict[str, Columns] = {
    "title": (Column.HEADING,),
    "text": (Column.TEXT,),
    "issuer": (Column.ISSUER,),
    "number": (Column.NUMBER,),
    "section": (Column.HEADING, Column.ABOVE),
}
_NAMES = {
    "标题": "title",
    "题名": "title",
    "正文": "text",
    "类型": "kind",
    "类别": "kind",
    "年": "year",
    "年份": "year",
    "日期": "date",
    "机构": "issuer",
    "发文机关": "issuer",
    "文号": "number",
    "文献": "in",
    "文件": "in",
    "章节": "section",
    **{name: name for name in (*_TEXTS, "kind", "year", "date", "in")},
}
_KINDS = {
    "章节": Kind.SECTION,
    "条文": Kind.SECTION,
    "政策": Kind.POLICY,
    "大事": Kind.EVENT,
    "事件": Kind.EVENT,
    "数据": Kind.FIGURE,
    "数字": Kind.FIGURE,
    "sections": Kind.SECTION,
    "policies": Kind.POLICY,
    "events": Kind.EVENT,
    "figures": Kind.FIGURE,
    **{kind.value: kind for kind in Kind},
}
NAMES = "|".join(sorted(_NAMES, key=len, reverse=True))
COMPARED = "|".join(name for name, field in _NAMES.items() if field in ("year", "date"))
_RANGE = pattern(r"(?P<first>.*?)(?:\.\.+|~|至|到|—)(?P<last>.*)")
_COMPARISON = pattern(r"(?P<sign>>=|<=|=>|=<|>|<|=)(?P<date>.+)")
_DATE = pattern(
    r"(\d{4})(?:年|$|(?=[-/.]))(?:[-/.]?(\d{1,2})(?:月|$|(?=[-/.])))?(?:[-/.]?(\d{1,2})日?)?"
)


def columns(field: str) -> Columns | None:
    """Give the columns of a field that is searched as text, ``None`` for another."""
    return _TEXTS.get(_NAMES.get(field.lower(), ""))


def is_field(name: str) -> bool:
    """Tell whether a field is called so."""
    return name.lower() in _NAMES


def is_turned(field: str, value: str) -> bool:
    """Tell whether a value is a range of years or dates that ends before it begins."""
    between = _RANGE.fullmatch(fold_text(value))
    if not between or _NAMES.get(field.lower()) not in ("year", "date"):
        return False
    first, last = (_date(part.strip()) for part in (between["first"], between["last"]))
    return bool(first and last and _turned(first, last))


def plan(field: str, value: str) -> Plan | None:
    """Give what a field of another sort with its value asks for, ``None`` if it makes no sense."""
    name, value = _NAMES.get(field.lower(), ""), value.strip()
    if name == "kind":
        kinds = [_KINDS.get(word.strip().lower()) for word in re.split("[,，、]", value)]
        if not all(kinds):
            return None
        return AnyOf(tuple(_marked(kind_mark(kind)) for kind in kinds if kind))
    if name == "in":
        inside = anyhow(fold_text(value), columns=(Column.DOCUMENT,)) if fold_text(value) else None
        return AnyOf((Inside(value), inside)) if inside else None
    span = _span(fold_text(value))
    if span is None:
        return None
    if name == "year":
        years = (int(bound[:4]) if bound else None for bound in span)
        first, last = (given or other for given, other in zip(years, (1800, 2199), strict=True))
        marks = [year_mark(year) for year in range(max(first, 1800), min(last, 2199) + 1)]
        return AnyOf(tuple(map(_marked, marks)))
    return AnyOf(tuple(map(_marked, marks_within(*span))))


def _marked(mark: str) -> Phrase:
    return Phrase((mark,), columns=(Column.MARKS,))


def _span(value: str) -> tuple[str, str] | None:
    """Read a date, a range of dates or a comparison; an open end is empty."""
    if compared := _COMPARISON.fullmatch(value):
        date = _date(compared["date"])
        if date is None:
            return None
        return {
            "=": (date, date),
            ">": (_beside(date, after=True), ""),
            "<": ("", _beside(date, after=False)),
        }.get(compared["sign"]) or ((date, "") if ">" in compared["sign"] else ("", date))
    if between := _RANGE.fullmatch(value):
        first, last = (_date(part.strip()) for part in (between["first"], between["last"]))
        if not between["first"].strip():
            first = ""
        if not between["last"].strip():
            last = ""
        if first is None or last is None or not first + last:
            return None
        return (last, first) if first and last and _turned(first, last) else (first, last)
    date = _date(value)
    return None if date is None else (date, date)


def _turned(first: str, last: str) -> bool:
    """Tell whether a date lies wholly after another; April to 2023 is until that year's end."""
    return first > f"{last}-99"


def _date(text: str) -> str | None:
    """Read a year, a month or a day as ``2023``, ``2023-04`` or ``2023-04-13``."""
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if not year or (month is not None and not 1 <= month <= 12):
        return None
    if day is not None and not (month and 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return "-".join(
        f"{part:0{width}d}" for part, width in ((year, 4), (month, 2), (day, 2)) if part
    )


def _beside(date: str, *, after: bool) -> str:
    """Give the day before a date begins, or after it ends."""
    year, month, day = ([int(part) for part in date.split("-")] + [0, 0])[:3]
    if after:
        month = month or 12
        end = datetime.date(year, month, day or calendar.monthrange(year, month)[1])
        return _shifted(end, 1)
    return _shifted(datetime.date(year, month or 1, day or 1), -1)


def _shifted(day: datetime.date, by: int) -> str:
    try:
        return (day + datetime.timedelta(days=by)).isoformat()
    except OverflowError:
        return day.isoformat()
