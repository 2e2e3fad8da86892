"""Citation lines in the style of GB/T 7714-2015, in the language of the work cited."""

import re

from talentdesk.model import Document, Section

# Document type codes of GB/T 7714-2015, appendix B: R report, Z other (laws and policies have
# no code of their own there).
_CODES = {"report": "R"}
_OTHER = "Z"
_DECIMAL = re.compile(r"\d+(?:\.\d+)*")


def cite(document: Document, section: Section | None = None, paragraph: str = "") -> str:
    """Give the line that names a document, or a section or numbered paragraph of it.

    ``上海科技进步报告 2023[R]. 第5.3节.`` in Chinese, ``Report 2023[R]. Section 5.3.`` in English;
    the year stands by itself where the title lacks it, a heading without number in quotation marks.
    """
    parts = [f"{document.title}[{_CODES.get(document.kind, _OTHER)}]"]
    if document.year and str(document.year) not in document.title:
        parts.append(str(document.year))
    chinese = document.language == "zh"
    if place := (_chinese if chinese else _english)(section, paragraph):
        parts.append(place)
    return f"{'. '.join(parts)}."


def _chinese(section: Section | None, paragraph: str) -> str:
    number, heading = _number_and_heading(section)
    if _DECIMAL.fullmatch(number):
        number = f"第{number}{'节' if '.' in number else '章'}"
    named = f"“{heading}”" if heading else ""
    return f"{number}{named}" + (f"第{paragraph}段" if paragraph else "")


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
    if section.number:
        return section.number, ""
    # 5.3-3-1 is a heading without number below 5.3.
    above, dash, _ = section.ref.rpartition("/")[2].partition("-")
    return (above if dash and _DECIMAL.fullmatch(above) else "", section.title)
