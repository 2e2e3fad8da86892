"""Central terms: the words a text keeps coming back to.

They are found as in Frantzi, Ananiadou and Mima, “Automatic recognition of multi-word terms: the
C-value/NC-value method” (International Journal on Digital Libraries 3, 2000): a term counts for
how often it stands by itself, not inside a longer one, and a longer term counts for more. Chinese
has no blanks, so there every run of characters that recurs is a candidate.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

_RUN = re.compile("[\u3400-\u9fff]+")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_LONGEST = {"zh": 8, "en": 3}
# A term neither begins nor ends with one of these; 的 and 了 stand inside none.
_EDGES = frozenset(
    "的了和与及或而且并在是为以对将从向由被把使让就也都还不没有这那其此之等个各每某本该项年月日"
    "至到于中内外上下前后可能会应须要所得着过给按据依凡若如则又更最较很第一二三四五六七八九十百"
    "千万亿名人家次件"
)
_INSIDE = frozenset("的了")
_SMALL = re.compile(
    "a|an|and|are|as|at|be|been|being|by|can|for|from|had|has|have|he|her|his|if|in|into|is|it|its"
    "|may|more|most|must|no|nor|not|of|on|or|other|our|over|own|shall|she|should|so|such|than|that"
    "|the|their|them|then|there|these|they|this|those|to|under|up|was|were|which|who|will|with"
    "|would|years?|per|also|new|each|any|all|both|between|during|through|about"
)


def central_terms(texts: Iterable[str], language: str, most: int = 24) -> dict[str, float]:
    """Give the central terms of a text with their weights, the highest being 1.

    ``texts`` are its paragraphs; a term stands twice in them at least, and recurs as it is.
    """
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(_candidates(text, "zh" if language == "zh" else "en"))
    often = {term: count for term, count in counts.items() if count > 1}
    values = _c_values(often)
    best = sorted(values, key=lambda term: (-values[term], term))[:most]
    top = values[best[0]] if best else 1.0
    return {term: values[term] / top for term in best}


def _candidates(text: str, language: str) -> Iterator[str]:
    longest = _LONGEST[language]
    if language == "zh":
        for run in _RUN.findall(text):
            for start in range(len(run) - 1):
                for length in range(2, min(longest, len(run) - start) + 1):
                    term = run[start : start + length]
                    edges = {term[0], term[-1]}
                    if _EDGES.isdisjoint(edges) and _INSIDE.isdisjoint(term):
                        yield term
        return
    words = [word.lower() for word in _WORD.findall(text)]
    for start in range(len(words)):
        for length in range(1, min(longest, len(words) - start) + 1):
            part = words[start : start + length]
            if not (_SMALL.fullmatch(part[0]) or _SMALL.fullmatch(part[-1])) and len(part[0]) > 2:
                yield " ".join(part)


def _c_values(counts: Mapping[str, int]) -> dict[str, float]:
    """Weigh each term: how often it stands outside longer terms, times the log of its length."""
    around: dict[str, list[int]] = {}
    for term, count in counts.items():
        for inner in _inner(term):
            if inner in counts:
                around.setdefault(inner, []).append(count)
    values = {}
    for term, count in counts.items():
        nested = around.get(term, ())
        alone = count - (sum(nested) / len(nested) if nested else 0)
        if alone > 0:
            length = term.count(" ") + 2 if term.isascii() else len(term)
            values[term] = math.log2(length) * alone
    return values


def _inner(term: str) -> set[str]:
    """Give the shorter terms inside one."""
    parts = term.split() if term.isascii() else list(term)
    glue = " " if term.isascii() else ""
    size = len(parts)
    return {
        glue.join(parts[start : start + length])
        for length in range(1, size)
        for start in range(size - length + 1)
    }
