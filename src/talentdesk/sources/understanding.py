"""From a file to a document with its section tree."""

import re
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
from talentdesk.text.titles import title_kind

# The heading that a list of months and their events is given; no text has it.
TIMELINE_TITLES = {"zh": "时间线", "en": "Timeline"}
_HEADINGS = (LineKind.MARKDOWN, LineKind.NUMBERED, LineKind.MARKED)
_HAN = re.compile("[\u3400-\u9fff]")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
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
    title = title or source.fields.get("title") or classes.head.name or _title(source, lines)
    said = source.fields.get("year", "")
    found = imprint(source.name, page, classes)
    known = year or (int(said) if said.isdigit() else None) or _year(source.name, title, found)
    timeline = TIMELINE_TITLES.get(language, TIMELINE_TITLES["en"])
    outline = Outline(ref, title, timeline).build(lines)
    sections = tuple(replace(section, language=language) for section in outline)
    document = Document(
        ref=ref,
        title=title,
        language=language,
        year=known,
        kind=_kind(title, lines, is_law=classes.is_law),
        source=origin,
        sections=len(sections),
        characters=sum(len(section.title) + section.characters for section in sections),
        bundled=bundled,
        imprint=found,
        languages=(language,),
    )
    return document, sections, page.asides


def _language(lines: Sequence[Line]) -> str:
    text = "".join(line.text for line in lines[:200])
    return "zh" if len(_HAN.findall(text)) * 5 > len(text) else "en"


def _title(source: Source, lines: Sequence[Line]) -> str:
    """Take the first heading, else a short first line, else the file's name."""
    heading = next((line for line in lines if line.kind in _HEADINGS), None)
    if heading:
        return heading.text
    first = lines[0].text if lines else ""
    if 0 < len(first) <= _TITLE_LENGTH and not re.search(r"[。；，,;.：:]$", first):
        return first
    return PurePath(source.name).stem


def _year(name: str, title: str, found: Imprint) -> int | None:
    """Take the year in the title or the file's name, else the one it was issued in."""
    for text in (title, name):
        if printed := _YEAR.search(text):
            return int(printed[1])
    return found.issued.year if found.issued else None


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
