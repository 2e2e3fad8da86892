"""The HTML file is whole, safe, and needs nothing from anywhere."""

import re
from dataclasses import replace
from html.parser import HTMLParser

from talentdesk.model import Block, BlockKind
from talentdesk.model.summary import Summary
from talentdesk.render.export import html
from talentdesk.render.form import Chart, Line, Lines
from talentdesk.render.sheet import sheet

VOID = {"meta", "br", "hr", "img", "link", "input"}


class Reader(HTMLParser):
    """Collects the text, checks that tags are nested, and notes ids, languages and addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def page_of(summaries: list[Summary], language: str) -> str:
    return html([sheet(summary, language, whole=True) for summary in summaries])


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def test_says_everything(summary: Summary):
    text = read(page_of([summary], "en")).text
    for part in (
        "评价制度更加灵活",
        "2 人才 › 2.0 总则",
        summary.abstract[0].text,
        "《人才评审办法》",
    ):
        assert part in text
    for part in ("约1000人次", "创设品牌", "建立“绿色通道”", summary.citation, "年报.txt", "¶6"):
        assert part in text


def test_no_text_becomes_markup(summary: Summary):
    attack = "<script>alert(1)</script>\"'&amp;</style>\x00]]>"
    blocks = (Block(BlockKind.ITEM, attack, "report/2.3#1"),)
    hostile = replace(
        summary,
        title=attack,
        path=(attack,),
        abstract=blocks,
        points=blocks,
        citation=attack,
        ref=attack,
        document=replace(summary.document, title=attack, source=attack, language='"><b>'),
        policies=(replace(summary.policies[0], title=attack),),
        figures=(replace(summary.figures[0], label=attack, text=attack),),
        events=(replace(summary.events[1], title=attack),),
    )
    page = page_of([hostile], "en")
    reader = read(page)
    assert "script" not in reader.tags
    assert "b" not in reader.tags
    assert reader.tags.count("style") == 1
    assert "\x00" not in page
    assert attack.replace("\x00", "") in reader.text


def test_nothing_is_fetched(summary: Summary, english: Summary):
    page = page_of([summary, english, summary], "zh")
    reader = read(page)
    assert not {"link", "script", "img", "iframe", "object"} & set(reader.tags)
    assert not re.search(r"url\(|@import|https?:", page)
    assert (
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    ) in reader.attributes


def test_words_are_marked_with_their_language(summary: Summary, english: Summary):
    page = page_of([summary, english], "zh")
    assert '<html lang="zh-CN">' in page
    assert '<h1 lang="en">' in page
    assert "章节摘要" in page


def test_three_summaries_have_a_table_of_contents(summary: Summary, english: Summary):
    assert "nav" not in read(page_of([summary, english], "en")).tags
    reader = read(page_of([summary, english, summary], "en"))
    targets = [value[1:] for name, value in reader.attributes if name == "href" and value]
    ids = [value for name, value in reader.attributes if name == "id"]
    assert targets == ids == ["s1", "s2", "s3"]


def test_charts_and_marks_are_kept_and_harmless(summary: Summary):
    chart = Chart("图", "<svg onload='x()'><script>y()</script></svg>", "甲 3，乙 5")
    marked = Lines("", (Line("甲乙<b>丙", "5 ¶1", ((1, 2), (3, 6))),))
    made = replace(sheet(summary, "zh"), parts=(chart, marked))
    page = html([made])
    reader = read(page)
    assert "script" not in reader.tags
    assert ("alt", "甲 3，乙 5") in reader.attributes
    assert "甲<mark>乙</mark>&lt;<mark>b&gt;丙</mark>" in page
    assert "甲乙<b>丙" in reader.text
