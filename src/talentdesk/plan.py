"""What a query was understood to mean: the language of searches, free of any engine.

``search.language`` writes it, ``store.postings`` reads it.
"""

from dataclasses import dataclass
from enum import StrEnum


class Match(StrEnum):
    """How a hit answers the query."""

    LITERAL = "literal"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Phrase:
    """Terms that stand one after the other. ``prefix``: the last one is only begun.

    ``own`` asks for them in an entry's own heading and text; otherwise the titles above it and
    the title of its document count too.
    """

    terms: tuple[str, ...]
    prefix: bool = False
    own: bool = False


@dataclass(frozen=True, slots=True)
class AllOf:
    """Everything asked for and nothing refused."""

    wanted: "tuple[Plan, ...]"
    refused: "tuple[Plan, ...]" = ()


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of several."""

    parts: "tuple[Plan, ...]"


Plan = Phrase | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Needle:
    """A folded string to mark in what was found. ``prefix``: its last word may go on."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Attempt:
    """Stages to look for together, the best first, and the strings to mark in what they find."""

    stages: tuple[tuple[Plan, Match], ...]
    needles: tuple[Needle, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A query as read; ``understood`` says it back.

    There is at least one attempt; each is made only where the one before finds nothing.
    """

    understood: str
    attempts: tuple[Attempt, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing as the index sees it: the terms of its heading, text, upper headings, document."""

    id: int
    heading: str
    text: str
    above: str
    document: str


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
