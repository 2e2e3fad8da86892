"""How a file gets into a library, step by step: read, placed, understood, and then kept.

Reading and understanding take long and touch no library; placing and keeping are short.
"""

from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import Path

from talentdesk.errors import N_, SourceError
from talentdesk.extract.reading import draw_out
from talentdesk.extract.records import enrich
from talentdesk.model import Document, Edition, Reading, Section
from talentdesk.model.record import Records
from talentdesk.sources.pack import is_pack, read_pack
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
    """Read a file or a pack. Raises ``SourceError`` with one sentence if it cannot be read."""
    return read_pack(path.resolve()) if is_pack(path) else read(path)


def place(
    file: LibraryFile, path: Path, source: Source, *, bundled: bool = False, ref: str = ""
) -> Offer:
    """Find the place of a file in a library; a ``ref`` given is the document it replaces."""
    there = file.ref_of_digest(source.digest) if not bundled else None
    origin = path.name if bundled else str(path.absolute())
    ref = ref or there or file.free_ref(slug(source.name), origin)
    known = _document(file, there) if there else None
    return Offer(path, source, ref, origin, bundled, known, _document(file, ref))


def _document(file: LibraryFile, ref: str) -> Document | None:
    """Give the document of a ref, if the library has it."""
    return next((found for found in file.documents(ref) if found.ref == ref), None)


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
    reading = draw_out(document, offer.source.digest, sections, asides)
    reading = replace(reading, doubts=offer.source.doubts)
    editions = tuple(_edition(other, reading) for other in offer.source.editions)
    records = offer.source.records
    return enrich(reading, editions, records) if editions or records != Records() else reading


def _edition(source: Source, read: Reading) -> Edition:
    """Read the outline of another edition, which must be that of the work."""
    document, sections, _ = understand(
        source, read.document.ref, year=None, title=None, origin="", bundled=False
    )
    for own, other in zip_longest(read.sections, sections):
        if own is None or other is None or _shape(own) != _shape(other):
            amiss = other or sections[-1]
            raise SourceError(
                N_("{where}: “{heading}” and its paragraphs are not as in the other edition."),
                where=f"{source.name}:{_line(source, amiss)}",
                heading=amiss.heading,
            )
    return Edition(document.language, document.title, sections)


def _shape(section: Section) -> tuple[object, ...]:
    """Give what a section must have alike in every edition."""
    blocks = tuple((block.kind, block.ref) for block in section.blocks)
    return section.ref, section.number, section.kind, section.level, blocks


def _line(source: Source, section: Section) -> int:
    """Find the line a section's heading, or else its first paragraph, stands on."""
    for words in (section.heading, section.title, *(block.text for block in section.blocks[:1])):
        for number, line in enumerate(source.lines, source.skipped + 1):
            if words and words in line:
                return number
    return source.skipped + 1
