"""Other words for the same: synonyms, and the terms of the glossary in the other language."""

from collections.abc import Iterable, Sequence

from talentdesk.model.plan import Match
from talentdesk.text.folding import fold_text

MOST = 6
"""So many other forms of one query are looked for."""


class Thesaurus:
    """Groups of words that stand for one another."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._groups = [tuple(dict.fromkeys(map(fold_text, group))) for group in groups]
        self._of: dict[str, list[int]] = {}
        for number, group in enumerate(self._groups):
            for member in group:
                self._of.setdefault(member, []).append(number)
        self._longest = max(map(len, self._of), default=0)

    def __contains__(self, folded: object) -> bool:
        """Tell whether it has a word."""
        return folded in self._of

    def forms(self, words: Sequence[str]) -> tuple[tuple[tuple[str, ...], Match], ...]:
        """Give the folded words with others in the place of those that have any, and of what sort.

        Words that follow one another are one term where the glossary has them so.
        """
        found: dict[tuple[str, ...], Match] = {}
        joined = self._known(" ".join(words))
        if len(words) > 1 and joined:
            for other in self._others(joined):
                found.setdefault((other,), _match(joined, other))
        for place, word in enumerate(words):
            for changed, match in self._changed(word):
                found.setdefault((*words[:place], changed, *words[place + 1 :]), match)
        found.pop(tuple(words), None)
        return tuple(found.items())[:MOST]

    def _changed(self, word: str) -> list[tuple[str, Match]]:
        """Give a word with others for the longest term in it; for a whole one in any language."""
        if known := self._known(word):
            return [(other, _match(known, other)) for other in self._others(known)]
        member = self._within(word)
        if not member or member.isascii():
            return []
        return [
            (word.replace(member, other), Match.SYNONYM)
            for other in self._others(member)
            if _match(member, other) is Match.SYNONYM
        ]

    def _known(self, term: str) -> str:
        """Give a term as the groups have it, in the English plural too; empty if none has."""
        if term not in self._of and term.isascii():
            term = term.removesuffix("s")
        return term if term in self._of else ""

    def _within(self, word: str) -> str:
        """Give the longest term, of two characters at least, that stands in a word."""
        for length in range(min(len(word), self._longest), 1, -1):
            for start in range(len(word) - length + 1):
                if word[start : start + length] in self._of:
                    return word[start : start + length]
        return ""

    def _others(self, member: str) -> list[str]:
        groups = [self._groups[number] for number in self._of[member]]
        return [other for group in groups for other in group if other != member]


def _match(one: str, other: str) -> Match:
    return Match.SYNONYM if one.isascii() == other.isascii() else Match.GLOSSARY
