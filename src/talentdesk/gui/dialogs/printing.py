"""The print dialog: what to print at the left, the pages as they will come out at the right."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from talentdesk.gui.dialogs.print_choices import PrintChoices
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.flow import FlowBox
from talentdesk.gui.widgets.paper import PaperView
from talentdesk.model.handout import Handout
from talentdesk.render.layout import Layout

ZOOMS = (50, 75, 100, 125, 150, 200)
_REST = 250
"""So many milliseconds choices rest before pages are set for them."""


class PrintDialog(QDialog):
    """Shows the pages of what is chosen; tells what is wanted set, printed, saved or stopped."""

    pages_wanted = Signal(object, object)
    print_wanted = Signal()
    save_wanted = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget, theme: Theme, handout: Handout, layout: Layout) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Print"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        room = parent.size()
        self.resize(min(theme.px(1120), room.width() - 40), min(theme.px(800), room.height()))
        self.choices = PrintChoices(handout, layout)
        self.paper = PaperView()
        self.paper.setAccessibleName(_("Pages"))
        self._zoom = QComboBox()
        self._zoom.setAccessibleName(_("Zoom"))
        for zoom in ZOOMS:
            self._zoom.addItem(f"{zoom} %", zoom)
        self._zoom.setCurrentIndex(ZOOMS.index(75))
        self._state = QLabel()
        self._state.setObjectName("muted")
        self._stop = QPushButton(_("Stop"))
        self._save = QPushButton(_("Save as…"))
        self._save.setShortcut(QKeySequence("Ctrl+S"))
        self._print = QPushButton(_("Print…"))
        self._print.setShortcut(QKeySequence("Ctrl+P"))
        self._print.setDefault(True)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(_REST)
        self._place()
        self._wire()
        self._set_ready(ready=False)

    def ask(self) -> None:
        """Ask for the pages as chosen."""
        self._resting.stop()
        self._set_ready(ready=False)
        self._state.setText(_("Setting the pages…"))
        self._stop.setVisible(True)
        self.pages_wanted.emit(self.choices.handout, self.choices.layout_chosen)

    def set_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show pages of these sizes."""
        self.paper.set_pages(sizes)
        count = ngettext("{count} page", "{count} pages", len(sizes))
        self._say(count.format(count=len(sizes)))
        self._set_ready(ready=bool(sizes))

    def set_nothing(self, sentence: str) -> None:
        """Say why there is nothing to show."""
        self.paper.set_pages(())
        self._say(sentence)
        self._set_ready(ready=False)

    def _say(self, sentence: str) -> None:
        self._state.setText(sentence)
        self._stop.setVisible(False)

    def _set_ready(self, *, ready: bool) -> None:
        self._print.setEnabled(ready)
        self._save.setEnabled(ready)

    def _place(self) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(14, 10, 14, 10)
        self._state.setMinimumHeight(self._print.sizeHint().height())  # in the line's middle
        line = FlowBox()
        above.addWidget(line)
        close = QPushButton(_("Close"))
        close.clicked.connect(self.reject)
        for widget in (self._print, self._save, close, self._zoom, self._state, self._stop):
            line.flow.addWidget(widget)
        shown = QWidget()
        rows = QVBoxLayout(shown)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(above)
        rows.addWidget(self.paper, 1)
        columns = QSplitter(Qt.Orientation.Horizontal)
        columns.addWidget(self._scrolled())
        columns.addWidget(shown)
        columns.setStretchFactor(1, 1)
        columns.setHandleWidth(1)
        columns.setChildrenCollapsible(False)
        columns.setSizes([320, self.width() - 320])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(columns)

    def _scrolled(self) -> QWidget:
        """Have choices that a low window has no room for scrolled to."""
        around = QScrollArea()
        around.setFrameShape(QFrame.Shape.NoFrame)
        around.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        around.setWidgetResizable(True)
        around.setWidget(self.choices)
        bar = around.verticalScrollBar().sizeHint().width()
        around.setMinimumWidth(self.choices.sizeHint().width() + bar)
        return around

    def _wire(self) -> None:
        self.choices.changed.connect(self._resting.start)
        self._resting.timeout.connect(self.ask)
        self._zoom.currentIndexChanged.connect(
            lambda _at: self.paper.set_zoom(self._zoom.currentData() / 100)
        )
        self.paper.set_zoom(self._zoom.currentData() / 100)
        self._print.clicked.connect(self.print_wanted)
        self._save.clicked.connect(self.save_wanted)
        self._stop.clicked.connect(self.stop_wanted)
