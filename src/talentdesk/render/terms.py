"""The words for kinds, statuses, figures and places: the same in window, terminal, on paper."""

from __future__ import annotations

import re
from collections.abc import Callable
from gettext import gettext
from typing import TYPE_CHECKING

from talentdesk.model import EventKind, Kind, Status

if TYPE_CHECKING:
    from talentdesk.model import Figure, Policy
    from talentdesk.model.plan import Match

Say = Callable[[str], str]


def kind_name(kind: Kind, _: Say = gettext) -> str:
    """Name a kind of things that are found."""
    return {
        Kind.SECTION: _("section"),
        Kind.EVENT: _("event"),
        Kind.POLICY: _("policy"),
        Kind.FIGURE: _("figure"),
    }[kind]


def status_name(status: Status, _: Say = gettext) -> str:
    """Name what has become of a policy."""
    return {
        Status.ISSUED: _("issued"),
        Status.DRAFTING: _("being drafted"),
        Status.IN_FORCE: _("in force"),
        Status.PILOT: _("pilot"),
        Status.REPEALED: _("repealed"),
        Status.UNKNOWN: _("not stated in the source"),
    }[status]


def event_kind_name(kind: EventKind, _: Say = gettext) -> str:
    """Name the sort of an event."""
    return {
        EventKind.POLICY: _("policy"),
        EventKind.ACTIVITY: _("activity"),
        EventKind.INSTITUTION: _("institution"),
        EventKind.HONOUR: _("honour"),
        EventKind.OTHER: _("other"),
    }[kind]


def document_kind_name(kind: str, _: Say = gettext) -> str:
    """Name the kind of a document."""
    return {
        "report": _("report"),
        "law": _("law"),
        "policy": _("policy"),
        "text": _("text"),
    }.get(kind, kind)


def match_name(match: Match, _: Say = gettext) -> str:
    """Name how a hit answers the query."""
    from talentdesk.model.plan import Match  # brings the whole language of searches

    return {
        Match.LITERAL: _("literal"),
        Match.WORDS: _("words"),
        Match.SYNONYM: _("synonym"),
        Match.GLOSSARY: _("glossary"),
        Match.SPELLING: _("near spelling"),
        Match.PINYIN: _("pinyin"),
        Match.BEST: _("best match"),
    }[match]


def plain_number(value: float) -> str:
    """Write a number out in full, its thousands apart, with at most six decimals."""
    return f"{value:,.6f}".rstrip("0").rstrip(".")


def language_name(language: str, _: Say = gettext) -> str:
    """Name a language."""
    return {"zh": _("Chinese"), "en": _("English")}.get(language, language)


def entitled(policy: Policy) -> str:
    """Give the title of a policy as texts print it: a Chinese one in 《》, if it is a title."""
    chinese = re.search("[\u3400-\u9fff]", policy.title) and not policy.title.startswith("《")
    return f"《{policy.title}》" if chinese and policy.titled else policy.title


def printed(figure: Figure) -> str:
    """Give a figure as the source prints it, its hedges where they stand: 约1000人次, 40岁以下."""
    hedges = "".join(c for c in figure.qualifier if c not in "余多" or c not in figure.text)
    if not hedges:
        return figure.text
    sentence = re.sub(r"\s", "", figure.place.sentence)
    for cut in range(len(hedges), -1, -1):
        if (hedged := f"{hedges[:cut]}{figure.text}{hedges[cut:]}") in sentence:
            return hedged
    return f"{hedges}{figure.text}"


# 一 alone looks like a dash; 一、 is how it is printed.
_DIGITS = tuple("一二三四五六七八九十")
_BARE = re.compile(f"(?:^|(?<=[编章节]))[{''.join(_DIGITS)}]+$")


def place_label(ref: str, *, alone: bool = False) -> str:
    """Name a section or paragraph briefly: ``5.3 ¶6`` for ``shanghai-2023/5.3#6``.

    ``alone`` leaves the section out. A heading without a number is named by the number above it; a
    whole document is no place in one, and its label is empty.
    """
    section, _hash, paragraph = ref.partition("/")[2].partition("#")
    number = section.partition("-")[0] or section
    if number.endswith(_DIGITS):
        number = _BARE.sub(r"\g<0>、", number)
    if not paragraph:
        return number
    return f"¶{paragraph}" if alone else f"{number} ¶{paragraph}"
