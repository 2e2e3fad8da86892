"""Classifying the lines of a text by all that is known of it: report, official document or law."""

import re
from collections.abc import Iterator, Sequence

from talentdesk.sources.attachments import Attachments, attachments
from talentdesk.sources.head import Head, Title, before_proper, read_head
from talentdesk.sources.law import contents, law_headings, quotations
from talentdesk.sources.levels import Levels
from talentdesk.sources.lines import (
    Line,
    LineKind,
    number_of,
    numbered,
    plain_headings,
    simple,
    subheadings,
)
from talentdesk.sources.marks import (
    LawMark,
    OfficialMark,
    Rank,
    Style,
    caption,
    collapsed,
    official_mark,
)
from talentdesk.sources.page import Page

_NOTE = re.compile(r"抄[送报]\s*[:：]|.{0,40}\d日\s?印发$|[（(]此件")


class Classes:
    """The classes of a page's lines; ``head`` is what stands above the text."""

    def __init__(self, page: Page) -> None:
        self._page = page
        lines = page.lines
        plain = ["" if index in page.depths else line for index, line in enumerate(lines)]
        self._numbers = numbered(["" if i in page.rows else line for i, line in enumerate(plain)])
        report = bool(self._numbers) or any(line.startswith("»") for line in lines)
        self.head = Head() if report else read_head(lines, page.first_heading)
        above = before_proper(lines, self.head)
        self._attachments: Attachments = attachments(lines, {above} if above is not None else ())
        self._quoted = quotations(lines)
        restarts = set(self._attachments.begun)
        if self.head.proper:
            restarts.add(self.head.proper.lines[0])
        self._law = self._law_or_report(law_headings(lines, restarts, self._quoted))
        self._contents = contents(lines, self._law)
        self._short = self._short_headings(plain, report=report)
        self._levels = Levels()
        self._in_article = False

    def _law_or_report(self, law: dict[int, LawMark]) -> dict[int, LawMark]:
        """Decide between articles and numbered headings: what a text has more of is what it is."""
        if self._numbers and len(law) > len(self._numbers):
            self._numbers = {}
        return {} if self._numbers else law

    def _short_headings(self, plain: Sequence[str], *, report: bool) -> frozenset[int]:
        """Give the headings that nothing marks: below a report's own, or where none is marked."""
        if self._law:
            return frozenset()
        if report:
            return subheadings(plain)
        lines = self._page.lines
        marked = self._page.depths or self._attachments.begun
        if marked or any(
            (mark := official_mark(line)) and mark.style is Style.COMMA for line in lines
        ):
            return frozenset()
        titled = set(self._title_lines())
        return plain_headings(["" if i in titled else line for i, line in enumerate(plain)])

    @property
    def contents(self) -> tuple[str, ...]:
        """Give the lines of a law's table of contents, which are no part of its text."""
        return tuple(self._page.lines[index] for index in sorted(self._contents))

    @property
    def is_law(self) -> bool:
        """Tell whether the text has the articles of a law."""
        return any(mark.rank is Rank.ARTICLE for mark in self._law.values())

    @property
    def first_heading(self) -> int:
        """Give the line of the first heading below the title, the end of the text without one."""
        lines = self._page.lines
        titles = set(self._title_lines())
        marks = [*self._law, *self._numbers, *self._attachments.begun]
        first = min(marks, default=len(lines))
        for index in range(first):
            if index not in titles and (
                index in self._page.depths or (lines[index] and official_mark(lines[index]))
            ):
                return index
        return first

    @property
    def end(self) -> int:
        """Give the line at which the attachments begin, else the end of the text."""
        return min(self._attachments.begun, default=len(self._page.lines))

    def _title_lines(self) -> Iterator[int]:
        for title in (self.head.title, self.head.proper):
            if title:
                yield from title.lines

    def __iter__(self) -> Iterator[Line]:
        """Yield the lines in reading order; blank ones are left out."""
        taken: set[int] = set()
        before = ""
        if title := self.head.title:  # what stands above the title, a red head, is the title's too
            yield self._title(title)
            taken.update(title.lines)
        for index, line in enumerate(self._page.lines):
            if not line or index in taken or index in self._contents:
                continue
            opening = self._opening(index)
            if opening:
                found, places = opening
                taken.update(places)
                self._begin()
                yield found
            elif index in self._page.rows:
                yield Line(self._page.rows[index], line)
            elif index in self._law:
                yield from self._law_lines(self._law[index])
            elif index in self._page.depths:
                self._begin()
                yield self._markdown(index, line)
            elif index in self._numbers:
                self._begin()
                number, text = self._numbers[index]
                yield Line(LineKind.NUMBERED, text, number)
            elif index in self._short:
                yield Line(LineKind.SUBHEADING, line)
            else:
                yield from self._other(index, line, announced=before.endswith(("：", ":")))
            before = line

    def _begin(self) -> None:
        self._levels.begin()
        self._in_article = False

    def _opening(self, index: int) -> tuple[Line, tuple[int, ...]] | None:
        """Give the title of the document proper or the attachment that begins on a line."""
        head = self.head
        if head.proper and index == head.proper.lines[0]:
            return Line(LineKind.TITLE, head.proper.text, depth=1), head.proper.lines
        if begun := self._attachments.begun.get(index):
            return Line(LineKind.ATTACHMENT, begun.title, begun.number, 1), begun.lines
        return None

    def _title(self, title: Title) -> Line:
        kind = LineKind.CARRIER if self.head.proper else LineKind.TITLE
        return Line(kind, title.text, depth=self._page.depths.get(title.lines[0], 1))

    def _law_lines(self, mark: LawMark) -> Iterator[Line]:
        self._begin()
        self._in_article = mark.rank is Rank.ARTICLE
        if not self._in_article:
            yield Line(LineKind.LAW, collapsed(mark.rest), mark.number, mark.rank)
            return
        title, text = caption(mark.rest)
        yield Line(LineKind.LAW, title, mark.number, mark.rank)
        if text:
            yield self._paragraph(text)

    def _markdown(self, index: int, line: str) -> Line:
        depth = self._page.depths[index]
        if report := number_of(line):
            return Line(LineKind.MARKDOWN, report[1], report[0], depth)
        if mark := official_mark(line):
            return Line(LineKind.MARKDOWN, mark.rest, mark.number, depth, mark.name)
        return Line(LineKind.MARKDOWN, collapsed(line), "", depth)

    def _paragraph(self, line: str) -> Line:
        """Classify a line inside an article: what is numbered there is 项 or 目."""
        found = simple(line)
        if found.kind is LineKind.TEXT and official_mark(line):
            return Line(LineKind.ITEM, line)
        return Line(LineKind.TEXT, line) if found.kind is LineKind.MONTH else found

    def _other(self, index: int, line: str, *, announced: bool) -> Iterator[Line]:
        if self._in_article:  # what is listed or noted below a law is no 款 of its last article
            noted = index in self._attachments.listed or _NOTE.match(line)
            yield Line(LineKind.ITEM, line) if noted else self._paragraph(line)
            return
        mark = official_mark(line)
        if not mark or index in self._quoted:
            yield simple(line)
            return
        # "1. " is Markdown's own list; 1.… without the blank is a level of the document.
        listed = index in self._attachments.listed or (
            bool(self._page.depths) and mark.style is Style.DOT and _spaced(line, mark)
        )
        placed = self._levels.place(mark, announced=announced, is_list=listed)
        if placed is None:
            yield simple(line)
        elif not placed.depth:
            yield Line(LineKind.ITEM, line)
        else:
            yield Line(LineKind.OFFICIAL, placed.title, mark.number, placed.depth, mark.name)
            if placed.text:
                yield Line(LineKind.TEXT, placed.text)


def _spaced(line: str, mark: OfficialMark) -> bool:
    return line[len(mark.number) + 1 :][:1].isspace()
