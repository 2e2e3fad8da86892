"""The way to the window, and the only one from here into the room that knows Qt."""

import os
import sys
from pathlib import Path

from talentdesk.doorbell import Doorbell, Wish, meet
from talentdesk.errors import N_, TalentDeskError
from talentdesk.paths import Home
from talentdesk.settings import Settings


def show_window(home: Home, language: str | None, ref: str) -> int:
    """Open the window, or what is wanted in the one that is open already; give the exit status."""
    wish = Wish.read([ref] if ref else [])
    while bell := meet(home, wish):
        try:
            status = _run(home, language, wish, bell)
        finally:
            left = bell.close()
        if not left:
            return status
        wish = Wish.all_of(left)  # it was asked for while the window closed: another one opens
    if wish.ref:  # the window says it too, but whoever typed it looks here
        from talentdesk.library import Library

        settings = Settings.read(home.settings)
        with Library.open(home, update=settings.update_bundled) as library:
            library.resolve(wish.ref)
    return 0


def _run(home: Home, language: str | None, wish: Wish, bell: Doorbell) -> int:
    """Run the window until it is closed, and give the exit status."""
    if not has_display():
        raise TalentDeskError(
            N_("There is no display to open the window on; “talentdesk --help” lists the commands.")
        )
    try:
        from talentdesk.gui.start import run
    except ImportError as error:  # Qt's own libraries need some of the system's
        raise TalentDeskError(
            N_("The window cannot be opened because Qt lacks a part of the system: {reason}."),
            reason=error,
        ) from error
    return run(home, wish, language, bell)


def has_display() -> bool:
    """Tell whether a window can be shown: on a Unix, whether X or Wayland answers."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    wayland, display = os.environ.get("WAYLAND_DISPLAY"), os.environ.get("DISPLAY")
    if wayland and _answers(Path(os.environ.get("XDG_RUNTIME_DIR", "/"), wayland)):
        return True
    host, _colon, number = (display or "").rpartition(":")
    number = number.partition(".")[0]
    if not number.isdecimal():
        return False
    if host in ("", "unix"):
        return _answers(Path(f"/tmp/.X11-unix/X{number}"))  # noqa: S108 - where X has it
    return _answers((host, 6000 + int(number)))


def _answers(place: Path | tuple[str, int]) -> bool:
    """Tell whether somebody listens at a socket."""
    import socket

    try:
        if isinstance(place, tuple):
            socket.create_connection(place, timeout=3).close()
        else:
            with socket.socket(socket.AF_UNIX) as plug:
                plug.connect(str(place))
    except OSError:
        return False
    return True
