"""Names: which policy a text means by a title, a short title or an alias it has given."""

import re

from talentdesk.text.titles import title_key, title_kind

_ALIAS = re.compile(
    r"(?:以下|下)?(?:统|合|并)?(?:简称|称)为?[：:]?\s*[《“\"「]?(?P<name>[^《》“”\"「」，。；]{1,30})"
    r"[》”\"」]?\s*$"
)

_SHORT = 6


def alias(bracket: str) -> str:
    """Give the name in （以下简称《X》）; empty if the bracket gives none."""
    found = _ALIAS.search(bracket) if "称" in bracket else None
    return found["name"].strip() if found else ""


class Names:
    """What short titles stand for, as far as a text has been read.

    ``own`` is the title of the text itself, if it is a law or a policy.
    """

    def __init__(self, own: str = "") -> None:
        self._aliases: dict[str, str] = {}
        self._last: dict[str, str] = {title_kind(own): own} if own else {}

    def full(self, title: str) -> str:
        """Give the full title of what is called so; empty if it is no policy, or none is known.

        《条例》 alone is the last one whose full title ends so.
        """
        if known := self._aliases.get(title_key(title)):
            return known
        kind = title_kind(title)
        if not kind:
            return ""
        if title_key(title) == kind:
            return self._last.get(kind, "")
        known = self._last.get(kind, "")
        if len(title) <= _SHORT and known.endswith(title):  # 《实施办法》, 《若干规定》
            return known
        self._last[kind] = title
        return title

    def call(self, title: str, alias: str) -> None:
        """Remember that a text will call a policy by an alias."""
        self._aliases[title_key(alias)] = title
