"""Figures: the quantities a text states, each with what it measures, as of when and part of what.

In laws too: terms (三十日内), ages, shares and amounts are what people cite of an article. What
only numbers something (第十五次, 第一项) or is a way of speaking (一个, 一次性) is none, as the
rules in ``text.numbers`` say. In tables row and column say what is measured (``rows``).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from talentdesk.extract.labels import labels
from talentdesk.extract.parts import parts
from talentdesk.extract.rows import Head, counted, heads
from talentdesk.extract.times import Times
from talentdesk.model import Block, BlockKind, Document, Figure, Place, Section
from talentdesk.model.date import Date
from talentdesk.text.dates import as_of, dates
from talentdesk.text.numbers import Quantity, quantities
from talentdesk.text.sentences import sentences
from talentdesk.text.units import is_span

_NUMBER = re.compile(r"\d|[一二三四五六七八九十百千两]|半数")
_OF_WHICH = re.compile("其中")
_UNTIL = re.compile("截[至止]|by the end")
# A range is led by the year it begins in; a year that tells which thing is meant dates nothing.
_LEADING = re.compile(
    r"(?:^|[，,；;：:])(?:力争)?到?(?:(?:\d{4}|[\u4e00-\u9fff]{4})年?[—–~～至-]{1,2})?$"
)
_GOES_ON = re.compile(r"(?:间|期间|[以之]来|底|末)?[，,]|共|累计|全[市省区国年]|本市|我市")
_SINCE = re.compile("[以之]?来[，,]")
_ALL_YEAR = re.compile("全年|本年度?|年内|今年|当年")
_HEAD = 40
# A month is a date, and what a head counts its rows do.
_UNREAD = (BlockKind.MONTH, BlockKind.HEAD, BlockKind.RULE)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence with the quantities it states, their refs and the time they hold for."""

    place: Place
    found: tuple[Quantity, ...]
    refs: tuple[str, ...]
    date: Date | None

    def wholes(self, before: "_Told | None") -> dict[str, str]:
        """Give for each quantity that is a part the ref of its whole."""
        if before is None:
            of = parts(self.place.sentence, self.found)
            return {self.refs[part]: self.refs[whole] for part, whole in of.items()}
        # A full stop ends a list, but not what 其中 goes back to.
        text = before.place.sentence.rstrip("。；;") + "，"
        found = [replace(q, start=q.start + len(text), end=q.end + len(text)) for q in self.found]
        refs = (*before.refs, *self.refs)
        of = parts(text + self.place.sentence, (*before.found, *found))
        return {refs[part]: refs[whole] for part, whole in of.items() if refs[part] in self.refs}


def figures(document: Document, sections: Sequence[Section], times: Times) -> tuple[Figure, ...]:
    """Give the figures of a document in reading order."""
    tables = heads(sections)
    return tuple(
        figure
        for section in sections
        for block in section.blocks
        if block.kind not in _UNREAD and _NUMBER.search(block.text)
        for figure in (
            _of_row(document, section, block, tables[block.ref])
            if block.ref in tables
            else _of_block(document, section, block, times.year(block.ref))
        )
    )


def _of_row(document: Document, section: Section, block: Block, head: Head) -> Iterator[Figure]:
    for number, found in enumerate(counted(block, head), 1):
        quantity = found.quantity
        yield Figure(
            ref=f"figure:{block.ref}.{number}",
            document=document.ref,
            label=found.label or section.title or section.number,
            value=quantity.value,
            unit=quantity.unit,
            text=quantity.text,
            qualifier=quantity.qualifier,
            date=None if is_span(quantity.unit) else found.date,
            place=Place(section.ref, block.ref, found.sentence),
            upper=quantity.upper,
        )


def _of_block(
    document: Document, section: Section, block: Block, year: int | None
) -> Iterator[Figure]:
    number = 0
    last: _Told | None = None
    for _, sentence in sentences(block.text):
        found = tuple(quantities(sentence))
        if not found:
            continue
        before = last if last and _OF_WHICH.match(sentence) else None
        date = _date(sentence, found[0].start, document, year) or (before.date if before else None)
        refs = tuple(f"figure:{block.ref}.{number + i}" for i in range(1, len(found) + 1))
        number += len(found)
        told = _Told(Place(section.ref, block.ref, sentence), found, refs, date)
        yield from _of_sentence(document, section, told, told.wholes(before))
        last = told


def _of_sentence(
    document: Document, section: Section, told: _Told, wholes: dict[str, str]
) -> Iterator[Figure]:
    said = labels(told.place.sentence, told.found)
    for ref, quantity, label in zip(told.refs, told.found, said, strict=True):
        yield Figure(
            ref=ref,
            document=document.ref,
            label=label or section.title or section.number,
            value=quantity.value,
            unit=quantity.unit,
            text=quantity.text,
            qualifier=quantity.qualifier,
            date=None if is_span(quantity.unit) else told.date,
            place=told.place,
            part_of=wholes.get(ref),
            upper=quantity.upper,
        )


def _date(sentence: str, until: int, document: Document, year: int | None) -> Date | None:
    """Give the time a sentence begins by telling: 截至年底, 2022年, 2018—2023年 (its end)."""
    if _UNTIL.search(sentence, 0, until):
        return as_of(sentence[:until], year)
    if document.kind == "law":  # its dates are those of rules
        return None
    head = sentence[: min(until, _HEAD)]
    this_year = Date(str(year)) if year else None
    start, end, day = next(dates(head, year, years=True, now=document.year), (0, 0, None))
    if day and _LEADING.search(head[:start]) and _GOES_ON.match(sentence, end):
        return this_year if _SINCE.match(sentence, end) else day  # 2021年以来: until now
    return this_year if _ALL_YEAR.search(head) else None
