"""What every command is handed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from talentdesk.paths import Home
from talentdesk.settings import Settings

if TYPE_CHECKING:
    from talentdesk.library import Library


@dataclass(frozen=True, slots=True)
class Session:
    """The home, the user's settings, and a language if one was asked for."""

    home: Home
    settings: Settings
    language: str | None

    def library(self) -> Library:
        """Open the library."""
        from talentdesk.library import Library  # what asks for help or the version needs none

        return Library.open(self.home, update=self.settings.update_bundled)
