"""Where things live: the user's home for library, notes and settings, and the bundled files."""

import errno
import os
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "TALENTDESK_HOME"


@dataclass(frozen=True, slots=True)
class Home:
    """The one folder that holds everything of a user's."""

    folder: Path

    @classmethod
    def find(cls, chosen: str | Path | None = None) -> "Home":
        """Take the folder chosen, else ``TALENTDESK_HOME``, else the system's place for data."""
        folder = chosen or os.environ.get(HOME_VARIABLE)
        if not folder:
            import platformdirs

            folder = platformdirs.user_data_path("talentdesk", appauthor=False, roaming=False)
        return cls(Path(folder).expanduser().absolute())

    @property
    def library(self) -> Path:
        """Give the database that holds the documents and everything read out of them."""
        return self.folder / "library.db"

    @property
    def notes(self) -> Path:
        """Give the database of what the user wrote, which no change of documents touches."""
        return self.folder / "notes.db"

    @property
    def settings(self) -> Path:
        """Give the file of what the user chose."""
        return self.folder / "settings.toml"

    @property
    def session(self) -> Path:
        """Give the file of how the window was left."""
        return self.folder / "session.ini"

    @property
    def page(self) -> Path:
        """Give the file of the page the window was left at."""
        return self.folder / "page.json"


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that there is never half of it: beside its place first, then into it.

    A link is followed; what is no file, such as a pipe or a device, is written to as it is.
    Raises ``OSError``; then what was there before is there still.
    """
    from tempfile import NamedTemporaryFile  # what only reads needs none

    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    with NamedTemporaryFile(dir=path.parent, prefix=".talentdesk.", delete=False) as fresh:
        try:
            fresh.write(data)
            fresh.flush()
            os.fsync(fresh.fileno())
            Path(fresh.name).chmod(_mode(path))
        except BaseException:
            Path(fresh.name).unlink()
            raise
    Path(fresh.name).replace(path)


def _mode(path: Path) -> int:
    """Give the permissions a file has or, if new, would have."""
    if path.exists():
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def bundled(folder: str) -> Path:
    """Give the bundled ``resources`` or ``data`` folder, in a wheel as in a checkout."""
    package = Path(__file__).parent
    inside = package / "_bundled" / folder
    return inside if inside.is_dir() else package.parent.parent / folder
