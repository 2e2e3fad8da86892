"""The line at the foot: what the library holds, what just happened, how far a long job is."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QStatusBar, QToolButton

from talentdesk.gui.widgets.short_label import ShortLabel

MESSAGE_MS = 8000


class StatusLine(QStatusBar):
    """Counts on the left, the place of the reader on the right."""

    cancelled = Signal()
    job_begun = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._counts = ShortLabel()
        self._extent = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(120)
        self._bar.setAccessibleName(_("Progress of the import"))
        self._job = QLabel()
        self._place = QLabel()
        self._cancel = QToolButton()
        self._cancel.setText(_("Cancel"))
        self._cancel.setAccessibleName(_("Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        self.addWidget(self._counts, 1)
        self.addPermanentWidget(self._job)
        self.addPermanentWidget(self._bar)
        self.addPermanentWidget(self._cancel)
        self.addPermanentWidget(self._place)
        self.addPermanentWidget(self._extent)
        self.addPermanentWidget(QLabel(_("offline")))
        self.messageChanged.connect(self._make_way)
        self.end_job()

    def set_counts(self, counts: Sequence[str], extent: str) -> None:
        """Tell how much of everything the open document has, and how large the library is."""
        of_this = _("This document: {counts}").format(counts=" · ".join(counts))
        self._counts.setText(of_this if counts else "")
        self._extent.setText(_("Library: {extent}").format(extent=extent))

    def set_place(self, place: str) -> None:
        """Tell where the reader is."""
        self._place.setText(place)

    def tell(self, message: str) -> None:
        """Tell what happened, for a while."""
        self.showMessage(message, MESSAGE_MS)

    def _make_way(self, message: str) -> None:
        """Have nothing below a message: Qt shows it again whenever the line is laid out anew."""
        self._counts.setVisible(not message)

    def show_job(self, name: str, done: int, total: int) -> None:
        """Tell what a long job is at and how far, and offer to cancel it."""
        text = _("Reading {name}…").format(name=name)
        self._job.setText(f"{text} {done}/{total}" if total > 1 else text)
        if self._job.isHidden():
            self.job_begun.emit(self._job.text())
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        for part in (self._job, self._bar, self._cancel):
            part.show()

    def end_job(self, message: str = "") -> None:
        """Take the job away and tell how it ended."""
        for part in (self._job, self._bar, self._cancel):
            part.hide()
        if message:
            self.tell(message)
