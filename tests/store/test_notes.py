"""The file of notes: what is written is there, whatever happens to the library."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import REPORT
from talentdesk.errors import LibraryError
from talentdesk.library import Library
from talentdesk.model.note import Colour, Note, NoteKind, State
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
