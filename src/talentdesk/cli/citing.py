"""Commands for citations: cite, verify."""

import os
import sys
from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from talentdesk.cli import as_json, output
from talentdesk.cli.click_words import Command
from talentdesk.cli.options import FILE, json_option, option, write
from talentdesk.cli.session import Session
from talentdesk.cli.showing import full_refs
from talentdesk.digest.citation import cite
from talentdesk.errors import N_, SourceError
from talentdesk.model.kinds import Style

if TYPE_CHECKING:
    from talentdesk.digest.quotation import Check

STYLES = tuple(style.value for style in Style)


@click.command("cite", cls=Command, help=N_("Cite documents, sections and paragraphs."))
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@option(
    "--style",
    type=click.Choice(STYLES),
    default=Style.GB.value,
    help=N_("GB/T 7714-2015, APA or plain words."),
)
@option("--quote", is_flag=True, help=N_("Put the paragraph itself before its citation."))
@option("--bibtex", "as_bibtex", type=FILE, help=N_("Write a BibTeX file."))
@option("--ris", "as_ris", type=FILE, help=N_("Write a RIS file."))
@json_option()
@click.pass_obj
def cite_(
    session: Session,
    refs: Sequence[str],
    style: str,
    quote: bool,
    as_bibtex: Path | None,
    as_ris: Path | None,
    json: bool,
) -> None:
    """Cite places."""
    from talentdesk.digest.entries import bibtex, ris
    from talentdesk.library import citing  # with what a verification needs

    with session.library() as library:
        refs = full_refs(library, refs)
        places = citing.places(library, refs)
        told = [
            citing.quoted(library, ref, Style(style))
            if quote and of.paragraph
            else cite(of.document, of.section, of.paragraph, Style(style))
            for ref, of in zip(refs, places, strict=True)
        ]
    if as_bibtex:
        write(as_bibtex, bibtex(places).encode())
    if as_ris:
        write(as_ris, ris(places).encode())
    if json:
        pairs = zip(places, told, strict=True)
        output.say_json([{"ref": of.ref, "citation": line} for of, line in pairs])
    elif not (as_bibtex or as_ris):
        output.say("\n".join(told))


@click.command("verify", cls=Command, help=N_("Check that what a text quotes still stands there."))
@click.argument("text", metavar="FILE|TEXT")
@json_option()
@click.pass_context
def verify(context: click.Context, text: str, json: bool) -> None:
    """Check a text's citations."""
    from talentdesk.library import citing

    session: Session = context.obj
    told = _text(text)
    with session.library() as library:
        checks = citing.verify(library, told)
    failed = [check for check in checks if check.holds is False]
    if json:
        output.say_json([as_json.check(of) for of in checks])
    else:
        for check in checks:
            _show(check)
        count = ngettext("{n} citation, {bad} wrong.", "{n} citations, {bad} wrong.", len(checks))
        output.warn(
            count.format(n=len(checks), bad=len(failed))
            if checks
            else _("There is no citation of a document of this library in it.")
        )
    if failed or not checks:
        context.exit(1)


def standing_name(standing: str) -> str:
    """Say what has become of a quotation."""
    return {
        "stands": _("stands"),
        "moved": _("stands elsewhere"),
        "changed": _("worded otherwise"),
        "absent": _("does not stand there"),
        "no paragraph": _("the place has no such paragraph"),
        "no place": _("no such place"),
        "place stands": _("the place stands; nothing is quoted"),
    }[standing]


def _text(given: str) -> str:
    """Give the text of a file, of the standard input for ``-``, or the words given themselves."""
    if given == "-":
        return sys.stdin.read()
    if len(given) < 1024 and "\n" not in given and _is_there(path := Path(given)):
        from talentdesk.sources.handed import text_of

        return text_of(path)
    if os.sep in given and " " not in given and Path(given).suffix and "#" not in given:
        raise SourceError(
            N_("{name} cannot be read: {reason}."), name=given, reason=_("there is no such file")
        )
    return given


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # a text is longer than a name may be
        return False


def _show(check: "Check") -> None:
    # What holds, what does not, and what nothing was held against.
    sign = {True: "✓", False: "✗", None: "○"}[check.holds]
    said = _("{sign} {standing}: {citation}")
    name = standing_name(check.standing)
    output.say(said.format(sign=sign, standing=name, citation=check.citation))
    if check.quotation:
        output.say(f"    “{check.quotation}”")
    if check.found and not check.holds:
        output.say("    " + _("now at {ref}").format(ref=check.found))
    if check.now:
        output.say("    " + _("there now: “{text}”").format(text=check.now))
    if check.others:
        output.say("    " + _("checked against {ref}").format(ref=check.ref))
    for other in check.others:
        name = standing_name(other.standing)
        output.say("    " + _("in {ref}: {standing}").format(ref=other.ref, standing=name))


COMMANDS = (cite_, verify)
