"""Events: the entries of month lists, and dated sentences; told twice, they are one event.

In a law only the lines above its first article tell what happened: that it was adopted, issued
and revised. What an article dates is a rule.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from talentdesk.date import Date
from talentdesk.extract.happenings import act_of, happenings, kind_of
from talentdesk.extract.policies import is_official
from talentdesk.extract.titles import quoted_titles
from talentdesk.model import (
    Block,
    BlockKind,
    Document,
    Event,
    EventKind,
    Place,
    Policy,
    Section,
    SectionKind,
)
from talentdesk.text.dates import dates, month_line
from talentdesk.text.sentences import sentences
from talentdesk.text.titles import title_key

_DATED = re.compile("[年月]|\\d[-/.]\\d")
_CLAUSES = re.compile("[，,。；;：:]")
_LEADING = re.compile("^(?:在|还|并|先后|同时|上海市?)")
_TELLING = 8


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
    document: Document,
    sections: Sequence[Section],
    month_of: dict[str, Date],
    policies: Sequence[Policy],
) -> tuple[Event, ...]:
    """Give the events a document tells, in time order, each with all its places."""
    reader = _Reader(document, policies)
    merged = _Merged()
    for section in reader.telling(sections):
        for block in section.blocks:
            if month := month_of.get(block.ref):
                merged.add(reader.listed(section, block, month))
            elif _DATED.search(block.text) and block.kind is not BlockKind.MONTH:
                for event in reader.dated(section, block):
                    merged.add(event)
    merged.look_again(sections, month_of)
    return merged.in_time()


class _Reader:
    """Reads the events of one document, whose policies are known."""

    def __init__(self, document: Document, policies: Sequence[Policy]) -> None:
        self._document = document
        self._refs = {policy.ref for policy in policies}
        self._aliases = {
            title_key(alias): policy.ref for policy in policies for alias in policy.aliases
        }
        self._law = document.kind == "law" and is_official(document)

    def telling(self, sections: Sequence[Section]) -> Iterator[Section]:
        """Yield the sections that tell what happened: of a law, those above its articles."""
        for section in sections:
            if self._law and section.kind in (SectionKind.CHAPTER, SectionKind.ARTICLE):
                return
            yield section

    def listed(self, section: Section, block: Block, month: Date) -> Event:
        """Read an entry of a month list; a day in its text makes the date exact."""
        told = dates(block.text, self._document.year)
        exact = [day for *_, day in told if day.text.startswith(month.text)]
        return self._event(section, block, block.text, exact[0] if exact else month, 1, block.text)

    def dated(self, section: Section, block: Block) -> Iterator[Event]:
        """Read the sentences that date something that happened."""
        number = 0
        for _, sentence in sentences(block.text):
            if not _DATED.search(sentence):
                continue
            for told in happenings(sentence, self._document.year):
                number += 1
                yield self._event(section, block, told.title, told.date, number, sentence)

    def _event(
        self, section: Section, block: Block, said: str, date: Date, number: int, sentence: str
    ) -> Event:
        named = [self._named(name) for *_, name in quoted_titles(said)]
        kind, title = kind_of(said), said
        if self._law:
            named.insert(0, f"policy:{title_key(self._document.title)}")
            title = f"《{self._document.title}》：{said}"
        refs = tuple(dict.fromkeys(ref for ref in named if ref))
        return Event(
            ref=f"event:{block.ref}" + (f".{number}" if number > 1 else ""),
            document=self._document.ref,
            date=date,
            title=title,
            kind=EventKind.POLICY if refs and kind is not EventKind.HONOUR else kind,
            places=(Place(section.ref, block.ref, sentence),),
            policies=refs,
        )

    def _named(self, title: str) -> str:
        key = title_key(title)
        ref = self._aliases.get(key, f"policy:{key}")
        return ref if ref in self._refs else ""


class _Merged:
    """Events, each once: by what they tell of and by when, found again in constant time."""

    def __init__(self) -> None:
        self._events: list[Event] = []
        self._places: list[dict[str, Place]] = []
        self._at: dict[tuple[str, ...], int] = {}

    def add(self, event: Event) -> None:
        """Take an event in, or its place if the same one is there; the exact day wins."""
        name, day = _name(event), event.date.text
        # A date is the same as one it begins with: 2023-04 and 2023-04-13.
        known = [self._at.get((*name, "under", day))]
        known += [self._at.get((*name, "on", day[:length])) for length in (4, 7)]
        index = next((place for place in known if place is not None), len(self._events))
        if index == len(self._events):
            self._events.append(event)
            self._places.append({})
        elif len(day) > len(self._events[index].date.text):
            self._events[index] = replace(self._events[index], date=event.date)
        for place in event.places:
            self._places[index].setdefault(place.block, place)
        self._at.setdefault((*name, "on", day), index)
        for length in (4, 7, 10):
            self._at.setdefault((*name, "under", day[:length]), index)

    def look_again(self, sections: Sequence[Section], month_of: dict[str, Date]) -> None:
        """Add the places that tell an entry of a month list again in its own words, undated."""
        listed = {
            _plain(event.title): index
            for index, event in enumerate(self._events)
            if event.places[0].block in month_of and len(event.title) >= _TELLING
        }
        for section in sections if listed else ():
            for block in section.blocks:
                for _, sentence in sentences(block.text) if block.ref not in month_of else ():
                    for clause in _CLAUSES.split(sentence):
                        index = listed.get(_plain(clause))
                        if index is not None:
                            place = Place(section.ref, block.ref, sentence)
                            self._places[index].setdefault(block.ref, place)

    def in_time(self) -> tuple[Event, ...]:
        """Give the events in time order, each with its places."""
        both = zip(self._events, self._places, strict=True)
        told = (replace(event, places=tuple(places.values())) for event, places in both)
        return tuple(sorted(told, key=lambda event: event.date))


def _name(event: Event) -> tuple[str, ...]:
    act = act_of(event.title)
    return (*event.policies, act) if event.policies and act else (_plain(event.title),)


def _plain(title: str) -> str:
    return _LEADING.sub("", title.strip(" ，,。；;"))
