"""Finding: the stages of an attempt put together, each thing once, counted and in order."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from talentdesk.finding import Facets
from talentdesk.model import Kind
from talentdesk.plan import Match, Order, Stage
from talentdesk.store import postings
from talentdesk.store.postings import Resolver
from talentdesk.store.spans import Spans

# A policy goes before the events and figures that name it where the words stand in a heading.
_POLICY_FIRST = 3.0


@dataclass(frozen=True, slots=True)
class Row:
    """One row found: by which stage first, how well, and as what."""

    id: int
    stage: int
    score: float
    match: Match


@dataclass(frozen=True, slots=True)
class Rows:
    """What was found: the rows asked for, how many things there are in all, and of what sort.

    ``every`` are all rows found, also those that are one thing with another.
    """

    best: tuple[Row, ...]
    total: int
    facets: Facets
    every: frozenset[int]


class Finder:
    """Finds what attempts ask for in the library of a connection."""

    def __init__(self, connection: sqlite3.Connection, resolve: Resolver, spans: Spans) -> None:
        self._connection = connection
        self._resolve = resolve
        self._spans = spans

    def find(
        self,
        stages: Sequence[Stage],
        *,
        limit: int,
        order: Order,
    ) -> Rows:
        """Find what the stages ask for, what an earlier one finds before what a later one does.

        A policy named in several documents is one thing, and so is what a work says in several
        languages.
        """
        taken: dict[int, tuple[int, float]] = {}
        literal: set[int] = set()
        for number, stage in enumerate(stages):
            query = postings.match(stage.plan, self._resolve)
            found, scores = postings.hits(self._connection, query)
            if stage.match is Match.LITERAL:
                literal.update(found)
            for row in found:
                if row not in taken:
                    taken[row] = (number, scores.get(row, 0.0))
        every = frozenset(taken)
        dates = self._once(self._spans.looked_up(sorted(taken)), taken)
        rows = sorted(taken)
        ordered = self._ordered(rows, taken, dates, order, stages)[:limit]
        best = tuple(
            Row(
                row,
                taken[row][0],
                taken[row][1],
                Match.LITERAL if row in literal else stages[taken[row][0]].match,
            )
            for row in ordered
        )
        return Rows(best, len(rows), self._spans.facets(rows, dates), every)

    def _once(
        self, rows: Sequence[int], taken: dict[int, tuple[int, float]]
    ) -> dict[int, str | None]:
        """Give the dates of events, policies and figures, and drop what is the same thing again."""
        dates: dict[int, str | None] = {}
        things: dict[tuple[str, str], int] = {}
        for row, kind, ref, date in self._connection.execute(
            "SELECT id, kind, ref, date FROM entry"
            " WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id",
            (json.dumps(rows),),
        ):
            dates[row] = date
            same = things.setdefault((kind, ref), row)
            if same != row:
                better = max(same, row, key=lambda r: (-taken[r][0], taken[r][1], -r))
                taken.pop(row if better == same else same)
                things[kind, ref] = better
        return dates

    def _ordered(
        self,
        rows: list[int],
        taken: dict[int, tuple[int, float]],
        dates: dict[int, str | None],
        order: Order,
        stages: Sequence[Stage],
    ) -> list[int]:
        """Put rows in order: by relevance, by date with the latest first, or as they stand."""
        if order is Order.PLACE:
            return rows
        if order is Order.DATE:
            return sorted(rows, key=lambda row: (self._date(row, dates), -row), reverse=True)

        def place(row: int) -> tuple[int, float, int]:
            stage, score = taken[row]
            if stages[stage].titled and row in dates:
                score += _POLICY_FIRST * (self._spans.of(row).kind is Kind.POLICY)
            return (stage, -score, row)

        return sorted(rows, key=place)

    def _date(self, row: int, dates: dict[int, str | None]) -> str:
        year = self._spans.of(row).year
        return dates.get(row) or (f"{year:04d}" if year is not None else "")
