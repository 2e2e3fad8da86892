"""What a screen reader says when something changes away from where the keys are.

Everything is said once: what comes with a focus that moves is left to the focus, and a page that
is open already, or a thing that the page just named, is not named again.
"""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QTextDocumentFragment

from talentdesk.gui.frame import Frame
from talentdesk.gui.views import Detail, Page
from talentdesk.model.finding import Answer


class Announcer(QObject):
    """Tells of results, of pages and details that were opened, and of what happened."""

    said = Signal(str)

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._page: tuple[str, str, bool] | None = None
        self._title = self._detail = ""
        self._waiting = False
        frame.status.messageChanged.connect(self.say)
        frame.status.job_begun.connect(self.say)
        frame.find_bar.place_told.connect(self.say)
        frame.side.counted.connect(self.say)
        frame.orders.pane_chosen.connect(lambda _name: self.say(frame.side.spoken))

    def say(self, text: str) -> None:
        """Have a screen reader say something; without one nothing is heard."""
        if text:
            self.said.emit(text)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._frame, text))

    def tell_answer(self, answer: Answer) -> None:
        """Say how much a search found."""
        self._waiting = False
        hits = ngettext("{count} hit", "{count} hits", answer.total).format(count=answer.total)
        self.say(f"{answer.query}: {hits}")

    def tell_waiting(self, message: str) -> None:
        """Say once that a search has to wait, and not each time it is a little nearer."""
        if not self._waiting:
            self._waiting = True
            self.say(message)

    def tell_step(self) -> None:
        """Say which hit the arrows in the search box have come to."""
        self.say(self._frame.side.results.spoken_row)

    def tell_page(self, page: Page) -> None:
        """Say what is read now, unless it was open already."""
        opened = (page.ref, page.document.language, page.beside)
        if opened != self._page:
            self._page, self._title = opened, page.title
            self.say(_("Reading {title}").format(title=page.title))

    def leave_page(self) -> None:
        """Know that a table took the place of the page; its name comes with the focus."""
        self._page = None

    def tell_detail(self, detail: Detail) -> None:
        """Say that the details tell of something else than what is read."""
        title, before = self._frame.detail.title, self._detail
        self._detail = detail.ref
        if detail.ref not in ("", before) and title != self._title:
            self.say(_("Details: {tags}").format(tags=", ".join((title, *detail.tags))))

    def tell_card(self, ref: str, html: str) -> None:
        """Say what the link leads to that the keys are on."""
        if ref == self._frame.reading.text.focused_link:
            self.say(" ".join(QTextDocumentFragment.fromHtml(html).toPlainText().split()))
