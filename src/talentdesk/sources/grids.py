"""Tables in a text: Markdown's, and lines in columns as they are copied out of a page."""

import re
from collections.abc import Iterator, Sequence

from talentdesk.sources.lines import LineKind
from talentdesk.sources.marks import law_mark, official_mark
from talentdesk.text.cells import cells, is_number, is_piped, is_rule
from talentdesk.text.dates import is_day_entry, is_month_line

# Lines without a rule are believed from so many on; cells between blanks are no longer than this.
_FEWEST = 3
_LONGEST = 40
_PAIR = 2
# What a list has before its items where no official number is: bullets, letters, steps, questions.
_MARK = re.compile(
    r"[-–•·●○▪■◆◇▲▶★☆✓➢*+o§]|[(（]?[A-Za-z0-9]{1,3}[)）.．、]|[Qq问答][:：]?|A[:：]"
    r"|第[一二三四五六七八九十百\d]{1,4}[步点条款项章节编课讲]"
    r"|(?:Article|Chapter|Section|Part|Step) .{1,6}"
)
_NAME = re.compile("[\u4e00-\u9fff·]{1,5}")
_NAMING = re.compile(
    "序号|编号|姓名|性别|名称|类[别型]?|项目|指标|地区|单位|年[份度]|时间|日期|职[务称]|等?级别?|部门|学校"
    "|学[历位]|领域|专业|备注|条件|标准|对象|内容|材料|奖励|补贴"
)
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
    rules = (at for at in range(start + 1, end) if is_rule(lines[at]))
    # A line of single dashes is a rule below the first line only, else a row with nothing in it.
    rule = next((at for at in rules if at == start + 1 or _is_long(lines[at])), None)
    if rule is not None:
        if len(cells(lines[rule])) != len(cells(lines[rule - 1])):
            return {}
        head = rule - 1
        rows = dict.fromkeys(range(rule + 1, end), LineKind.ROW)
        return rows | {head: LineKind.HEAD, rule: LineKind.RULE}
    widths = {len(cells(line)) for line in lines[start:end]}
    enclosed = all(line[0] == "|" == line[-1] for line in lines[start:end])
    if not enclosed or len(widths) > 1 or widths == {1} or end - start < _FEWEST:
        return {}
    return dict.fromkeys(range(start, end), LineKind.ROW) | {start: LineKind.HEAD}


def _is_columns(lines: Sequence[str]) -> bool:
    """Tell whether lines without pipes are rows of one table, the first of them its head."""
    rows = [[line[start:end] for start, end in cells(line)] for line in lines]
    widths = [len(row) for row in rows]
    if len(rows) < _FEWEST or min(widths) < _PAIR or any(map(law_mark, lines)):
        return False
    if is_number(rows[0][0]) or any(row[0].endswith(_ANNOUNCING) for row in rows):
        return False
    dated = any(is_day_entry(row[0]) or is_month_line(row[0]) for row in rows)
    if dated and max(widths) == _PAIR:  # a chronicle
        return False
    even = len(set(widths)) == 1
    numbered = _has_numbers(rows[1:])
    if any(_is_mark(row[0]) for row in rows) and not (numbered and even and widths[0] > _PAIR):
        return False
    if not numbered and (min(widths) == _PAIR or _are_names(rows)):
        return False
    if all("\t" in line for line in lines):
        return True
    return even and all(len(cell) <= _LONGEST for row in rows for cell in row)


def _has_numbers(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether a column holds numbers only, the first not counted, which may number rows."""
    columns = [*zip(*rows, strict=False)][1:]
    return any(all(cell and is_number(cell) for cell in column) for column in columns)


def _is_mark(cell: str) -> bool:
    """Tell whether a cell is what stands before an item or a heading, and nothing else."""
    if _MARK.fullmatch(cell):
        return True
    mark = official_mark(cell)
    return bool(mark and not mark.rest)


def _are_names(rows: Sequence[Sequence[str]]) -> bool:
    """Tell whether all cells are as short as names, and no head says what they are."""
    if any(_NAMING.fullmatch(cell) for cell in rows[0]):
        return False
    return all(_NAME.fullmatch(cell.replace(" ", "")) for row in rows for cell in row if cell)


def _is_long(rule: str) -> bool:
    return all("---" in rule[start:end] for start, end in cells(rule))
