"""The door of the house: everything that can be done with a library, on one page.

Adding is: read the file, see its outline, draw out what it tells, keep it in one transaction.
Searching is: understand the words, find, show. The rooms behind the door do not know each other.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from talentdesk import resources
from talentdesk.errors import N_, NotFoundError, SourceError
from talentdesk.finding import Answer
from talentdesk.model import (
    Document,
    Event,
    Figure,
    Imported,
    Kind,
    Policy,
    Reading,
    Section,
    Summary,
)
from talentdesk.paths import Home
from talentdesk.store.library_file import LibraryFile
from talentdesk.store.notes import NotesFile
from talentdesk.tree import above, below

if TYPE_CHECKING:
    from talentdesk.intake import Offer
    from talentdesk.search.language import Language
    from talentdesk.sources.reading import Source
    from talentdesk.store.writing import Writer

Thing = Document | Section | Event | Policy | Figure


class Library:
    """A library of documents in one folder. Use it from one thread at a time, and close it."""

    def __init__(self, home: Home, file: LibraryFile) -> None:
        self.home = home
        self._file = file

    @classmethod
    def open(cls, home: Home | Path | str | None = None) -> Self:
        """Open the library of a home, made with the bundled documents where there is none.

        Raises ``LibraryError`` if the file is damaged or from a newer program.
        """
        home = home if isinstance(home, Home) else Home.find(home)
        library = cls(home, LibraryFile(home.library))
        try:
            library._bring_bundled()
        except BaseException:
            library.close()
            raise
        return library

    def close(self) -> None:
        """Close the library's file and that of the notes."""
        self._file.close()
        if "notes" in vars(self):
            self.notes.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What goes in and out

    def add(
        self, path: Path | str, *, year: int | None = None, title: str | None = None
    ) -> Imported:
        """Take a file in, whole or not at all. Raises ``SourceError`` if it cannot be read.

        A file already there as it is stays ``unchanged``; a changed one takes the old one's place.
        """
        from talentdesk import intake  # brings what only an import needs

        offer = self.place(Path(path), intake.look(Path(path)))
        if offer.is_kept(year, title):
            return Imported(str(path), offer.ref)
        self.keep(intake.understood(offer, year=year, title=title))
        return Imported(str(path), offer.ref, added=True)

    def add_all(
        self,
        paths: Iterable[Path | str],
        *,
        year: int | None = None,
        title: str | None = None,
        going: Callable[[str], bool] | None = None,
    ) -> tuple[Imported, ...]:
        """Take files and folders in, each file for itself; what fails is told and the rest goes on.

        ``going`` hears each path before it is read; when it answers no, that is the end.
        """
        from talentdesk.sources.reading import files

        done: list[Imported] = []
        for path in files(map(Path, paths)):
            if going and not going(str(path)):
                break
            try:
                done.append(self.add(path, year=year, title=title))
            except SourceError as error:
                done.append(Imported(str(path), error=str(error)))
        return tuple(done)

    def place(self, path: Path, source: "Source") -> "Offer":
        """Find the place of a file that was read (``intake.look``), before it is kept."""
        from talentdesk import intake

        return intake.place(self._file, path, source)

    def keep(self, reading: Reading) -> None:
        """Keep what was understood of a file (``intake.understood``), in one transaction."""
        self._writer.keep(reading)

    def remove(self, document: str) -> Document:
        """Take a document out, with everything read out of it, and give what it was."""
        found = self._document(document)
        self._writer.drop(found.ref)
        return found

    def check(self, *, repair: bool = False) -> tuple[str, ...]:
        """Give what is wrong with the library; with ``repair`` make the postings anew before."""
        if repair:
            self._writer.index_anew()
        return self._file.findings()

    # What there is to read

    def documents(self) -> tuple[Document, ...]:
        """Give all documents, the bundled library first."""
        return self._file.documents()

    def sections(self, document: str | None = None) -> tuple[Section, ...]:
        """Give the sections of one document or of all in reading order, with their blocks."""
        return self._file.sections(self._document(document).ref if document else None)

    def subtree(self, ref: str) -> tuple[Section, ...]:
        """Give a section and all below it in reading order; for a document, all it has."""
        thing = self.get(ref)
        if isinstance(thing, Document):
            return self._file.sections(thing.ref)
        if not isinstance(thing, Section):
            raise NotFoundError(N_("“{ref}” is not a section."), ref=ref)
        return below(self._file.sections(thing.document), thing.ref)

    def path(self, ref: str) -> tuple[Section, ...]:
        """Give the sections above a section, the outermost first."""
        return above(self._file.sections(ref.partition("/")[0]), ref)

    def timeline(
        self, first: str | None = None, last: str | None = None, document: str | None = None
    ) -> tuple[Event, ...]:
        """Give the events from ``first`` to ``last`` (``YYYY-MM``, both included) in time order."""
        events = self._file.events(self._document(document).ref if document else None)
        return tuple(
            event
            for event in events
            if (not first or event.date.text[: len(first)] >= first[: len(event.date.text)])
            and (not last or event.date.text[: len(last)] <= last)
        )

    def policies(self, document: str | None = None) -> tuple[Policy, ...]:
        """Give the policies named in a document or in any, those with a date first."""
        return self._file.policies(self._document(document).ref if document else None)

    def figures(
        self, document: str | None = None, section: str | None = None
    ) -> tuple[Figure, ...]:
        """Give the figures of a document, of a section with all below it, or all there are."""
        within = {part.ref: part.document for part in self.subtree(section)} if section else None
        if within:
            document = next(iter(within.values()))
        found = self._file.figures(self._document(document).ref if document else None)
        return tuple(figure for figure in found if within is None or figure.section in within)

    def resolve(self, called: str) -> tuple[str, tuple[str, ...]]:
        """Give the full ref of what is called so, and the refs it could have meant instead."""
        return self._file.resolve(called)

    def get(self, called: str) -> Thing:
        """Give the thing a full or shortened ref names. Raises ``NotFoundError``.

        For a paragraph that is its section with this one block.
        """
        ref, _ = self._file.resolve(called)
        for thing in self._things(ref):
            if thing.ref == ref:
                return thing
            if isinstance(thing, Section) and "#" in ref:
                own = tuple(block for block in thing.blocks if block.ref == ref)
                if own:
                    return replace(thing, blocks=own)
        raise NotFoundError(N_("There is no “{ref}” in the library."), ref=called)

    def summary(self, ref: str) -> Summary:
        """Sum up a section with all below it, or a document."""
        from talentdesk.digest.summary import summarise

        sections = self.subtree(ref)
        if not sections:
            raise NotFoundError(N_("“{ref}” is not a section."), ref=ref)
        of = sections[0].document
        told = (self._file.policies(of), self._file.events(of), self._file.figures(of))
        return summarise(sections, self.path(sections[0].ref), self._document(of), *told)

    @cached_property
    def notes(self) -> NotesFile:
        """Give what the user wrote: a file of its own, which no change of documents touches."""
        return NotesFile(self.home.notes, self._file)

    # What there is to find

    def search(
        self,
        words: str,
        *,
        kinds: Iterable[Kind] = (),
        document: str | None = None,
        year: int | None = None,
        limit: int = 20,
        typing: bool = False,
    ) -> Answer:
        """Find what was asked for: literal hits first, then those that have all the words.

        ``typing`` takes the last word for one still being typed. Raises ``Interrupted`` when
        another thread called ``interrupt``.
        """
        from talentdesk.search.analysis import FINGERPRINT
        from talentdesk.search.answering import answer

        started = time.perf_counter()
        if self._file.fact("analysis") != FINGERPRINT:  # another program version made the postings
            self._writer.index_anew()
        query = self._language.read(words, typing=typing)
        document = self._document(document).ref if document else None
        for attempt in query.attempts:
            found, counts = self._file.find(
                attempt, kinds=kinds, document=document, year=year, limit=limit
            )
            if counts:
                break
        seconds = time.perf_counter() - started
        return answer(words, query.understood, attempt.needles, found, counts, seconds)

    def interrupt(self) -> None:
        """Overtake the search under way; the one method another thread may call."""
        self._file.interrupt()

    # Behind the door

    def _bring_bundled(self) -> None:
        """Take the bundled documents in at the first start; what is removed later stays away."""
        if self._file.fact("bundled") is None:
            from talentdesk import intake

            for path in resources.library_sources():
                offer = intake.place(self._file, path, intake.look(path), bundled=True)
                self.keep(intake.understood(offer))
            self._writer.note("bundled", "1")

    @cached_property
    def _language(self) -> "Language":
        from talentdesk.search.language import Language

        return Language()

    @cached_property
    def _writer(self) -> "Writer":
        from talentdesk.search.analysis import FINGERPRINT, index_terms

        return self._file.writer(index_terms, FINGERPRINT)

    def _document(self, called: str) -> Document:
        for found in self._file.documents():
            if called in (found.ref, found.title):
                return found
        raise NotFoundError(N_("There is no document “{ref}” in the library."), ref=called)

    def _things(self, ref: str) -> tuple[Thing, ...]:
        """Give the things among which the one of this full ref is."""
        kind, colon, name = ref.partition(":")
        document = (name if colon else ref).partition("/")[0]
        if kind == Kind.POLICY:
            return self._file.policies(None)
        if colon:
            return (self._file.events if kind == Kind.EVENT else self._file.figures)(document)
        return self._file.documents() if ref == document else self._file.sections(document)
