"""A reading surface: a centred measure, paragraph numbers in its margin, links and anchors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
)

from talentdesk.gui.quotes import narrow_quotes
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.anchors import Anchor, read_anchors
from talentdesk.gui.widgets.han_words import HanWordBrowser
from talentdesk.gui.widgets.highlights import Highlight, Part, paint, selected, stretches
from talentdesk.gui.widgets.hover_card import HoverCard
from talentdesk.gui.widgets.page_links import PageLinks
from talentdesk.gui.widgets.page_margin import paint_margin, set_margins
from talentdesk.gui.widgets.page_marks import PageMarks
from talentdesk.gui.widgets.page_place import PagePlace
from talentdesk.render.address import ref_of


class PageView(HanWordBrowser):
    """Shows a page of HTML whose paragraphs carry their refs as anchors.

    ``wide`` gives the next page room for two columns.
    """

    ref_activated = Signal(str)
    ref_beside = Signal(str)
    paragraph_pressed = Signal(str)
    card_wanted = Signal(str)
    moved = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._html = ""
        self.wide = False
        self._anchors: tuple[Anchor, ...] = ()
        self._chosen = ""
        self._pressed = QPoint()
        self._highlights: tuple[Highlight, ...] = ()
        self._noted: frozenset[str] = frozenset()
        self._card = HoverCard(theme, self)
        self._marks = PageMarks(self, theme)
        self.place = PagePlace(self)
        self._links = PageLinks(self, theme)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        self.highlighted.connect(self._hover)
        self._card.wanted.connect(self.card_wanted)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.moved.connect(lambda: self._card.aim(""))
        theme.changed.connect(self._restyle)

    def set_page(self, html: str) -> None:
        """Show a page from its top."""
        self.place.forget()
        if html != self._html:
            self._show(html)
        self.verticalScrollBar().setValue(0)

    def set_marks(self, html: str) -> None:
        """Show the same page with other marks, without moving it."""
        if html == self._html:
            return
        self._again(html)

    def _again(self, html: str) -> None:
        with self.place.held():
            self._show(html)

    def show_ref(self, ref: str) -> None:
        """Scroll to a heading or paragraph if it is out of sight, and point at it."""
        self._chosen = ref
        block = self._block_of(ref)
        if block is not None:
            area = self._area(block)
            height = self.viewport().height()
            if area.top() < 0 or area.bottom() > height - self._theme.px(40):
                bar = self.verticalScrollBar()
                bar.setValue(bar.value() + round(area.top()) - height // 5)
        self.viewport().update()

    def set_highlights(self, highlights: Sequence[Highlight], noted: Iterable[str] = ()) -> None:
        """Show what the reader highlighted, and beside which paragraphs he wrote something."""
        self._highlights = tuple(highlights)
        self._noted = frozenset(noted)
        self._paint_highlights()
        self.viewport().update()

    @property
    def html(self) -> str:
        """Give the page that is shown."""
        return self._html

    @property
    def marks(self) -> PageMarks:
        """Give the marked places of the page."""
        return self._marks

    def position_of(self, ref: str) -> int:
        """Give where in the text a heading or paragraph begins; 0 if it is not on the page."""
        block = self._block_of(ref)
        return block.position() if block is not None else 0

    def stretch_of(self, ref: str) -> tuple[int, int]:
        """Give where a paragraph, or what stands below a heading alone, begins and ends.

        What stands above the first heading of a page goes on with a section that began before it.
        """
        paragraph = "#" in ref
        begin = -1 if paragraph or self._block_of(ref) is not None else 0
        for anchor in self._anchors:
            start = self.document().findBlockByNumber(anchor.block).position()
            if begin >= 0 and anchor.ref != ref and (paragraph or "#" not in anchor.ref):
                return begin, start
            if begin < 0 and anchor.ref == ref:
                begin = start
        return max(begin, 0), self.document().characterCount() if begin >= 0 else 0

    def show_mark(self) -> None:
        """Bring the current one of the marked places into sight."""
        self._paint_highlights()
        self._marks.scroll_to()

    @property
    def focused_link(self) -> str:
        """Give the ref of the link the keys are on; nothing if they are on none."""
        return ref_of(self._links.current) if self.hasFocus() else ""

    def set_card(self, ref: str, html: str) -> None:
        """Show what a link leads to, if pointer or keys are still on it."""
        self._card.show_card(ref, html)

    def selected(self) -> tuple[Part, ...]:
        """Give what is selected; without a selection the whole of the paragraph that was chosen."""
        return selected(self.textCursor(), self._anchors, self._chosen)

    def stretches(self) -> tuple[tuple[Part, ...], ...]:
        """Give what is selected, what is read on without a gap together."""
        return stretches(self.document(), self._anchors, self.selected())

    @property
    def chosen(self) -> str:
        """Give the ref of the heading or paragraph that was chosen last."""
        return self._chosen

    @property
    def top_ref(self) -> str:
        """Give the ref of the heading or paragraph that is read at the top."""
        passed = ""
        for anchor in self._anchors:
            block = self.document().findBlockByNumber(anchor.block)
            if passed and self._area(block).top() > self._theme.px(30):
                break
            passed = anchor.ref
        return passed

    @property
    def refs(self) -> tuple[str, ...]:
        """Give the refs on the page in reading order."""
        return tuple(dict.fromkeys(anchor.ref for anchor in self._anchors))

    def _show(self, html: str) -> None:
        self._html = html
        self._anchors = ()  # what is painted meanwhile has none
        self.document().setDefaultStyleSheet(self._theme.sheet("reading.css"))
        self.setHtml(html)
        narrow_quotes(self.document())
        self._anchors = read_anchors(self.document(), self._theme)
        self._marks.read()
        self._set_measure()
        self._paint_highlights()

    def _restyle(self) -> None:
        if self._html:
            self._again(self._html)

    def _set_measure(self) -> None:
        set_margins(self, self._theme, wide=self.wide)

    def _block_of(self, ref: str) -> QTextBlock | None:
        for anchor in self._anchors:
            if anchor.ref == ref:
                return self.document().findBlockByNumber(anchor.block)
        return None

    def _area(self, block: QTextBlock) -> QRectF:
        area = self.document().documentLayout().blockBoundingRect(block)
        return area.translated(0, -self.verticalScrollBar().value())

    def _in_sight(self, event: QPaintEvent) -> Iterator[tuple[str, QTextBlock, QRectF]]:
        """Give the paragraphs to be painted, a row of a table by the first of its cells."""
        before = ""
        for anchor in self._anchors:
            if "#" in anchor.ref and anchor.ref != before:
                block = self.document().findBlockByNumber(anchor.block)
                area = self._area(block)
                if event.rect().top() <= area.bottom() and area.top() <= event.rect().bottom():
                    yield anchor.ref, block, area
            before = anchor.ref

    def _paint_highlights(self) -> None:
        shown = paint(self.document(), self._anchors, self._highlights, self._theme)
        self.setExtraSelections(shown + self._marks.selections())

    def _follow(self, url: QUrl) -> None:
        self._card.hide()
        if ref := ref_of(url.toString(QUrl.ComponentFormattingOption.FullyEncoded)):
            beside = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
            (self.ref_beside if beside else self.ref_activated).emit(ref)

    def _hover(self, url: QUrl) -> None:
        """Ask for a card on the link under the pointer; off the links there is none."""
        self._card.aim(ref_of(url.toString(QUrl.ComponentFormattingOption.FullyEncoded)))

    def _paragraph_at(self, y: int) -> str:
        for anchor in self._anchors:
            area = self._area(self.document().findBlockByNumber(anchor.block))
            if "#" in anchor.ref and area.top() <= y <= area.bottom():
                return anchor.ref
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the paragraph numbers beside it."""
        super().paintEvent(event)
        paint_margin(self, self._theme, self._in_sight(event), self._chosen, self._noted)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: N802 - Qt's name
        """Go by Tab from link to link and tell what each leads to, then out of the page."""
        if not self.hasFocus() or not self._links.step(forward=forward):
            self._card.aim("")
            return self.window().focusNextPrevChild(forward)
        area = self._links.area
        corner = self.viewport().mapToGlobal(area.topLeft())
        self._card.aim(self.focused_link, QRect(corner, area.size()))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the card away with Escape."""
        if event.key() == Qt.Key.Key_Escape and self._card.isVisible():
            self._card.aim("")
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the card away with the keys."""
        super().focusOutEvent(event)
        self._card.aim("")

    def leaveEvent(self, event: QEvent) -> None:
        """Take the card away with the pointer."""
        super().leaveEvent(event)
        self._card.aim("")

    def changeEvent(self, event: QEvent) -> None:
        """Keep the line at the top where another font sets the page anew."""
        with self.place.held():
            super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure centred and the line at the top."""
        with self.place.held():
            super().resizeEvent(event)
            self._set_measure()
        self.moved.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which paragraph was clicked, unless a link was or text is being selected."""
        super().mouseReleaseEvent(event)
        event.accept()
        point = event.position().toPoint()
        click = event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
        if event.button() == Qt.MouseButton.MiddleButton and (link := self.anchorAt(point)):
            self.ref_beside.emit(ref_of(link))
        still = (point - self._pressed).manhattanLength() < 4
        reading = not self.anchorAt(point) and not self.textCursor().hasSelection()
        if click and still and reading and (ref := self._paragraph_at(point.y())):
            self.paragraph_pressed.emit(ref)
