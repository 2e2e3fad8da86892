"""Parts: which of the quantities of a sentence are listed as the parts of another one.

They are where the text says so: 其中 or 包括 after a whole, 合计 or 共计 after its parts.
分别 lists without saying of what, so there the numbers must make up the whole before them.
"""

import math
import re
from collections.abc import Sequence

from talentdesk.text.numbers import Quantity

_OF_WHICH = re.compile("其中|包括|包含|分别(?=[为是有达])")
# What is told after these is told of something else than the whole.
_ELSE = re.compile(
    "另|共有|此外|还|同时|累计|新增|全年|同比|环比|较|比上|增长|增加|下降|减少|占|覆盖|涉及|完成|[。；;]"
)
_TOGETHER = re.compile("(?:合计|共计|总计|总共|一共)(?:为|达)?$")
_PERSONS = frozenset(("人", "名", "位"))
_SHARES = frozenset(("%", "‰", "‱", "个百分点", "百分点", ""))
# So far back a whole may stand, and so far apart the items of a list.
_BACK = 3
_APART = 30


def parts(sentence: str, found: Sequence[Quantity]) -> dict[int, int]:
    """Give for each quantity that is a part the place of its whole among those found."""
    of: dict[int, int] = {}
    place = 1
    while place < len(found):
        gap = sentence[found[place - 1].end : found[place].start]
        mark = _OF_WHICH.search(gap)
        whole = _whole(found, place) if mark else None
        if mark and whole is not None:
            listed = _listed(sentence, found, whole, place)
            if not mark[0].startswith("分别") or _makes(found, whole, listed):
                of.update(dict.fromkeys(listed, whole))
            place = listed[-1] if listed else place
        elif place > 1 and _TOGETHER.search(gap):
            of.update(dict.fromkeys(_before(sentence, found, place, of), place))
        place += 1
    return of


def _whole(found: Sequence[Quantity], place: int) -> int | None:
    """Find the whole the quantity at a place is a part of: the nearest before of its unit."""
    for before in range(place - 1, max(-1, place - 1 - _BACK), -1):
        if _alike(found[before], found[place]) and found[before].value >= found[place].value:
            return before
    return None


def _listed(sentence: str, found: Sequence[Quantity], whole: int, first: int) -> list[int]:
    """Give the places of the parts, until the list ends or the whole is made up."""
    listed: list[int] = []
    rest = found[whole].value
    for place in range(first, len(found)):
        part = found[place]
        if place > first and _ELSE.search(sentence[found[place - 1].end : part.start]):
            break
        if part.unit in _SHARES:
            continue
        if not _alike(found[whole], part) or part.value > found[whole].value:
            break
        listed.append(place)
        rest -= part.value
        if rest < -found[whole].value:  # no list adds up to so much more than its whole
            break
        if math.isclose(rest, 0, abs_tol=found[whole].value * 1e-9):
            break
    return listed


def _before(sentence: str, found: Sequence[Quantity], whole: int, of: dict[int, int]) -> list[int]:
    """Give the places of what is listed right before its total."""
    listed: list[int] = []
    rest = found[whole].value
    for place in range(whole - 1, -1, -1):
        gap = sentence[found[place].end : found[place + 1].start]
        if not _alike(found[place], found[whole]) or place in of or len(gap) > _APART:
            break
        if listed and _ELSE.search(gap):
            break
        listed.append(place)
        rest -= found[place].value
        if rest <= found[whole].value * 1e-9:
            break
    return listed if len(listed) > 1 else []


def _makes(found: Sequence[Quantity], whole: int, listed: Sequence[int]) -> bool:
    total = math.fsum(found[place].value for place in listed)
    return len(listed) > 1 and math.isclose(total, found[whole].value, rel_tol=1e-9)


def _alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two count the same sort of thing; people are counted in several words."""
    if one.upper is not None or other.upper is not None or one.unit in _SHARES:
        return False
    return one.unit == other.unit or (one.unit in _PERSONS and other.unit in _PERSONS)
