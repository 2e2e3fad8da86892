"""From what was typed to a plan. Whoosh's parser reads it, and reading never fails.

The words of a query must all be there; quotation marks keep a phrase together; AND, OR, NOT (与,
或, 非), a leading minus and brackets work as everywhere; fields narrow. What was typed is also
looked for to the letter, and those hits come first. Broken syntax is read as plain words, and what
could not be used is said.
"""

from collections.abc import Sequence
from dataclasses import replace

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
from talentdesk.search.mending import empty_fields, mend, unknown_fields
from talentdesk.search.phrases import forms, needles, to_the_letter, tokens
from talentdesk.text.folding import fold_text
from talentdesk.text.pattern import pattern

MOST = 500
"""So many characters of a query are read."""

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
_SYNTAX = pattern(rf'[\s"]|[*~]$|{_FIELD}|^-(?=\S)|^\*+\w')
_REFUSED = pattern(r"(?:^|[\s(])(?:(?:NOT|非)(?=[\s(])|-(?=[^\s-]))")
_OPERATOR = pattern(rf"(?:^|[\s()])(?:AND|OR|与|或)(?=[\s()])|{_REFUSED.pattern}")
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
        unused += unknown_fields(plain, whole)
        if not _SYNTAX.search(plain):
            unused += empty_fields(plain)
            return self._one_string(typed, whole, literal, unused)
        return self._several(typed, whole, plain, literal, unused, typing=typing)

    def _one_string(self, typed: str, whole: str, literal: Attempt, unused: list[Unused]) -> Query:
        """Read a query without any syntax: to the letter, failing that by the words in it."""
        attempts = [literal]
        words = _WORD.findall(whole)
        many = len(whole) > _SHORT and len(words) > 1 and forms(whole) == (whole,)
        lone = _HALF_BRACKETED.fullmatch(whole)
        if lone:
            unused.append(Unused("".join(sorted(set(whole) & set('()[]"'))), Fault.LONE))
        if many or lone:
            loose = Reading("")
            attempts += loose.attempt(loose.plain(words))
        return Query(f"“{typed}”", tuple(attempts), (whole,), unused=tuple(unused))

    def _several(
        self,
        typed: str,
        whole: str,
        plain: str,
        literal: Attempt,
        unused: list[Unused],
        *,
        typing: bool,
    ) -> Query:
        """Read a query of several words or with syntax."""
        reading = Reading(plain.split()[-1] if typing else "")
        mended = mend(plain, unused)
        plan = reading.plan(self._parsed(mended))
        operators = plan is not None and bool(_OPERATOR.search(mended))
        unused += reading.unused
        if plan is None:
            reading = Reading("")
            plan = reading.plain(_BARE.sub(" ", plain).split())
        if plan is None:
            return Query(f"“{typed}”", (literal,), unused=tuple(unused))
        (asked,) = reading.attempt(plan)
        words = tuple(dict.fromkeys(needle.text for needle in reading.needles))
        simple = not operators and not reading.special
        if not (operators and _REFUSED.search(mended)):
            stages = literal.stages + asked.stages
            if simple:
                *narrower, letters = literal.stages
                letters = replace(letters, part=_is_made_of(whole, reading.needles))
                stages = (*narrower, letters, *reading.titled(), *asked.stages)
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


def _is_made_of(whole: str, words: Sequence[Needle]) -> bool:
    """Tell whether what has a string to the letter has all these words: they are cut alike."""
    cut = [token for word in words for token in tokens(word.text)]
    return tokens(whole) == cut and forms(whole) == (whole,)
