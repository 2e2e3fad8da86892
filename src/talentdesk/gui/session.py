"""How the window was left: kept as it changes, so that a crash loses nothing."""

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QSettings

from talentdesk.paths import Home

_MOST = 100_000
"""More pixels than any screen has, and more characters than any paragraph."""


class KeptPage(NamedTuple):
    """The page the window was left at, as HTML, to be shown before the library is opened.

    ``target`` is the ref pointed at; ``languages`` are those of the work and ``edition`` which of
    them is read, or ``both``; ``top`` is where one reads: a ref, how many characters from its start
    and how much of a line more; ``around`` what else of the window was left, above, right and
    below of the text, in pixels.
    """

    html: str
    target: str
    languages: tuple[str, ...]
    edition: str
    top: tuple[str, int, float]
    around: tuple[int, int, int, int]


class Session:
    """Geometry, splitters, pane and last place, in a file of their own; beside it the last page."""

    def __init__(self, home: Home) -> None:
        self._page_file = home.page
        self._file = QSettings(str(home.session), QSettings.Format.IniFormat)

    def keep(self, name: str, value: str | bool | QByteArray) -> None:
        """Keep a value; it is on the disk when this returns."""
        kept = str(value).lower() if isinstance(value, bool) else value
        if self._file.value(name) != kept:
            self._file.setValue(name, kept)
            self._file.sync()

    def keep_tabs(self, tabs: Sequence[tuple[str, str]], at: int) -> None:
        """Keep which tabs are open, each a ref and a title, and which is in front."""
        self.keep("tabs", json.dumps([list(tab) for tab in tabs], ensure_ascii=False))
        self.keep("tab", str(at))

    def tabs(self) -> tuple[list[list[str]], int]:
        """Give the tabs that were open, and which was in front; what is unusable is left out."""
        try:
            kept = json.loads(self.text("tabs", "[]"))
            at = int(self.text("tab", "0"))
        except ValueError:
            return [], 0
        usable = isinstance(kept, list) and all(
            isinstance(tab, list) and len(tab) == 2 and all(isinstance(part, str) for part in tab)
            for tab in kept
        )
        return (kept if usable else []), at

    @cached_property
    def page(self) -> KeptPage | None:
        """Give the page to begin with, if there is one."""
        return _read(self._page_file)

    def keep_page(self, page: KeptPage | None) -> None:
        """Keep the page to begin with; none is begun with where no page is in front."""
        if page == self.page:
            return
        self.page = page
        try:
            if page:
                self._page_file.write_text(json.dumps(page, ensure_ascii=False), encoding="utf-8")
            else:
                self._page_file.unlink(missing_ok=True)
        except OSError:
            # A start without it shows its text a tenth of a second later, and misses nothing.
            self.page = None

    def text(self, name: str, default: str = "") -> str:
        """Give a text that was kept."""
        value = self._file.value(name, default)
        return value if isinstance(value, str) else default

    def flag(self, name: str, default: bool) -> bool:
        """Give a yes or no that was kept."""
        return self.text(name, str(default).lower()) == "true"

    def state(self, name: str) -> QByteArray:
        """Give the state of a widget that was kept; empty if none was."""
        value = self._file.value(name)
        return value if isinstance(value, QByteArray) else QByteArray()


def _read(path: Path) -> KeptPage | None:
    """Read the page that was kept; one that cannot be used is as if there were none."""
    try:
        html, target, languages, edition, top, around = json.loads(path.read_text("utf-8"))
        ref, characters, lines = top
        left, above, right, below = map(int, around)
        page = KeptPage(
            *(str(html), str(target), tuple(map(str, languages)), str(edition)),
            top=(str(ref), int(characters), float(lines)),
            around=(left, above, right, below),
        )
    except (OSError, ValueError, TypeError, ArithmeticError, RecursionError):
        return None
    sizes = (*page.top[1:], *page.around)
    return page if min(page.around) >= 0 and all(abs(size) < _MOST for size in sizes) else None
