"""The detail pane: what is known of one policy, event, figure or document."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.flow import FlowLayout
from talentdesk.render.details import IMPORT
from talentdesk.render.spans import ref_of


class DetailPane(QWidget):
    """Tags, text and what can be done with it."""

    ref_activated = Signal(str)
    citation_wanted = Signal(str)
    print_wanted = Signal(str)
    import_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("detail")
        self._theme = theme
        self._html = ""
        self._place = ""
        self._tags = QWidget()
        self._tag_flow = FlowLayout(self._tags)
        self._tag_flow.setContentsMargins(8, 0, 0, 0)
        self._text = QTextBrowser()
        self._text.setObjectName("detailtext")
        self._text.setAccessibleName(_("Details"))
        self._text.setFrameShape(QFrame.Shape.NoFrame)
        self._text.setOpenLinks(False)
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.document().setDocumentMargin(0)
        self._text.anchorClicked.connect(self._follow)
        self._cite = QPushButton(_("Copy citation"))
        self._cite.clicked.connect(lambda: self.citation_wanted.emit(self._place))
        self._print = QPushButton(_("Print summary"))
        self._print.clicked.connect(lambda: self.print_wanted.emit(self._place))
        self._buttons = QWidget()
        buttons = FlowLayout(self._buttons)
        buttons.setContentsMargins(8, 0, 0, 0)
        buttons.addWidget(self._cite)
        buttons.addWidget(self._print)
        self._buttons.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 14, 10, 14)
        layout.setSpacing(8)
        layout.addWidget(self._tags)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._buttons)
        theme.changed.connect(self._show)

    def set_detail(self, tags: Sequence[str], html: str, place: str) -> None:
        """Show the tags and the text; ``place`` is what is cited and summed up."""
        self._html, self._place = html, place
        self._tag_flow.clear()
        for tag in tags:
            label = QLabel(tag)
            label.setObjectName("tag")
            self._tag_flow.addWidget(label)
        self._tags.setVisible(bool(tags))
        self._buttons.setVisible(bool(place))
        self._show()

    def clear(self) -> None:
        """Show nothing, where nothing is open."""
        self.set_detail((), "", "")

    def _show(self) -> None:
        self._text.document().setDefaultStyleSheet(self._theme.sheet("detail.css"))
        self._text.setHtml(self._html)

    def _follow(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if address == IMPORT:
            self.import_wanted.emit()
        elif ref := ref_of(address):
            self.ref_activated.emit(ref)
