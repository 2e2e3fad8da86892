"""Where refs stand in a text document, and the look of the links in it."""

from typing import NamedTuple

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from talentdesk.gui.theme import Theme
from talentdesk.render.address import place_of, ref_of

LOOKS = ("policy:", "event:", "figure:")
"""How the refs of links begin that have a line of their own below them."""


class Anchor(NamedTuple):
    """A ref and the number of the block it stands on.

    ``start`` is where in its paragraph that block's text begins: a row of a table has one a cell.
    """

    ref: str
    block: int
    start: int = 0


def read_anchors(document: QTextDocument, theme: Theme) -> tuple[Anchor, ...]:
    """Note where refs stand, and underline links in their own way."""
    anchors, links = [], []
    block = document.begin()
    while block.isValid():
        for start, end, style in _fragments(block):
            names = style.anchorNames()
            place = place_of(names[0]) if names else ("", 0)
            if place[0]:
                anchors.append(Anchor(place[0], block.blockNumber(), place[1]))
            if (href := style.anchorHref()) and (ref := ref_of(href)).startswith(LOOKS):
                links.append((start, end, ref.startswith("policy:")))
        block = block.next()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()  # one laying out for all of them, not one for each
    for start, end, policy in links:
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(_underline(theme, policy=policy))
    cursor.endEditBlock()
    return tuple(anchors)


def _underline(theme: Theme, *, policy: bool) -> QTextCharFormat:
    style = QTextCharFormat()
    line = QTextCharFormat.UnderlineStyle
    style.setUnderlineStyle(line.SingleUnderline if policy else line.DotLine)
    colour = theme.colour("accent" if policy else "muted")
    colour.setAlpha(130)
    style.setUnderlineColor(colour)
    return style


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """List the stretches of one format, first, since changing formats while walking is unsafe."""
    found = []
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        start = fragment.position()
        found.append((start, start + fragment.length(), fragment.charFormat()))
        step += 1
    return found
