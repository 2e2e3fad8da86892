"""Events: the entries of month lists, and dated sentences; told twice, they are one event.

In a law only the lines above its first article tell what happened: that it was adopted, issued
and revised. What an article dates is a rule, but for the day from which the law is in force.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from talentdesk.extract.happenings import SAME_DAY, days_in, happenings, is_bare, is_off, kind_of
from talentdesk.extract.merged import Merged
from talentdesk.extract.policies import is_official
from talentdesk.extract.times import Times, year_in
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
from talentdesk.model.date import Date
from talentdesk.text.dates import dates, day_entry
from talentdesk.text.sentences import sentences
from talentdesk.text.titles import title_key

_DATED = re.compile("[年月]|\\d[-/.]\\d")
_IN_FORCE = re.compile(
    "起.{0,60}?(?:施行|实施|生效|执行|试行)(?!的)|日(?:正式)?(?:施行|实施|生效)(?!的)"
)


def events(
    document: Document,
    sections: Sequence[Section],
    times: Times,
    policies: Sequence[Policy],
) -> tuple[Event, ...]:
    """Give the events a document tells, in time order, each with all its places."""
    reader = _Reader(document, times, policies)
    merged = Merged()
    for section in reader.telling(sections):
        for block in section.blocks:
            if listed := times.listed(block.ref):
                if not is_off(block.text):
                    merged.add(reader.listed(section, block, listed))
            elif _DATED.search(block.text) and block.kind is not BlockKind.MONTH:
                for event in reader.dated(section, block):
                    merged.add(event)
    for event in reader.in_force(sections):
        merged.add(event)
    merged.join_months(times)
    merged.look_again(sections, times)
    return merged.in_time()


class _Reader:
    """Reads the events of one document, whose policies are known."""

    def __init__(self, document: Document, times: Times, policies: Sequence[Policy]) -> None:
        self._document = document
        self._times = times
        self._policies = policies
        self._told: Counter[str] = Counter()
        self._days: dict[tuple[str, str], frozenset[Date]] = {}
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

    def listed(self, section: Section, block: Block, date: Date) -> Event:
        """Read an entry of a month list; a day in its text makes the date exact."""
        entry = day_entry(block.text, date)
        told = dates(block.text, date.year)
        exact = (day for *_, day in told if day.text.startswith(date.text))
        title = entry[0] if entry else block.text
        return self._event(section, block, title, next(exact, date), block.text)

    def dated(self, section: Section, block: Block) -> Iterator[Event]:
        """Read the sentences that date something that happened; a plan dates what is to happen."""
        last: Date | None = None
        year = self._times.year(block.ref)
        for _, sentence in sentences(block.text):
            if not _DATED.search(sentence) and not (last and SAME_DAY.search(sentence)):
                continue
            year = year_in(sentence, last, year, self._times.now)
            days = days_in(sentence, year, self._times.now, last)
            for told in happenings(sentence, days):
                if is_bare(told.title) and not self._law:
                    continue
                if self._times.is_ahead(section.ref, block.ref) and told.date.year >= (year or 0):
                    continue
                yield self._event(section, block, told.title, told.date, sentence)
            # What 当天 in the next sentence means.
            last = next((day for *_, day in reversed(days) if day.month), last)

    def in_force(self, sections: Sequence[Section]) -> Iterator[Event]:
        """Give the days from which policies are in force, each where a sentence tells it."""
        own = f"policy:{title_key(self._document.own_title)}"
        for policy in self._policies:
            since = policy.effective
            if not since or since.month is None:
                continue
            places = _own_places(sections) if policy.ref == own else iter(policy.places)
            if place := next((p for p in places if self._tells(p, since)), None):
                yield Event(
                    ref=self._ref(place.block),
                    document=self._document.ref,
                    date=since,
                    title=f"《{policy.title}》施行",
                    kind=EventKind.POLICY,
                    places=(place,),
                    policies=(policy.ref,),
                )

    def _tells(self, place: Place, since: Date) -> bool:
        key = (place.block, place.sentence)
        if key not in self._days:
            told = _IN_FORCE.search(place.sentence)
            year = self._times.year(place.block)
            found = dates(place.sentence, year, now=self._times.now) if told else ()
            self._days[key] = frozenset(day for *_, day in found)
        return since in self._days[key]

    def _ref(self, block: str) -> str:
        """Give the next event of a paragraph its ref."""
        self._told[block] += 1
        number = self._told[block]
        return f"event:{block}" + (f".{number}" if number > 1 else "")

    def _event(self, section: Section, block: Block, said: str, date: Date, sentence: str) -> Event:
        named = [self._named(name) for *_, name in quoted_titles(said)]
        kind, title = kind_of(said), said
        if self._law:
            named.insert(0, f"policy:{title_key(self._document.own_title)}")
            title = f"《{self._document.own_title}》：{said}"
        refs = tuple(dict.fromkeys(ref for ref in named if ref))
        return Event(
            ref=self._ref(block.ref),
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


def _own_places(sections: Sequence[Section]) -> Iterator[Place]:
    """Yield the sentences in which a text may say from when it is in force itself."""
    for section in sections:
        for block in section.blocks:
            if _IN_FORCE.search(block.text):
                for _, sentence in sentences(block.text):
                    yield Place(section.ref, block.ref, sentence)
