"""How a file gets into a library, step by step: read, placed, understood, and then kept.

Reading and understanding take long and touch no library; placing and keeping are short.
"""

from dataclasses import dataclass, replace
from pathlib import Path

from talentdesk.extract.reading import draw_out
from talentdesk.model import Document, Reading
from talentdesk.sources.reading import Source, read
from talentdesk.sources.understanding import slug, understand
from talentdesk.store.library_file import LibraryFile


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that was read, and the place a library has for it.

    ``known`` is the document that holds this very file already, ``before`` the one it would take
    the place of.
    """

    path: Path
    source: Source
    ref: str
    origin: str
    bundled: bool
    known: Document | None
    before: Document | None

    def is_kept(self, year: int | None = None, title: str | None = None) -> bool:
        """Tell whether the library has it as it is, by this year and title."""
        known = self.known
        return bool(known and year in (None, known.year) and title in (None, known.title))


def look(path: Path) -> Source:
    """Read a file. Raises ``SourceError`` with one sentence if it cannot be read."""
    return read(path)


def place(file: LibraryFile, path: Path, source: Source, *, bundled: bool = False) -> Offer:
    """Find the place of a file in a library."""
    documents = {document.ref: document for document in file.documents()}
    there = file.ref_of_digest(source.digest)
    origin = path.name if bundled else str(path.absolute())
    ref = there or file.free_ref(slug(path.name), origin)
    known = documents[there] if there else None
    return Offer(path, source, ref, origin, bundled, known, documents.get(ref))


def understood(offer: Offer, *, year: int | None = None, title: str | None = None) -> Reading:
    """Read the outline of a file and everything it tells; ``year`` and ``title`` are the user's."""
    document, sections, asides = understand(
        offer.source,
        offer.ref,
        year=year,
        title=title,
        origin=offer.origin,
        bundled=offer.bundled,
    )
    if offer.before:  # a year the user once gave holds until the text tells another
        document = replace(document, year=document.year or offer.before.year)
    return draw_out(document, offer.source.digest, sections, asides)
