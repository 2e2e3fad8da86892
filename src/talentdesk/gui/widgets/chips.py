"""A row of small buttons of which one is pressed: which of several sorts is shown."""

from collections.abc import Hashable, Mapping, Sequence
from gettext import gettext as _
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton

from talentdesk.gui.widgets.flow import FlowBox


class Chips(FlowBox):
    """Chips by value; the first, which stands for all, has the value ``None``."""

    chosen = Signal()

    def __init__(self, names: Sequence[tuple[Hashable, str]]) -> None:
        super().__init__()
        self._names: dict[Hashable, str] = {None: _("All"), **dict(names)}
        self._group = QButtonGroup(self)
        self._chips: dict[Hashable, QPushButton] = {}
        for value in self._names:
            chip = QPushButton()
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.clicked.connect(self.chosen)
            self._group.addButton(chip)
            self._chips[value] = chip
            self.flow.addWidget(chip)
        self._chips[None].setChecked(True)
        self.set_counts({})

    @property
    def value(self) -> Hashable:
        """Give what is chosen; ``None`` for all."""
        return next((value for value, chip in self._chips.items() if chip.isChecked()), None)

    def set_counts(self, counts: Mapping[Any, int]) -> None:
        """Say how many there are of each; what there is none of is left out."""
        self.setVisible(bool(counts))
        for value, chip in self._chips.items():
            count = sum(counts.values()) if value is None else counts.get(value, 0)
            chip.setText(f"{self._names[value]} {count}")
            chip.setAccessibleName(f"{self._names[value]} {count}")
            chip.setVisible(count > 0 or chip.isChecked())
