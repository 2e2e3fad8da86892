"""From what was typed to a plan. Whoosh's parser reads it, and reading never fails.

The words of a query must all be there; quotation marks keep a phrase together; AND, OR, NOT (与,
或, 非), a leading minus and brackets work as everywhere; fields narrow. What was typed is also
looked for to the letter, and those hits come first. Broken syntax is read as plain words, and what
could not be used is said.
"""

import re

from whoosh import query as tree
from whoosh.qparser import (
    FieldsPlugin,
    GroupPlugin,
    OperatorsPlugin,
    PhrasePlugin,
    QueryParser,
    WhitespacePlugin,
)

from talentdesk.model.plan import Attempt, Fault, Needle, Query, Unused
from talentdesk.search import fields
from talentdesk.search.leaves import Reading
from talentdesk.search.phrases import forms, needles, to_the_letter
from talentdesk.text.folding import fold_text
from talentdesk.text.pattern import pattern

MOST = 500
"""So many characters of a query are read."""
_DEEPEST = 12

_HALF_WIDTH = str.maketrans(
    {
        **dict.fromkeys("“”„「」『』＂", '"'),
        **dict.fromkeys("＞﹥", ">"),
        **dict.fromkeys("＜﹤", "<"),
        **dict.fromkeys("～〜∼", "~"),
        **dict.fromkeys("＊﹡", "*"),
        **dict.fromkeys("－−", "-"),
        "（": "(",
        "）": ")",
        "：": ":",
        "＝": "=",
        "≥": ">=",
        "≤": "<=",
        "\u3000": " ",
        "…": "..",
        "．": ".",
    }
)
_NUMBERED = pattern(r"[(\[<〔﹝［【〈]((?:19|20)\d\d)[)\]>〕﹞］】〉](?=\s?第?\d)")
_COMPARED = pattern(rf"(?i)(?<![^\s(-])({fields.COMPARED})\s*(?=[<>=])")
_FIELD = rf"(?i:(?<![^\s(-])(?P<text>{fields.NAMES})):\s?(?=[^\s)])"
_SYNTAX = pattern(rf'[\s"]|[*~]$|{_FIELD}|^-(?=\S)')
_REFUSED = pattern(r"(?:^|[\s(])(?:(?:NOT|非)(?=[\s(])|-(?=[^\s-]))")
_OPERATOR = pattern(rf"(?:^|[\s()])(?:AND|OR|与|或)(?=[\s()])|{_REFUSED.pattern}")
_DANGLING = pattern(
    r"^\s*(?:(?:AND|OR|与|或)(?=\s|$)\s*)+|(?:(?:^|\s+)(?:AND|OR|NOT|与|或|非))+\s*$"
)
# What is no word where a query is read by its words alone.
_BARE = pattern(r"(?:^|\s)(?:AND|OR|NOT)(?=\s)|[\"()]")
_WORD = pattern(r"[\w.]+")
# A word with a bracket at one end alone: what is left of broken syntax.
_HALF_BRACKETED = pattern(r"[(\[\"]+[^\W\d_]{2,}|[^\W\d_]{2,}[)\]\"]+")
# Strings this short are looked for to the letter and in no other way.
_SHORT = 6


class Language:
    """Reads queries. With ``typing``, the last word is taken for one that is still being typed."""

    def __init__(self) -> None:
        operators = OperatorsPlugin(
            And=r"(?<=[\s)])(?:AND|与)(?=[\s(])",
            Or=r"(?<=[\s)])(?:OR|或)(?=[\s(])",
            Not=r"(^|(?<=[\s(]))((?:NOT|非)(?:\s+|(?=\())|-(?=[^\s-]))",
            AndNot=None,
            AndMaybe=None,
            Require=None,
        )
        phrase = PhrasePlugin(r'"(?P<text>[^"]*)"(~(?P<slop>\d{1,3}))?')
        plugins = [WhitespacePlugin(), phrase, GroupPlugin(), operators]
        self._parser = QueryParser("", None, plugins=[*plugins, FieldsPlugin(_FIELD)])

    def read(self, typed: str, *, typing: bool = False) -> Query:
        """Understand a query, whatever it is."""
        typed = " ".join(typed.split())
        unused: list[Unused] = []
        if len(typed) > MOST:
            unused.append(Unused(f"{typed[MOST : MOST + 20]}…", Fault.LENGTH))
            typed = typed[:MOST].strip()
        whole = fold_text(typed)
        if not whole:
            return Query("", (Attempt((), ()),), unused=tuple(unused))
        literal = Attempt(to_the_letter(typed, typing=typing), needles(whole, typing=typing))
        plain = _NUMBERED.sub(r"〔\1〕", typed.translate(_HALF_WIDTH))
        plain = _COMPARED.sub(r"\1:", plain)
        if not _SYNTAX.search(plain):
            return self._one_string(typed, whole, literal, unused)
        return self._several(typed, plain, literal, unused, typing=typing)

    def _one_string(self, typed: str, whole: str, literal: Attempt, unused: list[Unused]) -> Query:
        """Read a query without any syntax: to the letter, failing that by the words in it."""
        attempts = [literal]
        words = _WORD.findall(whole)
        many = len(whole) > _SHORT and len(words) > 1 and forms(whole) == (whole,)
        if many or _HALF_BRACKETED.fullmatch(whole):
            loose = Reading("")
            attempts += loose.attempt(loose.plain(words))
        return Query(f"“{typed}”", tuple(attempts), (whole,), unused=tuple(unused))

    def _several(
        self, typed: str, plain: str, literal: Attempt, unused: list[Unused], *, typing: bool
    ) -> Query:
        """Read a query of several words or with syntax."""
        reading = Reading(plain.split()[-1] if typing else "")
        mended = _mended(plain, unused)
        plan = reading.plan(self._parsed(mended))
        operators = plan is not None and bool(_OPERATOR.search(mended))
        if plan is None:
            plan = reading.plain(_BARE.sub(" ", plain).split())
        unused += reading.unused
        if plan is None:
            return Query(f"“{typed}”", (literal,), unused=tuple(unused))
        (asked,) = reading.attempt(plan)
        words = tuple(dict.fromkeys(needle.text for needle in reading.needles))
        simple = not operators and not reading.special
        if not (operators and _REFUSED.search(mended)):
            stages = literal.stages + (reading.titled() if simple else ()) + asked.stages
            marked: tuple[Needle, ...] = tuple(dict.fromkeys(literal.needles + asked.needles))
            asked = Attempt(stages, marked)
        return Query(reading.said, (asked,), words, simple, tuple(unused))

    def _parsed(self, plain: str) -> tree.Query:
        """Parse the syntax; what Whoosh cannot make sense of is plain words."""
        try:
            return self._parser.parse(plain)
        except Exception as error:  # noqa: BLE001 - whatever a parser chokes on, the user searches
            import logging  # takes long to bring in, for a command

            log = logging.getLogger(__name__)
            log.info("query %r is read as plain words: %r", plain, error)
            return tree.NullQuery


def _mended(plain: str, unused: list[Unused]) -> str:
    """Take out the syntax that has no partner: a lone quote or bracket, an operator at an end."""
    if plain.count('"') % 2:
        before, _, after = plain.rpartition('"')
        plain = f"{before} {after}"
        unused.append(Unused('"', Fault.LONE))
    plain = _without_lone_brackets(plain, unused)
    left = (found[0].strip() for found in _DANGLING.finditer(plain))
    unused += [Unused(operator, Fault.DANGLING) for operator in left if operator]
    return _DANGLING.sub("", plain).strip()


def _without_lone_brackets(plain: str, unused: list[Unused]) -> str:
    """Take out brackets that are never closed or never opened, or all if they go too deep."""
    lone: set[int] = set()
    opened: list[int] = []
    deepest, quoted = 0, False
    for place, character in enumerate(plain):
        quoted ^= character == '"'
        if quoted:
            continue
        if character == "(":
            opened.append(place)
            deepest = max(deepest, len(opened))
        elif character == ")":
            if opened:
                opened.pop()
            else:
                lone.add(place)
    lone.update(opened)
    if deepest > _DEEPEST:
        unused.append(Unused("((…))", Fault.DEPTH))
        return re.sub("[()]", " ", plain)
    unused += [Unused(plain[place], Fault.LONE) for place in sorted(lone)][:3]
    return "".join(" " if place in lone else c for place, c in enumerate(plain))
