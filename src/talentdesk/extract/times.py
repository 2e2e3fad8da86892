"""Times: which year a date without one means, and what a text tells of the future.

A document speaks of its own year, unless a heading (2023年工作回顾) or a line of a chronicle that
holds a year alone (2013年) says of which the text below it speaks.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from talentdesk.model import BlockKind, Document, Section, SectionKind
from talentdesk.model.date import Date
from talentdesk.text.dates import day_entry, month_line, year_of
from talentdesk.text.numerals import numeral
from talentdesk.text.titles import title_kind

_HEADING = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])?\s*(?P<y>\d{4}|[一二][〇○零一二三四五六七八九]{3})\s*年(?![代版级度以—–~～至-]*\d)"
)
_ALONE = re.compile(r"^(?P<y>\d{4}|[一二][〇○零一二三四五六七八九]{3})\s*年度?$")
_AHEAD = re.compile(
    "下一步|下一?阶段|[明来]年|今后|未来|展望|打算|工作安排|工作思路|工作计划|重点工作|重点任务|主要任务"
    "|(?:目标|预期|规划)(?:任务|指标|目标)|总体目标|主要目标|发展目标|[Oo]utlook"
)
_BEHIND = re.compile("完成|回顾|总结|进展|成效|情况|通报|成就|基础")
# A paragraph on what is to come begins so.
_COMING = re.compile(
    r"^(?:【[^】]*(?:展望|计划|打算)】|(?:(?:19|20)\d\d年|明年|下一步|今后)[，,]?[^。；]{0,30}?(?:将|拟(?!定)|计划|力争))"
)
# A paragraph whose first month is one of 去年 speaks of that year, and so do those after it.
_FIRST_MONTH = re.compile(r"\d{1,2}月")
_PLANS = ("计划", "规划", "纲要", "方案", "要点")
_SAME_YEAR = re.compile("[同当]年")
_OPENS = re.compile(r"(?P<m>\d{1,2}|十[一二]|[一二三四五六七八九十])月")
_SHORT = 14


@dataclass(frozen=True, slots=True)
class Moment:
    """When a paragraph speaks: the year of its dates without one, the year it was written in.

    ``day`` is the date of an entry in a list of months, as exact as the entry has it.
    ``ahead`` tells that it speaks of what is to be done, ``plan`` that it is part of a plan.
    """

    year: int | None
    now: int | None = None
    day: Date | None = None
    ahead: bool = False
    plan: bool = False


class Times:
    """The year, and in a list of months the month, that each paragraph of a document speaks of."""

    def __init__(self, document: Document, sections: Sequence[Section]) -> None:
        self.now = document.year
        self._years: dict[str, int] = {}
        self._listed: dict[str, Date] = {}
        self._ahead: set[str] = set()
        self._plan = title_kind(document.own_title) in _PLANS
        headed: dict[str, int | None] = {}
        running: int | None = None
        for section in sections:
            said = _HEADING.match(section.title)
            own = year_of(said["y"]) if said else headed.get(section.parent)
            headed[section.ref] = own
            if section.parent in self._ahead or _looks_ahead(section.title):
                self._ahead.add(section.ref)
            if said:  # a year alone heads all below it, whatever it stands beside
                running = own if _ALONE.match(section.title) else None
            running = self._read(section, own, running)

    def year(self, ref: str) -> int | None:
        """Give the year a date without one means in the paragraph of a ref, if that is known."""
        return self._years.get(ref, self.now)

    def listed(self, ref: str) -> Date | None:
        """Give the date of an entry in a list of months, as exact as it is begun with."""
        return self._listed.get(ref)

    def moment(self, section: str, ref: str) -> Moment:
        """Give when a paragraph of a section speaks."""
        ahead = self.is_ahead(section, ref)
        return Moment(self.year(ref), self.now, self.listed(ref), ahead, self._plan)

    def is_ahead(self, section: str, ref: str) -> bool:
        """Tell whether a section, or a paragraph of it, speaks of what is to be done."""
        return section in self._ahead or ref in self._ahead

    def _read(self, section: Section, headed: int | None, running: int | None) -> int | None:
        """Note what the paragraphs of a section speak of; give the year of the last line of one."""
        month: Date | None = None
        for block in section.blocks:
            alone = _ALONE.match(block.text) if len(block.text) < _SHORT else None
            if alone:
                running = year_of(alone["y"])
            first = _FIRST_MONTH.search(block.text)
            if self.now and first and block.text.endswith("去年", 0, first.start()):
                headed = self.now - 1
            elif first and block.text.endswith("今年", 0, first.start()):
                headed = self.now
            if _COMING.match(block.text):
                self._ahead.add(block.ref)
            year = headed if headed else running
            if block.kind is BlockKind.MONTH:
                month = month_line(block.text, year or self.now)
            elif month and section.kind is SectionKind.TIMELINE:
                entry = day_entry(block.text, month)
                self._listed[block.ref] = entry[1] if entry else month
            if year and block.ref:
                self._years[block.ref] = year
        return running


def year_in(sentence: str, last: Date | None, year: int | None, now: int | None) -> int | None:
    """Give the year a sentence means: that of the day told before it, where it goes on from that.

    That is where it says 同年, or where the year before was an earlier one and the months grow:
    2022年6月…；8月…. It is ``now``, in which the text was written, from where it says 今年.
    """
    if "今年" in sentence and now:
        return now
    if last is None:
        return year
    opens = _OPENS.match(sentence)
    month = numeral(opens["m"]) if opens else None
    earlier = year is not None and last.year < year
    goes_on = earlier and month is not None and last.month is not None and month >= last.month
    return last.year if goes_on or _SAME_YEAR.search(sentence) else year


def _looks_ahead(title: str) -> bool:
    return bool(_AHEAD.search(title)) and not _BEHIND.search(title)
