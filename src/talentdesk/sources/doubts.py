"""What of a text's lines is not as Markdown or a plain text has it, and so read another way."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from talentdesk.model.reading import Doubt, Misread
from talentdesk.sources.grids import grids
from talentdesk.sources.lines import LineKind
from talentdesk.sources.page import fences
from talentdesk.text.cells import cells, is_piped

_HEADING = re.compile(r"(#{1,6})\s+\S")
_HASHES = re.compile(r"#{1,6}[^\s#]")
_CODE = re.compile("`[^`]*`")
_TAG = re.compile(
    r"</?(?:table|tr|t[dh]|div|p|span|br|h[1-6]|[ou]l|li|img|a|font|b|i|u|strong|em|sup|sub)\b[^<>]*>",
    re.IGNORECASE,
)


def doubts(lines: Sequence[str], *, markdown: bool, skipped: int = 0) -> tuple[Doubt, ...]:
    """Give what of the lines is in doubt; ``skipped`` lines stand above them in the file."""
    stripped = [line.strip() for line in lines]
    found: dict[Misread, list[int]] = {}
    for what, index in (*_tables(stripped), *_tags(stripped)):
        found.setdefault(what, []).append(index)
    if markdown:
        for what, index in _marks(stripped):
            found.setdefault(what, []).append(index)
    said = (Doubt(what, min(at) + skipped + 1, len(at)) for what, at in found.items())
    return tuple(sorted(said, key=lambda doubt: doubt.line))


def _tables(lines: Sequence[str]) -> Iterator[tuple[Misread, int]]:
    """Yield the first line of what looks like a table and is none, and rows that do not fit."""
    if not any("|" in line for line in lines):
        return
    rows = grids(lines)
    width = 0
    for index, line in enumerate(lines):
        kind = rows.get(index)
        if kind is LineKind.HEAD and is_piped(line):
            width = len(cells(line))
        elif kind is LineKind.ROW and is_piped(line) and len(cells(line)) != width:
            yield Misread.CELLS, index
        piped = kind is None and line.startswith("|")
        if piped and not (index and lines[index - 1].startswith("|")):
            yield Misread.TABLE, index


def _tags(lines: Sequence[str]) -> Iterator[tuple[Misread, int]]:
    for index, line in enumerate(lines):
        if "<" in line and _TAG.search(_CODE.sub("", line)):
            yield Misread.TAGS, index


def _marks(lines: Sequence[str]) -> Iterator[tuple[Misread, int]]:
    """Yield what is amiss with the fences and headings of Markdown."""
    inside, unclosed = fences(lines)
    if unclosed is not None:
        yield Misread.FENCE, unclosed
    headings: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if index in inside or not line.startswith("#"):
            continue
        if heading := _HEADING.match(line):
            headings.append((len(heading[1]), index))
        elif _HASHES.match(line):
            yield Misread.HASHES, index
    for (above, _), (depth, index) in pairwise(headings):
        if depth > above + 1:
            yield Misread.LEVELS, index
