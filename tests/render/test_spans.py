"""Text as HTML: links and marks may cross, nothing of the text is lost."""

import itertools
import re
from dataclasses import replace
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from talentdesk import model
from talentdesk.model import Block, BlockKind, Event, EventKind, Figure, Place, Policy, Status
from talentdesk.model.date import Date
from talentdesk.render.address import href, ref_of
from talentdesk.render.spans import Link, links, rich

TEXT = "4月13日印发《职称评审办法》，新设2个学科组、12个受理点。"
BLOCK = Block(BlockKind.ITEM, TEXT, "d/5.3#4")
PLACE = Place("d/5.3-1", "d/5.3#4", TEXT)


def policy(title: str, place: Place = PLACE) -> Policy:
    return Policy(
        "policy:办法", title, "办法", Status.ISSUED, None, None, None, None, ("d",), (place,)
    )


def event(place: Place = PLACE) -> Event:
    return Event("event:e", "d", Date("2023-04-13"), "印发", EventKind.POLICY, (place,))


def figure(text: str) -> Figure:
    return Figure(f"figure:{text}", "d", "学科组", 2, "个", text, "", None, PLACE)


def linked(found: tuple[Link, ...], text: str = TEXT) -> list[tuple[str, str]]:
    return [(text[link.start : link.end], link.ref) for link in found]


def test_a_figure_whose_unit_stands_in_the_head_of_its_table_is_a_link() -> None:
    row = "| 硕士生 | 17.5 | 7.5 |"
    block = Block(BlockKind.ROW, row, "d/5#2")
    one = replace(figure("7.5万人"), place=Place("d/5", "d/5#2", row))
    assert linked(links(block, (), (), [one]), row) == [("7.5", "figure:7.5万人")]
    assert links(block, (), (), [one])[0].start == row.rindex("7.5")


def test_titles_dates_and_quantities_are_links() -> None:
    found = links(BLOCK, [policy("职称评审办法")], [event()], [figure("2个"), figure("12个")])
    assert linked(found) == [
        ("4月13日", "event:e"),
        ("《职称评审办法》", "policy:办法"),
        ("2个", "figure:2个"),
        ("12个", "figure:12个"),
    ]


def test_a_number_is_not_linked_inside_a_longer_one() -> None:
    text = "12个受理点、2个学科组"
    place = Place("d/5", "d/5#1", text)
    two = replace(figure("2个"), place=place)
    (found,) = links(Block(BlockKind.ITEM, text, "d/5#1"), [], [], [two])
    assert text[found.start - 1] == "、"


def test_what_is_told_elsewhere_is_not_linked_here() -> None:
    elsewhere = Place("d/5", "d/5#2", TEXT)
    assert links(BLOCK, [policy("职称评审办法", elsewhere)], [event(elsewhere)], []) == ()


def test_a_date_in_english_is_a_link_too() -> None:
    text = "On 13 April 2023 the measures were issued."
    place = Place("d/5", "d/5#1", text)
    found = links(Block(BlockKind.ITEM, text, "d/5#1"), [], [event(place)], [])
    assert linked(found, text) == [("13 April 2023", "event:e")]


def test_links_never_overlap() -> None:
    found = links(BLOCK, [policy("职称评审办法"), policy("评审办法")], [event()], [figure("3日")])
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))


def test_a_mark_across_a_link_is_cut_at_its_edges() -> None:
    html = rich("甲乙丙丁", [Link(1, 3, "policy:p", "policy")], [(0, 2)])
    assert html == (
        '<span class="mark">甲</span>'
        f'<a class="policy" href="{href("policy:p")}"><span class="mark">乙</span></a>'
        f'<a class="policy" href="{href("policy:p")}">丙</a>丁'
    )


def test_markup_in_a_text_stays_text() -> None:
    assert rich("<b>&") == "&lt;b&gt;&amp;"


@given(
    st.text(max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=4)
)
def test_nothing_of_the_text_is_lost(text: str, marks: list[tuple[int, int]]) -> None:
    inside = [(min(a, b, len(text)), min(max(a, b), len(text))) for a, b in marks]
    plain = unescape(re.sub(r"</?span[^>]*>", "", rich(text, (), inside)))
    assert plain == unescape(rich(text))


@given(st.text())
def test_every_ref_survives_as_an_address(ref: str) -> None:
    ref = ref.encode("utf-8", "ignore").decode()
    assert ref_of(href(ref)) == ref


def test_any_other_address_is_no_ref() -> None:
    assert ref_of("https://example.org") == ""


def test_a_reference_within_the_text_leads_to_its_place() -> None:
    inside, outside = model.Link(2, 5, "law/第三条"), model.Link(8, 11, "", outside=True)
    block = Block(
        BlockKind.PARAGRAPH, "依照第三条和某法第九条。", "law/第四条#1", (inside, outside)
    )
    found = links(block, (), (), ())
    assert [(link.start, link.end, link.ref) for link in found] == [(2, 5, "law/第三条")]
