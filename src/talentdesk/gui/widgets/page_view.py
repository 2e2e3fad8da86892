"""A reading surface: a centred measure, paragraph numbers in its margin, links and anchors."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextBrowser

from talentdesk.gui.theme import Theme
from talentdesk.render.spans import ref_of

MEASURE = 39
"""The longest line in Han characters."""
MARGIN = 56
"""The least margin at 100 %, wide enough for a paragraph number."""


@dataclass(frozen=True, slots=True)
class _Anchor:
    ref: str
    block: int


class PageView(QTextBrowser):
    """Shows a page of HTML whose paragraphs carry their refs as anchors."""

    ref_activated = Signal(str)
    paragraph_pressed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._html = ""
        self._anchors: tuple[_Anchor, ...] = ()
        self._chosen = ""
        self._pressed = QPoint()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        theme.changed.connect(self._restyle)

    def set_page(self, html: str) -> None:
        """Show another page from its top."""
        self._show(html)
        self.verticalScrollBar().setValue(0)

    def set_marks(self, html: str) -> None:
        """Show the same page with other marks, without moving it."""
        place = self.verticalScrollBar().value()
        self._show(html)
        self.verticalScrollBar().setValue(place)

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

    @property
    def refs(self) -> tuple[str, ...]:
        """Give the refs on the page in reading order."""
        return tuple(anchor.ref for anchor in self._anchors)

    def _show(self, html: str) -> None:
        self._html = html
        self.document().setDefaultStyleSheet(self._theme.sheet("reading.css"))
        self.setHtml(html)
        self._read_anchors()
        self._set_measure()

    def _restyle(self) -> None:
        if self._html:
            self.set_marks(self._html)

    def _read_anchors(self) -> None:
        """Note where refs stand, and underline links in their own way."""
        anchors = []
        block = self.document().begin()
        while block.isValid():
            for fragment in _fragments(block):
                style = fragment[2]
                names = style.anchorNames()
                if names and (ref := ref_of(names[0])):
                    anchors.append(_Anchor(ref, block.blockNumber()))
                if href := style.anchorHref():
                    self._underline(fragment[0], fragment[1], ref_of(href))
            block = block.next()
        self._anchors = tuple(anchors)

    def _underline(self, start: int, end: int, ref: str) -> None:
        if not ref.startswith(("policy:", "event:", "figure:")):
            return
        style = QTextCharFormat()
        policy = ref.startswith("policy:")
        style.setUnderlineStyle(
            QTextCharFormat.UnderlineStyle.SingleUnderline
            if policy
            else QTextCharFormat.UnderlineStyle.DotLine
        )
        line = self._theme.colour("accent" if policy else "muted")
        line.setAlpha(130)
        style.setUnderlineColor(line)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeCharFormat(style)

    def _set_measure(self) -> None:
        width = self.viewport().width()
        measure = self._theme.px("body") * MEASURE
        margin = max((width - measure) // 2, self._theme.px(MARGIN))
        frame = self.document().rootFrame()
        style = frame.frameFormat()
        style.setLeftMargin(margin)
        style.setRightMargin(max(margin - self._theme.px(20), self._theme.px(28)))
        style.setTopMargin(self._theme.px(18))
        style.setBottomMargin(self.viewport().height() // 3)
        frame.setFrameFormat(style)

    def _block_of(self, ref: str) -> QTextBlock | None:
        for anchor in self._anchors:
            if anchor.ref == ref:
                return self.document().findBlockByNumber(anchor.block)
        return None

    def _area(self, block: QTextBlock) -> QRectF:
        area = self.document().documentLayout().blockBoundingRect(block)
        return area.translated(0, -self.verticalScrollBar().value())

    def _follow(self, url: QUrl) -> None:
        if ref := ref_of(url.toString(QUrl.ComponentFormattingOption.FullyEncoded)):
            self.ref_activated.emit(ref)

    def _paragraph_at(self, y: int) -> str:
        for anchor in self._anchors:
            area = self._area(self.document().findBlockByNumber(anchor.block))
            if "#" in anchor.ref and area.top() <= y <= area.bottom():
                return anchor.ref
        return ""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, then the paragraph numbers beside it."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setFont(self._theme.font("sans", "tiny"))
        for anchor in self._anchors:
            if "#" not in anchor.ref:
                continue
            block = self.document().findBlockByNumber(anchor.block)
            area = self._area(block)
            if area.bottom() < event.rect().top() or area.top() > event.rect().bottom():
                continue
            line = block.layout().lineAt(0)
            base = area.top() + line.y() + line.ascent()
            chosen = anchor.ref == self._chosen
            painter.setPen(self._theme.colour("accent" if chosen else "muted"))
            right = self.document().rootFrame().frameFormat().leftMargin() - self._theme.px(13)
            space = QRectF(0, base - 40, right, 40 + painter.fontMetrics().descent())
            painter.drawText(
                space,
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom,
                f"¶ {anchor.ref.rpartition('#')[2]}",
            )
            if chosen:
                bar = QRectF(right + 5, area.top() + 2, 2, area.height() - 6)
                painter.fillRect(bar, self._theme.colour("accent"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the measure centred."""
        super().resizeEvent(event)
        self._set_measure()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where a click began."""
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which paragraph was clicked, unless a link was or text is being selected."""
        super().mouseReleaseEvent(event)
        event.accept()
        point = event.position().toPoint()
        click = event.button() == Qt.MouseButton.LeftButton
        still = (point - self._pressed).manhattanLength() < 4
        reading = not self.anchorAt(point) and not self.textCursor().hasSelection()
        if click and still and reading and (ref := self._paragraph_at(point.y())):
            self.paragraph_pressed.emit(ref)


def _fragments(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """List the stretches of one format, first, since changing formats while walking is unsafe."""
    found = []
    step = block.begin()
    while not step.atEnd():
        fragment = step.fragment()
        start = fragment.position()
        found.append((start, start + fragment.length(), fragment.charFormat()))
        step += 1
    return found
