"""One policy, event or figure ready to be set, with what is not stated said to be so."""

from collections.abc import Iterator, Sequence

from talentdesk.knowledge import Aspect, Certainty
from talentdesk.model import Document, Event, Figure, Place, Policy, Status
from talentdesk.render.form import Facts, Line, Lines, Part, Sheet, entitled, printable
from talentdesk.render.places import labels, source_line
from talentdesk.render.tables import events_table, figures_table
from talentdesk.render.terms import (
    Say,
    aspect_name,
    certainty_name,
    event_kind_name,
    place_label,
    printed,
    status_name,
)
from talentdesk.resources import words

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
    unstated = _("not stated in the source")
    dates = (
        (_("Issued"), policy.issued or unstated),
        (_("In force from"), policy.effective),
        (_("In force until"), policy.expires),
    )
    rows = [(name, date if isinstance(date, str) else date.text) for name, date in dates if date]
    rows += [
        (_("Issuer"), printable(policy.issuer or unstated)),
        (_("Number"), printable(policy.number or unstated)),
        (_("Status"), status_name(policy.status, _)),
        (_("Full text"), policy.full_text or _("not in the library")),
    ]
    if policy.status is Status.UNKNOWN:
        rows[-2] = (_("Status"), unstated)
    told = [*policy.places, *(place for event in events for place in event.places)]
    label = labels(place.block for place in told)
    rows += _recorded(policy, documents[0].language if documents else language, _)
    parts: list[Part] = [Facts("", tuple(rows))]
    if policy.criteria:
        parts.append(_criteria(policy, documents[0].language if documents else language, _))
    parts += _told(policy.places, documents, _)
    if events:
        parts.append(events_table(events, label, _))
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
    rows += [(_("Unit"), figure.unit)] if figure.unit else []
    rows += [(_("As of"), figure.date.text)] if figure.date else []
    parts: list[Part] = [Facts("", tuple(rows)), *_told((figure.place,), documents, _)]
    if inner:
        parts.append(figures_table(inner, labels([figure.place.block]), _))
    return _sheet(figure.ref, _("Figure"), figure.label, parts, documents, citation, language)


def _recorded(policy: Policy, language: str, _: Say) -> list[tuple[str, str]]:
    """Give what is recorded beside the texts, with how sure it is where that is not sure."""
    rows = []
    for statement in policy.statements:
        if statement.kind in _STATED or statement.certainty is Certainty.UNKNOWN:
            continue
        sure = statement.certainty is Certainty.SURE
        mark = "" if sure else f" ({certainty_name(statement.certainty, _)})"
        place = f" {place_label(statement.place)}" if statement.place else ""
        said = f"{printable(statement.said(language))}{mark}{place}"
        rows.append((aspect_name(statement.kind, _), said))
    return rows


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
        label = labels(place.section for place in own)
        lines = tuple(
            Line(printable(place.sentence), label(place.block or place.section)) for place in own
        )
        if lines:
            yield Lines(_("Told in {title}").format(title=printable(document.title)), lines)


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
        document=printable(documents[0].title) if len(documents) == 1 else "",
        number="",
        title=printable(title),
        path="",
        parts=tuple(parts),
        citation=printable(citation),
        source="\n".join(source_line(of, language) for of in documents),
    )
