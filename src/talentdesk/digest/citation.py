"""Citation lines in the style of GB/T 7714-2015, of APA or in plain words.

They come in the language of the work cited and name document, year, section and paragraph.
"""

import re

from talentdesk.model import Document, Section, SectionKind
from talentdesk.model.kinds import Style
from talentdesk.text.clauses import Clauses

# Document type codes of GB/T 7714-2015, appendix B: R report, Z other (laws and policies have
# no code of their own there).
_CODES = {"report": "R"}
_OTHER = "Z"
_DECIMAL = re.compile(r"\d+(?:\.\d+)*")
_OFFICIAL = re.compile(r"[一二三四五六七八九十]+$|[（(①-⒛㈠-㈩]|\d+$")
# 一 alone looks like a dash.
_BARE = re.compile(r"(^|[编章节])([一二三四五六七八九十]+)(?=$|[（(])")
# GB/T 7714-2015, 8.1.2: the first three authors, then 等 or et al.
_AUTHORS = 3


def cite(
    document: Document,
    section: Section | None = None,
    paragraph: str = "",
    style: Style = Style.GB,
) -> str:
    """Give the line that names a document, or a section or numbered paragraph of it.

    ``上海科技进步报告 2023[R]. 第5.3节.`` in Chinese, ``Report 2023[R]. Section 5.3.`` in English;
    the year stands by itself where the title lacks it, a heading without number in quotation marks.
    What the bundled library retells is no quotation of the work, and the line says so.
    """
    write = {Style.GB: _gb, Style.APA: _apa, Style.PLAIN: _plain}[style]
    return write(document, place_in_words(document, section, paragraph))


def place_in_words(document: Document, section: Section | None, paragraph: str = "") -> str:
    """Give ``第5.3节第7段`` or ``Section 5.3, para. 7``; empty for the whole document.

    In an article that comes with all its blocks 款 and 项 are named: ``第六条第二款第（三）项``.
    """
    if (
        section
        and not section.number
        and section.title.strip("《》") == document.title.strip("《》")
    ):
        section = None  # the heading of the whole names no place in it
    write = _chinese if document.language == "zh" else _english
    return write(section, paragraph)


def retold(document: Document) -> str:
    """Say that the words are not the document's; empty where they are."""
    if not document.bundled:
        return ""
    return "TalentDesk转述" if document.language == "zh" else "retold by TalentDesk"


def authors(document: Document) -> str:
    """Give who issued a document, as its head and end say; empty where they do not."""
    issuers = document.imprint.issuers
    if not issuers:
        return ""
    chinese = document.language == "zh"
    more = (", 等" if chinese else ", et al.") if len(issuers) > _AUTHORS else ""
    return ", ".join(issuers[:_AUTHORS]) + more


def _gb(document: Document, place: str) -> str:
    parts = [authors(document), f"{document.title}[{_CODES.get(document.kind, _OTHER)}]"]
    parts += [_year(document), place, retold(document)]
    return f"{'. '.join(filter(None, parts))}."


def _apa(document: Document, place: str) -> str:
    year = f"({document.year or 'n.d.'})"
    by = authors(document)
    parts = [by, year, document.title] if by else [document.title, year]
    return f"{'. '.join(filter(None, (*parts, place, retold(document))))}."


def _plain(document: Document, place: str) -> str:
    year, by = _year(document), retold(document)
    if document.language == "zh":
        said = f"《{document.title.strip('《》')}》{f'（{year}年）' if year else ''}{place}"
        return f"{said}（{by}）" if by else said
    said = f"“{document.title}”{f' ({year})' if year else ''}{f', {place}' if place else ''}"
    return f"{said} ({by})" if by else said


def _year(document: Document) -> str:
    """Give the year unless the title has it."""
    year = str(document.year or "")
    return "" if year in document.title else year


def _chinese(section: Section | None, paragraph: str) -> str:
    number, heading = _number_and_heading(section)
    if _DECIMAL.fullmatch(number):
        number = f"第{number}{'节' if '.' in number else '章'}"
    named = f"“{heading}”" if heading else ""
    clause = None
    if section and paragraph and section.kind is SectionKind.ARTICLE:
        clause = Clauses(section).named(paragraph)
    if clause is None:
        clause = f"第{paragraph}段" if paragraph else ""
    return f"{number}{named}{clause}"


def _english(section: Section | None, paragraph: str) -> str:
    number, heading = _number_and_heading(section)
    if _DECIMAL.fullmatch(number):
        number = f"{'Section' if '.' in number else 'Chapter'} {number}"
    named = f"“{heading}”" if heading else ""
    para = f"para. {paragraph}" if paragraph else ""
    return ", ".join(filter(None, (number, named, para)))


def _number_and_heading(section: Section | None) -> tuple[str, str]:
    """Give the printed number, or the number of the section around it and the heading."""
    if section is None:
        return "", ""
    if section.number and _OFFICIAL.match(section.number):
        # 一、 begins anew in each chapter; the name in the ref says of which: 第二章第一部分.
        return _BARE.sub(r"\1第\2部分", section.ref.rpartition("/")[2]), ""
    if section.number:
        return section.number, ""
    # 5.3-3-1 is a heading without number below 5.3.
    above, dash, _ = section.ref.rpartition("/")[2].partition("-")
    return (above if dash and _DECIMAL.fullmatch(above) else "", section.title)
