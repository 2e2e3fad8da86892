"""A search from the words to the answer: hits first, then what is only related to them.

Hits have what was asked for; what is not there is not found. What other words find is told apart
from them, and by which words.
"""

import time
from dataclasses import replace

from talentdesk.library.related import Related
from talentdesk.model.finding import Answer
from talentdesk.model.plan import Attempt, Fault, Match, Needle, Query, Unused
from talentdesk.model.scope import Scope
from talentdesk.search import titles_with
from talentdesk.search.answering import hit
from talentdesk.search.language import Language
from talentdesk.search.questions import asks
from talentdesk.search.snippets import marks
from talentdesk.search.spelling import settled
from talentdesk.search.thesaurus import Thesaurus
from talentdesk.store.found import Rows
from talentdesk.store.library_file import LibraryFile

# Faults of what may have been meant as it stands.
_LETTERS = (Fault.LONE, Fault.FIELD, Fault.EMPTY, Fault.BARE, Fault.STAR)


class Inquiry:
    """Answers searches of one library."""

    def __init__(self, file: LibraryFile, language: Language, thesaurus: Thesaurus) -> None:
        self._file = file
        self._language = language
        self._thesaurus = thesaurus
        self._related = Related(file, thesaurus)

    def answer(self, typed: str, scope: Scope, *, typing: bool = False) -> Answer:
        """Answer what was typed; ``typing`` takes the last word for one still being typed."""
        started = time.perf_counter()
        query = self._language.read(typed, typing=typing)
        attempt, rows = self._attempts(query, scope)
        found = self._file.found([row.id for row in rows.best])
        hits = tuple(hit(found[row.id], row.match, row.score, attempt.needles) for row in rows.best)
        others = self._related.to(query, typed, scope, rows)
        return Answer(
            query=typed,
            understood=query.understood,
            total=rows.total,
            elapsed_ms=round((time.perf_counter() - started) * 1000, 1),
            hits=hits,
            related=others.hits,
            tally=rows.tally,
            needles=attempt.needles,
            unused=_still_unused(query.unused, rows),
            forms=others.forms,
            suggestions=others.suggestions,
        )

    def places(self, typed: str, scope: Scope) -> dict[str, int]:
        """Count in how many places of each section in a scope the words stand, and no more."""
        attempt, rows = self._attempts(self._language.read(typed, typing=True), scope)
        with self._file.words() as lexicon:
            texts = lexicon.by_ref([row.id for row in rows.best])
        counted = ((ref, len(marks(text, attempt.needles))) for ref, text in texts)
        places: dict[str, int] = {}
        for ref, count in counted:
            places[ref] = places.get(ref, 0) + count
        return {ref: count for ref, count in places.items() if count}

    def _attempts(self, query: Query, scope: Scope) -> tuple[Attempt, Rows]:
        """Make the attempts until one finds something; give it, or the first, with its rows."""
        first: tuple[Attempt, Rows] | None = None
        for attempt in query.attempts:
            found = self._find(attempt, scope)
            first = first or found
            if found[1].total:
                return found
        titles = query.plain and not asks(query.words)
        if titles and (attempt_of_titles := self._titles(query)):
            found = self._find(attempt_of_titles, scope)
            if found[1].total:
                return found
        return first or self._find(Attempt((), ()), scope)

    def _find(self, attempt: Attempt, scope: Scope) -> tuple[Attempt, Rows]:
        """Make an attempt; give it with the near spellings it marks, and its rows."""
        forms: list[str] = []
        with self._file.words() as lexicon:
            plans = [settled(st.plan, lexicon, self._thesaurus, forms) for st in attempt.stages]
            stages = list(map(scope.stage, attempt.stages, plans))
        rows = self._file.find(stages, limit=scope.limit, order=scope.order)
        needles = (*attempt.needles, *map(Needle, dict.fromkeys(forms)))
        return replace(attempt, needles=needles), rows

    def _titles(self, query: Query) -> Attempt | None:
        """Attempt the policies whose title has all of what was typed, in whatever order."""
        wanted = titles_with.plan(query.words)
        if wanted is None:
            return None
        best = self._file.best(wanted, titles_with.MOST)
        found = self._file.found([row for row, _ in best])
        return titles_with.attempt(query.words, [found[row].title for row, _ in best])


def _still_unused(unused: tuple[Unused, ...], rows: Rows) -> tuple[Unused, ...]:
    """Leave out what was no syntax: the query stands somewhere to the letter, star and colon."""
    if any(row.match is Match.LITERAL for row in rows.best):
        return tuple(part for part in unused if part.fault not in _LETTERS)
    return unused
