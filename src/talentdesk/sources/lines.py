"""What each line of a text is: the classes an outline is made of.

The shapes here are those of Chinese reports: numbered headings (``5.1 …``), headings marked with »,
titles in a box (``• … •``), month lines of a timeline, list items, and short lines alone that
head what follows.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from talentdesk.text.dates import is_day_entry, is_month_line


class LineKind(Enum):
    """The classes of lines."""

    TITLE = auto()
    CARRIER = auto()
    ATTACHMENT = auto()
    LAW = auto()
    OFFICIAL = auto()
    MARKDOWN = auto()
    NUMBERED = auto()
    MARKED = auto()
    BOX = auto()
    MONTH = auto()
    ITEM = auto()
    HEAD = auto()
    RULE = auto()
    ROW = auto()
    SUBHEADING = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A classified line: its text without its mark, and a number if it has one.

    ``depth`` is how deep a heading goes among those of its kind; ``name`` is the form its number
    has in refs where that is not the printed one.
    """

    kind: LineKind
    text: str
    number: str = ""
    depth: int = 0
    name: str = ""


_NUMBERED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})[\s\u3000]+(?=\S)(.{1,40})$")
_HEADED = re.compile(r"(\d{1,2}(?:\.\d{1,2}){0,3})[\s\u3000]+(?=\S)(.{1,200})$")
# Without a blank only dotted numbers can be headings, and only if they count nothing.
_UNSPACED = re.compile(
    r"(\d{1,2}(?:\.\d{1,2}){1,3})(?=[\u4e00-\u9fff])(?![万亿千百个名人家项倍元年月日岁])(.{1,40})$"
)
_ITEM = re.compile(r"[-–•·●○▪■◆*+]\s+(?=\S)")
# A short line is no heading if it ends like a sentence, counts something or quotes.
_NOT_HEADING = re.compile(r"[。！？；：，、,.!?;:]$|[\d“”\"《》]")
_YEAR_FIRST = re.compile(r"^(?:19|20)\d\d年度?")
_YEAR_ALONE = re.compile(r"(?:(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{3})年度?$")
_SHORT = 20
_BOX_LENGTH = 80
_MONTH_LENGTH = 12


def simple(line: str) -> Line:
    """Classify a line by nothing but its own shape."""
    first, last = line[0], line[-1]
    if first == "»" and line[1:].strip():
        return Line(LineKind.MARKED, line[1:].strip())
    if first == "•" == last and 2 < len(line) <= _BOX_LENGTH and line[1:-1].strip():
        return Line(LineKind.BOX, line[1:-1].strip())
    if last in "月lyrteh" and len(line) <= _MONTH_LENGTH and is_month_line(line):
        return Line(LineKind.MONTH, line)
    if first in "-–•·●○▪■◆*+" and (found := _ITEM.match(line)):
        return Line(LineKind.ITEM, line[found.end() :])
    return Line(LineKind.TEXT, line)


def number_of(line: str) -> tuple[str, str] | None:
    """Part the number of a line known to be a heading, such as ``5.1 …``, from its text."""
    found = _HEADED.match(line)
    return (found[1], found[2].strip()) if found else None


def numbered(lines: Sequence[str]) -> dict[int, tuple[str, str]]:
    """Find the numbered headings: those whose numbers follow one another as an outline's do."""
    found: dict[int, tuple[str, str]] = {}
    last: tuple[int, ...] = ()
    for index, line in enumerate(lines):
        if not line[:1].isdecimal():
            continue
        match = _NUMBERED.match(line) or (_UNSPACED.match(line) if last else None)
        if not match or "。" in match[2]:
            continue
        number = tuple(map(int, match[1].split(".")))
        if _follows(number, last):
            found[index] = (match[1], match[2].strip())
            last = number
    return found


def _follows(number: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Tell whether ``number`` can come next: the first, a first child, or a next sibling."""
    if not last:
        return len(number) == 1 or number[-1] == 1
    if number == (*last, 1):
        return True
    depth = len(number)
    return depth <= len(last) and number == (*last[: depth - 1], last[depth - 1] + 1)


def subheadings(lines: Sequence[str]) -> frozenset[int]:
    """Find the short lines alone that head the items or short paragraphs after them."""
    found: set[int] = set()
    following = below = ""
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if not line:
            below = ""
            continue
        alone = not (index and lines[index - 1]) and not below
        if alone and following and _heads(line, following):
            found.add(index)
        following = below = line
    return frozenset(found)


def plain_headings(lines: Sequence[str]) -> frozenset[int]:
    """Find the short lines alone that head the paragraphs of a text with no other headings.

    Years alone are such lines too, in a chronicle. A single one is none.
    """
    found = {
        index
        for index, line in enumerate(lines)
        if line
        and not (index and lines[index - 1])
        and not (index + 1 < len(lines) and lines[index + 1])
        and (_YEAR_ALONE.match(line) or _heads_text(line, _after(lines, index)))
    }
    return frozenset(found) if len(found) > 1 else frozenset()


def _after(lines: Sequence[str], index: int) -> str:
    return next((line for line in lines[index + 1 : index + 4] if line), "")


def _heads_text(line: str, following: str) -> bool:
    if len(line) > _SHORT or _NOT_HEADING.search(_YEAR_FIRST.sub("", line)) or "　" in line:
        return False
    return (
        simple(line).kind is LineKind.TEXT
        and not is_day_entry(following)
        and len(following) > 2 * len(line)
        and len(following) > _SHORT
        and following[-1] in "。；：！？”"
    )


def _heads(line: str, following: str) -> bool:
    if len(line) > _SHORT or _NOT_HEADING.search(line) or simple(line).kind is not LineKind.TEXT:
        return False
    kind = simple(following).kind
    return kind is LineKind.ITEM or (
        kind is LineKind.TEXT and not _NUMBERED.match(following) and not following.endswith("。")
    )
