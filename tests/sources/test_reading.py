"""Reading files: encodings, strictly, and one sentence for what is no document."""

import os
from pathlib import Path

import pytest

from talentdesk.errors import SourceError
from talentdesk.sources.reading import files, read

TEXT = "职称评审办法\n第二行，“引号”与数字 12。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_texts_in_the_encodings_offices_use(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert list(read(path).lines) == TEXT.splitlines()


def test_line_ends_of_all_systems_are_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("甲\r\n乙\r丙\n".encode())
    assert read(path).lines == ("甲", "乙", "丙")


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", b"%PDF-1.7", "only .txt"),
        ("a", b"text", "only .txt"),
        ("a.txt", b"", "no text"),
        ("a.txt", b" \n\t\n", "no text"),
        ("a.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "picture"),
        ("a.txt", b"\xff\xff\xff\xff", "not text"),
    ],
)
def test_what_is_no_document_gets_one_sentence(
    tmp_path: Path, name: str, data: bytes, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SourceError, match=said) as caught:
        read(path)
    assert str(caught.value).startswith(name)
    assert str(caught.value).endswith(".")
    assert "\n" not in str(caught.value)


def test_a_folder_or_a_file_that_is_not_there_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    os.mkfifo(tmp_path / "pipe.txt")
    for name, said in (
        ("gone.txt", "gone.txt cannot be read"),
        ("folder.txt", "folder"),
        ("pipe.txt", "no file"),
    ):
        with pytest.raises(SourceError, match=said):
            read(tmp_path / name)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_closed_folder_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    (tmp_path / "open").mkdir()
    (tmp_path / "open" / "a.txt").write_text(TEXT, encoding="utf-8")
    assert list(files([tmp_path])) == [tmp_path / "closed", tmp_path / "open" / "a.txt"]
    with pytest.raises(SourceError, match="cannot be read"):
        read(tmp_path / "closed")
    assert list(files([tmp_path / "closed" / "b.txt"])) == [tmp_path / "closed" / "b.txt"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_gets_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(SourceError, match="cannot be read"):
        read(path)


def test_what_a_file_says_of_itself_is_not_its_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: 甲\nyear: 2020\n---\n\n正文。<!-- 注 -->\n", encoding="utf-8")
    source = read(path)
    assert source.fields == {"title": "甲", "year": "2020"}
    assert [line for line in source.lines if line] == ["正文。"]


def test_a_comment_that_does_not_end_is_text(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("甲<!-- 注 -->乙<!-- 丙\n", encoding="utf-8")
    assert read(path).lines == ("甲乙<!-- 丙",)
