"""Finding: the stages of an attempt put together, each thing once, counted and in order."""

import heapq
import json
import sqlite3
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from itertools import islice

from talentdesk.model import Kind
from talentdesk.model.finding import Facets
from talentdesk.model.kinds import Order
from talentdesk.model.plan import Match, Stage
from talentdesk.store import postings
from talentdesk.store.postings import Resolver
from talentdesk.store.spans import Spans

# A policy goes before the events and figures that name it where the words stand in a heading.
_POLICY_FIRST = 3.0


@dataclass(frozen=True, slots=True)
class Row:
    """One row found: how well, and as what."""

    id: int
    score: float
    match: Match


@dataclass(frozen=True, slots=True)
class Rows:
    """What was found: the rows asked for and how many things there are in all.

    ``tally`` counts them by sorts; ``every`` are all rows found, also those that are one thing with
    another.
    """

    best: tuple[Row, ...]
    total: int
    tally: Callable[[], Facets]
    every: AbstractSet[int]


class Finder:
    """Finds what attempts ask for in the library of a connection."""

    def __init__(self, connection: sqlite3.Connection, resolve: Resolver, spans: Spans) -> None:
        self._connection = connection
        self._resolve = resolve
        self._spans = spans

    def find(self, stages: Sequence[Stage], *, limit: int, order: Order) -> Rows:
        """Find what the stages ask for, what an earlier one finds before what a later one does.

        A policy named in several documents is one thing, and so is what a work says in several
        languages.
        """
        fresh = self._look(stages)
        rows = max((f.rows for f in fresh), key=len, default=[])
        every = set(rows)
        every.update(*(f.rows for f in fresh if f.rows is not rows))
        if len(every) > len(rows):
            rows = sorted(every)
        dates, again = self._once(self._spans.looked_up(rows), fresh)
        if again:
            rows = [row for row in rows if row not in again]
        best = tuple(
            Row(row, score, Match.LITERAL if _literal(row, fresh) else match)
            for row, score, match in self._best(rows, fresh, dates, again, order, limit)
        )
        tally = cache(lambda: self._spans.facets(rows, dates))
        return Rows(best, len(rows), tally, every)

    def _look(self, stages: Sequence[Stage]) -> "list[_Fresh]":
        """Look for what each stage finds; part of nothing is nothing."""
        fresh: list[_Fresh] = []
        nothing = False
        for stage in reversed(stages):
            if stage.part and nothing:
                continue
            found = postings.hits(self._connection, stage.plan, self._resolve)
            fresh.insert(0, _Fresh(stage, *found))
            if not stage.part:
                nothing = not fresh[0].rows
        return fresh

    def _once(
        self, rows: Sequence[int], fresh: Sequence["_Fresh"]
    ) -> tuple[dict[int, str | None], set[int]]:
        """Give the dates of rows, and those that are the same thing as a better one."""
        dates: dict[int, str | None] = {}
        again: set[int] = set()
        things: dict[tuple[str, str], int] = {}
        for row, kind, ref, date in self._connection.execute(
            "SELECT id, kind, ref, date FROM entry WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(rows),),
        ):
            dates[row] = date
            same = things.setdefault((kind, ref), row)
            if same != row:
                better = min(same, row, key=lambda r: _place(r, fresh))
                again.add(row if better == same else same)
                things[kind, ref] = better
        return dates, again

    def _best(
        self,
        rows: list[int],
        fresh: "Sequence[_Fresh]",
        dates: dict[int, str | None],
        again: AbstractSet[int],
        order: Order,
        limit: int,
    ) -> Iterator[tuple[int, float, Match]]:
        """Give the best rows: by relevance, by date with the latest first, or as they stand."""
        if order is Order.RELEVANCE:
            seen = set(again)
            for stage in fresh:
                chosen = self._ranked(stage, seen, limit)
                for row in chosen:
                    yield row, stage.scores.get(row, 0.0), stage.stage.match
                limit -= len(chosen)
                if limit <= 0:
                    return
                seen.update(stage.rows)
            return
        if order is Order.DATE:
            rows = sorted(rows, key=lambda row: (self._date(row, dates), -row), reverse=True)
        of = {row: stage for stage in reversed(fresh) for row in stage.rows}
        for row in rows[:limit]:
            yield row, of[row].scores.get(row, 0.0), of[row].stage.match

    def _ranked(self, fresh: "_Fresh", seen: AbstractSet[int], limit: int) -> list[int]:
        """Give the best rows of a stage; those beyond what is ranked come as they stand."""
        scores = fresh.scores
        ranked = scores.keys() - seen if seen else scores
        if fresh.stage.titled:
            best = heapq.nsmallest(limit, ranked, key=lambda r: (-self._titled(r, scores[r]), r))
        else:
            best = heapq.nsmallest(limit, ranked, key=lambda r: (-scores[r], r))
        beyond = (row for row in fresh.rows if row not in scores and row not in seen)
        return best + list(islice(beyond, limit - len(best)))

    def _titled(self, row: int, score: float) -> float:
        return score + _POLICY_FIRST * (self._spans.of(row).kind is Kind.POLICY)

    def _date(self, row: int, dates: dict[int, str | None]) -> str:
        year = self._spans.of(row).year
        return dates.get(row) or (f"{year:04d}" if year is not None else "")


@dataclass(frozen=True, slots=True)
class _Fresh:
    """What a stage finds, in order, and what the last of it score."""

    stage: Stage
    rows: list[int]
    scores: dict[int, float]


def _literal(row: int, fresh: Sequence[_Fresh]) -> bool:
    """Tell whether a row has the words to the letter."""
    for one in fresh:
        if one.stage.match is Match.LITERAL:
            at = bisect_left(one.rows, row)
            if at < len(one.rows) and one.rows[at] == row:
                return True
    return False


def _place(row: int, fresh: Sequence[_Fresh]) -> tuple[int, int]:
    """Give which of several rows of one thing to show: of an early stage, in the own language."""
    number = next((n for n, stage in enumerate(fresh) if row in stage.scores), len(fresh))
    return (number, row)
