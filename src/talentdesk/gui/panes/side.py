"""The side of the window: contents, search, timeline, policies, figures, notes, one at a time."""

from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget

from talentdesk.gui.models.entries import figure_rows, policy_rows
from talentdesk.gui.panes.contents import ContentsPane
from talentdesk.gui.panes.listing import ListPane
from talentdesk.gui.panes.notes import NotesPane
from talentdesk.gui.panes.results import ResultsPane
from talentdesk.gui.panes.timeline import TimelinePane
from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Shelf
from talentdesk.gui.widgets.flow import FlowBox
from talentdesk.model import Figure


class SidePanes(QStackedWidget):
    """Holds the panes by name and hands each its part of the shelf."""

    ref_chosen = Signal(str)
    ref_beside = Signal(str)
    table_wanted = Signal(str)
    counted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.contents = ContentsPane(theme)
        self.results = ResultsPane(theme)
        self.timeline = TimelinePane(theme)
        self.policies = ListPane(
            theme,
            _("Policies"),
            _("Policies that the documents name stand here. This library names none yet."),
        )
        self.figures = ListPane(
            theme,
            _("Figures"),
            _("Quantities that the document states stand here. This one states none."),
        )
        for name, listed in (("policies", self.policies), ("figures", self.figures)):
            button = QPushButton(_("Table"))
            button.setToolTip(_("All of them in a table, with filters"))
            button.setObjectName("chip")
            button.clicked.connect(lambda _on, name=name: self.table_wanted.emit(name))
            line = FlowBox()  # the button no wider than its words
            line.flow.addWidget(button)
            listed.add_tool(line)
        self.notes = NotesPane(theme)
        self._figures: tuple[Figure, ...] = ()
        self._panes: dict[str, ContentsPane | ListPane] = {
            "contents": self.contents,
            "search": self.results,
            "timeline": self.timeline,
            "policies": self.policies,
            "figures": self.figures,
            "notes": self.notes,
        }
        for pane in self._panes.values():
            self.addWidget(pane)
            pane.ref_chosen.connect(self.ref_chosen)
            pane.ref_beside.connect(self.ref_beside)
        for filtered in (self.timeline, self.notes):
            filtered.counted.connect(self.counted)

    @property
    def spoken(self) -> str:
        """Give what the pane in front says of itself."""
        pane = self.currentWidget()
        return pane.spoken if isinstance(pane, ListPane) else _("Contents")

    @property
    def shelf_figures(self) -> tuple[Figure, ...]:
        """Give the figures of the open document."""
        return self._figures

    def set_shelf(self, shelf: Shelf) -> None:
        """Fill every pane but the search."""
        self.contents.set_documents(shelf.documents, shelf.document)
        self.contents.set_sections(shelf.sections)
        self.timeline.set_events(shelf.events, shelf.documents, shelf.document)
        self.policies.set_rows(policy_rows(shelf.policies))
        self._figures = shelf.figures
        self.figures.set_rows(figure_rows(shelf.figures))

    def set_current(self, ref: str) -> None:
        """Mark a policy or figure in its list."""
        self.policies.set_current(ref)
        self.figures.set_current(ref)

    def show_pane(self, name: str) -> None:
        """Bring one pane to the front."""
        self.setCurrentWidget(self._panes[name])

    def take_focus(self) -> None:
        """Be ready for the arrow keys."""
        if pane := self.currentWidget():
            pane.setFocus(Qt.FocusReason.ShortcutFocusReason)
