"""The line above the page: the headings above what is read, and the languages it is there in."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Heading
from talentdesk.gui.widgets.edition_switch import EditionSwitch
from talentdesk.render.address import href, ref_of

ARROW = " › "
LEAST = 60
"""The room at 100 % below which no heading could be told from its first letters."""


class HeadingPath(QLabel):
    """One line of headings, each a link; where there is no room the outer ones are left out."""

    ref_activated = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._path: tuple[Heading, ...] = ()
        self._margin = 0
        self.setObjectName("headingpath")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.linkActivated.connect(lambda address: self.ref_activated.emit(ref_of(address)))

    def set_path(self, path: Sequence[Heading], margin: int) -> None:
        """Show these headings from the outside in, beginning at the margin of the text."""
        self._path, self._margin = tuple(path), margin
        names = [heading.title for heading in path]
        room = self.width() - margin
        if room < self._theme.px(LEAST):
            path = ()
        first = 0
        metrics = self.fontMetrics()
        while first < len(path) - 1:
            shown = ARROW.join((["…"] if first else []) + names[first:])
            if metrics.horizontalAdvance(shown) <= room:
                break
            first += 1
        colour = self._theme.colour("muted").name()
        links = [
            f'<a style="color: {colour}; text-decoration: none" href="{href(heading.ref)}">'
            f"{escape(metrics.elidedText(heading.title, Qt.TextElideMode.ElideRight, room))}</a>"
            for heading in path[first:]
        ]
        self.setContentsMargins(margin, 0, 0, 0)
        self.setText(ARROW.join((["…"] if first else []) + links))
        self.setAccessibleName(ARROW.join(names))
        self.setToolTip(ARROW.join(names))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many headings as there is room for now."""
        super().resizeEvent(event)
        self.set_path(self._path, self._margin)


class PageBar(QWidget):
    """Keeps the way to what is read in sight, beside the switch between languages."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.path = HeadingPath(theme)
        self.editions = EditionSwitch()
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 12, 0)
        row.addWidget(self.path, 1)
        row.addWidget(self.editions)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_path(self, path: Sequence[Heading], margin: int) -> None:
        """Show the way to what is read; none while its own headings are in sight."""
        self.path.set_path(path, margin)
        self.update()

    def _restyle(self) -> None:
        """Be as high as the switch is, whether it shows or not, so that the text stays in place."""
        self.setFixedHeight(self._theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Part the path from the text by a hairline."""
        super().paintEvent(event)
        if self.path.text():
            painter = QPainter(self)
            foot = self.rect().adjusted(0, self.height() - 1, 0, 0)
            painter.fillRect(foot, self._theme.colour("line"))
