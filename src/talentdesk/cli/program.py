"""The command ``talentdesk`` for Click: what all commands share, and where each of them is."""

from pathlib import Path

import click

from talentdesk import __version__
from talentdesk.cli.click_words import Command, Group, Option, Rooms
from talentdesk.cli.session import Session
from talentdesk.errors import N_
from talentdesk.paths import HOME_VARIABLE, Home
from talentdesk.resources import LANGUAGES
from talentdesk.settings import Settings

ROOMS = {
    **dict.fromkeys(("search",), "talentdesk.cli.searching"),
    **dict.fromkeys(("documents", "sections", "show"), "talentdesk.cli.reading"),
    **dict.fromkeys(("timeline", "policies", "figures"), "talentdesk.cli.reading"),
    **dict.fromkeys(("summary", "print"), "talentdesk.cli.paper"),
    **dict.fromkeys(("cite", "verify"), "talentdesk.cli.citing"),
    **dict.fromkeys(("import", "remove", "check"), "talentdesk.cli.changing"),
}
"""Where each command is; only the one that is asked for is brought in."""


@click.group(
    cls=Group,
    commands=Rooms(ROOMS),
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help=N_("Read, search and print science and technology talent policy, offline."),
)
@click.option(
    "--home",
    cls=Option,
    type=click.Path(file_okay=False, path_type=Path),
    envvar=HOME_VARIABLE,
    help=N_("Use the library and settings in this folder."),
)
@click.option(
    "--language",
    cls=Option,
    type=click.Choice(LANGUAGES),
    help=N_("Language of window and messages."),
)
@click.version_option(
    __version__,
    prog_name="talentdesk",
    message="%(prog)s, version %(version)s",  # the same for scripts in every language
    cls=Option,
    help=N_("Show the version and exit."),
)
@click.pass_context
def program(context: click.Context, home: Path | None, language: str | None) -> None:
    """Prepare what every command needs, and open the window if no command is named."""
    chosen = Home.find(home)
    context.obj = Session(chosen, Settings.read(chosen.settings), language)
    if context.invoked_subcommand is None:
        context.invoke(program.commands["open"])


@program.command("open", cls=Command, help=N_("Open the window, at REF if one is given."))
@click.argument("ref", required=False)
@click.pass_context
def open_window(context: click.Context, ref: str | None = None) -> None:
    """Open the window, or what is wanted in the one that is open already."""
    from talentdesk.cli.window import show_window

    session: Session = context.obj
    context.exit(show_window(session.home, session.language, ref or ""))
