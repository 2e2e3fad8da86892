"""The door of the house: everything that can be done with a library, on one page.

Adding is: read the file, see its outline, draw out what it tells, keep it in one transaction.
Searching is: understand the words, find, show. The rooms behind the door do not know each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from talentdesk import resources
from talentdesk.errors import Interrupted, SourceError
from talentdesk.library import shipped
from talentdesk.library.reader import Reader
from talentdesk.library.shipped import Shipped
from talentdesk.model import Kind
from talentdesk.model.kinds import Order
from talentdesk.paths import Home
from talentdesk.store.library_file import LibraryFile

if TYPE_CHECKING:
    from talentdesk.library.inquiry import Inquiry
    from talentdesk.library.intake import Offer
    from talentdesk.library.names import Names
    from talentdesk.model import Document, Imported, Reading
    from talentdesk.model.finding import Answer, Named
    from talentdesk.sources.reading import Source
    from talentdesk.store.notes import NotesFile
    from talentdesk.store.snapshot import Snapshot
    from talentdesk.store.writing import Writer


_MOST_SECTIONS = 3000


class Library(Reader):
    """A library of documents in one folder. Use it from one thread at a time, and close it."""

    def __init__(self, home: Home, file: LibraryFile) -> None:
        super().__init__(file)
        self.home = home
        self._names: Names | None = None
        self._version, _own = file.state()

    @classmethod
    def open(cls, home: Home | Path | str | None = None, *, update: bool = True) -> Self:
        """Open the library of a home, made with the bundled documents where there is none.

        ``update`` replaces bundled documents that this program ships in a newer form. Raises
        ``LibraryError`` if the file is damaged or from a newer program.
        """
        home = home if isinstance(home, Home) else Home.find(home)
        library = cls(home, LibraryFile(home.library))
        try:
            library._bring(shipped.due(library._file, update=update))
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
        from talentdesk.library import intake  # brings what only an import needs
        from talentdesk.model import Imported

        offer = self.place(Path(path), intake.look(Path(path)))
        if offer.is_kept(year, title):
            return Imported(str(path), offer.ref)
        reading = intake.understood(offer, year=year, title=title)
        self.keep(reading)
        return Imported(str(path), offer.ref, added=True, doubts=reading.doubts)

    def add_all(
        self,
        paths: Iterable[Path | str],
        *,
        year: int | None = None,
        title: str | None = None,
    ) -> tuple[Imported, ...]:
        """Take files and folders in, each for itself; what fails is told and the rest goes on."""
        from talentdesk.model import Imported
        from talentdesk.sources.reading import files

        done: list[Imported] = []
        for path in files(map(Path, paths)):
            try:
                done.append(self.add(path, year=year, title=title))
            except SourceError as error:
                done.append(Imported(str(path), error=str(error)))
        return tuple(done)

    def place(self, path: Path, source: Source) -> Offer:
        """Find the place of a file that was read (``intake.look``), before it is kept."""
        from talentdesk.library import intake

        return intake.place(self._file, path, source)

    def keep(self, reading: Reading) -> Snapshot | None:
        """Keep what was understood of a file, in one transaction; give what it replaced."""
        return self._writer.keep(reading)

    def take_back(self, ref: str, before: Snapshot | None) -> None:
        """Undo keeping a document: what it took the place of comes back."""
        self._writer.take_back(ref, before)

    def remove(self, document: str) -> Document:
        """Take a document out, with everything read out of it, and give what it was."""
        found = self._document(document)
        self._writer.drop(found.ref)
        return found

    def bring_back(self) -> tuple[str, ...]:
        """Bring the bundled library to what this program ships; give the refs of what came."""
        return self._bring(shipped.missing(self._file))

    def has_been_changed(self) -> bool:
        """Tell whether somebody else has changed the library since this was last asked."""
        before = self._version
        self._version, _own = self._file.state()
        return self._version != before

    def check(self, *, repair: bool = False) -> tuple[str, ...]:
        """Give what is wrong with the library; with ``repair`` make the postings anew before."""
        if repair:
            self._writer.index_anew()
        return self._file.findings()

    @cached_property
    def notes(self) -> NotesFile:
        """Give what the user wrote: a file of its own, which no change of documents touches."""
        from talentdesk.store.notes import NotesFile

        return NotesFile(self.home.notes, self._file)

    # What there is to find

    def search(
        self,
        words: str,
        *,
        kinds: Iterable[Kind] = (),
        document: str | None = None,
        year: int | None = None,
        month: str | None = None,
        limit: int = 20,
        order: Order | str = Order.RELEVANCE,
        typing: bool = False,
    ) -> Answer:
        """Find what was asked for: literal hits first, then those that have all the words.

        What other words find is ``related`` and no hit. ``order`` is relevance, date or place.
        ``typing`` takes the last word for one still being typed. Raises ``Interrupted`` when
        another thread called ``interrupt``.
        """
        from talentdesk.model.scope import Scope

        if self.waits_for_index():
            self.index_anew()
        scope = Scope(tuple(kinds), self._ref(document), year, month, limit, Order(order))
        return self._inquiry.answer(words, scope, typing=typing)

    def warm_up(self) -> None:
        """Bring in and read what a search needs, so that the first is as quick as any other."""
        with suppress(Interrupted):
            if not self.waits_for_index():
                self.search("的", limit=1, typing=True)

    def places_of(self, words: str, document: str) -> dict[str, int]:
        """Count in how many places of each section of a document the words stand."""
        from talentdesk.model.scope import Scope

        return self._inquiry.places(words, Scope((Kind.SECTION,), document, limit=_MOST_SECTIONS))

    def jump(self, typed: str, limit: int = 50) -> tuple[Named, ...]:
        """Give what is called so: by words, by the initials of its pinyin, or by its pinyin.

        Of nothing typed it is what the library begins with.
        """
        while not self.read_names() and typed.strip():
            pass
        return self._names.jumps.find(typed, limit) if self._names else ()

    def read_names(self) -> bool:
        """Read some more of the names ``jump`` goes by; tell whether there are no others."""
        from talentdesk.library.names import Names

        if self._names is None or self._names.are_old:
            self._names = Names(self._file)
        return self._names.read()

    def waits_for_index(self) -> bool:
        """Tell whether another program version made the index: it is made anew before a search."""
        from talentdesk.search.analysis import FINGERPRINT

        return self._file.fact("analysis") != FINGERPRINT

    def index_anew(self, going: Callable[[int, int], object] | None = None) -> None:
        """Make the index again from the text; ``going`` hears how many documents are done."""
        self._writer.index_anew(going)

    @classmethod
    def index_beside(cls, home: Home, going: Callable[[int, int], object]) -> None:
        """Make the index of a home anew while another thread uses its library."""
        library = cls(home, LibraryFile(home.library))
        try:
            library.index_anew(going)
        finally:
            library.close()

    def interrupt(self) -> None:
        """Overtake the search under way; the one method another thread may call."""
        self._file.interrupt()

    # Behind the door

    def _bring(self, packs: Iterable[Shipped]) -> tuple[str, ...]:
        """Take packs of the bundled library in, in place of what the library has of them."""
        brought = []
        for pack in tuple(packs):
            from talentdesk.library import intake  # a start that brings nothing does without it

            source = intake.look(pack.path)
            offer = intake.place(self._file, pack.path, source, bundled=True, ref=pack.ref)
            self._writer.keep(intake.understood(offer), {pack.fact: pack.digest})
            brought.append(offer.ref)
        return tuple(brought)

    @cached_property
    def _inquiry(self) -> Inquiry:
        from talentdesk.library.inquiry import Inquiry
        from talentdesk.search.language import Language
        from talentdesk.search.thesaurus import Thesaurus

        thesaurus = Thesaurus(resources.synonyms(), resources.everyday_words())
        return Inquiry(self._file, Language(), thesaurus)

    @cached_property
    def _writer(self) -> Writer:
        from talentdesk.search.analysis import FINGERPRINT, index_terms

        return self._file.writer(index_terms, FINGERPRINT)
