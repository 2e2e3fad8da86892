"""From what was found to an answer: the place, the snippet, the number of occurrences."""

from collections.abc import Mapping, Sequence

from talentdesk.date import Date
from talentdesk.finding import Answer, Hit, Snippet
from talentdesk.model import Kind
from talentdesk.plan import Found, Match, Needle
from talentdesk.search.snippets import marks, snippet


def answer(
    typed: str,
    understood: str,
    needles: tuple[Needle, ...],
    found: Sequence[tuple[Found, Match, float]],
    counts: Mapping[Kind, int],
    seconds: float,
) -> Answer:
    """Put an answer together; snippets are made for the hits that are shown, and no others."""
    return Answer(
        query=typed,
        understood=understood,
        total=sum(counts.values()),
        elapsed_ms=round(seconds * 1000, 1),
        hits=tuple(_hit(thing, match, score, needles) for thing, match, score in found),
        counts=tuple((kind, counts[kind]) for kind in Kind if kind in counts),
        needles=needles,
    )


def _hit(found: Found, match: Match, score: float, needles: Sequence[Needle]) -> Hit:
    """Make a hit of a thing found; the snippet is of the text with the most occurrences."""
    counted = [(len(marks(text, needles)), ref, text) for ref, text in found.texts]
    in_title = len(marks(found.title, needles))
    best = max(counted, key=lambda row: row[0], default=(0, "", ""))
    told = found.kind != Kind.SECTION
    places = max(in_title, best[0]) if told else in_title + sum(row[0] for row in counted)
    return Hit(
        kind=Kind(found.kind),
        ref=found.ref,
        title=found.title,
        document=found.document,
        section=found.section,
        snippet=snippet(best[2], needles) if best[2] else Snippet(""),
        match=match,
        score=round(score, 4),
        block=best[1] if best[0] or told else "",
        places=places,
        date=Date(found.date) if found.date else None,
        language=found.language,
    )
