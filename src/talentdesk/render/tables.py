"""Policies, figures and events as tables, the same in summaries and in lists of their own."""

from collections.abc import Iterable, Sequence

from talentdesk.model import Event, Figure, Policy
from talentdesk.render.form import Table, entitled, printable
from talentdesk.render.places import Label, where
from talentdesk.render.record_terms import known_status
from talentdesk.render.terms import Say, event_kind_name, printed
from talentdesk.render.wrapping import columns

# A row of so many columns (a Han character has two) takes less than half the width of A4.
_SHORT = 30
_MOST = 0.6


def policies_table(policies: Sequence[Policy], label: Label, language: str, _: Say) -> Table:
    """List policies with date, status and place."""
    return Table(
        "policies",
        _("Policies"),
        (_("Date"), _("Title"), _("Status"), _("Source")),
        tuple(
            (
                policy.issued.text if policy.issued else _("not stated"),
                entitled(policy.title, policy.titled),
                printable(known_status(policy, language, _)) or _("not stated"),
                where(policy.places, label),
            )
            for policy in policies
        ),
    )


def figures_table(figures: Iterable[Figure], label: Label, _: Say) -> Table:
    """List figures as printed, parts below their wholes."""
    ordered = tuple(_parts_below(figures))
    inner = {figure.ref for figure in ordered}
    rows = tuple(
        (
            ("– " if figure.part_of in inner else "") + printable(figure.label),
            printable(printed(figure)),
            where((figure.place,), label),
        )
        for figure in ordered
    )
    heads = (_("What is counted"), _("Figure"), _("Source"))
    short = sum(sum(map(columns, row)) <= _SHORT for row in rows)
    paired = short >= len(rows) * _MOST
    return Table("figures", _("Key figures"), heads, rows, wide=0, numbers=(1,), paired=paired)


def events_table(events: Iterable[Event], label: Label, _: Say, *, kinds: bool = False) -> Table:
    """List events in the order given, with their kind if asked for."""
    middle = (_("Event"), _("Kind")) if kinds else (_("Event"),)
    return Table(
        "events",
        _("Events"),
        (_("Date"), *middle, _("Source")),
        tuple(
            (
                event.date.text,
                printable(event.title),
                *((event_kind_name(event.kind, _),) if kinds else ()),
                where(event.places, label),
            )
            for event in events
        ),
    )


def _parts_below(figures: Iterable[Figure]) -> Iterable[Figure]:
    """Put the parts of a whole right below it."""
    known = tuple(figures)
    refs = {figure.ref for figure in known}
    for figure in known:
        if figure.part_of in refs:
            continue
        yield figure
        yield from (part for part in known if part.part_of == figure.ref)
