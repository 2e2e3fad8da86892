"""The command that opens the window, and the only way from here into the room that knows Qt."""

import os
import sys

import click

from talentdesk.cli.click_words import Command
from talentdesk.cli.session import Session
from talentdesk.errors import N_, TalentDeskError


@click.command("open", cls=Command, help=N_("Open the window, at REF if one is given."))
@click.argument("ref", required=False)
@click.pass_context
def open_window(context: click.Context, ref: str | None = None) -> None:
    """Open the window."""
    session: Session = context.obj
    if not has_display():
        raise TalentDeskError(
            N_("There is no display to open the window on; “talentdesk --help” lists the commands.")
        )
    try:
        from talentdesk.gui.app import run
    except ImportError as error:  # Qt's own libraries need some of the system's
        raise TalentDeskError(
            N_("The window cannot be opened because Qt lacks a part of the system: {reason}."),
            reason=error,
        ) from error
    context.exit(run(session.home, language=session.language, ref=ref))


def has_display() -> bool:
    """Tell whether a window can be shown: always, except on a Unix without X or Wayland."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


COMMANDS = (open_window,)
