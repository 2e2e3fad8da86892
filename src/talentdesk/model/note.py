"""Bookmarks, highlights and notes, and finding their place again.

A note hangs on a ref and on the words that stood there. When a document is read in anew the words
decide: they are looked for at the ref first, then in all of the document, then as the passage most
like them. What is nowhere any more is said to be gone, and the note stays.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

CONTEXT = 24
"""How many characters around a highlight are kept, to tell it from the same words elsewhere."""
_LIKE = 0.6
"""The least likeness (of 1) at which a changed passage is taken for the one that was meant."""
_PARTING = str.maketrans("", "", " \t\xa0\u3000|\\·")
"""What parts the cells of a row, as it is printed and as it is told."""


class NoteKind(StrEnum):
    """What sort of mark the user made."""

    BOOKMARK = "bookmark"
    HIGHLIGHT = "highlight"
    NOTE = "note"


class Colour(StrEnum):
    """The colours of highlights."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"


@dataclass(frozen=True, slots=True)
class Note:
    """A mark of the user's on a document, section, paragraph, policy, event or figure.

    ``quote`` are the words marked, or those of the passage, a line for each paragraph; ``before``
    and ``after`` what stood around a highlight. ``label`` names the place, should the document
    leave. ``text`` is what the user wrote, ``folder`` the folder of a bookmark, ``language`` the
    edition that was read.
    """

    id: str
    kind: NoteKind
    ref: str
    quote: str
    text: str = ""
    colour: Colour | None = None
    folder: str = ""
    before: str = ""
    after: str = ""
    label: str = ""
    language: str = ""
    made: str = ""
    changed: str = ""

    @property
    def quoted(self) -> str:
        """Give the words on one line."""
        return self.quote.replace("\n", " / ")

    @property
    def document(self) -> str:
        """Give the ref of the document it stands in; empty for a policy, which is in many."""
        kind, colon, name = self.ref.partition(":")
        if colon:
            return "" if kind == "policy" else name.partition("/")[0]
        return self.ref.partition("/")[0]


class State(StrEnum):
    """What has become of the passage a note hangs on."""

    THERE = "there"
    MOVED = "moved"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Noted:
    """A note and where its passage stands now: ``ref`` is empty when it is gone.

    ``start`` is where a highlight begins in its paragraph, ``title`` names the place as it is now.
    """

    note: Note
    state: State
    ref: str
    start: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Something a note can hang on, as the library has it now; a ``row`` of a table as a line."""

    ref: str
    text: str
    title: str = ""
    row: bool = False


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """Give the characters before and after a stretch of text, as a note keeps them."""
    return text[max(start - CONTEXT, 0) : start], text[end : end + CONTEXT]


def find_again(note: Note, passages: Sequence[Passage], line: str = "") -> Noted:
    """Find the passage a note hangs on among those of its document, or say that it is gone.

    The same words at the same ref are the place; else the same words elsewhere, those whose
    surroundings fit best; else the passage most like the old one, if it is like it at all.

    Earlier versions quoted rows of tables as they are printed. Where the words as they were kept do
    not stand in a row, ``line`` is looked for, the same words as a row tells them; the note that is
    given has the words that were found.
    """
    told = replace(note, quote=line or note.quote)
    if lines := note.quote.count("\n"):
        passages = _runs(passages, lines + 1)

    def of(passage: Passage) -> Note:
        return told if passage.row and note.quote not in passage.text else note

    # A work in several languages has a passage of the same ref in each.
    here = next((p for p in passages if p.ref == note.ref and of(p).quote in p.text), None)
    if here:
        return Noted(of(here), State.THERE, here.ref, _start(of(here), here.text), here.title)
    same = [passage for passage in passages if note.quote and of(passage).quote in passage.text]
    if note.kind is NoteKind.HIGHLIGHT:
        same = [passage for passage in same if _fits(of(passage), passage.text)] or same
        # A few characters stand in many places: without their surroundings they prove nothing.
        if len(same) > 1 and not _fits(of(same[0]), same[0].text):
            same = []
    elif note.quote:
        same = [passage for passage in same if _like(of(passage).quote, passage.text) >= _LIKE]
    if same:
        found = max(same, key=lambda passage: _fit(of(passage), passage.text))
        start = _start(of(found), found.text)
        return Noted(of(found), State.MOVED, found.ref, start, found.title)
    if note.kind is not NoteKind.HIGHLIGHT and note.quote:
        ways = [(way, p) for p in passages for way in ((note, told) if p.row else (note,))]
        close = _most_like(ways)
        if close:
            return Noted(close[0], State.CHANGED, close[1].ref, title=close[1].title)
    return Noted(note, State.GONE, "", title=note.label)


def _runs(passages: Sequence[Passage], length: int) -> list[Passage]:
    """Put so many paragraphs that follow each other into one passage, wherever they begin."""
    told = [passage for passage in passages if "#" in passage.ref and passage.text]
    return [
        Passage(run[0].ref, "\n".join(each.text for each in run), run[0].title)
        for run in (told[at : at + length] for at in range(len(told) - length + 1))
    ]


def _start(note: Note, text: str) -> int:
    """Give where the quotation stands, of several places the one whose surroundings fit best."""
    starts = []
    start = text.find(note.quote)
    while start >= 0 and note.quote:
        starts.append(start)
        start = text.find(note.quote, start + 1)
    return max(starts, key=lambda at: _fit_at(note, text, at), default=0)


def _fit(note: Note, text: str) -> int:
    return _fit_at(note, text, _start(note, text))


def _fits(note: Note, text: str) -> bool:
    """Tell whether what stands around the words is at least half of what stood there."""
    return 2 * _fit(note, text) >= len(_bare(note.before + note.after)) > 0


def _fit_at(note: Note, text: str, start: int) -> int:
    """Count how many characters around a place are those that were noted, whatever parts cells."""
    end = start + len(note.quote)
    before = _shared(reversed(_bare(text[:start])), reversed(_bare(note.before)))
    return before + _shared(_bare(text[end:]), _bare(note.after))


def _bare(text: str) -> str:
    return text.translate(_PARTING)


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count


def _most_like(ways: Iterable[tuple[Note, Passage]]) -> tuple[Note, Passage] | None:
    """Give the note, as it may be quoted, and the passage of its sort that are most alike."""
    likeness = {
        (note, passage): _like(note.quote, passage.text)
        for note, passage in ways
        if passage.text and _sort(passage.ref) == _sort(note.ref)
    }
    best = max(likeness, key=lambda way: likeness[way], default=None)
    return best if best and likeness[best] >= _LIKE else None


def _sort(ref: str) -> str:
    """Tell paragraphs from headings, events and figures: one is never taken for another."""
    kind, colon, _name = ref.partition(":")
    return kind if colon else "#" if "#" in ref else "/"


def _like(one: str, other: str) -> float:
    """Give how alike two texts are, 0 to 1: the share of pairs of neighbours they have in common.

    This is the coefficient of Dice over bigrams (Dice 1945).
    """
    if one == other:
        return 1.0
    first, second = Counter(pairwise(one)), Counter(pairwise(other))
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0
