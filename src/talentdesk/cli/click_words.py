"""Click's commands and options with their help in the user's language.

Help is written once, when a module is imported; its language is known only when the program runs.
"""

from gettext import gettext

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


class Group(Command, click.Group):
    """A group whose help is translated when it is shown."""

    command_class = Command


class Option(click.Option):
    """An option whose help is translated when it is shown."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Give the option's line in the user's language."""
        record = super().get_help_record(ctx)
        return (record[0], gettext(self.help)) if record and self.help else record
