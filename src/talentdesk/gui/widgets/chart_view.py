"""A chart on the screen, in the colours of the theme."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from talentdesk.gui.theme import Theme
from talentdesk.render.charts import Chart, Colours

NAMES = ("page", "text", "muted", "line", "accent")


class ChartView(QWidget):
    """Draws a chart as vectors, as wide as there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chart: Chart | None = None
        self._drawn: QSvgRenderer | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._draw)

    def set_chart(self, chart: Chart | None) -> None:
        """Show a chart, or none."""
        self._chart = chart
        self.setVisible(chart is not None)
        self.setAccessibleName(chart.title if chart else "")
        self.setAccessibleDescription(chart.told if chart else "")
        self._draw()

    def _draw(self) -> None:
        chart = self._chart
        if chart is None or self.width() < 100:
            self._drawn = None
            return
        scale = self._theme.text_size / 100
        colours = Colours(*(self._theme.colour(name).name() for name in NAMES))
        face = self._theme.font().families()[0]
        svg = chart.svg(round(self.width() / scale), colours, face)
        self._drawn = QSvgRenderer(QByteArray(svg.encode()), self)
        self.setFixedHeight(self._theme.px(chart.height))
        self.update()

    def sizeHint(self) -> QSize:
        """Be as high as the chart."""
        return QSize(400, self._theme.px(self._chart.height) if self._chart else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the chart for the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chart."""
        super().paintEvent(event)
        if self._drawn:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._drawn.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
            self._drawn.render(painter, QRectF(self.rect()))
