"""The parts of a parsed query: words, phrases and fields, each turned into a plan."""

from whoosh import query as tree

from talentdesk.model.plan import (
    OWN,
    AllOf,
    AnyOf,
    Attempt,
    Column,
    Columns,
    Fault,
    Like,
    Match,
    Near,
    Needle,
    Plan,
    Stage,
    Unused,
)
from talentdesk.search import fields
from talentdesk.search.phrases import anyhow, has_words, needles, phrase
from talentdesk.text.folding import HAN, fold_text
from talentdesk.text.pattern import pattern

_FUZZY = pattern(r"(?P<word>[^~*]+)~\d?")
_BEGUN = pattern(r"(?P<word>[^*]+)\*+")
_OPERATING = pattern(r"[*~+|&!-]+")
_LETTER = pattern(r"[^\W\d_]")
_TWO_HAN = pattern(f"[{HAN}]{{2}}$")
Read = tuple[Plan | None, str]


class Reading:
    """Turns one parsed query into a plan, noting what it said and which strings to mark.

    ``special`` tells that more was asked for than words that must all be there.
    """

    def __init__(self, unfinished: str) -> None:
        self._unfinished = unfinished
        self.said = ""
        self.special = False
        self.needles: list[Needle] = []
        self.unused: list[Unused] = []

    def attempt(self, plan: Plan | None) -> tuple[Attempt, ...]:
        """Give the attempt to find what was read, if there is anything to find."""
        return (Attempt((Stage(plan, Match.WORDS),), tuple(self.needles)),) if plan else ()

    def titled(self) -> tuple[Stage, ...]:
        """Give the stage for what has all the words in its heading."""
        if len(self.needles) < 2:
            return ()
        words = dict.fromkeys(needle.text for needle in self.needles)
        typing = self.needles[-1].prefix
        plans = tuple(anyhow(word, typing=typing, columns=(Column.HEADING,)) for word in words)
        return (Stage(AllOf(plans), Match.WORDS, titled=True, part=True),)

    def plain(self, words: list[str]) -> Plan | None:
        """Read words that must all be there."""
        return self.plan(tree.And([tree.Term("", word) for word in words]))

    def plan(self, node: tree.Query) -> Plan | None:
        """Read a whole query."""
        self.needles.clear()
        self.unused.clear()
        plan, self.said = self._read(node, wanted=True)
        return plan

    def _read(self, node: tree.Query, *, wanted: bool) -> Read:
        if isinstance(node, tree.Term):
            return self._term(node.fieldname or "", node.text, wanted=wanted)
        if isinstance(node, tree.Phrase):
            return self._quoted(node, wanted=wanted)
        if isinstance(node, tree.And):
            return self._all(list(node), wanted=wanted)
        if isinstance(node, tree.Not):
            return self._all([node], wanted=wanted)
        if isinstance(node, tree.Or):
            self.special = True
            read = [self._read(child, wanted=wanted) for child in node]
            parts = tuple(part for part, _ in read if part)
            said = " OR ".join(
                f"({text})" if isinstance(part, AllOf) and len(part.wanted) > 1 else text
                for part, text in read
                if part
            )
            if not parts:
                return None, ""
            return (AnyOf(parts), f"({said})") if len(parts) > 1 else (parts[0], said)
        return None, ""

    def _all(self, nodes: list[tree.Query], *, wanted: bool) -> Read:
        read = [self._read(c, wanted=wanted) for c in nodes if not isinstance(c, tree.Not)]
        against = [self._read(c.query, wanted=not wanted) for c in nodes if isinstance(c, tree.Not)]
        parts = tuple(part for part, _ in read if part)
        refused = tuple(part for part, _ in against if part)
        self.special |= bool(refused)
        said = [text for part, text in read if part]
        said += [f"NOT {text}" for part, text in against if part]
        if not parts and not refused:
            return None, ""
        if len(parts) == 1 and not refused:
            return parts[0], said[0]
        text = " AND ".join(said).replace("AND NOT", "NOT")
        return AllOf(parts, refused), text if len(said) == 1 or wanted else f"({text})"

    def _term(self, field: str, text: str, *, wanted: bool) -> Read:
        columns = fields.columns(field) if field else OWN
        if columns is None:
            self.special = True
            found = fields.plan(field, text)
            if found is None:
                self.unused.append(Unused(f"{field}:{text}", Fault.VALUE))
            elif fields.is_turned(field, text):
                self.unused.append(Unused(f"{field}:{text}", Fault.ORDER))
            return found, f"{field}:{text}"
        self.special |= bool(field)
        if (fuzzy := _FUZZY.fullmatch(text)) and _LETTER.search(fuzzy["word"]):
            return self._fuzzy(fuzzy["word"], columns, field)
        begun = _BEGUN.fullmatch(text)
        word = begun["word"] if begun else text
        if word != (word := word.lstrip("*") or word):
            self.unused.append(Unused(text, Fault.STAR))
        typing = wanted and text == self._unfinished
        self.special |= bool(begun)
        return self._leaf(word, columns, field, wanted=wanted, typing=typing or bool(begun))

    def _fuzzy(self, word: str, columns: Columns, field: str) -> Read:
        folded = fold_text(word)
        if not has_words(folded):
            return None, ""
        self.special = True
        return Like(folded, columns), _said(field, f"“{word}”~")

    def _quoted(self, node: tree.Phrase, *, wanted: bool) -> Read:
        field = node.fieldname or ""
        text = " ".join(node.words)
        columns = fields.columns(field) if field else OWN
        if columns is None:
            return self._term(field, text, wanted=wanted)
        self.special |= bool(field)
        if node.slop > 1 and len(node.words) > 1:
            return self._near(node, columns, field, wanted=wanted)
        return self._leaf(text, columns, field, wanted=wanted, typing=False)

    def _near(self, node: tree.Phrase, columns: Columns, field: str, *, wanted: bool) -> Read:
        """Read words at most so many characters or words apart.

        A word of several Han characters has a term less than it has characters, so that the next
        one stands a term further off.
        """
        self.special = True
        words = [word for word in map(fold_text, node.words) if has_words(word)]
        if not words:
            return None, ""
        if wanted:
            self.needles += [needle for word in words for needle in needles(word)]
        within = node.slop + any(_TWO_HAN.search(word) is not None for word in words)
        phrases = tuple(phrase(word) for word in words)
        said = _said(field, f"“{' '.join(node.words)}”~{node.slop}")
        return Near(phrases, within, columns), said

    def _leaf(self, text: str, columns: Columns, field: str, *, wanted: bool, typing: bool) -> Read:
        folded = fold_text(text)
        if not folded or not has_words(folded):
            if _OPERATING.fullmatch(text):
                self.unused.append(Unused(text, Fault.BARE))
            return None, ""
        if wanted:
            self.needles += needles(folded, typing=typing)
        return anyhow(folded, typing=typing, columns=columns), _said(field, f"“{text}”")


def _said(field: str, text: str) -> str:
    return f"{field}:{text}" if field else text
