"""Commands that sum up and print: summary, print."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from gettext import gettext as _
from pathlib import Path
from typing import Any

import click

from talentdesk.cli import as_json, output
from talentdesk.cli.citing import STYLES
from talentdesk.cli.click_words import Command
from talentdesk.cli.options import FILE, edition, json_option, option, write
from talentdesk.cli.session import Session
from talentdesk.cli.showing import full_refs
from talentdesk.errors import N_
from talentdesk.library.handout import sheets
from talentdesk.model.handout import BOTH, Handout, What
from talentdesk.model.kinds import Style
from talentdesk.render.fitting import shorten
from talentdesk.render.form import title_of
from talentdesk.render.layout import SIZES, Layout, paper_name
from talentdesk.render.outputs import OUTPUTS
from talentdesk.render.sheet import PARTS, sheet
from talentdesk.resources import LANGUAGES, current_language


@click.command(cls=Command, help=N_("Sum up sections as plain text."))
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@edition()
@json_option()
@click.pass_obj
def summary(session: Session, refs: Sequence[str], language: str | None, json: bool) -> None:
    """Sum up sections."""
    with session.library() as library:
        found = [library.summary(ref, language=language) for ref in full_refs(library, refs)]
    if json:
        output.say_json([as_json.summary(of) for of in found])
        return
    from talentdesk.render.plain import text

    made = [shorten(sheet(of, language or current_language())) for of in found]
    output.say(text(made).rstrip())


class _Parts(click.ParamType[frozenset[str]]):
    """Parts of a summary with commas between them: ``figures,events``."""

    name = "parts"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> frozenset[str]:
        """Read the parts, or say which there are."""
        if isinstance(value, frozenset):
            return value
        parts = frozenset(part.strip() for part in str(value).split(","))
        if parts <= set(PARTS):
            return parts
        return self.fail(_("the parts are: {parts}").format(parts=", ".join(PARTS)), param, ctx)


@click.command("print", cls=Command, help=N_("Lay out for paper what is in the library."))
@click.argument("refs", nargs=-1, metavar="[REF]...")
@option("--pdf", type=FILE, help=N_("Write a PDF file."))
@option("--html", type=FILE, help=N_("Write an HTML file."))
@option("--word", type=FILE, help=N_("Write a Word file."))
@option("--markdown", type=FILE, help=N_("Write a Markdown file."))
@option("--text", type=FILE, help=N_("Write plain text of 80 columns."))
@option("--printer", metavar="NAME", help=N_("Send it to this printer; else to the usual one."))
@option(
    "--what",
    type=click.Choice([what.value for what in What]),
    help=N_("What to print: summaries if nothing else is said."),
)
@option("--search", "query", metavar="QUERY", help=N_("Print what this search finds."))
@option(
    "--paper",
    type=click.Choice(["A4", "Letter", "A5"], case_sensitive=False),
    help=N_("Size of the paper."),
)
@option("--size", type=click.Choice(list(SIZES)), default="normal", help=N_("Size of the type."))
@option("--two-up", is_flag=True, help=N_("Set two pages on each sheet of paper."))
@option("--apart", is_flag=True, help=N_("Begin each on a page of its own."))
@option("--without", type=_Parts(), default=frozenset(), help=N_("Leave these parts out."))
@option("--style", type=click.Choice(STYLES), default="gb", help=N_("Style of the citations."))
@option(
    "--language",
    type=click.Choice([*LANGUAGES, BOTH]),
    help=N_("Language of the page's own words, and of works that have it."),
)
@click.pass_obj
def print_(session: Session, /, refs: Sequence[str], **chosen: Any) -> None:
    """Print a selection."""
    target = _target(chosen)
    of = _handout(refs, chosen)
    layout = Layout(
        paper_name(chosen["paper"] or session.settings.paper),
        chosen["size"],
        chosen["two_up"],
        chosen["apart"],
    )
    with session.library() as library:
        if of.what in (What.SUMMARY, What.SECTIONS):
            of = replace(of, refs=tuple(full_refs(library, of.refs)))
        made = sheets(library, of)
    ending, path = target
    data = OUTPUTS[ending](made, layout)
    if path:
        write(path, data)
        return
    from talentdesk.render.spool import send

    printer = send(data, printer=chosen["printer"], title=title_of(made))
    output.warn(_("Sent to {printer}.").format(printer=printer))


def _target(chosen: Mapping[str, Any]) -> tuple[str, Path | None]:
    """Give the form asked for, by its ending, and the file to write; none for a printer."""
    forms = {"pdf": ".pdf", "html": ".html", "word": ".docx", "markdown": ".md", "text": ".txt"}
    asked = [(ending, chosen[name]) for name, ending in forms.items() if chosen[name]]
    if len(asked) + (chosen["printer"] is not None) > 1:
        names = ", ".join(f"--{name}" for name in forms)
        raise click.UsageError(_("Choose one of {options}.").format(options=f"{names}, --printer"))
    return asked[0] if asked else (".pdf", None)


def _handout(refs: Sequence[str], chosen: Mapping[str, Any]) -> Handout:
    query = chosen["query"]
    what = What(chosen["what"] or (What.SEARCH if query else What.SUMMARY))
    if what in (What.SUMMARY, What.SECTIONS) and not refs:
        raise click.UsageError(_("Say what to print: REF..., --search or --what."))
    if (what is What.SEARCH) != bool(query):
        raise click.UsageError(_("--search QUERY and --what search go together."))
    return Handout(
        what,
        tuple(refs),
        chosen["language"] or "",
        current_language(),
        chosen["without"],
        Style(chosen["style"]),
        query or "",
    )


COMMANDS = (summary, print_)
