"""The switch between the languages a work can be read in; gone where there is only one."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

BOTH = "both"


class EditionSwitch(QWidget):
    """A button for each language and one for both, one of them pressed."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Language of the text"))
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(4)
        self._buttons: dict[str, QPushButton] = {}
        names = {"zh": "中文", "en": "English", BOTH: _("Side by side")}
        for value, name in names.items():
            button = QPushButton(name)
            button.setObjectName("chip")
            button.setCheckable(True)
            button.setAccessibleName(name)
            button.clicked.connect(lambda _on, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            self._row.addWidget(button)
            self._buttons[value] = button
        self.hide()

    def set_languages(self, languages: Sequence[str], chosen: str) -> None:
        """Offer these languages, the one that is read pressed."""
        for value, button in self._buttons.items():
            button.setVisible(value == BOTH or value in languages)
            button.setChecked(value == chosen)
        self.setVisible(len(languages) > 1)
