"""What an English text tells: its events, the policies it names in quotation marks, its figures."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from talentdesk.extract.times import Times
from talentdesk.model import (
    Block,
    Document,
    Event,
    EventKind,
    Figure,
    Place,
    Policy,
    Section,
    Status,
)
from talentdesk.model.date import Date
from talentdesk.text import english
from talentdesk.text.sentences import sentences
from talentdesk.text.titles import title_key

_TITLE = re.compile(r"[“\"]([A-Z][^“”\"]{6,150})[”\"]")
_ISSUE = "issued|released|published|promulgated|adopted|approved"
_KINDS = (
    (EventKind.HONOUR, re.compile(r"\b(?:selected|named|awarded|elected|recogni[sz]ed)\b")),
    (
        EventKind.INSTITUTION,
        re.compile(r"\b(?:founded|established|set up|opened|inaugurated|unveiled)\b"),
    ),
    (EventKind.POLICY, re.compile(rf"\b(?:{_ISSUE})\b")),
    (
        EventKind.ACTIVITY,
        re.compile(r"\b(?:held|hosted|launched|signed|started|began|took place)\b"),
    ),
)
_NOT_YET = re.compile(
    r"\b(?:will|shall|to be|plans?|planned|aims?|expect(?:s|ed)?|scheduled|intends?|should)\b"
)
_BEFORE = re.compile(r"\b(?:by|until|before|since|from|to|end of)\s+(?:the\s+)?$")
_ON = re.compile(r"[,(]?\s*\b(?:on|in|at|On|In)\s+$")
_CLAUSE = re.compile(r";\s|,\s(?:which|who|whose|while|with)\b|\.\s*$")
_ISSUED = re.compile(rf"\b(?:{_ISSUE})\s+(?:the\s+|its\s+)?$")
_CARRIED_OUT = re.compile(
    r"\bimplement(?:ed|ing|s)?\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(
    r"\b(?:took effect|take effect|entered into force|came into force|effective)\b"
)
_REPEALED = re.compile(
    r"^\W*(?:is|are|was|were|ha(?:s|ve) been)\s+(?:repealed|abolished|annulled)\b"
)
_DRAFTING = re.compile(r"^\W*(?:is|are)\s+(?:still )?being\s+(?:drafted|prepared|revised)\b")
# What says nothing at the two ends of a label.
_LEFT = re.compile(
    r"^(?:(?:and|or|with|including|a total of|an increase of|of whom|of which|the|an?)\s+)+",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"(?:\b(?:had|has|have|reached|was|were|is|are|held|rose|fell|grew|to|of|by|up|from|or|and|at"
    r"|an increase of|employs?|received?|handled)\s*)+$",
    re.IGNORECASE,
)
_ARE = re.compile(r"^(?:are|were|is|was)\s+")
_GOES_ON = re.compile(r"(?:of|in|from|including)\b")
_STOP = re.compile(r"[,;.()]|\sand\s(?=\d)")
_LONGEST = 80


def events(document: Document, sections: Sequence[Section], times: Times) -> tuple[Event, ...]:
    """Give the events of a text in time order."""
    found = [
        event
        for section in sections
        for block in section.blocks
        for event in _events(document, section, block, times)
    ]
    return tuple(sorted(found, key=lambda event: event.date))


def _events(document: Document, section: Section, block: Block, times: Times) -> Iterator[Event]:
    number = 0
    for _, sentence in sentences(block.text):
        for start, end, day in english.dates(sentence, times.year(block.ref)):
            title = _happened(sentence, start, end)
            if not title or times.is_ahead(section.ref, block.ref):
                continue
            number += 1
            refs = tuple(f"policy:{title_key(name)}" for _, _, name in _titles(title))
            kind = next((k for k, shape in _KINDS if shape.search(title)), EventKind.OTHER)
            yield Event(
                ref=f"event:{block.ref}" + (f".{number}" if number > 1 else ""),
                document=document.ref,
                date=day,
                title=title,
                kind=EventKind.POLICY if refs else kind,
                places=(Place(section.ref, block.ref, sentence),),
                policies=refs,
            )


def _happened(sentence: str, start: int, end: int) -> str:
    """Give the clause that tells what a date dates, without the date; empty if nothing happened."""
    before, after = sentence[:start], sentence[end:]
    if _BEFORE.search(before) or _NOT_YET.search(sentence):
        return ""
    head = _CLAUSE.split(_ON.sub("", before))[-1].strip(" ,")
    tail = _CLAUSE.split(after)[0].strip(" ,")
    title = f"{head} {tail}".strip()
    happened = any(shape.search(title) for _, shape in _KINDS)
    return f"{title[:1].upper()}{title[1:]}" if happened else ""


def policies(document: Document, sections: Sequence[Section], times: Times) -> tuple[Policy, ...]:
    """Give the policies that quotation marks name, by the last word of the title or its first."""
    found: dict[str, Policy] = {}
    for section in sections:
        for block in section.blocks:
            for _, sentence in sentences(block.text):
                for start, end, title in _titles(sentence):
                    place = Place(section.ref, block.ref, sentence)
                    policy = _policy(document, title, sentence, start, end, place, times)
                    found[policy.ref] = _joined(found.get(policy.ref), policy)
    return tuple(found.values())


def _titles(text: str) -> Iterator[tuple[int, int, str]]:
    for named in _TITLE.finditer(text):
        if english.title_kind(named[1]):
            yield named.start(), named.end(), named[1]


def _policy(
    document: Document,
    title: str,
    sentence: str,
    start: int,
    end: int,
    place: Place,
    times: Times,
) -> Policy:
    """Read what a sentence says of one policy: issued, in force, repealed, being drafted."""
    before, after = sentence[:start], sentence[end:]
    days = list(english.dates(sentence, times.year(place.block)))
    issued: Date | None = None
    effective: Date | None = None
    status = Status.UNKNOWN
    if _ISSUED.search(before):
        status = Status.ISSUED
        issued = next((day for _, stop, day in reversed(days) if stop <= start), None)
    elif _CARRIED_OUT.search(before):
        status = Status.IN_FORCE
    if _REPEALED.match(after):
        status = Status.REPEALED
    elif _DRAFTING.match(after):
        status = Status.DRAFTING
    elif since := _IN_FORCE.search(after):
        status = Status.IN_FORCE
        effective = next((day for at, _, day in days if at >= end + since.start()), None)
    return Policy(
        ref=f"policy:{title_key(title)}",
        title=title,
        kind=english.title_kind(title),
        status=status,
        issued=issued,
        issuer=None,
        number=None,
        full_text=None,
        documents=(document.ref,),
        places=(place,),
        effective=effective,
    )


def _joined(known: Policy | None, other: Policy) -> Policy:
    """Put together what two sentences say of a policy."""
    if known is None:
        return other
    return replace(
        known,
        status=known.status if known.status is not Status.UNKNOWN else other.status,
        issued=known.issued or other.issued,
        effective=known.effective or other.effective,
        places=(*known.places, *other.places),
    )


def figures(document: Document, sections: Sequence[Section]) -> tuple[Figure, ...]:
    """Give the figures of a text in reading order."""
    return tuple(
        figure
        for section in sections
        for block in section.blocks
        for figure in _figures(document, section, block)
    )


def _figures(document: Document, section: Section, block: Block) -> Iterator[Figure]:
    number = 0
    for _, sentence in sentences(block.text):
        place = Place(section.ref, block.ref, sentence)
        last, counted = 0, ""
        for start, end, value, unit, text, hedge in english.quantities(sentence):
            number += 1
            label = _label(sentence, last, start, end, unit, counted)
            last, counted = end, label if unit else counted
            yield Figure(
                ref=f"figure:{block.ref}.{number}",
                document=document.ref,
                label=label or section.title,
                value=value,
                unit=unit,
                text=text,
                qualifier=hedge,
                date=None,
                place=place,
            )


def _label(sentence: str, last: int, start: int, end: int, unit: str, known: str) -> str:
    """Say what is counted: the noun with what follows it, else the words before the number.

    ``known`` is the label before, which a share or a part (of whom 35 are …) goes on with.
    """
    behind = _ARE.sub("", _STOP.split(sentence[end:], maxsplit=1)[0].strip())
    before = re.split(r"[,;:()]", sentence[last:start])[-1].strip()
    counted = unit.isalpha() and unit.islower() and unit not in ("years", "months", "days")
    said = (
        f"{unit} {behind}" if counted else _RIGHT.sub("", _LEFT.sub("", before)).strip() or behind
    )
    if not unit or _GOES_ON.match(said):
        said = f"{known} {behind}" if _GOES_ON.match(behind) else behind
    return said.strip()[:_LONGEST]
