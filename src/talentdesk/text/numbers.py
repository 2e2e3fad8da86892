"""Quantities: a number, its unit and what hedges it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

_SCALE = {"": 1, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8, "万亿": 10**12}
_UNITS = "人次|人|名|家|个|项|份|次|场|所|件|篇|元|%|％|岁|届|位|门|期|台|座|种|类|平方米|公里"
_QUANTITY = re.compile(
    rf"""(?P<before>约|近|不超过|超过|超|逾|不少于|至少|达到|达|前|第)?\s*
    (?P<number>(?<![\d.,])(?:\d{{1,3}}(?:[,，]\d{{3}})+|\d+)(?:\.\d+)?)\s*
    (?P<scale>万亿|亿|万|千|百)?\s*(?P<after>余|多)?\s*
    (?P<unit>{_UNITS})(?P<bound>以上|以下|左右|以内)?""",
    re.VERBOSE,
)
# 第6届 is an ordinal, 前200名 a rank: neither counts anything. 达 says no more than "is".
_ORDINAL = {"第", "前"}
_PLAIN = {"达", "达到"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number found in text. ``start`` and ``end`` enclose number, hedges and unit.

    ``value`` is the plain number, ``text`` number and unit as printed, ``qualifier`` the hedges.
    """

    start: int
    end: int
    value: float
    unit: str
    text: str
    qualifier: str


def quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities in ``text``; years, dates, ordinals and ranks are none."""
    for found in _QUANTITY.finditer(text):
        before = found["before"] or ""
        if before in _ORDINAL:
            continue
        plain = Decimal(re.sub("[,，]", "", found["number"])) * _SCALE[found["scale"] or ""]
        hedges = ("" if before in _PLAIN else before, found["after"], found["bound"])
        printed = found["number"] + (found["scale"] or "") + (found["after"] or "") + found["unit"]
        yield Quantity(
            start=found.start(),
            end=found.end(),
            value=float(plain),
            unit=found["unit"].replace("％", "%"),
            text=printed,
            qualifier="".join(hedge for hedge in hedges if hedge),
        )
