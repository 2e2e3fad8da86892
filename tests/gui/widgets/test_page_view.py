"""The reading surface."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.highlights import Highlight
from talentdesk.gui.widgets.hover_card import GAP, beside
from talentdesk.gui.widgets.page_view import PageView
from talentdesk.model import Block, BlockKind, Document, Event, EventKind, Place, Section
from talentdesk.model.date import Date
from talentdesk.model.note import Colour
from talentdesk.render.reading import page
from talentdesk.render.spans import href
from talentdesk.settings import Settings

DOCUMENT = Document("d", "报告", "zh", 2023, "report", "r.md")
BLOCKS = tuple(
    Block(BlockKind.PARAGRAPH, f"4月{n}日，这是第{n}段。" + "长" * 120, f"d/5#{n}")
    for n in range(1, 25)
)
SECTION = Section("d/5", "d", "5", "高地", 1, blocks=BLOCKS)
EVENT = Event(
    "event:e", "d", Date("2023-04-01"), "事", EventKind.OTHER, (Place("d/5", "d/5#1", ""),)
)
HTML = page(DOCUMENT, (), [SECTION], ((), [EVENT], ()))


@pytest.fixture
def view(theme: Theme, qtbot: QtBot) -> PageView:
    made = PageView(theme)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.set_page(HTML)
    return made


def text_rect(view: PageView) -> tuple[float, float]:
    style = view.document().rootFrame().frameFormat()
    return style.leftMargin(), view.viewport().width() - style.rightMargin()


def test_headings_and_paragraphs_are_known_by_their_refs(view: PageView) -> None:
    assert view.refs == ("d/5", *(block.ref for block in BLOCKS))


def test_the_measure_stays_within_what_reads_well(view: PageView, theme: Theme) -> None:
    for width, size in ((700, 100), (900, 100), (1600, 100), (1600, 200)):
        theme.set_text_size(size)
        view.resize(width, 500)
        left, right = text_rect(view)
        characters = (right - left) / theme.px("body")
        assert characters <= theme.line_width + 3
        assert left >= theme.px(40)


def test_a_paragraph_is_scrolled_to_only_when_out_of_sight(view: PageView) -> None:
    bar = view.verticalScrollBar()
    view.show_ref("d/5#1")
    assert bar.value() == 0
    view.show_ref("d/5#20")
    assert bar.value() > 0
    assert 0 <= view._area(view._block_of("d/5#20")).top() < view.viewport().height() / 2


def test_other_marks_do_not_move_the_page(view: PageView) -> None:
    view.show_ref("d/5#20")
    place = view.verticalScrollBar().value()
    view.set_marks(page(DOCUMENT, (), [SECTION], marks=lambda _text: [(0, 2)]))
    assert view.verticalScrollBar().value() == place
    assert view.refs == ("d/5", *(block.ref for block in BLOCKS))


def test_a_change_of_looks_does_not_move_the_page(view: PageView, theme: Theme) -> None:
    view.show_ref("d/5#20")
    place = view.verticalScrollBar().value()
    theme.set_mode("dark")
    assert view.verticalScrollBar().value() == place


def read_at(view: PageView) -> tuple[str, int]:
    """Give the paragraph the line at the top belongs to, and how far into it the line begins."""
    left = round(text_rect(view)[0]) + 2
    cursor = view.cursorForPosition(QPoint(left, 4))
    block = cursor.block()
    ref = next(ref for ref in view.refs if view._block_of(ref) == block)
    return ref, cursor.positionInBlock()


LOOKS: tuple[tuple[str, Callable[[PageView, Theme], object]], ...] = (
    ("larger", lambda _view, theme: theme.set_text_size(180)),
    ("smaller", lambda _view, theme: theme.set_text_size(80)),
    ("longer lines", lambda _view, theme: theme.set_line_width(50)),
    ("shorter lines", lambda _view, theme: theme.set_line_width(20)),
    ("face", lambda _view, theme: theme.set_serif(not theme.serif)),
    ("narrow window", lambda view, _theme: view.resize(460, 400)),
    ("dark", lambda _view, theme: theme.set_mode("dark")),
)


@pytest.mark.parametrize(("name", "change"), LOOKS, ids=[name for name, _change in LOOKS])
@pytest.mark.parametrize("number", [3, 8, 16])
def test_the_line_at_the_top_stays_there_when_the_page_is_set_anew(
    view: PageView,
    theme: Theme,
    number: int,
    name: str,
    change: Callable[[PageView, Theme], object],
) -> None:
    bar = view.verticalScrollBar()
    block = view._block_of(f"d/5#{number}")
    assert block
    line = block.layout().lineAt(2)
    bar.setValue(round(bar.value() + view._area(block).top() + line.y()))
    ref, into = read_at(view)
    assert (ref, into) == (f"d/5#{number}", line.textStart())
    place = bar.value()
    change(view, theme)
    now, start = read_at(view)
    assert now == ref
    shown = view._block_of(now)
    assert shown
    top = shown.layout().lineForTextPosition(start)
    assert top.textStart() <= into < top.textStart() + top.textLength()
    view.set_marks(page(DOCUMENT, (), [SECTION], marks=lambda _text: [(0, 2)]))
    assert read_at(view) == (now, start)
    theme.set_text_size(100)
    theme.set_line_width(Settings().line_width)
    theme.set_serif(Settings().serif)
    view.resize(900, 500)
    assert read_at(view) == (ref, into)
    assert abs(bar.value() - place) <= 2


def test_many_small_changes_do_not_let_the_place_slip(view: PageView, theme: Theme) -> None:
    view.verticalScrollBar().setValue(1234)
    place = read_at(view)
    for size in (*range(110, 190, 10), *range(180, 90, -10)):
        theme.set_text_size(size)
    for width in (*range(900, 500, -13), 900):
        view.resize(width, 500)
    assert read_at(view) == place
    assert abs(view.verticalScrollBar().value() - 1234) <= 2


def test_a_link_and_a_paragraph_are_told_apart(view: PageView, qtbot: QtBot) -> None:
    block = view._block_of("d/5#1")
    top = view._area(block).top()
    left = int(text_rect(view)[0])
    paragraphs: list[str] = []
    view.paragraph_pressed.connect(paragraphs.append)
    port = view.viewport()
    with qtbot.waitSignal(view.ref_activated) as followed:
        qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=QPoint(left + 20, int(top) + 14))
    assert followed.args == ["event:e"]
    assert paragraphs == []
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=QPoint(left + 300, int(top) + 14))
    assert paragraphs == ["d/5#1"]


def test_a_date_is_underlined_with_dots(view: PageView) -> None:
    cursor = view.document().find("4月1日")
    style = cursor.charFormat().underlineStyle()
    assert style == QTextCharFormat.UnderlineStyle.DotLine


def test_paragraph_numbers_are_not_part_of_what_is_copied(view: PageView) -> None:
    view.selectAll()
    assert "¶" not in view.textCursor().selectedText()


def test_a_row_of_a_table_is_numbered_chosen_and_highlighted_by_its_cells(
    view: PageView,
) -> None:
    lines = (
        (BlockKind.HEAD, "| 类别 | 人数 |"),
        (BlockKind.ROW, "| 硕士生 | 19.8万人 |"),
        (BlockKind.ROW, "| 博士生 | |"),
        (BlockKind.PARAGRAPH, "表后。"),
    )
    blocks = tuple(Block(kind, text, f"d/5#{n}") for n, (kind, text) in enumerate(lines, 1))
    view.set_page(page(DOCUMENT, (), [Section("d/5", "d", "5", "高地", 1, blocks=blocks)]))
    assert view.refs == ("d/5", *(block.ref for block in blocks))
    view.show_ref("d/5#2")
    assert view.selected() == (("d/5#2", 0, "硕士生 · 19.8万人"),)
    view.set_highlights([Highlight("d/5#2", 6, "19.8万", Colour.GREEN)])
    (mark,) = view.extraSelections()
    assert mark.cursor.selectedText() == "19.8万"


ROWS = (
    (BlockKind.HEAD, "| 类别 | 人数 | 备注 |"),
    (BlockKind.ROW, r"| 硕士生 | 19.8万人 | 含\|在职 |"),
    (BlockKind.ROW, "| 博士生 | | 无 |"),
    (BlockKind.PARAGRAPH, "表后一段。"),
)


@pytest.fixture
def table(view: PageView) -> PageView:
    """Give the page with a table and a paragraph below it."""
    blocks = tuple(Block(kind, text, f"d/5#{n}") for n, (kind, text) in enumerate(ROWS, 1))
    view.set_page(page(DOCUMENT, (), [Section("d/5", "d", "5", "高地", 1, blocks=blocks)]))
    return view


def select(view: PageView, first: str, last: str) -> None:
    cursor = view.document().find(first)
    end = view.document().find(last).selectionEnd()
    cursor.setPosition(cursor.selectionStart())
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def painted(view: PageView) -> list[str]:
    return [mark.cursor.selectedText() for mark in view.extraSelections()]


def test_cells_of_a_row_are_selected_as_one_and_painted_all(table: PageView) -> None:
    select(table, "19.8", "在职")
    (parts,) = table.stretches()
    assert parts == (("d/5#2", 6, "19.8万人 · 含|在职"),)
    table.set_highlights([Highlight("d/5#2", 6, parts[0][2], Colour.GREEN)])
    assert painted(table) == ["19.8万人", "含|在职"]


def test_rows_are_one_selection_and_columns_of_them_are_one_each(table: PageView) -> None:
    select(table, "类别", "无")
    (parts,) = table.stretches()
    assert [words for *_at, words in parts] == [
        "类别 · 人数 · 备注",
        "硕士生 · 19.8万人 · 含|在职",
        "博士生 · 无",
    ]
    words = "\n".join(words for *_at, words in parts)
    table.set_highlights([Highlight("d/5#1", 0, words, Colour.GREEN)])
    assert painted(table) == [
        *["类别", "人数", "备注", "硕士生", "19.8万人", "含|在职", "博士生", "无"]
    ]
    select(table, "类别", "博士生")  # down the first column: the cells beside it are not meant
    assert [[words for *_at, words in parts] for parts in table.stretches()] == [
        ["类别"],
        ["硕士生"],
        ["博士生"],
    ]


def test_a_highlight_runs_on_from_a_table_and_is_not_painted_on_other_words(
    table: PageView,
) -> None:
    words = "无\n表后"
    table.set_highlights([Highlight("d/5#3", 6, words, Colour.GREEN)])
    assert painted(table) == ["无", "表后"]
    table.set_highlights([Highlight("d/5#3", 6, "无\n别的", Colour.GREEN)])
    assert painted(table) == []


@pytest.fixture
def linked(theme: Theme, qtbot: QtBot) -> PageView:
    """Give a page with a date to be opened in every paragraph, the keys in it."""
    events = [
        Event(
            f"event:e{n}", "d", Date("2023-04-01"), f"事{n}", EventKind.OTHER,
            (Place("d/5", f"d/5#{n}", f"4月{n}日"),),
        )
        for n in range(1, 25)
    ]  # fmt: skip
    made = PageView(theme)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    made.set_page(page(DOCUMENT, (), [SECTION], ((), events, ())))
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def test_tab_begins_with_the_links_in_sight_and_keeps_the_place(
    linked: PageView, qtbot: QtBot
) -> None:
    bar = linked.verticalScrollBar()
    linked.show_ref("d/5#9")
    place = bar.value()
    assert place > 0
    qtbot.keyClick(linked, Qt.Key.Key_Tab)
    first = linked.focused_link
    assert first in ("event:e8", "event:e9")
    assert abs(bar.value() - place) < 60
    qtbot.keyClick(linked, Qt.Key.Key_Tab)
    assert int(linked.focused_link.removeprefix("event:e")) == int(first[-1]) + 1
    qtbot.keyClick(linked, Qt.Key.Key_Backtab)
    assert linked.focused_link == first
    with qtbot.waitSignal(linked.ref_activated) as followed:
        qtbot.keyClick(linked, Qt.Key.Key_Return)
    assert followed.args == [first]


def test_a_link_out_of_sight_is_brought_into_it(linked: PageView, qtbot: QtBot) -> None:
    for _press in range(20):
        qtbot.keyClick(linked, Qt.Key.Key_Tab)
    linked.verticalScrollBar().setValue(linked.verticalScrollBar().value() - 200)
    for _press in range(8):
        qtbot.keyClick(linked, Qt.Key.Key_Backtab)
    top = linked.cursorRect(linked.textCursor()).top()
    assert 0 <= top <= linked.viewport().height() - 20


def test_a_card_stands_below_the_link_the_keys_are_on(linked: PageView, qtbot: QtBot) -> None:
    for _link in ("document", "section"):  # above the text
        qtbot.keyClick(linked, Qt.Key.Key_Tab)
    with qtbot.waitSignal(linked.card_wanted) as wanted:
        qtbot.keyClick(linked, Qt.Key.Key_Tab)
    assert wanted.args == ["event:e1"]
    card = linked._card
    linked.set_card("event:e1", "<p>说明</p>")
    link = linked.cursorRect(linked.textCursor())
    at = linked.viewport().mapFromGlobal(card.pos())
    assert link.bottom() <= at.y() <= link.bottom() + 2 * GAP
    qtbot.keyClick(linked, Qt.Key.Key_Escape)
    assert not card.isVisible()
    linked.set_card("event:e1", "<p>说明</p>")  # it came too late
    assert not card.isVisible()


def test_a_card_covers_no_line_of_a_link_that_goes_over_several(
    linked: PageView, qtbot: QtBot
) -> None:
    linked.set_page(f'<p><a href="{href("event:long")}">{"很长的链接" * 40}</a></p>')
    qtbot.keyClick(linked, Qt.Key.Key_Tab)
    assert linked.focused_link == "event:long"
    linked.set_card("event:long", "<p>说明</p>")
    end = linked.textCursor()
    end.setPosition(end.selectionEnd())
    lines = linked.cursorRect(end)
    assert lines.top() > 60
    assert linked.viewport().mapFromGlobal(linked._card.pos()).y() > lines.bottom()


SCREEN = QRect(100, 0, 1000, 800)


@pytest.mark.parametrize(
    ("link", "at"),
    [
        (QRect(300, 200, 60, 20), QPoint(300, 200 + 19 + GAP)),
        (QRect(1080, 200, 60, 20), QPoint(1100 - 340, 200 + 19 + GAP)),
        (QRect(300, 780, 60, 20), QPoint(300, 780 - GAP - 90)),
        (QRect(60, 200, 60, 20), QPoint(100, 200 + 19 + GAP)),
    ],
    ids=["middle", "right edge", "foot", "left edge"],
)
def test_a_card_stays_on_the_screen_and_off_the_link(link: QRect, at: QPoint) -> None:
    assert beside(link, QSize(340, 90), SCREEN) == at


@pytest.mark.parametrize(
    "text", ["联系电话\t021 转人事处", "第三条\u3000引进人才", "甲  乙，各一名"]
)
def test_what_is_selected_has_the_blanks_of_the_paragraph(view: PageView, text: str) -> None:
    section = Section("d/1", "d", "1", "附注", 1, blocks=(Block(BlockKind.ITEM, text, "d/1#1"),))
    view.set_page(page(DOCUMENT, (), [section]))
    view.selectAll()
    assert view.selected() == (("d/1#1", 0, text),)


def test_a_double_click_selects_a_word_and_not_the_paragraph(view: PageView, qtbot: QtBot) -> None:
    block = view._block_of("d/5#3")
    assert block
    at = block.text().index("第3段")
    cursor = view.textCursor()
    for number, selected in ((at - 1, "这是"), (at - 2, "这是"), (at + 2, "段")):
        cursor.setPosition(block.position() + number)
        left = view.cursorRect(cursor)
        cursor.setPosition(block.position() + number + 1)
        right = view.cursorRect(cursor)
        for x in (left.left() + 4, right.left() - 4):  # either half of the character
            point = QPoint(x, left.center().y())
            qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
            qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
            qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)
            assert view.textCursor().selectedText() == selected


def test_a_trembling_hand_does_not_select_more_than_the_word(view: PageView, qtbot: QtBot) -> None:
    block = view._block_of("d/5#3")
    assert block
    cursor = view.textCursor()
    cursor.setPosition(block.position() + block.text().index("是"))
    point = view.cursorRect(cursor).center() + QPoint(4, 0)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    kinds = QEvent.Type
    for kind, at in (
        (kinds.MouseButtonDblClick, point),
        (kinds.MouseMove, point + QPoint(1, 1)),
        (kinds.MouseButtonRelease, point + QPoint(1, 1)),
    ):
        held = Qt.MouseButton.NoButton if kind == kinds.MouseButtonRelease else left
        button = Qt.MouseButton.NoButton if kind == kinds.MouseMove else left
        shown = view.viewport().mapToGlobal(QPointF(at))
        QApplication.sendEvent(
            view.viewport(), QMouseEvent(kind, QPointF(at), shown, button, held, none)
        )
    assert view.textCursor().selectedText() == "这是"
