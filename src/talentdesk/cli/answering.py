"""How what a search found looks in a terminal."""

from collections.abc import Mapping
from gettext import gettext as _
from gettext import ngettext

from talentdesk.cli import output
from talentdesk.model.finding import Answer, Hit
from talentdesk.render import explaining, terms


def answer(found: Answer, titles: Mapping[str, str], *, explain: bool) -> None:
    """Show what a search found: hits, what is related, and what else could be asked."""
    count = ngettext("{n} hit for {query}", "{n} hits for {query}", found.total)
    output.say(count.format(n=found.total, query=found.understood or "“”"))
    if explain:
        for line in explaining.query(found):
            output.say(f"    {line}")
        _facets(found, titles)
    else:
        for part in found.unused:
            output.warn(explaining.unused(part))
    for hit in found.hits:
        output.say()
        _hit(hit, titles, explain=explain)
    if found.related:
        output.say()
        output.say(_("Related, by other words:"))
    for hit in found.related:
        output.say()
        _hit(hit, titles, explain=explain)
    if found.suggestions:
        output.say()
        said = (explaining.suggestion(words, total) for words, total in found.suggestions)
        output.say(_("There would be: {queries}").format(queries=", ".join(said)))
    if found.total > len(found.hits):
        output.warn(_("The first {n} are shown; --limit shows more.").format(n=len(found.hits)))


def _hit(hit: Hit, titles: Mapping[str, str], *, explain: bool) -> None:
    date = f" · {hit.date.text}" if hit.date else ""
    related = f" · {terms.match_name(hit.match)}: {hit.form}" if hit.form else ""
    output.say(f"{hit.title}  [{terms.kind_name(hit.kind)}{date}{related}]")
    if hit.snippet.text:
        output.say(f"    {output.marked(hit.snippet.text, hit.snippet.marks)}")
    output.say(f"    {titles[hit.document]} · {hit.block or hit.section}")
    if explain:
        output.say(f"    {explaining.why(hit)}")


def _facets(found: Answer, titles: Mapping[str, str]) -> None:
    """Show how many hits there are of each kind, in each document, of each year and month."""
    facets = found.facets
    for name, counts in (
        (_("Kind"), [(terms.kind_name(kind), n) for kind, n in facets.kinds]),
        (_("Document"), [(titles[ref], n) for ref, n in facets.documents[:10]]),
        (_("Year"), [(str(year), n) for year, n in facets.years]),
        (_("Month"), list(facets.months)),
    ):
        if counts:
            output.say(f"    {name}: " + ", ".join(f"{value} {n}" for value, n in counts))
