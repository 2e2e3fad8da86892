"""Attachments of an official document: where they are listed, and where they begin.

Listed they are as 附件：1.… below the text (GB/T 9704-2012, 7.3.4); one begins with 附件1 alone on
a line, its title on the next (7.3.7).
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from talentdesk.sources.marks import Style, collapsed, official_mark

_ATTACHMENT = re.compile(
    r"附[ \t\u3000]{0,4}件[ \t\u3000]{0,2}(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})?"
    r"[ \t\u3000]{0,2}(?P<colon>[:：])?[ \t\u3000]{0,4}(?P<text>.*)$"
)
_SENTENCE_END = re.compile(r"[。；;，,：:！!？?]$")
_TITLE = 40


@dataclass(frozen=True, slots=True)
class Attachment:
    """The beginning of an attachment: ``附件2``, its title and the lines both stand on."""

    number: str
    title: str
    lines: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Attachments:
    """The attachments that begin in a text by line, and the lines that only list some."""

    begun: dict[int, Attachment]
    listed: frozenset[int]


def attachments(lines: Sequence[str], not_one: Collection[int]) -> Attachments:
    """Find the attachments of a text; the lines of ``not_one`` begin none."""
    begun: dict[int, Attachment] = {}
    listed: set[int] = set()
    titles: set[str] = set()
    filled = [index for index, line in enumerate(lines) if line]
    listing = False
    for place, index in enumerate(filled):
        line = lines[index]
        found = _ATTACHMENT.match(line) if line[0] == "附" else None
        if not found or index in not_one:
            entry = official_mark(line) if listing else None
            listing = entry is not None and entry.style is Style.DOT
            if entry and listing:
                listed.add(index)
                titles.add(entry.rest)
            continue
        text, number = found["text"], found["n"] or ""
        after = filled[place + 1] if place + 1 < len(filled) else None
        entry = official_mark(lines[after]) if after is not None and found["colon"] else None
        listing = bool(found["colon"]) and not (text and text in titles)
        if not text and not (entry and entry.style is Style.DOT and not number):
            listing = False
            begun[index] = _begun(lines, index, after, number)
        elif listing:
            listed.add(index)
            inner = official_mark(text)
            titles.add(inner.rest if inner else text)
        elif text in titles:
            begun[index] = Attachment(f"附件{number}", collapsed(text), (index,))
    return Attachments(begun, frozenset(listed))


def _begun(lines: Sequence[str], index: int, after: int | None, number: str) -> Attachment:
    """Take the next line for the title, if it is short and neither numbered nor a sentence."""
    title = ""
    places: tuple[int, ...] = (index,)
    if after is not None:
        line = lines[after]
        short = len(line) <= _TITLE and not _SENTENCE_END.search(line)
        if short and not official_mark(line) and line[0] not in "附第|":
            title, places = collapsed(line), (index, after)
    return Attachment(f"附件{number}", title, places)
