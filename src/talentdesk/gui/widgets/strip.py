"""The timeline along the foot of the window: one year, its months, a mark for every event."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from talentdesk.date import Date, Precision
from talentdesk.gui.row import Dot
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.row_painter import paint_dot
from talentdesk.model import Event
from talentdesk.render.dating import long_date, month_name

RADIUS, STEP = 5.5, 15.0
"""Half the width of a mark, and the least distance of two, at 100 %."""


def position(date: Date) -> float:
    """Give where a date lies in its year, 0 to 12: a month alone in its middle, a year at 0."""
    if date.month is None:
        return 0.0
    if date.day is None:
        return date.month - 0.5
    return date.month - 1 + (date.day - 0.5) / 31


class TimelineStrip(QWidget):
    """Shows the events of a year; left and right go from event to event, through all years."""

    event_picked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._events: tuple[Event, ...] = ()
        self._chosen = ""
        self._year = 0
        self.setObjectName("strip")
        self.setAccessibleName(_("Timeline"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.changed.connect(self.updateGeometry)

    def set_events(self, events: Sequence[Event], year: int | None = None) -> None:
        """Show these events, given in time order, at a year if it has any, else at the last."""
        self._events = tuple(events)
        years = self._years()
        if year in years:
            self._year = year or 0
        elif self._year not in years:
            self._year = years[-1] if years else 0
        self._describe()

    def set_chosen(self, ref: str) -> None:
        """Mark one event and go to its year; an empty ref marks none."""
        self._chosen = ref
        if event := self._find(ref):
            self._year = event.date.year
        self._describe()

    @property
    def year(self) -> int:
        """Give the year that is shown, 0 without events."""
        return self._year

    def _years(self) -> list[int]:
        return sorted({event.date.year for event in self._events})

    def _find(self, ref: str) -> Event | None:
        return next((event for event in self._events if event.ref == ref), None)

    def _describe(self) -> None:
        event = self._find(self._chosen)
        told = f"{long_date(event.date)}: {event.title}" if event else ""
        self.setAccessibleDescription(told or _("No event chosen."))
        self.update()

    def _axis(self) -> tuple[float, float, float]:
        """Give left end, width of a month and height of the time axis."""
        left = self._theme.px(64)
        return left, (self.width() - left - 30) / 12, self.height() - self._theme.px(38)

    def spots(self) -> list[tuple[Event, QPointF]]:
        """Give where the events of the year stand, none upon another."""
        left, month, y = self._axis()
        shown = [event for event in self._events if event.date.year == self._year]
        shown.sort(key=lambda event: position(event.date))
        spots: list[tuple[Event, QPointF]] = []
        free = 0.0
        for event in shown:
            x = max(left + month * position(event.date), free)
            free = x + self._theme.px(STEP)
            spots.append((event, QPointF(x, y)))
        return spots

    @property
    def _radius(self) -> float:
        return RADIUS * self._theme.text_size / 100

    def _around(self, spot: QPointF) -> QRectF:
        radius = self._radius
        return QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)

    def _event_at(self, point: QPoint) -> Event | None:
        near = [((spot - QPointF(point)).manhattanLength(), event) for event, spot in self.spots()]
        distance, event = min(near, key=lambda pair: pair[0], default=(99.0, None))
        return event if distance <= 2 * self._radius + 2 else None

    def step(self, by: int) -> None:
        """Choose the event before (-1) or after (1) the one that is chosen."""
        refs = [event.ref for event in self._events]
        if not refs:
            return
        if self._chosen in refs:
            at = refs.index(self._chosen) + by
        else:
            at = 0 if by > 0 else len(refs) - 1
        if 0 <= at < len(refs):
            self.set_chosen(refs[at])
            self.event_picked.emit(refs[at])

    def _turn(self, by: int) -> None:
        years = self._years()
        if years and 0 <= years.index(self._year) + by < len(years):
            self._year = years[years.index(self._year) + by]
            self.update()

    def _arrow_at(self, point: QPoint) -> int:
        """Tell whether a point is on the arrow to the year before (-1) or after (1)."""
        if (
            len(self._years()) < 2
            or point.y() > self._theme.px(34)
            or point.x() > self._theme.px(84)
        ):
            return 0
        return -1 if point.x() < self._theme.px(22) else int(point.x() > self._theme.px(58))

    def sizeHint(self) -> QSize:
        """Be as high as dots, label and months need."""
        return QSize(600, self._theme.px(92))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed flat."""
        return QSize(300, self._theme.px(92))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from event to event, or from year to year."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in moves:
            self.step(moves[Qt.Key(event.key())])
        elif event.key() in turns:
            self._turn(turns[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the event, or turn the year."""
        point = event.position().toPoint()
        if picked := self._event_at(point):
            self.set_chosen(picked.ref)
            self.event_picked.emit(picked.ref)
        else:
            self._turn(self._arrow_at(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be chosen."""
        point = event.position().toPoint()
        active = self._event_at(point) or self._arrow_at(point)
        shape = Qt.CursorShape.PointingHandCursor if active else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        """Tell date and title of the event under the pointer."""
        if isinstance(event, QHelpEvent):
            if told := self._event_at(event.pos()):
                QToolTip.showText(event.globalPos(), f"{long_date(told.date)}\n{told.title}", self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint axis, months, marks and the label of the chosen event."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_axis(painter)
        accent = self._theme.colour("accent")
        for told, spot in self.spots():
            area = self._around(spot)
            painter.setBrush(self._theme.colour("surface"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(area)
            full = told.date.precision is Precision.DAY
            paint_dot(painter, area, Dot.FULL if full else Dot.RING, accent)
        self._paint_label(painter)
        if self.hasFocus():
            painter.setPen(accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 3.5, -2.5, -2.5), 5, 5)

    def _paint_axis(self, painter: QPainter) -> None:
        theme = self._theme
        left, month, y = self._axis()
        painter.fillRect(QRectF(left, round(y), 12 * month, 1), theme.colour("line"))
        painter.setFont(theme.font("sans", "tiny"))
        painter.setPen(theme.colour("muted"))
        metrics = QFontMetrics(painter.font())
        for number in range(1, 13):
            name = month_name(number)
            short = name if metrics.horizontalAdvance(name) < month - 6 else name[:3]
            area = QRectF(left + (number - 1) * month, y + 10, month, metrics.height())
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, short)
        painter.setFont(theme.font("sans", "base"))
        years = self._years()
        if not years:
            area = QRectF(14, 0, self.width() - 28, y - 8)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, _("No dated events here yet."))
            return
        several = len(years) > 1
        area = QRectF(theme.px(14 if not several else 22), theme.px(8), theme.px(44), theme.px(22))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, str(self._year))
        if several:
            for arrow, x, usable in (
                ("‹", 8, self._year > years[0]),
                ("›", 60, self._year < years[-1]),
            ):
                painter.setPen(theme.colour("accent" if usable else "line"))
                area = QRectF(theme.px(x), theme.px(8), theme.px(14), theme.px(22))
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, arrow)

    def _paint_label(self, painter: QPainter) -> None:
        spot = next((at for told, at in self.spots() if told.ref == self._chosen), None)
        told = self._find(self._chosen)
        if spot is None or told is None:
            return
        theme = self._theme
        painter.setFont(theme.font("sans", "small"))
        metrics = QFontMetrics(painter.font())
        most = self.width() // 2
        text = metrics.elidedText(told.title, Qt.TextElideMode.ElideRight, most)
        width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 2
        left = min(max(spot.x() - width / 2, self._axis()[0] - 20), self.width() - width - 8)
        area = QRectF(left, spot.y() - self._radius - height - 5, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawRoundedRect(area, height / 2, height / 2)
        painter.setPen(theme.colour("on_accent"))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(theme.colour("accent"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(self._around(spot).adjusted(-3, -3, 3, 3))
