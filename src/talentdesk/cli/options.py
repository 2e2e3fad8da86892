"""Options that several commands share."""

import sys
from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path
from typing import Any

import click

from talentdesk.cli.click_words import Option
from talentdesk.cli.output import warn
from talentdesk.errors import N_, TalentDeskError, refusal
from talentdesk.paths import write_whole
from talentdesk.resources import LANGUAGES

Decorator = Callable[[Callable[..., None]], Callable[..., None]]
FILE = click.Path(dir_okay=False, allow_dash=True, path_type=Path)


class Whole(click.IntRange):
    """A whole number, perhaps within bounds, whose refusal is worded in the user's language."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Read a number, or say that it is none or out of bounds."""
        try:
            number = int(value)
        except ValueError:
            self.fail(_("“{value}” is no whole number.").format(value=value), param, ctx)
        if self.min is not None and number < self.min:
            said = _("{value} is too small; the smallest is {bound}.")
            self.fail(said.format(value=number, bound=f"{self.min:g}"), param, ctx)
        if self.max is not None and number > self.max:
            said = _("{value} is too large; the largest is {bound}.")
            self.fail(said.format(value=number, bound=f"{self.max:g}"), param, ctx)
        return number


YEAR = Whole(1000, 9999)


class _Name(click.ParamType[str]):
    """The name of something, which is not empty."""

    name = "name"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Take a name, or say that there is none."""
        return (
            str(value)
            if str(value).strip()
            else self.fail(_("The name must not be empty."), param, ctx)
        )


NAME = _Name()


def option(*names: str, help: str, **settings: Any) -> Decorator:  # noqa: A002 - click's word
    """Give an option whose help is translated when it is shown."""
    return click.option(*names, cls=Option, help=help, **settings)


def json_option() -> Decorator:
    """Give ``--json``."""
    return option("--json", "json", is_flag=True, help=N_("Give the result as JSON."))


def in_document() -> Decorator:
    """Give ``--in``."""
    return option("--in", "document", metavar="DOC", type=NAME, help=N_("Only this document."))


def edition() -> Decorator:
    """Give ``--edition``."""
    return option(
        "--edition",
        "language",
        type=click.Choice(LANGUAGES),
        help=N_("Read works in this language, where they have it."),
    )


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all and say so; ``-`` is standard output.

    Raises ``TalentDeskError`` with one sentence.
    """
    if str(path) == "-":
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    try:
        write_whole(path, data)
    except OSError as error:
        raise TalentDeskError(
            N_("{path} cannot be written: {reason}."), path=path, reason=refusal(error)
        ) from error
    warn(_("{path} was written.").format(path=path))
