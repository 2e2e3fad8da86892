"""The head of an official text: its title, and the notice or order that carries it.

A text that is issued comes behind a short one that issues it: 关于印发《X》的通知, or an order. The
document proper is X; the notice or order is its carrier.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from talentdesk.sources.marks import collapsed, law_mark, official_mark
from talentdesk.text.titles import title_key

HEAD = 15
_TITLE = 80
_TITLE_LINES = 4
# What an official text or a law can be, by the last word of its title.
_KIND = re.compile(
    r"(?:通知|意见|办法|规定|措施|方案|细则|条例|决定|决议|公告|通告|函|批复|纪要|报告|规划|纲要|计划"
    r"|指南|目录|标准|解释|答复|令|法|章程|规则|准则|修正案|判决书|裁定书)(?:[（(][^）)]{1,12}[）)])?$"
)
_END = re.compile(r"[。；;，,：:！!？?]$")
# Above the title: the red head (GB/T 9704-2012, 7.2.4), the document number, classification.
_ABOVE = re.compile(r"(?:文件|^[\d★]{1,12}|号[)）]?|特急|加急|绝密|机密|秘密|[年月日]止?)$")
_ORDER_NUMBER = re.compile(r"^[（(]?\s*第\s*[\d一二三四五六七八九十百千零〇○]{1,6}\s*号\s*[)）]?$")
_CARRIES = re.compile(r"关于(?:印发|转发|发布|公布|批转)[^《]{0,40}《(.{2,80})》的(?:通知|公告)$")
_CARRIES_UNMARKED = re.compile(r"关于(?:印发|转发|发布|公布)(.{2,60})的(?:通知|公告)$")
_ORDER = re.compile(r"(?:令|公告)$")
_ISSUES = re.compile(r"《([^》]{2,80})》[^。]{0,120}?(?:公布|发布|施行|印发)")
_BEFORE_PROPER = re.compile(r"^附\s*件\s*1?\s*[:：]?$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title and the lines it stands on."""

    text: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above a text. ``proper`` is the title of what a carrier carries, if it is there.

    ``name`` is what the document is called: X in 关于印发《X》的通知, else the title.
    """

    name: str = ""
    title: Title | None = None
    proper: Title | None = None


def read_head(lines: Sequence[str], declared: int | None) -> Head:
    """Read the head of a text; ``declared`` is the line of the first Markdown heading, if any."""
    if declared is not None and _is_title(lines[declared]):
        title: Title | None = Title(collapsed(lines[declared]), (declared,))
    else:
        title = _first_title(lines[:declared])
    if title is None:
        return Head()
    after = title.lines[-1] + 1
    for carried in _carried(lines, title.text, after):
        proper = _proper(lines, after, carried)
        if proper or "《" in title.text:
            return Head(carried, title, proper)
    return Head(title.text, title)


def before_proper(lines: Sequence[str], head: Head) -> int | None:
    """Give the line 附件 right above the document proper: it opens no attachment of its own."""
    if head.proper is None:
        return None
    place = head.proper.lines[0] - 1
    while place >= 0 and not lines[place]:
        place -= 1
    return place if place >= 0 and _BEFORE_PROPER.match(lines[place]) else None


def _is_title(text: str) -> bool:
    return len(text) <= _TITLE and bool(_KIND.search(text))


def _filled(lines: Sequence[str], start: int, most: int) -> Iterator[int]:
    """Yield the places of the next lines that are not blank, ``most`` at most."""
    for index in range(start, len(lines)):
        if most <= 0:
            return
        if lines[index]:
            most -= 1
            yield index


def _first_title(lines: Sequence[str]) -> Title | None:
    """Join the first lines to a title: short ones without end, until one ends in what it is."""
    places: list[int] = []
    for index in _filled(lines, 0, HEAD):
        line = lines[index]
        if not places and _ABOVE.search(line) and len(line) <= _TITLE:
            continue
        if _END.search(line) or law_mark(line) or official_mark(line):
            return None
        places.append(index)
        text = _joined(lines, places)
        if _is_title(text):
            return Title(text, tuple(places))
        if len(text) > _TITLE or len(places) == _TITLE_LINES:
            return None
    return None


def _joined(lines: Sequence[str], places: Sequence[int]) -> str:
    return collapsed("".join(lines[place] for place in places))


def _carried(lines: Sequence[str], title: str, after: int) -> Iterator[str]:
    """Yield what a notice or an order may carry, by its title or its first sentences."""
    if found := _CARRIES.search(title) or _CARRIES_UNMARKED.search(title):
        yield found[1]
    elif _ORDER.search(title):
        for index in _filled(lines, after, HEAD):
            if issued := _ISSUES.search(lines[index][:400]):
                yield issued[1]
                return


def _proper(lines: Sequence[str], after: int, carried: str) -> Title | None:
    """Find the line, or the two lines, on which what is carried has its title."""
    key = title_key(carried)
    before: int | None = None
    for index in range(after, len(lines)):
        line = lines[index]
        if not line:
            continue
        if len(line) <= _TITLE:
            if title_key(line) == key:
                return Title(collapsed(line), (index,))
            if before is not None and title_key(lines[before] + line) == key:
                return Title(_joined(lines, (before, index)), (before, index))
        before = index if len(line) <= _TITLE else None
    return None
