"""The side of the window: contents, search, timeline, policies and figures, one at a time."""

from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from talentdesk.gui.models.entries import event_rows, figure_rows, policy_rows
from talentdesk.gui.panes.contents import ContentsPane
from talentdesk.gui.panes.listing import ListPane
from talentdesk.gui.panes.results import ResultsPane
from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Shelf


class SidePanes(QStackedWidget):
    """Holds the panes by name and hands each its part of the shelf."""

    ref_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.contents = ContentsPane(theme)
        self.results = ResultsPane(theme)
        self.timeline = ListPane(
            theme,
            _("Timeline"),
            _("Dated events of the documents stand here. This library has none yet."),
        )
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
        self._panes: dict[str, ContentsPane | ListPane] = {
            "contents": self.contents,
            "search": self.results,
            "timeline": self.timeline,
            "policies": self.policies,
            "figures": self.figures,
        }
        for pane in self._panes.values():
            self.addWidget(pane)
            pane.ref_chosen.connect(self.ref_chosen)

    def set_shelf(self, shelf: Shelf) -> None:
        """Fill every pane but the search."""
        self.contents.set_documents(shelf.documents, shelf.document)
        self.contents.set_sections(shelf.sections)
        self.timeline.set_rows(event_rows(shelf.events))
        self.policies.set_rows(policy_rows(shelf.policies))
        self.figures.set_rows(figure_rows(shelf.figures))

    def set_current(self, ref: str) -> None:
        """Mark a policy or figure in its list."""
        self.policies.set_current(ref)
        self.figures.set_current(ref)

    def show_pane(self, name: str) -> None:
        """Bring one pane to the front."""
        self.setCurrentWidget(self._panes[name])
