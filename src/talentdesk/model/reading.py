"""A file as understood, and what became of it."""

from dataclasses import dataclass
from enum import StrEnum

from talentdesk.model.document import Document
from talentdesk.model.knowledge import Name
from talentdesk.model.section import Section
from talentdesk.model.telling import Event, Figure, Policy


@dataclass(frozen=True, slots=True)
class Edition:
    """A work in another language than its own: the same sections and paragraphs by their refs."""

    language: str
    title: str
    sections: tuple[Section, ...]


class Misread(StrEnum):
    """What of a file could not be read as it was meant."""

    ENCODING = "encoding"
    CONTROLS = "controls"
    PAGE = "page"
    TAGS = "tags"
    FENCE = "fence"
    TABLE = "table"
    CELLS = "cells"
    LEVELS = "levels"
    HASHES = "hashes"


@dataclass(frozen=True, slots=True)
class Doubt:
    """What a reader should know of how a file was read: where first, counted from 1, how often."""

    what: Misread
    line: int = 0
    count: int = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """A file as understood: the document and everything read out of it, ready to be kept.

    ``digest`` is the fingerprint of the file's bytes; ``asides`` are the lines set aside as no part
    of the text (page numbers, buttons of a web page), each as it stood. ``doubts`` are what could
    not be read as it was meant; ``editions`` and ``names`` are what a pack has besides.
    """

    document: Document
    digest: str
    sections: tuple[Section, ...]
    events: tuple[Event, ...]
    policies: tuple[Policy, ...]
    figures: tuple[Figure, ...]
    asides: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    editions: tuple[Edition, ...] = ()
    names: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What became of one file: ``added`` or ``unchanged`` has the ref, ``error`` the sentence.

    ``doubts`` are what of one that was added could not be read as it was meant.
    """

    path: str
    ref: str = ""
    added: bool = False
    error: str = ""
    doubts: tuple[Doubt, ...] = ()
