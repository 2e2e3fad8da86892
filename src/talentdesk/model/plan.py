"""What a query was understood to mean: the language of searches, free of any engine.

``search`` writes it, ``store.postings`` reads it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Match(StrEnum):
    """How a hit answers the query: the first two do, the others are only related to it."""

    LITERAL = "literal"
    WORDS = "words"
    SYNONYM = "synonym"
    GLOSSARY = "glossary"
    SPELLING = "spelling"
    PINYIN = "pinyin"
    BEST = "best"


class Column(StrEnum):
    """What of an entry the index keeps apart.

    Its own text, its heading, the titles above it, the title of its document, who issued it, the
    number it has, and its marks (``marks``). In this order they are columns of the postings, which
    keep what stands in the first one in the least room.
    """

    TEXT = "text"
    HEADING = "heading"
    ABOVE = "above"
    DOCUMENT = "document"
    ISSUER = "issuer"
    NUMBER = "number"
    MARKS = "marks"


Columns = tuple[Column, ...]
OWN: Columns = (Column.HEADING, Column.TEXT)
ANYWHERE: Columns = (Column.HEADING, Column.TEXT, Column.ABOVE, Column.DOCUMENT)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Terms that stand one after the other. ``prefix``: the last one is only begun."""

    terms: tuple[str, ...]
    prefix: bool = False
    columns: Columns = OWN


@dataclass(frozen=True, slots=True)
class Near:
    """Phrases of which the first and the last are at most ``within`` terms apart."""

    phrases: tuple[Phrase, ...]
    within: int
    columns: Columns = OWN


@dataclass(frozen=True, slots=True)
class Inside:
    """All that stands in the document of this ref."""

    document: str


@dataclass(frozen=True, slots=True)
class Like:
    """Whatever of the index is spelt nearly so; settled before it is looked for."""

    text: str
    columns: Columns = OWN


@dataclass(frozen=True, slots=True)
class AllOf:
    """Everything asked for and nothing refused; with nothing asked for, all but the refused."""

    wanted: "tuple[Plan, ...]"
    refused: "tuple[Plan, ...]" = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of several; of none, nothing."""

    parts: "tuple[Plan, ...]"


Plan = Phrase | Near | Inside | Like | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Needle:
    """A folded string to mark in what was found. ``prefix``: its last word may go on."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """One way to answer. ``titled``: what it finds has the words in its heading.

    ``part``: all it finds is also found by the next stage that is no part.
    """

    plan: Plan
    match: Match
    titled: bool = False
    part: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """Stages to look for together, the best first, and the strings to mark in what they find.

    ``form`` is what is looked for in place of what was typed, empty where that is the same.
    """

    stages: tuple[Stage, ...]
    needles: tuple[Needle, ...]
    form: str = ""


class Fault(StrEnum):
    """Why a part of a query could not be used."""

    LONE = "lone"
    DANGLING = "dangling"
    VALUE = "value"
    LENGTH = "length"
    DEPTH = "depth"
    EMPTY = "empty"
    ORDER = "order"
    FIELD = "field"
    BARE = "bare"
    STAR = "star"
    DISTANCE = "distance"


@dataclass(frozen=True, slots=True)
class Unused:
    """A part of a query that could not be used, and why."""

    text: str
    fault: Fault


@dataclass(frozen=True, slots=True)
class Query:
    """A query as read; ``understood`` says it back.

    There is at least one attempt; each is made only where the one before finds nothing. ``words``
    are the folded words asked for; ``plain`` tells that there was no operator and no field, so
    that other words may be tried in their place.
    """

    understood: str
    attempts: tuple[Attempt, ...]
    words: tuple[str, ...] = ()
    plain: bool = True
    unused: tuple[Unused, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing as the index sees it: the terms of each column, by its name."""

    id: int
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found, with the texts a snippet can be cut from: ``(paragraph ref, text)``."""

    kind: str
    ref: str
    title: str
    document: str
    section: str
    date: str | None
    texts: tuple[tuple[str, str], ...]
    language: str = ""


class Lexicon(Protocol):
    """What the index can tell of the words in it, for those who look for other words."""

    def known(self, terms: Sequence[str]) -> Mapping[str, int]:
        """Give in how many entries each of these terms stands, those only that stand in any."""

    def starting(self, beginning: str, most: int) -> Sequence[tuple[str, int]]:
        """Give the terms that begin so and the entries of each, ``most`` at most."""

    def count(self, plan: Plan) -> int:
        """Count the entries a plan finds."""

    def things(self, plan: Plan) -> int:
        """Count the things a plan finds, one that several documents tell of once."""

    def texts(self, plan: Plan, most: int) -> Sequence[str]:
        """Give the folded own texts of the first entries a plan finds."""
