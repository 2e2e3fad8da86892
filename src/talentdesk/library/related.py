"""What is related to a query without answering it: found by other words, and told to be so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from talentdesk.model.finding import Form, Hit
from talentdesk.model.plan import ANYWHERE, AllOf, AnyOf, Lexicon, Match, Needle, Plan, Query
from talentdesk.model.scope import Scope
from talentdesk.search import questions, spelling
from talentdesk.search.answering import hit
from talentdesk.search.phrases import anyhow, needles, phrase
from talentdesk.search.questions import Question, Sample
from talentdesk.search.snippets import as_printed
from talentdesk.search.suggesting import suggestions
from talentdesk.search.thesaurus import Thesaurus
from talentdesk.store.found import Rows
from talentdesk.store.library_file import LibraryFile
from talentdesk.text.folding import fold_text

# What scores less than this part of the best answer is none.
_LEAST = 0.35
_SAMPLED = 500
_MOST_QUESTION = 120


@dataclass(frozen=True, slots=True)
class Others:
    """Related hits, the forms that found them, and queries that would have hits."""

    hits: tuple[Hit, ...] = ()
    forms: tuple[Form, ...] = ()
    suggestions: tuple[tuple[str, int], ...] = ()


class Related:
    """Looks for what is related to queries of one library."""

    def __init__(self, file: LibraryFile, thesaurus: Thesaurus) -> None:
        self._file = file
        self._thesaurus = thesaurus
        self._sampled: tuple[tuple[int, int], Sample, int] | None = None

    def to(self, query: Query, typed: str, scope: Scope, rows: Rows) -> Others:
        """Give what is related to a query, read from what was typed, that has found these rows."""
        if not query.plain or not query.words or not scope.limit:
            return Others()
        search = _Search(self._file, scope, rows)
        for words, match in self._thesaurus.forms(query.words):
            search.look_for(words, match)
        if rows.total:
            return Others(tuple(search.hits), tuple(search.forms))
        self._without_hits(query.words, search)
        near = () if search.forms else self._near(query, typed, search)
        return Others(tuple(search.hits), tuple(search.forms), near)

    def _near(self, query: Query, typed: str, search: "_Search") -> tuple[tuple[str, int], ...]:
        """Give queries near this one that have hits."""
        with self._file.words() as lexicon:
            known = search.known(query.words, lexicon)
            return suggestions(typed, query.words, known, search.scope, lexicon)

    def _without_hits(self, words: Sequence[str], search: "_Search") -> None:
        """Look for what may have been meant, or answers best."""
        self._under_titles(words, search)
        if not questions.asks(words):
            self._spelt_nearly(words, search)
        if search.hits:
            return
        if questions.is_question(words) or self._thesaurus.covers(words):
            self._best(words, search)

    def _under_titles(self, words: Sequence[str], search: "_Search") -> None:
        """Look for entries that have some of the words, and the titles above them the others."""
        if len(words) < 2:
            return
        everywhere = tuple(anyhow(word, columns=ANYWHERE) for word in words)
        own = AnyOf(tuple(anyhow(word) for word in words))
        marked = tuple(needle for word in words for needle in needles(word))
        search.take(AllOf((*everywhere, own)), Match.BEST, marked)

    def _spelt_nearly(self, words: Sequence[str], search: "_Search") -> None:
        """Look for the words as they may have been meant: by spelling, or typed in pinyin."""
        with self._file.words() as lexicon:
            letters = [word.replace("ü", "v") for word in words]  # as ü is typed
            joined = "".join(letters)
            if joined.isascii() and joined.isalpha():
                for form in spelling.by_sound(joined, lexicon):
                    search.look_for((form,), Match.PINYIN)
                if not search.hits and len(words) > 1:
                    search.look_for_any(
                        [spelling.by_sound(w, lexicon) for w in letters], Match.PINYIN
                    )
                if search.hits:
                    return
            near = [
                (word,)
                if lexicon.count(anyhow(word))
                else spelling.near(word, lexicon, self._thesaurus)
                for word in words
            ]
        if [(word,) for word in words] != near:
            search.look_for_any(near, Match.SPELLING)

    def _best(self, words: Sequence[str], search: "_Search") -> None:
        """Look for the entries that answer a question best."""
        words = [word[:_MOST_QUESTION] for word in words]
        asked = questions.asked_for(words)
        others = self._thesaurus.otherwise(words)
        sample, size = self._sample()
        with self._file.words() as lexicon:
            known = search.known((*words, *asked, *others), lexicon)
            if not questions.wants_answer(words):
                there = [other for other in others if not _lacks([other], known, most=0)]
                left = self._thesaurus.without(words, there)
                if _lacks(left, known, most=1 if questions.is_question(words) else 0):
                    return
            counts = {label: lexicon.count(phrase(label)) for label in questions.labels(asked)}
            question = Question(asked, others, {**known, **counts}, sample, size)
            best = questions.candidates(
                (weight, lexicon.rows(search.scope.narrow(phrase(term, columns=ANYWHERE))))
                for term, weight in question.telling()
            )
            sections = lexicon.sections(best)
        search.weigh(question, sections, asked, others)

    def _sample(self) -> tuple[Sample, int]:
        """Give what the library's entries are like and how many there are."""
        state = self._file.state()
        if self._sampled is None or self._sampled[0] != state:
            rows, size = self._file.sections_among(_SAMPLED)
            with self._file.words() as lexicon:
                texts = [fold_text(text) for text in lexicon.raw(rows).values()]
            self._sampled = (state, Sample.of(texts), size)
        return self._sampled[1:]


class _Search:
    """Collects related hits within a scope, each thing once and none that is a hit already."""

    def __init__(self, file: LibraryFile, scope: Scope, rows: Rows) -> None:
        self.scope = scope
        self.hits: list[Hit] = []
        self.forms: list[Form] = []
        self._file = file
        self._hits = rows.every
        self._seen: set[tuple[str, str]] = set()
        self._known: dict[tuple[str, ...], Mapping[str, int]] = {}

    def known(self, words: Sequence[str], lexicon: Lexicon) -> Mapping[str, int]:
        """Give in how many entries each term of the words stands."""
        terms = tuple(dict.fromkeys(questions.bigrams(words)))
        if terms not in self._known:
            self._known[terms] = lexicon.known(terms)
        return self._known[terms]

    def look_for(self, words: Sequence[str], match: Match) -> None:
        """Look for other words."""
        plans = tuple(anyhow(word) for word in words)
        plan = plans[0] if len(plans) == 1 else AllOf(plans)
        marked = tuple(needle for word in words for needle in needles(word))
        self.take(plan, match, marked, words)

    def look_for_any(self, options: Sequence[Sequence[str]], match: Match) -> None:
        """Look for several words of each of which there are other forms, the likeliest first."""
        if not all(options):
            return
        for at in range(max(map(len, options))):
            self.look_for([forms[min(at, len(forms) - 1)] for forms in options], match)

    def take(
        self, plan: Plan, match: Match, marked: tuple[Needle, ...], words: Sequence[str] = ()
    ) -> None:
        """Take what a plan finds and the query does not; ``words`` are what is looked for then."""
        scored, total = self._file.some(self.scope.narrow(plan))
        fresh = [(row, score) for row, score in scored if row not in self._hits]
        fresh = fresh[: self.scope.limit]
        same = self._file.same([row for row, _ in fresh])
        fresh = [(row, score) for row, score in fresh if self._hits.isdisjoint(same[row])]
        if not fresh:
            return
        found = self._file.found([row for row, _ in fresh])
        texts = [
            text
            for row, _ in fresh
            for text in (found[row].title, *(own for _, own in found[row].texts))
        ]
        form = " ".join(as_printed(word, texts) for word in words)
        if form and form not in (said.text for said in self.forms):
            self.forms.append(Form(form, match, total))
        for row, score in fresh:
            self._add(hit(found[row], match, score, marked, form))

    def weigh(
        self,
        question: Question,
        sections: Sequence[tuple[int, str, str]],
        asked: Sequence[str],
        others: Sequence[str],
    ) -> None:
        """Take the sections that answer a question best, given with their document's title."""
        titles = {title: fold_text(title) for _, _, title in sections}
        scored = [
            (question.score(own, titles[title]), row, own)
            for row, text, title in sections
            if (own := fold_text(text))
        ]
        scored.sort(key=lambda row: (-row[0], row[1]))
        least = scored[0][0] * _LEAST if scored else 0.0
        chosen = [each for each in scored[: self.scope.limit] if each[0] >= least]
        found = self._file.found([row for _, row, _ in chosen])
        for score, row, own in chosen:
            pieces = [piece for word in asked for piece in _shared(word, own)]
            marked = tuple(map(Needle, dict.fromkeys((*pieces, *others))))
            self._add(hit(found[row], Match.BEST, score, marked, weigh=question.weigh))

    def _add(self, one: Hit) -> None:
        if (one.kind, one.ref) not in self._seen and len(self.hits) < self.scope.limit:
            self._seen.add((one.kind, one.ref))
            self.hits.append(one)


def _lacks(words: Sequence[str], known: Mapping[str, int], most: int) -> bool:
    """Tell whether more than so many terms in a row are none of the library's."""
    for word in words:
        row = 0
        for term in questions.bigrams([word])[:-1]:
            row = 0 if term in known else row + 1
            if row > most:
                return True
    return False


def _shared(typed: str, text: str) -> list[str]:
    """Give the stretches of what was typed, two characters or more, that stand in a text."""
    found: list[str] = []
    start = 0
    while start < len(typed) - 1:
        end = start + 2
        while end <= len(typed) and typed[start:end] in text:
            end += 1
        if end - 1 - start >= 2:
            found.append(typed[start : end - 1])
            start = end - 1
        else:
            start += 1
    return found
