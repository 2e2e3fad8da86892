"""What a search found, ready to be shown."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from talentdesk.model.date import Date
from talentdesk.model.kinds import Kind
from talentdesk.model.plan import Match, Needle, Unused


@dataclass(frozen=True, slots=True)
class Snippet:
    """A stretch of the original text with the marked ranges ``(start, end)`` in it."""

    text: str
    marks: tuple[tuple[int, int], ...] = ()


class Where(StrEnum):
    """Where in an entry the words stand, the best place first."""

    WHOLE_TITLE = "whole title"
    TITLE = "title"
    TEXT = "text"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. ``section`` is where to read it, ``block`` the paragraph when known.

    ``places`` counts the occurrences in its own text; ``date`` is an event's or a policy's.
    ``where`` is the best place the words stand in; ``form`` is what was looked for in place of
    what was typed, where that is something else. ``language`` is that of the edition it was found
    in, ``title_marks`` are the marked ranges of the title, ``needles`` the strings to mark where it
    is read.
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
    where: Where = Where.TEXT
    form: str = ""
    language: str = ""
    title_marks: tuple[tuple[int, int], ...] = ()
    needles: tuple[Needle, ...] = ()


@dataclass(frozen=True, slots=True)
class Facets:
    """How many hits there are of each kind, in each document, of each year and each month.

    Documents come with the most hits first, years and months (``2023-04``) in time order. Only
    what is dated to the month counts in one.
    """

    kinds: tuple[tuple[Kind, int], ...] = ()
    documents: tuple[tuple[str, int], ...] = ()
    years: tuple[tuple[int, int], ...] = ()
    months: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """Something else that was looked for, why, and how many hits that alone would have."""

    text: str
    match: Match
    total: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found: ``total`` counts every hit, ``hits`` holds those asked for.

    ``understood`` is how the query was read, ``unused`` what of it could not be used; ``needles``
    are the strings to mark where a hit is read; ``tally`` counts the hits by sorts. ``related``
    answers the query by other words, those in ``forms``; they are never counted as hits. Where
    there is no hit, ``suggestions`` are queries that would have some, each with their number.
    """

    query: str
    understood: str
    total: int
    elapsed_ms: float
    hits: tuple[Hit, ...] = ()
    related: tuple[Hit, ...] = ()
    tally: Callable[[], Facets] = Facets
    needles: tuple[Needle, ...] = ()
    unused: tuple[Unused, ...] = ()
    forms: tuple[Form, ...] = ()
    suggestions: tuple[tuple[str, int], ...] = ()

    @property
    def facets(self) -> Facets:
        """Count the hits by kind, document, year and month: only who asks waits for it."""
        return self.tally()

    @property
    def counts(self) -> tuple[tuple[Kind, int], ...]:
        """Give the number of hits of each kind."""
        return self.facets.kinds


@dataclass(frozen=True, slots=True)
class Named:
    """Something to go to by its name: its ref or order, its name, its sort, what it stands in."""

    ref: str
    name: str
    sort: str
    within: str = ""
