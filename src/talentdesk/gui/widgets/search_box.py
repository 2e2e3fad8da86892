"""The search box: tells what was typed once the typing pauses, never while an IME composes."""

from gettext import gettext as _

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.field import Field

PAUSE_MS = 120


class SearchBox(Field):
    """One line for words. Down and Enter are told, so that the results can be walked from here."""

    words_typed = Signal(str)
    stepped = Signal(int)
    confirmed = Signal()
    history_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("searchbox")
        self.setPlaceholderText(_("Search policies, sections, figures…"))
        self.setAccessibleName(_("Search"))
        self._theme = theme
        self._clear = self.addAction(theme.icon("x"), QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setText(_("Clear the search"))
        self._clear.setVisible(False)
        self._clear.triggered.connect(self.clear)
        self._history = self.addAction(
            theme.icon("clock-counter-clockwise"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._history.setText(_("Recent and kept searches"))
        self._history.setToolTip(_("Recent and kept searches (Alt+Down)"))
        self._history.triggered.connect(self.history_wanted)
        theme.changed.connect(self._tint)
        self._composing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._hint = QLabel("Ctrl E", self)
        self._hint.setObjectName("keyhint")
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._wait)

    def take_focus(self) -> None:
        """Be ready for typing, what stands there selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def search_for(self, words: str) -> None:
        """Search for words that were chosen, not typed."""
        self.setText(words)
        self._pause.stop()
        self._tell()

    def _wait(self, text: str) -> None:
        self._show_hint()
        self._clear.setVisible(bool(text))
        if not self._composing:
            self._pause.start()

    def _show_hint(self) -> None:
        """Show the key in an empty box, if it has room beside the words that stand there."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        room = self.width() - self._hint.width() - 2 * self.height()
        self._hint.setVisible(not self.text() and words <= room)

    def _tint(self) -> None:
        self._clear.setIcon(self._theme.icon("x"))
        self._history.setIcon(self._theme.icon("clock-counter-clockwise"))

    def _tell(self) -> None:
        self.words_typed.emit(self.text())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Hold back while characters are being composed."""
        self._composing = bool(event.preeditString())
        if self._composing:
            self._pause.stop()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the results with the arrows, open with Enter, clear with Escape."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_Down:
            self.history_wanted.emit()
        elif event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._pause.isActive():
                self._pause.stop()
                self._tell()
            self.confirmed.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the hint at the right end."""
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        self._hint.setGeometry(
            self.width() - size.width() - 12,
            (self.height() - size.height()) // 2,
            size.width(),
            size.height(),
        )
        self._show_hint()
