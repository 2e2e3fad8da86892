"""What every command is handed."""

from dataclasses import dataclass

from talentdesk.library import Library
from talentdesk.paths import Home
from talentdesk.settings import Settings


@dataclass(frozen=True, slots=True)
class Session:
    """The home, the user's settings, and a language if one was asked for."""

    home: Home
    settings: Settings
    language: str | None

    def library(self) -> Library:
        """Open the library."""
        return Library.open(self.home, update=self.settings.update_bundled)
