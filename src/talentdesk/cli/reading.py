"""Commands that read the library: what is in it."""

from datetime import datetime
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

import click

from talentdesk.cli import as_json, output, showing
from talentdesk.cli.click_words import Command
from talentdesk.cli.options import FILE, NAME, edition, in_document, json_option, option, write
from talentdesk.cli.session import Session
from talentdesk.errors import N_
from talentdesk.model import Document, Policy
from talentdesk.render import record_terms, terms
from talentdesk.resources import current_language


class _Month(click.ParamType[str]):
    """A month, ``YYYY-MM``."""

    name = "month"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> str:
        """Read a month, or say how one is written."""
        try:
            return f"{datetime.strptime(str(value), '%Y-%m'):%Y-%m}"
        except ValueError:
            said = _("“{value}” is no month such as 2023-05.").format(value=value)
            return self.fail(said, param, ctx)


_MONTH = _Month()


@click.command(cls=Command, help=N_("List the documents of the library."))
@json_option()
@click.pass_obj
def documents(session: Session, json: bool) -> None:
    """List documents."""
    with session.library() as library:
        found = library.documents()
    if json:
        output.say_json([as_json.document(of) for of in found])
        return
    for of in found:
        sections = ngettext("{n} section", "{n} sections", of.sections).format(n=of.sections)
        output.say(f"{of.ref}  {of.name}")
        output.say(f"    {of.year or '—'} · {sections} · {of.source}")


@click.command(cls=Command, help=N_("Show the sections of a document as a tree."))
@click.argument("document", metavar="[DOC]", type=NAME, required=False)
@edition()
@json_option()
@click.pass_obj
def sections(session: Session, document: str | None, language: str | None, json: bool) -> None:
    """Show the tree."""
    with session.library() as library:
        found = library.sections(document, language=language)
    if json:
        output.say_json([as_json.section(of) for of in found])
    else:
        output.table([(of.ref, f"{'  ' * (of.level - 1)}{of.heading}") for of in found])


@click.command(cls=Command, help=N_("Show a section, event, policy or figure, whole."))
@click.argument("ref")
@edition()
@json_option()
@click.pass_obj
def show(session: Session, ref: str, language: str | None, json: bool) -> None:
    """Show one thing."""
    with session.library() as library:
        (full,) = showing.full_refs(library, (ref,))
        thing = library.get(full, language=language)
        whole = "#" not in full and ":" not in full
        parts = library.subtree(full, language=language) if whole else ()
        document = {of.ref: of.in_language(language) for of in library.documents()}
        names = library.names(full) if isinstance(thing, Document) else ()
    if json:
        output.say_json(showing.whole_json(thing, parts, names))
    else:
        showing.whole(document.get(full, thing), parts, document)


@click.command(cls=Command, help=N_("List events in time order."))
@option("--from", "first", metavar="YYYY-MM", type=_MONTH, help=N_("From this month on."))
@option("--to", "last", metavar="YYYY-MM", type=_MONTH, help=N_("Up to this month."))
@in_document()
@option("--ics", type=FILE, help=N_("Write a calendar file."))
@edition()
@json_option()
@click.pass_obj
def timeline(
    session: Session,
    first: str | None,
    last: str | None,
    document: str | None,
    ics: Path | None,
    language: str | None,
    json: bool,
) -> None:
    """List events."""
    if first and last and first > last:
        said = _("--to {last} is earlier than --from {first}.")
        raise click.UsageError(said.format(first=first, last=last))
    with session.library() as library:
        found = library.timeline(first, last, document, language=language)
    if ics:
        from talentdesk.render.exchange import calendar  # heavy, and only for this option

        write(ics, calendar(found))
    if json:
        output.say_json([as_json.event(of) for of in found])
    elif not ics:
        rows = [
            (of.date.text, of.places[-1].block, terms.event_kind_name(of.kind), of.title)
            for of in found
        ]
        output.table(rows)


@click.command(cls=Command, help=N_("List the policies the documents name."))
@in_document()
@edition()
@json_option()
@click.pass_obj
def policies(session: Session, document: str | None, language: str | None, json: bool) -> None:
    """List policies."""
    with session.library() as library:
        found = library.policies(document, language=language)
    if json:
        output.say_json([as_json.policy(of) for of in found])
    else:
        output.table([_policy_row(of) for of in found])


def _policy_row(of: Policy) -> tuple[str, ...]:
    issued = of.issued.text if of.issued else "—"
    return (
        issued,
        of.places[-1].block or of.places[-1].section,
        record_terms.known_status(of, current_language()) or terms.status_name(of.status),
        of.title,
    )


@click.command(cls=Command, help=N_("List the quantities the documents state."))
@in_document()
@option("--section", metavar="REF", type=NAME, help=N_("Only this section and those below it."))
@option("--csv", type=FILE, help=N_("Write a table other programs read."))
@edition()
@json_option()
@click.pass_obj
def figures(
    session: Session,
    document: str | None,
    section: str | None,
    csv: Path | None,
    language: str | None,
    json: bool,
) -> None:
    """List figures."""
    with session.library() as library:
        if section:
            (section,) = showing.full_refs(library, (section,))
        found = library.figures(document, section, language=language)
    if csv:
        from talentdesk.render.spreadsheet import figures_csv

        write(csv, figures_csv(found, language or ""))
    if json:
        output.say_json([as_json.figure(of) for of in found])
    elif not csv:
        output.table([(terms.printed(of), of.place.block, of.label) for of in found])


COMMANDS = (documents, sections, show, timeline, policies, figures)
