"""Questions in plain language: the entries that answer best, though none has all the words.

They are ranked by BM25 over the characters and the bigrams of an entry's text and its document's
title together (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). The index
gives the candidates, by the rarer bigrams; these are then weighed exactly.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from talentdesk.model.plan import ANYWHERE, AnyOf, Plan
from talentdesk.search.analysis import terms
from talentdesk.search.phrases import phrase
from talentdesk.text.folding import HAN
from talentdesk.text.pattern import pattern

_ASKING = pattern(
    "怎么|怎样|如何|什么|哪|谁|几[个年天次人岁]|多少|多久|多长|多大|吗|呢|是否|能否|可否|能不能|可不可以"
    "|会不会|要不要|有没有|该不该|为何|咋|啥|[?]"
    "|^(?:what|who|which|how|when|where|why|can|may|is|are|do|does|should)(?: |$)"
)
_STATED = 7
_HAN = pattern(f"[{HAN}]+")
_K1, _B = 1.2, 0.75
# So many entries are looked at for candidates, by the rarest terms, these at the least.
_LOOKED_AT, _AT_LEAST = 6000, 2
CANDIDATES = 200
"""So many candidates are weighed exactly."""


@dataclass(frozen=True, slots=True)
class Sample:
    """What a sample of the library's entries is like.

    In which part of them each character stands, and how many characters they have on average.
    """

    shares: Mapping[str, float]
    length: float

    @classmethod
    def of(cls, texts: Sequence[str]) -> "Sample":
        """Take the measure of some folded texts."""
        seen: Counter[str] = Counter()
        for text in texts:
            seen.update(set(text))
        size = max(len(texts), 1)
        length = sum(map(len, texts)) / size
        return cls({character: n / size for character, n in seen.items()}, max(length, 1.0))


class Question:
    """A question and what of it tells entries apart in a library of ``size`` entries."""

    def __init__(
        self, words: Sequence[str], known: Mapping[str, int], sample: Sample, size: int
    ) -> None:
        self._sample = sample
        self._weights: dict[str, float] = {}
        size = max(size, 1)
        for word in words:
            for term in terms(word):
                if term in known and (len(term) > 1 or term.isascii()):
                    self._weights[term] = _idf(known[term], size)
            for character in "".join(_HAN.findall(word)):
                share = sample.shares.get(character, 0.0)
                self._weights.setdefault(character, _idf(max(share * size, 0.5), size))
        self._known = known
        self._size = size

    def plan(self) -> Plan | None:
        """Give what the candidates have: any of the rarest bigrams and characters."""
        counted = sorted(
            (self._known.get(term) or self._sample.shares.get(term, 0.0) * self._size, term)
            for term in self._weights
        )
        chosen: list[str] = []
        looked_at = 0.0
        for entries, term in counted:
            looked_at += entries
            if entries and (looked_at <= _LOOKED_AT or len(chosen) < _AT_LEAST):
                chosen.append(term)
        return AnyOf(tuple(phrase(t, columns=ANYWHERE) for t in chosen)) if chosen else None

    def score(self, text: str, title: str) -> float:
        """Weigh a folded text under a folded title."""
        whole = f"{title}\n{text}"
        length = len(whole) / self._sample.length
        score = 0.0
        for term, weight in self._weights.items():
            if count := whole.count(term):
                score += weight * count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * length))
        return score


def bigrams(words: Sequence[str]) -> list[str]:
    """Give the terms of folded words that are worth looking up."""
    return [term for word in words for term in terms(word)]


def is_question(words: Sequence[str]) -> bool:
    """Tell whether folded words are a question, or long enough to be meant as one."""
    long = any(len(run) >= _STATED for word in words for run in _HAN.findall(word))
    return long or asks(words)


def asks(words: Sequence[str]) -> bool:
    """Tell whether folded words ask outright."""
    return bool(_ASKING.search(" ".join(words)))


def _idf(entries: float, size: int) -> float:
    return math.log(1 + (size - entries + 0.5) / (entries + 0.5)) if entries < size else 0.01
