"""What the user chose, changed and written down in one step."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from talentdesk.gui.actions import TEXT_SIZES
from talentdesk.gui.theme import Theme
from talentdesk.settings import Settings


class Choices(QObject):
    """The settings in force; each change is written at once and shows at once."""

    language_changed = Signal()

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
