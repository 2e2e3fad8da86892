"""What of a file could not be read as it was meant: and nothing where all is well."""

from pathlib import Path

import pytest

from conftest import TEXTS
from talentdesk.errors import SourceError
from talentdesk.library.intake import look
from talentdesk.model.reading import Doubt, Misread
from talentdesk.sources.reading import Source, files, read
from talentdesk.sources.understanding import understand

SHARED = Path(__file__).parents[3] / "shared"
HEAD = "# 报告\n\n## 总则\n\n为支持人才发展，制定本办法。\n\n"
ROWS = "| 类别 | 人数 |\n|---|---|\n"


def source(tmp_path: Path, data: str | bytes, name: str = "a.md") -> Source:
    path = tmp_path / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return read(path)


def headings(of: Source) -> list[str]:
    _, sections, _ = understand(of, "a", year=None, title=None, origin="", bundled=False)
    return [section.title for section in sections]


@pytest.mark.parametrize(
    ("data", "doubt"),
    [
        (f"{HEAD}```\n# 第三\n\n正文。\n", Doubt(Misread.FENCE, 7)),
        (f"{HEAD}~~~\n```\n# 第三\n", Doubt(Misread.FENCE, 7)),
        (f"{HEAD}| 类别 | 人数 |\n|---|---|---|\n| 硕士 | 3 |\n", Doubt(Misread.TABLE, 7)),
        (f"{HEAD}| 类别 | 人数 |\n| 硕士 | 3 |\n", Doubt(Misread.TABLE, 7)),
        (f"{HEAD}{ROWS}| 硕士 | 3 | 4 |\n| 博士 | 5 |\n| 学士\n", Doubt(Misread.CELLS, 9, 2)),
        (
            "# 报告\n\n#### 细节\n\n一。\n\n## 总则\n\n###### 又\n\n二。\n",
            Doubt(Misread.LEVELS, 3, 2),
        ),
        ("#报告\n\n##总则\n\n正文。\n", Doubt(Misread.HASHES, 1, 2)),
        (f"{HEAD}第一<br>第二<font color=red>行</font>。\n", Doubt(Misread.TAGS, 7)),
        (f"---\nyear: 2023\n---\n{HEAD}<!-- 一\n二 -->\n```\n", Doubt(Misread.FENCE, 12)),
        (f"{HEAD}正\x01文\x02。{'正文' * 200}", Doubt(Misread.CONTROLS, 7, 2)),
    ],
)
def test_what_is_amiss_is_told_with_its_line(tmp_path: Path, data: str, doubt: Doubt) -> None:
    assert source(tmp_path, data).doubts == (doubt,)


def test_several_things_amiss_are_told_in_their_order(tmp_path: Path) -> None:
    said = source(tmp_path, f"{HEAD}一<br>\n\n```\n\n#二\n").doubts
    assert [(doubt.what, doubt.line) for doubt in said] == [
        (Misread.TAGS, 7),
        (Misread.FENCE, 9),
        (Misread.HASHES, 11),
    ]


@pytest.mark.parametrize("ending", ["md", "txt"])
def test_a_web_page_saved_as_a_text_is_read_without_its_tags(tmp_path: Path, ending: str) -> None:
    html = "<!DOCTYPE html>\n<html><head><title>甲</title></head><body><p>人才&nbsp;政策</p></html>"
    page = source(tmp_path, html, f"a.{ending}")
    assert [line for line in page.lines if line] == ["人才\xa0政策"]
    assert page.doubts == (Doubt(Misread.PAGE),)


def test_headings_in_a_block_of_code_are_none(tmp_path: Path) -> None:
    closed = source(tmp_path, f"{HEAD}```sh\n# 第三\n```\n\n正文。\n")
    assert (headings(closed), closed.doubts) == (["报告", "总则"], ())
    # Of a block that never ends the headings count, since the rest of the text is behind it.
    assert headings(source(tmp_path, f"{HEAD}```\n# 第三\n\n正文。\n")) == ["报告", "总则", "第三"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", [HEAD, "职称评审办法由市局解释", "A text in English.\nOf two lines."]
)
def test_utf_16_without_its_mark_is_read_and_said(tmp_path: Path, encoding: str, text: str) -> None:
    found = source(tmp_path, text.encode(encoding))
    assert list(found.lines) == text.splitlines()
    assert found.doubts == (Doubt(Misread.ENCODING),)


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("gb18030", HEAD), ("big5", "第一條 為了支持人才發展，制定本辦法。"), ("gb18030", "镕")],
)
def test_other_encodings_are_told_from_one_another(
    tmp_path: Path, encoding: str, text: str
) -> None:
    data = f"关于{text}的办法" if encoding == "gb18030" else text
    found = source(tmp_path, data.encode(encoding), "a.txt")
    assert (found.lines[:1], found.doubts) == ((data.splitlines()[0],), ())


@pytest.mark.parametrize(
    "text",
    [
        "GIF89 is the name of a format",
        "GIF89a and GIF87a are the names of formats.",
        "%PDF-1.4 is the head of such files, GIF89a that of others.",
        "{\\rtf1 is how such files begin.",
    ],
)
def test_a_text_may_begin_with_the_letters_other_files_begin_with(
    tmp_path: Path, text: str
) -> None:
    found = source(tmp_path, text)
    assert (found.lines, found.doubts) == ((text,), ())


@pytest.mark.parametrize(
    "text", ["姓名：翀堃喆祎旻昉珺璟", "名单\n李翀、王堃、赵喆、钱祎、孙旻、周玥、吴彧"]
)
def test_a_list_of_names_in_rare_characters_is_read(tmp_path: Path, text: str) -> None:
    found = source(tmp_path, text.encode("gb18030"), "a.txt")
    assert (list(found.lines), found.doubts) == (text.splitlines(), ())


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04word/document.xml", "Word"),
        (b"{\\rtf1\\ansi abc}", "RTF"),
        (b"%PDF-1.4\n1 0 obj\n", "PDF"),
        (b"%PDF-1.7\r\n%\xe2\xe3\xcf\xd3\r\n", "PDF"),
        (
            b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;",
            "picture",
        ),
        (b"\xff\xd8\xff\xe0JFIF", "picture"),
        (bytes(range(256)) * 40, "not text"),
        (
            "平和で民主的な国家の形成者として、教育の目的を明示する。".encode("shift_jis"),
            "not text",
        ),
        ("氏名：山田太郎、佐藤花子、鈴木一郎".encode("shift_jis"), "not text"),
        ("Der Prüfungsausschuß für Fachkräfte tagt häufig.".encode("latin-1"), "not text"),
        (HEAD.encode() + b"\xff\xfe", "not text"),
        (b"\xef\xbb\xbf", "no text"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(tmp_path: Path, data: bytes, said: str) -> None:
    with pytest.raises(SourceError, match=said) as caught:
        source(tmp_path, data, "a.txt")
    assert str(caught.value).startswith("a.txt cannot be read: ")


def test_nothing_is_said_of_texts_that_are_as_they_should_be() -> None:
    folders = [TEXTS, Path(__file__).parents[1] / "extract" / "blind"]
    said = {path.name: look(path).doubts for path in files(folders)}
    assert len(said) > 40
    assert {name: doubts for name, doubts in said.items() if doubts} == {}


@pytest.mark.skipif(not SHARED.is_dir(), reason="the laws are not beside the project")
def test_of_real_laws_only_what_is_no_character_is_said() -> None:
    doubts = [doubt for path in files([SHARED / "corpus"]) for doubt in look(path).doubts]
    assert {doubt.what for doubt in doubts} <= {Misread.CONTROLS}
