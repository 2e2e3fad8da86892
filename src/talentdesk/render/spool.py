"""Handing a PDF to a printer by the system's own spooler (CUPS)."""

import shutil
import subprocess

from talentdesk.errors import N_, PrintError


def send(pdf: bytes, *, printer: str | None, title: str) -> None:
    """Send a PDF to a printer, the usual one if none is named. Raises ``PrintError``."""
    lp = shutil.which("lp")
    if lp is None:
        raise PrintError(N_("No printing system was found; --pdf writes a file instead."))
    to = ["-d", printer] if printer else []
    done = subprocess.run(  # noqa: S603 - the program is the system's own, the words are arguments
        [lp, *to, "-t", title, "-"], input=pdf, capture_output=True, check=False
    )
    if done.returncode:
        reason = done.stderr.decode(errors="replace").strip().removeprefix("lp: ").rstrip(".")
        raise PrintError(N_("The printer did not take the page: {reason}."), reason=reason)
