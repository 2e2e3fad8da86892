"""Questions in plain language: the entries that answer best, though none has all the words.

They are ranked by BM25 over the characters and the bigrams of an entry's text and its document's
title together (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009). The index
gives the candidates, by the rarer bigrams; these are then weighed exactly. What only makes a
question of it counts for nothing; what texts say for the words of the question counts for less.
"""

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from talentdesk.search.analysis import terms
from talentdesk.text.folding import HAN, fold_text
from talentdesk.text.pattern import pattern

_ASKING = pattern(
    "怎么|怎样|如何|什么|哪|谁|几[个年天次人岁]|多少|多久|多长|多大|吗|呢|是否|能否|可否|能不能|可不可以"
    "|会不会|要不要|有没有|该不该|为何|咋|啥|[?]"
    "|^(?:what|who|which|how|when|where|why|can|may|is|are|do|does|should)(?: |$)"
)
# Whoever tells of himself (and not of 我国), or asks whether or not (算不算), wants an answer too.
_TELLING = pattern(
    r"(?<!自)我(?![国市省区县院校所厂军党])|咱|请问|求助|想问|([\u4e00-\u9fff])不\1|怎办"
    r"|[^ ,.!;。]{4}(?<![为终])了(?=$|[ ,.!;。])"
)
# What makes a question of words and is not what is asked for.
_EMPTY = pattern(
    "怎么办|怎么样?|怎样|如何|什么|哪[里儿些个种类条]?|多少|多久|能不能|可不可以|可以|有没有|要不要|会不会"
    "|该不该|算不算|行不行|是不是|是否|能否|可否|请问|想问|[吗呢谁啊吧]"
)
_STATED = 7
_HAN = pattern(f"[{HAN}]+")
_JOINED = pattern(f"([a-z]+|[0-9.]+)([{HAN}])")
_K1, _B = 1.2, 0.75
# A character counts for so much more than a bigram where answers are weighed: people who ask seldom
# use the words of a law, but often its characters.
_ALONE = 1.5
# A bigram of what texts say for a word of the question counts for this part of one that was asked.
_OTHERWISE = 0.8
# So many entries are looked at for candidates, by the rarest terms, these at the least.
_LOOKED_AT, _AT_LEAST = 6000, 2
_CANDIDATES = 250
# The part of the entries a character stands in that is in none of the sample.
_RARE = 0.0005


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
    """A question and what of it tells entries apart in a library of ``size`` entries.

    ``known`` tells in how many of them its terms stand, and its labels (``labels``).
    """

    def __init__(
        self,
        words: Sequence[str],
        otherwise: Sequence[str],
        known: Mapping[str, int],
        sample: Sample,
        size: int,
    ) -> None:
        self._sample = sample
        self._known = known
        self._size = size = max(size, 1)
        self._weights: dict[str, float] = {}
        for word in words:
            for term in terms(word):
                if term in known and (len(term) > 1 or term.isascii()):
                    self._weights[term] = _idf(known[term], size)
            for character in "".join(_HAN.findall(word)):
                self._weights.setdefault(character, _idf(self._entries(character), size))
        self._labels = [label for label in labels(words) if known.get(label)]
        self._weights |= {label: _idf(known[label], size) for label in self._labels}
        for term in bigrams(otherwise):
            if term in known and len(term) > 1:
                self._weights.setdefault(term, _OTHERWISE * _idf(known[term], size))

    def _entries(self, term: str) -> float:
        """Give in how many entries a term stands; of a character that is an estimate."""
        if term in self._known and (len(term) > 1 or term.isascii()):
            return self._known[term]
        return max(self._sample.shares.get(term, 0.0), _RARE) * self._size

    def telling(self) -> list[tuple[str, float]]:
        """Give the terms by which candidates are found, the rarest first, with their weights."""
        counted = sorted(
            (
                self._known.get(term)
                or max(self._sample.shares.get(term, 0.0), _RARE) * self._size,
                term,
            )
            for term in self._weights
        )
        chosen: list[tuple[str, float]] = []
        looked_at = 0.0
        for entries, term in counted:
            looked_at += entries
            if looked_at <= _LOOKED_AT or len(chosen) < _AT_LEAST:
                chosen.append((term, self._weights[term]))
        return chosen

    def weigh(self, text: str) -> float:
        """Weigh a paragraph as printed by what it has of the question, long or short.

        One with a label (A类) goes before those that are of something else (B类).
        """
        folded = fold_text(text)
        named = sum(label in folded for label in self._labels)
        own = sum(weight for term, weight in self._weights.items() if term in folded)
        return own + named * sum(self._weights.values())

    def score(self, text: str, title: str) -> float:
        """Weigh a folded text under a folded title."""
        whole = f"{title}\n{text}"
        length = len(whole) / self._sample.length
        score = 0.0
        for term, weight in self._weights.items():
            if count := whole.count(term):
                weight *= 1.0 if len(term) > 1 or term.isascii() else _ALONE
                score += weight * count * (_K1 + 1) / (count + _K1 * (1 - _B + _B * length))
        return score


def labels(words: Sequence[str]) -> list[str]:
    """Give the letters and numbers with the character behind them: A类, 2024年."""
    return [joined[0] for word in words for joined in _JOINED.finditer(word)]


def bigrams(words: Sequence[str]) -> list[str]:
    """Give the terms of folded words that are worth looking up."""
    return [term for word in words for term in terms(word)]


def asked_for(words: Sequence[str]) -> list[str]:
    """Give what folded words ask for, without what makes a question of them; else the words."""
    return [part for word in words for part in _EMPTY.sub(" ", word).split()] or list(words)


def candidates(found: Iterable[tuple[float, Sequence[int]]]) -> list[int]:
    """Give the rows worth weighing, given those of each telling term with its weight."""
    weights: defaultdict[int, float] = defaultdict(float)
    for weight, rows in found:
        for row in rows:
            weights[row] += weight
    return heapq.nlargest(_CANDIDATES, weights, key=weights.__getitem__)


def is_question(words: Sequence[str]) -> bool:
    """Tell whether folded words are a question, or long enough to be meant as one."""
    long = any(sum(map(len, _HAN.findall(word))) >= _STATED for word in words)
    return long or wants_answer(words)


def wants_answer(words: Sequence[str]) -> bool:
    """Tell whether folded words ask, or tell of a case that somebody has."""
    return asks(words) or bool(_TELLING.search(" ".join(words)))


def asks(words: Sequence[str]) -> bool:
    """Tell whether folded words ask outright."""
    return bool(_ASKING.search(" ".join(words)))


def _idf(entries: float, size: int) -> float:
    return math.log(1 + (size - entries + 0.5) / (entries + 0.5)) if entries < size else 0.01
