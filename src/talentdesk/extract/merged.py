"""One event told in several places: the same words, or the same thing in a month and on its day."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from talentdesk.extract.happenings import act_of
from talentdesk.extract.times import Times
from talentdesk.model import Event, Place, Section
from talentdesk.text.sentences import sentences

_CLAUSES = re.compile("[，,。；;：:]")
_LEADING = re.compile("^(?:在|还|并|先后|同时|上海市?)")
_TELLING = 8
_DONE = re.compile(
    "举办|举行|召开|成立|启动|发布|印发|出台|创设|首创|设立|启用|揭牌|开展|全国|正式"
    r"|第[0-9一二三四五六七八九十]+届|[^\w]"
)
# So many pairs of characters must two titles share, and so much of the shorter, to name one thing.
_ENOUGH = 3
_ALIKE = 0.75
# A pair that so many events of a month share names none of them.
_MOST = 100


class Merged:
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

    def look_again(self, sections: Sequence[Section], times: Times) -> None:
        """Add the places that tell an entry of a month list again in its own words, undated."""
        listed = {
            _plain(event.title): index
            for index, event in enumerate(self._events)
            if times.listed(event.places[0].block) and len(event.title) >= _TELLING
        }
        for section in sections if listed else ():
            for block in section.blocks:
                for _, sentence in sentences(block.text) if not times.listed(block.ref) else ():
                    for clause in _CLAUSES.split(sentence):
                        index = listed.get(_plain(clause))
                        if index is not None:
                            place = Place(section.ref, block.ref, sentence)
                            self._places[index].setdefault(block.ref, place)

    def join_months(self, times: Times) -> None:
        """Join an entry of a month list with what the text tells of the same thing on a day."""
        listed = [i for i, e in enumerate(self._events) if self._is_listed(i, times)]
        if not listed:
            return
        exact: dict[tuple[str, str], list[int]] = {}
        for index, event in enumerate(self._events):
            for pair in _pairs(event.title) if event.date.day else ():
                exact.setdefault((event.date.text[:7], pair), []).append(index)
        gone: set[int] = set()
        for index in listed:
            entry = self._events[index]
            name = _pairs(entry.title)
            shared = Counter(
                other for pair in name for other in exact.get((entry.date.text, pair), [])[:_MOST]
            )
            for other in sorted(shared):
                told = self._events[other]
                if other in gone or len(name) < _ENOUGH or shared[other] < _ALIKE * len(name):
                    continue
                policies = tuple(dict.fromkeys((*entry.policies, *told.policies)))
                self._events[index] = replace(entry, date=told.date, policies=policies)
                self._places[index] |= self._places[other]
                gone.add(other)
                break
        self._events = [e for i, e in enumerate(self._events) if i not in gone]
        self._places = [p for i, p in enumerate(self._places) if i not in gone]

    def _is_listed(self, index: int, times: Times) -> bool:
        event = self._events[index]
        return not event.date.day and times.listed(event.places[0].block) is not None

    def in_time(self) -> tuple[Event, ...]:
        """Give the events in time order, each with its places."""
        both = zip(self._events, self._places, strict=True)
        told = (replace(event, places=tuple(places.values())) for event, places in both)
        return tuple(sorted(told, key=lambda event: event.date))


def _name(event: Event) -> tuple[str, ...]:
    act = act_of(event.title)
    return (*event.policies, act) if event.policies and act else (_plain(event.title),)


def _pairs(title: str) -> set[str]:
    """Give the pairs of characters of what a title names, without what was done to it."""
    name = _DONE.sub("", title)
    return {name[i : i + 2] for i in range(len(name) - 1)}


def _plain(title: str) -> str:
    return _LEADING.sub("", title.strip(" ，,。；;"))
