"""Sweeping up what Python no longer needs, in the window's own thread only.

Python sweeps in whichever thread happens to fill the bin. Were that a lane, parts of the window
that lie in the bin would be taken apart on a thread where Qt does not allow it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 1500
# So many new things, and so many sweeps of the younger, are Python's own measure.
_LIMITS = (700, 10, 10)


class Sweeper(QObject):
    """Sweeps from time to time until it is closed, by the measure Python itself goes by."""

    def __init__(self) -> None:
        super().__init__()
        gc.disable()
        # What the start has made stays to the end and need not be looked through each time.
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.sweep)
        self._timer.start()
        QTimer.singleShot(EVERY_MS * 2, gc.freeze)

    def sweep(self) -> None:
        """Sweep the young, and the older the more there are."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > _LIMITS[generation]:
                gc.collect(generation)
                return

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
