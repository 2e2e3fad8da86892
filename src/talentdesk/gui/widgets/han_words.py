"""The Chinese word at a place in a text. Qt takes all that stands between two spaces for one."""

from talentdesk.text.folding import HAN
from talentdesk.text.pattern import pattern

_HAN = pattern(f"[{HAN}]")


def han_word(text: str, at: int, page: str) -> tuple[int, int] | None:
    """Give where the word begins and ends that has the character at a place; none if not Chinese.

    Most words have two characters. Of the two pairs it can be, it is the one the page has more of.
    """
    if not 0 <= at < len(text) or not _HAN.match(text[at]):
        return None
    pairs = [
        (start, start + 2)
        for start in (at - 1, at)
        if start >= 0 and len(pair := text[start : start + 2]) == 2 and all(map(_HAN.match, pair))
    ]
    return max(pairs, key=lambda pair: page.count(text[slice(*pair)]), default=(at, at + 1))
