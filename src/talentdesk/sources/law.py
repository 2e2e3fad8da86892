"""Which lines of a text are the headings of a law, and which only look like one.

Articles grow by one through the whole law, 之一 follows its base (立法法 2023, 65条). What jumps
back is quoted from another law, and what stands in “…” opens nothing.
"""

import re
from collections.abc import Collection, Sequence

from talentdesk.sources.marks import LawMark, Rank, law_mark

# Fewer articles than these make no law: a notice may quote one or two.
_ENOUGH = 3
_DIVIDED = 2
_LONGEST_QUOTATION = 100
_CONTENTS = re.compile("目[ \u3000]*录")


def law_headings(
    lines: Sequence[str], restarts: Collection[int], quoted: Collection[int]
) -> dict[int, LawMark]:
    """Give the headings of a law by line: its 条 if it has at least three, and its 编 章 节.

    A plan may have 章 and no 条; one alone is none.

    ``restarts`` are the lines at which another text begins, with an article 1 of its own;
    ``quoted`` those that begin inside a quotation.
    """
    shaped = {
        index: mark
        for index, line in enumerate(lines)
        if (mark := law_mark(line)) and index not in quoted
    }
    articles = _articles(shaped, sorted(restarts))
    if len(articles) < _ENOUGH:
        articles = {}
    divisions = _divisions(shaped, articles, sorted(restarts))
    if not articles and len(divisions) < _DIVIDED:
        return {}
    return dict(sorted((articles | divisions).items()))


def _articles(shaped: dict[int, LawMark], restarts: list[int]) -> dict[int, LawMark]:
    """Take the articles that grow; a gap is believed when the next article goes on from it."""
    candidates = [(i, mark) for i, mark in shaped.items() if mark.rank is Rank.ARTICLE]
    taken: dict[int, LawMark] = {}
    last, sub, begun = 0, 0, 0
    for place, (index, mark) in enumerate(candidates):
        while begun < len(restarts) and restarts[begun] <= index:
            last, sub, begun = 0, 0, begun + 1
        goes_on = (mark.value, mark.sub) in ((last + 1, 0), (last, sub + 1))
        if not goes_on and mark.value > last + 1 and not mark.sub:
            after = candidates[place + 1][1] if place + 1 < len(candidates) else None
            # So is a single one missing before the last article, whose number was misprinted.
            goes_on = (
                mark.value == last + 2
                if after is None
                else (after.value, after.sub) == (mark.value + 1, 0)
            )
        if goes_on and (last or not mark.sub):
            taken[index] = mark
            last, sub = mark.value, mark.sub
    return taken


def _divisions(
    shaped: dict[int, LawMark], articles: dict[int, LawMark], restarts: list[int]
) -> dict[int, LawMark]:
    """Take the 编 章 节 that grow by one within the one above, those of a table of contents not."""
    contents = _contents_end(shaped, min(articles, default=None))
    taken: dict[int, LawMark] = {}
    last = dict.fromkeys(Rank, 0)
    begun = 0
    for index, mark in shaped.items():
        if mark.rank is Rank.ARTICLE or index < contents:
            continue
        while begun < len(restarts) and restarts[begun] <= index:
            last, begun = dict.fromkeys(Rank, 0), begun + 1
        # 章 may be counted through all 编 or start anew in each.
        if mark.value in (1, last[mark.rank] + 1):
            taken[index] = mark
            last[mark.rank] = mark.value
    return taken


def contents(lines: Sequence[str], headings: Collection[int]) -> frozenset[int]:
    """Give the lines of a table of contents above the first of the ``headings`` of a law."""
    first = min(headings, default=0)
    above = [index for index in range(first) if law_mark(lines[index])]
    titled = [index for index in range(first) if _CONTENTS.fullmatch(lines[index])]
    return frozenset([*above, *titled]) if len(above) > 1 else frozenset()


def _contents_end(shaped: dict[int, LawMark], first_article: int | None) -> int:
    """Give the line where the law begins after a table of contents: its first heading again."""
    before = [(i, m) for i, m in shaped.items() if first_article is None or i < first_article]
    if not before:
        return 0
    _, opening = before[0]
    return max(i for i, m in before if (m.rank, m.rest) == (opening.rank, opening.rest))


def quotations(lines: Sequence[str]) -> frozenset[int]:
    """Give the lines that begin inside a quotation opened with “ on a line before.

    Quotations of several paragraphs open again on each and close once. Marks are never paired
    blindly: one that does not close within so many lines, or before another one opens, was
    not meant, and then nothing is taken for quoted.
    """
    inside: set[int] = set()
    opened, chained = -1, False
    for index, line in enumerate(lines):
        if not line:
            continue
        starts = line[0] == "“"
        if opened >= 0:
            chained = chained and starts
            if index - opened > _LONGEST_QUOTATION:
                opened = -1
            elif _closes_first(line) or (chained and _ends_open(line) < 0):
                inside.update(range(opened + 1, index + 1))
                opened = -1
        if _ends_open(line) > 0 and (opened < 0 or not starts):
            opened, chained = index, True
    return frozenset(inside)


def _closes_first(line: str) -> bool:
    """Tell whether a line closes a quotation before it opens one."""
    closes, opens = line.find("”"), line.find("“")
    return closes >= 0 and (opens < 0 or closes < opens)


def _ends_open(line: str) -> int:
    """Tell whether the last quotation mark of a line opens (1), closes (-1) or there is none."""
    opens, closes = line.rfind("“"), line.rfind("”")
    return (opens > closes) - (opens < closes)
