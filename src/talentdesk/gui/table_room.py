"""The tables in the place of the text, and what is done with their lines."""

from collections.abc import Sequence
from gettext import gettext as _
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from talentdesk.gui.export_room import ExportRoom
from talentdesk.gui.frame import Frame
from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Table
from talentdesk.resources import current_language

if TYPE_CHECKING:
    from talentdesk.gui.panes.figures import FiguresTable
    from talentdesk.gui.panes.policies import PoliciesTable
    from talentdesk.gui.panes.table import TablePane
    from talentdesk.render.charts import Chart


class TableRoom(QObject):
    """Makes the tables when they are first wanted: a start can do without them."""

    ref_chosen = Signal(str)
    ref_beside = Signal(str)
    counted = Signal(str)

    def __init__(self, frame: Frame, theme: Theme, exports: ExportRoom) -> None:
        super().__init__(frame)
        self._frame = frame
        self._theme = theme
        self._exports = exports
        self._shown = Table("", "")
        self.policies: PoliciesTable | None = None
        self.figures: FiguresTable | None = None

    def show(self, table: Table) -> None:
        """Bring a table to the front."""
        self._shown = table
        if table.name == "policies":
            pane = self.policies = self.policies or self._make_policies()
            pane.set_lines(table.lines)
            self._front(pane)
        else:
            other = self.figures = self.figures or self._make_figures()
            other.set_figures(table.figures, table.lines)
            self._front(other)

    def _front(self, pane: "TablePane") -> None:
        self._frame.centre.setCurrentWidget(pane)
        pane.take_focus()

    @property
    def front(self) -> "TablePane | None":
        """Give the table in front; none while the text is."""
        for pane in (self.policies, self.figures):
            if pane and pane is self._frame.centre.currentWidget():
                return pane
        return None

    def set_current(self, ref: str) -> None:
        """Mark a policy or figure in the table in front."""
        if pane := self.front:
            pane.set_current(ref)

    def _make_policies(self) -> "PoliciesTable":
        from talentdesk.gui.panes.policies import PoliciesTable  # a start can do without it

        pane = PoliciesTable(self._theme)
        self._frame.centre.addWidget(pane)
        pane.ref_chosen.connect(self.ref_chosen)
        pane.ref_beside.connect(self.ref_beside)
        pane.export_wanted.connect(self._export_policies)
        pane.counted.connect(self.counted)
        return pane

    def _make_figures(self) -> "FiguresTable":
        from talentdesk.gui.panes.figures import FiguresTable  # and without charts

        pane = FiguresTable(self._theme)
        self._frame.centre.addWidget(pane)
        pane.ref_chosen.connect(self.ref_chosen)
        pane.ref_beside.connect(self.ref_beside)
        pane.export_wanted.connect(self._export_figures)
        pane.counted.connect(self.counted)
        pane.chart_wanted.connect(self._export_chart)
        return pane

    def _export_policies(self, refs: Sequence[str]) -> None:
        from talentdesk.render.spreadsheet import policies_csv

        of = {policy.ref: policy for policy in self._shown.policies}
        rows = [of[ref] for ref in refs]
        self._exports.save(_("Policies"), ".csv", lambda: policies_csv(rows, current_language()))

    def _export_figures(self, refs: Sequence[str]) -> None:
        from talentdesk.render.spreadsheet import figures_csv

        of = {figure.ref: figure for figure in self._shown.figures}
        rows = [of[ref] for ref in refs]
        self._exports.save(_("Figures"), ".csv", lambda: figures_csv(rows, current_language()))

    def _export_chart(self, chart: "Chart") -> None:
        from talentdesk.render.charts import Colours

        face = self._theme.font().families()[0]
        svg = chart.svg(720, Colours(), face)
        self._exports.save(chart.title, ".svg", svg.encode)
