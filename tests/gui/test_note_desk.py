"""What the user writes, without a window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from conftest import REPORT
from talentdesk.gui.note_desk import NoteDesk
from talentdesk.gui.tasks import LibraryLane
from talentdesk.library import Library
from talentdesk.model.note import Colour, NoteKind, State
from talentdesk.paths import Home

PARAGRAPH = "shanghai-2023/5.3#8"
REVIEW = "policy:上海市自然科学研究人员职称评审办法"


@pytest.fixture
def lane(home: Home, at_once) -> Iterator[LibraryLane]:
    made = LibraryLane(at_once, lambda: Library.open(home))
    yield made
    made.close()


@pytest.fixture
def desk(lane: LibraryLane) -> NoteDesk:
    return NoteDesk(lane)


def test_each_letter_typed_is_kept_in_one_note(desk: NoteDesk, home: Home) -> None:
    for text in ("问", "问清", "问清楚"):
        desk.write(REVIEW, text)
    assert [one.note.text for one in desk.noted] == ["问清楚"]
    with Library.open(home) as other:
        assert [note.text for note in other.notes.all()] == ["问清楚"]
    desk.write(REVIEW, " ")
    assert desk.noted == ()


@pytest.mark.parametrize(
    "ref", ["shanghai-2023", "shanghai-2023/5.3", PARAGRAPH, REVIEW, "event:shanghai-2023/5#3"]
)
def test_a_note_hangs_on_anything(desk: NoteDesk, ref: str) -> None:
    desk.write(ref, "记")
    assert desk.text_of(ref) == "记"
    assert desk.noted[0].state is State.THERE
    assert desk.noted[0].title


def test_a_figure_has_a_note_too(desk: NoteDesk, lane: LibraryLane) -> None:
    found: list = []
    lane.ask(lambda lib: lib.figures(), found.extend)
    desk.write(found[0].ref, "核对")
    assert desk.noted[0].state is State.THERE


def test_a_highlight_is_made_recoloured_and_taken_away(desk: NoteDesk) -> None:
    desk.highlight([(PARAGRAPH, 3, "民营企业")], Colour.GREEN)
    (one,) = desk.noted
    assert (one.note.kind, one.note.colour) == (NoteKind.HIGHLIGHT, Colour.GREEN)
    words, start = one.note.quote, one.start
    desk.highlight([(PARAGRAPH, start, words)], Colour.PINK)
    assert [n.note.colour for n in desk.noted] == [Colour.PINK]
    desk.highlight([(PARAGRAPH, start, words)], Colour.PINK)
    assert desk.noted == ()


def test_bookmarks_are_set_put_into_folders_and_taken_away(desk: NoteDesk) -> None:
    desk.set_bookmark(PARAGRAPH, on=True)
    assert desk.is_bookmarked(PARAGRAPH)
    desk.move(desk.noted[0].note.id, "职称")
    assert desk.noted[0].note.folder == "职称"
    desk.set_bookmark(PARAGRAPH, on=False)
    assert not desk.is_bookmarked(PARAGRAPH)


def test_notes_are_written_down_as_markdown(desk: NoteDesk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.write(PARAGRAPH, "请教人社局 *再答复*")
    with qtbot.waitSignal(desk.told):
        desk.export(tmp_path / "notes.md")
    text = (tmp_path / "notes.md").read_text(encoding="utf-8")
    assert "请教人社局 *再答复*" in text
    assert "绿色通道" in text
    assert "5.3 ¶8" in text


def test_after_another_import_a_note_stands_where_its_words_are(
    desk: NoteDesk, lane: LibraryLane, tmp_path: Path
) -> None:
    source = tmp_path / "report.txt"
    source.write_text(REPORT.read_text(encoding="utf-8"), encoding="utf-8")
    lane.ask(lambda lib: lib.add(source), lambda _done: None)
    desk.write("report/7.2#1", "核实日期")
    text = source.read_text(encoding="utf-8")
    source.write_text(text.replace("7.2 评价", "7.2 评价\n\n新加的一段话。"), encoding="utf-8")
    lane.ask(lambda lib: lib.add(source), lambda _done: desk.load())
    assert [(n.state, n.ref) for n in desk.noted] == [(State.MOVED, "report/7.2#2")]
    source.write_text("1 全新\n\n什么都不一样。", encoding="utf-8")
    lane.ask(lambda lib: lib.add(source), lambda _done: desk.load())
    assert [n.state for n in desk.noted] == [State.GONE]
    assert desk.noted[0].note.text == "核实日期"


def test_words_of_another_edition_are_highlighted_in_it(desk: NoteDesk, lane: LibraryLane) -> None:
    found: list = []
    lane.ask(lambda lib: [lib.get(PARAGRAPH, language="en").blocks[0].text], found.extend)
    text = found[0]
    words = text.split(",")[0][-12:]
    desk.read_in("en")
    desk.highlight([(PARAGRAPH, text.index(words), words)], Colour.BLUE)
    (one,) = desk.noted
    assert (one.state, one.ref, one.start) == (State.THERE, PARAGRAPH, text.index(words))
    assert one.note.before == text[max(one.start - 24, 0) : one.start]
    assert one.note.language == "en"


ROWS = "| 特设岗 | 77人 | |\n| 博士生 | 5.3万人 | 无 |\n"


def table(path: Path, above: str = "") -> None:
    head = "| 类别 | 人数 | 备注 |\n|---|---|---|\n"
    text = f"# 名额\n\n## 1 研究生\n\n{above}{head}| 硕士生 | 19人 | 含\\|在职 |\n{ROWS}"
    path.write_text(text, encoding="utf-8")


def test_rows_of_a_table_have_one_highlight_that_is_found_again(
    desk: NoteDesk, lane: LibraryLane, tmp_path: Path
) -> None:
    source = tmp_path / "名额.md"
    table(source)
    lane.ask(lambda lib: lib.add(source), lambda _done: None)
    parts = (("名额/1#2", 6, "19人 · 含|在职"), ("名额/1#3", 0, "特设岗 · 77人"))
    desk.highlight(parts, Colour.GREEN)
    (one,) = desk.noted
    assert (one.state, one.ref, one.start) == (State.THERE, "名额/1#2", 6)
    assert one.note.quote == "19人 · 含|在职\n特设岗 · 77人"
    assert (one.note.before, one.note.after) == ("硕士生 · ", "")
    table(source, above="新加的一段话。\n\n")
    lane.ask(lambda lib: lib.add(source), lambda _done: desk.load())
    (one,) = desk.noted
    assert (one.state, one.ref, one.start) == (State.MOVED, "名额/1#3", 6)
    moved = tuple((f"名额/1#{n}", start, words) for n, (_, start, words) in enumerate(parts, 3))
    desk.highlight(moved, Colour.PINK)
    assert [n.note.colour for n in desk.noted] == [Colour.PINK]
    desk.highlight(moved, Colour.PINK)
    assert desk.noted == ()


def test_a_note_on_a_row_quotes_its_cells(
    desk: NoteDesk, lane: LibraryLane, tmp_path: Path
) -> None:
    table(tmp_path / "名额.md")
    lane.ask(lambda lib: lib.add(tmp_path / "名额.md"), lambda _done: None)
    desk.write("名额/1#2", "记")
    assert desk.noted[0].note.quote == "硕士生 · 19人 · 含|在职"
    assert desk.noted[0].state is State.THERE


@pytest.mark.parametrize(
    "text", ["联系电话\t021-12345678 转人事处", "|教师|三百人，其中女教师一百二十人"]
)
def test_a_paragraph_that_looks_like_a_row_is_quoted_as_it_stands(
    desk: NoteDesk, lane: LibraryLane, tmp_path: Path, text: str
) -> None:
    source = tmp_path / "附注.txt"
    source.write_text(f"1 附注\n\n{text}\n", encoding="utf-8")
    lane.ask(lambda lib: lib.add(source), lambda _done: None)
    desk.write("附注/1#1", "记")
    desk.set_bookmark("附注/1#1", on=True)
    desk.highlight([("附注/1#1", 2, text[2:12])], Colour.GREEN)
    for _ in range(2):
        assert {(n.state, n.ref) for n in desk.noted} == {(State.THERE, "附注/1#1")}
        assert [(n.note.quote, n.start) for n in desk.noted] == [
            (text, 0),
            (text, 0),
            (text[2:12], 2),
        ]
        lane.ask(lambda lib: lib.add(source), lambda _done: desk.load())


@pytest.mark.parametrize(
    "row",
    [
        "硕士生 | 120人 | 150人",
        "| 硕士生 | 120人 | 150人 |",
        "硕士生    120人    150人",
        "硕士生\t120人\t150人",
    ],
)
def test_what_is_noted_on_a_row_is_found_again_however_rows_are_written(
    desk: NoteDesk, lane: LibraryLane, tmp_path: Path, row: str
) -> None:
    source = tmp_path / "名额.txt"
    head = row.replace("硕士生", "类别").replace("120人", "今年").replace("150人", "上年")
    rule = "|---|---|---|\n" if "|" in row else ""
    other = row.replace("硕士生", "进修").replace("120", "7").replace("150", "9")
    text = f"1 名额\n\n{head}\n{rule}{row}\n{other}\n"
    source.write_text(text, encoding="utf-8")
    lane.ask(lambda lib: lib.add(source), lambda _done: None)
    desk.write("名额/1#2", "记")
    desk.highlight([("名额/1#2", 6, "120人 · 150人")], Colour.GREEN)
    for _ in range(2):
        assert [(n.state, n.ref, n.start) for n in desk.noted] == [
            (State.THERE, "名额/1#2", 0),
            (State.THERE, "名额/1#2", 6),
        ]
        lane.ask(lambda lib: lib.add(source), lambda _done: desk.load())
    source.write_text(text.replace(row, row.replace("150", "160")), encoding="utf-8")
    lane.ask(lambda lib: lib.add(source), lambda _done: desk.load())
    assert (desk.noted[0].state, desk.noted[0].ref) == (State.CHANGED, "名额/1#2")
