"""What the window shows of a library: finished values, handed over whole."""

from __future__ import annotations

from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext
from typing import TYPE_CHECKING

from talentdesk.model.document import named

if TYPE_CHECKING:
    from pathlib import Path

    from talentdesk.gui.line import Line
    from talentdesk.model import Document, Event, Figure, Policy, Reading, Section


@dataclass(frozen=True, slots=True)
class Tongue:
    """In which languages things are shown.

    Lists and details are in that of the ``interface``; a text is read in the ``edition`` asked for,
    where it has it, else in its own. ``beside`` sets another edition beside it.
    """

    interface: str
    edition: str = ""
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """What stands around the open document.

    ``sections``, ``policies`` and ``figures`` are the document's; ``events`` those of every
    document, so that years can be compared.
    """

    documents: tuple[Document, ...] = ()
    document: Document | None = None
    sections: tuple[Section, ...] = ()
    events: tuple[Event, ...] = ()
    policies: tuple[Policy, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def extent(self) -> str:
        """Say how many documents the library has."""
        documents = len(self.documents)
        return ngettext("{count} document", "{count} documents", documents).format(count=documents)

    @property
    def counts(self) -> tuple[str, ...]:
        """Say how much of everything the open document has."""
        if self.document is None:
            return ()
        ref = self.document.ref
        events = sum(event.document == ref for event in self.events)
        sections = sum(bool(section.heading) for section in self.sections)
        policies = sum(ref in policy.documents for policy in self.policies)
        figures = len(self.figures)
        return (
            ngettext("{count} section", "{count} sections", sections).format(count=sections),
            ngettext("{count} event", "{count} events", events).format(count=events),
            ngettext("{count} policy", "{count} policies", policies).format(count=policies),
            ngettext("{count} figure", "{count} figures", figures).format(count=figures),
        )


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading on the way to what is read, or on the page: ``level`` counts from 0."""

    ref: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the reading pane: ``ref`` heads it, ``target`` is what was asked for in it.

    ``section`` is the section of the target, for the tree; ``headings`` are those above the page
    and on it, in reading order, the document first. ``beside`` tells that two editions are shown.
    """

    ref: str
    target: str
    section: str
    document: Document
    html: str
    headings: tuple[Heading, ...] = ()
    beside: bool = False

    @property
    def title(self) -> str:
        """Give the heading of the page, or the document's title, as a tab is named."""
        ref = self.ref.partition("#")[0]
        if ref == self.document.ref:
            return self.document.name
        heading = next((h.title for h in self.headings if h.ref == ref), self.document.title)
        return named(heading, self.document.apart)

    @property
    def meant(self) -> str:
        """Give what to sum up: the heading that was chosen, or the page around a paragraph."""
        return self.ref.partition("#")[0] if "#" in self.target else self.target


@dataclass(frozen=True, slots=True)
class Detail:
    """What the detail pane shows: ``ref`` of the thing, its tags, its text, where to read it."""

    ref: str
    tags: tuple[str, ...]
    html: str
    place: str


@dataclass(frozen=True, slots=True)
class Table:
    """What a table in the place of the text shows: all policies or figures, and their lines."""

    name: str
    title: str
    lines: tuple[Line, ...] = ()
    policies: tuple[Policy, ...] = ()
    figures: tuple[Figure, ...] = ()


def table_title(name: str) -> str:
    """Say what a table is called, and its tab."""
    return _("Policies") if name == "policies" else _("Figures")


@dataclass(frozen=True, slots=True)
class View:
    """The answer to one choice; what is ``None`` stays as it is."""

    ref: str
    page: Page | None = None
    detail: Detail | None = None
    shelf: Shelf | None = None
    event: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file as it was understood, for the reader to look at; or why it could not be.

    ``before`` is the document whose place it would take, ``known`` says that this very file is
    there already; ``year`` and ``title`` are the reader's own, where he corrected them.
    """

    path: Path
    reading: Reading | None = None
    before: Document | None = None
    known: bool = False
    error: str = ""
    year: int | None = None
    title: str | None = None
