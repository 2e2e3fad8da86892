"""Tools above a list that never take more than half of the height; the rest is scrolled to."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class LowBox(QScrollArea):
    """Just as high as what is in it, while half of the pane around it is enough for that."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._inner = QWidget()
        self._inner.setObjectName("lowbox")
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(12, 0, 10, 0)
        self._column.setSpacing(8)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(self._inner)
        for watched in (self._inner, pane):
            watched.installEventFilter(self)

    def add(self, widget: QWidget) -> None:
        """Add tools below the others."""
        self._column.addWidget(widget)

    def _fit(self) -> None:
        shown = self._column.sizeHint().height()
        height = min(shown + 8 if shown else 0, self._pane.height() // 2)
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit the height whenever the pane or what is in the box changes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to another width."""
        super().resizeEvent(event)
        self._fit()
