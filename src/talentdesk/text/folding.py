"""Folding: one form for everything that a reader takes for the same text, with a way back.

What is folded together: full and half width, case, traditional and simplified characters (one by
one), the radicals and compatibility forms that PDFs leave behind, variants of punctuation,
thousands commas, years and months in Chinese numerals, and blanks that are mere typography. A blank
is text only between two characters of one class: two Han characters, two letters or two digits.
"""

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from talentdesk.text.pattern import pattern

if TYPE_CHECKING:
    from opencc import OpenCC

# Whatever is written without blanks: Han, kana, hangul. The last two blocks are the planes 2, 3.
HAN = "々〇\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003ffff"

_PUNCTUATION = {
    variant: one
    for one, variants in {
        '"': "“”„‟〝〞「」『』﹁﹂﹃﹄",
        "'": "‘’‚‛′",
        "-": "‐‑‒–—―−─━",
        "[": "〔【〖",
        "]": "〕】〗",
        "<": "《〈«‹",
        ">": "》〉»›",
        "·": "•・‧∙⋅●",
        "~": "〜∼",
    }.items()
    for variant in variants
}
# CJK radicals (U+2E80 ff.) for which Unicode has no decomposition, and what PDFs mean by them.
_RADICALS = dict(
    zip(
        "⺁⺃⺄⺆⺈⺊⺌⺍⺖⺘⺝⺟⺠⺡⺣⺤⺥⺦⺨⺩⺪⺫⺬⺭⺮⺯⺰⺱⺲⺳⺴⺶⺷⺸⺹⺺⺼⺽⺾⺿⻀⻁⻂⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱",
        "厂乚乙冂刀卜小小忄扌月母民氵火爪爪丬犭王疋目示礻竹糸纟罒罒罒罒羊羊羊老聿月臼艹艹艹虎衤西见角讠贝足车辶辶辶阝钅长镸长门阜阝雨青韦页风飞食食饣饣首马骨鬼鱼鸟卤麦黄黾齐齐齿歯竜龙龟",
        strict=True,
    )
)
_DROPPED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff") | {
    chr(code) for code in range(0xFE00, 0xFE10)
}
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")

_MARKED = pattern(r"[\u0300-\u036f\u3099\u309a]")
# A character with what combines with it, also over something that cannot be seen.
_CLUSTER = pattern(
    r".[\u0300-\u036f\u3099\u309a\u00ad\u200b-\u200d\u2060\ufeff\ufe00-\ufe0f]*", re.DOTALL
)
# A pattern that begins with one character, a comma here and a blank below, is found much faster.
_THOUSANDS = pattern(r",(?<=\d,)(?=\d{3}(?:(?!\d)|,\d{3}))")
# Blanks at an end, doubled ones, and those between two classes of characters.
_BLANKS = pattern(
    rf"""\ (?!\ *[\u0300-\u036f\u3099\u309a])  # a mark stays on the blank it stands on
    (?: (?<=^\ )\ * | \ *$ | (?<=\ \ )\ *
    | (?<=[{HAN}]\ )\ *(?![\ {HAN}])
    | (?<=\d\ )\ *(?![\ \d])
    | (?<=[^\W\d_{HAN}]\ )\ *(?![^\W\d_{HAN}]|\ )
    | (?<=[^\w\ ]\ )\ * | (?<=_\ )\ *)
    """,
    re.VERBOSE,
)
# The same where all is ASCII: small classes of characters are compiled in no time.
_BLANKS_ASCII = pattern(
    r"^ +| +$|(?<= ) +|(?<=\d) +(?![ \d])|(?<=[a-z]) +(?![ a-z])|(?<=[^\w ]|_) +"
)
_REMOVED = ((" ", _BLANKS), (",", _THOUSANDS))
_REMOVED_ASCII = ((" ", _BLANKS_ASCII), (",", _THOUSANDS))
_YEAR = pattern(r"一九[〇○零一二三四五六七八九]{2}|二[〇○零][〇○零一二三四五六七八九]{2}")
_CENTURIES = ("一九", "二〇", "二○", "二零")
_MONTH = pattern(r"(?:十[一二]?|[一二三四五六七八九])(?=月)")
_MONTHS = dict(zip("一二三四五六七八九", "123456789", strict=True), 十="10", 十一="11", 十二="12")
# The few characters of the simplified standard set (GB 2312) that have a simpler form all the same.
_SIMPLER = dict(
    zip("乾菸薹拚捱摺吒後徵夥榘於袷麴醣麽", "干烟苔拼挨折咤后征伙矩于夹曲糖么", strict=True)
)


@dataclass(frozen=True)
class Folded:
    """Folded text. ``origins`` are the places of its characters in the original, plus its end.

    ``origins`` is ``None`` where both are alike in length, character by character.
    """

    text: str
    origins: "array[int] | None" = None

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the range of the original text that a range of the folded text came from."""
        if self.origins is None or start >= end:
            return (start, end)
        last = self.origins[end - 1]
        # A character that was folded into several ends where the next original one begins.
        after = bisect_right(self.origins, last, end)
        return (self.origins[start], self.origins[min(after, len(self.origins) - 1)])


class _Table(dict[int, str]):
    """What each character folds to, worked out when it is first met.

    ``uneven`` are those met so far that fold to nothing or to several characters.
    """

    def __init__(self) -> None:
        super().__init__()
        self.uneven: set[str] = set()

    @cached_property
    def _traditional(self) -> "OpenCC":
        from opencc import OpenCC  # only text with characters beyond the simplified set needs it

        return OpenCC("t2s")

    def _simplified(self, character: str) -> str:
        try:
            character.encode("gb2312")
        except UnicodeEncodeError:
            return str(self._traditional.convert(character))
        return _SIMPLER.get(character, character)

    def __missing__(self, code: int) -> str:
        self[code] = folded = self._fold(chr(code))
        if len(folded) != 1:
            self.uneven.add(chr(code))
        return folded

    def _fold(self, character: str) -> str:
        if "\u4e00" <= character <= "\u9fff":  # nothing else happens to most there are
            return self._simplified(character)
        if character in _DROPPED or unicodedata.category(character) == "Cs":
            return ""
        character = _PUNCTUATION.get(character) or _RADICALS.get(character, character)
        plain = unicodedata.normalize("NFKC", character).casefold()
        if len(plain) > 1 and plain[0] == " ":  # an accent of its own, such as ¯
            plain = character
        if len(plain) == 1 and plain > "\u2e7f":
            plain = self._simplified(plain)
        return "".join(_visible(c) for c in plain)


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) in ("Cc", "Cn"):
        return ""
    return _PUNCTUATION.get(character, character)


_TABLE = _Table()


def fold(text: str) -> Folded:
    """Fold ``text`` and remember where each folded character came from."""
    folded, origins = _fold_characters(text)
    folded = _with_digits(folded)
    folded, origins = _count_months(folded, origins)
    # Blanks first: what they part may be a number once they are gone.
    for mark, removed in _REMOVED:
        if mark in folded:
            folded, origins = _without(removed, folded, origins)
    return Folded(folded, origins)


def fold_text(text: str) -> str:
    """Give the folded text alone, where nobody needs the way back: it is quicker to come by."""
    if _MARKED.search(text):
        return fold(text).text
    folded = _with_digits(text.translate(_TABLE))
    if "月" in folded:
        folded = _MONTH.sub(lambda month: _MONTHS[month[0]], folded)
    for mark, removed in _REMOVED_ASCII if folded.isascii() else _REMOVED:
        if mark in folded:
            folded = removed.sub("", folded)
    return folded


def _with_digits(folded: str) -> str:
    """Write the years of folded text in Arabic digits; to look for their beginnings is quicker."""
    if any(century in folded for century in _CENTURIES):
        return _YEAR.sub(lambda year: year[0].translate(_DIGITS), folded)
    return folded


def _count_months(folded: str, origins: "array[int] | None") -> "tuple[str, array[int] | None]":
    """Write the months of folded text in Arabic digits; 十月 alone becomes longer by it."""
    if "月" not in folded or not _MONTH.search(folded):
        return folded, origins
    longer = [found.end() for found in _MONTH.finditer(folded) if found[0] == "十"]
    if longer:
        origins = array("q", range(len(folded) + 1)) if origins is None else origins
        for end in reversed(longer):
            origins.insert(end, origins[end - 1])
    return _MONTH.sub(lambda month: _MONTHS[month[0]], folded), origins


def _without(
    removed: re.Pattern[str], folded: str, origins: "array[int] | None"
) -> "tuple[str, array[int] | None]":
    """Take out of folded text what a pattern matches, and its origins with it."""
    lost = [match.span() for match in removed.finditer(folded)]
    if not lost:
        return folded, origins
    places = array("q", range(len(folded) + 1)) if origins is None else origins
    texts: list[str] = []
    kept = array("q")
    starts, ends = [0, *(end for _, end in lost)], [*(start for start, _ in lost), len(folded)]
    for start, end in zip(starts, ends, strict=True):
        texts.append(folded[start:end])
        kept.extend(places[start:end])
    kept.append(places[len(folded)])
    return "".join(texts), kept


def _fold_characters(text: str) -> "tuple[str, array[int] | None]":
    """Fold character by character; the origins are left out where nothing changes its length."""
    if not _MARKED.search(text):
        folded = text.translate(_TABLE)
        if _TABLE.uneven.isdisjoint(text):
            return folded, None
    pieces: list[str] = []
    origins = array("q")
    for start, piece in _clusters(text):
        pieces.append(piece)
        origins.extend([start] * len(piece))
    origins.append(len(text))
    return "".join(pieces), origins


def _clusters(text: str) -> Iterator[tuple[int, str]]:
    for cluster in _CLUSTER.finditer(text):
        yield cluster.start(), unicodedata.normalize("NFC", cluster[0].translate(_TABLE))
