"""Policies: what a text names in 《…》 and says of it. What it does not say stays unknown.

A text that is a law or a policy itself is one of them, with what its imprint says.
"""

from collections.abc import Iterable, Sequence

from talentdesk.extract.issuers import issuer_in
from talentdesk.extract.mentions import Mention, mentions, number_in
from talentdesk.extract.names import Names
from talentdesk.extract.saying import Saying
from talentdesk.extract.terms import Terms, terms
from talentdesk.extract.times import Times
from talentdesk.model import Document, Imprint, Place, Policy, Section, Status
from talentdesk.model.date import Date
from talentdesk.text.dates import dates
from talentdesk.text.titles import is_draft, title_key, title_kind, unsettled

# Of what is said in several places, the first of these holds.
_ORDER = (Status.REPEALED, Status.PILOT, Status.IN_FORCE, Status.ISSUED, Status.DRAFTING)


def policies(document: Document, sections: Sequence[Section], times: Times) -> tuple[Policy, ...]:
    """Give the policies named in a document, the document itself first if it is one.

    ``times`` tells which year and month the paragraphs speak of.
    """
    told: dict[str, list[Mention]] = {}
    own = title_key(document.own_title) if is_official(document) else ""
    if own:
        told[own] = [_own(document, sections)]
    names = Names(document.own_title if own else "")
    for section in sections:
        for mention in mentions(section, names, times):
            told.setdefault(title_key(mention.title), []).append(mention)
    told = _unsettled_apart(told)
    return tuple(_policy(document, key, found, own=key == own) for key, found in told.items())


def _unsettled_apart(told: dict[str, list[Mention]]) -> dict[str, list[Mention]]:
    """Keep a draft or a text on trial apart from the settled one, where a document names both.

    To a key （试行） and （草案） make no difference, but where 《甲办法（试行）》 is repealed,
    《甲办法》 is not.
    """
    apart: dict[str, list[Mention]] = {}
    for key, found in told.items():
        settled = [mention for mention in found if not unsettled(mention.title)]
        others = [mention for mention in found if unsettled(mention.title)]
        ended = any(m.said.status in (Status.REPEALED, Status.DRAFTING) for m in others)
        if settled and ended:
            apart[key] = settled
            for mention in others:
                apart.setdefault(key + unsettled(mention.title), []).append(mention)
        else:
            apart[key] = found
    return apart


def is_official(document: Document) -> bool:
    """Tell whether a document is a law or a policy itself."""
    return document.kind in ("law", "policy") and bool(title_kind(document.own_title))


def _own(document: Document, sections: Sequence[Section]) -> Mention:
    """Give what a law or a policy says of itself in its imprint and its last articles."""
    said = document.imprint
    status = Status.UNKNOWN
    if is_draft(document.own_title):
        status = Status.DRAFTING
    elif said.effective or said.issued or said.adopted:
        status = Status.ISSUED
    expires = said.expires or _term(sections, said.effective).ends
    issuer = "、".join(said.issuers) or None
    place = Place(sections[0].ref if sections else document.ref, "", document.own_title)
    return Mention(
        document.own_title,
        place,
        Saying(status, said.issued, said.effective, expires, issuer),
        _own_number(said, sections),
    )


def _own_number(said: Imprint, sections: Sequence[Section]) -> str | None:
    """Give the number a text was issued under; that of an order that revised it later is another.

    Where the head tells of both, the number of the day of issue is the one that goes with it.
    """
    if not (said.adopted and said.issued and said.adopted.text > said.issued.text):
        return said.number
    for block in sections[0].blocks if sections else ():
        if any(day == said.issued for *_, day in dates(block.text, None)):
            return number_in(block.text)
    return None


def _term(sections: Sequence[Section], effective: Date | None) -> Terms:
    """Read how long a text says it is in force, from the end: 有效期5年."""
    for section in reversed(sections):
        for block in reversed(section.blocks):
            if "有效期" in block.text and "起施行" in block.text and len(block.text) < 400:
                found = terms(block.text, None)
                return Terms(effective or found.effective, found.until, found.years)
    return Terms()


def _policy(
    document: Document,
    key: str,
    told: Sequence[Mention],
    *,
    own: bool,
) -> Policy:
    """Put together what is said in several places; the most exact date of issue counts."""
    first = told[0]
    issued = _exact(
        mention.said.issued for mention in told if mention.said.status is not Status.DRAFTING
    )
    known = {mention.said.status for mention in told}
    status = next((status for status in _ORDER if status in known), Status.UNKNOWN)
    if own:  # what others are told of in its text is not said of the text
        issued, status = first.said.issued, first.said.status
        told_of = [m.said for m in told[1:] if m.said.status is Status.ISSUED]
        if not issued and status is Status.UNKNOWN and told_of:  # a note that goes by its title
            issued, status = _exact(said.issued for said in told_of), Status.ISSUED
    return Policy(
        ref=f"policy:{key}",
        title=first.title,
        kind=title_kind(first.title),
        status=status,
        issued=issued,
        issuer=_first(mention.said.issuer for mention in told) or issuer_in(first.title),
        number=first.number if own else _first(mention.number for mention in told),
        full_text=None,
        documents=(document.ref,),
        places=tuple(dict.fromkeys(mention.place for mention in told)),
        effective=_exact(mention.said.effective for mention in told[: 1 if own else None]),
        expires=_exact(mention.said.expires for mention in told[: 1 if own else None]),
        aliases=tuple(dict.fromkeys(mention.alias for mention in told if mention.alias)),
    )


def _exact(days: Iterable[Date | None]) -> Date | None:
    return max((day for day in days if day), key=lambda day: len(day.text), default=None)


def _first(words: Iterable[str | None]) -> str | None:
    return next((word for word in words if word), None)
