"""A work in two languages is one work: the same refs, read, found and summed up in either."""

from collections.abc import Iterator

import pytest

from conftest import TEXTS
from talentdesk.library import Library
from talentdesk.model import Document, Kind, Policy, Section
from talentdesk.model.knowledge import Aspect, Certainty, ConditionKind
from talentdesk.model.note import Colour, Note, NoteKind, State


@pytest.fixture
def pack(library: Library) -> Iterator[Library]:
    library.add(TEXTS / "pack")
    return library


def test_it_is_one_document_in_two_languages(pack: Library) -> None:
    document = pack.get("pack")
    assert isinstance(document, Document)
    assert (document.language, document.languages) == ("zh", ("zh", "en"))
    assert document.said("en") == "Linjiang Talent Work Report 2022"
    assert [d.ref for d in pack.documents()] == ["shanghai-2023", "pack"]
    assert pack.check() == ()


def test_both_editions_have_the_same_refs(pack: Library) -> None:
    own, other = (pack.sections("pack", language=language) for language in ("zh", "en"))
    assert [s.ref for s in own] == [s.ref for s in other]
    assert [[b.ref for b in s.blocks] for s in own] == [[b.ref for b in s.blocks] for s in other]
    assert ({s.language for s in own}, {s.language for s in other}) == ({"zh"}, {"en"})
    assert pack.sections("pack") == own


def test_a_language_a_work_does_not_have_is_its_own(report: Library) -> None:
    assert report.sections("annual-report", language="en") == report.sections("annual-report")
    assert report.summary("annual-report", language="en") == report.summary("annual-report")


def test_a_paragraph_is_had_in_either(pack: Library) -> None:
    own, other = pack.get("pack/3.1#2"), pack.get("pack/3.1#2", language="en")
    assert isinstance(own, Section)
    assert isinstance(other, Section)
    assert own.blocks[0].text.startswith("新建联合实验室12个")
    assert other.blocks[0].text.startswith("12 joint laboratories")


def test_events_policies_and_figures_are_told_in_either(pack: Library) -> None:
    for read in (pack.timeline, pack.policies, pack.figures):
        own = read(document="pack")
        other = read(document="pack", language="en")
        assert {thing.ref for thing in own} == {thing.ref for thing in other}
        for thing in own:
            (spoken,) = [each for each in other if each.ref == thing.ref]
            title = spoken.label if hasattr(spoken, "label") else spoken.title
            assert title == thing.said("en")
            assert title.isascii() or "“" in title
            assert spoken.said("zh") == thing.said("zh")
            places = (spoken.place,) if hasattr(spoken, "place") else spoken.places
            assert not any("市" in place.sentence for place in places)


def test_a_figure_is_printed_as_its_edition_prints_it(pack: Library) -> None:
    figure = pack.figures("pack", language="en")[0]
    assert (figure.text, figure.value) == ("about 320 postdoctoral researchers", 320)
    assert figure.place.sentence == "The city hosts about 320 postdoctoral researchers."


def test_what_is_found_says_its_language(pack: Library) -> None:
    (english,) = pack.search("joint laboratories", kinds=[Kind.SECTION]).hits
    (chinese,) = pack.search("联合实验室", kinds=[Kind.SECTION], document="pack").hits
    assert english.ref == chinese.ref == "pack/3.1-1"
    assert (english.language, chinese.language) == ("en", "zh")
    assert "joint laboratories" in english.snippet.text


def test_found_in_both_it_is_one_hit(pack: Library) -> None:
    found = pack.search("320", document="pack", kinds=[Kind.SECTION, Kind.FIGURE])
    assert found.total == 2
    assert pack.search("临江 OR Linjiang", kinds=[Kind.POLICY]).total == 1


def test_a_summary_speaks_one_language(pack: Library) -> None:
    summary = pack.summary("pack/3.2", language="en")
    assert summary.document.title == "Linjiang Talent Work Report 2022"
    assert summary.citation == "Linjiang Talent Work Report 2022[R]. Section 3.2."
    assert summary.path == ("3 Gathering talent",)
    assert summary.policies[0].title == "Measures of Linjiang for Attracting Talent"


def test_what_is_recorded_of_a_policy_is_kept(pack: Library) -> None:
    policy = pack.get("policy:临江市引进人才办法")
    assert isinstance(policy, Policy)
    audience, term, issuer = policy.statements
    assert (audience.kind, audience.certainty) == (Aspect.AUDIENCE, Certainty.SURE)
    assert audience.place == "pack/3.2#1"
    assert (term.said("en"), term.certainty) == ("on trial for two years", Certainty.ONE_SOURCE)
    assert (issuer.zh, issuer.certainty) == ("", Certainty.UNKNOWN)
    (criterion,) = policy.criteria
    assert [(c.kind, c.most) for c in criterion.conditions] == [
        (ConditionKind.DEGREE, None),
        (ConditionKind.AGE, 35),
    ]


def test_a_measure_without_title_is_a_policy(pack: Library) -> None:
    policy = pack.get("policy:直通车")
    assert isinstance(policy, Policy)
    assert (policy.titled, policy.kind, policy.places[0].block) == (False, "通道", "pack/3.2#1")


def test_names_know_where_they_stand(pack: Library) -> None:
    (name,) = pack.names("pack")
    assert (name.said("zh"), name.said("en")) == ("临江人才港", "Linjiang Talent Harbour")
    assert name.place == "pack/3#3"


@pytest.mark.parametrize(("quote", "start"), [("12 joint", 0), ("联合实验室", 2)])
def test_a_highlight_is_found_again_in_the_edition_it_was_made_in(
    pack: Library, quote: str, start: int
) -> None:
    pack.notes.keep(Note("1", NoteKind.HIGHLIGHT, "pack/3.1#2", quote, colour=Colour.GREEN))
    (noted,) = pack.notes.noted("pack")
    assert (noted.state, noted.ref, noted.start) == (State.THERE, "pack/3.1#2", start)


def test_removed_nothing_of_it_is_left(pack: Library) -> None:
    pack.remove("pack")
    assert pack.search("Linjiang").total == 0
    assert not [name for name in pack.names() if name.place.startswith("pack/")]
    assert pack.check() == ()
    pack.add(TEXTS / "pack")
    assert pack.search("Linjiang").total > 0


def test_the_same_pack_again_changes_nothing(pack: Library) -> None:
    assert pack.add(TEXTS / "pack").added is False
