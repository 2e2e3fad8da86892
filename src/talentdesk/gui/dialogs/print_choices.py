"""What to print and how: the choices at the side of the print dialog."""

from collections.abc import Iterable
from gettext import gettext as _

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from talentdesk.model import Document, Section
from talentdesk.model.handout import BOTH, Handout, What
from talentdesk.model.kinds import Style
from talentdesk.render.layout import Layout

REF = Qt.ItemDataRole.UserRole
CHOSEN = (What.SUMMARY, What.SECTIONS)


class PrintChoices(QWidget):
    """Gives a handout and a layout; tells when either changes."""

    changed = Signal()

    def __init__(self, handout: Handout, layout: Layout) -> None:
        super().__init__()
        self.setObjectName("choices")
        self._what = _chooser(_("What to print"), _whats(), handout.what.value)
        self._tree = QTreeWidget()
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName(_("Documents and sections"))
        self._tree.setMinimumHeight(5 * self.fontMetrics().height())
        self._query = QLineEdit(handout.query)
        self._query.setPlaceholderText(_("What to search for"))
        self._query.setAccessibleName(_("What to search for"))
        languages = {
            "": _("As the text"),
            "zh": "简体中文",
            "en": "English",
            BOTH: _("Both languages"),
        }
        self._words = handout.words
        self._language = _chooser(_("Language"), languages, handout.language)
        self._style = _chooser(_("Citations"), _styles(), handout.style.value)
        papers = {"a4": "A4", "us-letter": "US Letter", "a5": "A5"}
        self._paper = _chooser(_("Paper"), papers, layout.paper)
        sizes = {"small": _("Small"), "normal": _("Normal"), "large": _("Large")}
        self._size = _chooser(_("Size of type"), sizes, layout.size)
        self._two_up = _check(_("Two pages to a sheet"), layout.two_up)
        self._apart = _check(_("Each on a page of its own"), layout.apart)
        self._parts = {
            name: _check(said, name not in handout.leave_out) for name, said in _parts().items()
        }
        self._place()
        self._wire()
        self._fit()

    def set_documents(
        self,
        documents: Iterable[Document],
        sections: Iterable[Section],
        others: Iterable[tuple[str, str]],
        chosen: Iterable[str],
    ) -> None:
        """Offer documents, their sections and ``others`` by title, some of them chosen."""
        wanted = {ref.partition("#")[0] for ref in chosen}
        self._tree.blockSignals(True)
        self._tree.clear()
        items: dict[str, QTreeWidgetItem] = {}
        for ref, title in others:
            items[ref] = _item(ref, title, wanted)
            self._tree.addTopLevelItem(items[ref])
        for document in documents:
            items[document.ref] = _item(document.ref, document.name, wanted)
            self._tree.addTopLevelItem(items[document.ref])
        for section in sections:
            if section.heading:
                items[section.ref] = _item(section.ref, section.heading, wanted)
                above = items.get(section.parent) or items.get(section.document)
                if above:
                    above.addChild(items[section.ref])
        for ref in wanted & set(items):
            self._tree.scrollToItem(items[ref])
            step = items[ref].parent()
            while step:
                step.setExpanded(True)
                step = step.parent()
        only = self._tree.topLevelItem(0)
        if only and self._tree.topLevelItemCount() == 1:
            only.setExpanded(True)
        self._tree.blockSignals(False)

    @property
    def handout(self) -> Handout:
        """Give what is chosen to be printed."""
        left = frozenset(name for name, box in self._parts.items() if not box.isChecked())
        return Handout(
            What(self._what.currentData()),
            tuple(item.data(0, REF) for item in self._items() if _is_checked(item)),
            self._language.currentData(),
            self._words,
            left,
            Style(self._style.currentData()),
            self._query.text().strip(),
        )

    @property
    def layout_chosen(self) -> Layout:
        """Give how it is to be laid out."""
        return Layout(
            self._paper.currentData(),
            self._size.currentData(),
            self._two_up.isChecked(),
            self._apart.isChecked(),
        )

    def _items(self) -> Iterable[QTreeWidgetItem]:
        step = QTreeWidgetItemIterator(self._tree)
        while item := step.value():
            yield item
            step += 1

    def _place(self) -> None:
        every, none = QPushButton(_("All")), QPushButton(_("None"))
        for button in (every, none):
            button.setAutoDefault(False)
        every.clicked.connect(lambda: self._check_all(Qt.CheckState.Checked))
        none.clicked.connect(lambda: self._check_all(Qt.CheckState.Unchecked))
        buttons = QHBoxLayout()
        buttons.addWidget(QLabel(_("From")))
        buttons.addStretch(1)
        buttons.addWidget(every)
        buttons.addWidget(none)
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        for box in (self._language, self._style, self._paper, self._size):
            form.addRow(box.accessibleName(), box)
        self._group = QGroupBox(_("Parts of a summary"))
        inside = QGridLayout(self._group)
        for at, check in enumerate(self._parts.values()):
            inside.addWidget(check, at // 2, at % 2)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 12, 14, 12)
        rows.setSpacing(8)
        rows.addWidget(self._what)
        rows.addWidget(self._query)
        rows.addLayout(buttons)
        rows.addWidget(self._tree, 1)
        rows.addLayout(form)
        rows.addWidget(self._group)
        rows.addWidget(self._two_up)
        rows.addWidget(self._apart)

    def _wire(self) -> None:
        self._what.currentIndexChanged.connect(self._fit)
        for box in (self._what, self._language, self._style, self._paper, self._size):
            box.currentIndexChanged.connect(self.changed)
        for check in (*self._parts.values(), self._two_up, self._apart):
            check.toggled.connect(self.changed)
        self._tree.itemChanged.connect(self.changed)
        self._query.textEdited.connect(self.changed)

    def _fit(self) -> None:
        """Offer only what matters for what is printed."""
        what = What(self._what.currentData())
        self._query.setVisible(what is What.SEARCH)
        self._tree.setEnabled(what is not What.SEARCH)
        self._group.setEnabled(what is What.SUMMARY)
        self._style.setEnabled(what in CHOSEN)

    def _check_all(self, state: Qt.CheckState) -> None:
        self._tree.blockSignals(True)
        for item in self._items():
            item.setCheckState(0, state)
        self._tree.blockSignals(False)
        self.changed.emit()


def _whats() -> dict[str, str]:
    return {
        What.SUMMARY: _("Summaries"),
        What.SECTIONS: _("Full text"),
        What.TIMELINE: _("Timeline"),
        What.POLICIES: _("Policies"),
        What.FIGURES: _("Figures"),
        What.SEARCH: _("Search results"),
        What.NOTES: _("Notes"),
    }


def _styles() -> dict[str, str]:
    return {Style.GB: "GB/T 7714-2015", Style.APA: "APA", Style.PLAIN: _("Plain words")}


def _parts() -> dict[str, str]:
    return {
        "abstract": _("Abstract"),
        "sections": _("Sections"),
        "policies": _("Policies"),
        "figures": _("Key figures"),
        "criteria": _("Criteria"),
        "events": _("Events"),
        "points": _("Key points"),
    }


def _chooser(name: str, choices: dict[str, str], current: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.setToolTip(name)
    for value, shown in choices.items():
        box.addItem(shown, value)
    box.setCurrentIndex(max(box.findData(current), 0))
    return box


def _check(name: str, checked: bool) -> QCheckBox:
    box = QCheckBox(name)
    box.setChecked(checked)
    return box


def _item(ref: str, title: str, chosen: set[str]) -> QTreeWidgetItem:
    item = QTreeWidgetItem([title])
    item.setData(0, REF, ref)
    item.setToolTip(0, title)
    state = Qt.CheckState.Checked if ref in chosen else Qt.CheckState.Unchecked
    item.setCheckState(0, state)
    return item


def _is_checked(item: QTreeWidgetItem) -> bool:
    return item.checkState(0) == Qt.CheckState.Checked
