"""A text as it lies on the page: its lines stripped, with what surrounds them set aside."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from talentdesk.sources.grids import grids
from talentdesk.sources.lines import LineKind
from talentdesk.sources.noise import noise
from talentdesk.sources.wrapping import unwrapped

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(?!.*`)")
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_STRIPPED = " \t\u3000\u200b\ufeff\xa0"
_DEEPEST = 6
# 政 府 工 作 报 告: a title drawn out over the line.
_PADDED = re.compile(r"(?=.{0,80}[\u4e00-\u9fff])\S(?:[ \u3000]{1,2}\S){2,39}$")
_HAN = re.compile("[\u4e00-\u9fff]")
_BLANK = re.compile("[ \u3000]+")


@dataclass(frozen=True, slots=True)
class Page:
    """Lines without blanks around them and without Markdown's marks.

    ``depths`` are the Markdown headings by line, ``rows`` the lines of tables; ``asides`` what was
    set aside, each as it stood, its place in ``lines`` being blank.
    """

    lines: tuple[str, ...]
    depths: dict[int, int] = field(default_factory=dict)
    rows: dict[int, LineKind] = field(default_factory=dict)
    asides: tuple[str, ...] = ()

    @property
    def first_heading(self) -> int | None:
        """Give the line of the first Markdown heading."""
        return next(iter(self.depths), None)


def fences(lines: Sequence[str]) -> tuple[frozenset[int], int | None]:
    """Find the lines in blocks of code, their fences too, and the fence that is never closed.

    What is behind that one is no code (against CommonMark, 4.5): a text would be lost in it.
    """
    inside: set[int] = set()
    opened, mark = None, ""
    for index, line in enumerate(lines):
        found = _FENCE.match(line) if "```" in line or "~~~" in line else None
        if opened is None and found:
            opened, mark = index, found[1]
        elif found and found[1].startswith(mark) and not line.strip().strip(mark[0]):
            inside.update(range(opened or 0, index + 1))
            opened = None
    return frozenset(inside), opened


def _is_padded(line: str) -> bool:
    """Tell whether a title is drawn out over a line; a row of numbers is none."""
    if not _PADDED.match(line):
        return False
    digits, han = sum(map(str.isdecimal, line)), len(_HAN.findall(line))
    return han > max(digits, 3) or (han > 1 and not digits)


def laid_out(raw: Sequence[str], *, markdown: bool) -> Page:
    """Lay the lines of a file out as a page."""
    lines: list[str] = []
    depths: dict[int, int] = {}
    code = fences(raw)[0] if markdown else frozenset()
    for index, printed in enumerate(raw):
        line = printed.strip(_STRIPPED)
        if index in code:
            line = "" if _FENCE.match(printed) else line
        elif markdown and line.startswith("#"):
            text = line.lstrip("#")
            depth = len(line) - len(text)
            if depth <= _DEEPEST and text[:1].isspace() and text.strip():
                depths[index] = depth
                line = text.strip().rstrip("#").strip(_STRIPPED) or text.strip()
        line = _BOLD.sub(r"\1", line) if "**" in line else line
        lines.append(_BLANK.sub("", line) if _is_padded(line) else line)
    aside = noise(lines) - depths.keys()
    if not any(line and index not in aside for index, line in enumerate(lines)):
        aside = frozenset()  # a text of nothing else is the text
    kept = tuple("" if index in aside else line for index, line in enumerate(lines))
    rows = grids(kept)
    if not depths:
        joined = unwrapped(raw, ["" if index in rows else line for index, line in enumerate(kept)])
        kept = tuple(kept[index] if index in rows else line for index, line in enumerate(joined))
    return Page(kept, depths, rows, tuple(raw[index].strip() for index in sorted(aside)))
