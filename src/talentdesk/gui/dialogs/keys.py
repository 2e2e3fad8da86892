"""The sheet of keys: what each does, to be searched and changed."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from talentdesk.gui.theme import Theme

NAME = Qt.ItemDataRole.UserRole
NATIVE = QKeySequence.SequenceFormat.NativeText
PORTABLE = QKeySequence.SequenceFormat.PortableText


@dataclass(frozen=True, slots=True)
class KeyOf:
    """An order, where it stands, and its keys in portable form."""

    name: str
    title: str
    keys: tuple[str, ...]


class KeysDialog(QDialog):
    """Lists every order with its keys; tells which order is to have which key."""

    key_chosen = Signal(str, object)

    def __init__(self, parent: QWidget, theme: Theme, orders: Sequence[KeyOf]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Keys"))
        self._orders: dict[str, KeyOf] = {}
        self._words = QLineEdit()
        self._words.setPlaceholderText(_("Search orders and keys…"))
        self._words.setAccessibleName(_("Search orders and keys"))
        self._list = QTreeWidget()
        self._list.setAccessibleName(_("Keys"))
        self._list.setRootIsDecorated(False)
        self._list.setHeaderLabels([_("Order"), _("Key")])
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self._key = QKeySequenceEdit()
        self._key.setMaximumSequenceLength(1)
        self._key.setAccessibleName(_("New key"))
        self._set = QPushButton(_("Use this key"))
        self._usual = QPushButton(_("Usual key"))
        self._none = QPushButton(_("No key"))
        self._told = QLabel(_("Choose an order and press the key it is to have."))
        self._told.setObjectName("muted")
        self._told.setWordWrap(True)
        self._place()
        self._words.textChanged.connect(self._filter)
        self._key.keySequenceChanged.connect(self._check)
        self._set.clicked.connect(self._use)
        self._usual.clicked.connect(lambda: self._tell(None))
        self._none.clicked.connect(lambda: self._tell(""))
        room = parent.size()
        self.resize(min(theme.px(560), room.width() - 20), min(theme.px(620), room.height() - 20))
        self.set_orders(orders)

    def set_orders(self, orders: Sequence[KeyOf]) -> None:
        """List these orders, the chosen line kept."""
        chosen = self._chosen()
        self._orders = {of.name: of for of in orders}
        self._list.clear()
        for of in orders:
            keys = ", ".join(QKeySequence(key).toString(NATIVE) for key in of.keys)
            item = QTreeWidgetItem([of.title, keys])
            item.setData(0, NAME, of.name)
            self._list.addTopLevelItem(item)
            if of.name == chosen:
                self._list.setCurrentItem(item)
        first = self._list.topLevelItem(0)
        if first and self._list.currentItem() is None:
            self._list.setCurrentItem(first)
        self._filter()

    def _place(self) -> None:
        line = QHBoxLayout()
        for widget in (self._key, self._set, self._usual, self._none):
            line.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for button in (self._set, self._usual, self._none):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(self._words)
        layout.addWidget(self._list, 1)
        layout.addLayout(line)
        layout.addWidget(self._told)
        layout.addWidget(buttons)

    def _chosen(self) -> str:
        item = self._list.currentItem()
        return str(item.data(0, NAME)) if item else ""

    def _filter(self) -> None:
        words = self._words.text().casefold().replace(" ", "")
        for row in range(self._list.topLevelItemCount()):
            item = self._list.topLevelItem(row)
            if item:
                shown = f"{item.text(0)}\n{item.text(1)}".casefold().replace(" ", "")
                item.setHidden(words not in shown)

    def _taken(self) -> KeyOf | None:
        """Give the order that has the key already."""
        key = self._key.keySequence().toString(PORTABLE)
        return next((of for of in self._orders.values() if key and key in of.keys), None)

    def _check(self) -> None:
        taken, needed = self._taken(), is_needed(self._key.keySequence())
        self._set.setEnabled(taken is None and not needed)
        if needed:
            self._told.setText(
                _("That key is needed to write, move about or open menus; take one with Ctrl.")
            )
        elif taken:
            self._told.setText(_("That key means “{order}” already.").format(order=taken.title))
        else:
            self._told.setText(_("Choose an order and press the key it is to have."))

    def _use(self) -> None:
        if self._set.isEnabled():
            self._tell(self._key.keySequence().toString(PORTABLE))
            self._key.clear()

    def _tell(self, key: str | None) -> None:
        if name := self._chosen():
            self.key_chosen.emit(name, key)


def is_needed(key: QKeySequence) -> bool:
    """Tell whether a key writes, moves the focus or opens a menu, so that no order can have it."""
    text = key.toString(PORTABLE)
    pressed = text.rpartition("+")[2] or "+"
    held = set(text.removesuffix(pressed).split("+")) - {"", "Num"}
    if not text or held - {"Shift"}:
        return held == {"Alt"} and len(pressed) == 1 and pressed.isalpha()
    # F10 alone opens the menu bar, with Shift the menu of what is there.
    return not re.fullmatch(r"F\d+", pressed) or pressed == "F10"
