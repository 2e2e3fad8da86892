"""Going to something by a few letters of its name: words, initials, or pinyin of either kind."""

from collections.abc import Iterable
from functools import cached_property

from talentdesk.model.finding import Named
from talentdesk.text.folding import fold_text
from talentdesk.text.pinyin import sounds


class Jumps:
    """Places by name. Readings are worked out once, when the first Latin letters are typed."""

    def __init__(self, places: Iterable[Named]) -> None:
        # Mere tuples of texts: Python's sweeper passes them by, which counts with 150,000 names.
        self._places = [(of.ref, of.name, of.sort, of.within) for of in places]
        self._folded = [fold_text(name) for _ref, name, *_ in self._places]

    def find(self, typed: str, limit: int = 50) -> tuple[Named, ...]:
        """Give the places meant, the likeliest first; of nothing typed, the first there are.

        A name is meant by its beginning, by any part of it, by several words in it, by the
        initials of its pinyin or of its words, or by its pinyin.
        """
        words = fold_text(typed).split()
        if not words:
            return tuple(Named(*place) for place in self._places[:limit])
        ranked = []
        letters = "".join(words) if all(w.isascii() and w.isalpha() for w in words) else ""
        for number, name in enumerate(self._folded):
            rank = _rank(name, words)
            if rank is None and letters:
                rank = self._rank_of_sound(number, letters)
            if rank is not None:
                ranked.append((rank, len(name), number))
        ranked.sort()
        return tuple(Named(*self._places[number]) for *_, number in ranked[:limit])

    def _rank_of_sound(self, number: int, letters: str) -> int | None:
        initials, whole = self._sounds[number]
        if initials.startswith(letters):
            return 3
        if letters in initials:
            return 4
        if len(letters) > 1 and whole.startswith(letters):
            return 5
        return 6 if len(letters) > 2 and letters in whole else None

    @cached_property
    def _sounds(self) -> list[tuple[str, str]]:
        """Give the initials of each name and its whole pinyin, by the commonest readings."""
        known = sounds()
        reading: dict[str, str] = {}
        found = []
        for name in self._folded:
            parts = []
            for character in name:
                if character not in reading:
                    reading[character] = known.usual(character)
                parts.append(reading[character])
            latin = ""
            initials = []
            for character, part in zip(name, parts, strict=True):
                if part:
                    initials.append(part[0])
                elif character.isalnum() and not latin.isalnum():
                    initials.append(character)
                latin = "" if part else character
            found.append(("".join(initials), "".join(parts)))
        return found


def _rank(name: str, words: list[str]) -> int | None:
    if name.startswith(words[0]) and len(words) == 1:
        return 0
    if all(word in name for word in words):
        return 1 if len(words) == 1 else 2
    return None
