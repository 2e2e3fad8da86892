"""Happenings: what a sentence says took place, and on what day.

A day before a deadline (4月30日前), one of every year, one a rule speaks of (应当) or one that a
plan names (拟, 力争) is none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from talentdesk.model import EventKind
from talentdesk.model.date import Date, Precision
from talentdesk.text.dates import dates
from talentdesk.text.numbers import quantities
from talentdesk.text.numerals import numeral

_ISSUE = "发表(?=《)|发布|印发|出台|颁布|公布|下发|issued|published"
# What happens once, so that even a mere year dates it.
_ONCE = (
    f"{_ISSUE}|施行|实施|生效|入选|揭牌|启动|创设|签署|签订|获批|获评|评为|荣获|获颁|设立|组建|挂牌|上线"
    "|成立(?![^，。；]{0,6}周年)"
    "|首创|落户|开工|竣工|奠基|投产|投运|投用|交付|启用|开业|落幕|开园|开港|开馆|揭幕|当选|批复|批准|认定为|确定为"
    "|列为|开通|开诊|首演|迁入|迁址|升级为|升格为|首飞|重组|通车|立项|转制|更名|founded|launched|opened|named"
)
_HAPPENED = re.compile(
    rf"(?P<verb>{_ONCE}|举办|召开|举行|合办|承办|主办|开幕|闭幕|开赛|开展|开班|开放|授予|颁发|颁奖|揭晓|推出|投入使用"
    "|投入运行|投入运作|运行|试行|调研|考察|签约|夺得|摘得|获得?(?=[“《])|获(?=[^，。；]{0,24}(?:奖|称号|荣誉))|访问|来访|作出|决赛|通过重组|held|awarded"
    r"|(?:会议|审议|表决|三读)(?:修订)?通过|(?:第.{1,3}次)?(?:修订|修正|通过)(?=$|[，,。；;）)《]|之)|成为(?=[^，。；]{0,40}(?:首个|首批|试点|示范|唯一)))(?!了?的(?!决定)|后|以来)"
)
_SINGLE = re.compile(_ONCE)
_NOT_YET = re.compile(
    "应当|必须|可以|拟(?!定)|将(?!军)|(?<!”)计划(?=于|在|发|印|出|举|召|启)|争取|力争|预计|不得|准备|尚未|未能|有望|如|凡"
    "|推迟|取消|延期|原定|暂缓|同意|建议"
)
# What is planned stays planned to the end of its sentence.
_PLANNED = re.compile(
    "(?:^|[，,；;])[^，,；;]{0,12}(?:拟(?!定)|将(?!军)|力争|争取|预计|计划(?=于|在)|[底末月日]前(?:完成|建成))"
)
_OFF = re.compile("^[^。；;]{0,30}(?:推迟|取消|延期|暂缓|未能|因故)")
_BEFORE = re.compile(
    r"(?:[自从至截止—–~～-](?:同年)?|(?<!推迟)(?<!提前)(?<!延期)到|早在|始于|迄|原定于?)\s*$"
)
_AFTER = re.compile("(?:之?前|以前|起|以来|至今|底前|末前|以后|之后|后)")
_CLAUSE = re.compile(r"[，,。；;：:！!\s](?![^《》]{0,150}》)(?![^“”]{0,80}”)")
# A year inside a name dates nothing: 开展2023年“…”活动.
_PLACED = re.compile(r"^$|[，,。；;：:、.．（(）)】\s于在年据]$")
_AT_ONCE = re.compile(rf"(?:[上下]午)?(?:[正联共首][式合同次])?(?:{_ONCE}|举办|召开|举行)")
# What stands before its date: …揭牌（4月）, …印发，时间为4月6日.
_CLOSED = re.compile(r"\s*[）)]")
_WHEN = re.compile("[，,](?:开幕|举办|召开|具体)?时间[为是]$")
SAME_DAY = re.compile(
    r"(?:^|[，,。；;])[^，,。；;]{0,10}?(?P<said>当[天日]|同[日天]|[次翌]日|第二天|(?P<later>[两三四五六七\d])天后|同月)(?!起|之)"
)
_NEXT = ("次日", "翌日", "第二天")
_REACH = 200
_NEAR = 20
# 4月1日至3日举办 began on its first day; 上午 and 在京 tell where and when on that day.
_OPEN = re.compile("“[^”]*$|《[^》]*$")
# A clause begins behind these, and in a bracket that is not closed.
_CUT = re.compile(r"[，,。；;：:\s]|[（(](?![^（()）]*[）)])")
# 自2024年1月1日起生效 tells from when, whatever date stands before.
_SINCE = re.compile("起(?:正式)?$")
_RANGE = re.compile(
    r"^\s*(?:[至到—–~～-]{1,2}\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日)?(?:[上下]午|晚)?"
)
# What a policy will be called, and its number, are no part of what happened.
_BRACKET = re.compile("[（(](?:[^（()）]{0,30}(?:简称|号)[^（()）]{0,30})[）)]")
_EDGES = " ，,。；;:：、！!（(\u3000"
_KINDS = (
    (
        EventKind.HONOUR,
        re.compile(
            "入选|获评|荣获|获奖|获得|获颁|评为|授予|当选|成为|夺得|摘得|获(?=[“《])|获(?=[^，。；]{0,24}(?:奖|称号|荣誉))|认定为|确定为|列为|获批(?:为|国家|建设|全国|[^《]{0,12}(?:试点|示范))"
            "|selected|named|awarded"
        ),
    ),
    (
        EventKind.INSTITUTION,
        re.compile(
            "成立|揭牌|设立|组建|挂牌|启用|投用|投入使用"
            "|开业|开园|开港|开馆|落户|重组|上线|开放|交付|开诊|投入运作|升级为|升格为"
            "|(?:院|中心|馆|园|所|基地)(?:正式)?开幕|founded|established|set up"
        ),
    ),
    (
        EventKind.ACTIVITY,
        re.compile(
            "首创|创设|举办|举行|合办|承办|主办|召开|启动|开展|开幕|闭幕|开赛|决赛|落幕|活动|大赛|竞赛|挑战赛|论坛|培训|品牌|签署|签订|开工|奠基|竣工|投产|投运"
            "|开通|首演|迁入|迁址|调研|考察|签约|首飞|通车|访问|来访|推出|揭晓|颁奖|颁发|运行|held|launched|forum|contest"
        ),
    ),
    (
        EventKind.POLICY,
        re.compile(
            "印发|发布|施行|出台|颁布|公布|修订|修正|通过|批复|批准|试行|作出|issued|published"
        ),
    ),
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


Day = tuple[int, int, Date]


def happenings(sentence: str, days: Sequence[Day]) -> Iterator[Happening]:
    """Yield what a sentence dates; ``days`` are the dates in it, as ``days_in`` gives them."""
    told = [
        (start, end, day)
        for start, end, day in days
        if not _BEFORE.search(sentence[max(0, start - 4) : start])
        and not _AFTER.match(sentence, end)
        and (
            _PLACED.search(sentence[max(0, start - 1) : start])
            or _AT_ONCE.match(sentence, end)
            or _WHEN.search(sentence[max(0, start - 10) : start])
        )
    ]
    read = 0
    for place, (start, end, day) in enumerate(told):
        until = told[place + 1][0] if place + 1 < len(told) else len(sentence)
        if _PLANNED.search(sentence, max(0, read - _NEAR), start):
            return
        title = _title_before(sentence, start, end, read) or _title(
            sentence, start, end, until, day
        )
        read = start
        if title:
            yield Happening(day, title)


def days_in(
    sentence: str, year: int | None, now: int | None = None, last: Date | None = None
) -> list[Day]:
    """Give start, end and value of the dates of a sentence in order, 当天 and 次日 among them.

    A date without a year is one of ``year``; the text was written in ``now``; ``last`` is the day
    of which the sentence before told.
    """
    found = _unnamed(dates(sentence, year, years=True, now=now))
    same = {match.start("said"): match for match in SAME_DAY.finditer(sentence)}
    if not same:
        return found
    merged: list[Day] = []
    places = [*found, *((start, match.end("said"), None) for start, match in same.items())]
    for start, end, day in sorted(places, key=lambda place: place[:2]):
        if known := day or (last and _later(last, same[start])):
            merged.append((start, end, known))
        last = known
    return merged


def _later(day: Date, said: re.Match[str]) -> Date | None:
    """Give the day that 当天, 次日, 两天后 or 同月 means after a day; none if that has none."""
    if said["said"] == "同月":
        return Date(day.text[:7]) if day.month else None
    later = numeral(said["later"]) if said["later"] else int(said["said"] in _NEXT)
    if not later:
        return day
    return Date((date.fromisoformat(day.text) + timedelta(later)).isoformat()) if day.day else None


def _unnamed(days: Iterable[Day]) -> list[Day]:
    """Leave out a year that belongs to a name: 11月3日，2023年甲市人才大会举办."""
    kept: list[Day] = []
    for start, end, day in days:
        of_a_name = day.precision is Precision.YEAR and kept and kept[-1][2].year == day.year
        if not (
            of_a_name and kept[-1][2].precision is Precision.DAY and start - kept[-1][1] < _NEAR
        ):
            kept.append((start, end, day))
    return kept


def kind_of(title: str) -> EventKind:
    """Tell what sort of thing a title speaks of."""
    said = _outside(title)
    return next((kind for kind, shape in _KINDS if shape.search(said)), EventKind.OTHER)


def is_bare(title: str) -> bool:
    """Tell whether a title is a verb of issue and nothing else: 印发 at the foot of a page."""
    return bool(re.fullmatch(_ISSUE, title))


def is_off(entry: str) -> bool:
    """Tell whether an entry says that what was to happen did not: 因故取消."""
    return bool(_OFF.match(entry))


def act_of(title: str) -> str:
    """Tell what was done to a policy: issued, adopted, in force; empty if none of these."""
    return next((act for act, shape in _ACTS if shape.search(_outside(title))), "")


def _outside(title: str) -> str:
    return re.sub("《[^》]*》", "《》", title)


def _title(sentence: str, start: int, end: int, until: int, day: Date) -> str:
    """Give the clause that tells what happened, with its subject; empty if nothing did."""
    said = _RANGE.sub("", sentence[end : min(until, end + _REACH)], count=1)
    if sentence[start - 1 : start] in ("（", "("):  # a date in brackets dates what is in them
        said = re.split("[）)]", said, maxsplit=1)[0]
    if not (found := _verb(said)) or _NOT_YET.search(said[: found.start()]) or _OFF.match(said):
        return ""
    edges = [0, *(match.end() for match in _CLAUSE.finditer(said)), len(said) + 1]
    first = max(edge for edge in edges if edge <= found.start())
    last = min(edge for edge in edges if edge > found.start())
    clause = said[first : last - 1].strip(_EDGES)
    subject = ""
    if first == 0 and said[:1] not in ("，", ","):
        before = _CUT.split(sentence[max(0, start - _REACH) : start])[-1]
        subject = before.rstrip("于在去今年 （(").strip(_EDGES)
        if _NOT_YET.search(subject) or len(subject) > 30 or _OPEN.search(subject):
            return ""
    if day.precision is Precision.YEAR and not _is_one(found, clause):
        return ""
    title = _BRACKET.sub("", subject + clause)
    return title if "（" in title or "(" in title else title.rstrip("）)")


def _title_before(sentence: str, start: int, end: int, back: int) -> str:
    """Give what happened where its date follows it in brackets, or as 时间为…."""
    stop = start
    if sentence[start - 1 : start] in ("（", "(") and _CLOSED.match(sentence, end):
        stop = start - 1
    elif when := _WHEN.search(sentence[:start], max(0, start - _NEAR)):
        stop = when.start()
    if stop == start or not stop:
        return ""
    said = sentence[max(back, stop - _REACH) : stop]
    clause = said[max((match.end() for match in _CLAUSE.finditer(said)), default=0) :].strip(_EDGES)
    return clause if _verb(clause) and not _NOT_YET.search(clause) else ""


def _verb(said: str) -> re.Match[str] | None:
    """Find the verb of happening; one inside 《…》 or “…” is part of a name."""
    for found in _HAPPENED.finditer(said):
        before = said[: found.start()]
        named = before.count("《") > before.count("》") or before.count("“") > before.count("”")
        if not named and not _SINCE.search(before):
            return found
    return None


def _is_one(verb: re.Match[str], clause: str) -> bool:
    """Tell whether a whole year dates one happening, not the sum of many: 2023年，举办30场."""
    return bool(_SINGLE.search(verb["verb"])) and (
        "《" in clause or not any(True for _ in quantities(clause))
    )
