"""What a link in the text leads to, in a few lines that fit on a card beside the pointer."""

from gettext import gettext as _
from html import escape

from talentdesk.model import Document, Event, Figure, Policy, Section
from talentdesk.render.dating import long_date
from talentdesk.render.source_terms import policy_kind_name
from talentdesk.render.terms import (
    document_kind_name,
    event_kind_name,
    place_label,
    printed,
    status_name,
)
from talentdesk.resources import current_language
from talentdesk.text.cells import as_line

LONGEST = 160
"""How many characters of a text stand on a card."""


def card(of: Document | Section | Policy | Event | Figure) -> str:
    """Say what a thing is: its sort, its title, and what matters most of it."""
    if isinstance(of, Policy):
        issued = long_date(of.issued) if of.issued else _("date not stated in the source")
        kind = policy_kind_name(of.kind, current_language())
        return _set(kind, of.title, f"{issued} · {of.issuer or status_name(of.status)}")
    if isinstance(of, Event):
        return _set(event_kind_name(of.kind), of.title, long_date(of.date))
    if isinstance(of, Figure):
        when = long_date(of.date) if of.date else ""
        return _set(when, f"{of.label}  {printed(of)}", as_line(of.place.sentence))
    if isinstance(of, Section):
        text = " ".join(as_line(block.text) for block in of.blocks)
        block = of.blocks[0].ref if len(of.blocks) == 1 else of.ref
        return _set(place_label(block), of.heading, text)
    return _set(document_kind_name(of.kind), of.name, str(of.year or ""))


def _set(above: str, title: str, text: str) -> str:
    brief = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
    return (
        f'<div class="card"><p class="above">{escape(above)}</p>'
        f'<p class="title">{escape(title)}</p><p>{escape(brief)}</p></div>'
    )
