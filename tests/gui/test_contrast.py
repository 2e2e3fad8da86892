"""Contrast of all that is read, as the style sheets and the pages really set it."""

import re
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QBrush, QPalette, QTextBlock, QTextFormat
from PySide6.QtWidgets import QTextBrowser

from gui.contrast import contrast
from talentdesk.gui.app import App
from talentdesk.gui.theme import read_style
from talentdesk.model.note import Colour
from talentdesk.resources import resource

STYLE = read_style()
WORDLESS = ("::chunk", "::handle", "::groove", "::sub-page", "::add-", "::indicator", "::separator")
GROUNDS = ("surface", "page")
"""What stands below a text whose rule sets no ground."""


def rules() -> dict[str, dict[str, str]]:
    """Give what the style sheet of the window sets, by selector."""
    text = resource("style/window.qss").read_text(encoding="utf-8")
    text = re.sub(r"\$\{(\w+)\}", r"$\1", text)
    found: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", text):
        pairs = [line.split(":", 1) for line in body.split(";") if ":" in line]
        for selector in selectors.split(","):
            kept = found.setdefault(" ".join(selector.split()), {})
            kept.update({name.strip(): value.strip() for name, value in pairs})
    return found


def colour_in(value: str) -> str:
    named = re.search(r"\$(\w+)", value)
    return named[1] if named and named[1] in STYLE["light"] else ""


def looked_up(selector: str, name: str, sheet: dict[str, dict[str, str]]) -> str:
    """Give a colour of a rule, or of the same without its state, or without its name."""
    stateless = re.sub(r"(?<!:):(?!:)!?[\w-]+", "", selector)
    nameless = re.sub(r"#\w+", "", stateless)
    for each in (selector, stateless, nameless):
        if colour := colour_in(sheet.get(each, {}).get(name, "")):
            return colour
    return ""


def pairs() -> Iterator[tuple[str, str, str]]:
    sheet = rules()
    for selector, body in sheet.items():
        if any(part in selector for part in WORDLESS) or selector.startswith("QSplitter"):
            continue
        if "color" in body or "background" in body:
            words = looked_up(selector, "color", sheet) or "text"
            ground = looked_up(selector, "background", sheet)
            yield from ((selector, words, each) for each in ([ground] if ground else GROUNDS))
        if "selection-color" in body:
            chosen = body["selection-color"], body["selection-background-color"]
            yield (f"{selector} selected", *map(colour_in, chosen))


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_every_rule_of_the_style_sheet_can_be_read(mode: str) -> None:
    palette = STYLE[mode]
    read = list(pairs())
    assert len(read) > 60
    assert any(selector == "QMenu::item:disabled" for selector, *_colours in read)
    weak = [pair for pair in read if contrast(palette[pair[1]], palette[pair[2]]) < 4.5]
    assert weak == []


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("pair", STYLE["contrast"]["shapes"], ids="-".join)
def test_rings_and_borders_that_say_something_are_seen(mode: str, pair: list[str]) -> None:
    palette = STYLE[mode]
    assert contrast(palette[pair[0]], palette[pair[1]]) >= 3


def test_what_is_written_in_ticked_or_dragged_has_a_border_that_is_seen() -> None:
    sheet = rules()
    for selector in ("QLineEdit", "QComboBox", "QPlainTextEdit#notetext", "QCheckBox::indicator"):
        assert colour_in(sheet[selector]["border"]) == "edge"
    for selector in ("QScrollBar::handle", "QSlider::groove:horizontal"):
        assert colour_in(sheet[selector]["background"]) == "edge"


# Pages


def searched(app: App) -> None:
    app.window.search.search_for("职称 办法 2023")
    app.desk.open_ref("shanghai-2023/5.3")


def highlighted(app: App) -> None:
    """Highlight a link in each colour, and a date."""
    app.desk.open_ref("shanghai-2023/5.3")
    text = app.window.reading.text
    words = ("绿色通道", "特色人才评价举荐机制", "4月13日", "外籍“高精尖缺”人才认定标准")
    for said, colour in zip(words, Colour, strict=True):
        text.setTextCursor(text.document().find(said))
        assert text.textCursor().hasSelection()
        app.window.orders.colour_chosen.emit(colour)
    assert len(text.extraSelections()) == len(words)


def told(ref: str) -> Callable[[App], object]:
    return lambda app: app.desk.open_ref(ref)


PAGES: dict[str, Callable[[App], object]] = {
    "chapter": told("shanghai-2023/5"),
    "searched": searched,
    "highlighted": highlighted,
    "both": lambda app: (app.desk.open_ref("shanghai-2023/5.3"), app.desk.choose_edition("both")),
    "policy": told("policy:上海市自然科学研究人员职称评审办法"),
    "figure": told("figure:shanghai-2023/5.2#4.1"),
    "event": told("event:shanghai-2023/5#8"),
    "document": told("shanghai-2023"),
    "about": lambda app: app.window.orders.about.trigger(),
}


def blocks(view: QTextBrowser) -> Iterator[QTextBlock]:
    block = view.document().begin()
    while block.isValid():
        yield block
        block = block.next()


def inks(view: QTextBrowser) -> Iterator[tuple[str, str, str]]:
    """Give each piece of a page with its colour and ground, and that of what is painted over."""
    palette = view.palette()
    ground = palette.color(QPalette.ColorRole.Base).name()
    over = view.extraSelections()
    for block in blocks(view):
        below = _painted(block.blockFormat()) or ground
        pieces = block.begin()
        while not pieces.atEnd():
            piece = pieces.fragment()
            look = piece.charFormat()
            words = look.foreground()
            chosen = words.style() != words.style().NoBrush
            ink = (words.color() if chosen else palette.text().color()).name()
            yield piece.text(), ink, _painted(look) or below
            for mark in over:
                start, end = mark.cursor.selectionStart(), mark.cursor.selectionEnd()
                if start < piece.position() + piece.length() and piece.position() < end:
                    above = mark.format.foreground()
                    set_above = above.style() != above.style().NoBrush
                    yield (
                        f"{piece.text()} marked",
                        above.color().name() if set_above else ink,
                        _painted(mark.format) or ground,
                    )
            pieces += 1


def _painted(look: QTextFormat) -> str:
    brush: QBrush = look.background()
    return brush.color().name() if brush.style() != brush.style().NoBrush else ""


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("page", PAGES)
def test_every_word_of_a_page_can_be_read(app: App, page: str, mode: str) -> None:
    app.choices.choose_theme(mode)
    PAGES[page](app)
    views = app.window.findChildren(QTextBrowser)
    read = [ink for view in views if view.isVisible() for ink in inks(view)]
    assert len(read) > 40
    assert {(w, i, g) for w, i, g in read if w.strip() and contrast(i, g) < 4.5} == set()
    if page == "highlighted":
        assert sum(words.endswith(" marked") for words, *_colours in read) >= 4
