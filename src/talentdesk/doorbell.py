"""One window for one home: a second start rings at the first and has it open what is wanted.

The bell is a socket (a pipe on Windows) that only the user can reach. Nothing but a ref or the
paths of files goes through it, and nothing goes over any network.
"""

import json
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from talentdesk.paths import Home

if TYPE_CHECKING:
    from multiprocessing.connection import Listener

SCHEME = "talentdesk"
_LONGEST = 90
"""How long the path of a socket may be; the limit of Unix is 108 bytes with the closing zero."""
_MOST = 1 << 16


@dataclass(frozen=True, slots=True)
class Wish:
    """What a start was asked for: a ref to open, or files to bring in; neither shows the window."""

    ref: str = ""
    files: tuple[Path, ...] = ()

    @classmethod
    def read(cls, wanted: Sequence[str]) -> "Wish":
        """Read what stands on a command line: refs, ``talentdesk://`` links, files, their URLs."""
        ref, files = "", []
        for one in wanted:
            parts = urlsplit(one)
            if parts.scheme == SCHEME:
                mark = f"#{parts.fragment}" if parts.fragment else ""
                ref = unquote(f"{parts.netloc}{parts.path}{mark}").rstrip("/")
            elif parts.scheme == "file":
                files.append(Path(unquote(parts.path)))
            elif _is_file(Path(one)):
                files.append(Path(one).absolute())
            else:
                ref = one
        return cls(ref, tuple(files))


def _is_file(path: Path) -> bool:
    """Tell a file from a ref, which may happen to be the name of one: ``5.3`` is a ref."""
    named = path.is_absolute() or path.suffix[1:2].isalpha()
    return named and path.exists()


def link(ref: str) -> str:
    """Write a ref as a link that opens it in the window."""
    from urllib.parse import quote

    return f"{SCHEME}://{quote(ref, safe='/#:')}"


def ring(home: Home, wish: Wish) -> bool:
    """Ask the window of a home to do what is wished; tell whether there is one."""
    address = _address(home)
    if sys.platform != "win32" and not Path(address).exists():
        return False
    from multiprocessing.connection import Client  # only where somebody may answer

    message = json.dumps({"ref": wish.ref, "files": [str(path) for path in wish.files]})
    try:
        with Client(address) as line:
            line.send_bytes(message.encode())
            return line.poll(3) and line.recv_bytes(_MOST) == b"heard"
    except (OSError, EOFError):
        return False


class Doorbell:
    """Listens for other starts until it is closed; ``heard`` is called on the bell's own thread."""

    def __init__(self, home: Home, heard: Callable[[Wish], None]) -> None:
        self._heard = heard
        self._closing = False
        self._address = _address(home)
        self._listener = self._listen()
        if self._listener:
            threading.Thread(target=self._wait, name="doorbell", daemon=True).start()

    def close(self) -> None:
        """Stop listening, and leave nothing behind."""
        self._closing = True
        if self._listener:
            self._listener.close()
            if sys.platform != "win32":
                Path(self._address).unlink(missing_ok=True)

    def _listen(self) -> "Listener | None":
        from multiprocessing.connection import Listener

        try:
            if sys.platform != "win32":
                # Nobody answered a ring before: what lies here was left by a crash.
                Path(self._address).unlink(missing_ok=True)
                Path(self._address).parent.mkdir(parents=True, exist_ok=True)
            return Listener(self._address)
        except OSError as error:
            import logging  # no start waits for it

            log = logging.getLogger(__name__)
            log.info("a second start will open a second window: %s", error)
            return None

    def _wait(self) -> None:
        while not self._closing and self._listener:
            try:
                with self._listener.accept() as line:
                    wish = _understood(line.recv_bytes(_MOST)) if line.poll(3) else None
                    if wish:
                        line.send_bytes(b"heard")
                        self._heard(wish)
            except (OSError, EOFError):
                continue


def _understood(message: bytes) -> Wish | None:
    try:
        said = json.loads(message)
        return Wish(str(said["ref"]), tuple(Path(str(path)) for path in said["files"]))
    except (ValueError, KeyError, TypeError):
        return None


def _address(home: Home) -> str:
    """Give where the bell of a home hangs: in the home, or nearby if its path is too long."""
    inside = str(home.folder / "window.sock")
    if sys.platform != "win32" and len(inside.encode()) <= _LONGEST:
        return inside
    import hashlib  # most homes need neither
    import tempfile

    name = hashlib.sha256(str(home.folder).encode()).hexdigest()[:16]
    if sys.platform == "win32":
        return rf"\\.\pipe\talentdesk-{name}"
    return str(Path(tempfile.gettempdir()) / f"talentdesk-{name}.sock")
