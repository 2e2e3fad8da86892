"""A layout that sets widgets in lines, as words are set."""

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

GAP = 6


class FlowBox(QWidget):
    """A widget just as high as its lines of widgets are in the width it has.

    WORKAROUND: a layout around it hands a height for another width to it, and leaves gaps; waits
    for box layouts that ask again.
    """

    def __init__(self) -> None:
        super().__init__()
        self.flow = FlowLayout(self)

    def event(self, event: QEvent) -> bool:
        """Fit the height whenever the width or what is in it changes."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            height = self.flow.heightForWidth(self.width())
            if height != self.height() or height != self.minimumHeight():
                self.setFixedHeight(height)
        return super().event(event)


class FlowLayout(QLayout):
    """Sets its widgets side by side and goes to the next line where the width ends."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def clear(self) -> None:
        """Take every widget out and let it go."""
        for item in self._items:
            if widget := item.widget():
                widget.deleteLater()
        self._items = []

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Add at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Count the widgets."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give one of them."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Ask for no more room than the widgets need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Tell that a narrower line makes more lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Give the height of the lines at a width."""
        return self._arrange(QRect(0, 0, width, 0), apply=False)

    def sizeHint(self) -> QSize:
        """Give the least size."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Give the size of the largest widget."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Set the widgets in lines within a rectangle."""
        super().setGeometry(rect)
        self._arrange(rect, apply=True)

    def _arrange(self, area: QRect, apply: bool) -> int:
        margins = self.contentsMargins()
        area = area.marginsRemoved(margins)
        x, y, line = area.x(), area.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if line and x + size.width() > area.right() + 1:
                x, y, line = area.x(), y + line + GAP, 0
            if apply:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + GAP
            line = max(line, size.height())
        return y + line - area.y() + margins.top() + margins.bottom()
