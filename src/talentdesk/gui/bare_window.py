"""The window with nothing in it but the text: what a start shows before all else.

It stands where it was left, and the text in it where it stood.
"""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from talentdesk.gui.session import Session
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.page_place import Place
from talentdesk.gui.widgets.page_view import PageView


class BareWindow(QMainWindow):
    """Remembers its place, shows the text it was left at, and takes files that are dropped.

    ``closed`` tells that it was closed, which can be before all of it stands.
    """

    files_dropped = Signal(object)

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.closed = False
        self._session = session
        self._theme = theme
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(400)
        self._settling.timeout.connect(self.keep_place)
        self.setWindowTitle("TalentDesk")
        self.setAcceptDrops(True)
        self.setMinimumSize(760, 520)
        self.text = PageView(theme)
        self.text.setObjectName("reading")
        self.text.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # there is nowhere else to go yet
        self.text.hide()
        alone = QWidget()
        self._alone = QVBoxLayout(alone)
        self._alone.addWidget(self.text)
        self.setCentralWidget(alone)
        self.resize(QSize(1440, 900).boundedTo(self.screen().availableSize()))
        self.restoreGeometry(session.state("geometry"))

    def show_kept(self) -> None:
        """Show the text the window was left at, if it is that of the tab in front."""
        kept = self._session.page
        tabs, at = self._session.tabs()
        if kept and [kept.target] == [ref for ref, _title in tabs[at : at + 1]]:
            self._alone.setContentsMargins(*kept.around)
            self.text.show()
            self._alone.activate()
            self.text.wide = kept.edition == "both"
            self.text.set_page(kept.html)
            self.text.show_ref(kept.target)
            self.text.place.show(Place(*kept.top))

    def settle(self) -> None:
        """Remember how the window stands once it rests."""
        self._settling.start()

    def keep_place(self) -> None:
        """Remember where the window is."""
        if not self.isFullScreen():
            self._session.keep("geometry", self.saveGeometry())

    def moveEvent(self, event: QMoveEvent) -> None:
        """Remember where the window is once it rests."""
        super().moveEvent(event)
        self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Remember how large the window is once it rests."""
        super().resizeEvent(event)
        self.settle()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window stood."""
        self.closed = True
        self.keep_place()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell of the files that were dropped."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.files_dropped.emit(files)
