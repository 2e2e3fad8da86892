"""The headings above what is read, kept in sight at the top while the page moves below them."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Heading
from talentdesk.render.address import href, ref_of

ARROW = " › "


class HeadingPath(QLabel):
    """One line of headings, each a link; where there is no room the outer ones are left out."""

    ref_activated = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("headingpath")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.linkActivated.connect(lambda address: self.ref_activated.emit(ref_of(address)))

    def set_path(self, path: Sequence[Heading], margin: int) -> None:
        """Show these headings from the outside in, beginning at the margin of the text."""
        names = [heading.title for heading in path]
        room = self.width() - 2 * margin
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
