"""The text of a document: sections, their blocks and the references in them."""

from dataclasses import dataclass

from talentdesk.model.kinds import BlockKind, SectionKind


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

    ``ref`` is empty for a month line and for the rule of a table: they are cited with what stands
    below them, never alone.
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
