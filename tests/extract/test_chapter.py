"""The chapter of the report and the marked texts, where they are at hand."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

from talentdesk.extract.reading import draw_out
from talentdesk.model import Reading
from talentdesk.model.sums import sums
from talentdesk.sources.reading import read
from talentdesk.sources.understanding import understand

SHARED = Path(__file__).parents[3] / "shared"
at_hand = pytest.mark.skipif(not (SHARED / "sources").is_dir(), reason="the source is not here")


@pytest.fixture(scope="module")
def chapter() -> Reading:
    (path,) = (SHARED / "sources").glob("*.txt")
    document, sections, asides = understand(
        read(path), "doc", year=2023, title=None, origin="", bundled=False
    )
    return draw_out(document, "", sections, asides)


@at_hand
def test_nine_events_in_true_order_with_three_exact_days(chapter: Reading) -> None:
    days = [event.date.text for event in chapter.events]
    assert days == sorted(days)
    assert len(days) == 9
    assert [day for day in days if len(day) == 10] == ["2023-04-01", "2023-04-13", "2023-06-19"]


@at_hand
def test_five_policies_with_all_eight_mentions(chapter: Reading) -> None:
    assert len(chapter.policies) == 5
    assert sum(len(policy.places) for policy in chapter.policies) == 8
    assert {(policy.issuer, policy.number) for policy in chapter.policies} == {(None, None)}


@at_hand
def test_the_two_sums_are_found_and_agree(chapter: Reading) -> None:
    found = sums(chapter.figures)
    assert [(each.total, len(each.parts), each.agrees) for each in found] == [
        (242_700.0, 2, True),
        (10_320_000.0, 3, True),
    ]


def accuracy() -> ModuleType:
    path = Path(__file__).parents[1] / "benchmarks" / "accuracy.py"
    spec = importlib.util.spec_from_file_location("accuracy", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["accuracy"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


def test_the_marked_texts_are_read_as_well_as_promised() -> None:
    module = accuracy()
    for marks in (module.MARKS, module.BLIND):
        total, texts = module.scores(SHARED, marks)
        assert texts
        for kind, score in total.items():
            assert score.precision >= 0.95, (kind, score.wrong)
            assert score.recall >= 0.93, (kind, score.missed)
        assert total["figures"].labelled >= 0.95 * total["figures"].right
