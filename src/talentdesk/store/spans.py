"""Which rows are what: the rows of one kind in one document follow one another, as a span.

So it is known of any number of hits how many are of which kind, document and year without looking
each of them up.
"""

import sqlite3
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from talentdesk.model import Kind
from talentdesk.model.finding import Facets

# The date of a document, which what is not dated itself shares.
DATE = (
    "coalesce(document.issued, document.version, document.adopted, document.effective,"
    " document.year, '')"
)


@dataclass(frozen=True, slots=True)
class Span:
    """Rows ``first`` to ``last``, all of one kind in one document, which is of a year or none.

    ``month`` is that of the document, empty where that is not known.

    ``several`` tells that the work is there in several languages.
    """

    first: int
    last: int
    kind: Kind
    document: str
    year: int | None
    month: str
    several: bool


class Spans:
    """The spans of a library as it stands."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        rows = connection.execute(
            f"SELECT first, last, span.kind, edition.ref, edition.year, substr({DATE}, 1, 7),"
            " work IN (SELECT edition_of FROM document WHERE edition_of IS NOT NULL)"
            " FROM span JOIN edition ON edition.id = span.document"
            " JOIN document ON document.id = span.document ORDER BY first"
        )
        self._spans = [Span(first, last, Kind(kind), *of) for first, last, kind, *of in rows]
        self._firsts = [span.first for span in self._spans]
        self._looked_up = [s for s in self._spans if s.kind is not Kind.SECTION or s.several]
        self._firsts_looked_up = [span.first for span in self._looked_up]

    def of(self, row: int) -> Span:
        """Give the span a row is in."""
        return self._spans[bisect_right(self._firsts, row) - 1]

    def looked_up(self, rows: Sequence[int]) -> list[int]:
        """Give those of the rows, in ascending order, that have dates or may be one thing twice."""
        if len(rows) < len(self._looked_up):
            of = self._firsts_looked_up
            spans = self._looked_up
            return [
                row
                for row in rows
                if (at := bisect_right(of, row) - 1) >= 0 and row <= spans[at].last
            ]
        found: list[int] = []
        for span in self._looked_up:
            start = bisect_left(rows, span.first)
            found += rows[start : bisect_right(rows, span.last, start)]
        return found

    def facets(self, rows: Sequence[int], dates: dict[int, str | None]) -> Facets:
        """Count rows, in ascending order, by kind, document, year and month.

        ``dates`` are those of the events, policies and figures among them; what has none is of its
        document's.
        """
        kinds: Counter[Kind] = Counter()
        documents: Counter[str] = Counter()
        years: Counter[int] = Counter()
        months: Counter[str] = Counter()
        for span, start, end in self._runs(rows):
            undated = end - start
            kinds[span.kind] += undated
            documents[span.document] += undated
            if span.kind is not Kind.SECTION:
                dated = [date for row in rows[start:end] if (date := dates.get(row))]
                years.update(int(date[:4]) for date in dated)
                months.update(date[:7] for date in dated if len(date) > 4)
                undated -= len(dated)
            if span.year is not None:
                years[span.year] += undated
            if len(span.month) > 4:
                months[span.month] += undated
        return Facets(
            tuple((kind, kinds[kind]) for kind in Kind if kind in kinds),
            tuple(documents.most_common()),
            tuple(sorted((year, count) for year, count in years.items() if count)),
            tuple(sorted((month, count) for month, count in months.items() if count)),
        )

    def sections_among(self, most: int) -> tuple[list[int], int]:
        """Give rows of sections from all over the library, and how many rows it has."""
        sections = [range(s.first, s.last + 1) for s in self._spans if s.kind is Kind.SECTION]
        count = sum(map(len, sections))
        step = max(count // most, 1)
        rows = [row for span in sections for row in span][::step]
        return rows, sum(span.last - span.first + 1 for span in self._spans)

    def _runs(self, rows: Sequence[int]) -> list[tuple[Span, int, int]]:
        """Give each span that holds any of the rows, and where in their order they stand."""
        runs = []
        start, count = 0, len(rows)
        while start < count:
            span = self._spans[bisect_right(self._firsts, rows[start]) - 1]
            last = span.last
            end = start + 1
            if end < count and rows[end] <= last:
                end = bisect_right(rows, last, end)
            runs.append((span, start, end))
            start = end
        return runs
