"""Citations of places in a library, and a text's citations held against it."""

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from talentdesk.digest.citation import cite
from talentdesk.digest.entries import Cited
from talentdesk.digest.quotation import Check, check_text
from talentdesk.errors import N_, NotFoundError
from talentdesk.library import Library
from talentdesk.model import Document, Figure, Section, SectionKind
from talentdesk.model.kinds import Style
from talentdesk.text.cells import as_line


def cited(library: Library, called: str, language: str | None = None) -> Cited:
    """Give the place a ref names; an event, policy or figure is cited where it is first told.

    A work in several languages is cited in its own or the one asked for.
    Raises ``NotFoundError``.
    """
    ref, _ = library.resolve(called)
    thing = library.get(ref, language=language)
    if isinstance(thing, Document):
        return Cited(thing.in_language(language))
    if not isinstance(thing, Section):
        places = (thing.place,) if isinstance(thing, Figure) else thing.places
        if not places:
            raise NotFoundError(N_("“{ref}” is told nowhere, so it cannot be cited."), ref=called)
        ref = places[0].block or places[0].section
        thing = library.get(ref, language=language)
        if not isinstance(thing, Section):
            raise NotFoundError(N_("“{ref}” is not a section."), ref=ref)
    document = next(of for of in library.documents() if of.ref == thing.document)
    counted = _counted(library, thing, ref.partition("#")[2])
    return Cited(document.in_language(language), *counted)


def citation(
    library: Library, called: str, style: Style = Style.GB, language: str | None = None
) -> str:
    """Give the citation line of a place."""
    of = cited(library, called, language)
    return cite(of.document, of.section, of.paragraph, style)


def copied(library: Library, called: str, style: Style, words: str) -> str:
    """Give what is copied: words with their citation, or without words the citation alone."""
    return quoted(library, called, style, words) if words else citation(library, called, style)


def quoted(library: Library, called: str, style: Style = Style.GB, words: str = "") -> str:
    """Give words of a paragraph, or all of it, in quotation marks with their citation."""
    of = cited(library, called)
    told = words or of.text
    line = cite(of.document, of.section, of.paragraph, style)
    told = " ".join(as_line(told).split())
    return f"“{told}”（{line}）" if of.document.language == "zh" else f"“{told}” ({line})"


def verify(library: Library, text: str) -> tuple[Check, ...]:
    """Check every citation in a text against the library as it is now."""
    works = {document.ref: document for document in library.documents()}

    @cache
    def editions(ref: str) -> tuple[tuple[Section, ...], ...]:
        languages = works[ref].languages or (None,)
        return tuple(library.sections(ref, language=language) for language in languages)

    titled = [
        document.in_language(language)
        for document in works.values()
        for language in (document.languages or (None,))
    ]
    return tuple(check_text(text, titled, editions))


def places(library: Library, refs: Iterable[str]) -> tuple[Cited, ...]:
    """Give the places several refs name."""
    return tuple(cited(library, ref) for ref in refs)


def _counted(library: Library, section: Section, paragraph: str) -> tuple[Section, str]:
    """Give the section paragraphs are counted in: a paragraph of 5.3-1 is one of 5.3.

    An article comes with all its blocks, for its 款 and 项 are counted.
    """
    if not paragraph or not section.blocks:
        return section, paragraph
    if section.kind is SectionKind.ARTICLE:
        whole = library.get(section.ref, language=section.language)
        return (whole if isinstance(whole, Section) else section), paragraph
    own = section.blocks[0].ref.partition("#")[0]
    if own != section.ref:
        counted = library.get(own, language=section.language)
        if isinstance(counted, Section):
            return replace(counted, blocks=section.blocks), paragraph
    return section, paragraph
