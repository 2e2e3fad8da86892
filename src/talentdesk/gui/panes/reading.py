"""The reading pane: a section with everything below it, and words for when there is none."""

from collections.abc import Iterable, Sequence
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Heading, Page
from talentdesk.gui.widgets.edition_switch import BOTH
from talentdesk.gui.widgets.heading_path import PageBar
from talentdesk.gui.widgets.highlights import Highlight
from talentdesk.gui.widgets.page_place import Place
from talentdesk.gui.widgets.page_view import PageView


class ReadingPane(QWidget):
    """Shows a page; tells which link and which paragraph was chosen in it."""

    ref_activated = Signal(str)
    ref_beside = Signal(str)
    paragraph_chosen = Signal(str)
    card_wanted = Signal(str)
    edition_chosen = Signal(str)

    def __init__(self, theme: Theme, text: PageView) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._ref = ""
        self.editions: tuple[tuple[str, ...], str] = ((), "")
        self._headings: tuple[Heading, ...] = ()
        self._places: dict[str, int] = {}
        self.text = text
        self.text.setAccessibleName(_("Text"))
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.text.ref_activated.connect(self.ref_activated)
        self.text.ref_beside.connect(self.ref_beside)
        self.text.paragraph_pressed.connect(self.paragraph_chosen)
        self.text.card_wanted.connect(self.card_wanted)
        self.text.moved.connect(self._show_path)
        self._bar = PageBar(theme)
        self._bar.path.ref_activated.connect(self.ref_activated)
        self._bar.editions.chosen.connect(self.edition_chosen)
        self._empty = QLabel()
        self._empty.setObjectName("empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        self._stack = QStackedLayout()
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self.text)
        self._stack.addWidget(self._empty)
        theme.changed.connect(self._show_path)

    def set_page(self, page: Page) -> None:
        """Show a page at a heading or paragraph; the same page again is only scrolled."""
        self._stack.setCurrentIndex(0)
        self._bar.show()
        self._headings = page.headings
        self.set_editions(page.document.languages, BOTH if page.beside else page.document.language)
        if not self._ref and self.text.html:
            self._show_over_kept(page)
        elif page.ref == self._ref:
            self.text.set_marks(page.html)
            self.text.show_ref(page.target)
        else:
            if self._ref:
                self._places[self._ref] = self.text.verticalScrollBar().value()
            self.text.set_page(page.html)
            self.text.verticalScrollBar().setValue(self._places.get(page.ref, 0))
            self.text.show_ref(page.target)
        self._ref = page.ref
        self._show_path()

    def _show_over_kept(self, page: Page) -> None:
        """Show the first page where the one was read that the window was left at.

        In another language it is read from the start of the paragraph.
        """
        place, same = self.text.place.read(), page.html == self.text.html
        self.text.set_page(page.html)
        self.text.show_ref(page.target)
        if place and place.ref in self.text.refs:
            self.text.place.show(place if same else Place(place.ref, 0, 0.0))

    def set_editions(self, languages: Sequence[str], edition: str) -> None:
        """Offer the languages of a work, the one that is read, or both, pressed."""
        self.editions = (tuple(languages), edition)
        self._bar.editions.set_languages(languages, edition)
        self.text.wide = edition == BOTH

    def set_marks(self, html: str) -> None:
        """Mark other words in the page, without moving it."""
        self.text.set_marks(html)

    def set_highlights(self, highlights: Sequence[Highlight], noted: Iterable[str]) -> None:
        """Show what the reader highlighted, and beside which paragraphs he wrote something."""
        self.text.set_highlights(highlights, noted)

    def clear(self) -> None:
        """Say how something to read gets here."""
        self._ref = ""
        self._empty.setText(
            _(
                "The library is empty.\n\nImport a document with Ctrl+O, or drop a file here. "
                "The File menu brings the bundled library back."
            )
        )
        self._stack.setCurrentIndex(1)
        self._bar.hide()

    def take_focus(self) -> None:
        """Be ready for the arrow keys."""
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_path(self) -> None:
        """Keep the headings above what is read in sight once their own line is gone."""
        gone = self.text.verticalScrollBar().value() > self._theme.px(40)
        path = self._above(self.text.top_ref) if gone else ()
        margin = round(self.text.document().rootFrame().frameFormat().leftMargin())
        self._bar.set_path(path, margin)

    def _above(self, ref: str) -> tuple[Heading, ...]:
        """Give the headings above a heading or paragraph of the page, the outermost first."""
        section = ref.partition("#")[0]
        order = [anchor for anchor in self.text.refs if "#" not in anchor]
        known = {heading.ref: at for at, heading in enumerate(self._headings)}
        refs = self.text.refs
        if ref in refs:
            before = [r for r in refs[: refs.index(ref) + 1] if r in known]
            section = before[-1] if before else section
        if section not in known:
            section = order[0] if order and order[0] in known else ""
        path: list[Heading] = []
        for heading in reversed(self._headings[: known.get(section, -1) + 1]):
            if not path or heading.level < path[0].level:
                path.insert(0, heading)
        return tuple(path)
