"""One window for one home: a second start rings at the first and has it open what is wanted.

The bell is a socket (a pipe on Windows) that only the user can reach. Nothing but a ref or the
paths of files goes through it, and nothing goes over any network. It hangs before anything else of
a start is done; of several starts at the same time one alone hangs it, and the others ring there.
"""

import json
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit

from talentdesk.paths import Home

if TYPE_CHECKING:
    from multiprocessing.connection import Connection, Listener

SCHEME = "talentdesk"
_LONGEST = 90
"""How long the path of a socket may be; the limit of Unix is 108 bytes with the closing zero."""
_MOST, _WAITING = 1 << 16, 16
"""How long a message may be, in bytes, and how many may wait to be heard."""
_PATIENCE_S, _PAUSE_S = 10.0, 0.05
"""How long a start waits for another one to hang its bell, and how often it looks."""
_ANSWER_S = 3.0
"""How long whoever rings waits for an answer; a program that is stopped gives none."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a start was asked for: a ref to open, or files to bring in; neither shows the window."""

    ref: str = ""
    files: tuple[Path, ...] = ()

    @classmethod
    def all_of(cls, wishes: Sequence["Wish"]) -> "Wish":
        """Put wishes together: every file, and the ref that was asked for last."""
        refs = [wish.ref for wish in wishes if wish.ref]
        return cls(refs[-1] if refs else "", tuple(file for wish in wishes for file in wish.files))

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


class Silence(Exception):  # noqa: N818 - nothing went wrong here
    """Somebody has the bell and does not answer it."""


def ring(home: Home, wish: Wish) -> bool:
    """Ask the window of a home to do what is wished; tell whether there is one.

    Raises ``Silence`` where there is one that says nothing, for it is stopped.
    """
    address = _address(home)
    if sys.platform != "win32" and not Path(address).exists():
        return False
    message = json.dumps({"ref": wish.ref, "files": [str(path) for path in wish.files]})
    try:
        with _line(address) as line:
            line.send_bytes(message.encode())
            if not line.poll(_ANSWER_S):
                raise Silence
            return line.recv_bytes(_MOST) == b"heard"
    except (OSError, EOFError):  # nobody is there, or more wait already than it takes
        return False


def _line(address: str) -> "Connection[Any, Any]":
    """Give a line to whoever listens at an address."""
    from multiprocessing import connection  # only where somebody may answer

    if sys.platform == "win32":
        return connection.Client(address)
    import socket

    with socket.socket(socket.AF_UNIX) as plug:
        plug.settimeout(_ANSWER_S)
        plug.connect(address)
        plug.settimeout(None)
        return connection.Connection(plug.detach())


def meet(home: Home, wish: Wish) -> "Doorbell | None":
    """Ring at the window of a home, else hang the bell of one; give the bell if it was hung.

    Where another start has it and stays silent, a window opens without.
    """
    begun = time.monotonic()
    while True:
        try:
            if ring(home, wish):
                return None
            silent = time.monotonic() - begun > _PATIENCE_S
        except Silence:
            silent = True
        bell = Doorbell(home)
        if silent or not bell.is_another:
            return bell
        time.sleep(_PAUSE_S)  # another start hangs it just now, or takes it down


class Doorbell:
    """Is the one of its home while it is held; once it listens, what it hears waits for ``answer``.

    ``is_another`` tells that another start has the bell; then this one hears nothing. Who rings
    before it listens tries again, so that nothing is brought in for it before there is a window.
    """

    def __init__(self, home: Home) -> None:
        self.is_another = False
        self._gate = threading.Lock()
        self._heard: Callable[[Wish], None] | None = None
        self._kept: list[Wish] = []
        self._closing = False
        self._lock = -1
        self._address = _address(home)
        self._listener: Listener | None = None
        self._thread: threading.Thread | None = None
        self._take(home)

    def listen(self) -> None:
        """Hear from here on."""
        if self._listener is None and (self._lock >= 0 or sys.platform == "win32"):
            self._listener = self._hang()
        if self._listener and not self._thread:
            self._thread = threading.Thread(target=self._wait, name="doorbell", daemon=True)
            self._thread.start()

    def answer(self, heard: Callable[[Wish], None]) -> None:
        """Hand over what was heard, and from now on what is, on the bell's own thread."""
        with self._gate:
            self._heard = heard
            for wish in self._kept:
                heard(wish)
            self._kept.clear()

    def hold(self) -> None:
        """Keep what is heard until the next ``answer``."""
        with self._gate:
            self._heard = None

    def keep(self, wish: Wish) -> None:
        """Keep a wish that was handed over and that nobody can see to now."""
        with self._gate:
            self._kept.append(wish)

    def close(self) -> tuple[Wish, ...]:
        """Stop listening, leave nothing behind that rings, and give what is still wished."""
        with self._gate:
            closed, self._closing = self._closing, True
            left, self._kept = tuple(self._kept), []
        if not closed:
            self._take_down()
        return left

    def _take_down(self) -> None:
        if self._listener:
            self._listener.close()
            if sys.platform != "win32":
                Path(self._address).unlink(missing_ok=True)
        self._unlock()

    def _unlock(self) -> None:
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def _take(self, home: Home) -> None:
        """Take what one start alone can have: a lock, which goes with whoever has it."""
        try:
            if sys.platform == "win32":
                self._listener = self._hang()
                return
            import fcntl

            home.folder.mkdir(parents=True, exist_ok=True)
            self._lock = os.open(home.folder / "window.lock", os.O_RDWR | os.O_CREAT, 0o600)
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            # Windows lets nobody make the first pipe of a name that is there.
            taken = PermissionError if sys.platform == "win32" else BlockingIOError
            self.is_another = isinstance(error, taken)
            self._unlock()
            _note(error)

    def _hang(self) -> "Listener | None":
        from multiprocessing.connection import Listener

        if sys.platform == "win32":
            return Listener(self._address)
        try:
            # Nobody else has the lock: what lies here was left by a crash.
            Path(self._address).unlink(missing_ok=True)
            return Listener(self._address, backlog=_WAITING)
        except OSError as error:
            _note(error)
            return None

    def _wait(self) -> None:
        while not self._closing and self._listener:
            try:
                with self._listener.accept() as line:
                    wish = _understood(line.recv_bytes(_MOST)) if line.poll(_ANSWER_S) else None
                    with self._gate:
                        if wish and not self._closing:  # else whoever rang opens a window
                            line.send_bytes(b"heard")
                            (self._heard or self._kept.append)(wish)
            except (OSError, EOFError):
                continue


def _note(error: OSError) -> None:
    import logging  # no start waits for it

    logging.getLogger(__name__).info("this start has no bell: %s", error)


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
