"""What a pack records beside its texts, as its TOML files say it: one dataclass a table.

``where`` is the file and line it stands in (``policies.toml:12``), for errors. A place is named
within the pack: ``5.3#7``.
"""

from dataclasses import dataclass

from talentdesk.model.kinds import Status
from talentdesk.model.knowledge import Criterion, Name, Statement


@dataclass(frozen=True, slots=True)
class PolicyRecord:
    """A policy. One with a title is named in the text; any other is told at its places."""

    where: str
    title: str
    translation: str
    official: bool
    titled: bool
    kind: str
    status: Status | None
    issued: str
    at: tuple[str, ...]
    statements: tuple[Statement, ...]
    criteria: tuple[Criterion, ...]


@dataclass(frozen=True, slots=True)
class EventRecord:
    """The title in another language of the event a paragraph tells, and what else is known."""

    where: str
    at: str
    translation: str
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class FigureRecord:
    """The labels of a figure, and how the other edition prints it; ``at`` is ``5.1#3.2``."""

    where: str
    at: str
    label: str
    translation: str
    printed: str


@dataclass(frozen=True, slots=True)
class NameRecord:
    """A name with the place it stands at."""

    where: str
    name: Name


@dataclass(frozen=True, slots=True)
class Records:
    """All records of one pack."""

    policies: tuple[PolicyRecord, ...] = ()
    events: tuple[EventRecord, ...] = ()
    figures: tuple[FigureRecord, ...] = ()
    names: tuple[NameRecord, ...] = ()
