"""Quantities in the rows of tables: what each measures is what its row and its column say.

A cell of a number alone counts in the unit its column, its row or the line above the table names
in brackets or behind 单位; without one it is no figure. A column or a row named by a year tells
when.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from talentdesk.extract.labels import labels
from talentdesk.model import Block, BlockKind, Section
from talentdesk.model.date import Date
from talentdesk.text.cells import cells, is_number, shown
from talentdesk.text.dates import as_of, dates
from talentdesk.text.numbers import Quantity, quantities
from talentdesk.text.sentences import sentences

# A number alone, hedged at most; what holds this much more than its quantities is a clause.
_ALONE = re.compile(r"[约近超逾]?[\d,，.．]+")
_CLAUSE = 10
_UNIT = re.compile(r"[（(\[]\s*(?:单位\s*[:：]\s*)?([^（()）\[\]\d]{1,6}?)\s*[)）\]]\s*$")
_ABOVE = re.compile(r"单位\s*[:：]\s*([^\s，。；;）)]{1,6})")
# Columns whose numbers count nothing, and what stands in them where it is not the name of a row.
_SERIAL = re.compile(
    r"#|No\.?|.*(?:序号|编号|代码|文号|证号|账号|帐号|号码|电话|手机号?|传真|邮编|身份证)"
    r"|(?:tele)?phone|tel\.?|mobile|fax|post(?:al )?code|zip(?: code)?|id",
    re.IGNORECASE,
)
_REMARK = re.compile(r"\s*[（(][^（()）]*[)）]$")
_MARKING = re.compile(r"[\W\da-zA-Z一二三四五六七八九十百]*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(
    r"(?:(?:19|20)\d\d年?度?|\d{1,2}月份?|第?[一二三四]季度|[上下]半年|年?[底末初]|[\s—~～至-])+"
)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a table: the names of its columns, and the unit told above it."""

    names: tuple[str, ...]
    unit: str = ""

    def name(self, column: int) -> str:
        """Give the name of a column, empty where it has none."""
        return self.names[column] if column < len(self.names) else ""


@dataclass(frozen=True, slots=True)
class Counted:
    """A quantity of a row, its label, when it holds, and the sentence or row it stands in."""

    quantity: Quantity
    label: str
    date: Date | None
    sentence: str


def heads(sections: Sequence[Section]) -> dict[str, Head]:
    """Give for each row of a table, by its ref, the head above it."""
    found: dict[str, Head] = {}
    for section in sections:
        head, above = None, ""
        for block in section.blocks:
            if block.kind is BlockKind.HEAD:
                unit = _ABOVE.search(above)
                head = Head(_texts(block.text), unit[1] if unit else "")
            elif block.kind is BlockKind.ROW and head:
                found[block.ref] = head
            elif block.kind is not BlockKind.RULE:
                head, above = None, block.text
    return found


def counted(block: Block, head: Head) -> Iterator[Counted]:
    """Yield the quantities of a row."""
    row = _texts(block.text)
    named = _named(row, head)
    for column, cell in enumerate(row):
        if _is_serial(head.name(column)):
            continue
        unit = _unit(head.name(column)) or _unit(row[named[0]] if named else "") or head.unit
        names = [_bare(row[place]) for place in named if place != column]
        date = _date(head.name(column)) or next(filter(None, map(_date, names)), None)
        names = [name for name in names if not _TIME.fullmatch(name)]
        label = _label(names, _bare(head.name(column)))
        if _ALONE.fullmatch(cell):
            found = tuple(quantities(cell + unit)) if unit else ()
            if len(found) == 1:
                yield Counted(found[0], label, date, block.text.strip())
            continue
        told = [*sentences(cell)]
        for _, sentence in told:
            whole = sentence if len(told) > 1 else block.text.strip()
            yield from _of_cell(sentence, label, date, whole)


def _of_cell(sentence: str, label: str, date: Date | None, whole: str) -> Iterator[Counted]:
    """Yield the quantities of a cell: named by the table and by what stands before them, if little.

    What is in a clause is named by the clause alone.
    """
    found = tuple(quantities(sentence))
    rest = len(sentence) - sum(len(quantity.text) for quantity in found)
    for quantity, said in zip(found, labels(sentence, found), strict=True):
        before = said if said in sentence[: quantity.start] else ""
        named = f"{label} {before}".strip() if rest <= _CLAUSE else said or label
        yield Counted(quantity, named or said, date, whole)


def _label(names: Sequence[str], column: str) -> str:
    """Put the names of a row and of a column together, short enough."""
    room = _LONGEST - len(column)
    row = " ".join(names) if sum(map(len, names)) < room else "".join(names[:1])
    return " · ".join(filter(None, (row[: max(room, 0)], column)))


def _named(row: Sequence[str], head: Head) -> list[int]:
    """Give the places of the cells that name a row: up to two at its beginning, no quantities.

    What is more than a quantity may name it alone: 35岁以下.
    """
    named: list[int] = []
    for column, cell in enumerate(row):
        if not cell or (_is_serial(head.name(column)) and _MARKING.fullmatch(cell)):
            continue
        time = bool(_TIME.fullmatch(cell))
        if not time and (is_number(cell) or any(quantities(cell))):
            return named if named or _is_quantity(cell) else [column]
        named.append(column)
        if len(named) > 1:
            break
    return named


def _is_serial(name: str) -> bool:
    """Tell whether the numbers of a column count nothing, by its name, which tells no unit."""
    counts = _is_quantity(f"1{_unit(name)}") and _unit(
        name
    )  # of 电话（座机） 座 alone would be one
    return not counts and bool(_SERIAL.fullmatch(_REMARK.sub("", name.strip("*：: "))))


def _is_quantity(cell: str) -> bool:
    """Tell whether a cell is a number or a quantity and nothing more."""
    return bool(_ALONE.fullmatch(cell)) or any(len(q.text) == len(cell) for q in quantities(cell))


def _texts(row: str) -> tuple[str, ...]:
    return tuple(shown(row[start:end]) for start, end in cells(row))


def _unit(name: str) -> str:
    """Give the unit in brackets at the end of a name, if it is one."""
    found = _UNIT.search(name)
    return found[1] if found and any(quantities(f"1{found[1]}")) else ""


def _bare(name: str) -> str:
    """Leave out the unit at the end of a name."""
    return _UNIT.sub("", name).strip() if _unit(name) else name.strip("*：: ")


def _date(name: str) -> Date | None:
    """Give the time a column or a row is named by."""
    if _YEAR.fullmatch(name):
        return Date(name)
    until = as_of(name, None) if name[-1:] in "底末" or "截" in name else None
    return until or next((date for *_, date in dates(name, None, years=True)), None)
