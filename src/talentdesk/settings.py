"""What the user chose, kept as TOML: a bad value falls back to its default."""

import logging
import tomllib
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from talentdesk.paths import write_whole

log = logging.getLogger(__name__)

CHOICES = {
    "language": ("system", "zh", "en"),
    "theme": ("system", "light", "dark"),
    "paper": ("a4", "us-letter", "a5"),
}

FLAGS = ("update_bundled",)


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices. ``text_size`` is in per cent, 80 to 200.

    ``update_bundled`` lets a newer program replace the bundled library by its newer text.
    """

    language: str = "system"
    theme: str = "system"
    text_size: int = 100
    paper: str = "a4"
    update_bundled: bool = True

    @classmethod
    def read(cls, path: Path) -> "Settings":
        """Read the choices; what is missing or unusable is the default."""
        try:
            found = tomllib.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, NotADirectoryError):
            return cls()
        except (OSError, ValueError) as error:
            log.warning("settings in %s cannot be read, defaults are used: %s", path, error)
            return cls()
        names = {field.name for field in fields(cls)}
        return cls(**{k: v for k, v in found.items() if k in names and _usable(k, v)})

    def write(self, path: Path) -> None:
        """Write the choices whole or not at all."""
        import tomli_w  # only a change of settings needs it

        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, tomli_w.dumps(asdict(self)).encode())


def _usable(name: str, value: object) -> bool:
    if name in CHOICES:
        return value in CHOICES[name]
    if name in FLAGS:
        return isinstance(value, bool)
    return isinstance(value, int) and not isinstance(value, bool) and 80 <= value <= 200
