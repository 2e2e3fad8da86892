"""Figures: the quantities a text states, each with the words it counts."""

import re
from collections.abc import Iterator, Sequence

from talentdesk.date import Date
from talentdesk.model import Block, BlockKind, Document, Figure, Place, Section
from talentdesk.text.numbers import Quantity, quantities
from talentdesk.text.sentences import sentences

_YEAR_END = re.compile(r"截至(?:年底|年末)|by the end of the year")
_CLAUSE_END = re.compile(r"[，,](?!(?<=\d[，,])\d{3})|[。；;：:、]")
_YEARS = re.compile(r"^(?:[\d—–~-]+年|截至年底)")
# So many characters before a number rarely say what is counted.
_TELLING = 4
# What says nothing at the two ends of a label.
_LEFT = " ，,。；;：:、（）()其中共的且"
_RIGHT = " ，,。；;：:、（）()其中共的为有达了等须在于约近超"


def figures(document: Document, sections: Sequence[Section]) -> tuple[Figure, ...]:
    """Give the figures of a document in reading order."""
    return tuple(
        figure
        for section in sections
        for block in section.blocks
        if block.kind is not BlockKind.MONTH
        for figure in _of_block(document, section, block)
    )


def _of_block(document: Document, section: Section, block: Block) -> Iterator[Figure]:
    number = 0
    for _, sentence in sentences(block.text):
        year_end = _YEAR_END.search(sentence)
        date = Date(f"{document.year}-12-31") if year_end and document.year else None
        for quantity in quantities(sentence):
            number += 1
            yield Figure(
                ref=f"figure:{block.ref}.{number}",
                document=document.ref,
                label=_label(sentence, quantity) or section.title,
                value=quantity.value,
                unit=quantity.unit,
                text=quantity.text,
                qualifier=quantity.qualifier,
                date=date,
                place=Place(section.ref, block.ref, sentence),
            )


def _label(sentence: str, quantity: Quantity) -> str:
    """Give the words of the clause before the number; too few, with those that follow it.

    After a list (甲、乙、丙3个受理点) it is what follows that is counted.
    """
    ends = [match.end() for match in _CLAUSE_END.finditer(sentence, 0, quantity.start)]
    start = ends[-1] if ends else 0
    before = _bare(_YEARS.sub("", _bare(sentence[start : quantity.start])))
    following = re.split(r"\d", sentence[quantity.end :], maxsplit=1)[0]
    after = _bare(_CLAUSE_END.split(following, maxsplit=1)[0])
    if before and (len(before) > _TELLING or following.startswith("的")):
        return before
    return after if after and sentence[:start].endswith("、") else f"{before}{after}"


def _bare(label: str) -> str:
    return label.lstrip(_LEFT).rstrip(_RIGHT)
