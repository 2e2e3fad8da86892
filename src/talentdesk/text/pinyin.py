"""How Chinese characters sound: their readings without tones, and the characters of a reading."""

import os
import unicodedata
from collections.abc import Iterator
from functools import cache

_SAME = (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ang", "an"), ("eng", "en"), ("ing", "in"))
_LONGEST = 6
# A character is mistaken for another by its commonest readings: 和 as he and huo, never as hu.
_HEARD = 2


class Sounds:
    """The readings of the characters of the simplified standard set (GB 2312)."""

    def __init__(self) -> None:
        # WORKAROUND: pypinyin reads 40,000 words at its import unless told not to; only the
        # readings of single characters are needed here. Waits for a switch that is no variable.
        os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
        from pypinyin.pinyin_dict import pinyin_dict

        self._readings: dict[str, frozenset[str]] = {}
        self._usual: dict[str, str] = {}
        self._characters: dict[str, list[str]] = {}
        self._blurred: dict[str, set[str]] = {}
        for high in range(0xB0, 0xF8):
            row = bytes(byte for low in range(0xA1, 0xFF) for byte in (high, low))
            for character in row.decode("gb2312", errors="ignore"):
                readings = tuple(dict.fromkeys(_plain(pinyin_dict.get(ord(character), ""))))
                self._usual[character] = readings[0] if readings else ""
                self._readings[character] = frozenset(readings)
                for reading in readings:
                    self._characters.setdefault(reading, []).append(character)
                for reading in readings[:_HEARD]:
                    self._blurred.setdefault(blurred(reading), set()).add(character)

    def readings(self, character: str) -> frozenset[str]:
        """Give the readings of a character, none for one that is not in the set."""
        return self._readings.get(character, frozenset())

    def usual(self, character: str) -> str:
        """Give the commonest reading of a character; empty for one that is not in the set."""
        return self._usual.get(character, "")

    def characters(self, reading: str) -> str:
        """Give the characters of a reading, the common ones first."""
        return "".join(self._characters.get(reading, ()))

    def heard(self, character: str) -> frozenset[str]:
        """Give the characters that sound like one as it is usually read, or nearly so.

        Nearly are zh and z, ang and an and the like.
        """
        return frozenset(self._blurred.get(blurred(self.usual(character)), ())) - {character}

    def syllables(self, letters: str) -> tuple[str, ...]:
        """Cut letters into syllables, long ones first; empty where they are no pinyin."""
        ends: list[tuple[str, ...] | None] = [None] * len(letters) + [()]
        for start in range(len(letters) - 1, -1, -1):
            for end in range(min(start + _LONGEST, len(letters)), start, -1):
                rest = ends[end]
                if rest is not None and letters[start:end] in self._characters:
                    ends[start] = (letters[start:end], *rest)
                    break
        return ends[0] or ()


@cache
def sounds() -> Sounds:
    """Give the readings, read when they are first needed."""
    return Sounds()


def blurred(reading: str) -> str:
    """Give what readings have in common that are taken for one another."""
    for one, other in _SAME:
        reading = reading.replace(one, other)
    return reading


def _plain(readings: str) -> Iterator[str]:
    """Yield readings without tones; ü is typed as v and as u."""
    for reading in filter(None, readings.split(",")):
        marked = unicodedata.normalize("NFD", reading)
        if "u\u0308" in marked:
            yield _letters(marked.replace("u\u0308", "v"))
        plain = _letters(marked)
        if plain not in ("", "n", "m", "ng", "hm"):
            yield plain


def _letters(marked: str) -> str:
    return "".join(c for c in marked if "a" <= c <= "z")
