"""The oracle: what a plain scan of the folded text finds, knowing nothing of terms and indexes.

A string stands in a text unless its ends would cut a number or a Latin word in two. Queries with
operators and fields are sets of entries put together by set arithmetic.
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from talentdesk.library import Library
from talentdesk.model import Document, Kind, SectionKind
from talentdesk.model.plan import Match
from talentdesk.text.folding import fold

_LETTER = r"[^\W\d_々〇\u3040-\u30ff\u3400-\u9fff]"
_OPERATOR = re.compile(r"(?:^|[\s(（])(?:-\S|(?:NOT|非)(?=[\s(（]))")
Thing = tuple[str, str]
Edition = tuple[str, str, str]


@dataclass(frozen=True)
class Entry:
    """One thing that can be found: its own texts, folded, and what fields ask for."""

    kind: Kind
    document: str
    year: int | None
    title: str
    texts: tuple[str, ...]


def entries(library: Library) -> dict[Edition, Entry]:
    """Give everything that can be found by kind, ref and language, but for policies."""
    found: dict[Edition, Entry] = {}
    for document in library.documents():
        for language in document.languages:
            found |= _entries(library, document, language)
    return found


def _entries(library: Library, document: Document, language: str) -> dict[Edition, Entry]:
    found: dict[Edition, Entry] = {}
    of, years = document.ref, {document.ref: document.year}
    for section in library.sections(of, language=language):
        heading = "" if section.kind is SectionKind.TIMELINE else fold(section.heading).text
        texts = (heading, *(fold(block.text).text for block in section.blocks))
        year = years[section.document]
        found[Kind.SECTION, section.ref, language] = Entry(
            Kind.SECTION, section.document, year, heading, texts
        )
    for event in library.timeline(document=of, language=language):
        if language not in (document.language, *(t.language for t in event.translations)):
            continue
        title = fold(event.title).text
        found[Kind.EVENT, event.ref, language] = Entry(
            Kind.EVENT, event.document, event.date.year, title, (title,)
        )
    for figure in library.figures(of, language=language):
        if language not in (document.language, *(t.language for t in figure.translations)):
            continue
        title = fold(figure.label).text
        year = figure.date.year if figure.date else years[figure.document]
        printed = figure.qualifier + figure.text
        parts = [printed] if printed in figure.place.sentence else [figure.qualifier, figure.text]
        texts = (title, *(fold(part).text for part in parts))
        found[Kind.FIGURE, figure.ref, language] = Entry(
            Kind.FIGURE, figure.document, year, title, texts
        )
    return found


def originals(library: Library) -> list[str]:
    """Give the texts of a library as printed, to draw strings from."""
    sections = [
        text
        for document in library.documents()
        for language in document.languages
        for section in library.sections(document.ref, language=language)
        for text in (section.heading, *(block.text for block in section.blocks))
    ]
    titles = [event.title for event in library.timeline()]
    titles += [figure.label for figure in library.figures()]
    titles += [policy.title for policy in library.policies()]
    return [text for text in sections + titles if text]


def stands(wanted: str, text: str) -> bool:
    """Tell whether folded ``wanted`` stands in folded ``text`` without cutting a word in two."""
    start = text.find(wanted)
    while start >= 0:
        if not _cuts(text, start) and not _cuts(text, start + len(wanted)):
            return True
        start = text.find(wanted, start + 1)
    return False


def _cuts(text: str, place: int) -> bool:
    before, after = text[max(place - 2, 0) : place], text[place : place + 2]
    if re.search(r"\d\.$", before) and re.match(r"\d", after):
        return True
    if re.search(r"\d$", before):
        return bool(re.match(r"\d|\.\d", after))
    return bool(re.search(f"{_LETTER}$", before) and re.match(_LETTER, after))


def scan(there: dict[Edition, Entry], wanted: str) -> set[Edition]:
    """Give what a folded string stands in."""
    return {thing for thing, e in there.items() if any(stands(wanted, text) for text in e.texts)}


def things(found: set[Edition]) -> set[Thing]:
    """Give what was found in any language: it is one thing."""
    return {(kind, ref) for kind, ref, _ in found}


def literal_differences(library: Library, count: int, seed: int) -> Iterator[str]:
    """Draw strings of 1 to 6 characters and say where index and scan differ."""
    there = entries(library)
    drawn = originals(library)
    choose = random.Random(seed)
    for _ in range(count):
        text = choose.choice(drawn)
        start = choose.randrange(len(text))
        typed = text[start : start + choose.randint(1, 6)]
        wanted = fold(typed).text
        if not wanted or _OPERATOR.search(typed):
            continue  # a minus or a NOT before a word is an operator
        answer = library.search(typed, limit=10**6)
        found = {(h.kind, h.ref) for h in answer.hits if h.match is Match.LITERAL}
        found = {thing for thing in found if thing[0] is not Kind.POLICY}
        expected = things(scan(there, wanted))
        if found != expected:
            yield f"{typed!r}: only found {found - expected}, only there {expected - found}"
        if answer.total != len(answer.hits):
            yield f"{typed!r}: {answer.total} told, {len(answer.hits)} given"
        if lost := [h.ref for h in answer.hits if h.match is Match.LITERAL and not h.places]:
            yield f"{typed!r}: nothing to mark in {lost}"


Part = tuple[str, set[Edition]]


class Queries:
    """Random queries with operators and fields, each with the set it stands for."""

    def __init__(self, library: Library, seed: int) -> None:
        self._there = entries(library)
        self._drawn = originals(library)
        self._documents = [document.ref for document in library.documents()]
        self._choose = random.Random(seed)

    def draw(self) -> Part:
        """Give a query and what it is to find."""
        return self._operation(2)

    def _operation(self, depth: int) -> Part:
        choose = self._choose
        left, found = self._part(depth)
        right, others = self._part(depth)
        return choose.choice(
            [
                lambda: (f"{left} AND {right}", found & others),
                lambda: (f"{left} {choose.choice(['OR', '或'])} {right}", found | others),
                lambda: (f"{left} {choose.choice(['NOT', '非'])} {right}", found - others),
                lambda: (f"NOT {right} {left}", found - others),
                lambda: (f"-{right} {left}", found - others),
            ]
        )()

    def _part(self, depth: int) -> Part:
        choose = self._choose.random()
        if depth and choose < 0.3:
            typed, found = self._operation(depth - 1)
            return self._choose.choice([f"({typed})", f"（{typed}）"]), found
        return self._field() if choose < 0.5 else self._word()

    def _text(self) -> str:
        """Give a few letters, characters or digits in a row as they stand somewhere."""
        while True:
            text = self._choose.choice(self._drawn)
            runs = re.findall(r"[\w]{2,}", text)
            if runs:
                run = self._choose.choice(runs)
                start = self._choose.randrange(len(run) - 1)
                part = run[start : start + self._choose.randint(2, 4)]
                if part not in ("AND", "OR", "NOT"):
                    return part

    def _word(self) -> Part:
        word = self._text()
        typed = self._choose.choice([word, f'"{word}"', f"“{word}”"])
        return typed, scan(self._there, fold(word).text)

    def _field(self) -> Part:
        there, choose = self._there, self._choose
        name = choose.choice(["类型", "year", "文献", "标题", "title"])
        if name == "类型":
            kind = choose.choice([Kind.SECTION, Kind.EVENT, Kind.FIGURE])
            return f"类型：{kind.value}", {t for t in there if t[0] is kind}
        if name == "year":
            first = choose.randint(2008, 2025)
            last = first + choose.randint(0, 8)
            return f"年:{first}..{last}", {
                t for t, e in there.items() if e.year and first <= e.year <= last
            }
        if name == "文献":
            document = choose.choice(self._documents)
            return f'文献:"{document}"', {t for t, e in there.items() if e.document == document}
        word = self._text()
        wanted = fold(word).text
        return f"{name}:{word}", {t for t, e in there.items() if stands(wanted, e.title)}


def boolean_differences(library: Library, count: int, seed: int) -> Iterator[str]:
    """Draw queries with operators and fields and say where answer and set arithmetic differ."""
    queries = Queries(library, seed)
    for _ in range(count):
        typed, wanted = queries.draw()
        expected = things(wanted)
        answer = library.search(typed, limit=10**6)
        found = {(hit.kind, hit.ref) for hit in answer.hits if hit.kind is not Kind.POLICY}
        if found != expected:
            yield f"{typed!r}: only found {found - expected}, only there {expected - found}"


def wild_texts(seed: int, characters: Sequence[str]) -> Iterator[str]:
    """Give texts of random characters in paragraphs."""
    choose = random.Random(seed)
    while True:
        yield "\n\n".join(
            "x" + "".join(choose.choices(characters, k=choose.randint(3, 120))) for _ in range(30)
        )
