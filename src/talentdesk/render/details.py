"""What is known of one document, policy, event or figure as HTML for the detail pane.

What the texts do not state is said to be not stated, never left out and never guessed.
"""

from collections.abc import Iterable, Mapping, Sequence
from gettext import gettext as _
from gettext import ngettext
from html import escape

from talentdesk.model import Document, Event, Figure, Place, Policy, Status
from talentdesk.model.document import named
from talentdesk.model.knowledge import Aspect, Name
from talentdesk.model.sums import sums
from talentdesk.render import recorded
from talentdesk.render.address import href
from talentdesk.render.dating import long_date, short_date
from talentdesk.render.recorded import stated, unstated
from talentdesk.render.source_terms import unit_name
from talentdesk.render.terms import (
    document_kind_name,
    entitled,
    event_kind_name,
    language_name,
    place_label,
    plain_number,
    printed,
    status_name,
)
from talentdesk.resources import current_language
from talentdesk.text.cells import as_line

Documents = Mapping[str, Document]
"""Documents by their refs, for them to be called by name."""
NONE: Documents = {}
IMPORT = "do:import"
"""The address of the link that offers to import a policy's full text."""


def document(what: Document, names: Sequence[Name] = ()) -> str:
    """Tell what a document is, where it comes from, and what it calls by name."""
    counts = ngettext("{count} section", "{count} sections", what.sections)
    rows = [
        (_("Year"), escape(str(what.year)) if what.year else unstated()),
        (_("Kind"), _stated(document_kind_name(what.kind))),
        (_("Language"), escape(", ".join(map(language_name, what.languages or (what.language,))))),
        (_("Extent"), escape(counts.format(count=what.sections))),
        (_("Characters"), f"{what.characters:,}"),
        (_("Origin"), _stated(what.source)),
    ]
    imprint = what.imprint
    known = (
        (_("Number"), imprint.number),
        (_("Issuer"), ", ".join(imprint.issuers)),
        (_("Adopted"), imprint.adopted and long_date(imprint.adopted)),
        (_("Issued"), imprint.issued and long_date(imprint.issued)),
        (_("In force from"), imprint.effective and long_date(imprint.effective)),
        (_("In force until"), imprint.expires and long_date(imprint.expires)),
    )
    rows += [(name, escape(value)) for name, value in known if value]
    return f"<body>{_title(what.name)}{_table(rows)}{recorded.named(names)}</body>"


def section(
    of: Document, heading: str, told: tuple[Sequence[Policy], Sequence[Event], Sequence[Figure]]
) -> str:
    """Tell where a section or paragraph stands, and the policies, events and figures it tells."""
    policies, events, figures = told
    rows = [(_("Document"), _link(of.ref, of.name))]
    counts = [(printed(figure), _link(figure.ref, figure.label)) for figure in figures]
    listed = f"{_heading(_('Figures'))}{_listing(counts)}" if counts else ""
    return (
        f"<body>{_title(heading)}{_table(rows)}"
        f"{_policies(policies, of.year, _('Policies'))}{_events(events, of.year)}{listed}</body>"
    )


def policy(
    what: Policy, events: Sequence[Event], related: Sequence[Policy], documents: Documents = NONE
) -> str:
    """Tell what is known of a policy, where it is named, and what goes with it."""
    terms_of_force = (
        (_("In force from"), what.effective),
        (_("In force until"), what.expires),
    )
    said = what.statements
    known = "" if what.status is Status.UNKNOWN else status_name(what.status)
    rows = [
        *recorded.names(what.translations, what.title),
        (_("Issued"), stated(said, Aspect.ISSUED, long_date(what.issued) if what.issued else "")),
        (_("Issuer"), stated(said, Aspect.ISSUER, what.issuer or "")),
        (_("Number"), stated(said, Aspect.NUMBER, what.number or "")),
        *((name, escape(long_date(date))) for name, date in terms_of_force if date),
        (_("Status"), stated(said, Aspect.STATUS, known)),
        *recorded.rows(what),
        *([(_("Full text"), _full_text(what, documents))] if what.titled else []),
    ]
    year = what.issued.year if what.issued else None
    return (
        f"<body>{_title(entitled(what))}{_table(rows)}{recorded.criteria(what.criteria)}"
        f"{recorded.background(said)}{_places(what.places, documents)}"
        f"{_events(events, year)}{_policies(related, year)}</body>"
    )


def event(what: Event, policies: Sequence[Policy], documents: Documents = NONE) -> str:
    """Tell what happened, when, and where it is told."""
    rows = [
        (_("Date"), escape(long_date(what.date))),
        (_("Kind"), escape(event_kind_name(what.kind))),
        *recorded.names(what.translations, what.title),
    ]
    named_there = _policies(policies, what.date.year, _("Policies"))
    return (
        f"<body>{_title(what.title)}{_table(rows)}{recorded.background(what.statements)}"
        f"{_places(what.places, documents)}{named_there}</body>"
    )


def figure(
    what: Figure, whole: Figure | None, parts: Sequence[Figure], documents: Documents = NONE
) -> str:
    """Tell a quantity with the sentence it was read from."""
    rows = [
        (_("Value"), plain_number(what.value)),
        (_("Unit"), _stated(unit_name(what.unit, current_language()))),
        (_("As of"), escape(long_date(what.date)) if what.date else unstated()),
        *recorded.names(what.translations, what.label),
    ]
    if whole:
        rows.append((_("Part of"), _link(whole.ref, f"{whole.label} {whole.text}")))
    html = f'<body>{_title(what.label)}<p class="big">{escape(printed(what))}</p>{_table(rows)}'
    if parts:
        inner = [(part.text, _link(part.ref, part.label)) for part in parts]
        html += f"{_heading(_('Made up of'))}{_listing(inner)}{_check(what, parts)}"
    return f"{html}{_places((what.place,), documents)}</body>"


def _check(whole: Figure, parts: Sequence[Figure]) -> str:
    """Say whether the parts that are stated make the whole; a disagreement is never hidden."""
    for found in sums((whole, *parts)):
        said = _("Together they make the whole.")
        if not found.agrees:
            said = _("Together they make {total}, which is not the whole.")
        return f"<p>{escape(said.format(total=plain_number(found.total)))}</p>"
    return ""


def _full_text(what: Policy, known: Documents) -> str:
    if what.full_text:
        of = known.get(what.full_text)
        return _link(what.full_text, named(_("Open"), of.apart if of else ""))
    offer = escape(_("Import…"))
    return f'<i>{escape(_("not in the library"))}</i> &nbsp;<a href="{IMPORT}">{offer}</a>'


def _places(places: Iterable[Place], known: Documents) -> str:
    """List where something is told; the document stands beside each place, or once for all."""
    places = tuple(places)
    refs = dict.fromkeys(place.section.partition("/")[0] for place in places)
    documents = {ref: known[ref].name if ref in known else ref for ref in refs}
    rows = []
    for place in places:
        ref = place.block or place.section
        told = _brief(as_line(place.sentence))
        if len(documents) > 1:
            told = f"{told} · {documents[ref.partition('/')[0]]}"
        rows.append((_link(ref, place_label(ref)), escape(told)))
    name = " · ".join((_("Source"), *documents.values())) if len(documents) == 1 else _("Source")
    return f"{_heading(name)}{_listing(rows, linked=True)}" if rows else ""


def _events(events: Sequence[Event], year: int | None) -> str:
    """List events, the year left out where all are of the one that goes without saying."""
    dated = short_date if all(event.date.year == year for event in events) else long_date
    rows = [(dated(event.date), _link(event.ref, event.title)) for event in events]
    return f"{_heading(_('Events'))}{_listing(rows)}" if rows else ""


def _policies(policies: Sequence[Policy], year: int | None, name: str = "") -> str:
    """List policies by date, the year left out where it goes without saying."""
    rows = []
    for policy in sorted(policies, key=lambda p: p.issued.text if p.issued else "~"):
        date = policy.issued
        when = "" if date is None else short_date(date) if date.year == year else long_date(date)
        rows.append((when, _link(policy.ref, policy.title)))
    return f"{_heading(name or _('Related policies'))}{_listing(rows)}" if rows else ""


def _title(text: str) -> str:
    # WORKAROUND: Qt enlarges <h1> to <h6> on top of the size a style sheet gives them.
    return f'<p class="h1">{escape(text)}</p>'


def _heading(text: str) -> str:
    return f'<p class="h2">{escape(text)}</p>'


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td class="name">{escape(name)}</td><td>{value}</td></tr>' for name, value in rows
    )
    return f'<table cellspacing="0" cellpadding="0">{cells}</table>'


def _listing(rows: Iterable[tuple[str, str]], linked: bool = False) -> str:
    cells = "".join(
        f'<tr><td class="when"><nobr>{lead if linked else escape(lead)}</nobr></td>'
        f"<td>{text}</td></tr>"
        for lead, text in rows
    )
    return f'<table cellspacing="0" cellpadding="0">{cells}</table>'


def _link(ref: str, text: str) -> str:
    return f'<a href="{href(ref)}">{escape(text)}</a>'


def _stated(value: str | None) -> str:
    return escape(value) if value else unstated()


def _brief(sentence: str, length: int = 60) -> str:
    return sentence if len(sentence) <= length else f"{sentence[:length].rstrip()}…"
