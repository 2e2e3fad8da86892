"""Quantities: a number, its unit and what hedges it.

Read are Arabic and Chinese numerals, 万 and 亿, percentages (百分之五十, 三成), fractions (三分之
二) and ranges (3至5年, 五万元以上二十万元以下). A span of time counts only where a term is set
(30日内, 有效期5年, 5年以上) or told without a break (连续13年): 近5年 tells when, not how much. A
lone Chinese digit before a measure word (一个, 四个中心, 一次性) is a way of speaking unless it is
bounded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from talentdesk.text.numerals import numeral
from talentdesk.text.units import UNIT, counts_chinese, counts_lone, is_span

_SCALE = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_HAN = "一二三四五六七八九十百千万亿两零〇○"
_DIGIT = "一二三四五六七八九零〇"
# Old fonts leave U+E010 where the decimal point was. All lengths are bounded: cost stays linear.
_ARABIC = r"(?:\d{1,3}(?:[,，]\d{3}){1,5}|\d{1,16})(?!\d)(?:[.．\ue010]\d{1,12}(?!\d))?"
_CHINESE = rf"[{_HAN}]{{1,16}}(?:点[{_DIGIT}]{{1,8}}[万亿]{{0,2}})?"
_NUMBER = f"(?:{_ARABIC}|{_CHINESE})"
_SCALED = "万亿|亿|万|千|百|十"
_START = rf"(?<![\dA-Za-z.．\ue010/{_HAN}])(?<!\d[,，:：])"
_QUANTITY = re.compile(
    rf"{_START}(?:(?P<of>{_NUMBER})分之(?P<share>{_NUMBER})"
    rf"|(?P<number>{_NUMBER})\s?(?P<scale>{_SCALED})?(?P<after>[余多几])?(?P<more>[万亿])?\s?"
    rf"(?P<unit>{UNIT}))(?P<bound>以上|以下|以内|之内|内(?!容|部|外|地|设|涵)|左右|上下)?"
)
_LOW = re.compile(rf"{_START}(?P<number>{_NUMBER})(?P<scale>{_SCALED})?(?:至|到|[—–~～-]{{1,2}})$")
_HEDGE = re.compile(
    "(?:(?:不得?|不能)(?:超过|高于|多于|低于|少于|大于|小于)|不足|不满|未满|超过|高于|低于|多于|少于"
    "|大于|小于|大约|至少|至多|最多|最少|最长|最高|最低|将近|接近|约|近|超|逾|满|达到?)$"
)
_RANK = re.compile(r"(?:(?<![目之以当此年日提])前|第[\d、和至到—-]{0,16}|[a-zA-Z]-)$")
# 达 says no more than "is".
_PLAIN = ("达", "达到")
_BOUNDING = re.compile("^(?!大约)[不未超高低多少大小逾满至最]|[上下内]$")
_TERM = re.compile(
    r"(?:[期时]限|[^近本同学初中末早前后日长]期|期间|提前|延长|连续)(?:一般|原则上)?不?[为是]?$"
)
_CONNECTING = frozenset(("至", "到", "—", "——", "–", "-", "~", "～", "－"))
# A dash after any other word joins two numbers.
_MINUS = re.compile("(?:^|[为是降增长到达（(，,：:])[-－−]$")
_LOOK_BACK = 20
_PER = {"百": "%", "千": "‰", "万": "‱"}
_PLURAL = re.compile("[十百千万亿点]")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number found in text. ``start`` and ``end`` enclose number, hedges and unit.

    ``value`` is the plain number, ``text`` number and unit as printed, ``qualifier`` the hedges,
    ``upper`` the other end of a range.
    """

    start: int
    end: int
    value: float
    unit: str
    text: str
    qualifier: str
    upper: float | None = None


def quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities in ``text``; years, dates, ordinals and ranks are none."""
    last: Quantity | None = None
    for found in _QUANTITY.finditer(text):
        quantity = _share(found) if found["of"] else _counted(found)
        joined = _joined(text, last, quantity) if last and quantity else None
        if last and not joined and _counts(text, last):
            yield last
        last = joined or quantity
    if last and _counts(text, last):
        yield last


def _share(found: re.Match[str]) -> Quantity | None:
    """Read 百分之五十 as 50 %, 三分之二 as the fraction it is."""
    unit = _PER.get(found["of"], "")
    whole = Decimal(1) if unit else _value(found["of"])
    part = _value(found["share"])
    if part is None or not whole:
        return None
    end = found.end("share")
    return _hedged(found, found.start(), end, float(part / whole), unit)


def _counted(found: re.Match[str]) -> Quantity | None:
    """Read a number with a unit, and the lower end of a range that has none of its own."""
    text, unit = found.string, found["unit"].replace("％", "%")
    plain, start = _value(found["number"]), found.start()
    if plain is None or (is_span(unit) and plain >= 1000):
        return None
    scale = _SCALE[found["scale"] or ""] * _SCALE[found["more"] or ""]
    value, upper = plain * scale, None
    low = _LOW.search(text, max(0, start - _LOOK_BACK), start)
    if low and (lowest := _value(low["number"])) is not None:
        own = _SCALE[low["scale"]] if low["scale"] else scale
        value, upper, start = lowest * own, float(value), low.start()
    elif _MINUS.search(text[max(0, start - 2) : start]):
        value, start = -value, start - 1
    before = text[max(0, start - _LOOK_BACK) : start].rstrip()
    if _RANK.search(before) or (unit == "日" and before.endswith("月")):
        return None
    if unit == "成":
        value, unit = value * 10, "%"
    read = _hedged(found, start, found.end("unit"), float(value), unit, upper)
    spoken = not found["number"][0].isdecimal()
    return read if not spoken or _is_said_to_count(found, read) else None


def _hedged(
    found: re.Match[str],
    start: int,
    end: int,
    value: float,
    unit: str,
    upper: float | None = None,
) -> Quantity:
    """Put a quantity together with the words before and after it that hedge it."""
    text = found.string
    before = _HEDGE.search(text[max(0, start - 5) : start].rstrip())
    hedge = before[0] if before and before[0] not in _PLAIN else ""
    return Quantity(
        start=start - len(hedge),
        end=found.end(),
        value=value,
        unit=unit,
        text=text[start:end],
        qualifier=hedge + (found["after"] or "").replace("几", "余") + (found["bound"] or ""),
        upper=upper,
    )


def _is_said_to_count(found: re.Match[str], read: Quantity) -> bool:
    """Tell whether Chinese numerals count: not in lists of ordinals, nor as a lone digit."""
    number, unit = found["number"], found["unit"]
    if not counts_chinese(unit) and not (is_span(unit) and _BOUNDING.search(read.qualifier)):
        return False
    if _PLURAL.search(number) or found["scale"]:
        return True
    if len(number) > 1:  # 一二等奖 lists, 二〇 is no way to count
        return False
    bounded = bool(_BOUNDING.search(read.qualifier))
    return bounded or is_span(unit) or (number != "一" and counts_lone(unit))


def _joined(text: str, low: Quantity, high: Quantity) -> Quantity | None:
    """Make one range of 3年至5年 or 五万元以上二十万元以下; other quantities stay apart."""
    between = text[low.end : high.start]
    to = between in _CONNECTING and not low.qualifier
    bounds = low.qualifier == "以上" and between in ("", "、", "至") and high.qualifier == "以下"
    if low.unit != high.unit or not (to or bounds) or low.upper or high.upper:
        return None
    end = high.end if bounds else high.start + len(high.text)
    return replace(
        low,
        end=high.end,
        upper=high.value,
        text=text[low.start : end],
        qualifier="" if bounds else high.qualifier,
    )


def _counts(text: str, found: Quantity) -> bool:
    """Tell whether a quantity counts something; a span of time does where it is a term."""
    # Working days are counted for nothing but terms.
    if not is_span(found.unit) or found.upper is not None or "工作日" in found.unit:
        return True
    before = text[max(0, found.start - 8) : found.start]
    return bool(_BOUNDING.search(found.qualifier) or _TERM.search(before))


def _value(number: str) -> Decimal | None:
    """Give the value of Arabic or Chinese numerals."""
    if number[0].isdecimal():
        return Decimal(re.sub("[,，]", "", number).replace("\ue010", ".").replace("．", "."))
    whole, point, rest = number.partition("点")
    value = numeral(whole)
    if value is None or not point:
        return None if value is None else Decimal(value)
    digits = rest.rstrip("万亿")
    part = "".join(str(numeral(digit)) for digit in digits)
    scale = _SCALE.get(rest[len(digits) :])
    return Decimal(f"{value}.{part}") * scale if scale else None
