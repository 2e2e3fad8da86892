"""The levels of an official document: 一、（一）1.（1）① in the order in which they first appear.

Four levels are laid down (GB/T 9704-2012, 7.3.3), but many texts leave one out; so a number stands
below the one that is open when its shape first appears, and beside the last one of its shape.
"""

import re
from dataclasses import dataclass

from talentdesk.sources.marks import OfficialMark, Style

_LONGEST = 40
_NO_HEADING = re.compile(r"[。.；;，,、！!？?]$")
# What tells of a day or counts after a comma is a sentence, however short.
_TELLS = re.compile(r"\d\s?月\s?\d{1,2}\s?日|^\d{1,2}月[，,]|\d年\d{1,2}月|[，,].*\d")
# A number forgotten or printed twice does not end a level.
_SLACK = 2


@dataclass(frozen=True, slots=True)
class Placed:
    """A numbered line in its level: ``depth`` counts from 1 and is 0 for a mere list item.

    ``title`` is the heading, empty where the whole line is text; ``text`` what is left for a
    paragraph.
    """

    depth: int
    title: str
    text: str


def run_in(text: str) -> tuple[str, str]:
    """Part a heading from the text that runs on after it; no heading gives an empty title.

    The text up to the first 。 is the heading if it is short and more follows, else the whole line
    if it is short and does not end like a sentence or an item of a list.
    """
    stop = text.find("。", 0, _LONGEST + 1)
    if _TELLS.search(text, 0, stop if stop > 0 else _LONGEST):
        return "", text
    if 0 < stop < len(text) - 1 and text.count("“", 0, stop) <= text.count("”", 0, stop):
        return text[:stop], text[stop + 1 :].strip()
    if stop < 0 and len(text) <= _LONGEST and not _NO_HEADING.search(text):
        return text, ""
    return "", text


class Levels:
    """Where in the levels the text stands; one for each document, asked line by line."""

    def __init__(self) -> None:
        self._open: list[Style] = []
        self._last: dict[Style, int] = {}
        # The list under way, and the number of the heading above it.
        self._listing: Style | None = None
        self._resume = 0

    def begin(self) -> None:
        """Start anew below a heading of another kind."""
        self._open.clear()
        self._last.clear()
        self._listing = None

    def place(self, mark: OfficialMark, *, announced: bool, is_list: bool = False) -> Placed | None:
        """Place a numbered line; ``None`` if its number does not follow and thus numbers nothing.

        ``announced`` tells that the line before ends in a colon: then a list may begin, if it is
        not the first level of the document. ``is_list`` tells that the line can be no heading.
        """
        style, value = mark.style, mark.value
        last = self._last.get(style, 0)
        if value != 1 and not (last and 0 <= value - last <= _SLACK):
            return None
        self._last[style] = value
        title, text = run_in(mark.rest)
        again = style in self._open
        resumed = again and value == self._resume + 1 != last + 1
        if value == 1 or style is not self._listing or resumed:
            begins = announced and bool(self._open) and not (title and text)
            # A list begins after a colon, or where 1. comes again below 1., 2., 3.
            listed = value == 1 and (again or begins)
            self._listing = style if listed and style is not Style.COMMA else None
            self._resume = last if again else 0
        if is_list or style is self._listing:
            return Placed(0, "", mark.rest)
        # 一、 always numbers a part of the document; others without a heading only beside one.
        if not title and style is not Style.COMMA and style not in self._open:
            return Placed(0, "", mark.rest)
        return Placed(self._enter(style), title, text)

    def _enter(self, style: Style) -> int:
        if style in self._open:
            del self._open[self._open.index(style) + 1 :]
        else:
            self._open.append(style)
        self._last = {s: n for s, n in self._last.items() if s in self._open}
        return len(self._open)
