"""Going to something by a few letters of its name: words, initials, or pinyin of either kind."""

from collections.abc import Iterable
from itertools import islice

from talentdesk.model.finding import Named
from talentdesk.text.folding import fold_text
from talentdesk.text.pinyin import sounds


class Jumps:
    """Places by name, each once, with how it is folded, its initials and its pinyin."""

    def __init__(self, places: Iterable[Named] = ()) -> None:
        # Mere tuples of texts: Python's sweeper passes them by, which counts with 150,000 names.
        self._places: dict[tuple[str, str, str, str], tuple[str, str, str]] = {}
        self._readings: dict[str, str] = {}
        self.add(places)

    def add(self, places: Iterable[Named]) -> None:
        """Take more places in, behind those there are."""
        for of in places:
            place = (of.ref, of.name, of.sort, of.within)
            if place not in self._places:
                name = fold_text(of.name)
                self._places[place] = (name, *self._sound(name))

    def find(self, typed: str, limit: int = 50) -> tuple[Named, ...]:
        """Give the places meant, the likeliest first; of nothing typed, the first there are.

        A name is meant by its beginning, by any part of it, by several words in it, by the
        initials of its pinyin or of its words, or by its pinyin.
        """
        words = fold_text(typed).split()
        if not words:
            return tuple(Named(*place) for place in islice(self._places, limit))
        ranked = []
        letters = "".join(words) if all(w.isascii() and w.isalpha() for w in words) else ""
        for number, (place, (name, initials, whole)) in enumerate(self._places.items()):
            rank = _rank(name, words)
            if rank is None and letters:
                rank = _rank_of_sound(initials, whole, letters)
            if rank is not None:
                # What tells a document from others of its title makes its name no longer.
                told = name.endswith(")") and place[2] == "document"
                ranked.append((rank, name.rfind("(") if told else len(name), number, place))
        ranked.sort()
        return tuple(Named(*place) for *_, place in ranked[:limit])

    def _sound(self, name: str) -> tuple[str, str]:
        """Give the initials of a folded name and its whole pinyin, by the commonest readings."""
        parts = []
        for character in name:
            if character not in self._readings:
                self._readings[character] = sounds().usual(character)
            parts.append(self._readings[character])
        latin = ""
        initials = []
        for character, part in zip(name, parts, strict=True):
            if part:
                initials.append(part[0])
            elif character.isalnum() and not latin.isalnum():
                initials.append(character)
            latin = "" if part else character
        return "".join(initials), "".join(parts)


def _rank(name: str, words: list[str]) -> int | None:
    if name.startswith(words[0]) and len(words) == 1:
        return 0
    if all(word in name for word in words):
        return 1 if len(words) == 1 else 2
    return None


def _rank_of_sound(initials: str, whole: str, letters: str) -> int | None:
    if initials.startswith(letters):
        return 3
    if letters in initials:
        return 4
    if len(letters) > 1 and whole.startswith(letters):
        return 5
    return 6 if len(letters) > 2 and letters in whole else None
