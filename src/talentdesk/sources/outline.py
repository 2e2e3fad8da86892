"""From lines to the section tree.

A heading goes as deep as its kind says: numbers by their dots, » headings one below the number,
boxed titles and unmarked sub-headings one below those, Markdown headings by their depth, the
headings of laws and official documents by their rank. Months with their entries form a section of
their own, the timeline.

A section with a printed number is named by it: 章 and levels after those above them
(``第一章第二节``, ``一（二）``), articles by theirs alone, what stands in an attachment or a
carrier after that. A section without a printed number is named after the one above it, by its
place there: ``5.3-2`` is the second below 5.3. Paragraphs are counted through the whole of the
nearest numbered section.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from talentdesk.model import Block, BlockKind, Section, SectionKind
from talentdesk.sources.lines import Line, LineKind
from talentdesk.sources.marks import Rank
from talentdesk.text.dates import is_day_entry

_BLOCKS = {
    LineKind.TEXT: BlockKind.PARAGRAPH,
    LineKind.ITEM: BlockKind.ITEM,
    LineKind.MONTH: BlockKind.MONTH,
    LineKind.HEAD: BlockKind.HEAD,
    LineKind.RULE: BlockKind.RULE,
    LineKind.ROW: BlockKind.ROW,
}
# What is cited with what stands below it, never alone.
_UNCOUNTED = (LineKind.MONTH, LineKind.RULE)
_ALONE = (LineKind.TEXT, LineKind.HEAD, LineKind.RULE, LineKind.ROW)
# An entry of a month without a bullet is no longer than this.
_ENTRY = 120
# Numbers and Markdown marks go down in steps; between two steps is room for what has neither.
_STEP = 10
# Laws stand below Markdown, official levels below those; neither meets any other heading's depth.
_LAW = 100
_OFFICIAL = 1000
_KINDS = {
    LineKind.BOX: SectionKind.BOX,
    LineKind.CARRIER: SectionKind.CARRIER,
    LineKind.ATTACHMENT: SectionKind.ATTACHMENT,
}
# How far below the last numbered heading the kinds without a number stand.
_BELOW = {LineKind.MARKED: 1, LineKind.BOX: 2, LineKind.SUBHEADING: 2}


@dataclass
class _Node:
    """A section being built. ``anchor`` is the node whose number its paragraphs are counted in.

    ``path`` is what the names of numbered sections below it begin with, ``scope`` what those of
    articles do.
    """

    name: str
    number: str
    title: str
    depth: int
    level: int
    kind: SectionKind
    parent: "_Node | None" = None
    anchor: "_Node | None" = None
    path: str = ""
    scope: str = ""
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
        kind = _KINDS.get(line.kind, SectionKind.HEADING)
        if line.kind is LineKind.NUMBERED:
            depth = self._base = _STEP * len(line.number.split("."))
        elif line.kind is LineKind.LAW:
            depth = self._base = _LAW + _STEP * line.depth
            article = line.depth == Rank.ARTICLE
            kind = SectionKind.ARTICLE if article else SectionKind.CHAPTER
        elif line.kind is LineKind.OFFICIAL:
            depth = _OFFICIAL * line.depth
        elif line.kind in _BELOW:
            depth = self._base + _BELOW[line.kind]
        else:
            depth = self._base = _STEP * line.depth
        self._open_node(line, depth, kind)

    def _add_block(self, line: Line) -> None:
        in_timeline = bool(self._open) and self._open[-1].kind is SectionKind.TIMELINE
        if line.kind is LineKind.MONTH and not in_timeline:
            heading = Line(LineKind.MONTH, self._timeline)
            above = self._open[-1].depth if self._open else 0
            self._open_node(heading, max(self._base, above) + 1, SectionKind.TIMELINE)
        elif in_timeline and line.kind in _ALONE and not self._is_entry(line):
            self._open.pop()
        if not self._open:
            heading = Line(LineKind.TEXT, self._title)
            self._open_node(heading, self._base + 1, SectionKind.BODY)
        node = self._open[-1]
        ref = ""
        if line.kind not in _UNCOUNTED:
            anchor = node.anchor or node
            anchor.counted += 1
            ref = f"{self._document}/{anchor.name}#{anchor.counted}"
        node.blocks.append(Block(_BLOCKS[line.kind], line.text, ref))

    def _is_entry(self, line: Line) -> bool:
        """Tell whether a paragraph belongs to the month above: by its day, or right below it."""
        above = self._open[-1].blocks[-1:]
        begun = bool(above) and above[0].kind is not BlockKind.ITEM
        return is_day_entry(line.text) or (begun and len(line.text) <= _ENTRY)

    def _open_node(self, line: Line, depth: int, kind: SectionKind) -> None:
        # A numbered heading closes what has no number, however shallow that stands.
        outer = depth % _STEP == 0
        while self._open and (
            self._open[-1].depth >= depth or (outer and self._closes(self._open[-1], line))
        ):
            self._open.pop()
        parent = self._open[-1] if self._open else None
        level = parent.level + 1 if parent else 1
        name = self._name(line, kind, parent)
        node = _Node(name, line.number, line.text, depth, level, kind, parent)
        if not line.number and parent:
            node.anchor = parent.anchor or parent
        self._pass_on(node, line)
        self._names.add(name)
        self._nodes.append(node)
        self._open.append(node)

    @staticmethod
    def _closes(node: _Node, line: Line) -> bool:
        """Tell whether a heading of a level closes a section without one; » holds official ones."""
        if line.kind is LineKind.OFFICIAL:
            return node.kind in (SectionKind.BODY, SectionKind.TIMELINE)
        return node.depth % _STEP != 0

    def _name(self, line: Line, kind: SectionKind, parent: _Node | None) -> str:
        """Name a section by its number, else by its place; no name is given twice."""
        number = line.name or line.number
        above = ""
        if parent and (line.kind in (LineKind.LAW, LineKind.OFFICIAL) or line.name):
            above = parent.scope if kind is SectionKind.ARTICLE else parent.path
        if above[-1:].isdecimal() and number[:1].isdecimal():
            above += "-"  # 5.3 and 1 are not 5.31
        name = above + number
        while not number or name in self._names:
            number, name = "-", self._positional(parent)
        return name

    @staticmethod
    def _pass_on(node: _Node, line: Line) -> None:
        """Settle what the names below a section begin with."""
        parent = node.parent
        if node.kind in (SectionKind.CARRIER, SectionKind.ATTACHMENT):
            node.path = node.scope = f"{node.name}-"
        else:
            node.scope = parent.scope if parent else ""
            node.path = node.name if line.number else parent.path if parent else ""

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
