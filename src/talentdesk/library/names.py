"""The names that quick open goes by, read bit by bit."""

from talentdesk.search.jumping import Jumps
from talentdesk.store.library_file import LibraryFile

# So many take about 30 ms.
_AT_ONCE = 2000


class Names:
    """The names a library has when the reading of them begins."""

    def __init__(self, file: LibraryFile) -> None:
        self.jumps = Jumps()
        self._file = file
        self._state = file.state()
        self._coming = file.named()
        self._whole = False

    @property
    def are_old(self) -> bool:
        """Tell whether all were read, and the library has changed since they were begun.

        What is begun is read to its end, though a library that takes documents in is always
        another.
        """
        return self._whole and self._file.state() != self._state

    def read(self) -> bool:
        """Read some more; tell whether there are no others."""
        count = 0
        for names in self._coming:
            self.jumps.add(names)
            count += len(names)
            if count >= _AT_ONCE:
                return False
        self._whole = True
        return True
