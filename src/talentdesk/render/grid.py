"""Tables of a document: the blocks that are their lines, put together again."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from talentdesk.model import Block, BlockKind
from talentdesk.text.cells import Cell, alignments, cells, is_number, is_piped, shown


@dataclass
class Grid:
    """A table: its head, if it has one, and its rows, each a block with its text as printed."""

    head: Block | None = None
    rule: Block | None = None
    rows: list[Block] = field(default_factory=list)

    @cached_property
    def width(self) -> int:
        """Count the columns: as many as the longest row has."""
        return max(len(cells(row.text)) for row in (self.head, *self.rows) if row)

    def cells(self, row: Block) -> tuple[Cell, ...]:
        """Give where the cells of a row stand in it, as many as there are columns.

        A head with one cell less than its columns lost the first, an empty one above the names.
        """
        found = cells(row.text)
        missing = self.width - len(found)
        if row is self.head and missing == 1 and not is_piped(row.text):
            return ((0, 0), *found)
        end = len(row.text)
        return (*found, *[(end, end)] * missing)

    def texts(self, row: Block) -> tuple[str, ...]:
        """Give the cells of a row."""
        return tuple(shown(row.text[start:end]) for start, end in self.cells(row))

    @cached_property
    def sides(self) -> tuple[str, ...]:
        """Give how each column is set: as the rule says, else numbers to the right.

        The first column names the rows, even by numbers.
        """
        said = alignments(self.rule.text) if self.rule else ()
        columns = [*zip(*map(self.texts, self.rows), strict=True)] or [("",)] * self.width
        numbers = [at > 0 and all(map(is_number, column)) for at, column in enumerate(columns)]
        plain = ("right" if number else "left" for number in numbers)
        return tuple((said[at] if at < len(said) else "") or side for at, side in enumerate(plain))


def with_grids(blocks: Iterable[Block]) -> Iterator[Block | Grid]:
    """Give blocks as they are, those of a table as one; a head begins another table."""
    grid: Grid | None = None
    for block in blocks:
        if grid and (not block.kind.in_table or block.kind is BlockKind.HEAD):
            yield grid
            grid = None
        if not block.kind.in_table or (block.kind is BlockKind.RULE and not grid):
            yield block
            continue
        grid = grid or Grid()
        if block.kind is BlockKind.HEAD:
            grid.head = block
        elif block.kind is BlockKind.RULE:
            grid.rule = block
        else:
            grid.rows.append(block)
    if grid:
        yield grid
