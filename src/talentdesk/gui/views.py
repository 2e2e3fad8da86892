"""What the window shows of a library: finished values, handed over whole."""

from dataclasses import dataclass
from gettext import ngettext

from talentdesk.model import Document, Event, Figure, Policy, Section


@dataclass(frozen=True, slots=True)
class Shelf:
    """What stands around the open document.

    ``sections`` and ``figures`` are the document's; ``events`` and ``policies`` those of every
    document in its language, so that years can be compared and nothing is listed twice.
    """

    documents: tuple[Document, ...] = ()
    document: Document | None = None
    sections: tuple[Section, ...] = ()
    events: tuple[Event, ...] = ()
    policies: tuple[Policy, ...] = ()
    figures: tuple[Figure, ...] = ()

    @property
    def counts(self) -> tuple[str, ...]:
        """Say how much there is of everything."""
        documents, events = len(self.documents), len(self.events)
        sections = sum(bool(section.heading) for section in self.sections)
        policies, figures = len(self.policies), len(self.figures)
        return (
            ngettext("{count} document", "{count} documents", documents).format(count=documents),
            ngettext("{count} section", "{count} sections", sections).format(count=sections),
            ngettext("{count} event", "{count} events", events).format(count=events),
            ngettext("{count} policy", "{count} policies", policies).format(count=policies),
            ngettext("{count} figure", "{count} figures", figures).format(count=figures),
        )


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the reading pane: ``ref`` heads it, ``target`` is what was asked for in it.

    ``section`` is the section of the target, for the tree.
    """

    ref: str
    target: str
    section: str
    document: Document
    html: str


@dataclass(frozen=True, slots=True)
class Detail:
    """What the detail pane shows: ``ref`` of the thing, its tags, its text, where to read it."""

    ref: str
    tags: tuple[str, ...]
    html: str
    place: str


@dataclass(frozen=True, slots=True)
class View:
    """The answer to one choice; what is ``None`` stays as it is."""

    ref: str
    page: Page | None = None
    detail: Detail | None = None
    shelf: Shelf | None = None
    event: str = ""
