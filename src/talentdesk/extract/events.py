"""Events: the entries of month lists, and dated sentences; told twice, they are one event."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from talentdesk.date import Date
from talentdesk.extract.titles import quoted_titles
from talentdesk.model import (
    Block,
    BlockKind,
    Document,
    Event,
    EventKind,
    Place,
    Section,
    SectionKind,
)
from talentdesk.text.dates import dates, month_line
from talentdesk.text.sentences import sentences
from talentdesk.text.titles import title_key, title_kind

# In this order: the first that a text fits is its kind.
_KINDS = (
    (EventKind.HONOUR, re.compile(r"入选|获评|荣获|获奖|评为|selected|named|awarded")),
    (EventKind.INSTITUTION, re.compile(r"成立|揭牌|设立|组建|founded|established|set up")),
    (
        EventKind.ACTIVITY,
        re.compile(r"举办|召开|启动|开展|活动|大赛|论坛|培训|品牌|held|launched|forum|contest"),
    ),
    (EventKind.POLICY, re.compile(r"印发|发布|施行|出台|issued|published")),
)
_HAPPENED = re.compile(
    r"发布|印发|施行|出台|颁布|举办|成立|召开|启动|入选|揭牌|举行|创设|开幕|签署"
    r"|issued|published|held|launched|founded|opened"
)


def months(sections: Sequence[Section], year: int | None) -> dict[str, Date]:
    """Give the month of each paragraph that stands under a month line, by the paragraph's ref."""
    found: dict[str, Date] = {}
    for section in sections:
        month: Date | None = None
        for block in section.blocks if section.kind is SectionKind.TIMELINE else ():
            if block.kind is BlockKind.MONTH:
                month = month_line(block.text, year)
            elif month:
                found[block.ref] = month
    return found


def events(
    document: Document, sections: Sequence[Section], month_of: dict[str, Date]
) -> tuple[Event, ...]:
    """Give the events a document tells, in time order, each with all its places."""
    told: list[Event] = []
    for section in sections:
        for block in section.blocks:
            if month := month_of.get(block.ref):
                told.append(_listed(document, section, block, month))
            else:
                told += _dated(document, section, block)
    merged: list[Event] = []
    for event in told:
        same = next((i for i, other in enumerate(merged) if _same(other, event)), None)
        if same is None:
            merged.append(event)
        else:
            merged[same] = _merge(merged[same], event)
    return tuple(sorted(merged, key=lambda event: event.date))


def _listed(document: Document, section: Section, block: Block, month: Date) -> Event:
    """Read an entry of a month list; a day in its text makes the date exact."""
    exact = [d for *_, d in dates(block.text, document.year) if d.text.startswith(month.text)]
    return _event(document, section, block, block.text, exact[0] if exact else month, 1)


def _dated(document: Document, section: Section, block: Block) -> Iterator[Event]:
    """Read the sentences that begin by dating something that happened."""
    number = 0
    for _, sentence in sentences(block.text):
        first = next(dates(sentence, document.year), None)
        if first and first[0] <= 2 and _HAPPENED.search(sentence):
            number += 1
            title = sentence[first[1] :].strip(" ，,。；;:：")
            yield _event(document, section, block, title, first[2], number, sentence)


def _event(
    document: Document,
    section: Section,
    block: Block,
    title: str,
    date: Date,
    number: int,
    sentence: str = "",
) -> Event:
    named = [title_key(name) for *_, name in quoted_titles(title) if title_kind(name)]
    kind = next((kind for kind, shape in _KINDS if shape.search(title)), EventKind.OTHER)
    return Event(
        ref=f"event:{block.ref}" + (f".{number}" if number > 1 else ""),
        document=document.ref,
        date=date,
        title=title,
        kind=EventKind.POLICY if named and kind is not EventKind.HONOUR else kind,
        places=(Place(section.ref, block.ref, sentence or block.text),),
        policies=tuple(f"policy:{key}" for key in named),
    )


def _same(one: Event, other: Event) -> bool:
    """Tell whether two are one event: the same policies, in a time that can be the same."""
    in_time = one.date.text.startswith(other.date.text) or other.date.text.startswith(one.date.text)
    return bool(one.policies) and one.policies == other.policies and in_time


def _merge(one: Event, other: Event) -> Event:
    """Keep the first telling with all places and the more exact date."""
    exact = max(one.date, other.date, key=lambda date: len(date.text))
    return replace(one, date=exact, places=one.places + other.places)
