"""Handing a PDF to a printer by the system's own spooler (CUPS)."""

import re
import shutil
import subprocess
from dataclasses import dataclass

from talentdesk.errors import N_, PrintError

# A spooler that takes a job answers at once; one that is gone may not answer at all.
_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Copies:
    """How often, and which pages: ``first`` and ``last`` are 0 for every page."""

    number: int = 1
    first: int = 0
    last: int = 0


ONCE = Copies()


def has_spooler() -> bool:
    """Tell whether this system has a spooler to hand pages to."""
    return shutil.which("lp") is not None


def send(pdf: bytes, *, printer: str | None, title: str, copies: Copies = ONCE) -> str:
    """Send a PDF to a printer, the usual one if none is named, and give the printer's name.

    Raises ``PrintError`` with one sentence.
    """
    lp = shutil.which("lp")
    if lp is None:
        raise PrintError(N_("No printing system was found; --pdf writes a file instead."))
    to = ["-d", printer] if printer else []
    often = ["-n", str(copies.number)] if copies.number > 1 else []
    pages = ["-P", f"{copies.first}-{copies.last}"] if copies.first else []
    # The pages have the paper's size and margins already.
    words = [lp, *to, *often, *pages, "-o", "print-scaling=none", "-t", title, "-"]
    try:
        done = subprocess.run(  # noqa: S603 - the system's own program, no shell between
            words, input=pdf, capture_output=True, check=False, timeout=_SECONDS
        )
    except subprocess.TimeoutExpired as error:
        raise PrintError(N_("The printing system does not answer.")) from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        # /usr/bin/lp: Error - The printer or class does not exist.
        reason = re.sub(r"^\S*lp: (?:Error - )?", "", said).rstrip(".")
        if not printer and "default destination" in reason:
            raise PrintError(
                N_("No printer is set as the usual one; choose one with --printer or write --pdf.")
            )
        if printer and "printer or class does not exist" in reason:
            raise PrintError(N_("There is no printer “{printer}”."), printer=printer)
        raise PrintError(
            N_("“{printer}” did not take the pages: {reason}."),
            printer=printer or "lp",
            reason=reason or f"lp {done.returncode}",
        )
    # request id is Office-12 (1 file(s))
    number = done.stdout.decode(errors="replace").partition(" is ")[2].partition(" ")[0]
    return printer or number.rpartition("-")[0] or "lp"
