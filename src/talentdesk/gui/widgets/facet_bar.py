"""What narrows hits and orders them: buttons with menus of values and their numbers."""

from collections.abc import Hashable, Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton

from talentdesk.gui.widgets.flow import FlowBox
from talentdesk.gui.widgets.short_name import short_name

_LEAST, _AROUND = 40, 44
"""The least width of a button, and what stands around its words: padding and the arrow."""


class FacetBar(FlowBox):
    """Buttons by name; ``chosen`` tells a name and its value, ``None`` for no narrowing."""

    chosen = Signal(str, object)

    def __init__(self, names: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._names = dict(names)
        self._values: dict[str, Hashable] = dict.fromkeys(self._names)
        self._buttons: dict[str, QPushButton] = {}
        for name in self._names:
            button = QPushButton()
            button.setObjectName("chip")
            button.setText(self._names[name])
            button.setAccessibleName(self._names[name])
            button.setMenu(QMenu(button))
            button.setMinimumWidth(_LEAST)  # a long name widens nothing: it is shortened
            self._buttons[name] = button
            self.flow.addWidget(button)

    def add(self, button: QPushButton) -> None:
        """Put another button at the end."""
        self.flow.addWidget(button)

    def set_values(self, name: str, values: Sequence[tuple[Hashable, str]], *, every: str) -> None:
        """Offer values with what they are called; ``every`` is said for no narrowing.

        Without a choice between at least two there is no button.
        """
        button = self._buttons[name]
        chosen = self._values[name]
        menu = button.menu()
        menu.clear()
        group = QActionGroup(menu)
        said = every
        for value, text in ((None, every), *values) if every else values:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(lambda _on, value=value: self.choose(name, value))
            group.addAction(action)
            said = text if value == chosen else said
        text = f"{self._names[name]}: {said}" if chosen is not None else self._names[name]
        button.setAccessibleName(text)
        button.setToolTip(text if chosen is not None else "")
        self._fit()
        button.setChecked(chosen is not None)
        button.setVisible(len(values) > 1 or chosen is not None)

    def forget(self) -> None:
        """Take every choice back."""
        self._values = dict.fromkeys(self._names)

    def value(self, name: str) -> Hashable:
        """Give what is chosen; ``None`` for no narrowing."""
        return self._values[name]

    def _fit(self) -> None:
        """Show as much of long names as there is room for."""
        room = max(self.width() - _AROUND, _LEAST)
        for button in self._buttons.values():
            button.setText(short_name(button.accessibleName(), button.fontMetrics(), room))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._fit()

    def choose(self, name: str, value: Hashable) -> None:
        """Choose a value and tell it; ``None`` for no narrowing."""
        self._values[name] = value
        self.chosen.emit(name, value)


def counted(text: str, count: int) -> str:
    """Give a value's name with its number of hits."""
    return _("{name} · {count}").format(name=text, count=count)
