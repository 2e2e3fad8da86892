"""A stretch of text as HTML, with what can be opened linked and what was searched for marked."""

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from talentdesk.model import Block, Event, Figure, Place, Policy
from talentdesk.render.address import href
from talentdesk.text.pattern import pattern

Range = tuple[int, int]

_NUMBER = pattern(r"[\d.,，．]+")
_DATE = pattern(
    r"(?:\d{4}\s*年\s*)?\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?"
    r"|(?:\d{1,2}\s+)?(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)(?:\s+\d{1,2}(?!\d))?(?:,?\s+\d{4})?"
)


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """A range of a text that opens something: a policy, an event, a figure, another place."""

    start: int
    end: int
    ref: str
    look: str


def links(
    block: Block,
    policies: Iterable[Policy],
    events: Iterable[Event],
    figures: Iterable[Figure],
) -> tuple[Link, ...]:
    """Find what a block tells of: policies, events, figures, and other places.

    Where two would overlap the former keeps the place.
    """
    found: list[Link] = []
    for policy in policies:
        if any(place.block == block.ref for place in policy.places):
            _claim(found, _titles(block.text, policy.title), policy.ref, "policy")
    for event in events:
        for sentence in _sentences(block, event.places):
            _claim(found, _matches(_DATE, block.text, sentence)[:1], event.ref, "event")
    for figure in figures:
        for sentence in _sentences(block, (figure.place,)):
            printed = _as_it_stands(figure, block.text)
            _claim(found, _matches(printed, block.text, sentence), figure.ref, "figure", 1)
    for reference in block.links:
        if reference.target:
            _claim(found, [(reference.start, reference.end)], reference.target, "reference")
    return tuple(sorted(found))


def _as_it_stands(figure: Figure, text: str) -> re.Pattern[str]:
    """Give what finds a figure in a text; in a table its unit may stand in the head alone."""
    if figure.text in text or not (number := _NUMBER.match(figure.text)):
        return pattern(rf"(?<![\d.,]){re.escape(figure.text)}")
    return pattern(rf"(?<![\d.,]){re.escape(number[0])}(?![\d.,])")


def rich(
    text: str,
    links: Sequence[Link] = (),
    marks: Sequence[Range] = (),
    within: Range | None = None,
) -> str:
    """Set a text, or what of it stands ``within`` a range, as HTML.

    Links must not overlap each other, marks may overlap them anyhow.
    """
    first, last = within or (0, len(text))
    inner = {edge for link in links for edge in (link.start, link.end)}
    inner |= {edge for mark in marks for edge in mark}
    edges = sorted({first, last} | {edge for edge in inner if first < edge < last})
    return "".join(
        _piece(text[start:end], _link_at(start, links), any(a <= start < b for a, b in marks))
        for start, end in itertools.pairwise(edges)
    )


def _piece(text: str, link: Link | None, marked: bool) -> str:
    html = escape(text)
    if marked:
        html = f'<span class="mark">{html}</span>'
    return f'<a class="{link.look}" href="{href(link.ref)}">{html}</a>' if link else html


def _link_at(position: int, links: Sequence[Link]) -> Link | None:
    return next((link for link in links if link.start <= position < link.end), None)


def _sentences(block: Block, places: Iterable[Place]) -> list[Range]:
    """Give where the sentences of the places stand in the block, the whole block if unsure."""
    found = []
    for place in places:
        if block.ref and place.block == block.ref:
            start = block.text.find(place.sentence)
            whole = start < 0 or not place.sentence
            found.append((0, len(block.text)) if whole else (start, start + len(place.sentence)))
    return found


def _titles(text: str, title: str) -> list[Range]:
    """Give every place of a title, with the title marks around it; a sentence may begin with it."""
    bare = title.strip("《》")
    found = []
    for match in re.finditer(re.escape(bare), text, re.IGNORECASE) if bare else ():
        start, end = match.span()
        enclosed = text[start - 1 : start] == "《" and text[end : end + 1] == "》"
        found.append((start - 1, end + 1) if enclosed else (start, end))
    return found


def _matches(of: re.Pattern[str], text: str, within: Range) -> list[Range]:
    return [match.span() for match in of.finditer(text, *within)]


def _claim(
    found: list[Link], ranges: Iterable[Range], ref: str, look: str, limit: int = 99
) -> None:
    for start, end in ranges:
        if limit and all(end <= link.start or link.end <= start for link in found):
            found.append(Link(start, end, ref, look))
            limit -= 1
