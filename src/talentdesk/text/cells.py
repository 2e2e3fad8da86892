"""The cells of a table's row as it is printed in a plain text.

A row has its cells between pipes, as Markdown writes them (GitHub Flavored Markdown, 4.10), else
between tabs, else between gaps of at least two blanks.
"""

import re

Cell = tuple[int, int]

_PIPE = re.compile(r"(?<!\\)\|")
_TAB = re.compile(r"\t")
_GAP = re.compile("[ \u3000\xa0]{2,}")
_RULE = re.compile(r"\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?")
_NUMBER = re.compile(r"[约近超逾+\-−±<>≤≥～~]{0,2}[\d,，.]+\s?\S{0,3}|[-–—/]+|")


def cells(row: str) -> tuple[Cell, ...]:
    """Give where the cells of a row begin and end in it, without the blanks around them."""
    piped = is_piped(row)
    edge = _PIPE if piped else _TAB if "\t" in row else _GAP
    found: list[Cell] = []
    start = 0
    for gap in edge.finditer(row):
        found.append((start, gap.start()))
        start = gap.end()
    found.append((start, len(row)))
    if piped:  # the pipes at both ends part nothing
        found = found[not row[: found[0][1]].strip() :]
        found = found[: len(found) - (len(found) > 1 and not row[found[-1][0] :].strip())]
    return tuple(_bare(row, *cell) for cell in found)


def as_line(text: str) -> str:
    """Give a row as a line to be quoted, its cells parted by dots; any other text as it is."""
    if not text.startswith("|") and "\t" not in text:
        return text
    return " · ".join(filter(None, (shown(text[start:end]) for start, end in cells(text))))


def shown(cell: str) -> str:
    """Give a cell as it is shown: a pipe in it, which is written with a backslash, alone."""
    return cell.replace("\\|", "|")


def is_piped(row: str) -> bool:
    """Tell whether a row has its cells between pipes."""
    return bool(_PIPE.search(row))


def is_rule(row: str) -> bool:
    """Tell whether a line is the one of dashes below the head of a Markdown table."""
    return "|" in row and "-" in row and bool(_RULE.fullmatch(row.strip()))


def is_number(cell: str) -> bool:
    """Tell whether a cell holds a number with what belongs to it, or nothing."""
    return bool(_NUMBER.fullmatch(cell))


def alignments(rule: str) -> tuple[str, ...]:
    """Read where a rule sets each column: ``left``, ``right``, ``center``, or empty for unsaid."""
    sides = {(True, True): "center", (True, False): "left", (False, True): "right"}
    texts = [rule[start:end] for start, end in cells(rule)]
    return tuple(sides.get((text[:1] == ":", text[-1:] == ":"), "") for text in texts)


def _bare(row: str, start: int, end: int) -> Cell:
    text = row[start:end]
    left = len(text) - len(text.lstrip())
    return start + left, max(start + len(text.rstrip()), start + left)
