"""Titles of policies typed with words left out or in another order."""

from collections.abc import Sequence

from talentdesk.model import Kind
from talentdesk.model.marks import kind_mark, title_mark
from talentdesk.model.plan import AllOf, AnyOf, Attempt, Column, Match, Needle, Phrase, Plan, Stage
from talentdesk.search.analysis import terms
from talentdesk.search.phrases import phrase
from talentdesk.text.folding import fold_text
from talentdesk.text.titles import title_key

MOST = 40
"""So many titles are looked at."""
_LEAST = 7
# What may be typed between the words of a title without being in it.
_BETWEEN = frozenset(' 的和与及之、,《》<>"')


def plan(words: Sequence[str]) -> Plan | None:
    """Give what finds the titles worth looking at; ``None`` if this is no title."""
    joined = "".join(words)
    if len(joined) < _LEAST or joined.isascii():
        return None
    parts = [term for word in words for term in terms(word) if len(term) > 1]
    if not parts:
        return None
    heading = (Column.HEADING,)
    any_part = AnyOf(tuple(phrase(part, columns=heading) for part in dict.fromkeys(parts)))
    return AllOf((Phrase((kind_mark(Kind.POLICY),), columns=(Column.MARKS,)), any_part))


def attempt(words: Sequence[str], titles: Sequence[str]) -> Attempt | None:
    """Give the attempt to find the titles that have all the words, cut wherever that helps."""
    joined = " ".join(words)
    found = {title: pieces for title in titles if (pieces := pieces_in(joined, fold_text(title)))}
    if not found:
        return None
    marks = {title_mark(fold_text(title_key(title))) for title in found}
    wanted = tuple(Phrase((mark,), columns=(Column.MARKS,)) for mark in sorted(marks))
    needles = dict.fromkeys(Needle(piece) for pieces in found.values() for piece in pieces)
    return Attempt((Stage(AnyOf(wanted), Match.WORDS, titled=True),), tuple(needles))


def pieces_in(typed: str, title: str) -> tuple[str, ...]:
    """Cut what was typed into pieces of two characters or more that all stand in a title.

    Long pieces are tried first; empty where there is no way to.
    """
    cuts: list[tuple[str, ...] | None] = [None] * len(typed) + [()]
    for start in range(len(typed) - 1, -1, -1):
        if typed[start] in _BETWEEN:
            cuts[start] = cuts[start + 1]
        for end in range(len(typed), start + 1, -1):
            rest = cuts[end]
            if rest is not None and typed[start:end] in title:
                cuts[start] = (typed[start:end], *rest)
                break
    return cuts[0] or ()
