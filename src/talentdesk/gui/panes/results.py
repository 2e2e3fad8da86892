"""What a search found: how many, of which sorts, and each with the words in their place."""

from collections.abc import Mapping
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton

from talentdesk.gui.models.entries import hit_rows, kind_name
from talentdesk.gui.panes.listing import ListPane
from talentdesk.gui.row import REF
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.facet_bar import FacetBar, counted
from talentdesk.gui.widgets.flow import FlowBox
from talentdesk.gui.widgets.popover import Popover
from talentdesk.model import Kind
from talentdesk.model.finding import Answer, Hit
from talentdesk.model.kinds import Order
from talentdesk.render import explaining

KINDS = (Kind.SECTION, Kind.POLICY, Kind.EVENT, Kind.FIGURE)
_MOST_DOCUMENTS = 30


class ResultsPane(ListPane):
    """The hits of the newest search; arrows and Enter in the search box move here."""

    kind_chosen = Signal(object)
    narrowed = Signal(str, object)
    words_suggested = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Search"), "")
        self._answer: Answer | None = None
        self._titles: Mapping[str, str] = {}
        self._chips: dict[Kind | None, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._bar = FlowBox()
        for kind in (None, *KINDS):
            chip = QPushButton()
            chip.setObjectName("chip")
            chip.setCheckable(True)
            chip.clicked.connect(self._tell_kind)
            chip.setText(kind_name(kind) if kind else _("All"))
            self._group.addButton(chip)
            self._chips[kind] = chip
            self._bar.flow.addWidget(chip)
        self._chips[None].setChecked(True)
        self._facets = FacetBar(
            [
                ("document", _("Document")),
                ("year", _("Year")),
                ("month", _("Month")),
                ("order", _("Sorted")),
            ]
        )
        self._facets.chosen.connect(self.narrowed)
        self._why = QPushButton(_("Explain"))
        self._why.setObjectName("chip")
        self._why.clicked.connect(self.explain)
        self.explanation = Popover(theme, self, _("How the query was read"))
        self._facets.add(self._why)
        self._offers = FlowBox()
        for tool in (self._bar, self._facets, self._offers):
            self.add_tool(tool)
        self.clear()

    def clear(self) -> None:
        """Say what can be searched for."""
        self._answer = None
        self.set_rows(())
        self._title.setText(_("Search"))
        for tool in (self._bar, self._facets, self._offers):
            tool.hide()
        self._empty.setText(
            _(
                "Type a few characters of what you are looking for in the box above.\n\n"
                "Every place where they stand is found: in sections, policies, events and "
                "figures. Several words may be apart; put “quotation marks” around what must "
                "stand together.\n\n"
                "职称 OR 评聘, 人才 -办法, 标题:职称, 年:2022..2024, polic*: the guide has more."
            )
        )

    def set_titles(self, titles: Mapping[str, str]) -> None:
        """Know which documents there are and what they are called."""
        self._titles = titles
        if self._facets.value("document") not in (None, *titles):
            self._facets.choose("document", None)

    def set_waiting(self, message: str) -> None:
        """Say that the search has to wait, and for what."""
        self.set_rows(())
        self._title.setText(_("Search"))
        self._empty.setText(message)

    def set_answer(self, answer: Answer) -> None:
        """Show what was found, the first row marked."""
        self._answer = answer
        self.set_rows(hit_rows(answer, self._titles))
        found = ngettext("{count} hit", "{count} hits", answer.total).format(count=answer.total)
        query = answer.query if len(answer.query) <= 12 else f"{answer.query[:12]}…"
        told = f"{query} · {found} · {answer.elapsed_ms:.0f} ms"
        if answer.understood.strip("“”") != answer.query:
            told += "\n" + _("understood as {query}").format(query=answer.understood)
        told += "".join(f"\n{explaining.unused(part)}" for part in answer.unused)
        self._title.setText(told)
        if self._chips[None].isChecked():  # the chips go on offering every kind
            self._set_counts(dict(answer.counts))
        self._set_facets(answer)
        self._set_offers(answer)
        self._empty.setText(
            _(
                "Nothing in the library has “{query}”.\n\nTry fewer characters or another word, "
                "or import the document that may have it (Ctrl+O)."
            ).format(query=answer.query)
        )
        if answer.hits or answer.related:
            self._list.setCurrentIndex(self._model.index(0, 0))

    def renew_answer(self, answer: Answer) -> None:
        """Show what is found now, the row that was marked still marked if it is there."""
        marked = self.hit(self.current)
        self.set_answer(answer)
        self.mark(max(self.row_of(marked), 0))

    @property
    def hits(self) -> tuple[Hit, ...]:
        """Give the rows there are as hits: those of the query, then the related ones."""
        return (*self._answer.hits, *self._answer.related) if self._answer else ()

    def told_place(self, row: int) -> str:
        """Tell which of the hits a row is, by the number above them; related ones are no hits."""
        answer = self._answer
        if answer is None:
            return ""
        before = row - len(answer.hits)
        if before < 0:
            return _("Hit {n} of {count}").format(n=row + 1, count=answer.total)
        related = _("Related hit {n} of {count}")
        return related.format(n=before + 1, count=len(answer.related))

    def hit(self, row: int) -> Hit | None:
        """Give the hit in a row, if there is one."""
        return self.hits[row] if 0 <= row < len(self.hits) else None

    def row_of(self, hit: Hit | None) -> int:
        """Give in which row what was hit stands now; -1 for none."""
        refs = [each.ref for each in self.hits]
        return refs.index(hit.ref) if hit and hit.ref in refs else -1

    @property
    def current(self) -> int:
        """Give the number of the marked row; -1 for none."""
        index: QModelIndex = self._list.currentIndex()
        return index.row() if index.isValid() else -1

    @property
    def spoken_row(self) -> str:
        """Give the marked row as it is read out."""
        index: QModelIndex = self._list.currentIndex()
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole)) if index.isValid() else ""

    def step(self, by: int) -> None:
        """Move the mark by one row."""
        rows = self._model.rowCount()
        if rows:
            row = self.current + by if self.current >= 0 else 0
            self._list.setCurrentIndex(self._model.index(min(max(row, 0), rows - 1), 0))

    def mark(self, row: int) -> None:
        """Move the mark to a row."""
        self._list.setCurrentIndex(self._model.index(row, 0))

    def open_current(self) -> None:
        """Open the marked row."""
        index: QModelIndex = self._list.currentIndex()
        if index.isValid():
            self.ref_chosen.emit(index.data(REF))

    def choose_all_kinds(self) -> None:
        """Take the choices back, as new words are searched."""
        self._chips[None].setChecked(True)
        self._facets.forget()

    def explain(self) -> None:
        """Show how the query was read, and why the marked row stands where it does."""
        if self._answer is None:
            return
        lines = list(explaining.query(self._answer))
        if hit := self.hit(self.current):
            lines += ["", hit.title, explaining.why(hit)]
        self.explanation.show_at(self._why, lines)

    def _set_counts(self, counts: dict[Kind, int]) -> None:
        self._bar.setVisible(bool(sum(counts.values())))
        for kind, chip in self._chips.items():
            count = counts.get(kind, 0) if kind else sum(counts.values())
            name = kind_name(kind) if kind else _("All")
            chip.setText(f"{name} {count}")
            chip.setAccessibleName(f"{name} {count}")
            chip.setVisible(count > 0 or chip.isChecked())

    def _set_facets(self, answer: Answer) -> None:
        """Offer what the hits can be narrowed to, and other orders of them."""
        facets, bar = answer.facets, self._facets
        first = facets.documents[:_MOST_DOCUMENTS]
        documents = [(ref, counted(self._titles.get(ref, ref), n)) for ref, n in first]
        years = [(year, counted(str(year), n)) for year, n in reversed(facets.years)]
        months = [(month, counted(month, n)) for month, n in facets.months]
        bar.set_values("document", documents, every=_("All documents"))
        bar.set_values("year", years, every=_("All years"))
        bar.set_values("month", months, every=_("All months"))
        orders = [(Order.DATE, _("Latest first")), (Order.PLACE, _("As they stand"))]
        bar.set_values("order", orders, every=_("Best first"))
        bar.setVisible(bool(answer.total or answer.forms))

    def _set_offers(self, answer: Answer) -> None:
        """Offer queries that would have hits where this one has none."""
        self._offers.flow.clear()
        for words, total in answer.suggestions:
            offer = QPushButton(counted(words, total))
            offer.setObjectName("chip")
            offer.clicked.connect(lambda _on, words=words: self.words_suggested.emit(words))
            self._offers.flow.addWidget(offer)
        self._offers.setVisible(bool(answer.suggestions))

    def _tell_kind(self) -> None:
        chosen = self._group.checkedButton()
        for kind, chip in self._chips.items():
            if chip is chosen:
                self.kind_chosen.emit(kind)
