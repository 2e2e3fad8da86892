"""Bundled files by name, and the catalogues of the interface's languages."""

from __future__ import annotations

import gettext
import os
import zlib
from functools import cache, cached_property
from typing import TYPE_CHECKING

from talentdesk.paths import bundled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

DOMAIN = "talentdesk"
LANGUAGES = ("en", "zh")


def resource(name: str) -> Path:
    """Give the path of a bundled resource, such as ``pages/summary.typ``."""
    return bundled("resources") / name


def library_sources() -> tuple[Path, ...]:
    """Give the packs of the library the program ships, in reading order."""
    return tuple(sorted(path.parent for path in bundled("data").glob("*/pack.toml")))


def fingerprint(folder: Path) -> str:
    """Give the fingerprint of a pack: of all that is read of it.

    It tells whether a pack has changed, and guards nothing: bringing in a stronger one takes a
    twentieth of a search from start to end.
    """
    size = check = 0
    for path in sorted((*folder.glob("*.md"), *folder.glob("*.toml"))):
        content = path.name.encode() + b"\0" + path.read_bytes() + b"\0"
        size, check = size + len(content), zlib.crc32(content, check)
    return f"{size}-{check:08x}"


def glossary() -> tuple[tuple[str, ...], ...]:
    """Give the words of the trade: Chinese, English, and others for the same in both."""
    return _groups(bundled("data") / "glossary.txt")


def synonyms() -> tuple[tuple[str, ...], ...]:
    """Give groups of words that stand for one another in a search, the glossary's among them."""
    return glossary() + _groups(resource("search/synonyms.txt"))


def everyday_words() -> tuple[tuple[str, ...], ...]:
    """Give words of everyday life, each before what laws and notices say for it."""
    return _groups(resource("search/everyday.txt"))


def _groups(path: Path) -> tuple[tuple[str, ...], ...]:
    """Read a file that has a group of words on each line, with ``|`` between them."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split(" | ")) for line in lines if line and not line.startswith("#"))


def system_language() -> str:
    """Give ``zh`` or ``en``, whichever suits the language the system is set to."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "zh" if value.lower().startswith("zh") else "en"
    import locale  # most systems say it in one of these

    return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"


def use_language(language: str) -> None:
    """Have ``gettext`` answer in ``zh`` or ``en`` from here on, in every room of the house."""
    os.environ["LANGUAGE"] = _catalogue(language)
    gettext.bindtextdomain(DOMAIN, resource("locale"))
    gettext.textdomain(DOMAIN)
    # WORKAROUND: gettext looks on the disk for its catalogue and copies it anew at every single
    # word, which made up a tenth of a start and half of showing what a search found; waits for a
    # Python that remembers what it found.
    gettext.translation = _Reader(language)  # type: ignore[assignment]


class _Reader:
    """Reads the catalogue of the language in force once; every other one as ``gettext`` does."""

    _read: Callable[..., gettext.NullTranslations] = staticmethod(gettext.translation)

    def __init__(self, language: str) -> None:
        self._language = language

    @cached_property
    def _in_force(self) -> gettext.NullTranslations:
        catalogue = [_catalogue(self._language)]
        return self._read(DOMAIN, resource("locale"), catalogue, fallback=True)

    def __call__(
        self,
        domain: str,
        localedir: object = None,
        languages: Sequence[str] | None = None,
        **more: object,
    ) -> gettext.NullTranslations:
        """Give a catalogue."""
        if languages is None and domain == DOMAIN:
            return self._in_force
        return self._read(domain, localedir, languages, **more)


def current_language() -> str:
    """Give the language ``use_language`` has set, ``en`` where it has not."""
    return "zh" if os.environ.get("LANGUAGE", "").startswith("zh") else "en"


@cache
def words(language: str) -> gettext.NullTranslations:
    """Give the catalogue of one language, for a page whose language differs from the window's."""
    return gettext.translation(
        DOMAIN, resource("locale"), [_catalogue(language)], fallback=language == "en"
    )


def _catalogue(language: str) -> str:
    return "zh_CN" if language == "zh" else "en"
