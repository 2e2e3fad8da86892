"""Commands that sum up and print: summary, print."""

from collections.abc import Sequence
from gettext import gettext as _
from pathlib import Path

import click

from talentdesk.cli import as_json, output, showing
from talentdesk.cli.click_words import Command
from talentdesk.cli.options import FILE, json_option, option, write
from talentdesk.cli.session import Session
from talentdesk.errors import N_
from talentdesk.render import plain
from talentdesk.resources import LANGUAGES, current_language
from talentdesk.summary import Summary


@click.command(cls=Command, help=N_("Sum up sections as plain text."))
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@json_option()
@click.pass_obj
def summary(session: Session, refs: Sequence[str], json: bool) -> None:
    """Sum up sections."""
    found = _summaries(session, refs)
    if json:
        output.say_json([as_json.summary(of) for of in found])
        return
    output.say("\n\n".join(plain.summary(of, current_language()).rstrip() for of in found))


@click.command("print", cls=Command, help=N_("Lay summaries of sections out for paper."))
@click.argument("refs", nargs=-1, required=True, metavar="REF...")
@option("--pdf", type=FILE, help=N_("Write a PDF file."))
@option("--html", type=FILE, help=N_("Write an HTML file."))
@option("--printer", metavar="NAME", help=N_("Send it to this printer; else to the usual one."))
@option(
    "--paper",
    type=click.Choice(["A4", "Letter", "A5"], case_sensitive=False),
    help=N_("Size of the paper."),
)
@option("--language", type=click.Choice(LANGUAGES), help=N_("Language of the page's own words."))
@click.pass_obj
def print_(
    session: Session,
    refs: Sequence[str],
    pdf: Path | None,
    html: Path | None,
    printer: str | None,
    paper: str | None,
    language: str | None,
) -> None:
    """Print summaries."""
    if sum(target is not None for target in (pdf, html, printer)) > 1:
        raise click.UsageError(_("Choose one of --pdf, --html and --printer."))
    found = _summaries(session, refs)
    language = language or current_language()
    if html:
        from talentdesk.render.export import html as as_html

        write(html, as_html(found, language).encode())
        return
    from talentdesk.render.pages import paper_name
    from talentdesk.render.pages import pdf as as_pdf
    from talentdesk.render.spool import send

    data = as_pdf(found, language=language, paper=paper_name(paper or session.settings.paper))
    if pdf:
        write(pdf, data)
    else:
        send(data, printer=printer, title=found[0].title)
        output.warn(_("Sent to the printer."))


def _summaries(session: Session, refs: Sequence[str]) -> list[Summary]:
    with session.library() as library:
        found = []
        for ref in refs:
            full, others = library.resolve(ref)
            if others:
                showing.note_others(full, others)
            found.append(library.summary(full))
    return found


COMMANDS = (summary, print_)
