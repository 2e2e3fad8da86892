"""The print preview: the pages as they will come out, on which paper and in which language."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from talentdesk.gui.theme import Theme

ZOOMS = (50, 75, 100, 125, 150, 200)
DRAWN_PPI = 144.0
"""Pages are drawn once at this resolution and scaled from there."""


class PreviewDialog(QDialog):
    """Shows page images; tells what is wanted drawn, printed or saved."""

    pages_wanted = Signal(str, str)
    print_wanted = Signal(str, str)
    save_wanted = Signal(str, str)

    def __init__(self, parent: QWidget, theme: Theme, language: str, paper: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Print preview"))
        self.resize(theme.px(860), min(theme.px(760), parent.height()))
        self._pages: list[QPixmap] = []
        self._labels: list[QLabel] = []
        self._language = self._chooser(_("Language"), {"zh": "简体中文", "en": "English"}, language)
        papers = {"a4": "A4", "a5": "A5", "us-letter": "US Letter"}
        self._paper = self._chooser(_("Paper"), papers, paper)
        zooms = {str(zoom): f"{zoom} %" for zoom in ZOOMS}
        self._zoom = self._chooser(_("Zoom"), zooms, "75")
        self._count = QLabel(_("Setting the pages…"))
        self._count.setObjectName("muted")
        self._print = QPushButton(_("Print…"))
        self._print.setDefault(True)
        self._print.setFocus()
        self._print.setShortcut(QKeySequence("Ctrl+P"))
        self._save = QPushButton(_("Save as PDF…"))
        self._save.setShortcut(QKeySequence("Ctrl+S"))
        close = QPushButton(_("Close"))
        close.clicked.connect(self.reject)
        self._paper_rolls = QWidget()
        self._paper_rolls.setObjectName("paper")
        self._stack = QVBoxLayout(self._paper_rolls)
        self._stack.setContentsMargins(24, 20, 24, 20)
        self._stack.setSpacing(18)
        self._stack.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        area = QScrollArea()
        area.setObjectName("pages")
        area.setAccessibleName(_("Pages"))
        area.setWidgetResizable(True)
        area.setWidget(self._paper_rolls)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._bar(close))
        layout.addWidget(area, 1)
        self._language.currentIndexChanged.connect(self._ask)
        self._paper.currentIndexChanged.connect(self._ask)
        self._zoom.currentIndexChanged.connect(self._scale)
        self._print.clicked.connect(lambda: self.print_wanted.emit(*self._choice()))
        self._save.clicked.connect(lambda: self.save_wanted.emit(*self._choice()))
        self._print.setEnabled(False)
        self._save.setEnabled(False)

    def ask(self) -> None:
        """Ask for the pages as chosen."""
        self._ask()

    def set_pages(self, images: Sequence[bytes]) -> None:
        """Show the pages, PNG images at ``DRAWN_PPI``."""
        self._pages = []
        for image in images:
            drawn = QPixmap()
            drawn.loadFromData(image)
            self._pages.append(drawn)
        count = ngettext("{count} page", "{count} pages", len(images))
        self._count.setText(count.format(count=len(images)))
        self._print.setEnabled(bool(images))
        self._save.setEnabled(bool(images))
        for old in self._labels:
            old.deleteLater()
        self._labels = []
        for number in range(1, len(self._pages) + 1):
            label = QLabel()
            label.setAccessibleName(_("Page {number}").format(number=number))
            self._stack.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            self._labels.append(label)
        self._scale()

    def _chooser(self, name: str, choices: dict[str, str], current: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setToolTip(name)
        for value, shown in choices.items():
            box.addItem(shown, value)
        box.setCurrentIndex(max(box.findData(current), 0))
        return box

    def _bar(self, close: QPushButton) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(14, 10, 14, 10)
        bar.setSpacing(8)
        for widget in (self._language, self._paper, self._zoom, self._count):
            bar.addWidget(widget)
        bar.addStretch(1)
        for button in (close, self._save, self._print):
            bar.addWidget(button)
        return bar

    def _choice(self) -> tuple[str, str]:
        return self._language.currentData(), self._paper.currentData()

    def _ask(self) -> None:
        self._count.setText(_("Setting the pages…"))
        self.pages_wanted.emit(*self._choice())

    def _scale(self) -> None:
        zoom = int(self._zoom.currentData()) / 100
        sharp = self.devicePixelRatioF()
        for label, page in zip(self._labels, self._pages, strict=True):
            width = round(page.width() * zoom * 96 / DRAWN_PPI * sharp)
            shown = page.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
            shown.setDevicePixelRatio(sharp)
            label.setPixmap(shown)
