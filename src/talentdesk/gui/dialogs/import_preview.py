"""A look at files before they are kept: what was understood, what is odd, and what to correct."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from talentdesk.gui.models.contents import ContentsModel
from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Proposal
from talentdesk.model import Reading
from talentdesk.render.explaining import misread

ASIDES = 3
"""How many of the lines that were set aside are shown."""


class ImportPreview(QDialog):
    """Files on the left, those ticked are kept; on the right what was understood of one."""

    kept = Signal(object)

    def __init__(self, parent: QWidget, theme: Theme, proposals: Sequence[Proposal]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Look before keeping"))
        self._proposals = list(proposals)
        self._theme = theme
        self._files = QListWidget()
        self._files.setAccessibleName(_("Files"))
        self._files.setWordWrap(True)
        self._files.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._title, self._year = QLineEdit(), QLineEdit()
        self._title.setAccessibleName(_("Title"))
        self._year.setAccessibleName(_("Year"))
        self._year.setValidator(QIntValidator(0, 9999, self))
        self._year.setMaximumWidth(theme.px(90))
        self._counts, self._odd = QLabel(), QLabel()
        for label in (self._counts, self._odd):
            label.setWordWrap(True)
        self._counts.setObjectName("muted")
        self._odd.setObjectName("warning")
        self._model = ContentsModel(self)
        self._tree = QTreeView()
        self._tree.setModel(self._model)
        self._tree.setHeaderHidden(True)
        self._tree.setAccessibleName(_("Contents as understood"))
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._keep = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._place(parent)
        self._fill_files()
        self._files.currentRowChanged.connect(self._show)
        self._files.itemChanged.connect(lambda _item: self._count())
        self._title.textEdited.connect(lambda text: self._correct(title=text.strip()))
        self._year.textEdited.connect(lambda text: self._correct(year=int(text or 0)))
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._files.setCurrentRow(0)
        self._count()

    def _place(self, parent: QWidget) -> None:
        form = QFormLayout()
        form.addRow(_("Title"), self._title)
        form.addRow(_("Year"), self._year)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(12, 0, 0, 0)
        column.addLayout(form)
        column.addWidget(self._counts)
        column.addWidget(self._odd)
        column.addWidget(self._tree, 1)
        halves = QSplitter()
        halves.addWidget(self._files)
        halves.addWidget(right)
        halves.setSizes([260, 560])
        halves.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(halves, 1)
        layout.addWidget(self._buttons)
        room = parent.size()
        wide = min(self._theme.px(860), room.width() - 40)
        self.resize(wide, min(self._theme.px(600), room.height() - 40))

    def _fill_files(self) -> None:
        for proposal in self._proposals:
            item = QListWidgetItem(proposal.path.name)
            item.setToolTip(str(proposal.path))
            usable = proposal.reading is not None
            fresh = usable and not proposal.known
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if fresh else Qt.CheckState.Unchecked)
            if not usable:
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
                item.setText(_reason(proposal))
                item.setForeground(self._theme.colour("danger"))
            elif proposal.known:
                item.setText(_("{name} – there already").format(name=proposal.path.name))
            self._files.addItem(item)

    def _show(self, row: int) -> None:
        proposal = self._proposals[row]
        reading = proposal.reading
        for widget in (self._title, self._year, self._tree):
            widget.setEnabled(reading is not None)
        self._model.set_sections(reading.sections if reading else ())
        self._tree.expandToDepth(1)
        if reading is None:
            self._title.clear()
            self._year.clear()
            self._counts.clear()
            self._say(proposal.error)
            return
        document = reading.document
        year = proposal.year if proposal.year is not None else document.year
        self._title.setText(document.title if proposal.title is None else proposal.title)
        self._title.setCursorPosition(0)
        self._year.setText(str(year or ""))
        self._counts.setText(" · ".join(_counts(reading)))
        self._say("\n".join(_oddities(proposal, reading)))

    def _say(self, odd: str) -> None:
        self._odd.setText(odd)
        self._odd.setVisible(bool(odd))

    def _correct(self, *, title: str | None = None, year: int | None = None) -> None:
        row = self._files.currentRow()
        proposal = self._proposals[row]
        if title is not None:
            proposal = replace(proposal, title=title or None)
        if year is not None:
            proposal = replace(proposal, year=year or None)
        self._proposals[row] = proposal
        self._files.item(row).setCheckState(Qt.CheckState.Checked)

    def _wanted(self) -> list[Proposal]:
        checked = Qt.CheckState.Checked
        rows = range(self._files.count())
        return [self._proposals[r] for r in rows if self._files.item(r).checkState() is checked]

    def _count(self) -> None:
        count = len(self._wanted())
        keep = ngettext("Keep {count} document", "Keep {count} documents", count)
        self._keep.setText(keep.format(count=count))
        self._keep.setEnabled(count > 0)
        self._keep.setDefault(True)

    def _accept(self) -> None:
        wanted = [replace(proposal, reading=None) for proposal in self._wanted()]
        self.accept()
        self.kept.emit(wanted)


def _counts(reading: Reading) -> tuple[str, ...]:
    sections = sum(bool(section.heading) for section in reading.sections)
    events, policies = len(reading.events), len(reading.policies)
    figures, characters = len(reading.figures), reading.document.characters
    return (
        ngettext("{count} section", "{count} sections", sections).format(count=sections),
        ngettext("{count} event", "{count} events", events).format(count=events),
        ngettext("{count} policy", "{count} policies", policies).format(count=policies),
        ngettext("{count} figure", "{count} figures", figures).format(count=figures),
        ngettext("{count} character", "{count} characters", characters).format(
            count=f"{characters:,}"
        ),
    )


def _reason(proposal: Proposal) -> str:
    """Say in one sentence which file cannot be read, and why."""
    name, error = proposal.path.name, proposal.error
    return error if name in error else f"{name}: {error}"


def _oddities(proposal: Proposal, reading: Reading) -> list[str]:
    """Say what a reader should look at before he keeps this."""
    odd = []
    if proposal.known:
        odd.append(_("This very file is in the library already."))
    elif proposal.before:
        odd.append(_("It takes the place of “{title}”.").format(title=proposal.before.name))
    if not reading.document.year:
        odd.append(_("No year was found; dates without one cannot be placed."))
    if sum(bool(section.heading) for section in reading.sections) < 2:
        odd.append(_("No headings were recognised; it is kept as one text."))
    odd += map(misread, reading.doubts)
    if reading.asides:
        count = len(reading.asides)
        lines = ngettext("{count} line was set aside", "{count} lines were set aside", count)
        some = "; ".join(aside.strip() for aside in reading.asides[:ASIDES])
        odd.append(f"{lines.format(count=count)}: {some}{'…' if count > ASIDES else ''}")
    return odd
