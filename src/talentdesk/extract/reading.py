"""Everything a document tells, drawn out of its sections at once."""

from talentdesk.extract.events import events, months
from talentdesk.extract.figures import figures
from talentdesk.extract.policies import policies
from talentdesk.extract.references import links
from talentdesk.model import Document, Reading, Section


def draw_out(
    document: Document,
    digest: str,
    sections: tuple[Section, ...],
    asides: tuple[str, ...] = (),
) -> Reading:
    """Draw events, policies and figures out of a document's sections, and hang links on them."""
    sections = links(document, sections)
    month_of = months(sections, document.year)
    named = policies(document, sections, month_of)
    return Reading(
        document=document,
        digest=digest,
        sections=sections,
        events=events(document, sections, month_of, named),
        policies=named,
        figures=figures(document, sections),
        asides=asides,
    )
