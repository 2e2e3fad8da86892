"""Pages: what is copied out of them is what went in, and no text can break them."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from talentdesk.errors import PrintError
from talentdesk.library import Library
from talentdesk.model import Block, BlockKind
from talentdesk.model.summary import Summary
from talentdesk.render.form import Line, Lines, Sheet, title_of
from talentdesk.render.layout import Layout, paper_name
from talentdesk.render.pages import Press
from talentdesk.render.sheet import sheet

DAY = date(2023, 11, 24)
# Running head and foot of the samples' pages.
RUNNING = re.compile(r"滨海市科技年报 .*|report/2\.3\s+Printed 2023-11-24\s+Page \d+ of \d+|\f")


def set_pdf(press: Press, summaries: list[Summary], **how: Any) -> bytes:
    sheets, layout, printed = sheets_of(summaries, **how)
    return press.pdf(sheets, layout, printed=printed)


def set_images(press: Press, summaries: list[Summary], ppi: float) -> tuple[bytes, ...]:
    sheets, layout, _ = sheets_of(summaries)
    return press.images(sheets, layout, ppi=ppi)


def sheets_of(
    summaries: list[Summary],
    language: str = "zh",
    paper: str = "a4",
    printed: date | None = None,
) -> tuple[list[Sheet], Layout, date | None]:
    made = [sheet(summary, language, whole=True) for summary in summaries]
    return made, Layout(paper_name(paper)), printed


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
    text = copied(set_pdf(press, [summary], paper=paper, language=language))
    found = re.sub(r"\s", "", text)
    for wanted in (
        summary.abstract[0].text,
        f"{summary.number}{summary.title}",
        "2人才›2.0总则",
        f"2022-06-19《人才评审办法》{'已发布' if language == 'zh' else 'issued'}¶2",
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
        set_pdf(press, [with_text(summary, "近5年、40岁以下（STEM）")])
    )


def test_every_han_character_of_a_library_comes_back(
    press: Press, copied: Callable[[bytes], str], summary: Summary, library: Library
):
    letters = sorted({c for s in library.sections() for b in s.blocks for c in b.text})
    text = "".join(c for c in letters if not c.isspace())
    assert text in squeezed(
        copied(set_pdf(press, [with_text(summary, text)], language="en", printed=DAY))
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
    found = squeezed(copied(set_pdf(press, [hostile], language="en", paper="a5", printed=DAY)))
    assert found.count(re.sub(r"\s", "", text)) == 2


@pytest.mark.parametrize(
    "text", ["a\x00b\x1b\ud800", "😀👩\u200d💻🇨🇳", "עולם שלום العربية", "𪚥\U0010fffd", "", " "]
)
def test_what_no_font_shows_breaks_nothing(press: Press, summary: Summary, text: str):
    odd = replace(with_text(summary, text), title=text, path=(text,), citation=text, ref=text)
    assert set_pdf(press, [odd]).startswith(b"%PDF")


def test_long_words_stay_on_the_page(
    press: Press, copied: Callable[[bytes], str], summary: Summary
):
    policies = (replace(summary.policies[0], title="Supercalifragilistic" * 30),)
    figures = (replace(summary.figures[0], label="Supercalifragilistic" * 9, text="9" * 60),)
    pdf = set_pdf(press, [replace(summary, policies=policies, figures=figures)], paper="a5")
    edge = float(PdfReader(BytesIO(pdf)).pages[0].mediabox.width)
    command = ["pdftotext", "-bbox", "-", "-"]
    boxes = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    assert max(float(right) for right in re.findall(r'<word[^>]* xMax="([\d.]+)"', boxes)) < edge
    assert copied(pdf).count("9") >= 60


def test_is_an_accessible_document(press: Press, summary: Summary):
    reader = PdfReader(BytesIO(set_pdf(press, [summary], language="en", printed=DAY)))
    root = reader.root_object
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == "2.3 评价制度更加灵活"
    assert str(reader.metadata.creation_date).startswith("2023-11-24")


def test_fonts_are_embedded(press: Press, summary: Summary):
    page = PdfReader(BytesIO(set_pdf(press, [summary]))).pages[0]
    for font in page["/Resources"]["/Font"].values():
        (inner,) = font.get_object()["/DescendantFonts"]
        descriptor = inner.get_object()["/FontDescriptor"]
        assert "/FontFile3" in descriptor or "/FontFile2" in descriptor


def test_several_summaries_have_bookmarks_and_contents(
    press: Press, copied: Callable[[bytes], str], summary: Summary, english: Summary
):
    two = set_pdf(press, [summary, english], language="en")
    assert "Contents" not in copied(two)
    three = set_pdf(press, [summary, english, summary], language="en")
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
        set_pdf(press, [replace(summary, figures=summary.figures * 60)], language="en", printed=DAY)
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
    sheets = copied(set_pdf(press, [english, long], language="en", printed=DAY)).split("\f")
    assert all("report/2.3 Printed" in page for page in sheets[:-1])
    sheets = copied(set_pdf(press, [long, english], language="en", printed=DAY)).split("\f")
    assert "report/2.3 Printed" in sheets[0]
    assert "city/5 Printed" in sheets[-2]


def test_the_same_again_gives_the_same_bytes(
    press: Press, summary: Summary, monkeypatch: pytest.MonkeyPatch
):
    once = set_pdf(press, [summary], printed=DAY)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700784000")  # 24 November 2023
    assert set_pdf(press, [summary]) == once
    assert set_pdf(Press(), [summary]) == once


def test_images_are_one_png_a_page(press: Press, summary: Summary):
    long = replace(summary, figures=summary.figures * 30)
    images = set_images(press, [long], ppi=40)
    assert len(images) == len(PdfReader(BytesIO(set_pdf(press, [long]))).pages) > 1
    assert all(image.startswith(b"\x89PNG") for image in images)
    assert len(set_images(press, [summary], ppi=40)) == 1


def test_a_missing_chinese_font_is_said_before_printing(summary: Summary, english: Summary):
    bare = Press(typst.Fonts(include_system_fonts=False))
    assert bare.chinese_font is None
    with pytest.raises(PrintError, match="No installed font shows Chinese"):
        set_pdf(bare, [summary], language="en")
    assert set_pdf(bare, [english], language="en").startswith(b"%PDF")


def test_nothing_to_print_is_said():
    with pytest.raises(PrintError, match="nothing to print"):
        Press().pdf([])


LAYOUTS = [
    Layout(paper, two_up=two) for paper in ("a4", "us-letter", "a5") for two in (False, True)
]


@pytest.mark.parametrize("layout", LAYOUTS, ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_one_and_twenty_are_whole_in_order_and_inside_the_margins(
    press: Press, report: Library, layout: Layout, language: str
):
    made = [
        sheet(report.summary(s.ref), language, whole=True) for s in report.sections() if s.title
    ]
    for count in (1, 20):
        check(press.pdf(made[:count], layout, printed=DAY), made[:count], layout)


def test_four_hundred_are_whole_in_order_and_inside_the_margins(press: Press, report: Library):
    made = [sheet(report.summary(s.ref), "zh", whole=True) for s in report.sections() if s.title]
    many = (made * 30)[:400]
    check(press.pdf(many, printed=DAY), many, Layout())


def check(pdf: bytes, made: list[Sheet], layout: Layout) -> None:
    """Hold a PDF against the sheets it was set from."""
    reader = PdfReader(BytesIO(pdf))
    assert b"pdfuaid" in reader.root_object["/Metadata"].get_object().get_data()
    titles = [mark.title for mark in reader.outline if not isinstance(mark, list)]
    wanted = [re.sub(r"\s", "", of.heading) for of in made]
    assert [re.sub(r"\s", "", title) for title in titles][-len(made) :] == wanted
    links = [
        note.get_object()
        for page in reader.pages
        for note in page.get("/Annots", ())
        if note.get_object()["/Subtype"] == "/Link"
    ]
    assert len(links) >= (len(made) if len(made) > 2 else 0)
    for font in fonts(reader):
        assert {"/FontFile2", "/FontFile3"} & set(font)
    boxes = words_of(pdf)
    side = 15 if layout.two_up or layout.paper == "a5" else 25
    # The empty half of a mark such as 《 or ， hangs over; its ink does not.
    edge = side * 72 / 25.4 - layout.points / 2 - 1
    for width, height, left, top, right, bottom in boxes:
        assert left >= edge
        assert right <= width - edge
        assert top >= 12
        assert bottom <= height - 12
    text = re.sub(r"\s", "", copied_raw(pdf))
    place = 0
    for of in made:
        for line in texts(of):
            found = text.find(re.sub(r"\s", "", line), place)
            assert found >= 0, line
            place = found
    count = len(reader.pages) * (2 if layout.two_up else 1)
    assert f"Page{count}of{count}" in text or f"第{count}页，共{count}页" in text or layout.two_up


def texts(of: Sheet) -> list[str]:
    """Give what can be looked for as it stands: table rows may stand in two columns."""
    lines = [line.text for part in of.parts if isinstance(part, Lines) for line in part.lines]
    # A page may end inside a paragraph, and then foot and head stand in it.
    return [of.heading, *(line[:8] for line in lines), of.citation[:6]]


def fonts(reader: PdfReader) -> list[dict[str, Any]]:
    found = {}
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            (inner,) = font.get_object()["/DescendantFonts"]
            descriptor = inner.get_object()["/FontDescriptor"].get_object()
            found[descriptor["/FontName"]] = descriptor
    assert found
    return list(found.values())


def words_of(pdf: bytes) -> list[tuple[float, ...]]:
    """Give each word's page size and box in points."""
    command = ["pdftotext", "-bbox", "-", "-"]
    out = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    found = []
    for page in out.split("<page ")[1:]:
        width, height = map(float, re.findall(r'(?:width|height)="([\d.]+)"', page)[:2])
        corners = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)"'
        found += [(width, height, *map(float, box)) for box in re.findall(corners, page)]
    assert found
    return found


def copied_raw(pdf: bytes) -> str:
    command = ["pdftotext", "-raw", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()


PAGES = [
    *(Layout(paper, apart=True) for paper in ("a4", "us-letter", "a5")),
    Layout("a4", "large", two_up=True, apart=True),
    Layout("a5", "small", apart=True),
    Layout("a5", two_up=True, apart=True),
]


@pytest.mark.parametrize("layout", PAGES, ids=str)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_summary_uses_its_page_and_stays_within_it(
    press: Press, report: Library, layout: Layout, language: str
):
    refs = [document.ref for document in report.documents()]
    refs += [section.ref for section in report.sections() if section.title]
    shares = []
    for of in (report.summary(ref, language=language) for ref in refs):
        made = sheet(of, language)
        (fitted,) = press.fitted([made], layout)
        pdf = press.pdf([fitted], layout)
        assert len(PdfReader(BytesIO(pdf)).pages) == 1, of.ref
        if len(entries(fitted)) < len(entries(made)):
            shares.append(filled(pdf, layout))
            assert counted(fitted) == len(entries(made)) - len(entries(fitted))
    # The next entry may be long, but seldom is.
    assert min(shares) > 0.6
    assert sum(shares) / len(shares) > 0.85


def entries(of: Sheet) -> list[object]:
    """Give what a sheet lists under names."""
    found: list[object] = [row for table in of.tables for row in table.rows]
    lines = [part for part in of.parts if isinstance(part, Lines) and part.name]
    return found + [line for part in lines for line in part.lines]


def counted(of: Sheet) -> int:
    """Count what a sheet says is left out."""
    remark = of.parts[-1]
    assert isinstance(remark, Lines)
    return sum(map(int, re.findall(r" (\d+)", remark.lines[0].text)))


def filled(pdf: bytes, layout: Layout) -> float:
    """Give the share of the height inside the margins down to the last line."""
    above, below = (26, 23) if layout.is_wide else (21, 19)
    boxes = words_of(pdf)
    height = boxes[0][1]
    top, bottom = above * 72 / 25.4, height - below * 72 / 25.4
    last = max(box[5] for box in boxes if box[5] < bottom + 2)
    return (last - top) / (bottom - top)


def test_each_page_has_its_foot_in_the_language_of_its_words(
    press: Press, copied: Callable[[bytes], str], summary: Summary, english: Summary
):
    made = [sheet(summary, "zh"), sheet(english, "en")]
    first, second, _ = copied(press.pdf(made, Layout(apart=True), printed=DAY)).split("\f")
    assert "打印于 2023-11-24" in first
    assert "第 1 页，共 2 页" in first
    assert "引文" in first
    assert "Printed 2023-11-24 Page 2 of 2" in second
    assert "Citation" in second


def test_each_can_begin_a_page_of_its_own(press: Press, report: Library):
    made = [sheet(report.summary(ref), "zh") for ref in ("shanghai-2023/5.1", "shanghai-2023/5.2")]
    sheets = copied_raw(press.pdf(made, Layout(apart=True), printed=DAY)).split("\f")
    assert len(sheets) == 3
    assert "5.1 创新人才自主培养" in re.sub(r"\s+", " ", sheets[0])
    assert "5.2" not in sheets[0]


def test_two_pages_to_a_sheet_are_counted_each(press: Press, report: Library):
    made = [sheet(report.summary(s.ref), "en") for s in report.sections("shanghai-2023") if s.title]
    pdf = press.pdf(made, Layout(two_up=True), printed=DAY)
    page = PdfReader(BytesIO(pdf)).pages[0].mediabox
    assert page.width > page.height
    text = copied_raw(pdf)
    numbers = [int(number) for number in re.findall(r"Page (\d+) of \d+", text)]
    assert numbers == list(range(1, len(numbers) + 1))
    entries = re.findall(r"^5\.3 人才体制机制改革.*?(\d+)$", text, re.MULTILINE)
    starts = [at for at, half in enumerate(text.split("of"), 1) if "5.3\xa0人才体制" in half]
    assert entries, text[:600]
    assert 1 < int(entries[0]) <= len(numbers), starts


def test_a_stack_of_pages_names_the_sheets_on_each(press: Press, report: Library):
    made = [sheet(report.summary(s.ref), "en") for s in report.sections("shanghai-2023") if s.title]
    heads = [page.splitlines() for page in copied_raw(press.pdf(made, printed=DAY)).split("\f")]
    assert any("5.1" in line and "上海科技进步报告 2023" in line for page in heads for line in page)


def test_one_thing_in_two_languages_is_named_by_its_title(report: Library):
    made = [sheet(report.summary("5.3", language=each), each) for each in ("zh", "en")]
    assert title_of(made) == "5.3 人才体制机制改革"
    more = [*made, sheet(report.summary("5.1", language="en"), "en")]
    assert title_of(more) == "章节摘要"


@pytest.mark.parametrize("layout", [Layout(), Layout("a5"), Layout(two_up=True)], ids=str)
def test_heads_of_long_titles_stay_on_one_line(
    press: Press, summary: Summary, english: Summary, layout: Layout
):
    titled = replace(english.document, title="Progress Report of a City with a Long Name " * 3)
    long = "Measures for the Review of Professional Titles of Researchers and Engineers"
    one = sheet(replace(english, number="", title=long, document=titled), "en")
    other = sheet(replace(english, number="", title=f"More {long}", document=titled), "en")
    for made in ([one], [one, other]):
        boxes = words_of(press.pdf(made, layout, printed=DAY))
        top = min(box[3] for box in boxes)
        above = (26 if layout.is_wide else 21) * 72 / 25.4 - 4
        assert {round(box[3] - top) for box in boxes if box[3] < above} == {0}


def test_a_place_of_any_length_stands_beside_its_text(press: Press, summary: Summary):
    places = ("第二十一条 ¶1", "第一百二十一条之一 ¶12")
    lines = tuple(Line("国家加强基础研究能力建设。", place) for place in places)
    made = replace(sheet(summary, "zh"), parts=(Lines("", lines, "points"),), turns=(), more="")
    text = copied_raw(press.pdf([made], printed=DAY))
    for place in places:
        assert re.sub(r"\s", "", place) + "国家加强" in re.sub(r"[ \u200b]", "", text)


@pytest.mark.parametrize(
    ("text", "name"),
    [("A4", "a4"), (" a5 ", "a5"), ("Letter", "us-letter"), ("us-letter", "us-letter")],
)
def test_paper_is_known_by_its_usual_names(text: str, name: str):
    assert paper_name(text) == name


def test_unknown_paper_is_refused(summary: Summary):
    with pytest.raises(PrintError, match="no paper “A3”"):
        paper_name("A3")
