"""The marks that number headings: 第三条 in laws; 一、（二）3.（4）⑤ in official documents.

Laws: 编 章 节 条 in Chinese numerals, 项 in brackets, 目 in Arabic ones (立法法 2023, 65条).
Official documents: 一、（一）1.（1）(GB/T 9704-2012, 7.3.3).
"""

import re
from dataclasses import dataclass
from enum import IntEnum

from talentdesk.text.numerals import numeral

C = "一二三四五六七八九十百千零〇○"
_BLANK = r"[ \t\u3000]"


class Rank(IntEnum):
    """The levels of a law that have headings, the outermost first."""

    PART = 1
    SUBPART = 2
    CHAPTER = 3
    DIVISION = 4
    ARTICLE = 5


_RANKS = {
    "部分": 1,
    "编": 1,
    "編": 1,
    "分编": 2,
    "分編": 2,
    "章": 3,
    "节": 4,
    "節": 4,
    "条": 5,
    "條": 5,
}


class Style(IntEnum):
    """The shapes of the numbers of official documents."""

    COMMA = 1
    BRACKETS = 2
    DOT = 3
    DIGIT_BRACKETS = 4
    CIRCLE = 5
    SMALL_BRACKETS = 6
    SMALL_DOT = 7
    SMALL_HAN = 8


@dataclass(frozen=True, slots=True)
class LawMark:
    """A line that is shaped like a heading of a law: ``第三条之一`` has value 3 and sub 1."""

    rank: Rank
    value: int
    sub: int
    number: str
    rest: str


@dataclass(frozen=True, slots=True)
class OfficialMark:
    """A line that begins with a number of an official document; ``rest`` is what follows it.

    ``name`` is the number in the one form that refs have, whatever form is printed.
    """

    style: Style
    value: int
    number: str
    name: str
    rest: str


# 第 1 條 and 第 一 章 are padded in print; the repeats are bounded, so is the cost.
_LAW = re.compile(
    rf"第{_BLANK}{{0,2}}(?P<n>[{C}\d](?:{_BLANK}?[{C}\d]){{0,8}}){_BLANK}{{0,2}}"
    rf"(?P<unit>部分|分?[编編]|[章节節条條])(?:之(?P<sub>[{C}]{{1,3}}))?"
    r"(?=(?P<gap>[ \t\u3000]|$)|(?P<next>.))"
)
_CAPTION = re.compile(rf"[（(【](?![{C}]{{1,4}}[）)])[^（()）】]{{1,30}}[）)】](?={_BLANK}|$)")
_HEADING_END = re.compile(r"[。；;，,、：:！？!?]$")
_TITLE_LENGTH = 40

_OFFICIAL = re.compile(
    rf"(?P<comma>[{C}]{{1,4}})[ \u3000]?、(?![{C}]{{1,3}}[、等级类是])"
    rf"|[（(]{_BLANK}?(?:(?P<han>[{C}]{{1,4}})|(?P<digits>\d{{1,3}})){_BLANK}?[）)]"
    r"|(?P<dot>\d{1,3})[.．、](?!\d)"
    r"|(?P<small>[①-⒛㈠-㈩])[.．、]?"
)
_SMALL = (
    ("①", 20, Style.CIRCLE),
    ("⑴", 20, Style.SMALL_BRACKETS),
    ("⒈", 20, Style.SMALL_DOT),
    ("㈠", 10, Style.SMALL_HAN),
)
_FIRST = frozenset(C + "（(0123456789") | {
    chr(ord(first) + place) for first, many, _ in _SMALL for place in range(many)
}


def law_mark(line: str) -> LawMark | None:
    """Read a line as a heading of a law; ``None`` if it is not shaped like one.

    A 条 needs the blank after it, for a paragraph may begin with 第三条的; so does 章, unless the
    whole line is as short as a heading.
    """
    if not line.startswith("第") or not (found := _LAW.match(line)):
        return None
    rank = Rank(_RANKS[found["unit"]])
    rest = line[found.end() :]
    if found["gap"] is None:
        caption = _CAPTION.match(rest) if rank is Rank.ARTICLE else None
        short = rank < Rank.ARTICLE and len(rest) <= 20 and found["next"] not in "的至和、规所"
        if not caption and not short:
            return None
    if rank < Rank.ARTICLE and (len(rest) > _TITLE_LENGTH or _HEADING_END.search(rest)):
        return None
    number = re.sub(_BLANK, "", found[0])
    value = numeral(re.sub(_BLANK, "", found["n"]))
    sub = numeral(found["sub"]) if found["sub"] else 0
    if not value or sub is None:
        return None
    return LawMark(rank, value, sub, number, rest.strip())


def caption(rest: str) -> tuple[str, str]:
    """Part the caption of an article, （目的） or 【目的】, from its text; empty if it has none."""
    if rest[:1] in "（(【" and (found := _CAPTION.match(rest)):
        return found[0][1:-1].strip(), rest[found.end() :].strip()
    return "", rest


def official_mark(line: str) -> OfficialMark | None:
    """Read the number an official document puts before a line; ``None`` without one."""
    if line[:1] not in _FIRST or not (found := _OFFICIAL.match(line)):
        return None
    rest = line[found.end() :].strip()
    if small := found["small"]:
        style, value = next(
            (style, ord(small) - ord(first) + 1)
            for first, many, style in _SMALL
            if ord(first) <= ord(small) < ord(first) + many
        )
        return OfficialMark(style, value, small, small, rest)
    printed = found["comma"] or found["han"] or found["digits"] or found["dot"]
    if not (value_ := numeral(printed)):
        return None
    if found["comma"]:
        return OfficialMark(Style.COMMA, value_, printed, printed, rest)
    if found["dot"]:
        return OfficialMark(Style.DOT, value_, printed, printed, rest)
    style = Style.BRACKETS if found["han"] else Style.DIGIT_BRACKETS
    return OfficialMark(style, value_, found[0], f"（{printed}）", rest)


def collapsed(heading: str) -> str:
    """Take the padding out of a short heading: 总　　则 is 总则 (at most six Han characters)."""
    tight = re.sub(r"[ \t\u3000]+", "", heading)
    return tight if len(tight) <= 6 and not tight.isascii() else heading
