"""Charts: which figures belong together, what they say, and that they can be drawn."""

import itertools
from xml.etree import ElementTree

import pytest

from talentdesk.library import Library
from talentdesk.model import Figure, Place
from talentdesk.model.date import Date
from talentdesk.render.charts import Colours, chart_of


def figure(
    ref: str, label: str, value: float, *, unit: str = "人", date: str = "2023", part_of: str = ""
) -> Figure:
    place = Place("d/5", "d/5#1", f"{label}{value}")
    return Figure(
        *(ref, "d", label, value, unit, f"{value:g}{unit}", "", Date(date), place),
        part_of=part_of or None,
    )


WHOLE = figure("w", "研究生", 30)
PARTS = (figure("a", "硕士生", 20, part_of="w"), figure("b", "博士生", 10, part_of="w"))
YEARS = tuple(figure(f"y{y}", f"{y}年引进人才", y - 2000, date=str(y)) for y in (2021, 2022, 2023))


def test_a_whole_and_each_part_show_the_parts_and_that_they_make_it_up() -> None:
    for chosen in (WHOLE, *PARTS):
        chart = chart_of([chosen], (WHOLE, *PARTS))
        assert chart is not None
        assert [p.label for p in chart.points] == ["硕士生", "博士生"]
        assert "make up the whole" in chart.told


def test_parts_that_do_not_make_the_whole_are_told() -> None:
    parts = (PARTS[0], figure("b", "博士生", 11, part_of="w"))
    chart = chart_of([WHOLE], (WHOLE, *parts))
    assert chart is not None
    assert "31, which is not the whole" in chart.told


def test_the_same_indicator_at_other_times_is_a_course() -> None:
    chart = chart_of([YEARS[1]], (WHOLE, *YEARS))
    assert chart is not None
    assert chart.course
    assert [p.value for p in chart.points] == [21, 22, 23]


def test_several_of_one_unit_are_compared_and_of_two_units_not() -> None:
    other = figure("o", "项目", 5, unit="个")
    chart = chart_of([WHOLE, YEARS[0]], ())
    assert chart is not None
    assert not chart.course
    assert "Most: 研究生" in chart.told
    assert chart_of([WHOLE, other], ()) is None
    assert chart_of([other], (WHOLE, other)) is None
    assert chart_of([], (WHOLE,)) is None


@pytest.mark.parametrize("course", [False, True])
def test_it_is_drawn_in_the_colours_and_face_asked_for(course: bool) -> None:
    chart = chart_of(YEARS if course else [WHOLE, *PARTS], (WHOLE, *PARTS, *YEARS))
    assert chart is not None
    assert chart.course is course
    svg = chart.svg(640, Colours(accent="#123456"), "A Face")
    assert "#123456" in svg
    assert 'font-family="A Face"' in svg
    for point in chart.points:
        assert f"{point.label}  {point.printed}" in svg


def test_each_bar_stands_beside_its_label_with_room_to_the_next(library: Library) -> None:
    figures = library.figures()
    (whole,) = [f for f in figures if f.value == 10_320_000]
    chart = chart_of([whole], figures)
    assert chart is not None
    drawing = ElementTree.fromstring(chart.svg(640, Colours(accent="#123456"), "A Face"))
    bars = [r for r in drawing.iter() if r.tag.endswith("rect") and r.get("fill") == "#123456"]
    spans = sorted((float(b.get("y")), float(b.get("height")), float(b.get("width"))) for b in bars)
    longest_first = sorted(range(3), key=lambda at: -spans[at][2])
    values = [point.value for point in chart.points]
    assert longest_first == sorted(range(3), key=lambda at: -values[at])
    for (top, height, _w), (below, _h, _v) in itertools.pairwise(spans):
        assert below - (top + height) > height / 3
    labels = [t for t in drawing.iter() if t.tag.endswith("text") and t.text]
    order = sorted(labels, key=lambda t: float(t.get("y")))
    assert [t.text.split("  ")[0] for t in order][:3] == [p.label for p in chart.points]


def test_the_bundled_profiles_are_made_up_of_their_parts(library: Library) -> None:
    figures = library.figures()
    (whole,) = [f for f in figures if f.value == 10_320_000]
    chart = chart_of([whole], figures)
    assert chart is not None
    assert sum(p.value for p in chart.points) == whole.value
