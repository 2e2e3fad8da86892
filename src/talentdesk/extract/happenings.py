"""Happenings: what a sentence says took place, and on what day.

A day before a deadline (4月30日前), one of every year or one a rule speaks of (应当) is none.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from talentdesk.date import Date, Precision
from talentdesk.model import EventKind
from talentdesk.text.dates import dates
from talentdesk.text.numbers import quantities

_ISSUE = "发布|印发|出台|颁布|公布|下发|issued|published"
_ONCE = (
    f"{_ISSUE}|施行|实施|生效|成立|入选|揭牌|启动|创设|签署|签订|获批|获评|评为|荣获|设立|组建|挂牌|上线"
    "|首创|落户|开工|竣工|founded|launched|opened|named"
)
_HAPPENED = re.compile(
    rf"(?P<verb>{_ONCE}|举办|召开|举行|开幕|闭幕|开展|开班|授予|投入使用|held|awarded"
    r"|(?:会议|审议|表决)(?:修订)?通过|(?:第.{1,3}次)?(?:修订|修正|通过)(?=$|[，,。；;）)《]))(?!了?的(?!决定))"
)
_SINGLE = re.compile(_ONCE)
_NOT_YET = re.compile(
    "应当|必须|可以|拟|将(?!军)|计划(?=于|在|发|印|出|举|召|启)|争取|力争|预计|不得|准备|尚未|未能|有望|如|凡"
)
_BEFORE = re.compile(r"(?:[自从至到截止—–~～-]|截至|截止|早在|始于|迄)\s*$")
_AFTER = re.compile("(?:之?前|以前|起|以来|至今|底前|末前|以后|之后|后)")
_CLAUSE = re.compile(r"[，,。；;：:！!\s](?![^《》]{0,150}》)(?![^“”]{0,80}”)")
# A year inside a name dates nothing: 开展2023年“…”活动.
_PLACED = re.compile(r"^$|[，,。；;：:（(\s于在]$")
_AT_ONCE = re.compile(rf"(?:[正联共首][式合同次])?(?:{_ONCE}|举办|召开|举行)")
_REACH = 200
# 4月1日至3日举办 began on its first day.
_RANGE = re.compile(r"^\s*[至到—–~～-]{1,2}\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日")
# What a policy will be called, and its number, are no part of what happened.
_BRACKET = re.compile("[（(](?:[^（()）]{0,30}(?:简称|号)[^（()）]{0,30})[）)]")
_EDGES = " ，,。；;:：、！!（(\u3000"
_KINDS = (
    (EventKind.HONOUR, re.compile("入选|获评|荣获|获奖|获得|评为|授予|selected|named|awarded")),
    (EventKind.INSTITUTION, re.compile("成立|揭牌|设立|组建|挂牌|founded|established|set up")),
    (
        EventKind.ACTIVITY,
        re.compile(
            "举办|举行|召开|启动|开展|开幕|闭幕|活动|大赛|论坛|培训|品牌|held|launched|forum|contest"
        ),
    ),
    (EventKind.POLICY, re.compile("印发|发布|施行|出台|颁布|公布|修订|修正|issued|published")),
)
_ACTS = (
    ("issued", re.compile(_ISSUE)),
    ("in force", re.compile("施行|实施|生效")),
    ("adopted", re.compile("通过|修订|修正")),
)


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, in the words of the text, and when."""

    date: Date
    title: str


def happenings(sentence: str, year: int | None) -> Iterator[Happening]:
    """Yield what a sentence dates; ``year`` is the document's."""
    told = [
        (start, end, day)
        for start, end, day in dates(sentence, year, years=True)
        if not _BEFORE.search(sentence[max(0, start - 3) : start])
        and not _AFTER.match(sentence, end)
        and (_PLACED.search(sentence[max(0, start - 1) : start]) or _AT_ONCE.match(sentence, end))
    ]
    for place, (start, end, day) in enumerate(told):
        until = told[place + 1][0] if place + 1 < len(told) else len(sentence)
        title = _title(sentence, start, end, until, day)
        if title:
            yield Happening(day, title)


def kind_of(title: str) -> EventKind:
    """Tell what sort of thing a title speaks of."""
    return next((kind for kind, shape in _KINDS if shape.search(title)), EventKind.OTHER)


def act_of(title: str) -> str:
    """Tell what was done to a policy: issued, adopted, in force; empty if none of these."""
    return next((act for act, shape in _ACTS if shape.search(_outside(title))), "")


def _outside(title: str) -> str:
    return re.sub("《[^》]*》", "", title)


def _title(sentence: str, start: int, end: int, until: int, day: Date) -> str:
    """Give the clause that tells what happened, with its subject; empty if nothing did."""
    said = _RANGE.sub("", sentence[end : min(until, end + _REACH)], count=1)
    if not (found := _verb(said)) or _NOT_YET.search(said[: found.start()]):
        return ""
    edges = [0, *(match.end() for match in _CLAUSE.finditer(said)), len(said) + 1]
    first = max(edge for edge in edges if edge <= found.start())
    last = min(edge for edge in edges if edge > found.start())
    clause = said[first : last - 1].strip(_EDGES)
    subject = ""
    if first == 0 and said[:1] not in ("，", ","):
        before = re.split(r"[，,。；;：:（(\s]", sentence[max(0, start - _REACH) : start])[-1]
        subject = before.rstrip("于在 （(").strip(_EDGES)
        if _NOT_YET.search(subject) or len(subject) > 30 or "“" in subject or "《" in subject:
            return ""
    if day.precision is Precision.YEAR and not _is_one(found, clause):
        return ""
    title = _BRACKET.sub("", subject + clause)
    return title if "（" in title or "(" in title else title.rstrip("）)")


def _verb(said: str) -> re.Match[str] | None:
    """Find the verb of happening; one inside 《…》 or “…” is part of a name."""
    for found in _HAPPENED.finditer(said):
        before = said[: found.start()]
        if before.count("《") <= before.count("》") and before.count("“") <= before.count("”"):
            return found
    return None


def _is_one(verb: re.Match[str], clause: str) -> bool:
    """Tell whether a whole year dates one happening, not the sum of many: 2023年，举办30场."""
    return bool(_SINGLE.search(verb["verb"])) and (
        "《" in clause or not any(True for _ in quantities(clause))
    )
