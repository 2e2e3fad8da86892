"""Paints the rows of a list: date, dot, title, what stands beside it, and a marked excerpt."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from talentdesk.gui.quotes import narrowed
from talentdesk.gui.row import ROW, Dot, Row
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.short_name import short_name
from talentdesk.model.date import Date
from talentdesk.render.dating import short_date

SIDE, TOP, GAP = 14, 8, 8
MOST_LINES = 3


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where the parts of a row stand, for a given width."""

    above: QRect
    lead: QRect
    dot: QRect
    title: QTextLayout
    title_at: QPointF
    meta: QRect
    text: QTextLayout | None
    text_at: QPointF
    bar: QRect
    source: QRect
    height: int


class RowPainter(QStyledItemDelegate):
    """Paints a ``Row`` as high as it needs to be."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def _width(self) -> int:
        """Give the width of a row, the scroll bar's room kept free whether it shows or not."""
        return self._view.width() - self._view.verticalScrollBar().sizeHint().width()

    def _layout(
        self, text: str, font: QFont, width: int, marks: tuple[tuple[int, int], ...] = ()
    ) -> QTextLayout:
        """Set a text in a few lines; what is too long ends with an ellipsis."""
        layout = self._lines(text, font, width, marks)
        last = layout.lineAt(layout.lineCount() - 1)
        if text and last.textStart() + last.textLength() < len(text):
            start = last.textStart()
            rest = QFontMetrics(font).elidedText(
                text[start : start + 200], Qt.TextElideMode.ElideRight, max(width, 20)
            )
            layout = self._lines(text[:start] + rest, font, width, marks)
        return layout

    def _lines(
        self, text: str, font: QFont, width: int, marks: tuple[tuple[int, int], ...]
    ) -> QTextLayout:
        layout = QTextLayout(text, narrowed(font, text))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        spans = []
        for start, end in marks:
            span = QTextLayout.FormatRange()
            span.start, span.length = start, end - start
            span.format.setBackground(self._theme.colour("mark"))
            span.format.setForeground(self._theme.colour("on_mark"))
            spans.append(span)
        layout.setFormats(spans)
        layout.beginLayout()
        y = 0.0
        for _line in range(MOST_LINES):
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(max(width, 20))
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.12
        layout.endLayout()
        return layout

    def _plan(self, row: Row, width: int) -> _Plan:
        theme = self._theme
        small = QFontMetrics(theme.font("sans", "small"))
        y = TOP
        above = QRect(SIDE, y, width - 2 * SIDE, small.height())
        y += small.height() + GAP if row.above else 0
        left = SIDE + row.indent * theme.px(14)
        lead = dot = QRect()
        title_font = theme.font("sans", "base")
        title_height = QFontMetrics(title_font).height()
        if row.dot:
            # The widest short date of the language decides, so that the dots stand in one line.
            lead_width = small.horizontalAdvance(short_date(Date("2000-09-28"))) + 4
            lead = QRect(left, y, lead_width, title_height)
            dot = QRect(lead.right() + 6, y + title_height // 2 - 5, 10, 10)
            left = dot.right() + 8
        meta_width = small.horizontalAdvance(row.meta)
        meta = QRect(width - SIDE - meta_width, y, meta_width + 1, title_height)
        needed = QFontMetrics(title_font).horizontalAdvance(row.title)
        below = bool(row.meta) and needed + GAP + meta_width > width - left - SIDE
        room = width - SIDE - left - (0 if below or not row.meta else meta_width + GAP)
        title = self._layout(row.title, title_font, room, row.title_marks)
        title_at = QPointF(left, y)
        y += _height(title)
        if below:
            meta = QRect(left, y + 2, width - SIDE - left, small.height())
            y += small.height() + 4
        text, text_at = None, QPointF(left, y + 3)
        if row.text:
            font = theme.font("sans", "small")
            text = self._layout(row.text, font, width - left - SIDE, row.marks)
            y += 3 + _height(text)
        bar = source = QRect()
        if row.source:
            source = QRect(left, y + 2, width - left - SIDE, small.height())
            if row.share is not None:
                bar_width = min(width - left - SIDE - theme.px(70), theme.px(110))
                bar = QRect(width - SIDE - bar_width, source.center().y() - 2, bar_width, 6)
            y += small.height() + 2
        return _Plan(
            above, lead, dot, title, title_at, meta, text, text_at, bar, source, y + TOP + 1
        )

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height the row needs in the width the list has."""
        width = self._width()
        return QSize(width, self._plan(index.data(ROW), width).height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the row."""
        row: Row = index.data(ROW)
        area: QRect = option.rect
        plan = self._plan(row, self._width())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, area)
        painter.translate(area.topLeft())
        if row.tint:
            line = QRect(4, TOP, 4, area.height() - 2 * TOP)
            painter.fillRect(line, self._theme.colour(row.tint))
        self._paint_words(painter, row, plan)
        if row.dot:
            self._paint_dot(painter, plan.dot, row.dot)
        if row.share is not None:
            self._paint_bar(painter, plan.bar, row.share)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, self._theme.colour("accent_soft"))
            painter.fillRect(
                QRect(area.right() - 1, area.top(), 2, area.height()), self._theme.colour("accent")
            )
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, self._theme.colour("hover"))
        hairline = QRect(area.left() + SIDE, area.bottom(), area.width() - 2 * SIDE, 1)
        painter.fillRect(hairline, self._theme.colour("line"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(QRectF(area).adjusted(1, 1, -1, -1))

    def _paint_words(self, painter: QPainter, row: Row, plan: _Plan) -> None:
        small = self._theme.font("sans", "small")
        painter.setFont(small)
        painter.setPen(self._theme.colour("muted"))
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if row.above:
            metrics, width = painter.fontMetrics(), plan.above.width()
            above = metrics.elidedText(row.above, Qt.TextElideMode.ElideRight, width)
            painter.drawText(plan.above, start, above)
        if row.lead:
            painter.drawText(plan.lead, end, row.lead)
        if row.source:
            room = plan.source.width() - (plan.bar.width() + GAP if row.share is not None else 0)
            painter.drawText(
                plan.source, start, short_name(row.source, painter.fontMetrics(), room)
            )
            painter.setPen(self._theme.colour("accent"))
        if row.meta:
            painter.drawText(plan.meta, start, row.meta)
        painter.setPen(self._theme.colour("text"))
        plan.title.draw(painter, plan.title_at)
        if plan.text:
            painter.setPen(self._theme.colour("muted"))
            plan.text.draw(painter, plan.text_at)

    def _paint_dot(self, painter: QPainter, area: QRect, dot: Dot) -> None:
        paint_dot(painter, QRectF(area), dot, self._theme.colour("accent"))

    def _paint_bar(self, painter: QPainter, area: QRect, share: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("line"))
        painter.drawRoundedRect(area, 3, 3)
        painter.setBrush(self._theme.colour("accent"))
        filled = QRect(area.topLeft(), QSize(max(round(area.width() * share), 3), area.height()))
        painter.drawRoundedRect(filled, 3, 3)


def paint_dot(painter: QPainter, area: QRectF, dot: Dot, colour: QColor) -> None:
    """Paint the mark of a date: full for an exact day, a ring for less."""
    painter.setPen(QPen(colour, 2))
    painter.setBrush(colour if dot is Dot.FULL else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area.adjusted(1, 1, -1, -1))


def _height(layout: QTextLayout) -> int:
    last = layout.lineAt(layout.lineCount() - 1) if layout.lineCount() else None
    return round(last.y() + last.height()) if last else 0
