"""What the user chose, changed and written down in one step."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from talentdesk.gui.actions import TEXT_SIZES
from talentdesk.gui.theme import Theme
from talentdesk.settings import RANGES, Settings


class Choices(QObject):
    """The settings in force; each change is written at once and shows at once."""

    language_changed = Signal()
    keys_changed = Signal()

    def __init__(self, path: Path, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._path = path
        self._theme = theme
        self.settings = settings

    def choose_theme(self, mode: str) -> None:
        """Go light, dark, or with the system."""
        self._keep(replace(self.settings, theme=mode))
        self._theme.set_mode(mode)

    def choose_language(self, language: str) -> None:
        """Speak another language."""
        if language != self.settings.language:
            self._keep(replace(self.settings, language=language))
            self.language_changed.emit()

    def choose_text_size(self, per_cent: int) -> None:
        """Show every text at this size."""
        self._keep(replace(self.settings, text_size=per_cent))
        self._theme.set_text_size(per_cent)

    def choose_paper(self, paper: str) -> None:
        """Print on this paper from now on."""
        self._keep(replace(self.settings, paper=paper))

    def choose_citation(self, style: str) -> None:
        """Cite in this style from now on."""
        self._keep(replace(self.settings, citation=style))

    def choose_line_width(self, characters: int) -> None:
        """Set lines of text no longer than this many Han characters."""
        low, high = RANGES["line_width"]
        self._keep(replace(self.settings, line_width=min(max(characters, low), high)))
        self._theme.set_line_width(self.settings.line_width)

    def widen(self, by: int) -> None:
        """Make the lines of text longer, or shorter, by some characters."""
        self.choose_line_width(self.settings.line_width + by)

    def choose_serif(self, serif: bool) -> None:
        """Read in a face with serifs or without."""
        self._keep(replace(self.settings, serif=serif))
        self._theme.set_serif(serif)

    def choose_preview(self, look: bool) -> None:
        """Look at files before they are kept, or keep them at once."""
        self._keep(replace(self.settings, preview_import=look))

    def choose_tabs(self, reopen: bool) -> None:
        """Begin with the tabs that were open at the end, or with one."""
        self._keep(replace(self.settings, reopen_tabs=reopen))

    def choose_update(self, update: bool) -> None:
        """Let a newer program bring a newer bundled library, or keep the one there is."""
        self._keep(replace(self.settings, update_bundled=update))

    def choose_key(self, order: str, key: str | None) -> None:
        """Have an order come by another key, by none (empty), or by its usual ones (``None``)."""
        keys = {name: kept for name, kept in self.settings.keys.items() if name != order}
        if key is not None:
            keys[order] = key
        self._keep(replace(self.settings, keys=keys))
        self.keys_changed.emit()

    def enlarge(self) -> None:
        """Take the next larger text size."""
        larger = [size for size in TEXT_SIZES if size > self.settings.text_size]
        if larger:
            self.choose_text_size(larger[0])

    def reduce(self) -> None:
        """Take the next smaller text size."""
        smaller = [size for size in TEXT_SIZES if size < self.settings.text_size]
        if smaller:
            self.choose_text_size(smaller[-1])

    def _keep(self, settings: Settings) -> None:
        if settings != self.settings:
            self.settings = settings
            settings.write(self._path)
