"""How the window was left: kept as it changes, so that a crash loses nothing."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QSettings

from talentdesk.paths import Home


class Session:
    """Geometry, splitters, pane and last place, in a file of their own."""

    def __init__(self, home: Home) -> None:
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
