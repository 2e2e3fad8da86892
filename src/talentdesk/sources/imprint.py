"""What an official text or a law says of itself: number, issuers, dates.

Document numbers are read in any brackets and given as ``org〔YYYY〕N号`` (GB/T 9704-2012, 7.2.5).
What a text does not say is none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from talentdesk.model import Imprint
from talentdesk.model.date import Date
from talentdesk.sources.classes import Classes
from talentdesk.sources.head import HEAD
from talentdesk.sources.page import Page
from talentdesk.text.dates import dates
from talentdesk.text.numerals import numeral

_C = "一二三四五六七八九十百千零〇○"
_NUMBER = re.compile(
    r"(?P<org>[\u4e00-\u9fffA-Za-z]{1,16})[ \u3000]{0,2}[〔\[［﹝(（【〈]"
    rf"(?P<y>(?:19|20)\d\d|[{_C}]{{4}})[〕\]］﹞)）】〉][ \u3000]{{0,2}}第?[ \u3000]{{0,2}}"
    rf"(?P<n>\d{{1,5}}|[{_C}]{{1,6}})[ \u3000]{{0,2}}号"
)
# What may stand beside a document's own number: its caption, brackets, who signs.
_BESIDE = re.compile(r"^[\s（()）]*(?:(?:发文字号|发文文号|文\s*号)\s*[:：])?[\s（()）]*$")
_SIGNER = re.compile(r"[\s（()）]*(?:签发人.{0,12})?")
_ORDER = re.compile(
    r"(?P<org>(?![年月日])[\u4e00-\u9fff]{2,30}?)(?P<kind>令|公告)"
    r"[ \u3000]{0,2}[（(]?[ \u3000]{0,2}第?[ \u3000]{0,2}"
    rf"(?P<n>\d{{1,4}}|[{_C}]{{1,6}})[ \u3000]{{0,2}}号"
)
_ADOPTED = re.compile(r"通过|修订|修正|修改|通過|修訂")
_REVISED = re.compile(r"^\W*\d{4}年\d{1,2}月\d{1,2}日.*(?:修订|修正)\W*$")
_ISSUED = re.compile(r"公布|发布|印发|颁布|發布|印發|頒布|公佈")
_ATTRIBUTE = re.compile("(?:公布|发布|印发|颁布)(?:的|了?《)")
_IN_FORCE = re.compile(r"^\W*(?:起|之日起)?\W*(?:施行|实施|實施|生效)")
_FROM = re.compile(
    r"(?:^|[，,。；;、：:\s]|本[\u4e00-\u9fff]{1,8}?)自(?P<when>[^，。；]{2,16}?)(?:之日)?起"
    r"(?:正式)?(?:施行|实施|执行|生效)(?!的)"
)
_OWN_FROM = re.compile(
    r"本[\u4e00-\u9fff]{1,8}?自(?P<when>[^，。；]{2,16}?)(?:之日)?起(?:正式)?(?:施行|实施|执行|生效)(?!的)"
)
_UNTIL = re.compile(
    r"有效期限?(?:延长)?(?:截至|截止到?|截止至|至|到)\s?(?P<when>[^，。；）]{6,14})"
)
_ORGANISATION = re.compile(
    r"(?:局|委|委员会|政府|厅|部|办公室|办公厅|院|会议|中心|署|大学|学院|党组|总队|支行|分行|银行"
    r"|总工会|协会|学会|集团|管委会|联合会|工商联|人民代表大会|常务委员会|组织部|宣传部|领导小组)$"
)
_COUNCIL = re.compile(
    rf"(?:第[{_C}\d]{{1,4}}届)?(?P<org>[\u4e00-\u9fff第届{_C}]{{2,30}}?(?:人民代表大会|常务委员会))"
    rf"(?:关于|第[{_C}\d]{{1,4}}次会议)"
)
_SESSION = re.compile(rf"第[{_C}\d]{{1,4}}届")
_SPACES = re.compile(r"[\s\u3000]+")
_SAID = re.compile(
    r"(?:(?P<time>发布时间|发布日期|日期)|(?P<source>来源))\s*[:：]\s*(?P<value>\S{1,30})"
)
_FILE_DATE = re.compile(r"((?:19|20)\d\d)[-./年]?(\d\d)[-./月]?(\d\d)(?!\d)")
_CHINESE_DATE = re.compile(rf"(?P<y>[{_C}Ｏ]{{4}})年(?P<m>[{_C}]{{1,2}})月(?P<d>[{_C}廿]{{1,3}})日")
_BRACKETED = re.compile(
    r"[（(](?P<org>[\u4e00-\u9fff]{3,30})[ \u3000]+(?P<day>[^ \u3000（()）]{6,14})[）)]"
)
_SIGNERS = 8
_TAIL = 10


def imprint(name: str, page: Page, classes: Classes) -> Imprint:
    """Read what a text says of itself, in its head, at its end and in its file's name."""
    lines = page.lines
    head = _head(lines, classes)
    ends = [classes.end]
    if classes.head.proper:
        ends.insert(0, classes.head.proper.lines[0])
    signed, signers = _signature(lines, ends)
    told = tuple(_told(head))
    adopted = _last(day for day, text in told if _ADOPTED.search(text))
    issued = _last(
        day
        for day, text in told
        if _ISSUED.search(text) and not _ADOPTED.search(text) and not _ATTRIBUTE.search(text)
    )
    said = {k: v for aside in page.asides for k, v in _captions(aside)}
    bracketed, authors = _bracketed(head)
    issued = issued or signed or bracketed or _date(said.get("time", ""))
    terms = (*head, *_tail(lines, ends))
    in_force = _last(day for day, text in told if _IN_FORCE.search(text))
    number, orderer = _number(head)
    return Imprint(
        number=number,
        issuers=signers or authors or _issuers(classes, told, orderer, said.get("source", "")),
        adopted=adopted,
        issued=issued,
        effective=in_force or _effective(terms, issued),
        expires=_last(_dated(_UNTIL, terms)),
        version=version(name),
    )


def version(name: str) -> Date | None:
    """Read the date in a file's name, such as ``…(2023-03-13).md``."""
    for found in _FILE_DATE.finditer(name):
        year, month, day = map(int, found.groups())
        try:
            return Date(date(year, month, day).isoformat())
        except ValueError:
            continue
    return None


def _head(lines: Sequence[str], classes: Classes) -> list[str]:
    """Give the lines above the first heading, and above that of the document proper."""
    first = classes.first_heading
    starts = [0]
    if proper := classes.head.proper:
        starts.append(proper.lines[0])
    head: list[str] = []
    for start in starts:
        filled = (line for line in lines[start : max(first, start + 1)] if line)
        head += [line for line, _ in zip(filled, range(HEAD), strict=False)]
    return head


def _tail(lines: Sequence[str], ends: Sequence[int]) -> Iterator[str]:
    for end in ends:
        yield from reversed(list(_back(lines, end, _TAIL)))


def _back(lines: Sequence[str], end: int, most: int) -> Iterator[str]:
    """Yield the last lines before a place, the last first."""
    for index in range(end - 1, -1, -1):
        if lines[index]:
            if most <= 0:
                return
            most -= 1
            yield lines[index]


def _told(head: Iterable[str]) -> Iterator[tuple[Date, str]]:
    """Part the lines of a head at their dates: each date with what is said of it."""
    for line in map(_arabic, (line for line in head if len(line) <= 400)):
        found = [(s, e, d) for s, e, d in dates(line, None) if not line[:s].endswith("自")]
        for place, (_, end, day) in enumerate(found):
            until = found[place + 1][0] if place + 1 < len(found) else len(line)
            # In a sentence the verb of the notice would be taken for the date's.
            yield day, re.split("[，。；]", line[end:until], maxsplit=1)[0]


def _signature(lines: Sequence[str], ends: Sequence[int]) -> tuple[Date | None, tuple[str, ...]]:
    """Read the date a text is signed with and who signs (GB/T 9704-2012, 7.3.5): the last lines."""
    for end in ends:
        last = list(_back(lines, end, _SIGNERS))
        for place, line in enumerate(last):
            day = _date(line)
            if day is None:
                continue
            signers: list[str] = []
            for above in last[place + 1 :]:
                names = _SPACES.split(above)
                if len(above) > 60 or not all(_organisation(name) for name in names):
                    break
                signers[:0] = names
            return day, tuple(signers)
    return None, ()


def _bracketed(head: Sequence[str]) -> tuple[Date | None, tuple[str, ...]]:
    """Read who issued a text and when from below its title: （…领导小组　2021年9月）."""
    for above, line in pairwise(head):  # or from two lines of their own
        if (day := _date(line)) and _organisation(above):
            return day, (above,)
    for line in head:
        found = _BRACKETED.fullmatch(line) if len(line) <= 60 else None
        if found and _organisation(found["org"]):
            for start, end, day in dates(_arabic(found["day"]), None):
                return (
                    (day, (found["org"],)) if (start, end) == (0, len(found["day"])) else (None, ())
                )
    return None, ()


def _organisation(name: str) -> bool:
    return 3 <= len(name) <= 30 and bool(_ORGANISATION.search(name))


def _date(line: str) -> Date | None:
    """Read a line that holds a date and nothing else."""
    line = _arabic(line.strip("（()） \u3000"))
    if not line or len(line) > 24:
        return None
    if found := _FILE_DATE.match(line):
        return version(line) if found.end() <= len(line) else None
    for start, end, day in dates(line, None):
        return day if start == 0 and end == len(line) and len(day.text) == 10 else None
    return None


def _arabic(text: str) -> str:
    """Write the dates of a text in Arabic digits; before 2012 they were signed in Chinese ones."""
    return _CHINESE_DATE.sub(
        lambda found: "{}年{}月{}日".format(*(numeral(part) or 0 for part in found.groups())), text
    )


def _last(days: Iterable[Date]) -> Date | None:
    return max(enumerate(days), default=(0, None), key=lambda pair: pair[0])[1]


def _captions(aside: str) -> Iterator[tuple[str, str]]:
    for found in _SAID.finditer(aside):
        yield ("time" if found["time"] else "source"), found["value"]
    for start, end, day in dates(aside, None):
        if day.day:
            yield "time", aside[start:end]


def _number(head: Sequence[str]) -> tuple[str | None, str]:
    """Give the document's own number, else that of the last order in the head and who gave it."""
    for line in head:
        found = _NUMBER.search(line) if len(line) <= 60 else None
        if not found or not _BESIDE.match(line[: found.start()]):
            continue
        if _SIGNER.fullmatch(line[found.end() :]):
            year, serial = numeral(found["y"]), numeral(found["n"])
            if year and serial:
                return f"{found['org']}〔{year}〕{serial}号", ""
    order: tuple[str | None, str] = (None, "")
    pairs = [f"{a}{b}" for a, b in pairwise(head) if b[:1] in "第（("]
    for line in (*pairs, *head):
        found = _ORDER.search(line) if len(line) <= 80 and "的《" not in line else None
        if found and (n := numeral(found["n"])):
            order = (f"{found['org']}{found['kind']}第{n}号", found["org"])
        elif not found and len(line) <= 80 and _REVISED.search(line):
            order = (None, order[1])  # a later revision is not of that order
    return order


def _issuers(
    classes: Classes, told: Sequence[tuple[Date, str]], orderer: str, source: str
) -> tuple[str, ...]:
    """Give who issued a text that nobody signs: by its order, its adoption, its title."""
    if orderer and _organisation(orderer):
        return (orderer,)
    for _, text in reversed(told):
        if _ADOPTED.search(text) and (found := _COUNCIL.search(text.strip())):
            return (_SESSION.sub("", found["org"]),)
    title = classes.head.title.text if classes.head.title else ""
    before, about, _ = title.partition("关于")
    names = tuple(_SPACES.split(before.strip())) if about and before.strip() else ()
    if names and all(_organisation(name) for name in names):
        return names
    return (source,) if title and _organisation(source) else ()


def _dated(pattern: re.Pattern[str], lines: Iterable[str]) -> Iterator[Date]:
    for line in lines:
        for found in pattern.finditer(line[:2000]):
            yield from (day for *_, day in dates(_arabic(found["when"]), None))


def _effective(terms: Sequence[str], issued: Date | None) -> Date | None:
    """Give the day from which a text is in force; 自公布之日 is the day it was issued, if known."""
    # What follows a title in 《》 is said of that text.
    own = [line.partition("《")[0] for line in terms]
    if day := _last(_dated(_OWN_FROM, terms)) or _last(_dated(_FROM, own)):
        return day
    same = any(
        re.match(r"(?:公布|发布|印发|颁布)$", found["when"])
        for line in terms
        for found in _FROM.finditer(line.partition("《")[0][:2000])
    )
    return issued if same else None
