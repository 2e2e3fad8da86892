"""The first promise of the search: it finds every literal occurrence, and nothing else.

The index is held against a plain scan of the folded text (``oracle.py``). Many more strings and
queries than here are drawn by ``tests/benchmarks/completeness.py``.
"""

from itertools import islice
from pathlib import Path

import pytest

from conftest import TEXTS
from search.oracle import boolean_differences, literal_differences, wild_texts
from talentdesk.library import Library
from talentdesk.model import Kind

SHARED = Path(__file__).parents[3] / "shared"
CHARACTERS = [
    *'职称评审人才高地職稱評審ab Z1209.,，。　“”"()（）—《》·〇二三四十年月：;5G%％Ａ１ﾊ①⻅⺠~…万',
    "e\u0301",
    "😀",
    "\u200b",
    "2,345",
    "二〇二三年",
    " a ",
    "十二月",
]


def add_wild_texts(library: Library, folder: Path) -> None:
    for number, text in enumerate(islice(wild_texts(7, CHARACTERS), 6)):
        path = folder / f"wild{number}.txt"
        path.write_text(text, encoding="utf-8")
        library.add(path)


def test_every_literal_occurrence_is_found_in_our_texts(library: Library) -> None:
    library.add_all([TEXTS])
    assert list(literal_differences(library, 400, seed=1)) == []


def test_every_literal_occurrence_is_found_in_wild_text(library: Library, tmp_path: Path) -> None:
    add_wild_texts(library, tmp_path)
    assert list(literal_differences(library, 400, seed=2)) == []


@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="the real documents are not here")
def test_every_literal_occurrence_is_found_in_real_documents(library: Library) -> None:
    library.add_all([SHARED / "corpus", SHARED / "sources"])
    assert list(literal_differences(library, 120, seed=3)) == []
    assert list(boolean_differences(library, 60, seed=3)) == []


def test_operators_and_fields_are_set_arithmetic(library: Library) -> None:
    library.add_all([TEXTS])
    assert list(boolean_differences(library, 250, seed=4)) == []


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


def test_a_phrase_does_not_cross_parts_of_a_figure(library: Library, tmp_path: Path) -> None:
    path = tmp_path / "award.md"
    path.write_text(
        "# 奖励办法\n\n奖励不低于净收入的百分之五十，不低于百分之七十。\n", encoding="utf-8"
    )
    library.add(path)
    apart, whole = library.figures("award")
    assert (apart.qualifier, apart.text) == ("不低于", "百分之五十")
    assert library.search("于百分之五", document="award").total == 0
    found = library.search("于百分之七", kinds=[Kind.FIGURE], document="award")
    assert [hit.ref for hit in found.hits] == [whole.ref]
