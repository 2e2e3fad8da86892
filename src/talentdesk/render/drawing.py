"""The only importer of leather, which draws charts as SVG."""

import re
from collections.abc import Sequence
from typing import Any

import leather
from leather import theme

from talentdesk.render.charts import FACE, Chart, Colours
from talentdesk.render.terms import plain_number

SIZE = 13


def bars(chart: Chart, width: int, colours: Colours) -> str:
    """Draw a bar for each point, its value as printed beside its label."""
    _dress(colours, [f"{p.label}  {p.printed}" for p in chart.points])
    drawn = leather.Chart()
    rows = [(p.value, f"{p.label}  {p.printed}") for p in chart.points]
    drawn.add_series(leather.Series(rows[::-1]), _Bars(colours.accent))
    drawn.add_x_scale(0, max((p.value for p in chart.points), default=1) or 1)
    drawn.add_x_axis(tick_formatter=lambda *_tick: "")  # each bar has its number beside it
    return _set(drawn.to_svg(width=width, height=chart.height))


def line(chart: Chart, width: int, colours: Colours) -> str:
    """Draw a line through the points, each with its time and its value as printed below it."""
    _dress(colours, [plain_number(p.value) for p in chart.points])
    drawn = leather.Chart()
    points = list(enumerate(p.value for p in chart.points))
    drawn.add_series(leather.Series(points), _Course(colours.accent))
    named = [f"{p.label}  {p.printed}" for p in chart.points]
    last = len(points) - 1
    drawn.add_x_scale(-0.4, last + 0.4)  # room for the words below the first and last point
    drawn.add_x_axis(
        ticks=list(range(last + 1)), tick_formatter=lambda at, _index, _count: named[int(at)]
    )
    most = max(p.value for p in chart.points)
    drawn.add_y_scale(min(0, *(p.value for p in chart.points)), most * 1.1 or 1)
    drawn.add_y_axis(tick_formatter=_number)
    return _set(drawn.to_svg(width=width, height=chart.height))


class _Bars(leather.Bars):  # type: ignore[misc]
    """Bars with room between them, so that they are told apart."""

    def to_svg(self, *where: Any) -> Any:
        """Draw the bars, each three fifths as high as its share of the height."""
        group = super().to_svg(*where)
        for bar in group:
            top, height = float(bar.get("y")), float(bar.get("height"))
            bar.set("y", str(top + height / 5))
            bar.set("height", str(height * 3 / 5))
        return group


class _Course(leather.Line):  # type: ignore[misc]
    """A line with a dot at each point, as one shape: two would be given a legend."""

    def __init__(self, colour: str) -> None:
        super().__init__(stroke_color=colour, width=2)
        self._dots = leather.Dots(fill_color=colour, radius=4)

    def to_svg(self, *where: Any) -> Any:
        """Draw the line, then the dots on it."""
        group = super().to_svg(*where)
        group.append(self._dots.to_svg(*where))
        return group


def _number(value: object, _index: int, _count: int) -> str:
    return plain_number(float(str(value)))


def _set(drawn: object) -> str:
    """Set every word at its own height: what shows the chart on screen knows no ``dy``."""

    def lower(found: re.Match[str]) -> str:
        return f'y="{float(found[1]) + float(found[2]) * SIZE:g}"'

    return re.sub(r'y="([\d.Ee+-]+)" dy="([\d.]+)em"', lower, str(drawn))


def _dress(colours: Colours, labels: Sequence[str]) -> None:
    """Give the library its colours and faces; it keeps them for itself in one module.

    It leaves room for the longest label by one width for every character, so it is told the width
    that suits the labels there are: a Han character is as wide as it is high, others about half.
    """
    theme.background_color = colours.ground
    theme.tick_color = colours.line
    theme.zero_color = colours.muted
    theme.label_color = colours.muted
    theme.tick_font_family = FACE
    widest = max(sum(SIZE if ord(c) > 0x2E7F else 0.58 * SIZE for c in label) for label in labels)
    theme.tick_font_size = SIZE
    theme.tick_font_char_width = widest / max(map(len, labels))
    theme.tick_font_char_height = SIZE
    theme.margin = 0.02
