"""Everything a document tells, drawn out of its sections at once."""

from dataclasses import replace

from talentdesk.extract import english
from talentdesk.extract.events import events
from talentdesk.extract.figures import figures
from talentdesk.extract.policies import policies
from talentdesk.extract.printed import as_printed, in_simplified, is_traditional
from talentdesk.extract.references import links
from talentdesk.extract.times import Times
from talentdesk.model import Document, Reading, Section
from talentdesk.text.characters import simplified


def draw_out(
    document: Document,
    digest: str,
    sections: tuple[Section, ...],
    asides: tuple[str, ...] = (),
) -> Reading:
    """Draw events, policies and figures out of a document's sections, and hang links on them."""
    if not is_traditional(sections):
        return _drawn(document, digest, sections, asides)
    imprint = replace(document.imprint, title=simplified(document.imprint.title))
    plain = replace(document, title=simplified(document.title), imprint=imprint)
    drawn = _drawn(plain, digest, in_simplified(sections), asides)
    return replace(as_printed(drawn, sections), document=document)


def _drawn(
    document: Document, digest: str, sections: tuple[Section, ...], asides: tuple[str, ...]
) -> Reading:
    sections = links(document, sections)
    times = Times(document, sections)
    if document.language == "en":
        return Reading(
            document=document,
            digest=digest,
            sections=sections,
            events=english.events(document, sections, times),
            policies=english.policies(document, sections, times),
            figures=english.figures(document, sections),
            asides=asides,
        )
    named = policies(document, sections, times)
    return Reading(
        document=document,
        digest=digest,
        sections=sections,
        events=events(document, sections, times, named),
        policies=named,
        figures=figures(document, sections, times),
        asides=asides,
    )
