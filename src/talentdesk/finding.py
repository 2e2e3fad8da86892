"""What a search found, ready to be shown."""

from dataclasses import dataclass

from talentdesk.date import Date
from talentdesk.model import Kind
from talentdesk.plan import Match, Needle


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of the original text with the marked ranges ``(start, end)`` in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. ``section`` is where to read it, ``block`` the paragraph when known.

    ``places`` counts the occurrences in its own text; ``date`` is an event's or a policy's.
    ``language`` is that of the edition it was found in.
    """

    kind: Kind
    ref: str
    title: str
    document: str
    section: str
    snippet: Snippet
    match: Match
    score: float
    block: str = ""
    places: int = 0
    date: Date | None = None
    language: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found: ``total`` counts every hit, ``hits`` holds those asked for.

    ``understood`` is how the query was read, ``counts`` the number of hits of each kind,
    ``needles`` the strings to mark where a hit is read.
    """

    query: str
    understood: str
    total: int
    elapsed_ms: float
    hits: tuple[Hit, ...] = ()
    related: tuple[Hit, ...] = ()
    counts: tuple[tuple[Kind, int], ...] = ()
    needles: tuple[Needle, ...] = ()
