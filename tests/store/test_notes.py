"""The file of notes: what is written is there, whatever happens to the library."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import REPORT
from talentdesk.errors import LibraryError
from talentdesk.library import Library
from talentdesk.model.note import Colour, Note, NoteKind, State, around
from talentdesk.paths import Home
from talentdesk.store.notes import NotesFile

PARAGRAPH = "annual-report/7.2#1"


@pytest.fixture
def file(library: Library, tmp_path: Path) -> Iterator[NotesFile]:
    opened = NotesFile(tmp_path / "notes.db", library._file)
    yield opened
    opened.close()


def note(id_: str = "a", **more: object) -> Note:
    return Note(id_, NoteKind.HIGHLIGHT, "d/1#1", "绿色通道", "问人社局", Colour.PINK, **more)


def test_a_note_comes_back_to_the_last_field(file: NotesFile) -> None:
    kept = file.keep(note(folder="职称", before="开通", after="。", label="1 评审", language="zh"))
    assert file.all() == (kept,)
    assert kept.made == kept.changed != ""


def test_it_is_on_the_disk_at_once_and_changed_in_its_place(file: NotesFile) -> None:
    kept = file.keep(note())
    file.keep(replace(kept, text="已问"))
    other = NotesFile(file.path, file._library)  # another reader of the file, as after a crash
    assert [n.text for n in other.all()] == ["已问"]
    assert other.all()[0].made == kept.made
    other.close()


def test_only_the_user_takes_a_note_away(file: NotesFile) -> None:
    file.keep(note("a"))
    file.keep(note("b", folder="外国人"))
    assert file.folders() == ("外国人",)
    file.drop("a")
    assert [n.id for n in file.all()] == ["b"]


def test_a_file_that_is_none_is_refused_in_a_sentence(library: Library, home: Home) -> None:
    home.notes.write_bytes(b"no database" * 99)
    with pytest.raises(LibraryError, match=r"notes\.db"):
        library.notes.all()


def write(library: Library, ref: str) -> str:
    text = library.get(ref).blocks[0].text
    library.notes.keep(Note("1", NoteKind.NOTE, ref, text, "问清名额"))
    return text


def test_notes_outlive_document_and_library(report: Library, home: Home) -> None:
    write(report, PARAGRAPH)
    report.remove("annual-report")
    assert [n.state for n in report.notes.noted()] == [State.GONE]
    report.close()
    home.library.unlink()
    with Library.open(home) as fresh:
        assert [n.note.text for n in fresh.notes.noted()] == ["问清名额"]
        fresh.add(REPORT)
        assert [(n.state, n.ref) for n in fresh.notes.noted()] == [(State.THERE, PARAGRAPH)]


def test_a_note_is_found_again_where_a_new_version_has_its_words(
    report: Library, tmp_path: Path
) -> None:
    text = write(report, PARAGRAPH)
    lines = REPORT.read_text(encoding="utf-8").splitlines()
    at = next(i for i, line in enumerate(lines) if text in line)
    source = tmp_path / REPORT.name
    source.write_text(
        "\n".join([*lines[:at], "这一段是新增的。", "", *lines[at:]]), encoding="utf-8"
    )
    report.remove("annual-report")
    report.add(source)
    (found,) = report.notes.noted("annual-report")
    assert found.state is State.MOVED
    assert report.get(found.ref).blocks[0].text == text


TABLES = """# 名额

## 1 研究生

类别 | 人数 | 上年
---|---|---
硕士生 | 120人 | 150人

## 2 职务

类别    人数    比例
教授    300人    12%
讲师    400人    16%

## 3 博士

类别\t人数\t比例
博士生\t30人\t12%

## 4 男女

| 岗位 | 男 | 女 |
|---|---|---|
| 教师 | 12 | 12 |

## 5 附注

联系电话\t021-12345678 转人事处

|教师|三百人，其中女教师一百二十人
"""
ROWS = {
    "名额/1#1": "类别 | 人数 | 上年",
    "名额/1#2": "硕士生 | 120人 | 150人",
    "名额/2#1": "类别    人数    比例",
    "名额/2#2": "教授    300人    12%",
    "名额/3#2": "博士生\t30人\t12%",
    "名额/4#2": "| 教师 | 12 | 12 |",
    "名额/5#1": "联系电话\t021-12345678 转人事处",
    "名额/5#2": "|教师|三百人，其中女教师一百二十人",
}


@pytest.fixture
def tables(library: Library, tmp_path: Path) -> Path:
    """Give the file of a document with rows in every writing, in a library that holds it."""
    source = tmp_path / "名额.md"
    source.write_text(TABLES, encoding="utf-8")
    library.add(source)
    return source


def written_before(home: Home, ref: str, kind: NoteKind, start: int = 0, words: str = "") -> None:
    """Write a note as the version before rows were told as lines did: with the text as printed."""
    row = ROWS[ref]
    before, after = around(row, start, start + len(words)) if words else ("", "")
    colour = "green" if words else None
    values = (f"{kind}{ref}{start}", kind.value, ref, words or row, "", colour, "", before, after)
    with closing(sqlite3.connect(home.notes)) as notes, notes:
        notes.execute(
            "INSERT INTO note VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '1 研究生', 'zh', '2026', '2026')",
            values,
        )


@pytest.mark.parametrize("ref", ROWS)
def test_notes_of_earlier_versions_on_rows_are_there_and_stay(
    library: Library, home: Home, tables: Path, ref: str
) -> None:
    assert library.notes.all() == ()  # makes the file
    for kind in (NoteKind.BOOKMARK, NoteKind.NOTE):
        written_before(home, ref, kind)
    written_before(home, ref, NoteKind.HIGHLIGHT, words=ROWS[ref])
    here = [(State.THERE, ref, 0)] * 3
    assert [(n.state, n.ref, n.start) for n in library.notes.noted()] == here
    assert {note.quote for note in library.notes.all()} == {ROWS[ref]}  # as it was kept
    library.add(tables)
    assert [(n.state, n.ref, n.start) for n in library.notes.noted()] == here
    tables.write_text(TABLES.replace("\n## ", "\n新的一段话。\n\n## "), encoding="utf-8")
    library.add(tables)
    assert {n.state for n in library.notes.noted()} <= {State.THERE, State.MOVED}
    tables.write_text(TABLES.replace(ROWS[ref], f"{ROWS[ref][:3]}数{ROWS[ref][3:]}"), "utf-8")
    library.add(tables)
    states = {n.note.kind: (n.state, n.ref) for n in library.notes.noted()}
    assert states[NoteKind.BOOKMARK] == states[NoteKind.NOTE] == (State.CHANGED, ref)


def test_a_highlight_of_an_earlier_version_stays_on_its_cell(
    library: Library, home: Home, tables: Path
) -> None:
    assert library.notes.all() == ()
    for at in (ROWS["名额/4#2"].index("12"), ROWS["名额/4#2"].rindex("12")):
        written_before(home, "名额/4#2", NoteKind.HIGHLIGHT, at, "12")
    starts = [len("教师 · "), len("教师 · 12 · ")]
    assert sorted(n.start for n in library.notes.noted()) == starts
    tables.write_text(TABLES.replace("| 教师 |", "| 新增 | 5 | 6 |\n| 教师 |"), encoding="utf-8")
    library.add(tables)
    found = sorted((n.state, n.ref, n.start) for n in library.notes.noted())
    assert found == [(State.MOVED, "名额/4#3", start) for start in starts]
