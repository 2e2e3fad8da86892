"""The line at the foot: what the library holds, what just happened, how far a long job is."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton

MESSAGE_MS = 8000


class StatusLine(QStatusBar):
    """Counts on the left, the place of the reader on the right."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self._counts = QLabel()
        self._job = QLabel()
        self._place = QLabel()
        self._cancel = QToolButton()
        self._cancel.setText(_("Cancel"))
        self._cancel.setAccessibleName(_("Cancel"))
        self._cancel.clicked.connect(self.cancelled)
        self.addWidget(self._counts)
        self.addPermanentWidget(self._job)
        self.addPermanentWidget(self._cancel)
        self.addPermanentWidget(self._place)
        self.addPermanentWidget(QLabel(_("offline")))
        self.end_job()

    def set_counts(self, counts: Sequence[str]) -> None:
        """Tell how much there is of everything."""
        self._counts.setText(" · ".join(counts))

    def set_place(self, place: str) -> None:
        """Tell where the reader is."""
        self._place.setText(place)

    def tell(self, message: str) -> None:
        """Tell what happened, for a while."""
        self.showMessage(message, MESSAGE_MS)

    def show_job(self, name: str) -> None:
        """Tell what a long job is at, and offer to cancel it."""
        self._job.setText(_("Importing {name}…").format(name=name))
        self._job.show()
        self._cancel.show()

    def end_job(self, message: str = "") -> None:
        """Take the job away and tell how it ended."""
        self._job.hide()
        self._cancel.hide()
        if message:
            self.tell(message)
