"""The text of files that are handed over."""

from pathlib import Path

import docx
import pytest

from talentdesk.errors import SourceError
from talentdesk.sources.handed import text_of


def test_pages_and_word_files_give_what_they_say(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<style>p{}</style><p>“甲&amp;乙”</p><p>(<b>5.3</b>#1)", encoding="utf-8")
    assert text_of(page).split() == ["“甲&乙”", "(5.3#1)"]
    word = docx.Document()
    word.add_paragraph("“甲”")
    word.add_table(1, 1).cell(0, 0).text = "乙"
    word.save(str(tmp_path / "a.docx"))
    assert text_of(tmp_path / "a.docx").split() == ["“甲”", "乙"]


@pytest.mark.parametrize("name", ["a.docx", "a.pdf"])
def test_a_damaged_file_is_told_in_a_sentence(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"PK no")
    with pytest.raises(SourceError, match=f"{name} cannot be read: it is damaged"):
        text_of(tmp_path / name)


def test_a_missing_file_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none\.txt cannot be read"):
        text_of(tmp_path / "none.txt")
