"""Putting what a pack records onto what was drawn out of its text, each record held against it.

A record that does not fit the text is an error that names its line: nothing is dropped silently.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from talentdesk.errors import N_, SourceError
from talentdesk.model import Edition, Event, Figure, Place, Policy, Reading, Status
from talentdesk.model.knowledge import Name, Statement
from talentdesk.model.record import EventRecord, FigureRecord, NameRecord, PolicyRecord, Records
from talentdesk.model.translation import Translation
from talentdesk.text.sentences import sentences
from talentdesk.text.titles import title_key

_OTHER = {"zh": "en", "en": "zh"}


def enrich(read: Reading, editions: tuple[Edition, ...], records: Records) -> Reading:
    """Add editions and records to what was read of the work itself."""
    texts = _Texts(read, editions)
    _each_once((record.where, record.title) for record in records.policies)
    _each_once((record.where, record.at) for record in records.events)
    _each_once((record.where, record.at) for record in records.figures)
    _each_once((record.where, record.name.zh) for record in records.names)
    if texts.other not in {edition.language for edition in editions}:
        editions = (*editions, Edition(texts.other, read.document.title, ()))
    return replace(
        read,
        policies=_policies(read, records.policies, texts),
        events=_events(read, records.events, texts),
        figures=_figures(read, records.figures, texts),
        editions=editions,
        names=tuple(_name(record, texts) for record in records.names),
    )


def _each_once(records: Iterable[tuple[str, str]]) -> None:
    """Refuse two records of one thing: the later would silently take the earlier one's place."""
    seen: set[str] = set()
    for where, of in records:
        if of in seen:
            raise SourceError(N_("{where}: “{value}” stands there twice."), where=where, value=of)
        seen.add(of)


@dataclass(frozen=True, slots=True)
class _Paragraph:
    section: str
    title: str
    text: str


class _Texts:
    """The paragraphs of a work and of its edition in the other language, by ref."""

    def __init__(self, read: Reading, editions: Iterable[Edition]) -> None:
        self.document = read.document.ref
        self.own = read.document.language
        self.other = _OTHER.get(self.own, "")
        self._own = {
            block.ref: _Paragraph(part.ref, part.title, block.text)
            for part in read.sections
            for block in part.blocks
        }
        self._other = {
            block.ref: f"{part.title}\n{block.text}"
            for edition in editions
            for part in edition.sections
            for block in part.blocks
        }

    def ref(self, at: str, where: str) -> str:
        """Give the full ref of a paragraph of the pack. Raises ``SourceError`` if there is none."""
        ref = f"{self.document}/{at}"
        if ref not in self._own or "#" not in at:
            raise SourceError(
                N_("{where}: there is no paragraph “{ref}” in the text."), where=where, ref=at
            )
        return ref

    def place(self, ref: str, words: str) -> Place:
        """Give the sentence of a paragraph that has the words, else the whole paragraph."""
        paragraph = self._own[ref]
        told = (said for _, said in sentences(paragraph.text) if words in said)
        return Place(paragraph.section, ref, next(told, paragraph.text))

    def expect(self, ref: str, own: str, other: str, where: str) -> None:
        """Refuse words that neither a paragraph nor its heading has in its language."""
        paragraph = self._own[ref]
        texts = ((own, f"{paragraph.title}\n{paragraph.text}"), (other, self._other.get(ref)))
        for words, text in texts:
            if words and text is not None and words not in text:
                raise SourceError(
                    N_("{where}: “{words}” does not stand in the paragraph {ref}."),
                    where=where,
                    words=words,
                    ref=ref.partition("/")[2],
                )

    def translations(
        self, own: str, other: str, *, official: bool = False, printed: tuple[str, str] = ("", "")
    ) -> tuple[Translation, ...]:
        """Give the two names of a thing, that of the work's own language first."""
        return (
            Translation(self.own, own, official=True, printed=printed[0]),
            Translation(self.other, other, official, printed[1]),
        )


def _policies(read: Reading, records: Iterable[PolicyRecord], texts: _Texts) -> tuple[Policy, ...]:
    found = {policy.ref: policy for policy in read.policies}
    for record in records:
        ref = f"policy:{title_key(record.title)}"
        policy = found.get(ref)
        if record.titled and policy is None:
            raise SourceError(
                N_("{where}: the text nowhere names “{title}”."),
                where=record.where,
                title=record.title,
            )
        policy = policy or _measure(ref, record, texts)
        _agrees(policy, record)
        found[ref] = replace(
            policy,
            status=record.status or policy.status,
            translations=texts.translations(
                policy.title, record.translation, official=record.official
            ),
            statements=_statements(record, texts),
            criteria=tuple(
                replace(each, place=texts.ref(each.place, record.where) if each.place else "")
                for each in record.criteria
            ),
        )
    return tuple(found.values())


def _measure(ref: str, record: PolicyRecord, texts: _Texts) -> Policy:
    """Make a policy of a measure that the text names by no title."""
    places = tuple(
        texts.place(texts.ref(at, record.where), record.title.strip("“”")) for at in record.at
    )
    return Policy(
        ref=ref,
        title=record.title,
        kind=record.kind,
        status=record.status or Status.UNKNOWN,
        issued=None,
        issuer=None,
        number=None,
        full_text=None,
        documents=(texts.document,),
        places=places,
        titled=False,
    )


def _agrees(policy: Policy, record: PolicyRecord) -> None:
    """Refuse a date of issue that the text does not give."""
    said = policy.issued.text if policy.issued else ""
    if record.issued and record.issued != said:
        raise SourceError(
            N_("{where}: the text dates “{title}” {date}."),
            where=record.where,
            title=policy.title,
            date=said or "—",
        )


def _statements(record: PolicyRecord | EventRecord, texts: _Texts) -> tuple[Statement, ...]:
    return tuple(
        replace(each, place=texts.ref(each.place, record.where) if each.place else "")
        for each in record.statements
    )


def _events(read: Reading, records: Iterable[EventRecord], texts: _Texts) -> tuple[Event, ...]:
    found = {event.ref: event for event in read.events}
    for record in records:
        ref = f"event:{texts.document}/{record.at}"
        if ref not in found:
            raise SourceError(
                N_("{where}: the text tells no event at “{ref}”."),
                where=record.where,
                ref=record.at,
            )
        named = texts.translations(found[ref].title, record.translation)
        said = _statements(record, texts)
        found[ref] = replace(found[ref], translations=named, statements=said)
    return tuple(found.values())


def _figures(read: Reading, records: Iterable[FigureRecord], texts: _Texts) -> tuple[Figure, ...]:
    found = {figure.ref: figure for figure in read.figures}
    for record in records:
        ref = f"figure:{texts.document}/{record.at}"
        figure = found.get(ref)
        if figure is None:
            raise SourceError(
                N_("{where}: the text states no figure at “{ref}”."),
                where=record.where,
                ref=record.at,
            )
        texts.expect(figure.place.block, "", record.printed, record.where)
        found[ref] = replace(
            figure,
            label=record.label,
            translations=texts.translations(
                record.label, record.translation, printed=(figure.text, record.printed)
            ),
        )
    return tuple(found.values())


def _name(record: NameRecord, texts: _Texts) -> Name:
    name = record.name
    ref = texts.ref(name.place, record.where)
    own, other = (name.zh, name.en) if texts.own == "zh" else (name.en, name.zh)
    texts.expect(ref, own, other, record.where)
    return replace(name, place=ref)
