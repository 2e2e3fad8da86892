"""A summary made ready to be set: every text of it final, in order, with its place.

The page's own words come in the language asked for; the document's stay as they are.
"""

from collections.abc import Iterable

from talentdesk.model import Block, Figure, Place
from talentdesk.model.summary import Summary
from talentdesk.render.fitting import first, turns
from talentdesk.render.form import Line, Lines, Part, Sheet, Table, printable
from talentdesk.render.places import Label, labels, source_line
from talentdesk.render.tables import events_table, figures_table, policies_table
from talentdesk.render.terms import Say
from talentdesk.resources import words

PARTS = ("abstract", "sections", "policies", "figures", "criteria", "events", "points")
"""The parts of a summary, in their order; any of them can be left out."""


def sheet(
    summary: Summary, language: str, leave_out: Iterable[str] = (), *, whole: bool = False
) -> Sheet:
    """Make a summary ready; ``language``, ``zh`` or ``en``, is that of the page's own words.

    ``leave_out`` names parts of ``PARTS``. It will keep to a page and say what did not fit;
    ``whole`` keeps everything.
    """
    _ = words(language).gettext
    document = summary.document
    title = document.name if summary.ref == document.ref else summary.title
    made = _parts(summary, labels(_refs(summary)), language, _)
    parts = [part for name, part in made if name not in set(leave_out)]
    if not whole:
        parts = [first(part) for part in parts]
    return Sheet(
        ref=printable(summary.ref),
        kind=_("Section summary"),
        words=language,
        language=document.language,
        document=printable(document.name),
        number=printable(summary.number),
        title=printable(title) or ("" if summary.number else _("Untitled")),
        path=" › ".join(filter(None, map(printable, summary.path))),
        parts=tuple(parts),
        citation=printable(summary.citation),
        source=source_line(document, language),
        turns=() if whole else turns(parts),
        more="" if whole else _("Also in the section: {what}."),
    )


def _parts(summary: Summary, label: Label, language: str, _: Say) -> list[tuple[str, Part]]:
    # That a policy was issued is told in the table of policies already.
    issues = {((policy.ref,), policy.issued) for policy in summary.policies}
    events = [event for event in summary.events if (event.policies, event.date) not in issues]
    contents = tuple(
        (printable(part.heading), printable(_said(part.gist)), _place(part.gist, label))
        for part in summary.parts
    )
    heads = (_("Section"), _("In a sentence"), _("Source"))
    criteria = _lines(summary.criteria, label)
    parts: list[tuple[str, Part]] = [
        ("abstract", Lines("", _lines(summary.abstract, label))),
        ("sections", Table("sections", _("Sections"), heads, contents)),
        ("policies", policies_table(summary.policies, label, language, _)),
        ("figures", figures_table(by_weight(summary.figures), label, _)),
        (
            "criteria",
            Lines(_("Criteria and conditions"), criteria, "points"),
        ),
        ("events", events_table(events, label, _)),
        ("points", Lines(_("Key points"), _lines(summary.points, label), "points")),
    ]
    return [(name, part) for name, part in parts if not _is_empty(part)]


def by_weight(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Put figures that are whole and in parts first, then the first of each paragraph."""
    known = tuple(figures)
    wholes = {figure.part_of for figure in known if figure.part_of}
    seen: set[str] = set()
    ranks: dict[str, tuple[int, int]] = {}
    for at, figure in enumerate(known):
        structured = figure.ref in wholes or figure.part_of
        first = figure.place.block not in seen
        seen.add(figure.place.block)
        ranks[figure.ref] = (0 if structured else 1 if first else 2, at)
    return tuple(sorted(known, key=lambda figure: ranks[figure.ref]))


def _lines(blocks: Iterable[Block], label: Label) -> tuple[Line, ...]:
    return tuple(Line(printable(block.text), label(block.ref)) for block in blocks)


def _said(gist: tuple[Block, ...]) -> str:
    return gist[0].text if gist else ""


def _place(gist: tuple[Block, ...], label: Label) -> str:
    return label(gist[0].ref) if gist else ""


def _is_empty(part: Part) -> bool:
    if isinstance(part, Table):
        return not part.rows
    return isinstance(part, Lines) and not part.lines


def _refs(summary: Summary) -> Iterable[str]:
    told = (*summary.abstract, *summary.points, *summary.criteria)
    yield from (block.ref for block in told)
    yield from (block.ref for part in summary.parts for block in part.gist)
    yield from (place.block for place in _places(summary))


def _places(summary: Summary) -> Iterable[Place]:
    for policy in summary.policies:
        yield from policy.places
    for event in summary.events:
        yield from event.places
    for figure in summary.figures:
        yield figure.place
