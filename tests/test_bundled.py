"""The bundled library: what it must hold, and that its words are our own."""

import re
from pathlib import Path

import pytest

from talentdesk.library import Library
from talentdesk.model import EventKind, Status
from talentdesk.resources import library_sources

SHARED = Path(__file__).parents[2] / "shared"
RUN = 14


def test_sections_events_and_policies_are_there(library: Library) -> None:
    assert [s.number for s in library.sections() if s.number] == ["5", "5.1", "5.2", "5.3"]
    events = library.timeline()
    assert [event.date.text for event in events] == [
        "2023-04-01",
        "2023-04-13",
        "2023-05",
        "2023-06",
        "2023-06-19",
        "2023-08",
        "2023-09",
        "2023-10",
        "2023-11",
    ]
    assert [e.kind for e in events].count(EventKind.POLICY) == 3
    policies = library.policies()
    assert len(policies) == 5
    assert [policy.status for policy in policies].count(Status.ISSUED) == 3


def test_nothing_is_claimed_that_the_sources_do_not_say(library: Library) -> None:
    assert {(policy.issuer, policy.number) for policy in library.policies()} == {(None, None)}


def test_the_sums_hold(library: Library) -> None:
    value = {figure.text: figure.value for figure in library.figures()}
    assert value["409万名"] + value["60万名"] + value["563万名"] == value["1032万名"]
    assert value["5.10万人"] + value["19.17万人"] == pytest.approx(value["24.27万人"])


def runs(text: str) -> set[str]:
    """Give the runs of characters in a text, names and titles apart."""
    found: set[str] = set()
    for line in re.sub(r"《[^》]*》|“[^”]*”", "\n", text).splitlines():
        plain = re.sub(r"[^\u3400-\u9fff0-9A-Za-z]", "", line)
        found |= {plain[i : i + RUN] for i in range(len(plain) - RUN + 1)}
    return found


@pytest.mark.skipif(not (SHARED / "sources").is_dir(), reason="the source is not here")
def test_no_sentence_is_taken_over_from_the_source() -> None:
    (source,) = (SHARED / "sources").glob("*.txt")
    theirs = runs(source.read_text(encoding="utf-8"))
    for path in (file for pack in library_sources() for file in pack.glob("zh.md")):
        assert not runs(path.read_text(encoding="utf-8")) & theirs


@pytest.mark.skipif(not (SHARED / "sources").is_dir(), reason="the source is not here")
def test_every_quantity_of_the_source_is_told_and_no_other(library: Library) -> None:
    (source,) = (SHARED / "sources").glob("*.txt")
    library.add(source, year=2023)
    theirs, ours = (
        sorted((figure.text, figure.qualifier) for figure in library.figures(document))
        for document in ("shanghai-2023-chapter-5", "shanghai-2023")
    )
    assert ours == theirs
