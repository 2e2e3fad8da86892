"""Charts of figures as vectors, the same for screen and paper: parts, a course, a comparison."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _

from talentdesk.model import Figure
from talentdesk.model.sums import sums
from talentdesk.render.dating import long_date
from talentdesk.render.source_terms import unit_name
from talentdesk.render.terms import plain_number, printed
from talentdesk.render.wrapping import columns, wrap
from talentdesk.resources import current_language

BAR, FOOT = 27, 34
"""The height of a bar with its gap, and of what stands above and below the bars."""
COURSE_HEIGHT = 240
FACE = "TalentDeskFace"
"""Stands for the face of the text until it is known where the chart is shown."""
# What makes no other indicator of a label: the time it names, and its punctuation.
_TIME = re.compile(r"(?:19|20)\d\d年?(?:\d{1,2}月份?)?[底末初度]?")
_MARKS = re.compile(r"[\s“”《》（）()·]")
_LONGEST = 34
"""So many columns of a label (a Han character takes two) stand beside its bar."""


@dataclass(frozen=True, slots=True)
class Colours:
    """The colours of a chart: ground, text, axis labels, lines, and what is drawn."""

    ground: str = "#ffffff"
    text: str = "#1d2024"
    muted: str = "#5f646a"
    line: str = "#e2e0da"
    accent: str = "#2a5d8c"


@dataclass(frozen=True, slots=True)
class Point:
    """One bar or point: its label, its value, and its value as printed."""

    label: str
    value: float
    printed: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart ready to be drawn: ``told`` says in words what it shows, ``course`` draws a line."""

    title: str
    told: str
    points: tuple[Point, ...]
    course: bool = False

    @property
    def height(self) -> int:
        """Give the height in pixels at 100 %."""
        return COURSE_HEIGHT if self.course else BAR * len(self.points) + FOOT

    def svg(self, width: int, colours: Colours, face: str) -> str:
        """Draw it as SVG of a width in pixels, in these colours and this face."""
        from talentdesk.render.drawing import bars, line  # brings the library that draws

        drawn = (line if self.course else bars)(self, width, colours)
        return drawn.replace(FACE, face)


def chart_of(chosen: Sequence[Figure], known: Sequence[Figure]) -> Chart | None:
    """Find what chosen figures show: their comparison, the parts of one, or its course.

    Several are compared if they have one unit. One is shown with its fellow parts of a whole, or
    with the same indicator at other times; if there are neither, there is no chart.
    """
    if len(chosen) > 1:
        return _course(chosen) or _comparison(chosen)
    if not chosen:
        return None
    one = chosen[0]
    return _parts(one, known) or _course([f for f in known if _same(f, one)])


def _parts(one: Figure, known: Sequence[Figure]) -> Chart | None:
    """Show the parts of a whole, of which one was chosen, and say whether they make it up."""
    wholes = {figure.ref: figure for figure in known}
    whole = wholes.get(one.part_of or one.ref)
    for found in sums(known) if whole else ():
        if whole is None or found.whole != whole.ref:
            continue
        parts = [_point(wholes[ref]) for ref in found.parts]
        told = _("{label} {whole}: the parts make up the whole.")
        if not found.agrees:
            told = _("{label} {whole}: the parts make {total}, which is not the whole.")
        total = plain_number(found.total)
        said = told.format(label=whole.label, whole=printed(whole), total=total)
        return Chart(whole.label, said, tuple(parts))
    return None


def _course(figures: Sequence[Figure]) -> Chart | None:
    """Show one indicator through time, if it is known for more than one time."""
    dated = sorted((f for f in figures if f.date), key=lambda f: f.date.text if f.date else "")
    alike = all(_same(figure, dated[0]) for figure in dated)
    times = {figure.date.text: figure for figure in dated if figure.date}
    if len(dated) != len(figures) or not alike or len(times) < 2:
        return None
    points = tuple(Point(long_date(f.date), f.value, printed(f)) for f in times.values() if f.date)
    first, last = points[0], points[-1]
    label = _timeless(dated[0].label)
    told = _("{label}: from {first} ({from_}) to {last} ({to}).").format(
        label=label,
        first=first.printed,
        from_=first.label,
        last=last.printed,
        to=last.label,
    )
    return Chart(label, told, points, course=True)


def _comparison(figures: Sequence[Figure]) -> Chart | None:
    units = {figure.unit for figure in figures}
    if len(units) > 1:
        return None
    several = len({figure.label for figure in figures}) < len(figures)
    points = tuple(_point(figure, dated=several) for figure in figures)
    unit = unit_name(figures[0].unit, current_language())
    title = _("Comparison ({unit})").format(unit=unit or "1")
    most, least = max(points, key=_value), min(points, key=_value)
    told = _("Most: {most} {value}; least: {least} {other}.").format(
        most=most.label, value=most.printed, least=least.label, other=least.printed
    )
    return Chart(title, told, points)


def _value(point: Point) -> float:
    return point.value


def _point(figure: Figure, *, dated: bool = False) -> Point:
    label = figure.label
    if dated and figure.date:
        label = f"{label} {figure.date.text}"
    short = label if columns(label) <= _LONGEST else f"{wrap(label, _LONGEST)[0].rstrip()}…"
    return Point(short, figure.value, printed(figure))


def _same(one: Figure, other: Figure) -> bool:
    """Tell whether two figures are the same indicator: label and unit agree."""
    return one.unit == other.unit and _key(one.label) == _key(other.label)


def _key(label: str) -> str:
    return _MARKS.sub("", _TIME.sub("", label)).casefold()


def _timeless(label: str) -> str:
    """Leave out of a label the time it names, for what is shown through time."""
    return _TIME.sub("", label).strip(" ·") or label
