"""From lines to the section tree.

A heading goes as deep as its kind says: numbers by their dots, » headings one below the number,
boxed titles and unmarked sub-headings one below those, Markdown headings by their depth. Months
with their entries form a section of their own, the timeline. A section without a printed number is
named after the one above it, by its place there: ``5.3-2`` is the second below 5.3. Paragraphs
are counted through the whole of the nearest numbered section.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from talentdesk.model import Block, BlockKind, Section, SectionKind
from talentdesk.sources.lines import Line, LineKind

_BLOCKS = {
    LineKind.TEXT: BlockKind.PARAGRAPH,
    LineKind.ITEM: BlockKind.ITEM,
    LineKind.MONTH: BlockKind.MONTH,
}
# Numbers and Markdown marks go down in steps; between two steps is room for what has neither.
_STEP = 10
# How far below the last numbered heading the kinds without a number stand.
_BELOW = {LineKind.MARKED: 1, LineKind.BOX: 2, LineKind.SUBHEADING: 2}


@dataclass
class _Node:
    """A section being built. ``anchor`` is the node whose number its paragraphs are counted in."""

    name: str
    number: str
    title: str
    depth: int
    level: int
    kind: SectionKind
    parent: "_Node | None" = None
    anchor: "_Node | None" = None
    blocks: list[Block] = field(default_factory=list)
    children: int = 0
    counted: int = 0


class Outline:
    """Builds the sections of one document from its lines, in reading order."""

    def __init__(self, document: str, title: str, timeline: str) -> None:
        self._document = document
        self._title = title
        self._timeline = timeline
        self._nodes: list[_Node] = []
        self._open: list[_Node] = []
        self._names: set[str] = set()
        self._base = 0
        self._roots = 0

    def build(self, lines: Iterable[Line]) -> tuple[Section, ...]:
        """Build the tree; every line ends up in it as a heading or a block."""
        for line in lines:
            if line.kind in _BLOCKS:
                self._add_block(line)
            else:
                self._add_heading(line)
        return tuple(self._section(node) for node in self._nodes)

    def _add_heading(self, line: Line) -> None:
        kind = SectionKind.BOX if line.kind is LineKind.BOX else SectionKind.HEADING
        if line.kind is LineKind.NUMBERED:
            depth = self._base = _STEP * len(line.number.split("."))
        elif line.kind is LineKind.MARKDOWN:
            depth = self._base = _STEP * line.depth
        else:
            depth = self._base + _BELOW[line.kind]
        self._open_node(line.number, line.text, depth, kind)

    def _add_block(self, line: Line) -> None:
        in_timeline = bool(self._open) and self._open[-1].kind is SectionKind.TIMELINE
        if line.kind is LineKind.MONTH and not in_timeline:
            self._open_node("", self._timeline, self._base + 1, SectionKind.TIMELINE)
        elif in_timeline and line.kind is LineKind.TEXT:
            self._open.pop()
        if not self._open:
            self._open_node("", self._title, self._base + 1, SectionKind.BODY)
        node = self._open[-1]
        ref = ""
        if line.kind is not LineKind.MONTH:
            anchor = node.anchor or node
            anchor.counted += 1
            ref = f"{self._document}/{anchor.name}#{anchor.counted}"
        node.blocks.append(Block(_BLOCKS[line.kind], line.text, ref))

    def _open_node(self, number: str, title: str, depth: int, kind: SectionKind) -> None:
        # A numbered heading closes what has no number, however shallow that stands.
        outer = depth % _STEP == 0
        while self._open and (
            self._open[-1].depth >= depth or (outer and self._open[-1].depth % _STEP)
        ):
            self._open.pop()
        parent = self._open[-1] if self._open else None
        name = number
        if not number or number in self._names:
            name = self._positional(parent)
        level = parent.level + 1 if parent else 1
        node = _Node(name, number, title, depth, level, kind, parent)
        if not number and parent:
            node.anchor = parent.anchor or parent
        self._names.add(name)
        self._nodes.append(node)
        self._open.append(node)

    def _positional(self, parent: _Node | None) -> str:
        if parent:
            parent.children += 1
            return f"{parent.name}-{parent.children}"
        self._roots += 1
        return f"s{self._roots}"

    def _section(self, node: _Node) -> Section:
        return Section(
            ref=f"{self._document}/{node.name}",
            document=self._document,
            number=node.number,
            title=node.title,
            level=node.level,
            parent=f"{self._document}/{node.parent.name}" if node.parent else "",
            kind=node.kind,
            blocks=tuple(node.blocks),
        )
