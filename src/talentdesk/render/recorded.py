"""What packs record of policies and events as HTML: each statement with how sure it is."""

from collections.abc import Iterable, Sequence
from gettext import gettext as _
from html import escape

from talentdesk.model import Policy
from talentdesk.model.knowledge import (
    Aspect,
    Certainty,
    Criterion,
    Name,
    NameKind,
    Statement,
)
from talentdesk.model.translation import Translation
from talentdesk.render.address import href
from talentdesk.render.record_terms import (
    aspect_name,
    certainty_name,
    condition_name,
    name_kind_name,
)
from talentdesk.render.terms import place_label
from talentdesk.resources import current_language

# These have rows of their own among what a policy states; all others are listed.
_IN_ROWS = frozenset(Aspect) - {Aspect.RESULT, Aspect.BASIS, Aspect.BACKGROUND}


def unstated() -> str:
    """Say that a source does not say it."""
    return f"<i>{escape(_('not stated in the source'))}</i>"


def stated(statements: Iterable[Statement], aspect: Aspect, known: str = "") -> str:
    """Give what is known of an aspect: what texts state, else what is recorded, and how sure."""
    said = [statement for statement in statements if statement.kind is aspect]
    if known:
        sure = next((each for each in said if each.certainty is Certainty.SURE), None)
        return f"{escape(known)}{_mark(sure.certainty)}" if sure else escape(known)
    told = [_said(each) for each in said if each.certainty is not Certainty.UNKNOWN]
    return "<br>".join(told) if told else unstated()


def rows(policy: Policy) -> list[tuple[str, str]]:
    """Give the rows of a policy that only a pack can fill: term, whom it is for, what it does."""
    recorded = {statement.kind for statement in policy.statements}
    return [
        (aspect_name(aspect), stated(policy.statements, aspect))
        for aspect in (Aspect.TERM, Aspect.AUDIENCE, Aspect.MEASURE)
        if aspect in recorded
    ]


def names(translations: Sequence[Translation], shown: str) -> list[tuple[str, str]]:
    """Give the rows of what a thing is called in the other languages."""
    words = {"zh": _("In Chinese"), "en": _("In English")}
    return [
        (words.get(each.language, each.language), escape(each.text) + _unofficial(each))
        for each in translations
        if each.text.strip("《》") != shown.strip("《》")
    ]


def background(statements: Iterable[Statement]) -> str:
    """List what is known besides, each with how sure it is."""
    told = [each for each in statements if each.kind not in _IN_ROWS]
    listed = "".join(f"<p>{_lead(each)}{_said(each)}</p>" for each in told)
    return f"{_heading(_('Background'))}{listed}" if listed else ""


def criteria(of: Sequence[Criterion]) -> str:
    """List the ways to qualify, each with its conditions and the paragraph that lays it down."""
    if not of:
        return ""
    language = current_language()
    html = _heading(_("Criteria"))
    for criterion in of:
        conditions = "".join(
            f'<tr><td class="name">{escape(condition_name(each.kind))}</td>'
            f"<td>{escape(each.said(language))}</td></tr>"
            for each in criterion.conditions
        )
        head = f"<b>{escape(criterion.said(language))}</b>{_place(criterion.place)}"
        html += (
            f'<p class="criterion">{head}{_mark(criterion.certainty)}</p>'
            f'<table cellspacing="0" cellpadding="0">{conditions}</table>'
        )
    return html


def named(of: Iterable[Name]) -> str:
    """List what a document calls by name, by kind, in both languages."""
    language = current_language()
    other = "en" if language == "zh" else "zh"
    found = tuple(of)
    html = ""
    for kind in NameKind:
        rows_ = "".join(
            f'<p><a href="{href(name.place)}">{escape(name.said(language))}</a><br>'
            f"{escape(name.said(other))}"
            f"{'' if name.official else _small(_('our translation'))}</p>"
            for name in found
            if name.kind is kind
        )
        html += f"{_heading(name_kind_name(kind))}{rows_}" if rows_ else ""
    return html


def _said(statement: Statement) -> str:
    if statement.certainty is Certainty.UNKNOWN:
        return unstated()
    text = escape(statement.said(current_language()))
    return f"{text}{_place(statement.place)}{_mark(statement.certainty)}"


def _lead(statement: Statement) -> str:
    named = {Aspect.BASIS: aspect_name(Aspect.BASIS), Aspect.RESULT: aspect_name(Aspect.RESULT)}
    name = named.get(statement.kind)
    return f'<span class="lead">{escape(name)}</span> ' if name else ""


def _place(ref: str) -> str:
    return f' <a href="{href(ref)}">{place_label(ref)}</a>' if ref else ""


def _mark(certainty: Certainty) -> str:
    look = "one" if certainty is Certainty.ONE_SOURCE else "sure"
    return f' <span class="{look}">{escape(certainty_name(certainty))}</span>'


def _unofficial(translation: Translation) -> str:
    return "" if translation.official else _small(_("our translation"))


def _small(text: str) -> str:
    return f' <span class="sure">{escape(text)}</span>'


def _heading(text: str) -> str:
    return f'<p class="h2">{escape(text)}</p>'
