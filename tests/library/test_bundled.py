"""The bundled library: what it must hold in both languages, and that its words are our own."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from talentdesk.library import Library
from talentdesk.model import EventKind, Policy, Section, Status
from talentdesk.model.knowledge import Aspect, Certainty, ConditionKind
from talentdesk.resources import glossary, library_sources

SHARED = Path(__file__).parents[3] / "shared"
at_hand = pytest.mark.skipif(not (SHARED / "sources").is_dir(), reason="the source is not here")
RUN = 14
PACK = "shanghai-2023"
HAN = re.compile("[\u3400-\u9fff]")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)


def source() -> str:
    (path,) = (SHARED / "sources").glob("*.txt")
    return path.read_text(encoding="utf-8")


def paragraphs(library: Library, language: str) -> dict[str, str]:
    """Give the paragraphs of an edition by ref."""
    sections = library.sections(PACK, language=language)
    return {block.ref: block.text for s in sections for block in s.blocks if block.ref}


def numbers(text: str) -> list[float]:
    """Give every number a text has, whatever it is said in: 10.32 million, 1032万, 1 April, 4月."""
    scale = {"万": 1e4, "亿": 1e8, "million": 1e6}
    found = [
        round(float(number.replace(",", "")) * scale.get(word, 1), 3)
        for number, word in re.findall(r"(\d[\d,]*(?:\.\d+)?)\s?(万|亿|million)?", text)
    ]
    return sorted(
        found + [float(MONTHS.index(m) + 1) for m in MONTHS if re.search(rf"\b{m}\b", text)]
    )


def quoted(text: str) -> list[str]:
    return re.findall("“[^”]*”", text)


# What is there


def test_sections_are_the_same_in_both_languages(library: Library) -> None:
    (document,) = library.documents()
    assert (document.ref, document.languages) == (PACK, ("zh", "en"))
    own, other = (library.sections(language=language) for language in ("zh", "en"))
    assert [s.number for s in own if s.number] == ["5", "5.1", "5.2", "5.3"]
    assert len(own) == 24
    assert [s.ref for s in own] == [s.ref for s in other]
    assert not any(HAN.search(s.title + b.text) for s in other for b in s.blocks)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_nine_events_in_the_order_of_their_days(library: Library, language: str) -> None:
    events = library.timeline(language=language)
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
    assert all(bool(HAN.search(event.title)) == (language == "zh") for event in events)


def test_titled_policies_and_the_measures_and_programmes_named(library: Library) -> None:
    policies = library.policies()
    titled = [policy for policy in policies if policy.titled]
    assert len(titled) == 5
    assert [policy.status for policy in titled].count(Status.ISSUED) == 3
    others = [policy for policy in policies if not policy.titled]
    assert [policy.kind for policy in others].count("计划") == 5
    assert len(others) == 9
    for policy in policies:
        assert policy.places
        assert not HAN.search(policy.said("en"))


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_figure_has_a_label_of_its_own(library: Library, language: str) -> None:
    labels = [figure.label for figure in library.figures(language=language)]
    assert len(labels) == 33
    assert len(set(labels)) == 33
    for label in labels:
        assert len(label) >= (6 if language == "zh" else 12), label
        assert bool(HAN.search(label)) == (language == "zh")


def test_the_sums_hold_in_both_languages(library: Library) -> None:
    for language in ("zh", "en"):
        value = [f.value for f in library.figures(section="5.2-1-1", language=language)][2:6]
        assert value[0] == sum(value[1:]) == 10_320_000
        students = [f.value for f in library.figures(section="5.1-2-1", language=language)][:3]
        assert students[0] == sum(students[1:]) == pytest.approx(242_700)


def test_a_summary_in_english_is_english(library: Library) -> None:
    for section in ("5", "5.1", "5.2", "5.3"):
        summary = library.summary(section, language="en")
        texts = [summary.title, summary.citation, *summary.path]
        texts += [block.text for block in (*summary.abstract, *summary.points)]
        texts += [policy.title for policy in summary.policies]
        texts += [event.title for event in summary.events]
        texts += [figure.label + figure.text for figure in summary.figures]
        assert not [text for text in texts if HAN.search(text)]


def test_the_glossary_has_enough_terms_each_once() -> None:
    terms = glossary()
    assert len(terms) >= 150
    assert len({zh for zh, *_ in terms}) == len(terms)
    for zh, en, *others in terms:
        assert HAN.search(zh)
        assert not HAN.search(en)
        assert not {zh, en, ""} & set(others)


# Criteria


def test_recognition_and_review_are_lists_of_conditions(library: Library) -> None:
    policies = {policy.ref: policy for policy in library.policies()}
    recognition = policies["policy:外籍高精尖缺人才认定标准"]
    doctors, graduates, needed, listed = recognition.criteria[:4]
    assert {(c.kind, c.most) for c in doctors.conditions} == {
        (ConditionKind.DEGREE, None),
        (ConditionKind.FIELD, None),
        (ConditionKind.RANKING, 200),
        (ConditionKind.YEARS, 5),
        (ConditionKind.AGE, 40),
    }
    assert (ConditionKind.RANKING, 10) in {(c.kind, c.most) for c in graduates.conditions}
    assert [c.kind for c in listed.conditions].count(ConditionKind.EXCEPTION) == 2
    assert {c.place for c in (doctors, graduates, needed)} == {f"{PACK}/5.3#11"}
    assert listed.place == f"{PACK}/5.3#12"
    assert [c.least for each in recognition.criteria[4:] for c in each.conditions if c.least] == [
        *(85, 6, 60, 4)
    ]
    assert len(policies["policy:职称评审绿色通道"].criteria) == 3
    (route,) = policies["policy:特色人才评价举荐机制"].criteria
    assert ConditionKind.RECOMMENDER in {c.kind for c in route.conditions}


# Nothing is claimed that the sources do not say


def statements(policy: Policy, kind: Aspect) -> list[tuple[str, Certainty]]:
    return [(s.en, s.certainty) for s in policy.statements if s.kind is kind]


def test_no_number_or_issuer_is_invented(library: Library) -> None:
    for policy in library.policies():
        assert (policy.issuer, policy.number) == (None, None)
        if policy.titled:
            assert statements(policy, Aspect.NUMBER) == [("", Certainty.UNKNOWN)]


def test_what_one_source_says_is_marked(library: Library) -> None:
    policies = {policy.ref: policy for policy in library.policies()}
    plan = policies["policy:上海市科技人才评价综合改革试点方案"]
    assert (plan.status, plan.issued) == (Status.DRAFTING, None)
    assert statements(plan, Aspect.ISSUED) == [("8 February 2024", Certainty.ONE_SOURCE)]
    recognition = policies["policy:外籍高精尖缺人才认定标准"]
    ((term, certainty),) = statements(recognition, Aspect.TERM)
    assert certainty is Certainty.ONE_SOURCE
    assert "later status not known" in term


def test_the_chapter_says_listed_and_not_first(library: Library) -> None:
    (listed,) = library.timeline("2023-11", language="en")
    assert "listed among" in listed.title
    assert [s.certainty for s in listed.statements] == [Certainty.SURE]


@at_hand
def test_every_number_recorded_stands_in_the_source_or_in_the_facts(library: Library) -> None:
    facts = source() + (SHARED / "FACTS.md").read_text(encoding="utf-8")
    # 2023-04-13 has three numbers; five, six and four times are written in words.
    known = {float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", facts)}
    for policy in library.policies():
        told = [s.zh for s in policy.statements]
        told += [c.zh for each in policy.criteria for c in each.conditions]
        for text in told:
            found = {float(n) for n in re.findall(r"\d+(?:\.\d+)?", text)}
            assert found <= known, (policy.title, text, found - known)


@at_hand
def test_statements_say_the_same_in_both_languages(library: Library) -> None:
    numerals = {"一级": 1, "二级": 2, "三级": 3, "四级": 4, "五级": 5, "八部门": 8}
    for policy in library.policies():
        for statement in policy.statements:
            if statement.kind is not Aspect.BASIS:
                own = numbers(statement.zh)
                spoken = [n for n in numbers(statement.en) if n not in numerals.values()]
                assert set(spoken) <= set(own), statement


# Held against the source


def runs(text: str) -> set[str]:
    """Give the runs of characters in a text, names and titles apart."""
    found: set[str] = set()
    for line in re.sub(r"《[^》]*》|“[^”]*”", "\n", text).splitlines():
        plain = re.sub(r"[^\u3400-\u9fff0-9A-Za-z]", "", line)
        found |= {plain[i : i + RUN] for i in range(len(plain) - RUN + 1)}
    return found


def chinese(value: object) -> Iterator[str]:
    """Yield the Chinese texts of TOML tables; titles are the source's own."""
    if isinstance(value, list):
        for each in value:
            yield from chinese(each)
    elif isinstance(value, dict):
        yield from (value["zh"],) if "zh" in value and "issued" not in value else ()
        for each in value.values():
            yield from chinese(each) if isinstance(each, list | dict) else ()


@at_hand
def test_no_sentence_is_taken_over_from_the_source() -> None:
    theirs = runs(source())
    titles = re.findall("《([^》]*)》", source())
    (pack,) = library_sources()
    ours = [(pack / "zh.md").read_text(encoding="utf-8")]
    for path in pack.glob("*.toml"):
        ours += chinese(tomllib.loads(path.read_text(encoding="utf-8")))
    for text in ours:
        assert text in titles or not runs(text) & theirs, runs(text) & theirs


@at_hand
def test_quantities_are_those_of_the_source(library: Library) -> None:
    (path,) = (SHARED / "sources").glob("*.txt")
    library.add(path, year=2023)
    theirs, ours = (
        sorted((f.text, f.qualifier, f.value, f.date.text if f.date else "") for f in figures)
        for figures in (library.figures("shanghai-2023-chapter-5"), library.figures(PACK))
    )
    assert ours == theirs


@at_hand
def test_dates_and_events_are_those_of_the_source(library: Library) -> None:
    (path,) = (SHARED / "sources").glob("*.txt")
    library.add(path, year=2023)
    theirs, ours = (
        [(e.date, e.kind, e.policies, len(e.places)) for e in library.timeline(document=document)]
        for document in ("shanghai-2023-chapter-5", PACK)
    )
    assert ours == theirs


@at_hand
def test_titles_and_names_are_those_of_the_source(library: Library) -> None:
    text = "\n".join(paragraphs(library, "zh").values())
    assert sorted(quoted(text)) == sorted(quoted(source()))
    titles = "《([^》]*)》"
    assert sorted(re.findall(titles, text)) == sorted(re.findall(titles, source()))
    chapter = source()
    for name in library.names():
        words = {"市级租房补贴": "市级人才租房补贴"}.get(name.zh, name.zh)
        assert words.strip("“”") in chapter, name.zh


@at_hand
def test_each_paragraph_has_the_numbers_of_the_source(library: Library) -> None:
    (path,) = (SHARED / "sources").glob("*.txt")
    library.add(path, year=2023)
    theirs = {
        block.ref.replace("shanghai-2023-chapter-5", PACK): numbers(block.text)
        for section in library.sections("shanghai-2023-chapter-5")
        for block in section.blocks
        if block.ref
    }
    assert {ref: numbers(text) for ref, text in paragraphs(library, "zh").items()} == theirs


def test_each_paragraph_has_the_same_numbers_and_names_in_english(library: Library) -> None:
    own, other = paragraphs(library, "zh"), paragraphs(library, "en")
    for ref, text in own.items():
        assert numbers(other[ref]) == numbers(text), ref
        assert len(quoted(other[ref])) == len(quoted(text)), ref


def test_english_figures_are_hedged_as_the_chinese_are(library: Library) -> None:
    said = {"约": "about", "余": "more than", "超": "more than", "以下": "or under"}
    said |= {"近": "past", "前": "top"}
    other = {figure.ref: figure for figure in library.figures(language="en")}
    for figure in library.figures():
        printed = other[figure.ref].text
        hedges = {word for word in said.values() if word in printed}
        assert hedges == ({said[figure.qualifier]} if figure.qualifier else set()), printed
        assert pytest.approx(figure.value) in numbers(printed), printed
        section = library.get(figure.place.block, language="en")
        assert isinstance(section, Section)
        assert printed in section.blocks[0].text
