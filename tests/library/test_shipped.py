"""The life of the bundled library: first start, removed, brought back, updated, kept."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from talentdesk import resources
from talentdesk.library import Library
from talentdesk.model.note import Note, NoteKind
from talentdesk.paths import Home
from talentdesk.resources import library_sources

NEW = "这一段是新版程序才有的。"


def refs(library: Library) -> list[str]:
    return [document.ref for document in library.documents()]


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the program ship a pack with one more paragraph in its last section."""
    (shipped,) = library_sources()
    folder = Path(shutil.copytree(shipped, tmp_path / "newer" / shipped.name))
    for path in folder.glob("*.md"):
        with path.open("a", encoding="utf-8") as file:
            file.write(f"\n{NEW}\n")
    monkeypatch.setattr(resources, "library_sources", lambda: (folder,))
    return folder


def test_removed_it_stays_away_until_it_is_brought_back(home: Home) -> None:
    with Library.open(home) as library:
        library.remove("shanghai-2023")
    with Library.open(home) as library:
        assert refs(library) == []
        assert library.bring_back() == ("shanghai-2023",)
        assert library.bring_back() == ()
        assert library.search("职称评审").total > 0
    with Library.open(home) as library:
        assert refs(library) == ["shanghai-2023"]


def test_a_newer_program_brings_its_newer_text(home: Home, request: pytest.FixtureRequest) -> None:
    with Library.open(home) as library:
        before = [section.ref for section in library.sections()]
    request.getfixturevalue("newer")
    with Library.open(home) as library:
        assert library.search(NEW).total == 1
        assert [section.ref for section in library.sections()] == before
        assert library.check() == ()


def test_who_wants_the_old_text_keeps_it(home: Home, request: pytest.FixtureRequest) -> None:
    Library.open(home).close()
    request.getfixturevalue("newer")
    for _start in range(2):
        with Library.open(home, update=False) as library:
            assert library.search(NEW).total == 0
    with Library.open(home, update=False) as library:
        assert library.bring_back() == ("shanghai-2023",)
        assert library.search(NEW).total == 1


def test_removed_a_newer_program_does_not_bring_it(
    home: Home, request: pytest.FixtureRequest
) -> None:
    with Library.open(home) as library:
        library.remove("shanghai-2023")
    request.getfixturevalue("newer")
    with Library.open(home) as library:
        assert refs(library) == []


def test_notes_on_it_survive_update_and_removal(home: Home, request: pytest.FixtureRequest) -> None:
    with Library.open(home) as library:
        block = library.sections()[-1].blocks[0]
        kept = library.notes.keep(
            Note("1", NoteKind.NOTE, block.ref, quote=block.text[:12], text="要问")
        )
        library.remove("shanghai-2023")
        library.bring_back()
    request.getfixturevalue("newer")
    with Library.open(home) as library:
        assert library.search(NEW).total == 1
        (noted,) = library.notes.noted("shanghai-2023")
        assert noted.note == kept
        assert noted.ref == block.ref


def test_a_library_from_before_there_were_packs_is_brought_up_to_date(home: Home) -> None:
    with Library.open(home) as library:
        ref = library.documents()[0].ref
    with sqlite3.connect(home.library) as connection:
        connection.execute("UPDATE document SET source = 'shanghai-2023.md', title = 'old'")
        connection.execute("DELETE FROM fact WHERE name LIKE 'shipped %'")
        connection.execute("INSERT INTO fact VALUES ('bundled', '1')")
    connection.close()
    with Library.open(home) as library:
        assert refs(library) == [ref]
        assert library.documents()[0].title != "old"


def test_a_document_of_the_users_own_with_its_name_is_left_alone(
    home: Home, tmp_path: Path
) -> None:
    own = tmp_path / "shanghai-2023.txt"
    own.write_text("我的笔记。\n", encoding="utf-8")
    with Library.open(home) as library:
        library.remove("shanghai-2023")
        library.add(own)
        assert library.bring_back() == ("shanghai-2023-2",)
    with Library.open(home) as library:
        assert sorted(refs(library)) == ["shanghai-2023", "shanghai-2023-2"]
        assert library.bring_back() == ()
