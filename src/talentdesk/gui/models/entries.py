"""Hits, events, policies and figures as rows of a list."""

from collections.abc import Iterable, Mapping, Sequence
from gettext import gettext as _
from gettext import ngettext

from talentdesk.gui.row import Dot, Row
from talentdesk.model import Event, Figure, Kind, Policy, Status
from talentdesk.model.date import Precision
from talentdesk.model.finding import Answer, Hit
from talentdesk.model.note import Noted
from talentdesk.model.plan import Match
from talentdesk.render import note_terms, terms
from talentdesk.render.dating import long_date, short_date
from talentdesk.render.source_terms import policy_kind_name
from talentdesk.render.terms import place_label
from talentdesk.resources import current_language


def kind_name(kind: Kind) -> str:
    """Name a kind of things found."""
    return {
        Kind.SECTION: _("Sections"),
        Kind.EVENT: _("Events"),
        Kind.POLICY: _("Policies"),
        Kind.FIGURE: _("Figures"),
    }[kind]


def hit_rows(answer: Answer, names: Mapping[str, str]) -> tuple[Row, ...]:
    """Give what was found, under headings of their own what has only its words or is related.

    Where it stands in several documents, each hit names its own.
    """
    rows = []
    heading = ""
    several = len({hit.document for hit in (*answer.hits, *answer.related)}) > 1
    for hit, name in (
        *((hit, _("By its words") if hit.match is Match.WORDS else "") for hit in answer.hits),
        *((hit, _related(hit)) for hit in answer.related),
    ):
        above = name if name != heading else ""
        rows.append(_hit(hit, above, names.get(hit.document, hit.document) if several else ""))
        heading = name
    return tuple(rows)


def _related(hit: Hit) -> str:
    """Name the sort of a related hit, and the words it was found by."""
    sort = terms.match_name(hit.match)
    by = _("{sort}: {words}").format(sort=sort, words=hit.form) if hit.form else sort
    return _("Related ({by})").format(by=by)


def event_rows(events: Sequence[Event], names: Mapping[str, str]) -> tuple[Row, ...]:
    """Give events in the order they come, a heading where a year begins.

    Where several documents tell them, each names its own.
    """
    rows = []
    several = len({event.document for event in events}) > 1
    year = 0
    for event in events:
        above = str(event.date.year) if event.date.year != year else ""
        year = event.date.year
        rows.append(
            Row(
                event.ref,
                event.title,
                text=terms.event_kind_name(event.kind)
                + (f" · {names.get(event.document, event.document)}" if several else ""),
                lead=short_date(event.date) if event.date.month else "",
                dot=Dot.FULL if event.date.precision is Precision.DAY else Dot.RING,
                above=above,
            )
        )
    return tuple(rows)


def policy_rows(policies: Iterable[Policy]) -> tuple[Row, ...]:
    """Give policies, those with a date first and in its order."""
    ordered = sorted(policies, key=lambda p: (p.issued is None, p.issued.text if p.issued else ""))
    return tuple(
        Row(
            policy.ref,
            policy.title.strip("《》"),
            meta=policy_kind_name(policy.kind, current_language()),
            text=_issued(policy),
        )
        for policy in ordered
    )


def figure_rows(figures: Sequence[Figure]) -> tuple[Row, ...]:
    """Give figures, parts indented below the whole they belong to and measured against it."""
    wholes = {figure.ref: figure for figure in figures}
    parts: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.part_of in wholes:
            parts.setdefault(figure.part_of or "", []).append(figure)
    rows = []
    for figure in figures:
        if figure.part_of in wholes:
            continue
        inner = parts.get(figure.ref, [])
        rows.append(_figure(figure, 0, 1.0 if inner and figure.value else None))
        rows += [
            _figure(part, 1, min(part.value / figure.value, 1.0) if figure.value else None)
            for part in inner
        ]
    return tuple(rows)


def note_rows(
    noted: Sequence[Noted], titles: Mapping[str, str], *, by_folder: bool
) -> tuple[Row, ...]:
    """Give notes in the order they come, under the folders or documents they are in."""
    rows = []
    heading = None
    for one in noted:
        note = one.note
        name = note.folder or _("No folder") if by_folder else titles.get(note.document, "")
        name = name or note.document or _("Policies")
        parts = (
            note_terms.note_kind_name(note.kind),
            note_terms.colour_name(note.colour) if note.colour else "",
            "" if by_folder else note.folder,
            place_label(one.ref or note.ref),
            note_terms.state_name(one.state),
        )
        title = note.quoted if note.colour or not one.title else one.title
        rows.append(
            Row(
                one.ref,
                title,
                text=note.text or (note.quoted if note.quoted != title else ""),
                source=" · ".join(filter(None, parts)),
                above=name if name != heading else "",
                tint=note.colour.value if note.colour else "",
            )
        )
        heading = name
    return tuple(rows)


def _hit(hit: Hit, above: str, within: str) -> Row:
    same = hit.snippet.text == hit.title
    return Row(
        hit.block or hit.ref if hit.kind is Kind.SECTION else hit.ref,
        hit.title,
        meta=_hit_meta(hit),
        text="" if same else hit.snippet.text,
        marks=hit.snippet.marks,
        source=within,
        title_marks=hit.title_marks,
        above=above,
    )


def _hit_meta(hit: Hit) -> str:
    parts = [terms.kind_name(hit.kind)]
    if hit.date:
        parts.append(hit.date.text)
    elif hit.kind is Kind.SECTION:
        parts.append(place_label(hit.block or hit.ref))
    if hit.places > 1:
        places = ngettext("{count} place", "{count} places", hit.places)
        parts.append(places.format(count=hit.places))
    return " · ".join(parts)


def _issued(policy: Policy) -> str:
    if policy.issued:
        return _("issued {date}").format(date=long_date(policy.issued))
    if policy.status is Status.UNKNOWN:
        return _("date not stated in the source")
    return terms.status_name(policy.status)


def _figure(figure: Figure, indent: int, share: float | None) -> Row:
    return Row(
        figure.ref,
        figure.label,
        meta=terms.printed(figure),
        source=place_label(figure.place.block),
        indent=indent,
        share=share,
    )
