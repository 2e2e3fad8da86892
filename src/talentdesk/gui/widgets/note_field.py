"""Where the reader writes what he wants to remember of a thing."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit

from talentdesk.gui.theme import Theme

LEAST, MOST = 1, 7
"""How many lines high the field is, empty and full."""


class NoteField(QPlainTextEdit):
    """A few lines that are kept as they are typed."""

    written = Signal(str, str)
    left = Signal()
    """The keys left the field after something was written."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._ref = ""
        self._filling = False
        self._changed = False
        self.setObjectName("notetext")
        self.setAccessibleName(_("My note"))
        self.setPlaceholderText(_("Write a note here; it is kept as you type."))
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._fit)

    def set_note(self, ref: str, text: str) -> None:
        """Show what was written on a thing; what is being typed on it is left alone."""
        if ref == self._ref and (self.hasFocus() or text == self.toPlainText()):
            return
        self._ref = ref
        self._filling = True
        self.setPlainText(text)
        self._filling = False
        self._fit()

    def _tell(self) -> None:
        if self._ref and not self._filling:
            self._changed = True
            self.written.emit(self._ref, self.toPlainText())

    def _fit(self) -> None:
        lines = min(max(round(self.document().size().height()), LEAST), MOST)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + 18)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell when the reader is done with writing."""
        super().focusOutEvent(event)
        if self._changed:
            self._changed = False
            self.left.emit()
