"""Quotations held against the library: whether what a text quotes still stands where it says."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum

from talentdesk.digest.abstract import whole_sentences
from talentdesk.digest.pointers import Pointer, pointers
from talentdesk.digest.printed import printed
from talentdesk.model import Block, Document, Section
from talentdesk.model.tree import below
from talentdesk.text.cells import as_line
from talentdesk.text.clauses import Clauses
from talentdesk.text.folding import fold

_GAP = re.compile(r"[\[［(（]?(?:…+|\.{3,})[\])）］]?")
_PART = re.compile("第([一二三四五六七八九十]+)部分")
_END = "。.，,；;：:！!？?、"
# A hyphen at which a line may have been broken; folding makes one of every dash.
_HYPHEN = re.compile(r"(?<=[a-z])[\u2010\u2011-]\s*(?=[a-z])")
# From this likeness on a sentence is the one that was quoted, worded otherwise since.
_ALIKE = 0.6


class Standing(StrEnum):
    """What has become of a quotation, the best first."""

    STANDS = "stands"
    UNQUOTED = "place stands"
    MOVED = "moved"
    CHANGED = "changed"
    ABSENT = "absent"
    NO_PARAGRAPH = "no paragraph"
    NO_PLACE = "no place"


_BEST = [*Standing]


@dataclass(frozen=True, slots=True)
class Check:
    """A citation of a text, what it quotes, and what has become of that.

    ``ref`` is the place it names, ``found`` where the quotation stands now, ``now`` what stands at
    the place instead of it. ``others`` are the same check in the other versions of the title.
    """

    citation: str
    ref: str
    quotation: str
    standing: Standing
    found: str = ""
    now: str = ""
    others: tuple["Check", ...] = ()

    @property
    def holds(self) -> bool | None:
        """Tell whether nothing is wrong with the citation; ``None`` where nothing is quoted."""
        return None if self.standing is Standing.UNQUOTED else self.standing is Standing.STANDS


def check_text(
    text: str,
    documents: Iterable[Document],
    editions_of: Callable[[str], Iterable[Sequence[Section]]],
) -> Iterator[Check]:
    """Check every citation in a text.

    ``documents`` may name a work once for each of its titles; ``editions_of`` gives the sections of
    a work by its ref, once for each of its languages.
    """
    known = tuple(documents)
    for pointer in (*pointers(text, known), *printed(text, known)):
        # Where several bear the title, the one that has the words is meant.
        best, *others = sorted(
            (
                min((_check(pointer, ref, edition) for edition in editions_of(ref)), key=_rank)
                for ref in dict.fromkeys(pointer.documents)
            ),
            key=_rank,
        )
        yield replace(best, others=tuple(others))


def _rank(check: Check) -> int:
    return _BEST.index(check.standing)


def _check(pointer: Pointer, document: str, sections: Sequence[Section]) -> Check:
    blocks, ref = _place(pointer, document, sections)
    quoted, said = pointer.quotation, pointer.text

    def made(standing: Standing, found: str = "", now: str = "") -> Check:
        return Check(said, ref, quoted, standing, found, now)

    anywhere = [block for section in sections for block in section.blocks]
    if blocks is None:
        return made(Standing.NO_PLACE, _where(quoted, anywhere))
    if not blocks and (pointer.paragraph or pointer.clause or pointer.item):
        return made(Standing.NO_PARAGRAPH, _where(quoted, anywhere))
    if not quoted:
        return made(Standing.UNQUOTED)
    if found := _where(quoted, blocks):
        return made(Standing.STANDS, found)
    if found := _where(quoted, anywhere):
        return made(Standing.MOVED, found)
    likeness, now, where = _nearest(quoted, blocks)
    if likeness >= _ALIKE:
        return made(Standing.CHANGED, where, as_line(now))
    return made(Standing.ABSENT, now=as_line(blocks[0].text) if len(blocks) == 1 else "")


def _place(
    pointer: Pointer, document: str, sections: Sequence[Section]
) -> tuple[Sequence[Block] | None, str]:
    """Give the blocks a pointer points at, and its ref; ``None`` where there is no such section."""
    section = _section(pointer, document, sections)
    named = pointer.number or pointer.heading
    ref = section.ref if section else f"{document}/{named}" if named else document
    if pointer.paragraph:
        ref = f"{ref.partition('#')[0]}#{pointer.paragraph}"
    if named and section is None:
        return None, ref
    if pointer.clause or pointer.item:
        told = Clauses(section).blocks(pointer.clause, pointer.item) if section else ()
        return told, told[0].ref if told else ref
    inside = below(sections, section.ref) if section else sections
    blocks = [block for part in inside for block in part.blocks]
    if not pointer.paragraph:
        return blocks, ref
    own = section.ref if section else document
    exact = [block for block in blocks if block.ref == f"{own}#{pointer.paragraph}"]
    others = [block for block in blocks if block.paragraph == pointer.paragraph]
    return exact or others[:1], ref


def _section(pointer: Pointer, document: str, sections: Sequence[Section]) -> Section | None:
    """Find the section by its number, by its heading, or by its heading below a number."""
    within = sections
    found: Section | None = None
    if pointer.number:
        keys = {_bare(pointer.number), _bare(_PART.sub(r"\1", pointer.number))}
        for section in sections:
            own = section.ref.rpartition("/")[2]
            own_keys = (_bare(section.number), _bare(own))
            if section.document == document and not keys.isdisjoint(own_keys):
                found = section
                break
        if found is None:
            return None
        within = below(sections, found.ref)
    if pointer.heading:
        key = _bare(pointer.heading)
        found = next((section for section in within if _bare(section.title) == key), None)
    return found


def _where(quotation: str, blocks: Sequence[Block]) -> str:
    """Give the ref of the block that has a quotation, its gaps filled anyhow; empty if none has."""
    pieces = [bare for piece in _GAP.split(quotation) if (bare := _bare(piece))]
    if not pieces:
        return ""
    for block in blocks:
        if _has(_bare(block.text), pieces):
            return block.ref or "-"
    # A quotation may run over from one paragraph into the next.
    whole = "".join(_bare(block.text) for block in blocks)
    return blocks[0].ref or "-" if len(blocks) > 1 and _has(whole, pieces) else ""


def _has(text: str, pieces: Sequence[str]) -> bool:
    place = 0
    for piece in pieces:
        place = text.find(piece, place)
        if place < 0:
            return False
        place += len(piece)
    return True


def _nearest(quotation: str, blocks: Sequence[Block]) -> tuple[float, str, str]:
    """Give the sentence most like the quotation, how like it is (0 to 1), and its block."""
    best = (0.0, "", "")
    key = _bare(quotation)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(key)
    for block in blocks:
        for said in {block.text, *(text for _, text in whole_sentences(block.text))}:
            matcher.set_seq1(_bare(said))
            if matcher.real_quick_ratio() > best[0] and matcher.quick_ratio() > best[0]:
                best = max(best, (matcher.ratio(), said, block.ref))
    return best


def _bare(text: str) -> str:
    """Give what is the same in all ways of printing a text: folded, no blanks, no end mark.

    Nor hyphens between letters: where a line was broken at one, what is copied out of a page lacks
    it. Nor what parts the cells of a table's row: bars in Markdown, dots where we quote it.
    """
    whole = _HYPHEN.sub("", fold(text).text)
    return re.sub(r"[\s|·\u00ad]", "", whole).rstrip(_END)
