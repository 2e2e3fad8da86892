"""The table of policies."""

from gettext import gettext as _

from talentdesk.gui.models.lines import policy_columns, policy_facets
from talentdesk.gui.panes.table import TablePane
from talentdesk.gui.theme import Theme


class PoliciesTable(TablePane):
    """Policies by year, status, kind, issuer and document."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Policies"), policy_columns(), policy_facets())
