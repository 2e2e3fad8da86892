"""The looks: readable in light and dark, at every size, with icons that exist."""

import string

import pytest
from PySide6.QtWidgets import QApplication

from gui.contrast import contrast
from talentdesk.gui.theme import Theme, read_style
from talentdesk.resources import resource

PAIRS = [tuple(pair) for pair in read_style()["contrast"]["pairs"]]


def test_the_measure_of_contrast_is_right() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_every_text_stands_out_from_its_ground(mode: str, pair: tuple[str, str]) -> None:
    palette = read_style()[mode]
    assert contrast(palette[pair[0]], palette[pair[1]]) >= 4.5


def test_both_themes_have_the_same_colours() -> None:
    style = read_style()
    assert set(style["light"]) == set(style["dark"])


@pytest.mark.parametrize("sheet", ["window.qss", "reading.css", "detail.css"])
def test_sheets_are_filled_in_whole_and_use_the_palette_only(theme: Theme, sheet: str) -> None:
    filled = theme.sheet(sheet)
    assert "$" not in filled
    template = string.Template(resource(f"style/{sheet}").read_text(encoding="utf-8"))
    bare = template.safe_substitute(dict.fromkeys(read_style()["light"], ""))
    assert "color: #" not in bare
    assert "background: #" not in bare


def test_text_grows_as_chosen(theme: Theme) -> None:
    assert theme.px("body") == 16
    theme.set_text_size(150)
    assert theme.px("body") == 24
    assert theme.font("serif", "body").pixelSize() == 24


def test_dark_is_told_and_shown(theme: Theme, qapp: QApplication) -> None:
    seen: list[bool] = []
    theme.changed.connect(lambda: seen.append(theme.dark))
    theme.set_mode("dark")
    assert seen == [True]
    assert qapp.palette().window().color() == theme.colour("surface")
    assert theme.colour("page").lightness() < 60


def test_an_icon_has_a_picture(theme: Theme) -> None:
    picture = theme.icon("printer").pixmap(20, 20).toImage()
    colours = {picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20)}
    assert max(colours) > 100


def test_qt_keeps_its_hands_off_none() -> None:
    """PySide6 6.12.0 loses a reference to None with every void call; Python 3.11 then aborts."""
    import sys

    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _number in range(1000):
        thing.setObjectName("x")
    assert sys.getrefcount(None) > before - 500
