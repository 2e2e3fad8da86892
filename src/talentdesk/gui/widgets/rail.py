"""The rail at the left edge: which pane stands beside the text."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from talentdesk.gui.theme import Theme

MOST_WITH_WORDS = 115
"""The largest text size, in per cent, at which the buttons bear their names."""


class Rail(QWidget):
    """One button over the other, one of them pressed."""

    def __init__(self, theme: Theme, actions: Sequence[QAction]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAccessibleName(_("Panes"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._buttons = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(5, 8, 5, 8)
        layout.setSpacing(4)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setAccessibleName(action.iconText())
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            layout.addWidget(button)
            self._buttons.append(button)
        layout.addStretch(1)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        """Leave the words out where the text is so large that they would push buttons out."""
        style = Qt.ToolButtonStyle
        words = self._theme.text_size <= MOST_WITH_WORDS
        for button in self._buttons:
            button.setToolButtonStyle(
                style.ToolButtonTextUnderIcon if words else style.ToolButtonIconOnly
            )
            button.setIconSize(QSize(self._theme.px(20), self._theme.px(20)))
