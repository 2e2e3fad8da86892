"""Pages: what is copied out of them is what went in, and no text can break them."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
import typst
from pypdf import PdfReader

from talentdesk.errors import PrintError
from talentdesk.library import Library
from talentdesk.model import Block, BlockKind
from talentdesk.render import pages
from talentdesk.render.pages import Press
from talentdesk.summary import Summary

DAY = date(2023, 11, 24)
# Running head and foot of the samples' pages.
RUNNING = re.compile(
    r"TalentDesk · Section summary.*|report/2\.3 Printed 2023-11-24 Page \d+ of \d+|\f"
)


def missing(what: str) -> None:
    """Skip, but where everything has to be there, fail."""
    if os.environ.get("CI"):
        pytest.fail(f"{what} is missing")
    pytest.skip(f"{what} is missing")


@pytest.fixture(scope="module")
def press() -> Press:
    made = Press()
    if made.chinese_font is None:
        missing("a Chinese font (package fonts-noto-cjk)")
    return made


@pytest.fixture
def copied() -> Callable[[bytes], str]:
    """Give what a reader of the PDF copies out of it, in lines as they stand on the page."""
    if shutil.which("pdftotext") is None:
        missing("pdftotext (package poppler-utils)")

    def text(pdf: bytes) -> str:
        command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
        return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()

    return text


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", RUNNING.sub("", text))


def with_text(summary: Summary, text: str) -> Summary:
    return replace(summary, abstract=(Block(BlockKind.PARAGRAPH, text, "report/2.3#1"),))


@pytest.mark.parametrize("paper", ["a4", "a5", "us-letter"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_everything_comes_back_to_the_letter(
    press: Press, copied: Callable[[bytes], str], summary: Summary, paper: str, language: str
):
    text = copied(press.pdf([summary], paper=paper, language=language))
    found = re.sub(r"\s", "", text)
    for wanted in (
        summary.abstract[0].text,
        f"{summary.number}{summary.title}",
        "2人才›2.0总则",
        "2022-06-19《人才评审办法》¶2",
        "培训约1000人次¶3",
        "年龄40岁以下¶4",
        "2022-09创设品牌¶2",
        "¶6建立“绿色通道”",
        summary.citation,
        "report/2.3",
    ):
        assert re.sub(r"\s", "", wanted) in found
    assert "年报.txt" in found


def test_no_blank_is_put_between_han_characters_and_others(
    press: Press, copied: Callable[[bytes], str], summary: Summary
):
    assert "近5年、40岁以下（STEM）" in copied(
        press.pdf([with_text(summary, "近5年、40岁以下（STEM）")])
    )


def test_every_han_character_of_a_library_comes_back(
    press: Press, copied: Callable[[bytes], str], summary: Summary, library: Library
):
    letters = sorted({c for s in library.sections() for b in s.blocks for c in b.text})
    text = "".join(c for c in letters if not c.isspace())
    assert text in squeezed(
        copied(press.pdf([with_text(summary, text)], language="en", printed=DAY))
    )


@pytest.mark.parametrize(
    "text",
    [
        '#text(red)[x] $x^2$ *b* _i_ `r` [a] \\ <label> @ref "]} {{ }} // c /* d */ = h - l + e',
        '#sys.inputs #import "x.typ" #panic() \\u{41} \\n ~ -- --- ... \' " https://a.b/c?d=e#f',
        "人民入月日行与⼈⺠⼊⽉⽇⾏",
        "é e\u0301 ﬁ fi ffl 2\ue0105米 a\u00adb\u200bc",
        "人才政策" * 2500,
        "Supercalifragilistic" * 200,
        "《" + "很长的标题" * 60 + "》",
    ],
    ids=["markup", "code", "radicals", "forms", "paragraph", "word", "title"],
)
def test_no_text_breaks_the_page(
    press: Press, copied: Callable[[bytes], str], summary: Summary, text: str
):
    point = Block(BlockKind.ITEM, text, "report/2.3#1")
    hostile = replace(with_text(summary, text), points=(point,))
    found = squeezed(copied(press.pdf([hostile], language="en", paper="a5", printed=DAY)))
    assert found.count(re.sub(r"\s", "", text)) == 2


@pytest.mark.parametrize(
    "text", ["a\x00b\x1b\ud800", "😀👩\u200d💻🇨🇳", "עולם שלום العربية", "𪚥\U0010fffd", "", " "]
)
def test_what_no_font_shows_breaks_nothing(press: Press, summary: Summary, text: str):
    odd = replace(with_text(summary, text), title=text, path=(text,), citation=text, ref=text)
    assert press.pdf([odd]).startswith(b"%PDF")


def test_long_words_stay_on_the_page(
    press: Press, copied: Callable[[bytes], str], summary: Summary
):
    policies = (replace(summary.policies[0], title="Supercalifragilistic" * 30),)
    figures = (replace(summary.figures[0], label="Supercalifragilistic" * 9, text="9" * 60),)
    pdf = press.pdf([replace(summary, policies=policies, figures=figures)], paper="a5")
    edge = float(PdfReader(BytesIO(pdf)).pages[0].mediabox.width)
    command = ["pdftotext", "-bbox", "-", "-"]
    boxes = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    assert max(float(right) for right in re.findall(r'<word[^>]* xMax="([\d.]+)"', boxes)) < edge
    assert copied(pdf).count("9") >= 60


def test_is_an_accessible_document(press: Press, summary: Summary):
    reader = PdfReader(BytesIO(press.pdf([summary], language="en", printed=DAY)))
    root = reader.root_object
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == "2.3 评价制度更加灵活"
    assert str(reader.metadata.creation_date).startswith("2023-11-24")


def test_fonts_are_embedded(press: Press, summary: Summary):
    page = PdfReader(BytesIO(press.pdf([summary]))).pages[0]
    for font in page["/Resources"]["/Font"].values():
        (inner,) = font.get_object()["/DescendantFonts"]
        descriptor = inner.get_object()["/FontDescriptor"]
        assert "/FontFile3" in descriptor or "/FontFile2" in descriptor


def test_several_summaries_have_bookmarks_and_contents(
    press: Press, copied: Callable[[bytes], str], summary: Summary, english: Summary
):
    two = press.pdf([summary, english], language="en")
    assert "Contents" not in copied(two)
    three = press.pdf([summary, english, summary], language="en")
    assert "Contents" in copied(three)
    marks = PdfReader(BytesIO(three)).outline
    titles = [mark.title for mark in marks if not isinstance(mark, list)]
    assert [title for title in titles if "Contents" not in title] == [
        "2.3 评价制度更加灵活",
        "5 Talent & “homes”",
        "2.3 评价制度更加灵活",
    ]


def test_long_tables_repeat_their_heads_and_pages_are_numbered(
    press: Press, copied: Callable[[bytes], str], summary: Summary
):
    text = copied(
        press.pdf([replace(summary, figures=summary.figures * 60)], language="en", printed=DAY)
    )
    sheets = text.split("\f")[:-1]
    assert len(sheets) > 3
    for number, page in enumerate(sheets, 1):
        assert f"report/2.3 Printed 2023-11-24 Page {number} of {len(sheets)}" in page
    assert sum("What is counted Figure Source" in page for page in sheets) >= len(sheets) - 1


def test_the_foot_names_the_summary_the_page_ends_with(
    press: Press, copied: Callable[[bytes], str], summary: Summary, english: Summary
):
    long = replace(summary, figures=summary.figures * 30)
    sheets = copied(press.pdf([english, long], language="en", printed=DAY)).split("\f")
    assert all("report/2.3 Printed" in page for page in sheets[:-1])
    sheets = copied(press.pdf([long, english], language="en", printed=DAY)).split("\f")
    assert "report/2.3 Printed" in sheets[0]
    assert "city/5 Printed" in sheets[-2]


def test_the_same_again_gives_the_same_bytes(
    press: Press, summary: Summary, monkeypatch: pytest.MonkeyPatch
):
    once = press.pdf([summary], printed=DAY)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700784000")  # 24 November 2023
    assert press.pdf([summary]) == once
    assert pages.pdf([summary]) == once


def test_images_are_one_png_a_page(press: Press, summary: Summary):
    long = replace(summary, figures=summary.figures * 30)
    images = press.images([long], ppi=40)
    assert len(images) == len(PdfReader(BytesIO(press.pdf([long]))).pages) > 1
    assert all(image.startswith(b"\x89PNG") for image in images)
    assert len(press.images([summary], ppi=40)) == 1


def test_a_missing_chinese_font_is_said_before_printing(summary: Summary, english: Summary):
    bare = Press(typst.Fonts(include_system_fonts=False))
    assert bare.chinese_font is None
    with pytest.raises(PrintError, match="No installed font shows Chinese"):
        bare.pdf([summary], language="en")
    assert bare.pdf([english], language="en").startswith(b"%PDF")


def test_nothing_to_print_is_said():
    with pytest.raises(PrintError, match="nothing to print"):
        pages.pdf([])


@pytest.mark.parametrize(
    ("text", "name"),
    [("A4", "a4"), (" a5 ", "a5"), ("Letter", "us-letter"), ("us-letter", "us-letter")],
)
def test_paper_is_known_by_its_usual_names(text: str, name: str):
    assert pages.paper_name(text) == name


def test_unknown_paper_is_refused(summary: Summary):
    with pytest.raises(PrintError, match="no paper “A3”"):
        pages.pdf([summary], paper="A3")
