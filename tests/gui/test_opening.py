"""What opening something shows, on the real bundled library."""

import pytest

from conftest import TEXTS
from talentdesk.errors import NotFoundError
from talentdesk.gui.opening import Opener
from talentdesk.gui.views import Page, Tongue
from talentdesk.library import Library

ZH, EN = Tongue("zh", "zh"), Tongue("en", "en")
REVIEW = "policy:上海市自然科学研究人员职称评审办法"


def paged(library: Library, ref: str) -> Page:
    page = Opener(library, ZH).view(ref).page
    assert page is not None
    return page


def test_a_section_is_read_with_everything_below_it(library: Library) -> None:
    page = paged(library, "5.3")
    assert page.ref == "shanghai-2023/5.3"
    assert page.section == "shanghai-2023/5.3"
    assert page.html.count('class="h2') == 4


def test_an_unnumbered_heading_is_read_within_its_section(library: Library) -> None:
    page = paged(library, "shanghai-2023/5.3-3-1")
    assert (page.ref, page.target) == ("shanghai-2023/5.3", "shanghai-2023/5.3-3-1")


def test_a_paragraph_brings_what_it_tells(library: Library) -> None:
    (event,) = [e for e in library.timeline() if e.date.text == "2023-06-19"]
    block = next(p.block for p in event.places if "5.3#" in p.block)
    seen = Opener(library, ZH).view(block)
    assert seen.page is not None
    assert seen.page.section.startswith("shanghai-2023/5.3-3")
    assert seen.event == event.ref
    assert seen.detail is not None
    assert seen.detail.ref == REVIEW


def test_a_paragraph_may_be_named_without_its_document(library: Library) -> None:
    assert paged(library, "5.3#2").target == "shanghai-2023/5.3#2"


def test_a_policy_opens_the_paragraph_that_tells_most(library: Library) -> None:
    seen = Opener(library, ZH).view(REVIEW)
    assert seen.page is not None
    assert seen.page.ref == "shanghai-2023/5.3"
    assert seen.detail is not None
    assert seen.detail.place == seen.page.target
    assert "职称评聘工作" in seen.detail.html


def test_a_choice_made_in_the_page_leaves_it_alone(library: Library) -> None:
    page = paged(library, "5.1")
    seen = Opener(library, ZH).view(REVIEW, page, stay=True)
    assert (seen.page, seen.shelf) == (None, None)
    assert seen.detail is not None


def test_the_shelf_comes_only_with_another_document(report: Library) -> None:
    page = paged(report, "shanghai-2023/5.3")
    assert Opener(report, ZH).view("shanghai-2023/5.1", page).shelf is None
    other = Opener(report, ZH).view("annual-report", page).shelf
    assert other is not None
    assert other.document is not None
    assert other.document.ref == "annual-report"


def test_the_shelf_holds_every_year_of_the_language_and_one_document_of_figures(
    report: Library,
) -> None:
    (document,) = [d for d in report.documents() if d.ref == "shanghai-2023"]
    shelf = Opener(report, ZH).shelf(document)
    assert {event.document for event in shelf.events} >= {"shanghai-2023"}
    assert {figure.document for figure in shelf.figures} == {"shanghai-2023"}
    assert {section.document for section in shelf.sections} == {"shanghai-2023"}


@pytest.fixture
def bilingual(library: Library) -> Library:
    library.add(TEXTS / "pack")
    return library


def test_the_text_is_read_in_either_language_or_in_both(bilingual: Library) -> None:
    chinese = Opener(bilingual, ZH).page("pack")
    english = Opener(bilingual, EN).page("pack")
    assert (chinese.document.language, english.document.language) == ("zh", "en")
    both = Opener(bilingual, Tongue("zh", "", beside=True)).page("pack")
    assert both.beside
    for page in (chinese, english):
        assert page.headings[-1].title.partition(" ")[2] in both.html
    assert both.html.count(' id="') == chinese.html.count(' id="') > 3


def test_an_english_window_tells_in_english_of_a_chinese_text(bilingual: Library) -> None:
    seen = Opener(bilingual, Tongue("en", "zh")).view("pack")
    assert seen.page is not None
    assert seen.page.document.language == "zh"
    assert seen.shelf is not None
    titles = [policy.title for policy in seen.shelf.policies]
    assert any(title.isascii() for title in titles)


def test_searched_words_are_marked(library: Library) -> None:
    needles = library.search("绿色通道").needles
    page = Opener(library, ZH).page("shanghai-2023/5.3", needles)
    assert '<span class="mark">绿色通道</span>' in page.html


def test_a_figure_shows_its_sentence(library: Library) -> None:
    figure = library.figures()[0]
    seen = Opener(library, ZH).view(figure.ref)
    assert seen.detail is not None
    assert figure.place.sentence in seen.detail.html
    assert seen.page is not None
    assert seen.page.target == figure.place.block


def test_reading_begins_where_it_ended_or_with_the_language(library: Library) -> None:
    left = Opener(library, EN).first_view("shanghai-2023/5.2")
    assert left.ref == "shanghai-2023/5.2"
    assert Opener(library, ZH).first_view("gone/5").ref == "shanghai-2023"


def test_an_empty_library_shows_an_empty_shelf(library: Library) -> None:
    library.remove("shanghai-2023")
    seen = Opener(library, ZH).first_view("shanghai-2023/5")
    assert seen.shelf is not None
    assert (seen.page, seen.shelf.documents) == (None, ())


def test_what_is_not_there_is_refused(library: Library) -> None:
    with pytest.raises(NotFoundError):
        Opener(library, ZH).view("shanghai-2023/9.9")
