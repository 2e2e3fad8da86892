"""The command ``talentdesk`` from its first line to its exit status."""

import atexit
import gc
import sys
from collections.abc import Sequence
from gettext import gettext as _
from typing import NamedTuple

from talentdesk.errors import TalentDeskError, refusal
from talentdesk.paths import Home
from talentdesk.resources import LANGUAGES, system_language, use_language
from talentdesk.settings import Settings


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command and end the process: 0 done, 1 a clear error, 2 wrong usage."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    asked = Asked.read(arguments)
    use_language(asked.spoken)
    # A command is soon over: it need not sweep often, nor at all what goes with the process.
    gc.set_threshold(100_000, 20, 20)
    atexit.register(gc.freeze)
    try:
        _run(arguments, asked)
    except TalentDeskError as error:
        _warn(str(error))
        sys.exit(1)
    except OSError as error:  # what is left is the output itself: a full disk behind it
        _warn(_("The output cannot be written: {reason}.").format(reason=refusal(error)))
        sys.stdout = None
        sys.exit(1)


def _run(arguments: Sequence[str], asked: "Asked") -> None:
    """Open the window where nothing but that is asked for, else have Click find the command."""
    if asked.window is not None:
        from talentdesk.cli.window import show_window

        sys.exit(show_window(Home.find(asked.home), asked.language, asked.window))
    from talentdesk.cli.program import program  # a window is there before Click would be

    program.main(arguments, prog_name="talentdesk")


def _warn(sentence: str) -> None:
    from talentdesk.cli.output import warn

    warn(sentence)


class Asked(NamedTuple):
    """What a command line asks of the program itself, before any command.

    ``window`` is the ref the window is to open at, empty for where it was left; ``None`` where
    something else is asked for, or anything that Click has to understand or refuse.
    """

    home: str | None
    language: str | None
    window: str | None

    @classmethod
    def read(cls, arguments: Sequence[str]) -> "Asked":
        """Read the options up to the command, and the command if it opens the window."""
        asked: dict[str, str] = {}
        rest = list(arguments)
        while rest and rest[0].startswith("-"):
            name, equals, value = rest.pop(0).partition("=")
            if name not in ("--home", "--language") or not (equals or rest):
                return cls(asked.get("--home"), asked.get("--language"), None)
            asked[name] = value if equals else rest.pop(0)
        home, language = asked.get("--home"), asked.get("--language")
        refs = rest[1:] if rest[:1] == ["open"] else ["-", *rest] if rest else []
        plain = len(refs) < 2 and not any(ref.startswith("-") for ref in refs)
        known = language is None or language in LANGUAGES
        opens = plain and known and not Home.find(home).folder.is_file()
        return cls(home, language, "".join(refs) if opens else None)

    @property
    def spoken(self) -> str:
        """Give the language before anything speaks: asked for, chosen once, or the system's."""
        if self.language in LANGUAGES:
            return self.language
        chosen = Settings.read(Home.find(self.home).settings).language
        return chosen if chosen in LANGUAGES else system_language()
