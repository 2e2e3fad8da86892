"""Queries near one that finds nothing: what of it stands together somewhere, and its parts."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import prod

from talentdesk.model.marks import date_marks
from talentdesk.model.plan import AllOf, Lexicon, Plan
from talentdesk.model.scope import Scope, marked
from talentdesk.search.phrases import anyhow, has_words
from talentdesk.search.questions import asked_for
from talentdesk.text.folding import HAN, fold
from talentdesk.text.pattern import pattern

MOST = 5
"""So many queries are suggested."""

# So many characters of a word are looked through for its parts.
_LONGEST = 30
_HAN = pattern(f"[{HAN}]+")
_MIXED = pattern(f"[a-z]{{2,}}|[a-z][{HAN}]|[0-9.]+[{HAN}]")
_DATE = pattern(r"((?:19|20)\d\d)年(1[0-2]|[1-9])月(?:([12]\d|3[01]|[1-9])日?)?")


def suggestions(
    typed: str, words: Sequence[str], known: Mapping[str, int], scope: Scope, lexicon: Lexicon
) -> tuple[tuple[str, int], ...]:
    """Give queries that have hits, written as typed, each with their number.

    ``words`` are the folded words of what was typed, ``known`` the terms of them that are there.
    """
    tried = [part for word in words for part in asked_for([word])]
    if len(words) == 1:
        runs = [run for part in tried for run in _runs(part, known)]
        tried = [part for run in runs for part in _standing(run, lexicon)]
        tried.sort(key=len, reverse=True)
    parts = [part for part in dict.fromkeys(tried[: 3 * MOST]) if has_words(part)]
    parts = [part for part in parts if lexicon.count(scope.narrow(anyhow(part)))][:MOST]
    plans: dict[str, Plan] = {}
    if dated := _DATE.fullmatch("".join(words)):
        date = "-".join(part.zfill(2) for part in dated.groups() if part)
        plans[f"日期:{date}"] = marked(date_marks(date)[-1])
    spelt = _as_typed(parts, typed)
    if together := _together(parts, scope, lexicon):
        ordered = sorted(together, key=" ".join(words).find)
        plans[" ".join(spelt[part] for part in ordered)] = AllOf(tuple(map(anyhow, ordered)))
    plans |= {spelt[part]: anyhow(part) for part in parts}
    scoped = {query: scope.narrow(plan) for query, plan in plans.items()}
    found = [query for query in scoped if lexicon.count(scoped[query])][:MOST]
    return tuple((query, lexicon.things(scoped[query])) for query in found)


def _runs(word: str, known: Mapping[str, int]) -> list[str]:
    """Give the words in a word, and the stretches of characters that the library has in pairs.

    A letter or a number is one with the character behind it (A类).
    """
    runs: list[str] = _MIXED.findall(word)
    for characters in _HAN.findall(word):
        start = 0
        for place in range(1, len(characters) + 1):
            if characters[place - 1 : place + 1] not in known or place == len(characters):
                runs += [characters[start:place]] if place - start > 1 else []
                start = place
    return runs


def _standing(run: str, lexicon: Lexicon) -> list[str]:
    """Cut a stretch into the longest pieces, from its beginning on, that stand in the library."""
    run = run[:_LONGEST]
    pieces: list[str] = []
    start = 0
    while start < len(run) - 1:
        ends = range(len(run), start + 1, -1)
        end = next((end for end in ends if lexicon.count(anyhow(run[start:end]))), 0)
        pieces += [run[start:end]] if end else []
        start = max(end, start + 1)
    return pieces


def _together(parts: Sequence[str], scope: Scope, lexicon: Lexicon) -> tuple[str, ...]:
    """Give the most of the parts, two at least, that stand together in an entry.

    Of as many, it is those that oftenest do, for how often each is there.
    """

    def count(*chosen: str) -> int:
        return lexicon.count(scope.narrow(AllOf(tuple(map(anyhow, chosen)))))

    alone = {part: max(count(part), 1) for part in parts}
    for size in range(len(parts), 1, -1):
        found = {chosen: count(*chosen) for chosen in combinations(parts, size)}
        best = max(found, key=lambda chosen: found[chosen] / prod(alone[part] for part in chosen))
        if found[best]:
            return best
    return ()


def _as_typed(parts: Sequence[str], typed: str) -> dict[str, str]:
    """Give folded parts as they were typed: A类 and not a类."""
    folded = fold(typed)
    spelt = {}
    for part in parts:
        at = folded.text.find(part)
        start, end = folded.original(at, at + len(part)) if at >= 0 else (0, 0)
        spelt[part] = typed[start:end] or part
    return spelt
