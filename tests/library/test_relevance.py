"""The relevance set: what must be found is, and what is related comes near the top."""

import tomllib
from pathlib import Path

import pytest

from benchmarks import spelling
from benchmarks.relevance import (
    CORPUS,
    LATER,
    LAY,
    QUESTIONS,
    asked,
    outcomes,
    ranks,
    recall_and_rank,
)
from talentdesk.library import Library

LEAST_RELATED = 0.85
LEAST_MEANT, MOST_NONSENSE = 0.85, 0.03
LEAST_RECALL, LEAST_RANK = 0.72, 0.47


@pytest.fixture
def shelf(library: Library) -> Library:
    if CORPUS.is_dir():
        library.add_all([CORPUS])
    return library


def test_queries_with_known_answers_are_answered(shelf: Library) -> None:
    scored: dict[str, list[tuple[str, bool, str]]] = {}
    for sort, typed, good, instead in outcomes(shelf, corpus=CORPUS.is_dir()):
        scored.setdefault(sort, []).append((typed, good, instead))
    assert [row for row in scored["find"] if not row[1]] == []
    assert [row for row in scored["none"] if not row[1]] == []
    related = scored["related"]
    failed = [row for row in related if not row[1]]
    assert len(failed) <= len(related) * (1 - LEAST_RELATED), failed


def test_the_set_is_large_enough() -> None:
    path = Path(__file__).parent / "relevance.toml"
    groups = tomllib.loads(path.read_text(encoding="utf-8"))["group"]
    asked = [typed for g in groups for typed, _ in (*g.get("find", ()), *g.get("related", ()))]
    absent = [typed for group in groups for typed in group.get("none", ())]
    assert len(set(asked)) >= 120
    assert len(set(absent)) >= 30


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the laws are not beside the project")
@pytest.mark.parametrize("questions", [QUESTIONS, LAY, LATER])
def test_lay_questions_find_the_article_that_answers(shelf: Library, questions: Path) -> None:
    recall, rank = recall_and_rank(place for place, _ in ranks(shelf, questions))
    assert recall >= LEAST_RECALL
    assert rank >= LEAST_RANK


def test_there_are_questions_enough() -> None:
    assert len({question for question, _ in asked()}) >= 150


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the laws are not beside the project")
def test_near_spellings_are_what_was_meant_or_none(shelf: Library) -> None:
    found = list(spelling.outcomes(shelf))
    missed = [row for row in found if row[1] and row[2][:1] != (row[1],)]
    nonsense = [row for row in found if not row[1] and row[2]]
    typos = sum(bool(meant) for _, meant, _ in found)
    assert len(missed) <= typos * (1 - LEAST_MEANT), missed
    assert len(nonsense) <= (len(found) - typos) * MOST_NONSENSE, nonsense
