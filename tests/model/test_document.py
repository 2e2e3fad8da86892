"""What documents of one title are called, so that no two look alike."""

from talentdesk.model import Document, Imprint
from talentdesk.model.date import Date
from talentdesk.model.document import tell_apart
from talentdesk.model.translation import Translation


def law(ref: str, year: int | None = None, title: str = "人才条例", **imprint: object) -> Document:
    return Document(ref, title, "zh", year, "law", "", imprint=Imprint(**imprint))


def names(*documents: Document) -> list[str]:
    return [document.name for document in tell_apart(documents)]


def test_a_title_that_is_alone_stays_as_it_is() -> None:
    assert names(law("a", 2015), law("b", 2018, "奖励条例")) == ["人才条例", "奖励条例"]


def test_years_tell_versions_apart_whatever_marks_stand_around_the_title() -> None:
    versions = law("a", 2015), law("b", version=Date("2018-05-01"), title="《人才条例》")
    assert names(*versions) == ["人才条例（2015）", "《人才条例》（2018）"]


def test_within_a_year_the_day_of_the_version_does_and_then_the_number() -> None:
    days = law("a", 2020, version=Date("2020-01-20")), law("b", 2020, adopted=Date("2020-10-07"))
    assert names(*days) == ["人才条例（2020-01-20）", "人才条例（2020-10-07）"]
    numbers = law("a", 2020, number="第1号"), law("b", 2020, number="第2号")
    assert names(*numbers) == ["人才条例（第1号）", "人才条例（第2号）"]


def test_where_nothing_else_does_the_ref_tells_them_apart() -> None:
    assert names(law("a", 2020), law("b", 2020)) == ["人才条例（a）", "人才条例（b）"]
    assert names(law("a"), law("b", 2020)) == ["人才条例（a）", "人才条例（b）"]
    three = law("a", 2015), law("b", 2015), law("c", 2018)
    assert names(*three) == ["人才条例（a）", "人才条例（b）", "人才条例（c）"]


def test_a_title_in_another_language_counts_as_well() -> None:
    titles = (Translation("zh", "人才报告"), Translation("en", "Talent Report"))
    work = Document(
        "a", "人才报告", "zh", 2021, "report", "", languages=("zh", "en"), titles=titles
    )
    other = Document("b", "Talent Report", "en", 2022, "report", "")
    one, two = tell_apart((work, other))
    assert one.in_language("en").name == "Talent Report (2021)"
    assert two.name == "Talent Report (2022)"
