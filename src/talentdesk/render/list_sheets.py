"""Lists ready to be set: the timeline, policies, figures, what a search found, notes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from talentdesk.model import Document, Event, Figure, Policy
from talentdesk.model.finding import Answer, Hit
from talentdesk.model.note import Noted, State
from talentdesk.render.form import Chart, Heading, Line, Lines, Part, Sheet, Table, printable
from talentdesk.render.note_terms import note_kind_name
from talentdesk.render.places import Label, source_line
from talentdesk.render.tables import events_table, figures_table, policies_table
from talentdesk.render.terms import Say, kind_name, place_label
from talentdesk.resources import words

_NAMED = 4


def timeline_sheet(events: Sequence[Event], documents: Sequence[Document], language: str) -> Sheet:
    """Make the events ready, in the order given."""
    _ = words(language).gettext
    label = _labels(documents)
    return _sheet(
        "timeline",
        _("Timeline"),
        (events_table(events, label, _, kinds=True),),
        documents,
        language,
    )


def policies_sheet(
    policies: Sequence[Policy], documents: Sequence[Document], language: str
) -> Sheet:
    """Make the list of policies ready, with who issued each under which number where stated."""
    _ = words(language).gettext
    table = policies_table(policies, _labels(documents), language, _)
    stated = [
        Line(f"{row[1]}  {' · '.join(filter(None, (policy.issuer, policy.number)))}")
        for policy, row in zip(policies, table.rows, strict=True)
        if policy.issuer or policy.number
    ]
    parts: list[Part] = [table]
    if stated:
        parts.append(Lines(_("Issuer and number"), tuple(stated)))
    return _sheet("policies", _("Policies"), parts, documents, language)


def figures_sheet(
    figures: Sequence[Figure],
    documents: Sequence[Document],
    language: str,
    charts: Iterable[Chart],
) -> Sheet:
    """Make the table of figures ready, with charts below it."""
    _ = words(language).gettext
    table = figures_table(figures, _labels(documents), _)
    return _sheet("figures", _("Figures"), (table, *charts), documents, language)


def hits_sheet(answer: Answer, documents: Sequence[Document], language: str) -> Sheet:
    """Make what a search found ready: each hit with its context and its place."""
    _ = words(language).gettext
    titles = {document.ref: document.name for document in documents}
    found = words(language).ngettext("{n} hit for {query}", "{n} hits for {query}", answer.total)
    parts: list[Part] = [
        Lines("", (Line(found.format(n=answer.total, query=answer.understood or "“”")),), "remark")
    ]
    parts += [part for hit in answer.hits for part in _hit(hit, titles, _)]
    if answer.total > len(answer.hits):
        more = _("{n} more are not printed.").format(n=answer.total - len(answer.hits))
        parts.append(Lines("", (Line(more),), "remark"))
    title = _("Search: {words}").format(words=printable(answer.query))
    used = tuple(of for of in documents if any(hit.document == of.ref for hit in answer.hits))
    return _sheet("search", title, parts, used, language, kind=_("Search results"))


def notes_sheet(notes: Iterable[Noted], documents: Sequence[Document], language: str) -> Sheet:
    """Make the user's notes, highlights and bookmarks ready, each with the words it hangs on."""
    _ = words(language).gettext
    label = _labels(documents)
    parts: list[Part] = []
    for noted in notes:
        note = noted.note
        place = label(noted.ref) if noted.ref else _gone(note.document, documents, _)
        kind = note_kind_name(note.kind, _).capitalize()
        name = " · ".join(filter(None, (kind, noted.title or note.label)))
        parts.append(Heading(printable(name), 2))
        if note.quote:
            parts.append(Lines("", (Line(f"“{printable(note.quoted)}”", place),)))
        if note.text:
            parts.append(Lines("", (Line(printable(note.text), "" if note.quote else place),)))
        if noted.state is State.CHANGED:
            changed = _("The passage reads otherwise now.")
            parts.append(Lines("", (Line(changed),), "remark"))
    used = tuple(documents)
    return _sheet("notes", _("Notes"), parts, used, language)


def _gone(document: str, documents: Sequence[Document], _: Say) -> str:
    """Say what is gone: the passage alone, or the whole document it stood in."""
    title = next((of.name for of in documents if of.ref == document), "")
    if title or not document:
        return " · ".join(filter(None, (printable(title), _("the passage is gone"))))
    return _("“{document}” is no longer in the library").format(document=printable(document))


def _hit(hit: Hit, titles: dict[str, str], _: Say) -> Iterable[Part]:
    date = f" · {hit.date.text}" if hit.date else ""
    yield Heading(f"{printable(hit.title)} · {kind_name(hit.kind, _)}{date}", 2)
    place = place_label(hit.block or hit.section)
    where = " ".join(filter(None, (printable(titles.get(hit.document, "")), place)))
    text = hit.snippet.text
    line = Line(text, where, hit.snippet.marks) if printable(text) == text else None
    yield Lines("", (line or Line(printable(text), where),))


def _labels(documents: Sequence[Document]) -> Label:
    """Name places with their document where there are several documents."""
    titles = {document.ref: document.name for document in documents}
    if len(titles) < 2:
        return place_label

    def label(ref: str) -> str:
        document = ref.partition("/")[0]
        return f"{printable(titles.get(document, document))} {place_label(ref)}".strip()

    return label


def _sheet(
    ref: str,
    title: str,
    parts: Iterable[Part],
    documents: Sequence[Document],
    language: str,
    *,
    kind: str = "",
) -> Sheet:
    _ = words(language).gettext
    known = {document.language for document in documents}
    kept = tuple(
        # The sheet's title names its table already.
        replace(part, name="") if isinstance(part, Table) else part
        for part in parts
        if not (isinstance(part, Table) and not part.rows)
    ) or (Lines("", (Line(_("There is nothing to list.")),), "remark"),)
    one = documents[0] if len(documents) == 1 else None
    return Sheet(
        ref=one.ref if one else ref,
        kind=kind or title,
        words=language,
        language=known.pop() if len(known) == 1 else language,
        document=printable(one.name) if one else "",
        number="",
        title=title,
        path="" if one else _path(documents),
        parts=kept,
        source="\n".join(source_line(of, language) for of in documents),
    )


def _path(documents: Sequence[Document]) -> str:
    """Name the first few documents; all stand in the lines that name the source."""
    named = " · ".join(printable(of.name) for of in documents[:_NAMED])
    return named + (" …" if len(documents) > _NAMED else "")
