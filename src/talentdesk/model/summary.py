"""A section summed up, as it travels from the digest to screen, paper and programs."""

from dataclasses import dataclass

from talentdesk.model.document import Document
from talentdesk.model.section import Block
from talentdesk.model.telling import Event, Figure, Policy


@dataclass(frozen=True, slots=True)
class Part:
    """A section of what is summed up, and the sentence that says most of it."""

    ref: str
    number: str
    title: str
    gist: tuple[Block, ...] = ()

    @property
    def heading(self) -> str:
        """Give number and title as one line."""
        return f"{self.number} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class Summary:
    """A section summed up for handing over. Texts are the document's own; nothing is generated.

    ``path`` are the headings above it from the outside in. ``points`` are the blocks that carry
    the section's substance, with their refs, ``criteria`` those that say who or what qualifies,
    ``parts`` the sections a chapter is made of. ``citation`` names document, year and section.
    """

    ref: str
    document: Document
    number: str
    title: str
    path: tuple[str, ...]
    abstract: tuple[Block, ...]
    policies: tuple[Policy, ...]
    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    points: tuple[Block, ...]
    citation: str
    criteria: tuple[Block, ...] = ()
    parts: tuple[Part, ...] = ()
