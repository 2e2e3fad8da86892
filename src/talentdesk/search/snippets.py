"""Where the words of a query stand in original text, and the stretch worth showing of it."""

import re
from collections.abc import Iterable, Sequence

from talentdesk.model.finding import Snippet
from talentdesk.model.plan import Needle
from talentdesk.search.analysis import TOKEN
from talentdesk.text.folding import HAN, fold

WIDTH = 60
Marks = tuple[tuple[int, int], ...]
_ELLIPSIS = "…"
# What begins and ends in Han characters cuts no word in two.
_CUTTING = re.compile(rf"^[^{HAN}]|[^{HAN}]$")
# What a snippet is not cut in: a word, a number with its commas, an emoji or letter with its marks.
_JOINING = "\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\U0001f3fb-\U0001f3ff"
_UNIT = re.compile(
    rf"[^\W{HAN}](?:[^\W{HAN}]|[{_JOINING}]|[.,'’-](?=\w))*|.[{_JOINING}]*(?:\u200d.[{_JOINING}]*)*"
)
_FREE = re.compile(rf"[{HAN}\s，。、；：]|$")  # before these nothing is cut in two
_LONGEST = 30  # of a longer word no more than this is let go


def marks(text: str, needles: Iterable[Needle]) -> tuple[tuple[int, int], ...]:
    """Give the ranges of ``text`` at which the needles stand, in order, none overlapping.

    A number or a Latin word counts only whole: ``43`` does not stand in ``443``.
    """
    needles = [needle for needle in needles if needle.text]
    folded = fold(text)
    if not any(needle.text in folded.text for needle in needles):
        return ()
    inside = _inside(folded.text) if any(_CUTTING.search(n.text) for n in needles) else frozenset()
    spans: list[tuple[int, int]] = []
    for needle in needles:
        start = folded.text.find(needle.text)
        while start >= 0:
            end = start + len(needle.text)
            if start not in inside and (needle.prefix or end not in inside):
                spans.append(folded.original(start, end))
                start = folded.text.find(needle.text, end)
            else:
                start = folded.text.find(needle.text, start + 1)
    return _merged(spans)


def as_printed(word: str, texts: Iterable[str]) -> str:
    """Give a folded word as it stands in one of the texts: STEM and not stem.

    A capital at its beginning may be that of a sentence or a title.
    """
    for text in texts:
        for start, end in marks(text, (Needle(word),)):
            if not word.isascii() or text[start:end] != word.capitalize():
                return text[start:end]
    return word


def _inside(folded: str) -> frozenset[int]:
    """Give the places at which a number or a Latin word would be cut."""
    words = (token for token in TOKEN.finditer(folded) if token["word"])
    return frozenset(place for word in words for place in range(word.start() + 1, word.end()))


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def snippet(text: str, needles: Sequence[Needle], width: int = WIDTH) -> Snippet:
    """Give about ``width`` characters of ``text`` around the first needle, the needles marked."""
    return cut(text, marks(text, needles), width)


def cut(text: str, found: Marks, width: int = WIDTH) -> Snippet:
    """Give about ``width`` characters of ``text`` around the first of the marks found in it.

    No word is cut in two.
    """
    first, past = found[0] if found else (0, 0)
    start = max(0, first - width // 4)
    start = 0 if len(text) <= width else min(start, len(text) - width)
    end = min(len(text), start + width)
    start = min(_border(text, start, forward=True), max(first, start))
    end = max(_border(text, end, forward=False), min(past, end), start + 1) if text else 0
    before, after = _ELLIPSIS if start else "", _ELLIPSIS if end < len(text) else ""
    shift = len(before) - start
    shown = tuple(
        (max(s, start) + shift, min(e, end) + shift) for s, e in found if s < end and e > start
    )
    return Snippet(f"{before}{text[start:end]}{after}", shown)


def _border(text: str, at: int, *, forward: bool) -> int:
    """Move a cut out of a word, a number or a character with its marks, and off the blanks."""
    if not _FREE.match(text[at : at + 1]):
        for unit in _UNIT.finditer(text, max(0, at - _LONGEST), at + _LONGEST):
            if unit.start() < at < unit.end():
                at = unit.end() if forward else unit.start()
                break
    if forward:
        return len(text) - len(text[at:].lstrip(" ")) if at else 0
    return len(text[:at].rstrip(" ")) if at < len(text) else at
