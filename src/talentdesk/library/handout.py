"""What is handed over: a selection from the library made into sheets, ready for any output."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from talentdesk.digest.citation import cite
from talentdesk.digest.summary import summarise
from talentdesk.errors import N_, Interrupted, NotFoundError
from talentdesk.library import Library, citing
from talentdesk.model import Document, Event, Figure, Policy, Section
from talentdesk.model.handout import BOTH, Handout, What
from talentdesk.model.telling import once
from talentdesk.model.tree import above, below
from talentdesk.render import list_sheets
from talentdesk.render.form import Sheet
from talentdesk.render.paper_charts import charts
from talentdesk.render.policy_sheet import event_sheet, figure_sheet, policy_sheet
from talentdesk.render.section_sheet import section_sheet
from talentdesk.render.sheet import sheet

if TYPE_CHECKING:
    from talentdesk.library.reader import Thing


def sheets(
    library: Library, of: Handout, going: Callable[[], bool] = lambda: True
) -> tuple[Sheet, ...]:
    """Make the sheets of a handout. Raises ``NotFoundError``.

    ``going`` is asked before each sheet; when it answers no, ``Interrupted`` is raised.
    """
    shelf = _Shelf(library)
    made: list[Sheet] = []
    for one in _sheets(shelf, of):
        if not going():
            raise Interrupted(N_("Printing was cancelled."))
        made.append(one)
    return tuple(made)


class _Shelf:
    """A library whose documents are read once for all sheets."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.documents = {document.ref: document for document in library.documents()}
        self.sections = cache(lambda ref, language: library.sections(ref, language=language))
        self.named = cache(lambda ref: {part.ref: part for part in self.sections(ref, None)})
        self.told = cache(
            lambda ref, language: (
                library.policies(ref, language=language),
                library.timeline(document=ref, language=language),
                library.figures(ref, language=language),
            )
        )

    def thing(self, called: str) -> Thing:
        """Give what is called so; a section of a document read already costs no look-up."""
        document, slash, _number = called.partition("/")
        if slash and document in self.documents and called in self.named(document):
            return self.named(document)[called]
        ref, _others = self.library.resolve(called)
        return self.library.get(ref)

    def editions(self, of: Handout, document: Document) -> Iterator[tuple[str | None, str]]:
        """Yield the language to read a document in, and that of the page's own words."""
        has = document.languages or (document.language,)
        if of.language != BOTH:
            yield of.language if of.language in has else None, of.language or of.words
            return
        for language in has:
            yield language, language if language in ("zh", "en") else "en"

    def document(self, ref: str, language: str | None) -> Document:
        """Give a document as it is called in a language."""
        return self.documents[ref].in_language(language)


def _sheets(shelf: _Shelf, of: Handout) -> Iterator[Sheet]:
    if of.what in (What.SUMMARY, What.SECTIONS):
        for ref in of.refs:
            yield from _of_ref(shelf, of, ref)
    elif of.what is What.SEARCH:
        answer = shelf.library.search(of.query, limit=of.limit)
        language = of.words if of.language in ("", BOTH) else of.language
        documents = tuple(each.in_language(language) for each in shelf.documents.values())
        yield list_sheets.hits_sheet(answer, documents, language)
    elif of.what is What.NOTES:
        yield _notes(shelf, of)
    else:
        yield from _lists(shelf, of)


def _of_ref(shelf: _Shelf, of: Handout, called: str) -> Iterator[Sheet]:
    thing = shelf.thing(called)
    if isinstance(thing, Policy):
        yield from _policy(shelf, of, thing)
        return
    document = thing if isinstance(thing, Document) else shelf.documents[thing.document]
    for language, words in shelf.editions(of, document):
        told = shelf.document(document.ref, language)
        if isinstance(thing, Event | Figure):
            yield _event_or_figure(shelf, of, thing.ref, told, words)
            continue
        everything = shelf.sections(document.ref, language)
        whole = isinstance(thing, Document)
        tree = everything if whole else below(everything, thing.ref)
        if not tree:
            raise NotFoundError(N_("“{ref}” is not a section."), ref=called)
        path = () if whole else above(everything, thing.ref)
        if of.what is What.SUMMARY:
            summary = summarise(tree, path, told, *shelf.told(document.ref, language), of.style)
            yield sheet(summary, words, of.leave_out)
        else:
            citation = cite(told, None if whole else tree[0], style=of.style)
            yield section_sheet(tree, path, told, citation, words)


def _policy(shelf: _Shelf, of: Handout, policy: Policy) -> Iterator[Sheet]:
    documents = [shelf.documents[ref] for ref in policy.documents if ref in shelf.documents]
    for language, words in shelf.editions(of, documents[0]):
        told = [shelf.document(document.ref, language) for document in documents]
        known = shelf.library.get(policy.ref, language=language)
        events = shelf.library.timeline(language=language)
        named = once(event for event in events if policy.ref in event.policies)
        line = citing.citation(shelf.library, policy.ref, of.style, language)
        assert isinstance(known, Policy)  # noqa: S101 - a policy's ref names a policy
        yield policy_sheet(known, named, told, line, words)


def _event_or_figure(shelf: _Shelf, of: Handout, ref: str, document: Document, words: str) -> Sheet:
    thing = shelf.library.get(ref, language=document.language)
    line = citing.citation(shelf.library, ref, of.style, document.language)
    if isinstance(thing, Event):
        return event_sheet(thing, [document], line, words)
    assert isinstance(thing, Figure)  # noqa: S101 - and a figure's a figure
    figures = shelf.told(document.ref, document.language)[2]
    inner = [figure for figure in figures if figure.part_of == ref]
    return figure_sheet(thing, inner, [document], line, words)


def _lists(shelf: _Shelf, of: Handout) -> Iterator[Sheet]:
    """Make one list of what the refs tell, or of all there is; for both languages one each."""
    chosen = tuple(_within(shelf, of.refs)) or tuple((ref, None) for ref in shelf.documents)
    documents = [shelf.documents[ref] for ref in dict.fromkeys(ref for ref, _ in chosen)]
    if not documents:
        return
    languages = dict.fromkeys(
        pair for document in documents for pair in shelf.editions(of, document)
    )
    for read, words in {words: (read, words) for read, words in languages}.values():
        kept: list[Sequence[Policy | Event | Figure]] = [
            _told_inside(shelf, of.what, ref, sections, read) for ref, sections in chosen
        ]
        telling = {ref for (ref, _), things in zip(chosen, kept, strict=True) if things}
        titled = [
            shelf.document(document.ref, read)
            for document in documents
            if document.ref in telling or not telling
        ]
        yield _list(of.what, _each_once(kept), titled, words)


def _list(
    what: What, things: Sequence[Policy | Event | Figure], documents: list[Document], words: str
) -> Sheet:
    if what is What.POLICIES:
        policies = [thing for thing in things if isinstance(thing, Policy)]
        return list_sheets.policies_sheet(policies, documents, words)
    if what is What.TIMELINE:
        events = [thing for thing in things if isinstance(thing, Event)]
        ordered = sorted(events, key=lambda event: event.date)
        return list_sheets.timeline_sheet(ordered, documents, words)
    figures = [thing for thing in things if isinstance(thing, Figure)]
    return list_sheets.figures_sheet(figures, documents, words, charts(figures))


def _told_inside(
    shelf: _Shelf,
    what: What,
    document: str,
    sections: frozenset[str] | None,
    language: str | None,
) -> Sequence[Policy | Event | Figure]:
    """Give what a document tells of a kind, or what these sections of it do."""
    policies, events, figures = shelf.told(document, language)
    of_kind: Sequence[Policy | Event | Figure] = figures
    if what is not What.FIGURES:
        of_kind = policies if what is What.POLICIES else events
    return [thing for thing in of_kind if sections is None or sections & _sections_of(thing)]


def _sections_of(thing: Policy | Event | Figure) -> frozenset[str]:
    places = (thing.place,) if isinstance(thing, Figure) else thing.places
    return frozenset(place.section for place in places)


def _within(shelf: _Shelf, refs: Iterable[str]) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Give the document and the sections each ref stands for; of a whole document no sections."""
    for called in refs:
        thing = shelf.thing(called)
        if isinstance(thing, Document):
            yield thing.ref, None
        elif isinstance(thing, Section):
            tree = below(shelf.sections(thing.document, None), thing.ref)
            yield thing.document, frozenset(part.ref for part in tree)
        else:
            raise NotFoundError(N_("“{ref}” is not a section."), ref=called)


def _each_once(lists: Iterable[Sequence[Policy | Event | Figure]]) -> list[Policy | Event | Figure]:
    """Put lists into one, each thing once; a policy named in several documents keeps all places."""
    found: dict[str, Policy | Event | Figure] = {}
    for things in lists:
        for thing in things:
            found.setdefault(thing.ref, thing)
    return list(found.values())


def _notes(shelf: _Shelf, of: Handout) -> Sheet:
    documents = {shelf.library.resolve(ref)[0].partition("/")[0] for ref in of.refs}
    noted = [
        one
        for one in shelf.library.notes.noted()
        if not documents or one.note.document in documents
    ]
    used = {one.note.document for one in noted}
    language = of.words if of.language in ("", BOTH) else of.language
    told = [of.in_language(language) for ref, of in shelf.documents.items() if ref in used]
    return list_sheets.notes_sheet(noted, told, language)
