"""The first promise of the search: it finds every literal occurrence, and nothing else.

The index is held against a plain scan of the folded text. The scan knows nothing of terms: it
looks for the string and refuses places that would cut a number or a Latin word in two.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import TEXTS
from talentdesk.library import Library
from talentdesk.model import Kind, SectionKind
from talentdesk.plan import Match
from talentdesk.text.folding import fold

SHARED = Path(__file__).parents[3] / "shared"
CHARACTERS = [
    *'职称评审人才高地職稱評審ab Z1209.,，。　“”"()（）—《》·〇二三四年月：;5G%％Ａ１ﾊ①⻅⺠~…万',
    "e\u0301",
    "😀",
    "\u200b",
    "2,345",
    "二〇二三年",
    " a ",
]


def plain_scan(wanted: str, text: str) -> bool:
    """Tell whether folded ``wanted`` stands in folded ``text`` without cutting a word in two."""
    start = text.find(wanted)
    while start >= 0:
        if not cuts(text, start) and not cuts(text, start + len(wanted)):
            return True
        start = text.find(wanted, start + 1)
    return False


def cuts(text: str, place: int) -> bool:
    before, after = text[:place], text[place:]
    if re.search(r"\d\.$", before) and re.match(r"\d", after):
        return True
    if re.search(r"\d$", before):
        return bool(re.match(r"\d|\.\d", after))
    letter = r"[^\W\d_々〇\u3040-\u30ff\u3400-\u9fff]"
    return bool(re.search(f"{letter}$", before) and re.match(letter, after))


def differences(library: Library, count: int, seed: int) -> Iterator[str]:
    sections = [
        section
        for document in library.documents()
        for language in document.languages
        for section in library.sections(document.ref, language=language)
    ]
    folded: dict[str, list[str]] = {}
    for section in sections:
        heading = section.heading if section.kind is not SectionKind.TIMELINE else ""
        texts = (heading, *(block.text for block in section.blocks))
        folded.setdefault(section.ref, []).extend(fold(text).text for text in texts)
    texts = [text for s in sections for text in (s.heading, *(b.text for b in s.blocks)) if text]
    choose = random.Random(seed)
    for _ in range(count):
        text = choose.choice(texts)
        start, length = choose.randrange(len(text)), choose.randint(1, 6)
        typed = text[start : start + length]
        wanted = fold(typed).text
        if not wanted or re.search(r"(^|[\s(（])-\S", typed):
            continue  # a minus before a word is an operator
        answer = library.search(typed, kinds=[Kind.SECTION], limit=10**6)
        found = {hit.ref for hit in answer.hits if hit.match is Match.LITERAL}
        there = {ref for ref, parts in folded.items() if any(plain_scan(wanted, p) for p in parts)}
        if found != there:
            yield f"{typed!r}: only found {found - there}, only there {there - found}"
        for hit in answer.hits:
            if not hit.places:
                yield f"{typed!r}: nothing to mark in {hit.ref}"


def test_every_literal_occurrence_is_found_in_our_texts(library: Library) -> None:
    library.add_all([TEXTS])
    assert list(differences(library, 1000, seed=1)) == []


def test_every_literal_occurrence_is_found_in_wild_text(library: Library, tmp_path: Path) -> None:
    choose = random.Random(7)
    for number in range(6):
        paragraphs = (
            "x" + "".join(choose.choices(CHARACTERS, k=choose.randint(3, 120))) for _ in range(30)
        )
        path = tmp_path / f"wild{number}.txt"
        path.write_text("\n\n".join(paragraphs), encoding="utf-8")
        library.add(path)
    assert list(differences(library, 800, seed=2)) == []


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the real documents are not here")
def test_every_literal_occurrence_is_found_in_real_documents(library: Library) -> None:
    library.add_all([SHARED / "corpus", SHARED / "sources"])
    assert list(differences(library, 400, seed=3)) == []


@pytest.mark.parametrize(
    ("typed", "total"), [("43人", 0), ("443人", 1), ("2月", 0), ("12月", 1), ("34万名", 0)]
)
def test_a_number_is_found_whole_only(report: Library, typed: str, total: int) -> None:
    found = report.search(typed, kinds=[Kind.SECTION], document="annual-report")
    assert found.total == total


def test_a_phrase_does_not_cross_paragraphs(report: Library) -> None:
    joined = "16场,参与443人举办讲堂"
    assert report.search(joined, document="annual-report").total == 0
    assert report.search("443人", document="annual-report").total > 0
