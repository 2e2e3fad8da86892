"""First steps: four lines above the text that say what can be done here."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton

from talentdesk.gui.theme import Theme


class Welcome(QFrame):
    """Shown until it is put away; the help menu brings it back."""

    put_away = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("welcome")
        self.setAccessibleName(_("First steps"))
        self._icons: list[tuple[QLabel, str]] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(20, 14, 16, 14)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(7)
        for row, (icon, told) in enumerate(
            (
                ("magnifying-glass", _("Find: type in the box above; every place is found.")),
                (
                    "book-open",
                    _("Read: click a policy, date or figure in the text and see all about it."),
                ),
                ("printer", _("Hand over: Ctrl+P shows a summary of what you read as pages.")),
                (
                    "download-simple",
                    _("Keep up: drop this year's report or a policy text on the window."),
                ),
            )
        ):
            picture, text = QLabel(), QLabel(told)
            text.setWordWrap(True)
            self._icons.append((picture, icon))
            grid.addWidget(picture, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
        grid.setColumnStretch(1, 1)
        close = QPushButton(_("Got it"))
        close.clicked.connect(self.put_away)
        grid.addWidget(close, 0, 2, 2, 1, Qt.AlignmentFlag.AlignTop)
        theme.changed.connect(self._restyle)
        self._restyle()

    def _restyle(self) -> None:
        side = self._theme.px(18)
        for picture, icon in self._icons:
            picture.setPixmap(self._theme.icon(icon, "accent").pixmap(side, side))
