"""Everything in a library that a note of the user's can hang on."""

from collections.abc import Iterator

from talentdesk.model.note import Passage
from talentdesk.store.library_file import LibraryFile
from talentdesk.text.cells import said


def passages(file: LibraryFile, document: str) -> tuple[Passage, ...]:
    """Give what a document has now; without a document, the policies."""
    return tuple(_of(file, document) if document else _policies(file))


def _policies(file: LibraryFile) -> Iterator[Passage]:
    for policy in file.policies(None):
        yield Passage(policy.ref, policy.title, policy.title)
        for called in policy.translations:
            yield Passage(policy.ref, called.text, called.text)


def _of(file: LibraryFile, document: str) -> Iterator[Passage]:
    """Yield the passages of every edition, those of the work's own language first."""
    works = [of for of in file.documents() if of.ref == document]
    for of in works:
        for language in of.languages:
            yield from _edition(file, document, language)
        for language in of.languages:
            yield Passage(of.ref, of.said(language), of.said(language))


def _edition(file: LibraryFile, document: str, language: str) -> Iterator[Passage]:
    for section in file.sections(document, language):
        yield Passage(section.ref, section.heading, section.heading)
        for block in section.blocks:
            yield Passage(block.ref, said(block), section.heading, block.kind.in_table)
    for event in file.events(document, language):
        yield Passage(event.ref, event.title, event.title)
    for figure in file.figures(document, language):
        yield Passage(figure.ref, f"{figure.label} {figure.text}", figure.label)
