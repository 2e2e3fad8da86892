"""One policy, event or figure ready to be set, with what is not stated said to be so."""

from collections.abc import Iterator, Sequence

from talentdesk.model import Document, Event, Figure, Place, Policy, Status
from talentdesk.model.knowledge import Aspect, Certainty, Statement
from talentdesk.render.form import Facts, Line, Lines, Part, Sheet, entitled, printable
from talentdesk.render.places import source_line
from talentdesk.render.record_terms import aspect_name, certainty_name
from talentdesk.render.source_terms import unit_name
from talentdesk.render.tables import events_table, figures_table
from talentdesk.render.terms import Say, event_kind_name, place_label, printed, status_name
from talentdesk.resources import words
from talentdesk.text.cells import as_line

# These have rows of their own, filled from what the texts state.
_STATED = frozenset((Aspect.ISSUED, Aspect.ISSUER, Aspect.NUMBER, Aspect.STATUS))


def policy_sheet(
    policy: Policy,
    events: Sequence[Event],
    documents: Sequence[Document],
    citation: str,
    language: str,
) -> Sheet:
    """Make a policy ready: what is known of it, what happened to it, and where it is named."""
    _ = words(language).gettext
    of = documents[0].language if documents else language
    force = ((_("In force from"), policy.effective), (_("In force until"), policy.expires))
    status = "" if policy.status is Status.UNKNOWN else status_name(policy.status, _)
    rows = [
        _row(policy, Aspect.ISSUED, policy.issued.text if policy.issued else "", of, _),
        *((name, date.text) for name, date in force if date),
        _row(policy, Aspect.ISSUER, policy.issuer or "", of, _),
        _row(policy, Aspect.NUMBER, policy.number or "", of, _),
        _row(policy, Aspect.STATUS, status, of, _),
    ]
    if policy.titled:
        rows.append((_("Full text"), policy.full_text or _("not in the library")))
    rows += _recorded(policy, of, _)
    parts: list[Part] = [Facts("", tuple(rows))]
    if policy.criteria:
        parts.append(_criteria(policy, of, _))
    parts += _told(policy.places, documents, _)
    if events:
        parts.append(events_table(events, place_label, _))
    title = entitled(policy.title, policy.titled)
    return _sheet(policy.ref, _("Policy"), title, parts, documents, citation, language)


def event_sheet(event: Event, documents: Sequence[Document], citation: str, language: str) -> Sheet:
    """Make an event ready."""
    _ = words(language).gettext
    rows = ((_("Date"), event.date.text), (_("Kind"), event_kind_name(event.kind, _)))
    parts = [Facts("", rows), *_told(event.places, documents, _)]
    return _sheet(event.ref, _("Event"), event.title, parts, documents, citation, language)


def figure_sheet(
    figure: Figure,
    inner: Sequence[Figure],
    documents: Sequence[Document],
    citation: str,
    language: str,
) -> Sheet:
    """Make a figure ready, with what it is made up of."""
    _ = words(language).gettext
    rows = [(_("Figure"), printable(printed(figure))), (_("Value"), f"{figure.value:,.10g}")]
    rows += [(_("Unit"), unit_name(figure.unit, language))] if figure.unit else []
    rows += [(_("As of"), figure.date.text)] if figure.date else []
    parts: list[Part] = [Facts("", tuple(rows)), *_told((figure.place,), documents, _)]
    if inner:
        parts.append(figures_table(inner, place_label, _))
    return _sheet(figure.ref, _("Figure"), figure.label, parts, documents, citation, language)


def _row(policy: Policy, aspect: Aspect, stated: str, language: str, _: Say) -> tuple[str, str]:
    """Give what the texts state, else what is recorded and how sure it is, else that neither is."""
    recorded = [
        _said(each, language, _)
        for each in policy.statements
        if each.kind is aspect and each.certainty is not Certainty.UNKNOWN
    ]
    known = printable(stated) or "; ".join(recorded) or _("not stated in the source")
    return aspect_name(aspect, _), known


def _recorded(policy: Policy, language: str, _: Say) -> list[tuple[str, str]]:
    """Give what is recorded beside the texts."""
    return [
        (aspect_name(each.kind, _), _said(each, language, _))
        for each in policy.statements
        if each.kind not in _STATED and each.certainty is not Certainty.UNKNOWN
    ]


def _said(statement: Statement, language: str, _: Say) -> str:
    """Give a statement with how sure it is, where that is not sure, and its place."""
    sure = statement.certainty is Certainty.SURE
    mark = "" if sure else f" ({certainty_name(statement.certainty, _)})"
    place = f" {place_label(statement.place)}" if statement.place else ""
    return f"{printable(statement.said(language))}{mark}{place}"


def _criteria(policy: Policy, language: str, _: Say) -> Lines:
    """List the ways to qualify, each with its conditions."""
    lines = []
    for criterion in policy.criteria:
        conditions = [printable(condition.said(language)) for condition in criterion.conditions]
        said = f"{printable(criterion.said(language))}: {'; '.join(conditions)}"
        sure = criterion.certainty is Certainty.SURE
        mark = "" if sure else f" ({certainty_name(criterion.certainty, _)})"
        lines.append(Line(said + mark, place_label(criterion.place) if criterion.place else ""))
    return Lines(_("Criteria and conditions"), tuple(lines), "points")


def _told(places: Sequence[Place], documents: Sequence[Document], _: Say) -> Iterator[Part]:
    """Quote every sentence it is told in, by document."""
    for document in documents:
        own = [p for p in places if p.section.partition("/")[0] == document.ref]
        lines = tuple(
            Line(printable(as_line(place.sentence)), place_label(place.block or place.section))
            for place in own
        )
        if lines:
            yield Lines(_("Told in {title}").format(title=printable(document.name)), lines)


def _sheet(
    ref: str,
    kind: str,
    title: str,
    parts: Sequence[Part],
    documents: Sequence[Document],
    citation: str,
    language: str,
) -> Sheet:
    return Sheet(
        ref=printable(ref),
        kind=kind,
        words=language,
        language=documents[0].language if documents else language,
        document=printable(documents[0].name) if len(documents) == 1 else "",
        number="",
        title=printable(title),
        path="",
        parts=tuple(parts),
        citation=printable(citation),
        source="\n".join(source_line(of, language) for of in documents),
    )
