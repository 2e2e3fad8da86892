"""The document that is read, and a list of all of them to choose another from."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
)

from talentdesk.gui.row import REF
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.short_name import short_name
from talentdesk.model import Document

FEW = 8
"""Up to how many documents need no words to be found among."""


class DocumentChooser(QPushButton):
    """Names the document; pressed it lets a list down that can be searched."""

    document_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._name = ""
        self.setObjectName("chooser")
        self.setAccessibleName(_("Choose a document"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._documents: tuple[Document, ...] = ()
        self._current = ""
        self.list = DocumentList(theme, self)
        self.list.document_chosen.connect(self.document_chosen)
        self.clicked.connect(self._let_down)

    def set_documents(self, documents: Sequence[Document], current: Document | None) -> None:
        """Offer these documents, the current one named."""
        self._documents = tuple(documents)
        self._current = current.ref if current else ""
        self._name = current.name if current else _("The library is empty")
        self.setToolTip(self._name)
        self.setEnabled(bool(documents))
        self._elide()

    def _let_down(self) -> None:
        self.list.set_documents(self._documents, self._current)
        place = self.mapToGlobal(self.rect().bottomLeft())
        wide = max(self.width(), self._theme.px(360))
        high = min(self._theme.px(34) * (len(self._documents) + 2), self._theme.px(460))
        room = self.screen().availableGeometry()
        wide, high = min(wide, room.width()), min(high, room.bottom() - place.y() - 2)
        x = min(place.x(), room.right() + 1 - wide)
        self.list.setGeometry(x, place.y() + 2, wide, high)
        self.list.show()

    def _elide(self) -> None:
        room = self.width() - self._theme.px(30)
        self.setText(short_name(self._name, self.fontMetrics(), room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint an arrow down at the end, sharp at any scale."""
        super().paintEvent(event)
        side = self._theme.px(14)
        painter = QPainter(self)
        x, y = self.width() - side - 6, (self.height() - side) // 2
        self._theme.icon("caret-down").paint(painter, x, y, side, side)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the name as there is room for."""
        super().resizeEvent(event)
        self._elide()


class DocumentList(QFrame):
    """A list of documents under a box for words; gone once one is chosen."""

    document_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QPushButton) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("popup")
        self._words = QLineEdit()
        self._words.setPlaceholderText(_("Search the documents…"))
        self._words.setAccessibleName(_("Search the documents"))
        self._model = QStandardItemModel(self)
        self._filter = QSortFilterProxyModel(self)
        self._filter.setSourceModel(self._model)
        self._filter.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._view = QListView()
        self._view.setModel(self._filter)
        self._view.setAccessibleName(_("Documents"))
        self._view.setUniformItemSizes(True)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._view.clicked.connect(self._choose)
        self._words.textChanged.connect(self._look)
        self._words.installEventFilter(self)
        self._height = theme.px(30)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self._words)
        layout.addWidget(self._view, 1)

    def set_documents(self, documents: Sequence[Document], current: str) -> None:
        """Offer these documents, the current one marked."""
        self._words.clear()
        self._words.setVisible(len(documents) > FEW)
        self._model.clear()
        for document in documents:
            year = f" · {document.year}" if document.year else ""
            known = str(document.year or "") in document.name
            item = QStandardItem(document.name if known else f"{document.name}{year}")
            item.setData(document.ref, REF)
            item.setToolTip(document.name)
            item.setEditable(False)
            item.setSizeHint(QSize(100, self._height))
            self._model.appendRow(item)
            if document.ref == current:
                self._view.setCurrentIndex(self._filter.mapFromSource(item.index()))
        (self._words if len(documents) > FEW else self._view).setFocus()

    def _look(self, words: str) -> None:
        self._filter.setFilterFixedString(words.strip())
        if not self._view.currentIndex().isValid():
            self._view.setCurrentIndex(self._filter.index(0, 0))

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.hide()
            self.document_chosen.emit(index.data(REF))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._view.currentIndex())
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the list while words are typed."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in steps:
                row = self._view.currentIndex().row() + steps[Qt.Key(event.key())]
                row = min(max(row, 0), self._filter.rowCount() - 1)
                self._view.setCurrentIndex(self._filter.index(row, 0))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self._view.currentIndex())
                return True
        return super().eventFilter(watched, event)
