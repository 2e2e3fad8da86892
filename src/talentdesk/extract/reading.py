"""Everything a document tells, drawn out of its sections at once."""

from talentdesk.extract.events import events, months
from talentdesk.extract.figures import figures
from talentdesk.extract.policies import policies
from talentdesk.model import Document, Reading, Section


def draw_out(document: Document, digest: str, sections: tuple[Section, ...]) -> Reading:
    """Draw events, policies and figures out of a document's sections."""
    month_of = months(sections, document.year)
    return Reading(
        document=document,
        digest=digest,
        sections=sections,
        events=events(document, sections, month_of),
        policies=policies(document, sections, month_of),
        figures=figures(document, sections),
    )
