"""Policies: what a text names in 《…》 and says of it. What it does not say stays unknown."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from talentdesk.date import Date
from talentdesk.extract.titles import quoted_titles
from talentdesk.model import Block, Document, Place, Policy, Section, Status
from talentdesk.text.dates import dates
from talentdesk.text.sentences import sentences
from talentdesk.text.titles import title_key, title_kind

_DRAFTING = re.compile(r"(?:研究|组织|启动|正在|着手)?(?:编制|起草|制订|制定|拟订)(?:了)?$")
_ISSUED = re.compile(r"(?:发布|印发|出台|颁布|公布|下发)(?:了|实施)?[:：]?$")
_ISSUED_AFTER = re.compile(r"^(?:正式)?(?:发布|印发|出台|颁布|公布)")
_IN_FORCE = re.compile(r"(?:落实|实施|执行|贯彻|依据|根据|按照)(?:好|了)?$")


@dataclass(frozen=True, slots=True)
class Mention:
    """A policy named in a sentence, with the status and the date of issue told there."""

    title: str
    place: Place
    status: Status
    issued: Date | None


def policies(
    document: Document, sections: Sequence[Section], month_of: dict[str, Date]
) -> tuple[Policy, ...]:
    """Give the policies named in a document, in the order they are first named.

    ``month_of`` dates the paragraphs that stand under a month line.
    """
    told: dict[str, list[Mention]] = {}
    for section in sections:
        for block in section.blocks:
            for mention in mentions(block, section, document.year, month_of.get(block.ref)):
                told.setdefault(title_key(mention.title), []).append(mention)
    return tuple(_policy(document, key, found) for key, found in told.items())


def mentions(
    block: Block, section: Section, year: int | None, month: Date | None
) -> Iterator[Mention]:
    """Yield what a paragraph says of each policy it names."""
    for _, sentence in sentences(block.text):
        for start, end, title in quoted_titles(sentence):
            if not title_kind(title):
                continue
            status = _status(sentence[:start], sentence[end:])
            issued = None
            if status is Status.ISSUED:
                exact = [date for _, at, date in dates(sentence, year) if at <= start]
                issued = exact[-1] if exact else month
            yield Mention(title, Place(section.ref, block.ref, sentence), status, issued)


def _status(before: str, after: str) -> Status:
    if _ISSUED.search(before) or _ISSUED_AFTER.search(after):
        return Status.ISSUED
    if _DRAFTING.search(before):
        return Status.DRAFTING
    return Status.IN_FORCE if _IN_FORCE.search(before) else Status.UNKNOWN


def _policy(document: Document, key: str, told: list[Mention]) -> Policy:
    """Put together what is said in several places; the most exact date of issue counts."""
    issued = max((m.issued for m in told if m.issued), key=lambda d: len(d.text), default=None)
    known = [mention.status for mention in told if mention.status is not Status.UNKNOWN]
    status = Status.ISSUED if issued else (known[0] if known else Status.UNKNOWN)
    return Policy(
        ref=f"policy:{key}",
        title=told[0].title,
        kind=title_kind(told[0].title),
        status=status,
        issued=issued,
        issuer=None,
        number=None,
        full_text=None,
        documents=(document.ref,),
        places=tuple(mention.place for mention in told),
    )
