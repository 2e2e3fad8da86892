"""From a file to a document with its section tree."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from talentdesk.model import Document, Imprint, Section
from talentdesk.sources.classes import Classes
from talentdesk.sources.imprint import imprint
from talentdesk.sources.lines import Line, LineKind
from talentdesk.sources.outline import Outline
from talentdesk.sources.page import laid_out
from talentdesk.sources.reading import Source
from talentdesk.text.dates import year_of
from talentdesk.text.titles import title_kind

# The heading that a list of months and their events is given; no text has it.
TIMELINE_TITLES = {"zh": "时间线", "en": "Timeline"}
_HEADINGS = (LineKind.MARKDOWN, LineKind.NUMBERED, LineKind.MARKED)
_HAN = re.compile("[\u3400-\u9fff]")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
_TOLD_YEAR = re.compile(
    r"(?<!\d)(?<![—–~～-])((?:[1１][9９]|[2２][0０])\d\d|二[〇○零][一二〇○零][一二三四五六七八九〇○零])\s?年(?!代|[）)])"
)
_HEAD_YEAR = re.compile(
    r"[〔\[（(【]((?:19|20)\d\d)[〕\]）)】]|^[—（(-]{0,3}((?:19|20)\d\d)\s?年\s?\d|((?:19|20)\d\d)年度|(?<!\d)(1[0-2]\d)年度"
)
_NAMED = re.compile(
    r"(?:报告|年报|总结|白皮书|公报|纪要|讲话|大事记|年鉴|综述|观察|问答)[）)]?$"
    r"|\b(?:Report|Review|White Paper|Bulletin|Yearbook)\b"
)
_FIRST = 3
_HEAD_LINES = 6
_TITLE_LENGTH = 80


def slug(name: str) -> str:
    """Give the ref a file of this name would have: letters, digits and Han characters, joined."""
    stem = PurePath(name).stem
    return re.sub(r"[\W_]+", "-", stem.casefold()).strip("-") or "document"


def understand(
    source: Source, ref: str, *, year: int | None, title: str | None, origin: str, bundled: bool
) -> tuple[Document, tuple[Section, ...], tuple[str, ...]]:
    """Read the outline and what the file says of itself, and give the lines set aside.

    What the user says goes before what the file does.
    """
    page = laid_out(source.lines, markdown=source.markdown)
    classes = Classes(page)
    lines = tuple(classes)
    language = source.fields.get("language") or _language(lines)
    own = source.fields.get("title") or classes.head.name or _title(source, lines)
    title = title or own
    said = source.fields.get("year", "")
    found = imprint(source.name, page, classes)
    kind = _kind(own, lines, is_law=classes.is_law)
    known = year or (int(said) if said.isdigit() else None) or _year(source.name, own)
    if known is None:
        told = kind in ("report", "text")
        known = (_head_year(lines) if told else None) or (
            found.issued.year if found.issued else None
        )
        known = known or (_told_year(lines) if told else None)
    timeline = TIMELINE_TITLES.get(language, TIMELINE_TITLES["en"])
    outline = Outline(ref, title, timeline).build(lines)
    sections = tuple(replace(section, language=language) for section in outline)
    document = Document(
        ref=ref,
        title=title,
        language=language,
        year=known,
        kind=kind,
        source=origin,
        sections=len(sections),
        characters=sum(len(section.title) + section.characters for section in sections),
        bundled=bundled,
        imprint=_own_imprint(found, own, kind),
        languages=(language,),
    )
    return document, sections, (*classes.contents, *page.asides)


def _own_imprint(found: Imprint, title: str, kind: str) -> Imprint:
    """Leave out what only a law or a policy says of itself; in other texts it is said of others."""
    if kind in ("law", "policy"):
        return replace(found, title=title)
    return Imprint(issuers=found.issuers, issued=found.issued, version=found.version)


def _language(lines: Sequence[Line]) -> str:
    text = "".join(line.text for line in lines[:200])
    # Numbers and the pipes of tables are of no language.
    return "zh" if len(_HAN.findall(text)) * 5 > sum(map(str.isalpha, text)) else "en"


def _title(source: Source, lines: Sequence[Line]) -> str:
    """Take the first heading, else a short first line, else the file's name.

    A line at the top that says what the text is (…2024年人才发展报告) goes before a heading.
    """
    heading = next((line for line in lines if line.kind in _HEADINGS), None)
    short = [line for line in lines[:_FIRST] if _is_short(line)]
    named = next((line.text for line in short if _NAMED.search(line.text)), "")
    if named or heading:
        return named or (heading.text if heading else "")
    if short and short[0] is lines[0]:
        return short[0].text
    return PurePath(source.name).stem


def _is_short(line: Line) -> bool:
    short = 0 < len(line.text) <= _TITLE_LENGTH and not re.search(r"[。；，,;.：:]$", line.text)
    return line.kind is LineKind.TEXT and short


def _year(name: str, title: str) -> int | None:
    """Take the year in the title or the file's name."""
    for text in (title, name):
        if printed := _YEAR.search(text):
            return int(printed[1])
    return None


def _head_year(lines: Sequence[Line]) -> int | None:
    """Give the year in the lines below the title: 〔2024〕2号, ——2024年1月18日在…会议上."""
    for line in lines[:_HEAD_LINES]:
        if len(line.text) <= _TITLE_LENGTH and (found := _HEAD_YEAR.search(line.text)):
            roc = found[4]
            return int(roc) + 1911 if roc else int(found[1] or found[2] or found[3])
    return None


def _told_year(lines: Sequence[Line]) -> int | None:
    """Give the year a text speaks of most; of several the last."""
    said: Counter[int] = Counter()
    for line in lines:
        for found in _TOLD_YEAR.finditer(line.text):
            if year := year_of(found[1]):
                said[year] += 1
    return max(said, key=lambda year: (said[year], year), default=None)


def _kind(title: str, lines: Sequence[Line], *, is_law: bool) -> str:
    """Tell a law from a policy, a report and any other text."""
    word = title_kind(title)
    if word in ("法", "条例"):
        return "law"
    if word:
        return "policy"
    if is_law:
        return "law"
    return "report" if any(line.number for line in lines) else "text"
