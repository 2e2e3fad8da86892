"""Where refs stand in a text document, and the look of the links in it."""

from dataclasses import dataclass

from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor, QTextDocument

from talentdesk.gui.theme import Theme
from talentdesk.render.spans import ref_of


@dataclass(frozen=True, slots=True)
class Anchor:
    """A ref and the number of the block it stands on."""

    ref: str
    block: int


def read_anchors(document: QTextDocument, theme: Theme) -> tuple[Anchor, ...]:
    """Note where refs stand, and underline links in their own way."""
    anchors = []
    block = document.begin()
    while block.isValid():
        for start, end, style in _fragments(block):
            names = style.anchorNames()
            if names and (ref := ref_of(names[0])):
                anchors.append(Anchor(ref, block.blockNumber()))
            if href := style.anchorHref():
                _underline(document, (start, end), ref_of(href), theme)
        block = block.next()
    return tuple(anchors)


def _underline(document: QTextDocument, place: tuple[int, int], ref: str, theme: Theme) -> None:
    if not ref.startswith(("policy:", "event:", "figure:")):
        return
    style = QTextCharFormat()
    policy = ref.startswith("policy:")
    style.setUnderlineStyle(
        QTextCharFormat.UnderlineStyle.SingleUnderline
        if policy
        else QTextCharFormat.UnderlineStyle.DotLine
    )
    line = theme.colour("accent" if policy else "muted")
    line.setAlpha(130)
    style.setUnderlineColor(line)
    cursor = QTextCursor(document)
    cursor.setPosition(place[0])
    cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
    cursor.mergeCharFormat(style)


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
