"""Packs: what is wrong in one is told with its file and line."""

import shutil
from pathlib import Path

import pytest

from conftest import TEXTS
from talentdesk.errors import SourceError
from talentdesk.library import Library
from talentdesk.library.intake import look
from talentdesk.sources.reading import files

PACK = TEXTS / "pack"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACK, tmp_path / "pack"))


def line_of(path: Path, text: str) -> int:
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


# File, what is changed in it, into what, where the error is: None is the changed line itself.
WRONG = [
    ("pack.toml", '"en"', '"fr"', None),
    ("pack.toml", '"en"', '"zh"', None),
    ("pack.toml", "languages", "tongues", 1),
    ("pack.toml", '["zh", "en"]', "[]", 1),
    ("policies.toml", 'kind = "audience"', 'kind = "public"', None),
    ("policies.toml", 'certainty = "one source"', 'certainty = "maybe"', None),
    ("policies.toml", 'certainty = "unknown"', 'certainty = "unknown"\nzh = "甲"', None),
    ("policies.toml", 'zh = "试行两年"', 'zh = ""', None),
    ("policies.toml", 'zh = "试行两年"\n', "", 'policy.statement]]\nkind = "term"'),
    ("policies.toml", "most = 35", 'most = "35"', None),
    ("policies.toml", "most = 35", "mots = 35", None),
    ("policies.toml", "titled = false", 'titled = "no"', None),
    ("policies.toml", 'at = ["3.2#1"]', "at = [1]", None),
    ("policies.toml", 'at = ["3.2#1"]\n', "", 'zh = "“直通车”"'),
    ("policies.toml", 'at = ["3.2#1"]', 'at = ["3.2#9"]', 'zh = "“直通车”"'),
    ("policies.toml", 'zh = "临江市引进人才办法"', 'zh = "临江市奖励办法"', None),
    (
        "policies.toml",
        'issued = "2022-03-08"',
        'issued = "2022-03-09"',
        'zh = "临江市引进人才办法"',
    ),
    ("policies.toml", 'zh = "博士"\nen = "Doctors"', "zh = 博士", None),
    ("events.toml", 'at = "3#3"', 'at = "3#1"', "[[event]]"),
    ("figures.toml", 'at = "3.2#1.1"', 'at = "3.1#2.1"', 13),
    ("events.toml", "[[event]]", "[[evnt]]", "[[evnt]]"),
    ("figures.toml", 'at = "3.1#1.1"', 'at = "3.1#1.4"', "[[figure]]"),
    ("figures.toml", "about 320", "about 330", "[[figure]]"),
    ("names.toml", 'zh = "临江人才港"', 'zh = "滨江人才港"', "[[name]]"),
    ("names.toml", 'en = "Linjiang Talent', 'en = "Riverside Talent', "[[name]]"),
    ("en.md", "## 3.2 Attracting", "## 3.3 Attracting", "## 3.3 Attracting"),
    ("en.md", "- 12 joint", "12 joint", "### Universities"),
    ("en.md", "language: en", "language: zh", 1),
]


@pytest.mark.parametrize(("name", "before", "after", "where"), WRONG)
def test_what_is_wrong_is_told_with_its_line(
    library: Library, pack: Path, name: str, before: str, after: str, where: str | int | None
) -> None:
    path = pack / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    if isinstance(where, str) and "\n" in where:
        line = text.replace(before, after, 1)[: text.index(where)].count("\n") + 1
    else:
        line = where if isinstance(where, int) else line_of(path, where or after.splitlines()[-1])
    with pytest.raises(SourceError) as told:
        library.add(pack)
    assert str(told.value).startswith(f"{name}:{line}: ")
    assert [document.ref for document in library.documents()] == ["shanghai-2023"]


def test_a_pack_is_named_after_its_folder_however_it_is_called(
    library: Library, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pack)
    assert library.add(".").ref == "pack"
    assert library.add(pack).added is False


def test_a_text_that_is_missing_is_named(library: Library, pack: Path) -> None:
    (pack / "en.md").unlink()
    with pytest.raises(SourceError, match=r"en\.md cannot be read"):
        library.add(pack)


def test_a_pack_is_one_thing_among_files(pack: Path) -> None:
    (pack.parent / "b.txt").write_text("甲", encoding="utf-8")
    assert list(files([pack.parent])) == [pack.parent / "b.txt", pack]
    assert list(files([pack])) == [pack]


def test_a_pack_may_have_one_language(library: Library, pack: Path) -> None:
    (pack / "pack.toml").write_text('languages = ["zh"]\n', encoding="utf-8")
    (pack / "en.md").unlink()
    library.add(pack)
    (document,) = [d for d in library.documents() if d.ref == "pack"]
    assert document.languages == ("zh",)
    assert {s.language for s in library.sections("pack", language="en")} == {"zh"}
    (policy, _) = library.policies("pack")
    assert policy.said("en") == "Measures of Linjiang for Attracting Talent"
    assert library.search("through train", document="pack").total == 2  # the policy, a figure


def test_the_fingerprint_is_that_of_all_files(pack: Path) -> None:
    before = look(pack).digest
    with (pack / "names.toml").open("a", encoding="utf-8") as file:
        file.write("# \n")
    assert look(pack).digest != before
