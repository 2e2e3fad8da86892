"""The command ``talentdesk``: what is common to all commands, and where they are put together."""

import atexit
import gc
import sys
from collections.abc import Sequence
from gettext import gettext as _
from pathlib import Path

import click

from talentdesk import __version__
from talentdesk.cli.click_words import Group, Option, Rooms
from talentdesk.cli.output import warn
from talentdesk.cli.session import Session
from talentdesk.errors import N_, TalentDeskError, refusal
from talentdesk.paths import HOME_VARIABLE, Home
from talentdesk.resources import LANGUAGES, system_language, use_language
from talentdesk.settings import Settings

ROOMS = {
    **dict.fromkeys(("search",), "talentdesk.cli.searching"),
    **dict.fromkeys(("documents", "sections", "show"), "talentdesk.cli.reading"),
    **dict.fromkeys(("timeline", "policies", "figures"), "talentdesk.cli.reading"),
    **dict.fromkeys(("summary", "print"), "talentdesk.cli.paper"),
    **dict.fromkeys(("cite", "verify"), "talentdesk.cli.citing"),
    **dict.fromkeys(("import", "remove", "check"), "talentdesk.cli.changing"),
    **dict.fromkeys(("open",), "talentdesk.cli.window"),
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
    __version__, prog_name="talentdesk", cls=Option, help=N_("Show the version and exit.")
)
@click.pass_context
def program(context: click.Context, home: Path | None, language: str | None) -> None:
    """Prepare what every command needs, and open the window if no command is named."""
    chosen = Home.find(home)
    context.obj = Session(chosen, Settings.read(chosen.settings), language)
    if context.invoked_subcommand is None:
        context.invoke(program.commands["open"])


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and end the process: 0 done, 1 a clear error, 2 wrong usage."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    use_language(_language(arguments))
    # A command is soon over: it need not sweep often, nor at all what goes with the process.
    gc.set_threshold(100_000, 20, 20)
    atexit.register(gc.freeze)
    try:
        program.main(arguments, prog_name="talentdesk")
    except TalentDeskError as error:
        warn(str(error))
        sys.exit(1)
    except OSError as error:  # what is left is the output itself: a full disk behind it
        warn(_("The output cannot be written: {reason}.").format(reason=refusal(error)))
        sys.stdout = None
        sys.exit(1)


def _language(arguments: Sequence[str]) -> str:
    """Find the language before anything speaks: asked for, chosen once, or the system's."""
    asked, home = _asked(arguments, "--language"), _asked(arguments, "--home")
    if asked in LANGUAGES:
        return asked
    chosen = Settings.read(Home.find(home).settings).language
    return chosen if chosen in LANGUAGES else system_language()


def _asked(arguments: Sequence[str], option: str) -> str | None:
    """Give the value of an option of the program itself, which stands before any command."""
    values = iter(arguments)
    for argument in values:
        name, equals, value = argument.partition("=")
        if not name.startswith("-"):
            return None
        if name in ("--home", "--language"):
            value = value if equals else next(values, "")
            if name == option:
                return value
    return None
