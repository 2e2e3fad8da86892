"""The only place that prints: tables and texts for people, JSON for programs."""

import json
import sys
from collections.abc import Sequence
from gettext import gettext as _

import click

from talentdesk.render.wrapping import columns, pad


def say(text: str = "") -> None:
    """Print a line for people."""
    click.echo(_printable(text))


def say_json(value: object) -> None:
    """Print a value for programs."""
    click.echo(_printable(json.dumps(value, ensure_ascii=False, indent=2)))


def warn(text: str) -> None:
    """Print a message that is no result."""
    click.echo(_printable(text), err=True)


def table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows in columns; Han characters are two wide, and the last column is as it is."""
    if not rows:
        warn(_("There is nothing to list."))
        return
    widths = [max(columns(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    for row in rows:
        cells = [pad(cell, width) for cell, width in zip(row, widths, strict=False)]
        say("  ".join((*cells, row[-1])).rstrip())


def marked(text: str, marks: Sequence[tuple[int, int]]) -> str:
    """Give a text with the marked ranges in bold where the output is a terminal."""
    if not sys.stdout.isatty():
        return text
    for start, end in reversed(marks):
        text = text[:start] + click.style(text[start:end], bold=True) + text[end:]
    return text


def _printable(text: str) -> str:
    """Give text without what no output can take: file names may hold bytes that are no text."""
    return text.encode("utf-8", "replace").decode("utf-8")
