"""What the user chose, kept as TOML: a bad value falls back to its default."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path

from talentdesk.paths import write_whole

CHOICES = {
    "language": ("system", "zh", "en"),
    "theme": ("system", "light", "dark"),
    "paper": ("a4", "us-letter", "a5"),
    "citation": ("gb", "apa", "plain"),
}
RANGES = {"text_size": (80, 200), "line_width": (24, 60)}


@dataclass(frozen=True, slots=True)
class Settings:
    """The user's choices.

    ``text_size`` is in per cent, ``line_width`` in Han characters, ``serif`` whether text is read
    in a face with serifs, ``citation`` the style citations are copied in, ``preview_import``
    whether files are looked at before they are kept; ``keys`` holds the keys that differ from the
    usual ones, by order. ``update_bundled`` lets a newer program replace the bundled library by its
    newer text.
    """

    language: str = "system"
    theme: str = "system"
    text_size: int = 100
    line_width: int = 39
    serif: bool = True
    paper: str = "a4"
    citation: str = "gb"
    update_bundled: bool = True
    preview_import: bool = True
    reopen_tabs: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> "Settings":
        """Read the choices; what is missing or unusable is the default."""
        try:
            written = path.read_text(encoding="utf-8")
            import tomllib  # most users chose nothing

            found = tomllib.loads(written)
        except (FileNotFoundError, NotADirectoryError):
            return cls()
        except (OSError, ValueError) as error:
            import logging  # takes long to bring in, for a command

            log = logging.getLogger(__name__)
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
    if name in RANGES:
        low, high = RANGES[name]
        return isinstance(value, int) and not isinstance(value, bool) and low <= value <= high
    if name == "keys":
        return isinstance(value, dict) and all(isinstance(key, str) for key in value.values())
    return isinstance(value, bool)
