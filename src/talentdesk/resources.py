"""Bundled files by name, and the catalogues of the interface's languages."""

import gettext
import locale
import os
from pathlib import Path

from talentdesk.paths import bundled

DOMAIN = "talentdesk"
LANGUAGES = ("en", "zh")


def resource(name: str) -> Path:
    """Give the path of a bundled resource, such as ``pages/summary.typ``."""
    return bundled("resources") / name


def library_sources() -> tuple[Path, ...]:
    """Give the files of the library the program ships, in reading order."""
    return tuple(sorted(bundled("data").glob("*.md")))


def system_language() -> str:
    """Give ``zh`` or ``en``, whichever suits the language the system is set to."""
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable):
            return "zh" if value.lower().startswith("zh") else "en"
    return "zh" if (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese")) else "en"


def use_language(language: str) -> None:
    """Have ``gettext`` answer in ``zh`` or ``en`` from here on, in every room of the house."""
    os.environ["LANGUAGE"] = _catalogue(language)
    gettext.bindtextdomain(DOMAIN, resource("locale"))
    gettext.textdomain(DOMAIN)


def current_language() -> str:
    """Give the language ``use_language`` has set, ``en`` where it has not."""
    return "zh" if os.environ.get("LANGUAGE", "").startswith("zh") else "en"


def words(language: str) -> gettext.NullTranslations:
    """Give the catalogue of one language, for a page whose language differs from the window's."""
    return gettext.translation(
        DOMAIN, resource("locale"), [_catalogue(language)], fallback=language == "en"
    )


def _catalogue(language: str) -> str:
    return "zh_CN" if language == "zh" else "en"
