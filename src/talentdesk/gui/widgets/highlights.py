"""What is selected on a page as words of its paragraphs, and painting what was highlighted so.

A row of a table is a paragraph too: its words are those of its cells, parted by dots.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.anchors import Anchor
from talentdesk.text.cells import DOT

if TYPE_CHECKING:
    from talentdesk.model.note import Colour

Part = tuple[str, int, str]
"""The ref of a paragraph, where in it words begin, and the words."""
Selection = QTextEdit.ExtraSelection


class Highlight(NamedTuple):
    """Words that the reader highlighted, a line for each paragraph.

    ``start`` is where they begin in the first one, whose ref is ``ref``.
    """

    ref: str
    start: int
    words: str
    colour: Colour


def selected(cursor: QTextCursor, anchors: Sequence[Anchor], chosen: str) -> tuple[Part, ...]:
    """Give what a cursor selects; without a selection the whole of the paragraph ``chosen``."""
    found: list[Part] = []
    for anchor in anchors:
        begin, words = _selected(cursor, anchor, chosen)
        if "#" not in anchor.ref or not words.strip():
            continue
        if found and found[-1][0] == anchor.ref:  # another cell of the row
            found[-1] = (*found[-1][:2], f"{found[-1][2]}{DOT}{words}")
        else:
            found.append((anchor.ref, anchor.start + begin, words))
    return tuple(found)


def _selected(cursor: QTextCursor, anchor: Anchor, chosen: str) -> tuple[int, str]:
    """Give what is selected of a paragraph or cell: where it begins there, and the words."""
    block = cursor.document().findBlockByNumber(anchor.block)
    if not cursor.hasSelection():
        return 0, block.text() if anchor.ref == chosen else ""
    if cursor.hasComplexSelection():  # cells of a table, whole
        return 0, block.text() if _holds(cursor, block.position()) else ""
    begin = max(cursor.selectionStart() - block.position(), 0)
    return begin, block.text()[begin : max(cursor.selectionEnd() - block.position(), 0)]


def _holds(cursor: QTextCursor, position: int) -> bool:
    """Tell whether a place is in one of the selected cells."""
    cell = cursor.currentTable().cellAt(position)
    if not cell.isValid():  # Qt breaks when asked where it is
        return False
    asked: Any = cursor  # the stubs have the signature of C++, which takes pointers
    row, rows, column, columns = asked.selectedTableCells()
    within: bool = row <= cell.row() < row + rows and column <= cell.column() < column + columns
    return within


def stretches(
    document: QTextDocument, anchors: Sequence[Anchor], parts: Sequence[Part]
) -> tuple[tuple[Part, ...], ...]:
    """Put the parts of a selection together that are read on without a gap."""
    ends = {
        anchor.ref: anchor.start + len(document.findBlockByNumber(anchor.block).text())
        for anchor in anchors
    }
    found: list[list[Part]] = []
    for part in parts:
        if found and part[1] == 0:
            ref, start, words = found[-1][-1]
            if start + len(words) == ends[ref]:
                found[-1].append(part)
                continue
        found.append([part])
    return tuple(map(tuple, found))


def paint(
    document: QTextDocument,
    anchors: Sequence[Anchor],
    highlights: Sequence[Highlight],
    theme: Theme,
) -> list[Selection]:
    """Give what is to be painted over a page."""
    paragraphs: dict[str, list[Anchor]] = {}
    for anchor in anchors:
        if "#" in anchor.ref:
            paragraphs.setdefault(anchor.ref, []).append(anchor)
    refs = list(paragraphs)
    shown = []
    for of in highlights:
        if of.ref not in paragraphs:
            continue
        on = [paragraphs[ref] for ref in refs[refs.index(of.ref) :]]
        for place in _places(document, of, on):
            mark = Selection()
            mark.cursor = place
            mark.format.setBackground(theme.colour(of.colour.value))
            mark.format.setForeground(theme.colour("text"))  # links keep their underline
            shown.append(mark)
    return shown


def _places(
    document: QTextDocument, of: Highlight, paragraphs: Sequence[Sequence[Anchor]]
) -> list[QTextCursor]:
    """Give where the words of a highlight stand; nothing if other words stand there."""
    found = []
    for anchor, start, words in _pieces(of, paragraphs):
        block = document.findBlockByNumber(anchor.block)
        text, at = block.text(), start - anchor.start
        first, last = max(at, 0), min(at + len(words), len(text))
        if first >= last:
            continue
        if text[first:last] != words[first - at : last - at]:
            return []
        place = QTextCursor(block)
        place.setPosition(block.position() + first)
        place.setPosition(block.position() + last, QTextCursor.MoveMode.KeepAnchor)
        found.append(place)
    return found


def _pieces(
    of: Highlight, paragraphs: Sequence[Sequence[Anchor]]
) -> Iterator[tuple[Anchor, int, str]]:
    """Yield every anchor of the paragraphs, with the words there and where these begin."""
    for number, (words, anchors) in enumerate(zip(of.words.split("\n"), paragraphs, strict=False)):
        for anchor in anchors:
            yield anchor, 0 if number else of.start, words
