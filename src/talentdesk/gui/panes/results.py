"""What a search found: how many, of which kinds, and each with the words in their place."""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from talentdesk.finding import Answer
from talentdesk.gui.models.entries import hit_rows, kind_name
from talentdesk.gui.panes.listing import ListPane
from talentdesk.gui.row import REF
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.flow import FlowLayout
from talentdesk.model import Kind

ORDER = (Kind.SECTION, Kind.POLICY, Kind.EVENT, Kind.FIGURE)


class ResultsPane(ListPane):
    """The hits of the newest search; arrows and Enter in the search box move here."""

    kind_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Search"), "")
        self._chips: dict[Kind | None, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._bar = QWidget()
        flow = FlowLayout(self._bar)
        for kind in (None, *ORDER):
            chip = QPushButton()
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.clicked.connect(self._tell_kind)
            chip.setText(kind_name(kind) if kind else _("All"))
            self._group.addButton(chip)
            self._chips[kind] = chip
            flow.addWidget(chip)
        self._chips[None].setChecked(True)
        holder = QHBoxLayout()
        holder.setContentsMargins(12, 0, 10, 8)
        holder.addWidget(self._bar)
        self._head.addLayout(holder)
        self.clear()

    def clear(self) -> None:
        """Say what can be searched for."""
        self.set_rows(())
        self._title.setText(_("Search"))
        self._bar.hide()
        self._empty.setText(
            _(
                "Type a few characters of what you are looking for in the box above.\n\n"
                "Every place where they stand is found: in sections, policies, events and "
                "figures. Several words may be apart; put “quotation marks” around what must "
                "stand together."
            )
        )

    def set_answer(self, answer: Answer) -> None:
        """Show what was found, the first row marked."""
        self.set_rows(hit_rows(answer))
        found = ngettext("{count} hit", "{count} hits", answer.total).format(count=answer.total)
        query = answer.query if len(answer.query) <= 12 else f"{answer.query[:12]}…"
        told = f"{query} · {found} · {answer.elapsed_ms:.0f} ms"
        if answer.understood.strip("“”") != answer.query:
            told += "\n" + _("understood as {query}").format(query=answer.understood)
        self._title.setText(told)
        if self._chips[None].isChecked():  # the chips go on offering every kind
            self._set_counts(dict(answer.counts))
        self._empty.setText(
            _(
                "Nothing in the library has “{query}”.\n\nTry fewer characters or another word, "
                "or import the document that may have it (Ctrl+O)."
            ).format(query=answer.query)
        )
        if answer.hits:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def step(self, by: int) -> None:
        """Move the mark by one row."""
        rows = self._model.rowCount()
        if rows:
            current = self._list.currentIndex()
            row = current.row() + by if current.isValid() else 0
            self._list.setCurrentIndex(self._model.index(min(max(row, 0), rows - 1), 0))

    def open_current(self) -> None:
        """Open the marked row."""
        index: QModelIndex = self._list.currentIndex()
        if index.isValid():
            self.ref_chosen.emit(index.data(REF))

    def choose_all_kinds(self) -> None:
        """Take the choice of a kind back, as new words are searched."""
        self._chips[None].setChecked(True)

    def _set_counts(self, counts: dict[Kind, int]) -> None:
        self._bar.setVisible(bool(sum(counts.values())))
        for kind, chip in self._chips.items():
            count = counts.get(kind, 0) if kind else sum(counts.values())
            name = kind_name(kind) if kind else _("All")
            chip.setText(f"{name} {count}")
            chip.setAccessibleName(f"{name} {count}")
            chip.setVisible(count > 0 or chip.isChecked())

    def _tell_kind(self) -> None:
        chosen = self._group.checkedButton()
        for kind, chip in self._chips.items():
            if chip is chosen:
                self.kind_chosen.emit(kind)
