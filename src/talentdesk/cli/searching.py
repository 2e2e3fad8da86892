"""The command that searches the library."""

from collections.abc import Iterable, Sequence
from gettext import gettext as _

import click

from talentdesk.cli import answering, as_json, output
from talentdesk.cli.click_words import Command
from talentdesk.cli.options import YEAR, Whole, in_document, json_option, option
from talentdesk.cli.session import Session
from talentdesk.errors import N_
from talentdesk.model import Kind
from talentdesk.model.kinds import Order
from talentdesk.render import explaining


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


@click.command(cls=Command, help=N_("Search sections, events, policies and figures."))
@click.argument("query", nargs=-1, required=True)
@option("--kind", "kinds", type=_Kinds(), default=(), help=N_("Only these kinds, with commas."))
@in_document()
@option("--year", type=YEAR, help=N_("Only what belongs to this year."))
@option("--limit", type=Whole(0), default=20, help=N_("So many hits at most."))
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
    typed = " ".join(query)
    if not typed.strip():
        raise click.UsageError(_("Say what to search for."))
    with session.library() as library:
        if library.waits_for_index():
            output.warn(_("Another version made the index; it is made anew first…"))
        answer = library.search(
            typed, kinds=kinds, document=document, year=year, limit=limit, order=order
        )
        titles = {of.ref: of.name for of in library.documents()}
    if json:
        for part in answer.unused:
            output.warn(explaining.unused(part))
        output.say_json(as_json.answer(answer, explain=explain))
    else:
        answering.answer(answer, titles, explain=explain)


COMMANDS = (search,)
