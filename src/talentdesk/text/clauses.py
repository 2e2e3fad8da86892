"""The 款 and 项 of an article: its paragraphs, and the numbered items below each.

So a law is cited: 立法法 2023, 65条.
"""

import re
from collections.abc import Sequence

from talentdesk.model import Block, BlockKind, Section
from talentdesk.text.numerals import han, numeral

_ITEM_MARK = re.compile(r"[（(]([一二三四五六七八九十]{1,3})[）)]")


class Clauses:
    """The 款 and 项 of one article, counted once."""

    def __init__(self, article: Section) -> None:
        self._article = article
        self._clauses: list[str] = []
        self._items: dict[tuple[int, int], str] = {}
        self._counts: list[int] = []
        for block in article.blocks:
            if block.kind is BlockKind.PARAGRAPH:
                self._clauses.append(block.ref)
            elif mark := _ITEM_MARK.match(block.text):
                number = numeral(mark[1]) or 0
                for clause in (len(self._clauses), 0):
                    self._items.setdefault((clause, number), block.ref)
            self._counts.append(len(self._clauses))

    def at(self, place: int) -> int:
        """Count in which 款 a block stands; items belong to the 款 above them."""
        return self._counts[place]

    def ref(self, clause: int, item: int) -> str:
        """Give the ref of a 款 or 项, else of the nearest that the article has."""
        if item and (found := self._items.get((clause, item))):
            return found
        return self._clauses[clause - 1] if 0 < clause <= len(self._clauses) else self._article.ref

    def blocks(self, clause: int, item: int) -> Sequence[Block]:
        """Give a 项 alone, or a 款 and the items below it; empty if the article has no such."""
        own = zip(self._article.blocks, self._counts, strict=True)
        if item:
            ref = self._items.get((clause, item))
            return [block for block, _ in own if ref and block.ref == ref]
        return [block for block, count in own if count == clause]

    def named(self, paragraph: str) -> str | None:
        """Give ``第二款第（三）项`` for a paragraph number; ``None`` for what is neither 款 nor 项.

        The only 款 of an article is not counted: its name is empty.
        """
        for block, clause in zip(self._article.blocks, self._counts, strict=True):
            if block.paragraph != paragraph:
                continue
            said = f"第{han(clause)}款" if clause and len(self._clauses) > 1 else ""
            if block.kind is BlockKind.PARAGRAPH:
                return said
            mark = _ITEM_MARK.match(block.text)
            if mark and self._items.get((clause, numeral(mark[1]) or 0)) == block.ref:
                return f"{said}第（{mark[1]}）项"
        return None
