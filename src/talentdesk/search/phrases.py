"""From a string to the plan that finds it wherever it stands, and the forms a number may have."""

from talentdesk.model.marks import title_mark
from talentdesk.model.plan import (
    OWN,
    AllOf,
    AnyOf,
    Column,
    Columns,
    Match,
    Needle,
    Phrase,
    Plan,
    Stage,
)
from talentdesk.search.analysis import TOKEN, terms
from talentdesk.text.folding import HAN, fold_text
from talentdesk.text.pattern import pattern
from talentdesk.text.titles import title_key

# A document number, folded: who gave it, the year in brackets of any kind or in none, the number.
_NUMBER = pattern(
    rf"(?P<of>[{HAN}a-z]*)(?:[\[(<](?P<year>(?:19|20)\d\d)[\])>] ?| ?(?P<bare>(?:19|20)\d\d) )"
    r"第?(?P<count>\d{1,5})(?P<end>号?)"
)
_BRACKETS = (("[", "]"), ("(", ")"), ("<", ">"))
# A whole title may differ from what was typed by what does not count only where it is long enough.
_LONG = 6


def phrase(folded: str, *, typing: bool = False, columns: Columns = OWN) -> Phrase:
    """Give the terms that find ``folded`` wherever it stands; ``typing``: its last word may go on.

    A run of Han characters at the end may go on in the text: its last character needs no term of
    its own, and a single character is the beginning of whatever bigram starts with it.
    """
    found = terms(folded)
    last = TOKEN.match(folded, len(folded) - 1)
    if last and last.lastgroup == "han":
        if len(folded) > 1:
            return Phrase(tuple(found[:-1]), columns=columns)
        return Phrase(tuple(found), prefix=True, columns=columns)
    return Phrase(tuple(found), typing and folded[-1].isalnum(), columns)


def forms(folded: str) -> tuple[str, ...]:
    """Give the ways a string may be printed: a document number has brackets of several kinds."""
    number = _NUMBER.fullmatch(folded) if "19" in folded or "20" in folded else None
    if not number:
        return (folded,)
    year = number["year"] or number["bare"]
    return tuple(
        f"{number['of']}{left}{year}{right}{order}{number['count']}{number['end']}"
        for left, right in _BRACKETS
        for order in ("", "第")
    )


def anyhow(folded: str, *, typing: bool = False, columns: Columns = OWN) -> Plan:
    """Give the plan that finds a string in any of the ways it may be printed."""
    plans = tuple(phrase(form, typing=typing, columns=columns) for form in forms(folded))
    return plans[0] if len(plans) == 1 else AnyOf(plans)


def needles(folded: str, *, typing: bool = False) -> tuple[Needle, ...]:
    """Give what is to be marked where a string was found."""
    return tuple(Needle(form, phrase(form, typing=typing).prefix) for form in forms(folded))


def to_the_letter(typed: str, *, typing: bool = False) -> tuple[Stage, ...]:
    """Give the stages that find what was typed to the letter: as a title, in one, anywhere.

    A title that differs only by what does not count in one (《》, 本市, （试行）) comes with them.
    """
    folded = fold_text(typed)
    titled = anyhow(folded, typing=typing, columns=(Column.HEADING,))
    letters = anyhow(folded, typing=typing)
    key = fold_text(title_key(typed))
    whole: Plan = Phrase((title_mark(key),), columns=(Column.MARKS,))
    alone = len(folded) == 1  # the beginning of so many terms that they are gone through only once
    part = len(key) <= _LONG
    if part and not (alone and key == folded):
        whole = AllOf((whole, letters))
    found = Stage(whole, Match.WORDS, titled=True, part=part), Stage(letters, Match.LITERAL)
    if alone:
        return found
    return found[0], Stage(titled, Match.LITERAL, titled=True, part=True), found[1]


def tokens(folded: str) -> list[str]:
    """Cut folded text into its runs of Han characters, words, numbers and marks."""
    return [token[0] for token in TOKEN.finditer(folded)]


def has_words(folded: str) -> bool:
    """Tell whether a string is more than punctuation."""
    return any(token.lastgroup for token in TOKEN.finditer(folded))
