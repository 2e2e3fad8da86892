"""What each line of a text is: the classes an outline is made of.

The shapes are those of Chinese reports: numbered headings (``5.1 …``), headings marked with »,
titles in a box (``• … •``), month lines of a timeline, list items, and short lines alone that
head what follows. Markdown's own headings count too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from talentdesk.text.dates import is_month_line


class LineKind(Enum):
    """The classes of lines."""

    MARKDOWN = auto()
    NUMBERED = auto()
    MARKED = auto()
    BOX = auto()
    MONTH = auto()
    ITEM = auto()
    SUBHEADING = auto()
    TEXT = auto()


@dataclass(frozen=True, slots=True)
class Line:
    """A classified line: its text without its mark, a number if it has one, a Markdown depth."""

    kind: LineKind
    text: str
    number: str = ""
    depth: int = 0


_NUMBERED = re.compile(r"^(\d{1,2}(?:\.\d{1,2}){0,3})[\s\u3000]+(?=\S)(.{1,40})$")
_MARKDOWN = re.compile(r"^(#{1,6})\s+(.+?)\s*#*$")
_MARKED = re.compile(r"^»\s*(.+)$")
_BOX = re.compile(r"^•\s*(.+?)\s*•$")
_ITEM = re.compile(r"^[-–•·●○▪■◆*+]\s+(.+)$")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
# A short line is no heading if it ends like a sentence, counts something or quotes.
_NOT_HEADING = re.compile(r"[。！？；：，、,.!?;:]$|[\d“”\"《》]")
_SHORT = 20


def classify(lines: Sequence[str], *, markdown: bool) -> Iterator[Line]:
    """Classify the lines of a text; blank lines are left out.

    Short lines alone count as headings only in texts that have numbered or » headings: elsewhere
    nothing tells them from a short paragraph.
    """
    stripped = [line.strip(" \t\u3000\u200b\ufeff") for line in lines]
    numbers = _numbered(stripped)
    report = bool(numbers) or any(_MARKED.match(line) for line in stripped)
    for index, line in enumerate(stripped):
        if not line:
            continue
        if index in numbers:
            number, title = numbers[index]
            yield Line(LineKind.NUMBERED, title, number)
        elif report and _heads(stripped, index):
            yield Line(LineKind.SUBHEADING, line)
        else:
            yield _simple(line, markdown=markdown)


def _simple(line: str, *, markdown: bool) -> Line:
    if markdown and (found := _MARKDOWN.match(line)):
        numbered = _NUMBERED.match(found[2])
        number, text = (numbered[1], numbered[2]) if numbered else ("", found[2])
        return Line(LineKind.MARKDOWN, _plain(text), number, len(found[1]))
    if found := _MARKED.match(line):
        return Line(LineKind.MARKED, _plain(found[1]))
    if found := _BOX.match(line):
        return Line(LineKind.BOX, _plain(found[1]))
    if is_month_line(line):
        return Line(LineKind.MONTH, line)
    if found := _ITEM.match(line):
        return Line(LineKind.ITEM, _plain(found[1]))
    return Line(LineKind.TEXT, _plain(line))


def _plain(text: str) -> str:
    return _BOLD.sub(r"\1", text)


def _numbered(lines: Sequence[str]) -> dict[int, tuple[str, str]]:
    """Find the numbered headings: those whose numbers follow one another as an outline's do."""
    found: dict[int, tuple[str, str]] = {}
    last: tuple[int, ...] = ()
    for index, line in enumerate(lines):
        match = _NUMBERED.match(line)
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


def _heads(lines: Sequence[str], index: int) -> bool:
    """Tell whether a short line stands alone and heads the items or short paragraphs after it."""
    line = lines[index]
    alone = not _at(lines, index - 1) and not _at(lines, index + 1)
    if not alone or len(line) > _SHORT or _NOT_HEADING.search(line):
        return False
    if _simple(line, markdown=False).kind is not LineKind.TEXT:
        return False
    following = next((later for later in lines[index + 1 :] if later), "")
    if not following:
        return False
    kind = _simple(following, markdown=False).kind
    return kind is LineKind.ITEM or (
        kind is LineKind.TEXT and not _NUMBERED.match(following) and not following.endswith("。")
    )


def _at(lines: Sequence[str], index: int) -> str:
    return lines[index] if 0 <= index < len(lines) else ""
