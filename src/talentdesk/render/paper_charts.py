"""Charts of figures for paper: every whole with its parts, in shades that print without colour."""

from collections.abc import Iterable, Sequence

from talentdesk.model import Figure
from talentdesk.render.charts import Colours, chart_of
from talentdesk.render.form import Chart, printable

_INK = Colours(ground="#ffffff", text="#000000", muted="#333333", line="#bbbbbb", accent="#555555")
_FACE = "Noto Sans CJK SC, Source Han Sans SC, PingFang SC, Microsoft YaHei, sans-serif"
_WIDTH = 600


def charts(figures: Sequence[Figure]) -> Iterable[Chart]:
    """Draw the parts of each whole that has any, in the order of the wholes."""
    wholes = {figure.part_of for figure in figures if figure.part_of}
    for figure in figures:
        found = chart_of([figure], figures) if figure.ref in wholes else None
        if found:
            told = "; ".join(f"{point.label} {point.printed}" for point in found.points)
            shows = printable(f"{found.title}: {told}")
            yield Chart(printable(found.title), found.svg(_WIDTH, _INK, _FACE), shows)
