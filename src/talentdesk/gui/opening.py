"""Draws up what opening something shows, on the library's own thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from gettext import gettext as _
from typing import TYPE_CHECKING, Any, TypeVar

from talentdesk.gui.portions import Portion, around, beside, head_of, portion, section_of
from talentdesk.gui.tabs import VIEW
from talentdesk.gui.views import Detail, Heading, Page, Shelf, Table, Tongue, View, table_title
from talentdesk.model import Document, Event, Figure, Place, Policy, Section, SectionKind
from talentdesk.model.telling import once
from talentdesk.model.tree import above, below
from talentdesk.render import cards, details, reading, terms
from talentdesk.render.source_terms import policy_kind_name
from talentdesk.render.terms import place_label

if TYPE_CHECKING:
    from talentdesk.library import Library
    from talentdesk.model.knowledge import Name
    from talentdesk.model.plan import Needle

T = TypeVar("T")


class Opener:
    """Draws up what opening something shows, in the languages of a ``Tongue``."""

    def __init__(self, library: Library, tongue: Tongue) -> None:
        self._library = library
        self._tongue = tongue
        self._said = tongue.interface
        self._kept: dict[tuple[str, str, str | None], Any] = {}

    @cached_property
    def _documents(self) -> dict[str, Document]:
        """Give all documents as they are called in the interface's language."""
        return {of.ref: of.in_language(self._said) for of in self._library.documents()}

    def shelf(self, document: Document | None) -> Shelf:
        """Draw up what stands around a document."""
        documents = tuple(self._documents.values())
        if document is None:
            return Shelf(documents)
        return Shelf(
            documents,
            document,
            self._once(self._library.sections, document.ref, self._tongue.edition or None),
            self._library.timeline(language=self._said),
            self._once(self._library.policies, document.ref, self._said),
            self._once(self._library.figures, document.ref, self._said),
        )

    def gone(self, refs: Iterable[str]) -> frozenset[str]:
        """Give those refs that name nothing in the library any more."""
        return frozenset(
            ref for ref in refs if not ref.startswith(VIEW) and not self._library.has(ref)
        )

    def first_view(self, ref: str) -> View:
        """Open where the reader left off; failing that the first document in the language."""
        documents = self._library.documents()
        if not documents:
            return View("", shelf=self.shelf(None))
        if ref and any(ref == d.ref or ref.startswith(f"{d.ref}/") for d in documents):
            return self.view(ref)
        suited = [document for document in documents if self._said in document.languages]
        return self.view((suited or documents)[0].ref)

    def view(
        self,
        ref: str,
        here: Page | None = None,
        needles: Sequence[Needle] = (),
        stay: bool = False,
    ) -> View:
        """Draw up what choosing ``ref`` shows. ``here`` is the page open now.

        ``stay`` keeps that page: the choice was made in it.
        """
        chosen = self._library.get(ref, language=self._said)
        if isinstance(chosen, Policy):
            return self._choice(self._policy(chosen), here, needles, stay)
        if isinstance(chosen, Event):
            return self._choice(self._event(chosen), here, needles, stay)
        if isinstance(chosen, Figure):
            return self._choice(self._figure(chosen), here, needles, stay)
        target = chosen.ref
        if "#" in ref:
            target = f"{chosen.ref.partition('/')[0]}/{ref.rpartition('/')[2]}"
        opened = self.page(target, needles)
        told = _at(self._once(self._library.timeline, opened.document.ref, self._said), target)
        standing = None if here and here.document.ref == opened.document.ref else opened.document
        seen = View(target, opened, shelf=self.shelf(standing) if standing else None)
        if told:
            seen = replace(seen, detail=self._event(told).detail, event=told.ref)
        elif isinstance(chosen, Document):
            seen = replace(
                seen, detail=_document(opened.document, self._library.names(opened.document.ref))
            )
        else:
            seen = replace(seen, detail=self._section(target, opened))
        return seen

    def page(self, target: str, needles: Sequence[Needle] = ()) -> Page:
        """Draw up the page that a section, paragraph or document is read on."""
        bare, whole, part, path = self._laid_out(target)
        home, sections, edition = bare.document, part.sections, self._tongue.edition or None
        told = (
            self._once(self._library.policies, home.ref, edition),
            self._once(self._library.timeline, home.ref, edition),
            self._once(self._library.figures, home.ref, edition),
        )
        marks = _marker(needles) if needles else reading.unmarked
        others = self._beside(home, sections)
        next_to = around(whole, part)
        html = reading.page(home, path, sections, told, marks, others, next_to)
        return replace(bare, html=html, beside=bool(others))

    def titles(self, refs: Iterable[str]) -> dict[str, str]:
        """Give the titles of the pages that refs are read on, of those there are."""
        return {ref: self._laid_out(ref)[0].title for ref in refs if self._library.has(ref)}

    def _laid_out(
        self, target: str
    ) -> tuple[Page, Sequence[Section], Portion, tuple[Section, ...]]:
        """Give a page without its text, the sections around, those on it, and those above it."""
        work = self._library.get(target.partition("/")[0])
        if not isinstance(work, Document):
            raise TypeError(f"{target} is in no document")
        edition = self._tongue.edition or None
        home = work.in_language(edition)
        whole = self._once(self._library.sections, home.ref, edition)
        place = target.partition("#")[0]
        head = next((head_of(whole, section) for section in whole if section.ref == place), None)
        begins = whole[0].ref if whole and target == home.ref else target
        part = portion(below(whole, head.ref) if head else whole, begins)
        sections = part.sections
        ref = part.ref if head or not whole or part.ref != whole[0].ref else home.ref
        path = above(whole, sections[0].ref) if sections else ()
        if "#" in ref:  # the rest of a section, whose heading stands elsewhere
            path += tuple(section for section in whole if section.ref == sections[0].ref)
        headings = (
            Heading(home.ref, home.name, 0),
            *(Heading(s.ref, s.heading, s.level) for s in (*path, *part.sections) if s.heading),
        )
        section = section_of(target, part.sections)
        page = Page(ref or home.ref, target, section, home, "", headings)
        return page, whole, part, path

    def _beside(self, home: Document, sections: Sequence[Section]) -> tuple[Section, ...]:
        """Give the same sections in another language, if two are wished and there are two."""
        other = next((of for of in home.languages if of != home.language), None)
        if not self._tongue.beside or not other:
            return ()
        return beside(self._library.sections(home.ref, language=other), sections)

    def _choice(self, seen: View, here: Page | None, needles: Sequence[Needle], stay: bool) -> View:
        place = seen.detail.place if seen.detail else ""
        if stay or not place:
            return seen
        opened = self.page(place, needles)
        moved = here is None or here.document.ref != opened.document.ref
        return replace(seen, page=opened, shelf=self.shelf(opened.document) if moved else None)

    def _policy(self, policy: Policy) -> View:
        events = tuple(
            event
            for document in policy.documents
            for event in self._once(self._library.timeline, document, self._said)
            if policy.ref in event.policies
        )
        events = once(events)
        place = self._best(policy.places)
        related = tuple(
            other
            for other in self._once(self._library.policies, place.partition("/")[0], self._said)
            if other.ref != policy.ref
            and any(_printed(named.block) == _printed(place) for named in other.places)
        )
        issued = _("issued {year}").format(year=policy.issued.year) if policy.issued else ""
        tags = (policy_kind_name(policy.kind, self._said), issued)
        html = details.policy(policy, events, related, self._documents)
        detail = Detail(policy.ref, tuple(filter(None, tags)), html, place)
        return View(policy.ref, detail=detail, event=events[0].ref if events else "")

    def _event(self, event: Event) -> View:
        if len(event.policies) == 1:
            policy = self._library.get(event.policies[0], language=self._said)
            if isinstance(policy, Policy):
                seen = self._policy(policy)
                return replace(seen, ref=event.ref, event=event.ref)
        named = tuple(
            p
            for p in self._once(self._library.policies, event.document, self._said)
            if p.ref in event.policies
        )
        tags = (terms.event_kind_name(event.kind), str(event.date.year))
        place = self._best(event.places)
        html = details.event(event, named, self._documents)
        detail = Detail(event.ref, tags, html, place)
        return View(event.ref, detail=detail, event=event.ref)

    def _figure(self, figure: Figure) -> View:
        others = self._once(self._library.figures, figure.document, self._said)
        whole = next((other for other in others if other.ref == figure.part_of), None)
        parts = tuple(other for other in others if other.part_of == figure.ref)
        html = details.figure(figure, whole, parts, self._documents)
        return View(figure.ref, detail=Detail(figure.ref, (), html, figure.place.block))

    def _section(self, target: str, opened: Page) -> Detail:
        """Tell what a section, or a paragraph of one, names."""
        of = opened.document.ref
        edition = self._tongue.edition or None  # every edition has the same refs
        parts = {
            part.ref
            for part in below(self._once(self._library.sections, of, edition), opened.section)
        }
        blocks = {target} if "#" in target else set()

        def told(places: Sequence[Place]) -> bool:
            return any(p.block in blocks if blocks else p.section in parts for p in places)

        said = self._said
        policies = tuple(p for p in self._once(self._library.policies, of, said) if told(p.places))
        events = tuple(e for e in self._once(self._library.timeline, of, said) if told(e.places))
        figures = tuple(f for f in self._once(self._library.figures, of, said) if told((f.place,)))
        heading = next((h.title for h in opened.headings if h.ref == opened.section), opened.title)
        html = details.section(opened.document, heading, (policies, events, figures))
        tags = (place_label(target),) if place_label(target) else ()
        return Detail(target, tags, html, target)

    def table(self, name: str) -> Table:
        """Draw up the table of all policies or of all figures."""
        from talentdesk.gui.models.lines import figure_lines, policy_lines  # a start does without

        titles = {ref: document.name for ref, document in self._documents.items()}
        if name == "policies":
            policies = self._library.policies(language=self._said)
            return Table(name, table_title(name), policy_lines(policies, titles), policies=policies)
        figures = self._library.figures(language=self._said)
        return Table(name, table_title(name), figure_lines(figures, titles), figures=figures)

    def about(self, ref: str) -> Detail:
        """Tell of a section or paragraph itself, whatever else is told there."""
        return self._section(ref, self.page(ref))

    def card(self, ref: str) -> str:
        """Say in a few lines what a link in the text leads to."""
        edition = self._tongue.edition or None
        thing = self._library.get(ref, language=edition if "/" in ref else self._said)
        if isinstance(thing, Document):
            thing = thing.in_language(edition)
        if isinstance(thing, Policy | Event | Figure | Section | Document):
            return cards.card(thing)
        return ""

    def _once(self, read: Callable[..., T], document: str, language: str | None) -> T:
        """Read what a document has once for all that is drawn up; a long law has thousands."""
        key = (read.__name__, document, language)
        if key not in self._kept:
            self._kept[key] = read(document=document, language=language)
        kept: T = self._kept[key]
        return kept

    def _best(self, places: Sequence[Place]) -> str:
        """Give the paragraph that tells most: one in running text before a line of the timeline."""
        for place in places:
            section = self._library.get(place.section)
            if isinstance(section, Section) and section.kind is not SectionKind.TIMELINE:
                return place.block or place.section
        return places[0].block or places[0].section if places else ""


def _marker(needles: Sequence[Needle]) -> reading.Marks:
    from talentdesk.search.snippets import marks  # brings Whoosh, which a start can do without

    return lambda text: marks(text, needles)


def _document(document: Document, names: Sequence[Name]) -> Detail:
    tags = tuple(filter(None, (terms.document_kind_name(document.kind), str(document.year or ""))))
    return Detail(document.ref, tags, details.document(document, names), document.ref)


def _at(events: Sequence[Event], ref: str) -> Event | None:
    if "#" not in ref:
        return None
    return next((e for e in events if any(place.block == ref for place in e.places)), None)


def _printed(block: str) -> str:
    """Give the numbered section of a paragraph: policies named in the same one are related."""
    return block.partition("#")[0]
