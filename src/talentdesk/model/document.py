"""A document and what it tells: sections, events, policies and figures.

Every thing that can be opened, cited or printed has a ``ref``, the stable name users and scripts
call it by: ``shanghai-2023`` a document, ``shanghai-2023/5.3`` a section, ``shanghai-2023/5.3#7``
a paragraph, ``policy:…``, ``event:…`` and ``figure:…`` the rest.
"""

from dataclasses import dataclass, replace

from talentdesk.model.date import Date
from talentdesk.model.kinds import BlockKind, EventKind, SectionKind, Status
from talentdesk.model.knowledge import Criterion, Name, Statement, Translation, said


@dataclass(frozen=True, slots=True)
class Link:
    """A reference to another place, on ``text[start:end]`` of its block.

    ``target`` is the ref of the section, paragraph or policy meant; empty where the place meant is
    not in the document (and then ``outside`` is true) or is in none that is known.
    """

    start: int
    end: int
    target: str
    outside: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, list item or month line of a section, its text as printed.

    ``ref`` is empty for a month line: it is cited with its entries, never alone.
    """

    kind: BlockKind
    text: str
    ref: str = ""
    links: tuple[Link, ...] = ()

    @property
    def paragraph(self) -> str:
        """Give the paragraph number, ``7`` for ``shanghai-2023/5.3#7``; empty without one."""
        return self.ref.rpartition("#")[2] if self.ref else ""


@dataclass(frozen=True, slots=True)
class Section:
    """One section of a document with its own blocks; its children are sections of their own.

    ``number`` is the number as printed, empty where the heading has none. ``level`` counts from 1.
    ``parent`` is the ref of the section above, empty at the top. The editions of a work in several
    languages have sections of the same refs.
    """

    ref: str
    document: str
    number: str
    title: str
    level: int
    parent: str = ""
    kind: SectionKind = SectionKind.HEADING
    blocks: tuple[Block, ...] = ()
    language: str = ""

    @property
    def characters(self) -> int:
        """Count the characters of the section's own text, without its heading."""
        return sum(len(block.text) for block in self.blocks)

    @property
    def heading(self) -> str:
        """Give number and title as one line."""
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class Imprint:
    """What an official text or a law says of itself in its head and at its end.

    ``number`` is the document number (``org〔YYYY〕N号``) or that of an order (``…令第N号``),
    ``adopted`` the last adoption or revision, ``issued`` the day it was signed or published,
    ``version`` the date in a file's name. ``title`` is the text's own, whatever the document is
    called in the library. What it does not say is ``None`` or empty.
    """

    number: str | None = None
    issuers: tuple[str, ...] = ()
    adopted: Date | None = None
    issued: Date | None = None
    effective: Date | None = None
    expires: Date | None = None
    version: Date | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One work in the library. ``year`` is the year it reports on; ``source`` where it came from.

    ``bundled`` marks the library the program ships; all other documents are the user's own.
    ``languages`` are those it can be read in, its own first; ``titles`` what it is called in the
    others.
    """

    ref: str
    title: str
    language: str
    year: int | None
    kind: str
    source: str
    sections: int = 0
    characters: int = 0
    bundled: bool = False
    imprint: Imprint = Imprint()
    languages: tuple[str, ...] = ()
    titles: tuple[Translation, ...] = ()

    def said(self, language: str) -> str:
        """Give the title in a language, else in its own."""
        return said(self.titles, language, self.title)

    def in_language(self, language: str | None) -> "Document":
        """Give the document as it is called in one of its languages, else in its own."""
        if language is None or language not in self.languages:
            return self
        return replace(self, title=self.said(language), language=language)

    @property
    def own_title(self) -> str:
        """Give the title the text has itself, whatever the user calls the document."""
        return self.imprint.title or self.title


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is told: a section, a paragraph of it, and the sentence itself."""

    section: str
    block: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened, told in one or more places, the most exact date kept.

    ``policies`` are the refs of the policies it names.
    """

    ref: str
    document: str
    date: Date
    title: str
    kind: EventKind
    places: tuple[Place, ...]
    policies: tuple[str, ...] = ()
    translations: tuple[Translation, ...] = ()
    statements: tuple[Statement, ...] = ()

    def said(self, language: str) -> str:
        """Give the title in a language, else in its own."""
        return said(self.translations, language, self.title)

    @property
    def section(self) -> str:
        """Give the ref of the first section that tells it."""
        return self.places[0].section


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy, regulation or law named in the library, with what is known of it.

    What the texts do not state is ``None`` (dates, issuer, number) or ``Status.UNKNOWN``.
    ``kind`` is the last word of the title (意见, 措施, 办法 …). ``full_text`` is the ref of the
    document that holds its whole text, if the library has it. ``documents`` and ``places`` tell
    where it is named. ``titled`` tells that texts name it by a title, in 《》; a measure without
    one goes by what it is called. ``statements`` and ``criteria`` are what a pack records of it.
    """

    ref: str
    title: str
    kind: str
    status: Status
    issued: Date | None
    issuer: str | None
    number: str | None
    full_text: str | None
    documents: tuple[str, ...]
    places: tuple[Place, ...]
    effective: Date | None = None
    expires: Date | None = None
    aliases: tuple[str, ...] = ()
    titled: bool = True
    translations: tuple[Translation, ...] = ()
    statements: tuple[Statement, ...] = ()
    criteria: tuple[Criterion, ...] = ()

    def said(self, language: str) -> str:
        """Give the title in a language, else in its own."""
        return said(self.translations, language, self.title)

    @property
    def sections(self) -> tuple[str, ...]:
        """Give the refs of the sections that name it, each once, in reading order."""
        return tuple(dict.fromkeys(place.section for place in self.places))


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with its unit and the sentence it was read from.

    ``value`` is the plain number (10320000), ``text`` the number and unit as printed (1032万名),
    ``qualifier`` what the source hedges it with (约, 余, 超 …; empty for none), ``date`` the time
    it holds for, ``part_of`` the ref of the figure it is a part of,
    ``upper`` the other end of a range.
    """

    ref: str
    document: str
    label: str
    value: float
    unit: str
    text: str
    qualifier: str
    date: Date | None
    place: Place
    part_of: str | None = None
    upper: float | None = None
    translations: tuple[Translation, ...] = ()

    def said(self, language: str) -> str:
        """Give the label in a language, else in its own."""
        return said(self.translations, language, self.label)

    @property
    def section(self) -> str:
        """Give the ref of the section that states it."""
        return self.place.section


@dataclass(frozen=True, slots=True)
class Edition:
    """A work in another language than its own: the same sections and paragraphs by their refs."""

    language: str
    title: str
    sections: tuple[Section, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as understood: the document and everything read out of it, ready to be kept.

    ``digest`` is the fingerprint of the file's bytes; ``asides`` are the lines set aside as no part
    of the text (page numbers, buttons of a web page), each as it stood. ``editions`` and ``names``
    are what a pack has besides.
    """

    document: Document
    digest: str
    sections: tuple[Section, ...]
    events: tuple[Event, ...]
    policies: tuple[Policy, ...]
    figures: tuple[Figure, ...]
    asides: tuple[str, ...] = ()
    editions: tuple[Edition, ...] = ()
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: ``added`` or ``unchanged`` has the ref, ``error`` the sentence."""

    path: str
    ref: str = ""
    added: bool = False
    error: str = ""
