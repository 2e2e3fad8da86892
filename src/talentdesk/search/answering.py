"""From what was found to hits: the place, the snippet, the number of occurrences."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from talentdesk.model import Kind
from talentdesk.model.date import Date
from talentdesk.model.finding import Hit, Snippet, Where
from talentdesk.model.plan import Found, Match, Needle
from talentdesk.search.snippets import Marks, cut, marks
from talentdesk.text.cells import is_row, line, ranges_in_line
from talentdesk.text.folding import fold_text
from talentdesk.text.titles import title_key


def hit(
    found: Found,
    match: Match,
    score: float,
    needles: Sequence[Needle],
    form: str = "",
    weigh: Callable[[str], float] | None = None,
) -> Hit:
    """Make a hit of a thing found; the snippet is of the text with the most occurrences.

    Where texts can be weighed, it is of the weightiest.
    """
    marked = [(marks(text, needles), ref, text) for ref, text in found.texts]
    title_marks = marks(found.title, needles)
    in_title = len(title_marks)
    best = max(
        marked, key=lambda row: weigh(row[2]) if weigh else len(row[0]), default=((), "", "")
    )
    told = found.kind != Kind.SECTION
    in_text = len(best[0]) if told else sum(len(found) for found, *_ in marked)
    places = max(in_title, in_text) if told else in_title + in_text
    return Hit(
        kind=Kind(found.kind),
        ref=found.ref,
        title=found.title,
        document=found.document,
        section=found.section,
        snippet=_snippet(best[2], best[0]),
        match=match,
        score=round(score, 4),
        block=best[1] if best[0] or told else "",
        places=places,
        date=Date(found.date) if found.date else None,
        where=_where(found, match, needles, in_title, places),
        form=form,
        language=found.language,
        title_marks=title_marks,
        needles=tuple(needles),
    )


def _snippet(text: str, found: Marks) -> Snippet:
    """Give what is shown of a text; of a row of a table its cells, without what parts them."""
    if not is_row(text):
        return cut(text, found)
    moved = ranges_in_line(text, found)
    return cut(line(text), tuple((start, end) for start, end in moved if start < end))


def _where(
    found: Found, match: Match, needles: Sequence[Needle], in_title: int, places: int
) -> Where:
    if in_title or match is Match.WORDS:
        whole = _key(found.title)
        if any(whole == _key(needle.text) for needle in needles):
            return Where.WHOLE_TITLE
    if in_title:
        return Where.TITLE
    return Where.TEXT if places else Where.ABOVE


@lru_cache(maxsize=512)
def _key(title: str) -> str:
    """Give what counts of a title, folded; the same few are asked for with every hit."""
    return fold_text(title_key(title))
