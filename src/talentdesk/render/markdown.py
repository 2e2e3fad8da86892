"""Sheets as Markdown (CommonMark with tables): to be read as it is, or worked on further."""

import re
from collections.abc import Iterator, Sequence

from talentdesk.render.form import Chart, Facts, Heading, Lines, Part, Sheet, Table
from talentdesk.resources import words

# What would be markup inside a line, and what only at the beginning of one.
_MARKUP = re.compile(r"([\\`*_\[\]<>|~])")
_OPENING = re.compile(r"^(#{1,6}(?=\s|$)|[-+](?=\s|$)|=+\s*$|\d{1,9}(?=[.)](?:\s|$)))")


def markdown(sheets: Sequence[Sheet]) -> str:
    """Set sheets one after the other, a rule between them."""
    return "\n\n---\n\n".join("\n\n".join(_sheet(made)) for made in sheets) + "\n"


def _sheet(made: Sheet) -> Iterator[str]:
    _ = words(made.words).gettext
    yield f"# {_inline(made.heading)}"
    above = " · ".join(filter(None, (made.kind, made.document, made.path)))
    yield f"*{_inline(above)}*"
    for part in made.parts:
        yield from _part(part)
    if made.citation:
        yield f"## {_('Citation')}"
        yield _text(made.citation)
    for line in made.source.split("\n"):
        if line:
            yield f"*{_inline(line)}*"
    yield f"`{made.ref.replace('`', ' ')}`"


def _part(part: Part) -> Iterator[str]:
    if isinstance(part, Heading):
        yield f"{'#' * min(part.level, 6)} {_inline(part.text)}"
        return
    if part.name:
        yield f"## {_inline(part.name)}"
    if isinstance(part, Lines):
        yield from _lines(part)
    elif isinstance(part, Table):
        yield "\n".join(_table(part))
    elif isinstance(part, Facts):
        yield "\n".join(f"- **{_inline(name)}**: {_inline(value)}" for name, value in part.rows)
    elif isinstance(part, Chart):
        yield f"*{_inline(part.shows)}*"


def _lines(part: Lines) -> Iterator[str]:
    if part.look == "items":
        yield "\n".join(f"- {_placed(_text(line.text), line.place)}" for line in part.lines)
        return
    for line in part.lines:
        if part.look == "month":
            yield f"**{_inline(line.text)}**"
        elif part.look == "remark":
            yield f"*{_inline(line.text)}*"
        else:
            yield _placed(_text(line.text), line.place)


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(map(_inline, table.heads))} |"
    rules = ["---:" if at in table.numbers else "---" for at in range(len(table.heads))]
    yield f"| {' | '.join(rules)} |"
    for row in table.rows:
        yield f"| {' | '.join(map(_inline, row))} |"


def _placed(text: str, place: str) -> str:
    return f"{text} ({_inline(place)})" if place else text


def _text(text: str) -> str:
    """Give a text that begins a line: nothing in it is markup."""
    return _OPENING.sub(_escaped, _inline(text))


def _escaped(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _inline(text: str) -> str:
    return _MARKUP.sub(r"\\\1", text).replace("&", "&amp;")
