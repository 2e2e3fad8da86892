"""From what was typed to a plan. Whoosh's parser reads it, and reading never fails.

The words of a query must all be there; quotation marks keep a phrase together; AND, OR, NOT, a
leading minus and brackets work as everywhere. What was typed is also looked for to the letter,
and those hits come first. Broken syntax is read as plain words.
"""

import logging
import re

from whoosh import query as tree
from whoosh.qparser import (
    GroupPlugin,
    OperatorsPlugin,
    PhrasePlugin,
    QueryParser,
    WhitespacePlugin,
)

from talentdesk.plan import AllOf, AnyOf, Attempt, Match, Needle, Phrase, Plan, Query
from talentdesk.search.analysis import TOKEN, terms
from talentdesk.text.folding import HAN, fold

log = logging.getLogger(__name__)

_HALF_WIDTH = str.maketrans(
    {**dict.fromkeys("“”„「」『』＂", '"'), "（": "(", "）": ")", "\u3000": " "}
)
_OPERATOR = re.compile(r"(?:^|[\s()])(?:AND|OR|NOT)(?=[\s()])|(?:^|[\s(])-(?=\S)")
_SYNTAX = re.compile(r'[\s"]')
_DANGLING = re.compile(r"^\s*(?:(?:AND|OR)\s+)+|(?:\s+(?:AND|OR|NOT))+\s*$")
# What is no word where a query is read by its words alone.
_BARE = re.compile(r"(?:^|\s)(?:AND|OR|NOT)(?=\s)|[\"()]")
_WORD = re.compile(r"[\w.]+")
_NOT = r"(^|(?<=[\s(]))(NOT\s+|-(?=\S))"


class Language:
    """Reads queries. With ``typing``, the last word is taken for one that is still being typed."""

    def __init__(self) -> None:
        operators = OperatorsPlugin(Not=_NOT, AndNot=None, AndMaybe=None, Require=None)
        self._parser = QueryParser(
            "text", None, plugins=[WhitespacePlugin(), PhrasePlugin(), GroupPlugin(), operators]
        )

    def read(self, typed: str, *, typing: bool = False) -> Query:
        """Understand a query, whatever it is."""
        typed = " ".join(typed.split())
        whole = fold(typed).text
        if not whole:
            return Query("", (Attempt((), ()),))
        letters = Phrase(*_phrase(whole, typing), own=True)
        literal = Attempt(((letters, Match.LITERAL),), (Needle(whole, letters.prefix),))
        plain = typed.translate(_HALF_WIDTH)
        if not _SYNTAX.search(plain):
            loose = _Reading("")
            words = loose.plain([word for word in _WORD.findall(whole) if word != whole])
            return Query(f"“{typed}”", (literal, *loose.attempt(words)))
        reading = _Reading(plain.split()[-1] if typing else "")
        words = self._parse(_mended(plain), reading)
        if words is None:
            return Query(f"“{typed}”", (literal,))
        (asked,) = reading.attempt(words)
        if not reading.operators:
            asked = Attempt(literal.stages + asked.stages, literal.needles + asked.needles)
        return Query(reading.said, (asked,))

    def _parse(self, plain: str, reading: "_Reading") -> Plan | None:
        """Parse the syntax; what Whoosh cannot make sense of is plain words."""
        try:
            found = self._parser.parse(plain)
        except Exception as error:  # noqa: BLE001 - whatever a parser chokes on, the user searches
            log.info("query %r is read as plain words: %r", plain, error)
            found = tree.NullQuery
        plan = reading.plan(found)
        reading.operators = plan is not None and bool(_OPERATOR.search(plain))
        return plan or reading.plain(_BARE.sub(" ", plain).split())


class _Reading:
    """Turns one parsed query into a plan, noting what it said and which strings to mark."""

    def __init__(self, unfinished: str) -> None:
        self._unfinished = unfinished
        self.said = ""
        self.operators = False
        self.needles: list[Needle] = []

    def attempt(self, plan: Plan | None) -> tuple[Attempt, ...]:
        """Give the attempt to find what was read, if there is anything to find."""
        return (Attempt(((plan, Match.WORDS),), tuple(self.needles)),) if plan else ()

    def plain(self, words: list[str]) -> Plan | None:
        """Read words that must all be there."""
        return self.plan(tree.And([tree.Term("text", word) for word in words]))

    def plan(self, node: tree.Query) -> Plan | None:
        """Read a whole query; at least one of its words must be in an entry's own text."""
        self.needles.clear()
        plan, self.said = self._read(node, wanted=True)
        if plan is None:
            return None
        own = tuple(
            Phrase(*_phrase(needle.text, needle.prefix), own=True) for needle in self.needles
        )
        if isinstance(plan, Phrase):
            return own[0]
        return AllOf((plan, own[0] if len(own) == 1 else AnyOf(own)))

    def _read(self, node: tree.Query, *, wanted: bool) -> tuple[Plan | None, str]:
        if isinstance(node, tree.Term):
            return self._leaf(node.text, wanted=wanted)
        if isinstance(node, tree.Phrase):
            return self._leaf(" ".join(node.words), wanted=wanted, quoted=True)
        if isinstance(node, tree.And):
            return self._all(node, wanted=wanted)
        if isinstance(node, tree.Or):
            read = [self._read(child, wanted=wanted) for child in node]
            parts = tuple(part for part, _ in read if part)
            said = " OR ".join(text for part, text in read if part)
            return (AnyOf(parts), f"({said})") if len(parts) > 1 else (_only(parts), said)
        return None, ""

    def _all(self, node: tree.Query, *, wanted: bool) -> tuple[Plan | None, str]:
        read = [self._read(c, wanted=wanted) for c in node if not isinstance(c, tree.Not)]
        refused = [self._read(c.query, wanted=False) for c in node if isinstance(c, tree.Not)]
        parts = tuple(part for part, _ in read if part)
        said = [text for part, text in read if part]
        said += [f"NOT {text}" for part, text in refused if part]
        against = tuple(part for part, _ in refused if part)
        if not parts:
            return None, ""
        if len(parts) == 1 and not against:
            return parts[0], said[0]
        return AllOf(parts, against), " AND ".join(said).replace("AND NOT", "NOT")

    def _leaf(self, text: str, *, wanted: bool, quoted: bool = False) -> tuple[Plan | None, str]:
        folded = fold(text).text
        if not folded or not any(token["han"] or token["word"] for token in TOKEN.finditer(folded)):
            return None, ""
        phrase = Phrase(*_phrase(folded, wanted and not quoted and text == self._unfinished))
        if wanted:
            self.needles.append(Needle(folded, phrase.prefix))
        return phrase, f"“{text}”"


def _mended(plain: str) -> str:
    """Take out the syntax that has no partner: a lone quote or bracket, an operator at an end."""
    if plain.count('"') % 2:
        before, _, after = plain.rpartition('"')
        plain = f"{before} {after}"
    if plain.count("(") != plain.count(")"):
        plain = re.sub("[()]", " ", plain)
    return _DANGLING.sub("", plain).strip()


def _phrase(folded: str, typing: bool) -> tuple[tuple[str, ...], bool]:
    """Give the terms that find ``folded`` wherever it stands, and whether the last is a prefix.

    A run of Han characters at the end may go on in the text: its last character needs no term of
    its own, and one character alone is the beginning of whatever bigram starts with it.
    """
    found = list(terms(folded))
    if re.search(rf"[{HAN}]$", folded):
        return (tuple(found), True) if _lone(folded) else (tuple(found[:-1]), False)
    return tuple(found), typing and folded[-1].isalnum()


def _lone(folded: str) -> bool:
    return not re.search(rf"[{HAN}]{{2}}$", folded)


def _only(parts: tuple[Plan, ...]) -> Plan | None:
    return parts[0] if parts else None
