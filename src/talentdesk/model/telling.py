"""What documents tell: events, policies and figures, and the places that tell them."""

from collections.abc import Iterable
from dataclasses import dataclass

from talentdesk.model.date import Date
from talentdesk.model.kinds import EventKind, Status
from talentdesk.model.knowledge import Criterion, Statement
from talentdesk.model.translation import Translation, said


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is told: a section, a paragraph of it, and the sentence itself."""

    section: str
    block: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, told in one or more places, the most exact date kept.

    ``policies`` are the refs of the policies it names.
    """

    ref: str
    document: str
    date: Date
    title: str
    kind: EventKind
    places: tuple[Place, ...]
    policies: tuple[str, ...] = ()
    translations: tuple[Translation, ...] = ()
    statements: tuple[Statement, ...] = ()

    def said(self, language: str) -> str:
        """Give the title in a language, else in its own."""
        return said(self.translations, language, self.title)

    @property
    def section(self) -> str:
        """Give the ref of the first section that tells it."""
        return self.places[0].section


def once(events: Iterable[Event]) -> tuple[Event, ...]:
    """Give events in time order, each once, though several documents tell it in the same words."""
    told: dict[tuple[str, str], Event] = {}
    for event in events:
        told.setdefault((event.date.text, event.title), event)
    return tuple(sorted(told.values(), key=lambda event: event.date))


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy, regulation or law named in the library, with what is known of it.

    What the texts do not state is ``None`` (dates, issuer, number) or ``Status.UNKNOWN``.
    ``kind`` is the last word of the title (意见, 措施, 办法 …). ``full_text`` is the ref of the
    document that holds its whole text, if the library has it. ``documents`` and ``places`` tell
    where it is named. ``titled`` tells that texts name it by a title, in 《》; a measure without
    one goes by what it is called. ``statements`` and ``criteria`` are what a pack records of it.
    """

    ref: str
    title: str
    kind: str
    status: Status
    issued: Date | None
    issuer: str | None
    number: str | None
    full_text: str | None
    documents: tuple[str, ...]
    places: tuple[Place, ...]
    effective: Date | None = None
    expires: Date | None = None
    aliases: tuple[str, ...] = ()
    titled: bool = True
    translations: tuple[Translation, ...] = ()
    statements: tuple[Statement, ...] = ()
    criteria: tuple[Criterion, ...] = ()

    def said(self, language: str) -> str:
        """Give the title in a language, else in its own."""
        return said(self.translations, language, self.title)

    @property
    def sections(self) -> tuple[str, ...]:
        """Give the refs of the sections that name it, each once, in reading order."""
        return tuple(dict.fromkeys(place.section for place in self.places))


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its unit and the sentence it was read from.

    ``value`` is the plain number (10320000), ``text`` the number and unit as printed (1032万名),
    ``qualifier`` what the source hedges it with (约, 余, 超 …; empty for none), ``date`` the time
    it holds for, ``part_of`` the ref of the figure it is a part of,
    ``upper`` the other end of a range.
    """

    ref: str
    document: str
    label: str
    value: float
    unit: str
    text: str
    qualifier: str
    date: Date | None
    place: Place
    part_of: str | None = None
    upper: float | None = None
    translations: tuple[Translation, ...] = ()

    def said(self, language: str) -> str:
        """Give the label in a language, else in its own."""
        return said(self.translations, language, self.label)

    @property
    def section(self) -> str:
        """Give the ref of the section that states it."""
        return self.place.section
