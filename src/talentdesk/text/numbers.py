"""Quantities: a number, its unit and what hedges it.

Read are Arabic and Chinese numerals, 万 and 亿, percentages (百分之五十, 三成), fractions (三分之
二) and ranges (3至5年, 五万元以上二十万元以下). A span of time counts only where a term is set
(30日内, 有效期5年, 5年以上) or told without a break (连续13年): 近5年 tells when, not how much. A
lone Chinese digit before a measure word (一个, 四个中心, 一次性) is a way of speaking unless it is
bounded. A rank bounds where it is one of the first so many: 世界排名前200名 and 前10高校 are
figures with the qualifier 前, while 第200名 is none. 近5年 bounds beside another bound, in what is
asked of somebody (近5年发表论文3篇以上).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from talentdesk.text.numerals import numeral
from talentdesk.text.pattern import pattern
from talentdesk.text.units import UNIT, counts_chinese, counts_lone, is_span

_SCALE = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_HAN = "一二三四五六七八九十百千万亿两零〇○"
_DIGIT = "一二三四五六七八九零〇"
# Old fonts leave U+E010 where the decimal point was. All lengths are bounded: cost stays linear.
_ARABIC = r"(?:\d{1,3}(?:[,，]\d{3}){1,5}|\d{1,16})(?!\d)(?:[.．\ue010]\d{1,12}(?!\d))?"
_CHINESE = rf"[{_HAN}]{{1,16}}(?:点[{_DIGIT}]{{1,8}}[万亿]{{0,2}})?"
_NUMBER = f"(?:{_ARABIC}|{_CHINESE})"
_SCALED = "万亿|亿|万|千|百|十"
_RANKED = "的?(?:高校|院校|大学|学校|机构|企业|城市|学科|专业)"
# Two numbers side by side are one that was torn apart in print, and not to be guessed at.
_START = rf"(?<![\dA-Za-z.．\ue010/{_HAN}])(?<!\d[,，:： \u3000])"
_QUANTITY = pattern(
    rf"{_START}(?:(?P<of>{_NUMBER})分之(?P<share>{_NUMBER})(?!分之)"
    rf"|(?:(?P<great>{_ARABIC})(?P<size>[亿万]))?(?P<number>{_NUMBER})\s?(?P<scale>{_SCALED})?(?P<after>[余多几])?(?P<more>[万亿])?\s?"
    rf"(?P<unit>{UNIT})(?P<tenth>(?<=成)[一二三四五六七八九半](?=[，,。；;、）)的]|左右|以[上下]|$))?"
    rf"|(?<=前)(?P<first>\d{{1,4}})(?={_RANKED}))"
    rf"(?P<bound>及?以上|及?以下|以内|之内|内(?!容|部|外|地|设|涵)|左右|上下|(?<=[成倍])多)?"
)
_RUN = pattern(rf"[\d{_HAN}]+")
_LOW = pattern(rf"{_START}(?P<number>{_NUMBER})(?P<scale>{_SCALED})?(?:至|到|[—–~～-]{{1,2}})$")
_HEDGE = pattern(
    "(?:(?:不得?|不能)(?:超过|高于|多于|低于|少于|大于|小于)|不到|不足|不满|未满|超过|高于|低于|多于|少于"
    "|大于|小于|大约|至少|至多|最多|最少|最长|最高|最低|将近|接近|突破|(?<![签节制预条契公合特履])约|近|超|逾|满|达到?)$"
)
# A share may be hedged before what it is a share of: 不低于奖励金额的百分之五十.
_APART = pattern(
    "(?P<hedge>不到|不得?(?:超过|高于|多于|低于|少于)|不足|至少|至多|最高)(?:[\u4e00-\u9fff]{1,16})$"
)
_RANK = pattern(r"(?:第[\d、和至到—-]{0,16}|[a-zA-Z]-)$")
_FIRST = pattern("(?<![目之以当此年日提])前$")
# 市民中心3号楼2层, 科技路8号2座: where something is.
_HOUSED = frozenset(["层", "座", "栋", "号"])
_ADDRESS = pattern(r"(?:[路街道]\d+号|[楼厦院号区园])$")
_FIRST_UNITS = frozenset(["名", "%", ""])
# 达 says no more than "is".
_PLAIN = ("达", "达到")
_BOUNDING = pattern("^(?!大约)[不未超高低多少大小逾满至最突]|[上下内]$")
# What is asked of somebody, behind 近5年: another bound, before the sentence ends.
_ASKED = pattern(r"内?(?![来间以，,、的]|累计|共)[^。；;]{1,60}?(?:以[上下内]|不[少低超高]|前\d)")
_TERM = pattern(
    r"(?:[期时年]限|[^近本同学初中末早前后日长]期|期间|时间|时长|公示|提前|延长|连续|为期|长达|只要|需要?|要|分|等|可[住用]|前"
    "|(?:[由从]|(?:延长|缩短|压缩|调整|减少|增加)[至到为]))(?:一般|原则上)?不?[为是]?$"
)
_TO = pattern("[至到—–~～-]")
_CONNECTING = frozenset(("至", "到", "—", "——", "–", "-", "~", "～", "－"))
# A dash after any other word joins two numbers.
_MINUS = pattern("(?:^|[为是降增长到达率（(，,：:])[-－−]$")
_LOOK_BACK = 20
_PER = {"百": "%", "千": "‰", "万": "‱"}
_PLURAL = pattern("[十百千万亿点]")
# 百亿元, 千余人, 上百家: a size without a digit, unlike 几十家, 百家争鸣 and 千人计划.
_SIZE = pattern("[十百千万亿](?![一二三四五六七八九])")
_UP_TO = pattern("(?<![以网线会])上$|(?<![超通经])过$")
_VAGUE = pattern("[几数]$")


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
    for found in _shaped(text):
        quantity = _read(found)
        joined = _joined(text, last, quantity) if last and quantity else None
        if last and not joined and _counts(text, last):
            yield last
        last = joined or quantity
    if last and _counts(text, last):
        yield last


def _shaped(text: str) -> Iterator[re.Match[str]]:
    """Yield what has the shape of a quantity; it can only begin where digits do."""
    place = 0
    while run := _RUN.search(text, place):
        found = _QUANTITY.match(text, run.start())
        place = found.end() if found else run.end()
        if found:
            yield found


def _read(found: re.Match[str]) -> Quantity | None:
    if found["of"]:
        return _share(found)
    if first := found["first"]:
        ranked = _FIRST.search(found.string[max(0, found.start() - 2) : found.start()])
        start, end = found.span()
        return Quantity(start - 1, end, float(first), "", first, "前") if ranked else None
    return _counted(found)


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
    if found["great"]:  # 1亿2600万
        value += (_value(found["great"]) or 0) * _SCALE[found["size"]]
    low = _LOW.search(text, max(0, start - _LOOK_BACK), start)
    if low and (lowest := _value(low["number"])) is not None:
        own = _SCALE[low["scale"]] if low["scale"] else scale
        value, upper, start = lowest * own, float(value), low.start()
    elif _MINUS.search(text[max(0, start - 2) : start]):
        value, start = -value, start - 1
    before = text[max(0, start - _LOOK_BACK) : start].rstrip()
    if _RANK.search(before) or (unit == "日" and before.endswith("月")):
        return None
    if unit not in _FIRST_UNITS and _FIRST.search(before):
        return None
    if unit in _HOUSED and _ADDRESS.search(before):
        return None
    end = found.end("unit")
    if unit == "成":  # 三成五 is 35 %, 两成半 25 %
        value, unit = value * 10, "%"
        if tenth := found["tenth"]:
            value, end = value + (numeral(tenth) or 5), found.end("tenth")
    read = _hedged(found, start, end, float(value), unit, upper)
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
    before = text[max(0, start - 5) : start].rstrip()
    hedge = said[0] if (said := _HEDGE.search(before)) and said[0] not in _PLAIN else ""
    if unit in _FIRST_UNITS and _FIRST.search(before):
        hedge = "前"
    elif not hedge and text[start] in "百千万亿" and (up := _UP_TO.search(before)):
        hedge = up[0]
    bound = (found["bound"] or "").removeprefix("及")
    qualifier = "" if bound and hedge == "满" else hedge
    if not hedge and unit in ("%", "", "倍") and (apart := _apart(text, start)):
        qualifier = apart
    return Quantity(
        start=start - len(hedge),
        end=found.end(),
        value=value,
        unit=unit,
        text=text[start:end],
        qualifier=qualifier + (found["after"] or "").replace("几", "余") + bound,
        upper=upper,
    )


def _apart(text: str, start: int) -> str:
    """Give the hedge that stands before what a share is a share of; empty if there is none."""
    found = _APART.search(text[max(0, start - _LOOK_BACK) : start])
    return found["hedge"] if found else ""


def _is_said_to_count(found: re.Match[str], read: Quantity) -> bool:
    """Tell whether Chinese numerals count: not in lists of ordinals, nor as a lone digit."""
    number, unit = found["number"], found["unit"]
    many = unit == "项" and len(number) > 2  # 四十六项, but 第一、二项
    if (
        not many
        and not counts_chinese(unit)
        and not (is_span(unit) and _BOUNDING.search(read.qualifier))
    ):
        return False
    if _SIZE.match(number):  # without a digit it counts if hedged: 超百亿元, but not 百家争鸣
        vague = _VAGUE.search(found.string, max(0, found.start() - 1), found.start())
        bare = number in "百千万亿" and not read.qualifier
        named = bare or found.string.startswith("级", read.end)
        return not vague and not named
    if _PLURAL.search(number) or found["scale"] or found["tenth"]:
        return True
    if len(number) > 1:  # 一二等奖 lists, 二〇 is no way to count
        return False
    bounded = bool(_BOUNDING.search(read.qualifier))
    ranged = number == "一" and bool(_TO.match(found.string, read.end))
    return bounded or is_span(unit) or ((number != "一" or ranged) and counts_lone(unit))


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
    if found.unit == "日" and found.upper is not None and not found.qualifier:
        return False  # 21日至23日
    if not is_span(found.unit) or found.upper is not None or "工作日" in found.unit:
        return True
    if found.qualifier == "近":
        return bool(_ASKED.match(text, found.end))
    before = text[max(0, found.start - 8) : found.start]
    return bool(_BOUNDING.search(found.qualifier) or _TERM.search(before))


def _value(number: str) -> Decimal | None:
    """Give the value of Arabic or Chinese numerals."""
    if number[0].isdecimal():
        return Decimal(re.sub("[,，]", "", number).replace("\ue010", ".").replace("．", "."))
    whole, point, rest = number.partition("点")
    value = numeral(whole if not _SIZE.match(whole) else f"一{whole}")
    if value is None or not point:
        return None if value is None else Decimal(value)
    digits = rest.rstrip("万亿")
    part = "".join(str(numeral(digit)) for digit in digits)
    scale = _SCALE.get(rest[len(digits) :])
    return Decimal(f"{value}.{part}") * scale if scale else None
