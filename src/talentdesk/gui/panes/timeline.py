"""The timeline as a list: which sorts of events, of which documents."""

from collections import Counter
from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal

from talentdesk.gui.models.entries import event_rows
from talentdesk.gui.panes.listing import ListPane
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.chips import Chips
from talentdesk.gui.widgets.name_box import NameBox
from talentdesk.model import Document, Event, EventKind
from talentdesk.render.terms import event_kind_name


class TimelinePane(ListPane):
    """Events in time order; tells which are left by the filters, for the strip to show the same."""

    events_filtered = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(
            theme,
            _("Timeline"),
            _("Dated events of the documents stand here. There are none yet."),
        )
        self._events: tuple[Event, ...] = ()
        self._names: dict[str, str] = {}
        self._kinds = Chips([(kind, event_kind_name(kind)) for kind in EventKind])
        self._kinds.chosen.connect(self._show)
        self._documents = NameBox()
        self._documents.setAccessibleName(_("Documents"))
        self._documents.activated.connect(self._show)
        self.add_tool(self._documents)
        self.add_tool(self._kinds)

    @property
    def events(self) -> tuple[Event, ...]:
        """Give the events that are shown."""
        of, kind = self._documents.currentData(), self._kinds.value
        return tuple(
            event
            for event in self._events
            if of in ("", event.document) and kind in (None, event.kind)
        )

    def set_events(
        self, events: Sequence[Event], documents: Sequence[Document], current: Document | None
    ) -> None:
        """Show events of the current document, or of others as the reader chose."""
        chosen = self._documents.currentData()
        every = chosen == "" and self._documents.count() > 0
        self._events = tuple(events)
        self._names = {document.ref: document.name for document in documents}
        told = {event.document for event in events}
        self._documents.clear()
        for document in documents:
            if document.ref in told or document == current:
                self._documents.addItem(document.name, document.ref)
        self._documents.addItem(_("All documents"), "")
        wanted = "" if every else current.ref if current else ""
        self._documents.setCurrentIndex(max(self._documents.findData(wanted), 0))
        self._documents.setVisible(len(told) > 1)
        self._show()

    def _show(self) -> None:
        of = self._documents.currentData()
        counts = Counter(e.kind for e in self._events if of in ("", e.document))
        self._kinds.set_counts(counts)
        self.set_rows(event_rows(self.events, self._names))
        self.events_filtered.emit(self.events)
