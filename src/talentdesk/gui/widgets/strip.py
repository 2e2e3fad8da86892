"""The timeline along the foot of the window: a stretch of time, a mark for every event in it."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.span import Scale, Span
from talentdesk.gui.widgets.strip_marks import Mark, Room, marks
from talentdesk.gui.widgets.strip_painting import paint_axis, paint_label, paint_mark
from talentdesk.model import Event
from talentdesk.render.dating import long_date

RADIUS, STEP, RISE = 5.5, 15.0, 13.0
"""Half the width of a mark, the least distance of two beside and upon one another, at 100 %."""


class TimelineStrip(QWidget):
    """Shows the events of a month, a year or all years; left and right go from event to event."""

    event_picked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.events: tuple[Event, ...] = ()
        self._chosen = ""
        self._scale = Scale.YEAR
        self._year, self._month = 0, 1
        self.setObjectName("strip")
        self.setAccessibleName(_("Timeline"))
        self._told = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        theme.changed.connect(self.updateGeometry)

    def set_events(self, events: Sequence[Event], year: int | None = None) -> None:
        """Show these events, given in time order, at a year if it has any, else at the last."""
        self.events = tuple(events)
        self._told = True
        years = self.years()
        if year in years:
            self._year = year or 0
        elif self._year not in years:
            self._year = years[-1] if years else 0
        self._describe()

    def set_chosen(self, ref: str) -> None:
        """Mark one event and go to its year; an empty ref marks none."""
        self._chosen = ref
        if event := self._find(ref):
            self._year, self._month = event.date.year, event.date.month or self._month
        self._describe()

    def zoom(self, by: int) -> None:
        """Show a shorter stretch of time (1) or a longer one (-1), around the chosen event."""
        event = self.chosen_event() or self._nearest()
        if event and by > 0:
            self._month = event.date.month or self._month
        self._scale = Scale(min(max(self._scale + by, Scale.YEARS), Scale.MONTH))
        self._describe()

    @property
    def span(self) -> Span:
        """Give the stretch of time that is shown."""
        years = self.years()
        last = years[-1] if years else self._year
        first = years[0] if years and self._scale is Scale.YEARS else self._year
        return Span(self._scale, first, last, self._month)

    @property
    def year(self) -> int:
        """Give the year that is shown, 0 without events."""
        return self._year

    def years(self) -> list[int]:
        """Give the years that have events."""
        return sorted({event.date.year for event in self.events})

    def chosen_event(self) -> Event | None:
        """Give the event that is chosen."""
        return self._find(self._chosen)

    def _nearest(self) -> Event | None:
        """Give the first event of the year that is shown."""
        return next((event for event in self.events if event.date.year == self._year), None)

    def _find(self, ref: str) -> Event | None:
        return next((event for event in self.events if event.ref == ref), None)

    def _describe(self) -> None:
        event = self.chosen_event()
        told = f"{long_date(event.date)}: {event.title}" if event else ""
        self.setAccessibleDescription(told or f"{self.span.title}. {_('No event chosen.')}")
        self.update()

    def axis(self) -> tuple[float, float, float]:
        """Give left end, width of a cell and height of the time axis."""
        left = self.theme.px(64)
        cells = max(len(self.span), 1)
        return left, (self.width() - left - 30) / cells, self.height() - self.theme.px(38)

    def marks(self) -> list[Mark]:
        """Give where the events stand, none upon another."""
        left, cell, y = self.axis()
        span, px = self.span, self.theme.px
        shown = [
            (left + cell * at, e) for e in self.events if (at := span.place(e.date)) is not None
        ]
        shown.sort(key=lambda pair: pair[0])
        widest = "0" * len(str(len(shown)))
        number = QFontMetrics(self.theme.font("sans", "tiny")).horizontalAdvance(widest)
        step = max(px(STEP), number + px(6))
        return marks(shown, Room(y, step, px(RISE), self.arrow(1).right() + self.radius))

    @property
    def radius(self) -> float:
        """Give half the width of a mark."""
        return RADIUS * self.theme.text_size / 100

    def around(self, spot: QPointF) -> QRectF:
        """Give the square around a mark."""
        radius = self.radius
        return QRectF(spot.x() - radius, spot.y() - radius, 2 * radius, 2 * radius)

    def _mark_at(self, point: QPoint) -> Mark | None:
        near = [((mark.spot - QPointF(point)).manhattanLength(), mark) for mark in self.marks()]
        distance, mark = min(near, key=lambda pair: pair[0], default=(99.0, None))
        return mark if distance <= 2 * self.radius + 2 else None

    def step(self, by: int) -> None:
        """Choose the event before (-1) or after (1) the one that is chosen."""
        refs = [event.ref for event in self.events]
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
        """Go to the year before or after that has events, or to the month beside this one."""
        if self._scale is Scale.MONTH:
            beside = self.span.step(by)
            if self.years() and self.years()[0] <= beside.year <= self.years()[-1]:
                self._year, self._month = beside.year, beside.month
        elif self._scale is Scale.YEAR and self.can_turn(by):
            years = self.years()
            self._year = years[years.index(self._year) + by]
        self._describe()

    def can_turn(self, by: int) -> bool:
        """Tell whether there is anything before (-1) or after (1)."""
        years = self.years()
        if not years or self._scale is Scale.YEARS:
            return False
        if self._scale is Scale.MONTH:
            return years[0] <= self.span.step(by).year <= years[-1]
        return 0 <= years.index(self._year) + by < len(years)

    def _arrow_at(self, point: QPoint) -> int:
        """Tell whether a point is on the arrow to what lies before (-1) or after (1)."""
        if point.y() > self.theme.px(34):
            return 0
        for by in (-1, 1):
            if self.arrow(by).contains(QPointF(point)) and self.can_turn(by):
                return by
        return 0

    def arrow(self, by: int) -> QRectF:
        """Give where the arrow stands, before the title or behind it."""
        theme = self.theme
        metrics = QFontMetrics(theme.font("sans", "base"))
        x = theme.px(6) if by < 0 else theme.px(22) + metrics.horizontalAdvance(self.span.title)
        return QRectF(x, theme.px(8), theme.px(16), theme.px(22))

    def sizeHint(self) -> QSize:
        """Be as high as dots, label and months need."""
        return QSize(600, self.theme.px(92))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed flat."""
        return QSize(300, self.theme.px(92))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from event to event or from year to year; plus and minus zoom."""
        moves = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        if event.key() in moves:
            self.step(moves[Qt.Key(event.key())])
        elif event.key() in turns:
            self._turn(turns[Qt.Key(event.key())])
        elif event.key() in zooms:
            self.zoom(zooms[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the event, take apart a mark of several, or turn the year."""
        point = event.position().toPoint()
        if not (mark := self._mark_at(point)):
            self._turn(self._arrow_at(point))
        elif not self._take_apart(mark):
            refs = [told.ref for told in mark.events]
            next_one = refs.index(self._chosen) + 1 if self._chosen in refs else 0
            self.set_chosen(refs[next_one % len(refs)])
            self.event_picked.emit(self._chosen)

    def _take_apart(self, mark: Mark) -> bool:
        """Zoom into a mark of several events if that parts them; else a click goes through them."""
        if finer := mark.parted(self._scale):
            self._go(finer)
        return finer is not None

    def _go(self, span: Span) -> None:
        self._scale, self._year, self._month = span.scale, span.year, span.month
        self._describe()

    def _zoom_into(self, x: float) -> bool:
        """Show the year or month at a place, or the year with events next to it."""
        left, cell, _y = self.axis()
        number, span = int((x - left) // cell), self.span
        if not self.events or span.scale is Scale.MONTH or not 0 <= number < len(span):
            return False
        if span.scale is Scale.YEARS:
            year = min(self.years(), key=lambda has: abs(has - span.year - number))
            self._go(Span(Scale.YEAR, year, year, self._month))
        else:
            self._go(Span(Scale.MONTH, self._year, self._year, number + 1))
        return True

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Zoom into the year or month that was clicked."""
        if not self._mark_at(event.position().toPoint()):
            self._zoom_into(event.position().x())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl into what is under the pointer; without it the wheel turns the years."""
        up = event.angleDelta().y() > 0
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if not up:
                self.zoom(-1)
            elif not self._zoom_into(event.position().x()):
                self.zoom(1)
        elif event.angleDelta().y():
            self._turn(-1 if up else 1)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what can be chosen."""
        point = event.position().toPoint()
        active = self._mark_at(point) or self._arrow_at(point)
        shape = Qt.CursorShape.PointingHandCursor if active else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        """Tell dates and titles of the events under the pointer."""
        if isinstance(event, QHelpEvent):
            if mark := self._mark_at(event.pos()):
                QToolTip.showText(event.globalPos(), mark.words, self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint axis, months, marks and the label of the chosen event."""
        super().paintEvent(event)
        if not self._told:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_axis(self, painter)
        accent = self.theme.colour("accent")
        for mark in self.marks():
            paint_mark(self, painter, mark)
        paint_label(self, painter)
        if self.hasFocus():
            painter.setPen(QPen(accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 4, -3, -3), 5, 5)
