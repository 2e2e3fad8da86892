"""An abstract: the sentences of a section that together tell most of what it tells.

A concept is a date, a figure, a policy or a central term. Those sentences are taken that cover the
greatest weight of concepts within a given length, as in Gillick and Favre, “A scalable global model
for summarization” (ILP-NLP 2009). That choice is a budgeted maximum coverage; it is made greedily,
by gain for each character, and the best single sentence stands in where it alone covers more, which
comes within a known share of the best possible (Khuller, Moss and Naor, “The budgeted maximum
coverage problem”, Information Processing Letters 70, 1999).
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from talentdesk.digest.central import central_terms
from talentdesk.digest.quotable import is_quotable
from talentdesk.model import Block, BlockKind, Figure, Policy, Section
from talentdesk.text import dates, english
from talentdesk.text.sentences import sentences

# An abstract keeps to a quarter of its section, and is no longer than a reader takes in at a
# glance: some five lines of a page.
_SHARE = 0.25
_ROOM = {"zh": 200, "en": 560}
_OPENING = 0.5
_HAN = re.compile("[\u3400-\u9fff]")
# What a fact weighs against the most central term.
_FACT = 2.0


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a block, from ``start`` on, with what it tells."""

    block: Block
    start: int
    text: str
    concepts: frozenset[str]
    order: int


def extract(
    sections: Sequence[Section],
    language: str,
    policies: Sequence[Policy] = (),
    figures: Sequence[Figure] = (),
    *,
    year: int | None = None,
    room: int | None = None,
    strict: bool = False,
) -> tuple[Block, ...]:
    """Choose the sentences that tell most of the sections, in reading order.

    ``room`` is the length in characters; without it a quarter of the text, as far as fits a page.
    Neighbouring sentences of one block come as one. Where nothing can be quoted alone, lines are
    taken that are no sentences; ``strict`` takes none.
    """
    texts = [block.text for section in sections for block in section.blocks]
    terms = central_terms([*texts, *(section.title for section in sections)], language)
    all_of_them = list(_told(sections, terms, policies, figures, year))
    if room is None:
        most = _ROOM.get(language, _ROOM["en"])
        room = min(round(sum(map(len, texts)) * _SHARE), most)
    weights = {concept: _FACT for each in all_of_them for concept in each.concepts} | terms
    fit = [s for s in all_of_them if is_quotable(s.text, s.block, language)]
    if strict and not fit:
        return ()
    chosen = choose(fit or all_of_them, weights, room)
    return _joined(chosen or (fit or all_of_them)[:1])


def choose(
    sentences: Sequence[Sentence], weights: Mapping[str, float], room: int
) -> list[Sentence]:
    """Take sentences that cover most weight in ``room`` characters, in reading order.

    How the text opens says what it is about: that comes first where it leaves room for the rest.
    """
    chosen = [one for one in sentences[:1] if len(one.text) <= room * _OPENING]
    covered = {concept for one in chosen for concept in one.concepts}
    room -= sum(len(one.text) for one in chosen)
    left = [one for one in sentences[len(chosen) :] if len(one.text) <= room and one.concepts]
    best = max(left, key=lambda one: _weight(one.concepts, weights), default=None)
    while left:
        gains = [(_weight(one.concepts - covered, weights), one) for one in left]
        gain, pick = max(gains, key=lambda g: (g[0] / len(g[1].text), -g[1].order))
        if gain <= 0:
            break
        chosen.append(pick)
        covered |= pick.concepts
        room -= len(pick.text)
        left = [one for one in left if one is not pick and len(one.text) <= room]
    if best and _weight(best.concepts, weights) > _weight(covered, weights):
        chosen = [*(one for one in chosen if one is sentences[0]), best]
    return sorted(chosen, key=lambda one: one.order)


def whole_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a text with their places; a semicolon ends none."""
    start, said = 0, ""
    for place, part in sentences(text):
        start, said = (start, text[start : place + len(part)]) if said else (place, part)
        if not part.endswith(("；", ";")):
            yield start, said
            said = ""
    if said:
        yield start, said


def _told(
    sections: Sequence[Section],
    terms: Mapping[str, float],
    policies: Sequence[Policy],
    figures: Sequence[Figure],
    year: int | None,
) -> Iterator[Sentence]:
    order = 0
    for section in sections:
        for block in section.blocks:
            if block.kind is BlockKind.MONTH or block.kind.in_table:
                continue
            for start, text in whole_sentences(block.text):
                facts = frozenset(_facts(block, text, policies, figures, year))
                named = text if not text.isascii() else text.lower()
                concepts = facts | {term for term in terms if term in named}
                yield Sentence(block, start, text, concepts, order)
                order += 1


def _facts(
    block: Block,
    text: str,
    policies: Iterable[Policy],
    figures: Iterable[Figure],
    year: int | None,
) -> Iterator[str]:
    read = dates.dates if _HAN.search(text) else english.dates
    yield from (f"date {day.text}" for *_, day in read(text, year, years=True))
    for policy in policies:
        if policy.title in text and any(place.block == block.ref for place in policy.places):
            yield policy.ref
    for figure in figures:
        if figure.place.block == block.ref and figure.text in text:
            yield figure.ref


def _weight(concepts: Iterable[str], weights: Mapping[str, float]) -> float:
    return sum(weights.get(concept, 0.0) for concept in concepts)


def _joined(chosen: Sequence[Sentence]) -> tuple[Block, ...]:
    """Make blocks of sentences; those that follow each other in one block become one."""
    made: list[Block] = []
    end = -1
    for one in chosen:
        follows = made and made[-1].ref == one.block.ref and one.block.ref
        between = one.block.text[end : one.start] if follows and end <= one.start else "…"
        if follows and not between.strip():
            made[-1] = replace(made[-1], text=made[-1].text + between + one.text)
        else:
            made.append(replace(one.block, text=one.text, links=()))
        end = one.start + len(one.text)
    return tuple(made)
