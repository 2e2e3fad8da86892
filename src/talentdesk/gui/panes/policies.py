"""The table of policies."""

from collections.abc import Sequence
from gettext import gettext as _

from talentdesk.gui.models.lines import policy_columns, policy_facets, policy_lines
from talentdesk.gui.panes.table import TablePane
from talentdesk.gui.theme import Theme
from talentdesk.model import Document, Policy


class PoliciesTable(TablePane):
    """Policies by year, status, kind, issuer and document."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Policies"), policy_columns(), policy_facets())

    def set_policies(self, policies: Sequence[Policy], documents: Sequence[Document]) -> None:
        """Show these policies."""
        titles = {document.ref: document.title for document in documents}
        self.set_lines(policy_lines(policies, titles))
