"""Other words for the same: synonyms, and the terms of the glossary in the other language."""

from collections.abc import Container, Iterable, Iterator, Sequence

from talentdesk.model.plan import Match
from talentdesk.text.folding import fold_text

MOST = 6
"""So many other forms of one query are looked for."""


class Thesaurus:
    """Words that stand for one another, and words of ``everyday`` life with what texts say."""

    def __init__(
        self, groups: Iterable[Sequence[str]], everyday: Iterable[Sequence[str]] = ()
    ) -> None:
        self._of: dict[str, list[str]] = {}
        for group in groups:
            members = tuple(dict.fromkeys(map(fold_text, group)))
            for member in members:
                self._of.setdefault(member, []).extend(m for m in members if m != member)
        self._said: dict[str, list[str]] = {}
        for word, *others in everyday:
            self._said.setdefault(fold_text(word), []).extend(map(fold_text, others))
        self._longest = max(map(len, (*self._of, *self._said)), default=0)

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
            for other in self._of[joined]:
                found.setdefault((other,), _match(joined, other))
        for place, word in enumerate(words):
            for changed, match in self._changed(word):
                found.setdefault((*words[:place], changed, *words[place + 1 :]), match)
        found.pop(tuple(words), None)
        return tuple(found.items())[:MOST]

    def covers(self, words: Sequence[str]) -> bool:
        """Tell whether folded words are made of nothing but words it has something else for."""
        return all("".join(self._terms(word)) == word for word in words)

    def otherwise(self, words: Sequence[str]) -> tuple[str, ...]:
        """Give what texts may say in Chinese for what is said in a question, each once."""
        terms = [term for word in words for term in self._terms(word)]
        others = (m for t in terms for m in (*self._said.get(t, ()), *self._of.get(t, ())))
        return tuple(dict.fromkeys(other for other in others if not other.isascii()))

    def without(self, words: Sequence[str], there: Container[str]) -> tuple[str, ...]:
        """Give what is left of folded words without those that texts say otherwise.

        ``there`` are the other words that do stand in a text.
        """
        left = []
        for word in words:
            for term in self._terms(word):
                if any(other in there for other in self.otherwise((term,))):
                    word = word.replace(term, " ", 1)
            left += word.split()
        return tuple(left)

    def _terms(self, word: str) -> Iterator[str]:
        """Yield the terms in a word from its beginning on, each the longest that begins there."""
        start = 0
        while start < len(word) - 1:
            for end in range(min(len(word), start + self._longest), start + 1, -1):
                term = word[start:end]
                if (term in self._said or term in self._of) and not term.isascii():
                    yield term
                    start = end - 1
                    break
            start += 1

    def _changed(self, word: str) -> list[tuple[str, Match]]:
        """Give a word with others for the longest term in it; for a whole one in any language."""
        if known := self._known(word):
            return [(other, _match(known, other)) for other in self._of[known]]
        member = self._within(word)
        if not member or member.isascii():
            return []
        return [
            (word.replace(member, other), Match.SYNONYM)
            for other in self._of[member]
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


def _match(one: str, other: str) -> Match:
    return Match.SYNONYM if one.isascii() == other.isascii() else Match.GLOSSARY
