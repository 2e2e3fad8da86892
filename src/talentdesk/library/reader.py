"""Reading a library: everything that is in it, by its refs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from talentdesk.errors import N_, NotFoundError
from talentdesk.model import Document, Kind
from talentdesk.model.tree import above, below
from talentdesk.store.library_file import LibraryFile

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from talentdesk.model import Event, Figure, Policy, Section
    from talentdesk.model.knowledge import Name
    from talentdesk.model.summary import Summary

    Thing = Document | Section | Event | Policy | Figure


class Reader:
    """What there is to read. A work in several languages comes in its own or the one asked for."""

    def __init__(self, file: LibraryFile) -> None:
        self._file = file

    def documents(self) -> tuple[Document, ...]:
        """Give all documents, the bundled library first."""
        return self._file.documents()

    def sections(
        self, document: str | None = None, *, language: str | None = None
    ) -> tuple[Section, ...]:
        """Give the sections of one document or of all in reading order, with their blocks."""
        return self._file.sections(self._ref(document), language)

    def subtree(self, ref: str, *, language: str | None = None) -> tuple[Section, ...]:
        """Give a section and all below it in reading order; for a document, all it has."""
        from talentdesk.model import Section

        thing = self.get(ref)
        if isinstance(thing, Document):
            return self._file.sections(thing.ref, language)
        if not isinstance(thing, Section):
            raise NotFoundError(N_("“{ref}” is not a section."), ref=ref)
        return below(self._file.sections(thing.document, language), thing.ref)

    def path(self, ref: str, *, language: str | None = None) -> tuple[Section, ...]:
        """Give the sections above a section, the outermost first."""
        return above(self._file.sections(ref.partition("/")[0], language), ref)

    def timeline(
        self,
        first: str | None = None,
        last: str | None = None,
        document: str | None = None,
        *,
        language: str | None = None,
    ) -> tuple[Event, ...]:
        """Give the events from ``first`` to ``last`` (``YYYY-MM``, both included) in time order."""
        events = self._file.events(self._ref(document), language)
        return tuple(event for event in events if event.date.lies(first, last))

    def policies(
        self, document: str | None = None, *, language: str | None = None
    ) -> tuple[Policy, ...]:
        """Give the policies named in a document or in any, those with a date first."""
        return self._file.policies(self._ref(document), language)

    def figures(
        self,
        document: str | None = None,
        section: str | None = None,
        *,
        language: str | None = None,
    ) -> tuple[Figure, ...]:
        """Give the figures of a document, of a section with all below it, or all there are."""
        within = {part.ref: part.document for part in self.subtree(section)} if section else None
        if within:
            document = next(iter(within.values()))
        found = self._file.figures(self._ref(document), language)
        return tuple(figure for figure in found if within is None or figure.section in within)

    def names(self, document: str | None = None) -> tuple[Name, ...]:
        """Give the programmes, platforms, organisations and activities a document's pack lists."""
        return self._file.names(self._ref(document))

    def resolve(self, called: str) -> tuple[str, tuple[str, ...]]:
        """Give the full ref of what is called so, and the refs it could have meant instead."""
        return self._file.resolve(called)

    def has(self, ref: str) -> bool:
        """Tell whether a full ref names something."""
        try:
            return self.resolve(ref)[0] == ref
        except NotFoundError:
            return False

    def get(self, called: str, *, language: str | None = None) -> Thing:
        """Give the thing a full or shortened ref names. Raises ``NotFoundError``.

        For a paragraph that is its section with this one block.
        """
        from talentdesk.model import Section

        ref, _ = self._file.resolve(called)
        for thing in self._things(ref, language):
            if thing.ref == ref:
                return thing
            if isinstance(thing, Section) and "#" in ref:
                own = tuple(block for block in thing.blocks if block.ref == ref)
                if own:
                    return replace(thing, blocks=own)
        raise NotFoundError(N_("There is no “{ref}” in the library."), ref=called)

    def summary(self, ref: str, *, language: str | None = None) -> Summary:
        """Sum up a section with all below it, or a document."""
        from talentdesk.digest.summary import summarise

        sections = self.subtree(ref, language=language)
        if not sections:
            raise NotFoundError(N_("“{ref}” is not a section."), ref=ref)
        of, path = sections[0].document, self.path(sections[0].ref, language=language)
        file, document = self._file, self._document(of).in_language(language)
        told = (file.policies(of, language), file.events(of, language), file.figures(of, language))
        return summarise(sections, path, document, *told)

    def _document(self, called: str) -> Document:
        for found in self._file.documents(called):
            return found
        raise NotFoundError(N_("There is no document “{ref}” in the library."), ref=called)

    def _ref(self, called: str | None) -> str | None:
        return self._document(called).ref if called else None

    def _things(self, ref: str, language: str | None) -> Iterable[Thing]:
        """Give the things among which the one of this full ref is."""
        kind, colon, name = ref.partition(":")
        document = (name if colon else ref).partition("/")[0]
        if kind == Kind.POLICY:
            return self._file.policies(None, language)
        if colon:
            told = self._file.events if kind == Kind.EVENT else self._file.figures
            return told(document, language)
        if ref == document:
            return self._file.documents(ref)
        return self._sections_near(ref, document, language)

    def _sections_near(self, ref: str, document: str, language: str | None) -> Iterator[Section]:
        """Give the section of a ref; of a paragraph it may be another one, such as a box in it."""
        section, paragraph, _ = ref.partition("#")
        yield from self._file.sections(document, language, section)
        if paragraph:
            yield from self._file.sections(document, language)
