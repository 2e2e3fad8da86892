"""Tables in a text: Markdown's, and lines in columns as they are copied out of a page."""

from collections.abc import Iterator, Sequence

from talentdesk.sources.lines import LineKind
from talentdesk.sources.marks import law_mark
from talentdesk.text.cells import cells, is_number, is_piped, is_rule
from talentdesk.text.dates import is_day_entry, is_month_line

# Lines in columns are believed from so many on; a cell between mere blanks is no longer than this.
_FEWEST = 3
_LONGEST = 40
_PAIR = 2
_ANNOUNCING = ("：", ":", "，", ",", "；", "。")


def grids(lines: Sequence[str]) -> dict[int, LineKind]:
    """Find the lines of tables: their heads, the rules below those, and their rows."""
    found: dict[int, LineKind] = {}
    for start, end in _runs(lines):
        if is_piped(lines[start]):
            found |= _piped(lines, start, end)
        elif _is_columns(lines[start:end]):
            found |= dict.fromkeys(range(start, end), LineKind.ROW) | {start: LineKind.HEAD}
    return found


def _runs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of lines that have cells, all between pipes or all not."""
    start = 0
    while start < len(lines):
        end = start
        while end < len(lines) and _is_parted(lines[end]):
            if is_piped(lines[end]) != is_piped(lines[start]):
                break
            end += 1
        if end > start:
            yield start, end
        start = max(end, start + 1)


def _is_parted(line: str) -> bool:
    return bool(line) and ("|" in line or "\t" in line or "  " in line or "\u3000\u3000" in line)


def _piped(lines: Sequence[str], start: int, end: int) -> dict[int, LineKind]:
    """Read lines with pipes: a rule says which the head is, else pipes around all lines do."""
    rule = next((at for at in range(start + 1, end) if is_rule(lines[at])), None)
    if rule is not None:
        if len(cells(lines[rule])) != len(cells(lines[rule - 1])):
            return {}
        head = rule - 1
        rows = dict.fromkeys(range(rule + 1, end), LineKind.ROW)
        return rows | {head: LineKind.HEAD, rule: LineKind.RULE}
    widths = {len(cells(line)) for line in lines[start:end]}
    enclosed = all(line[0] == "|" == line[-1] for line in lines[start:end])
    if not enclosed or len(widths) > 1 or widths == {1} or end - start < _PAIR:
        return {}
    return dict.fromkeys(range(start, end), LineKind.ROW) | {start: LineKind.HEAD}


def _is_columns(lines: Sequence[str]) -> bool:
    """Tell whether lines without pipes are rows of one table, the first of them its head."""
    rows = [[line[start:end] for start, end in cells(line)] for line in lines]
    widths = [len(row) for row in rows]
    tabbed = all("\t" in line for line in lines)
    if len(rows) < _FEWEST or min(widths) < _PAIR or any(map(law_mark, lines)):
        return False
    if is_number(rows[0][0]) or any(row[0].endswith(_ANNOUNCING) for row in rows):
        return False
    dated = any(is_day_entry(row[0]) or is_month_line(row[0]) for row in rows)
    if dated and max(widths) == _PAIR:  # a chronicle
        return False
    if tabbed:
        return True
    numbered = all(is_number(row[-1]) and row[-1] for row in rows[1:])
    return (
        len(set(widths)) == 1
        and all(len(cell) <= _LONGEST for row in rows for cell in row)
        and (widths[0] > _PAIR or numbered)
    )
