"""Draws up what opening something shows, on the library's own thread."""

from collections.abc import Sequence
from dataclasses import replace
from gettext import gettext as _

from talentdesk.gui.views import Detail, Heading, Page, Shelf, Table, View
from talentdesk.library import Library
from talentdesk.model import Document, Event, Figure, Place, Policy, Section, SectionKind
from talentdesk.plan import Needle
from talentdesk.render import cards, details, reading, terms
from talentdesk.render.terms import place_label


def shelf(library: Library, document: Document | None) -> Shelf:
    """Draw up what stands around a document."""
    documents = library.documents()
    if document is None:
        return Shelf(documents)
    same = {other.ref for other in documents if other.language == document.language}
    return Shelf(
        documents,
        document,
        library.sections(document.ref),
        tuple(event for event in library.timeline() if event.document in same),
        tuple(policy for policy in library.policies() if same.intersection(policy.documents)),
        library.figures(document.ref),
    )


def first_view(library: Library, ref: str, language: str) -> View:
    """Open where the reader left off; failing that the first document in the language."""
    documents = library.documents()
    if not documents:
        return View("", shelf=shelf(library, None))
    if ref and any(ref == d.ref or ref.startswith(f"{d.ref}/") for d in documents):
        return view(library, ref)
    suited = [document for document in documents if document.language == language]
    return view(library, (suited or documents)[0].ref)


def view(
    library: Library,
    ref: str,
    here: Page | None = None,
    needles: Sequence[Needle] = (),
    stay: bool = False,
) -> View:
    """Draw up what choosing ``ref`` shows. ``here`` is the page open now.

    ``stay`` keeps that page: the choice was made in it.
    """
    chosen = library.get(ref)
    if isinstance(chosen, Policy):
        return _choice(library, _policy(library, chosen), here, needles, stay)
    if isinstance(chosen, Event):
        return _choice(library, _event(library, chosen), here, needles, stay)
    if isinstance(chosen, Figure):
        return _choice(library, _figure(library, chosen), here, needles, stay)
    target = chosen.ref
    if "#" in ref:
        target = f"{chosen.ref.partition('/')[0]}/{ref.rpartition('/')[2]}"
    opened = page(library, target, needles)
    told = _at(library.timeline(document=opened.document.ref), target)
    around = None if here and here.document == opened.document else opened.document
    seen = View(target, opened, shelf=shelf(library, around) if around else None)
    if told:
        seen = replace(seen, detail=_event(library, told).detail, event=told.ref)
    elif isinstance(chosen, Document):
        seen = replace(seen, detail=_document(opened.document))
    else:
        seen = replace(seen, detail=_section(library, target, opened))
    return seen


def page(library: Library, target: str, needles: Sequence[Needle] = ()) -> Page:
    """Draw up the page that a section, paragraph or document is read on."""
    chosen = library.get(target.partition("#")[0])
    head = _head(library, chosen) if isinstance(chosen, Section) else None
    ref = head.ref if head else chosen.ref
    sections = library.subtree(ref)
    home = library.get(head.document if head else ref)
    if not isinstance(home, Document):
        raise TypeError(f"{ref} is in no document")
    told = (
        library.policies(home.ref),
        library.timeline(document=home.ref),
        library.figures(home.ref),
    )
    path = library.path(ref) if head else ()
    marks = _marker(needles) if needles else reading.unmarked
    html = reading.page(home, path, sections, told, marks)
    headings = (
        Heading(home.ref, home.title, 0),
        *(Heading(s.ref, s.heading, s.level) for s in (*path, *sections) if s.heading),
    )
    return Page(ref, target, _section_of(target, sections), home, html, headings)


def _section_of(target: str, sections: Sequence[Section]) -> str:
    """Give the section on the page that holds the target, itself or as a paragraph."""
    for section in sections:
        if target == section.ref or any(target == block.ref for block in section.blocks):
            return section.ref
    return target.partition("#")[0]


def _marker(needles: Sequence[Needle]) -> reading.Marks:
    from talentdesk.search.snippets import marks  # brings Whoosh, which a start can do without

    return lambda text: marks(text, needles)


def _head(library: Library, section: Section) -> Section:
    """Give the section that is read as a page: the nearest with a number and a title.

    A heading without number is read within its section, an article within its chapter.
    """
    above = library.path(section.ref)
    for candidate in (section, *reversed(above)):
        if candidate.number and candidate.title:
            return candidate
    return above[0] if above else section


def _choice(
    library: Library, seen: View, here: Page | None, needles: Sequence[Needle], stay: bool
) -> View:
    place = seen.detail.place if seen.detail else ""
    if stay or not place:
        return seen
    opened = page(library, place, needles)
    moved = here is None or here.document != opened.document
    return replace(seen, page=opened, shelf=shelf(library, opened.document) if moved else None)


def _policy(library: Library, policy: Policy) -> View:
    events = tuple(event for event in library.timeline() if policy.ref in event.policies)
    place = _best(library, policy.places)
    related = tuple(
        other
        for other in library.policies()
        if other.ref != policy.ref
        and any(_printed(named.block) == _printed(place) for named in other.places)
    )
    issued = _("issued {year}").format(year=policy.issued.year) if policy.issued else ""
    tags = (policy.kind, issued)
    html = details.policy(policy, events, related)
    detail = Detail(policy.ref, tuple(filter(None, tags)), html, place)
    return View(policy.ref, detail=detail, event=events[0].ref if events else "")


def _event(library: Library, event: Event) -> View:
    if len(event.policies) == 1:
        policy = library.get(event.policies[0])
        if isinstance(policy, Policy):
            seen = _policy(library, policy)
            return replace(seen, ref=event.ref, event=event.ref)
    named = tuple(p for p in library.policies() if p.ref in event.policies)
    tags = (terms.event_kind_name(event.kind), str(event.date.year))
    place = _best(library, event.places)
    detail = Detail(event.ref, tags, details.event(event, named), place)
    return View(event.ref, detail=detail, event=event.ref)


def _figure(library: Library, figure: Figure) -> View:
    others = library.figures(figure.document)
    whole = next((other for other in others if other.ref == figure.part_of), None)
    parts = tuple(other for other in others if other.part_of == figure.ref)
    html = details.figure(figure, whole, parts)
    return View(figure.ref, detail=Detail(figure.ref, (), html, figure.place.block))


def _section(library: Library, target: str, opened: Page) -> Detail:
    """Tell what a section or a paragraph of it names; for an untitled one, the one around it."""
    parts = {section.ref for section in library.subtree(opened.section)}
    of = opened.document.ref
    blocks = {target} if "#" in target else set()

    def told(places: Sequence[Place]) -> bool:
        return any(p.block in blocks if blocks else p.section in parts for p in places)

    policies = tuple(p for p in library.policies(of) if told(p.places))
    events = tuple(e for e in library.timeline(document=of) if told(e.places))
    figures = tuple(f for f in library.figures(of) if told((f.place,)))
    heading = next((h.title for h in opened.headings if h.ref == opened.section), opened.title)
    html = details.section(opened.document, heading, (policies, events, figures))
    tags = (place_label(target),) if place_label(target) else ()
    return Detail(target, tags, html, target)


def table(library: Library, name: str) -> Table:
    """Draw up the table of all policies or of all figures."""
    documents = library.documents()
    if name == "policies":
        return Table(name, _("Policies"), documents, policies=library.policies())
    return Table(name, _("Figures"), documents, figures=library.figures())


def about(library: Library, ref: str) -> Detail:
    """Tell of a section or paragraph itself, whatever else is told there."""
    return _section(library, ref, page(library, ref))


def card(library: Library, ref: str) -> str:
    """Say in a few lines what a link in the text leads to."""
    thing = library.get(ref)
    if isinstance(thing, Policy | Event | Figure | Section | Document):
        return cards.card(thing)
    return ""


def _document(document: Document) -> Detail:
    tags = tuple(filter(None, (terms.document_kind_name(document.kind), str(document.year or ""))))
    return Detail(document.ref, tags, details.document(document), document.ref)


def _at(events: Sequence[Event], ref: str) -> Event | None:
    if "#" not in ref:
        return None
    return next((e for e in events if any(place.block == ref for place in e.places)), None)


def _printed(block: str) -> str:
    """Give the numbered section of a paragraph: policies named in the same one are related."""
    return block.partition("#")[0]


def _best(library: Library, places: Sequence[Place]) -> str:
    """Give the paragraph that tells most: one in running text before a line of the timeline."""
    for place in places:
        section = library.get(place.section)
        if isinstance(section, Section) and section.kind is not SectionKind.TIMELINE:
            return place.block or place.section
    return places[0].block or places[0].section if places else ""
