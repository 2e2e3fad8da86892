"""Policies and figures as lines of a table."""

from collections.abc import Iterable, Mapping
from gettext import gettext as _

from talentdesk.gui.line import Line
from talentdesk.gui.models.table import Column
from talentdesk.model import Figure, Policy
from talentdesk.render import terms
from talentdesk.render.dating import long_date
from talentdesk.render.record_terms import known_status
from talentdesk.render.source_terms import hedge_name, policy_kind_name, unit_name
from talentdesk.render.terms import place_label
from talentdesk.resources import current_language
from talentdesk.text.cells import as_line


def policy_columns() -> tuple[Column, ...]:
    """Name the columns of policies."""
    return (
        Column(_("Title"), 24),
        Column(_("Kind"), 6),
        Column(_("Status"), 7),
        Column(_("Issued"), 9),
        Column(_("Issuer"), 12),
        Column(_("Number"), 11),
        Column(_("Documents"), 12),
        Column(_("Full text"), 6),
    )


def policy_facets() -> dict[str, str]:
    """Name what policies can be filtered by."""
    return {
        "year": _("All years"),
        "status": _("All statuses"),
        "kind": _("All kinds"),
        "issuer": _("All issuers"),
        "document": _("All documents"),
    }


def policy_lines(policies: Iterable[Policy], titles: Mapping[str, str]) -> tuple[Line, ...]:
    """Give policies as lines; what the texts do not state is said to be not stated."""
    return tuple(_policy(policy, titles) for policy in policies)


def _policy(of: Policy, titles: Mapping[str, str]) -> Line:
    unstated = _("not stated")
    title = of.title.strip("《》")
    kind = policy_kind_name(of.kind, current_language())
    status = known_status(of, current_language()) or terms.status_name(of.status)
    issued = long_date(of.issued) if of.issued else unstated
    documents = ", ".join(titles.get(document, document) for document in of.documents)
    full = _("yes") if of.full_text else _("no")
    cells = (title, kind, status, issued, of.issuer or unstated, of.number or unstated)
    date = of.issued.text if of.issued else ""
    keys = (title, kind, status, date, of.issuer or "", of.number or "", documents, full)
    facets = {
        "year": str(of.issued.year) if of.issued else unstated,
        "status": status,
        "kind": kind,
        "issuer": of.issuer or unstated,
        "document": documents,
    }
    return Line(of.ref, (*cells, documents, full), keys, facets)


def figure_columns() -> tuple[Column, ...]:
    """Name the columns of figures."""
    return (
        Column(_("Indicator"), 16),
        Column(_("Value"), 9, number=True),
        Column(_("Unit"), 8),
        Column(_("Qualifier"), 4),
        Column(_("As of"), 10),
        Column(_("Place"), 6),
        Column(_("Source sentence"), 26),
        Column(_("Document"), 12),
    )


def figure_facets() -> dict[str, str]:
    """Name what figures can be filtered by."""
    return {"document": _("All documents"), "year": _("All years"), "unit": _("All units")}


def figure_lines(figures: Iterable[Figure], titles: Mapping[str, str]) -> tuple[Line, ...]:
    """Give figures as lines, each with the sentence it was read from."""
    return tuple(_figure(figure, titles) for figure in figures)


def _figure(of: Figure, titles: Mapping[str, str]) -> Line:
    value = terms.plain_number(of.value)
    if of.upper is not None:
        value = f"{value}–{terms.plain_number(of.upper)}"
    when = long_date(of.date) if of.date else ""
    document = titles.get(of.document, of.document)
    unit = unit_name(of.unit, current_language())
    hedge = hedge_name(of.qualifier, current_language())
    place = place_label(of.place.block)
    rest = (as_line(of.place.sentence), document)
    return Line(
        of.ref,
        (of.label, value, unit, hedge, when, place, *rest),
        (of.label, of.value, unit, hedge, of.date.text if of.date else "", place, *rest),
        {"document": document, "unit": unit, "year": str(of.date.year) if of.date else ""},
    )
