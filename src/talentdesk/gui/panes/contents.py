"""The contents: which document, and its sections as a tree."""

from collections.abc import Mapping, Sequence
from gettext import gettext as _

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QFontMetrics, QGuiApplication, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from talentdesk.gui.models.contents import PLACES, REF, SECTION, ContentsModel
from talentdesk.gui.quotes import narrowed
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.document_chooser import DocumentChooser
from talentdesk.model import Document, Section, SectionKind

_MOST_OPEN = 500
"""How many headings are opened up: of a longer law its chapters, and the one that is read."""


class HeadingPainter(QStyledItemDelegate):
    """Paints a heading: numbers in a column, the numbered strong, what is below them quieter."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give one line with room to breathe."""
        return QSize(120, QFontMetrics(self._theme.font("sans", "tree")).height() + 9)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one heading."""
        section: Section = index.data(SECTION)
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        numbered = bool(section.number)
        quiet = "muted" if not numbered else "text"
        colour = self._theme.colour("accent" if chosen else quiet)
        painter.save()
        painter.setPen(colour)
        painter.setFont(self._theme.font("sans", "tree" if numbered else "base"))
        metrics = painter.fontMetrics()
        left = area.left() + 2
        middle = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if numbered:
            painter.setPen(self._theme.colour("accent" if chosen else "muted"))
            painter.drawText(QRect(left, area.top(), 400, area.height()), middle, section.number)
            left += metrics.horizontalAdvance(section.number) + metrics.horizontalAdvance("0") + 2
            painter.setPen(colour)
        box = section.kind is SectionKind.BOX
        title = f"▪ {section.title}" if box else section.title
        places = index.data(PLACES)
        right = self._paint_places(painter, area, places) if places else area.right() - 10
        room = max(right - left, 0)
        painter.setPen(colour)
        font = self._theme.font("sans", "tree" if numbered else "base")
        painter.setFont(narrowed(font, section.title))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, area.top(), room, area.height()), middle, shown)
        painter.restore()

    def _paint_places(self, painter: QPainter, area: QRect, places: int) -> int:
        """Paint how many places there are at the right; give where the room before them ends."""
        painter.setFont(self._theme.font("sans", "tiny"))
        width = painter.fontMetrics().horizontalAdvance(str(places)) + 12
        height = painter.fontMetrics().height() + 2
        pill = QRect(area.right() - 10 - width, area.center().y() - height // 2, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("mark"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(self._theme.colour("on_mark"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, str(places))
        return pill.left() - 6


DEEP = 14
"""So many steps to the right take the whole width at most: a narrow tree is indented less."""


class ContentsTree(QTreeView):
    """A tree whose chosen line is tinted from edge to edge, its arrows drawn in its own colours."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def doItemsLayout(self) -> None:  # noqa: N802 - Qt's name
        """Indent lines as the size of text and the width of the pane allow."""
        self.setIndentation(min(self._theme.px(16), self.width() // DEEP))
        super().doItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Indent lines anew in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.setIndentation(min(self._theme.px(16), self.width() // DEEP))

    def drawRow(  # noqa: N802 - Qt's name
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the ground of a line before the line."""
        area = QRect(0, options.rect.y(), self.viewport().width(), options.rect.height())
        if self.selectionModel().isSelected(index):
            painter.fillRect(area, self._theme.colour("accent_soft"))
            painter.fillRect(area.adjusted(area.width() - 2, 0, 0, 0), self._theme.colour("accent"))
        elif area.contains(self.viewport().mapFromGlobal(QCursor.pos())):
            painter.fillRect(area, self._theme.colour("hover"))
        if self.hasFocus() and index == self.currentIndex():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        super().drawRow(painter, options, index)

    def drawBranches(  # noqa: N802 - Qt's name
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the arrow of a line that has others below it."""
        if not self.model().hasChildren(index):
            return
        size = self._theme.px(3.5)
        centre = QPointF(rect.right() - self.indentation() / 2 + 1, rect.center().y() + 0.5)
        tips = (
            ((-size, -size / 2), (0.0, size / 2), (size, -size / 2))
            if self.isExpanded(index)
            else ((-size / 2, -size), (size / 2, 0.0), (-size / 2, size))
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("faint"), 1.4))
        painter.drawPolyline([centre + QPointF(x, y) for x, y in tips])
        painter.restore()


class ContentsPane(QWidget):
    """A chooser of documents over the tree of the one chosen."""

    ref_chosen = Signal(str)
    ref_beside = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("side")
        self._theme = theme
        self._known: dict[str, Section] = {}
        self._chooser = DocumentChooser(theme)
        self._chooser.document_chosen.connect(self.ref_chosen)
        self._model = ContentsModel(self)
        self._tree = ContentsTree(theme)
        self._tree.setModel(self._model)
        self._tree.setItemDelegate(HeadingPainter(theme, self._tree))
        self._tree.setAccessibleName(_("Contents"))
        self._tree.setHeaderHidden(True)
        self._tree.setFrameShape(QFrame.Shape.NoFrame)
        self._tree.setUniformRowHeights(True)
        self.setFocusProxy(self._tree)
        self._tree.clicked.connect(self._tell)
        self._tree.activated.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 6, 0, 0)
        layout.setSpacing(4)
        head = QHBoxLayout()
        head.setContentsMargins(8, 0, 8, 0)
        head.addWidget(self._chooser)
        layout.addLayout(head)
        layout.addWidget(self._tree, 1)
        theme.changed.connect(self._restyle)

    def set_documents(self, documents: Sequence[Document], current: Document | None) -> None:
        """Offer these documents, the current one named."""
        self._chooser.set_documents(documents, current)

    def set_sections(self, sections: Sequence[Section]) -> None:
        """Show the headings of these sections."""
        self._known = {section.ref: section for section in sections}
        self._model.set_sections(sections)
        levels = self._model.levels(_MOST_OPEN)
        if levels > 1:
            self._tree.expandToDepth(levels - 2)

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how often the words searched for stand in each section."""
        self._model.set_counts(counts)
        self._tree.viewport().update()

    def set_current(self, ref: str) -> None:
        """Mark where the reader is: the section itself or the nearest above it with a line."""
        while ref and not self._model.index_of(ref).isValid():
            ref = self._known[ref].parent if ref in self._known else ""
        index = self._model.index_of(ref)
        self._tree.setCurrentIndex(index)
        self._tree.scrollTo(index)

    def _tell(self, index: QModelIndex) -> None:
        beside = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        (self.ref_beside if beside else self.ref_chosen).emit(index.data(REF))

    def _restyle(self) -> None:
        self._tree.doItemsLayout()
