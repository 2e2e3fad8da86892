"""Commands that read the library: what is in it, and what is found in it."""

from collections.abc import Iterable, Sequence
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path

import click

from talentdesk.cli import answering, as_json, output, showing
from talentdesk.cli.click_words import Command
from talentdesk.cli.options import FILE, edition, in_document, json_option, option, write
from talentdesk.cli.session import Session
from talentdesk.errors import N_
from talentdesk.model import Document, Kind, Policy
from talentdesk.plan import Order
from talentdesk.render import terms


class _Kinds(click.ParamType[tuple[Kind, ...]]):
    """Kinds with commas between them: ``section,policy``."""

    name = "kinds"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[Kind, ...]:
        """Read the kinds, or say which there are."""
        if isinstance(value, tuple):
            return value
        try:
            return tuple(Kind(name.strip()) for name in str(value).split(","))
        except ValueError:
            self.fail(_("the kinds are: {kinds}").format(kinds=", ".join(Kind)), param, ctx)


_MONTH = click.DateTime(formats=["%Y-%m"])


@click.command(cls=Command, help=N_("Search sections, events, policies and figures."))
@click.argument("query", nargs=-1, required=True)
@option("--kind", "kinds", type=_Kinds(), default=(), help=N_("Only these kinds, with commas."))
@in_document()
@option("--year", type=int, help=N_("Only what belongs to this year."))
@option("--limit", type=click.IntRange(0), default=20, help=N_("So many hits at most."))
@option(
    "--order",
    type=click.Choice([order.value for order in Order]),
    default=Order.RELEVANCE.value,
    help=N_("The best first, the latest first, or as they stand."),
)
@option("--explain", is_flag=True, help=N_("Say how the query was read and hits were ranked."))
@json_option()
@click.pass_obj
def search(
    session: Session,
    query: Sequence[str],
    kinds: Iterable[Kind],
    document: str | None,
    year: int | None,
    limit: int,
    order: str,
    explain: bool,
    json: bool,
) -> None:
    """Search."""
    with session.library() as library:
        if library.waits_for_index():
            output.warn(_("Another version made the index; it is made anew first…"))
        answer = library.search(
            " ".join(query), kinds=kinds, document=document, year=year, limit=limit, order=order
        )
        titles = {of.ref: of.title for of in library.documents()}
    if json:
        output.say_json(as_json.answer(answer, explain=explain))
    else:
        answering.answer(answer, titles, explain=explain)


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
        output.say(f"{of.ref}  {of.title}")
        output.say(f"    {of.year or '—'} · {sections} · {of.source}")


@click.command(cls=Command, help=N_("Show the sections of a document as a tree."))
@click.argument("document", metavar="[DOC]", required=False)
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
        full, others = library.resolve(ref)
        thing = library.get(full, language=language)
        whole = "#" not in full and ":" not in full
        parts = library.subtree(full, language=language) if whole else ()
        document = {of.ref: of.in_language(language) for of in library.documents()}
        names = library.names(full) if isinstance(thing, Document) else ()
    if others:
        showing.note_others(full, others)
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
    first: object,
    last: object,
    document: str | None,
    ics: Path | None,
    language: str | None,
    json: bool,
) -> None:
    """List events."""
    with session.library() as library:
        found = library.timeline(_month(first), _month(last), document, language=language)
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
        terms.status_name(of.status),
        of.title,
    )


@click.command(cls=Command, help=N_("List the quantities the documents state."))
@in_document()
@option("--section", metavar="REF", help=N_("Only this section and those below it."))
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
        found = library.figures(document, section, language=language)
    if csv:
        from talentdesk.render.spreadsheet import figures_csv

        write(csv, figures_csv(found))
    if json:
        output.say_json([as_json.figure(of) for of in found])
    elif not csv:
        output.table([(terms.printed(of), of.place.block, of.label) for of in found])


def _month(value: object) -> str | None:
    return f"{value:%Y-%m}" if value else None


COMMANDS = (search, documents, sections, show, timeline, policies, figures)
