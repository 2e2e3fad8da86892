"""The detail pane: what is known of one policy, event, figure or document."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from talentdesk.gui.quotes import narrow_quotes
from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Detail
from talentdesk.gui.widgets.flow import FlowLayout
from talentdesk.gui.widgets.note_field import NoteField
from talentdesk.render.address import ref_of
from talentdesk.render.details import IMPORT


class DetailPane(QWidget):
    """Tags, text and what can be done with it."""

    ref_activated = Signal(str)
    citation_wanted = Signal(str)
    print_wanted = Signal(str)
    import_wanted = Signal(str)
    note_written = Signal(str, str)
    note_left = Signal()
    bookmark_set = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("detail")
        self._theme = theme
        self._html = ""
        self._place = ""
        self._ref = ""
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
        self._cite = QPushButton(_("Cite"))
        self._cite.setToolTip(_("Copy citation"))
        self._cite.clicked.connect(lambda: self.citation_wanted.emit(self._place))
        self._print = QPushButton(_("Print"))
        self._print.setToolTip(_("Print what is shown"))
        self._print.clicked.connect(lambda: self.print_wanted.emit(self._ref))
        self._buttons = QWidget()
        buttons = FlowLayout(self._buttons)
        buttons.setContentsMargins(8, 0, 0, 0)
        buttons.addWidget(self._cite)
        buttons.addWidget(self._print)
        self._bookmark = QPushButton(_("Bookmark"))
        self._bookmark.setObjectName("bookmark")
        self._bookmark.setCheckable(True)
        self._bookmark.clicked.connect(lambda on: self.bookmark_set.emit(self._ref, on))
        buttons.addWidget(self._bookmark)
        self._buttons.hide()
        self._note_name = QLabel(_("My note"))
        self._note_name.setObjectName("fieldname")
        self._note = NoteField(theme)
        self._note.written.connect(self.note_written)
        self._note.left.connect(self.note_left)
        self._note_name.hide()  # nothing stands in the details yet
        self._note.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 14, 10, 14)
        layout.setSpacing(8)
        layout.addWidget(self._tags)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._note_name)
        holder = QHBoxLayout()
        holder.setContentsMargins(8, 0, 0, 0)
        holder.addWidget(self._note)
        layout.addLayout(holder)
        layout.addWidget(self._buttons)
        theme.changed.connect(self._show)

    @property
    def ref(self) -> str:
        """Give the ref of the thing that is shown."""
        return self._ref

    @property
    def title(self) -> str:
        """Give what the thing is called that is shown."""
        return self._text.document().firstBlock().text()

    def set_detail(self, detail: Detail) -> None:
        """Show the tags and the text of a thing."""
        tags: Sequence[str] = detail.tags
        self._ref, self._html, self._place = detail.ref, detail.html, detail.place
        self._tag_flow.clear()
        for tag in tags:
            label = QLabel(tag)
            label.setObjectName("tag")
            self._tag_flow.addWidget(label)
        self._tags.setVisible(bool(tags))
        for part in (self._buttons, self._note, self._note_name):
            part.setVisible(bool(self._ref))
        self._show()

    def clear(self) -> None:
        """Show nothing, where nothing is open."""
        self.set_detail(Detail("", (), "", ""))

    def set_note(self, text: str, *, bookmarked: bool) -> None:
        """Show what the reader wrote on the thing, and whether it has a bookmark."""
        self._note.set_note(self._ref, text)
        self._bookmark.setChecked(bookmarked)
        self._bookmark.setText(_("Bookmarked") if bookmarked else _("Bookmark"))

    def write_note(self) -> None:
        """Be ready for a note."""
        self._note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def take_focus(self) -> None:
        """Be ready for the arrow keys."""
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self) -> None:
        self._text.document().setDefaultStyleSheet(self._theme.sheet("detail.css"))
        self._text.setHtml(self._html)
        narrow_quotes(self._text.document())

    def _follow(self, url: QUrl) -> None:
        address = url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
        if address == IMPORT:
            self.import_wanted.emit(self._ref)
        elif ref := ref_of(address):
            self.ref_activated.emit(ref)
