"""The bar at the top: back, forward, the search box, and what is used most."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.search_box import SearchBox

WIDEST = 900
"""How wide the search box gets at 100 %, however wide the window is."""


class TopBar(QWidget):
    """Buttons at both ends, the search box in the middle of the window."""

    def __init__(self, theme: Theme, search: SearchBox) -> None:
        super().__init__()
        self.setObjectName("topbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._search = search
        self._buttons: list[QToolButton] = []
        self._left = QHBoxLayout()
        self._right = QHBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.addLayout(self._left, 1)
        layout.addWidget(search, 2)
        layout.addLayout(self._right, 1)
        theme.changed.connect(self._restyle)

    def set_actions(self, left: Sequence[QAction], right: Sequence[QAction | QMenu]) -> None:
        """Put buttons for these actions and menus at both ends."""
        for action in left:
            self._left.addWidget(self._button(action))
        self._left.addStretch(1)
        self._right.addStretch(1)
        for action_or_menu in right:
            self._right.addWidget(self._button(action_or_menu))
        self._restyle()

    def _button(self, what: QAction | QMenu) -> QToolButton:
        button = QToolButton()
        action = what.menuAction() if isinstance(what, QMenu) else what
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setAccessibleName(action.iconText())
        if isinstance(what, QMenu):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._buttons.append(button)
        return button

    def _restyle(self) -> None:
        self._search.setMaximumWidth(self._theme.px(WIDEST))
        for button in self._buttons:
            button.setIconSize(QSize(self._theme.px(20), self._theme.px(20)))
