"""Making the index anew in the background, when another program version made it."""

from PySide6.QtCore import QObject, Signal

from talentdesk.gui.tasks import Lane, LibraryLane
from talentdesk.library import Library
from talentdesk.paths import Home


class IndexDesk(QObject):
    """Looks once whether the index is of this program, and has it made anew if not.

    It is done on the lane that reads files, so that the library stays open for reading, and files
    that are imported meanwhile wait for it.
    """

    moved = Signal(int, int)
    ended = Signal()

    def __init__(self, library: LibraryLane, beside: Lane, home: Home) -> None:
        super().__init__()
        self._library = library
        self._beside = beside
        self._home = home

    def begin(self) -> None:
        """Look at the index."""
        self._library.ask(lambda lib: lib.waits_for_index(), self._make)

    def _make(self, waits: bool) -> None:
        if waits:
            self.moved.emit(0, 1)
            self._beside.run(
                lambda: Library.index_beside(self._home, self.moved.emit),
                lambda _none: self.ended.emit(),
            )
