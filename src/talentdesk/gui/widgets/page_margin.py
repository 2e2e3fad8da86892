"""The margins of a page: paragraph numbers, the one that was chosen, signs of what was written."""

from collections.abc import Container, Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock
from PySide6.QtWidgets import QTextEdit

from talentdesk.gui.theme import Theme

WIDE = 1.9
"""How much wider two columns are than one."""
NARROW = 400
"""The width at 100 % below which margins are as small as can be."""
MARGIN, LEAST = 56, 42
"""The usual least margin at 100 %, and that of a narrow page: a paragraph number still fits."""


def set_margins(view: QTextEdit, theme: Theme, *, wide: bool) -> None:
    """Centre the measure, ``wide`` for two columns; a narrow page keeps little beside it."""
    width = view.viewport().width()
    measure = theme.px("body") * theme.line_width
    measure = round(measure * WIDE) if wide else measure
    narrow = width < theme.px(NARROW)
    margin = max((width - measure) // 2, theme.px(LEAST if narrow else MARGIN))
    frame = view.document().rootFrame()
    style = frame.frameFormat()
    style.setLeftMargin(margin)
    style.setRightMargin(max(margin - theme.px(20), theme.px(12 if narrow else 28)))
    style.setTopMargin(theme.px(4))
    style.setBottomMargin(view.viewport().height() // 3)
    frame.setFrameFormat(style)


def paint_margin(
    view: QTextEdit,
    theme: Theme,
    paragraphs: Iterable[tuple[str, QTextBlock, QRectF]],
    chosen: str,
    noted: Container[str],
) -> None:
    """Paint beside each paragraph, given by ref, block and area, what belongs into the margins."""
    painter = QPainter(view.viewport())
    painter.setFont(theme.font("sans", "tiny"))
    frame = view.document().rootFrame().frameFormat()
    right = frame.leftMargin() - theme.px(13)
    for ref, block, area in paragraphs:
        line = block.layout().lineAt(0)
        base = area.top() + line.y() + line.ascent()
        painter.setPen(theme.colour("accent" if ref == chosen else "muted"))
        space = QRectF(0, base - 40, right, 40 + painter.fontMetrics().descent())
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        painter.drawText(space, side, f"¶ {ref.rpartition('#')[2]}")
        if ref in noted:
            size = theme.px(14)
            left = view.viewport().width() - frame.rightMargin() + theme.px(4)
            icon = theme.icon("note-pencil", "accent")
            icon.paint(painter, round(left), round(base) - size + 2, size, size)
        if ref == chosen:
            bar = QRectF(right + 5, area.top() + 2, 2, area.height() - 6)
            painter.fillRect(bar, theme.colour("accent"))
    painter.end()
