"""How the timeline at the foot is painted: its axis, its title, and the label of an event."""

from gettext import gettext as _
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from talentdesk.gui.quotes import narrowed
from talentdesk.gui.row import Dot
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.row_painter import paint_dot
from talentdesk.gui.widgets.span import Scale, Span
from talentdesk.gui.widgets.strip_marks import Mark
from talentdesk.model import Event
from talentdesk.model.date import Precision


class Strip(Protocol):
    """What the painters need to know of a strip."""

    theme: Theme
    events: tuple[Event, ...]

    @property
    def span(self) -> Span:
        """Give the stretch of time that is shown."""

    @property
    def radius(self) -> float:
        """Give half the width of a mark."""

    def width(self) -> int:
        """Give the width in pixels."""

    def years(self) -> list[int]:
        """Give the years that have events."""

    def axis(self) -> tuple[float, float, float]:
        """Give left end, width of a cell and height of the time axis."""

    def marks(self) -> list[Mark]:
        """Give where the events stand."""

    def around(self, spot: QPointF) -> QRectF:
        """Give the square around a mark."""

    def arrow(self, by: int) -> QRectF:
        """Give where an arrow stands."""

    def can_turn(self, by: int) -> bool:
        """Tell whether there is anything before (-1) or after (1)."""

    def chosen_event(self) -> Event | None:
        """Give the event that is chosen."""


def paint_axis(strip: Strip, painter: QPainter) -> None:
    """Paint the axis with the names of its cells, and what stretch of time it is."""
    theme = strip.theme
    left, cell, y = strip.axis()
    names = strip.span.cells
    painter.fillRect(QRectF(left, round(y), cell * len(names), 1), theme.colour("line"))
    painter.setFont(theme.font("sans", "tiny"))
    painter.setPen(theme.colour("muted"))
    metrics = QFontMetrics(painter.font())
    widest = max(metrics.horizontalAdvance(name) for name in names) + 6
    short = [name if widest < cell else name[:3] for name in names]
    if strip.span.scale is not Scale.YEAR:
        short = list(names)
    every = max(1, -(-metrics.horizontalAdvance(max(short, key=len)) - 6) // int(cell or 1) + 1)
    for number, name in enumerate(short):
        if strip.span.scale is Scale.YEAR or number % every == 0:
            area = QRectF(left + number * cell, y + 10, cell, metrics.height())
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
            painter.drawText(area, flags, name)
    _paint_title(strip, painter)


def _paint_title(strip: Strip, painter: QPainter) -> None:
    theme = strip.theme
    painter.setFont(theme.font("sans", "base"))
    painter.setPen(theme.colour("muted"))
    middle = Qt.AlignmentFlag.AlignVCenter
    if not strip.events:
        area = QRectF(14, 0, strip.width() - 28, strip.axis()[2] - 8)
        painter.drawText(area, middle, _("No dated events here yet."))
        return
    area = QRectF(theme.px(20), theme.px(8), strip.width() / 2, theme.px(22))
    painter.drawText(area, middle, strip.span.title)
    for by, arrow in ((-1, "‹"), (1, "›")):
        if len(strip.years()) > 1 or strip.span.scale is Scale.MONTH:
            painter.setPen(theme.colour("accent" if strip.can_turn(by) else "faint"))
            painter.drawText(strip.arrow(by), Qt.AlignmentFlag.AlignCenter, arrow)


def paint_mark(strip: Strip, painter: QPainter, mark: Mark) -> None:
    """Paint a mark: a full dot or a ring for one event, a number for several."""
    theme, area = strip.theme, strip.around(mark.spot)
    accent = theme.colour("accent")
    painter.setBrush(theme.colour("surface"))
    painter.setPen(Qt.PenStyle.NoPen)
    if len(mark.events) == 1:
        painter.drawEllipse(area)
        full = mark.events[0].date.precision is Precision.DAY
        paint_dot(painter, area, Dot.FULL if full else Dot.RING, accent)
        return
    count = str(len(mark.events))
    painter.setFont(theme.font("sans", "tiny"))
    metrics = painter.fontMetrics()
    height = metrics.height()
    width = max(metrics.horizontalAdvance(count) + theme.px(5), theme.px(13))
    area = QRectF(mark.spot.x() - width / 2, mark.spot.y() - height / 2, width, height)
    painter.setBrush(accent)
    painter.drawRoundedRect(area, width / 2, height / 2)
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, count)


def paint_label(strip: Strip, painter: QPainter) -> None:
    """Paint the title of the chosen event above its mark."""
    told = strip.chosen_event()
    marks = strip.marks()
    spot = next((mark.spot for mark in marks if told in mark.events), None)
    if spot is None or told is None:
        return
    theme = strip.theme
    painter.setFont(narrowed(theme.font("sans", "small"), told.title))
    metrics = QFontMetrics(painter.font())
    most = strip.width() // 2
    text = metrics.elidedText(told.title, Qt.TextElideMode.ElideRight, most)
    width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 2
    left = min(max(spot.x() - width / 2, strip.arrow(1).right() + 4), strip.width() - width - 8)
    area = QRectF(left, spot.y() - strip.radius - height - 5, width, height)
    others = [strip.around(mark.spot) for mark in marks]
    while area.top() > 0 and any(area.intersects(other) for other in others):
        area.translate(0, -1)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(area, height / 2, height / 2)
    painter.setPen(theme.colour("on_accent"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
    painter.setPen(theme.colour("accent"))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(strip.around(spot).adjusted(-3, -3, 3, 3))
