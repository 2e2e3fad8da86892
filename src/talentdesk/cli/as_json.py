"""What ``--json`` gives: the contract of the command line, one function a kind of thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from talentdesk.digest.quotation import Check
    from talentdesk.model import Block, Document, Event, Figure, Place, Policy, Section
    from talentdesk.model.finding import Answer, Hit
    from talentdesk.model.knowledge import Criterion, Name, Statement
    from talentdesk.model.summary import Summary
    from talentdesk.model.translation import Translation

Json = dict[str, object]


def document(of: Document) -> Json:
    """Give a document."""
    return {
        "ref": of.ref,
        "title": of.title,
        "language": of.language,
        "year": of.year,
        "kind": of.kind,
        "sections": of.sections,
        "characters": of.characters,
        "source": of.source,
        "languages": list(of.languages),
    }


def section(of: Section) -> Json:
    """Give a section without its text."""
    return {
        "ref": of.ref,
        "number": of.number,
        "title": of.title,
        "level": of.level,
        "parent": of.parent or None,
        "characters": of.characters,
    }


def block(of: Block) -> Json:
    """Give a block."""
    return {"kind": of.kind.value, "text": of.text, "ref": of.ref or None}


def whole_section(sections: Sequence[Section]) -> Json:
    """Give a section with its text and that of all below it, their headings among the blocks."""
    blocks = [block(own) for own in sections[0].blocks]
    for below in sections[1:]:
        blocks.append({"kind": "heading", "text": below.heading, "ref": below.ref})
        blocks += [block(own) for own in below.blocks]
    return {**section(sections[0]), "blocks": blocks}


def told(places: Sequence[Place]) -> list[Json]:
    """Give the sentences something is told in."""
    return [{"kind": "sentence", "text": place.sentence, "ref": place.block} for place in places]


def event(of: Event) -> Json:
    """Give an event."""
    return {
        "ref": of.ref,
        "date": of.date.text,
        "precision": of.date.precision.value,
        "title": of.title,
        "kind": of.kind.value,
        "section": of.section,
        "policies": list(of.policies),
        "translations": translations(of.translations),
        "statements": [statement(each) for each in of.statements],
    }


def policy(of: Policy) -> Json:
    """Give a policy; what is not known is null."""
    return {
        "ref": of.ref,
        "title": of.title,
        "issued": of.issued.text if of.issued else None,
        "issuer": of.issuer,
        "number": of.number,
        "status": of.status.value,
        "kind": of.kind,
        "sections": list(of.sections),
        "full_text": of.full_text,
        "effective": of.effective.text if of.effective else None,
        "expires": of.expires.text if of.expires else None,
        "titled": of.titled,
        "translations": translations(of.translations),
        "statements": [statement(each) for each in of.statements],
        "criteria": [criterion(each) for each in of.criteria],
    }


def translations(of: Sequence[Translation]) -> Json:
    """Give what a thing is called in each language, and whether its owner calls it so."""
    return {each.language: {"text": each.text, "official": each.official} for each in of}


def statement(of: Statement) -> Json:
    """Give a statement; one that is not known says nothing in any language."""
    return {
        "kind": of.kind.value,
        "zh": of.zh or None,
        "en": of.en or None,
        "certainty": of.certainty.value,
        "place": of.place or None,
    }


def criterion(of: Criterion) -> Json:
    """Give one way to qualify, with its conditions."""
    return {
        "zh": of.zh,
        "en": of.en,
        "certainty": of.certainty.value,
        "place": of.place or None,
        "conditions": [
            {
                "kind": each.kind.value,
                "zh": each.zh,
                "en": each.en,
                "least": each.least,
                "most": each.most,
            }
            for each in of.conditions
        ],
    }


def name(of: Name) -> Json:
    """Give a name a document uses."""
    return {
        "kind": of.kind.value,
        "zh": of.zh,
        "en": of.en,
        "official": of.official,
        "place": of.place,
    }


def figure(of: Figure) -> Json:
    """Give a figure; a whole value is a whole number."""
    return {
        "ref": of.ref,
        "label": of.label,
        "value": int(of.value) if of.value.is_integer() else of.value,
        "unit": of.unit,
        "text": of.text,
        "qualifier": of.qualifier,
        "date": of.date.text if of.date else None,
        "section": of.section,
        "part_of": of.part_of,
        "translations": translations(of.translations),
    }


def answer(of: Answer, *, explain: bool = False) -> Json:
    """Give what a search found; ``explain`` adds how it was read, counted and ranked."""
    found: Json = {
        "query": of.query,
        "understood": of.understood,
        "total": of.total,
        "elapsed_ms": of.elapsed_ms,
        "hits": [_hit(hit, explain=explain) for hit in of.hits],
        "related": [_hit(hit, explain=explain) for hit in of.related],
    }
    if explain:
        facets = of.facets
        found["unused"] = [{"text": part.text, "why": part.fault.value} for part in of.unused]
        found["forms"] = [
            {"text": form.text, "match": form.match.value, "total": form.total} for form in of.forms
        ]
        found["suggestions"] = [{"query": words, "total": n} for words, n in of.suggestions]
        found["facets"] = {
            "kind": {kind.value: n for kind, n in facets.kinds},
            "document": dict(facets.documents),
            "year": {str(year): n for year, n in facets.years},
            "month": dict(facets.months),
        }
    return found


def _hit(of: Hit, *, explain: bool) -> Json:
    why: Json = {"where": of.where.value, "form": of.form, "places": of.places}
    return {
        **({"why": why} if explain else {}),
        "kind": of.kind.value,
        "ref": of.ref,
        "title": of.title,
        "document": of.document,
        "section": of.section,
        "snippet": of.snippet.text,
        "match": of.match.value,
        "language": of.language,
        "score": of.score,
    }


def summary(of: Summary) -> Json:
    """Give the parts of a summary."""
    return {
        "ref": of.ref,
        "document": of.document.ref,
        "number": of.number,
        "title": of.title,
        "path": list(of.path),
        "abstract": [block(own) for own in of.abstract],
        "policies": [policy(own) for own in of.policies],
        "events": [event(own) for own in of.events],
        "figures": [figure(own) for own in of.figures],
        "points": [block(own) for own in of.points],
        "citation": of.citation,
        "criteria": [block(own) for own in of.criteria],
        "parts": [
            {"ref": part.ref, "title": part.heading, "gist": [block(own) for own in part.gist]}
            for part in of.parts
        ],
    }


def check(of: Check) -> Json:
    """Give what has become of a quotation."""
    return {
        "citation": of.citation,
        "ref": of.ref,
        "quotation": of.quotation,
        "standing": of.standing.value,
        "holds": of.holds,
        "found": of.found or None,
        "now": of.now or None,
        "others": [{"ref": each.ref, "standing": each.standing.value} for each in of.others],
    }
