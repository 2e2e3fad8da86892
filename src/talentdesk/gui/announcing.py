"""What a screen reader says when something changes away from where the keys are."""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from talentdesk.gui.frame import Frame
from talentdesk.gui.views import Detail, Page
from talentdesk.model.finding import Answer


class Announcer(QObject):
    """Tells of results, of pages and details that were opened, and of what happened."""

    said = Signal(str)

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._frame = frame
        frame.status.messageChanged.connect(self.say)
        frame.orders.pane_chosen.connect(self._tell_pane)

    def say(self, text: str) -> None:
        """Have a screen reader say something; without one nothing is heard."""
        if text:
            self.said.emit(text)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._frame, text))

    def tell_answer(self, answer: Answer) -> None:
        """Say how much a search found."""
        hits = ngettext("{count} hit", "{count} hits", answer.total).format(count=answer.total)
        self.say(f"{answer.query}: {hits}")

    def tell_page(self, page: Page) -> None:
        """Say what is read now."""
        self.say(_("Reading {title}").format(title=page.title))

    def tell_detail(self, detail: Detail) -> None:
        """Say that the details tell of something else."""
        self.say(_("Details: {tags}").format(tags=", ".join(detail.tags)) if detail.tags else "")

    def _tell_pane(self, name: str) -> None:
        self.say(self._frame.orders.panes[name].iconText())
