"""From what was found to hits: the place, the snippet, the number of occurrences."""

from collections.abc import Sequence

from talentdesk.date import Date
from talentdesk.finding import Hit, Snippet, Where
from talentdesk.model import Kind
from talentdesk.plan import Found, Match, Needle
from talentdesk.search.snippets import marks, snippet
from talentdesk.text.folding import fold_text
from talentdesk.text.titles import title_key


def hit(found: Found, match: Match, score: float, needles: Sequence[Needle], form: str = "") -> Hit:
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
        where=_where(found, needles, in_title, places),
        form=form,
        language=found.language,
    )


def _where(found: Found, needles: Sequence[Needle], in_title: int, places: int) -> Where:
    whole = fold_text(title_key(found.title))
    if any(whole == fold_text(title_key(needle.text)) for needle in needles):
        return Where.WHOLE_TITLE
    if in_title:
        return Where.TITLE
    return Where.TEXT if places else Where.ABOVE
