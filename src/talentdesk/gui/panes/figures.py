"""The table of figures with the chart of those chosen below it."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from talentdesk.gui.line import Line
from talentdesk.gui.models.lines import figure_columns, figure_facets
from talentdesk.gui.panes.table import TablePane
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.chart_view import ChartView
from talentdesk.model import Figure
from talentdesk.render.charts import Chart, chart_of


class FiguresTable(TablePane):
    """Figures, and what those chosen show together: parts of a whole, a course, a comparison."""

    chart_wanted = Signal(object)
    chart_print_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Figures"), figure_columns(), figure_facets())
        self._figures: dict[str, Figure] = {}
        self._chart: Chart | None = None
        self._view = ChartView(theme)
        self._told = QLabel()
        self._told.setObjectName("muted")
        self._told.setWordWrap(True)
        self._save = QPushButton(_("Save chart…"))
        self._save.clicked.connect(lambda: self.chart_wanted.emit(self._chart))
        foot = QWidget()
        foot.setObjectName("chartarea")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(foot)
        column.setContentsMargins(20, 10, 20, 12)
        line = QHBoxLayout()
        line.addWidget(self._told, 1)
        line.addWidget(self._save)
        column.addLayout(line)
        column.addWidget(self._view, 1)
        self._layout.addWidget(foot)
        self._show_chart()
        self.table.selectionModel().selectionChanged.connect(lambda *_what: self._show_chart())

    def set_figures(self, figures: Sequence[Figure], lines: Sequence[Line]) -> None:
        """Show these figures."""
        self._figures = {figure.ref: figure for figure in figures}
        self.set_lines(lines)
        self._show_chart()

    def _show_chart(self) -> None:
        chosen = [self._figures[ref] for ref in self.chosen() if ref in self._figures]
        self._chart = chart_of(chosen, tuple(self._figures.values()))
        self._view.set_chart(self._chart)
        self._save.setVisible(self._chart is not None)
        if self._chart:
            told = self._chart.told
        elif chosen:
            told = _("There is nothing to compare this with; choose several rows of one unit.")
        else:
            told = _("Choose a row to see its parts or its course; several to compare them.")
        self._told.setText(told)
