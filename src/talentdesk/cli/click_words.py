"""Click's commands and options with their help in the user's language.

Help is written once, when a module is imported; its language is known only when the program runs.
"""

from collections.abc import Mapping
from gettext import gettext
from importlib import import_module

import click


class Command(click.Command):
    """A command whose help is translated when it is shown."""

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the first sentence of the help, in the user's language."""
        return gettext(self.help or "").removesuffix(".")[: max(limit, 70)]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help in the user's language."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(gettext(self.help or ""))


class Rooms(dict[str, click.Command]):
    """Commands by name, each brought in with its module when it is first asked for."""

    def __init__(self, rooms: Mapping[str, str]) -> None:
        super().__init__(dict.fromkeys(rooms, click.Command(None)))
        self._rooms = dict(rooms)

    def __getitem__(self, name: str) -> click.Command:
        """Give a command, bringing in all of its module."""
        if room := self._rooms.get(name):
            for command in import_module(room).COMMANDS:
                self[command.name] = command
                self._rooms.pop(command.name, None)
        return super().__getitem__(name)


class Group(Command, click.Group):
    """A group whose help is translated when it is shown."""

    command_class = Command

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Give a command by its name."""
        # Not by ``get``, which brings nothing in.
        return self.commands[cmd_name] if cmd_name in self.commands else None  # noqa: SIM401


class Option(click.Option):
    """An option whose help is translated when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option's line in the user's language."""
        record = super().get_help_record(ctx)
        return (record[0], gettext(self.help)) if record and self.help else record
