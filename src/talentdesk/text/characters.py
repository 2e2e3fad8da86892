"""Simplified characters for traditional ones, one for one: every place stays where it is."""

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

_HAN_BEGINS = 0x2E80


class _Table(dict[int, str]):
    """What each character is in simplified writing, worked out when it is first met."""

    @cached_property
    def _simplified(self) -> "OpenCC":
        from opencc import OpenCC  # heavy, and not needed for what is simplified

        return OpenCC("t2s")

    def __missing__(self, code: int) -> str:
        character = chr(code)
        han = code >= _HAN_BEGINS and not 0xD800 <= code < 0xE000  # half a pair is no character
        plain = self._simplified.convert(character) if han else character
        self[code] = plain if len(plain) == 1 else character
        return self[code]


_TABLE = _Table()


def simplified(text: str) -> str:
    """Give ``text`` in simplified characters; it has as many as before.

    What GB 2312 can hold has no traditional character and is given as it is, at no cost.
    """
    try:
        text.encode("gb2312")
    except UnicodeEncodeError:
        return text.translate(_TABLE)
    return text
