"""Chinese numerals: what 一千零三十二, 二十, 二〇二三, 两 and 廿 count."""

from talentdesk.text.pattern import pattern

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
_SAME = str.maketrans("〇○Ｏ两兩廿卅０１２３４５６７８９", "零零零二二念丗0123456789")
# Ten of each: 廿 and 卅 are written before a digit or alone, as 十 with its digit is.
_TENS = {"念": 20, "丗": 30}
_D = "[一二三四五六七八九]"
_BELOW_WAN = pattern(
    rf"(?:(?P<k>{_D})千)?(?P<z1>零)?(?:(?P<h>{_D})百)?(?P<z2>零)?"
    rf"(?:(?P<t>{_D})?(?P<ten>十)|(?P<tens>[念丗]))?(?P<z3>零)?(?P<o>{_D})?"
)
_LONGEST = 24


def numeral(text: str) -> int | None:
    """Give the number a numeral stands for, ``None`` if the text is none.

    Taken are Arabic digits, digits in a row (二〇二三, with 〇, ○ or 零) and numbers with 十, 百,
    千, 万 and 亿; colloquial shortenings such as 一百二 are ambiguous and therefore none.
    """
    if not text or len(text) > _LONGEST:
        return None
    text = text.translate(_SAME)
    if text.isascii():
        return int(text) if text.isdigit() else None
    if all(character in _DIGITS for character in text):
        return int("".join(str(_DIGITS[character]) for character in text))
    total = 0
    for unit, size in (("亿", 10**8), ("万", 10**4)):
        before, found, text_after = text.rpartition(unit)
        if found:
            count = _below_wan(before) if unit == "万" else numeral(before)
            if not count:
                return None
            total, text = total + count * size, text_after
    rest = _below_wan(text) if text else 0
    return None if rest is None or (text and not rest) else total + rest


def han(number: int) -> str:
    """Write a number from 1 to 99 as it is counted in: 二, 十, 二十一."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(number, 10)
    ten = ("" if tens == 1 else digits[tens]) + "十" if tens else ""
    return ten + (digits[ones] if ones else "")


def _below_wan(text: str) -> int | None:
    found = _BELOW_WAN.fullmatch(text)
    if not found or not text:
        return None
    ten = _TENS.get(found["tens"] or "", 10 if found["ten"] else 0)
    if found["t"]:
        ten *= _DIGITS[found["t"]]
    # 一百二 is said for 120: a lone digit after 百 or 千 needs the 零.
    if found["o"] and not ten and (found["k"] or found["h"]):
        before = text[found.start("o") - 1]
        if before != "零":
            return None
    value = ten
    for name, size in (("k", 1000), ("h", 100), ("o", 1)):
        if found[name]:
            value += _DIGITS[found[name]] * size
    return value
