"""The reading pane: a section with everything below it, and words for when there is none."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QStackedLayout, QWidget

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.page_view import PageView


class ReadingPane(QWidget):
    """Shows a page; tells which link and which paragraph was chosen in it."""

    ref_activated = Signal(str)
    paragraph_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._ref = ""
        self.text = PageView(theme)
        self.text.setObjectName("reading")
        self.text.setAccessibleName(_("Text"))
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.ref_activated.connect(self.ref_activated)
        self.text.paragraph_pressed.connect(self.paragraph_chosen)
        self._empty = QLabel()
        self._empty.setObjectName("empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.text)
        self._stack.addWidget(self._empty)

    def set_page(self, ref: str, html: str, target: str) -> None:
        """Show a page at a heading or paragraph; the same page again is only scrolled."""
        self._stack.setCurrentIndex(0)
        if ref == self._ref:
            self.text.set_marks(html)
        else:
            self.text.set_page(html)
        self._ref = ref
        self.text.show_ref(target)

    def set_marks(self, html: str) -> None:
        """Mark other words in the page, without moving it."""
        self.text.set_marks(html)

    def clear(self) -> None:
        """Say how something to read gets here."""
        self._ref = ""
        self._empty.setText(
            _("The library is empty.\n\nImport a document with Ctrl+O, or drop a file here.")
        )
        self._stack.setCurrentIndex(1)

    def take_focus(self) -> None:
        """Be ready for the arrow keys."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
