"""Our citations in somebody's text: what each points at, and what it is said of.

Read are the lines of all styles of ``citation.py`` and refs such as ``shanghai-2023/5.3#7``, with
line breaks anywhere. What is quoted stands in quotation marks before the citation or right after
it, or as a block quotation (``>``) above it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from talentdesk.model import Document
from talentdesk.text.numerals import numeral

_NUMERAL = "一二三四五六七八九十百千零〇○"
_YEAR_BEFORE = r"(?:[(（](?P<before>(?:19|20)\d\d)[)）]\.?\s*)?"
_BETWEEN = (
    r"[\s》”\"*_]*(?:\[\s*[RZ]\s*\])?[\s.,，。]*(?:[(（]?\s*(?:(?P<year>(?:19|20)\d\d)\s*年?|n\.\s?d\.)\s*[)）]?)?"
    r"[\s.,，。]*"
)
_HEADING = "“(?P<heading>[^“”]*(?:“[^“”]*”[^“”]*)*)”"
_LAW = rf"第\s*[{_NUMERAL}\d]+\s*[编章节条](?:\s*之\s*[{_NUMERAL}]+)?"
# 第一部分（二）3 or 一（二）3, of an official text; in the midst of a sentence 一 is a word.
_OFFICIAL = (
    rf"(?:第[{_NUMERAL}]{{1,4}}部分|[{_NUMERAL}]{{1,4}}|[（(][{_NUMERAL}\d]{{1,3}}[）)]|\d{{1,2}}|[①-⒛㈠-㈩])"
    rf"(?=\s*(?:[“.。)）（(\d①-⒛㈠-㈩]|第\s*[{_NUMERAL}\d]+\s*[段款]|$))"
)
_COUNT = rf"[{_NUMERAL}\d]{{1,6}}"
# 第5.3节“标题”第7段, 第三条第二款第（三）项, 第二章一（一）第1段.
_CHINESE = re.compile(
    rf"""(?:第\s*(?P<number>\d+(?:\.\d+)*)\s*[章节]
        |(?P<printed>(?:{_LAW}\s*)+(?:{_OFFICIAL})*|(?:{_OFFICIAL})+))?
      \s*(?:{_HEADING})?\s*(?:第\s*(?P<paragraph>{_COUNT})\s*段)?
      (?:\s*第\s*(?P<clause>{_COUNT})\s*款)?
      (?:\s*(?:第\s*[（(]?|[（(])\s*(?P<item>{_COUNT})\s*[）)]?\s*项)?""",
    re.VERBOSE,
)
# Section 5.3, “heading”, para. 7.
_ENGLISH = re.compile(
    rf"""(?:(?:Section|Chapter)\s+(?P<number>\d+(?:\.\d+)*)|(?P<printed>Article\s+\d+))?
      ,?\s*(?:{_HEADING})?,?\s*(?:para\.\s*(?P<paragraph>\d+))?(?P<clause>)(?P<item>)""",
    re.VERBOSE,
)
# What ends the citation of a text in our own words.
_RETOLD = re.compile(r"[\s.]*[（(]?\s*(?:TalentDesk\s*转述|retold\s+by\s+TalentDesk)\s*[）)]?")
_QUOTE = re.compile(
    r"“(?:[^“”]|“(?:[^“”]|“[^“”]*”)*”)*”|「[^「」]*(?:『[^』]*』[^「」]*)*」|\"[^\"]*\""
)
_QUOTED_BLOCK = re.compile(r"(?:^[ \t]*>[^\n]*(?:\n|\Z))+", re.MULTILINE)
_PARAGRAPH = re.compile(r"\n[ \t]*\n")
# So far from its citation a quotation may stand.
_FAR = 60


@dataclass(frozen=True, slots=True)
class Pointer:
    """A citation: its words, the refs of the documents it may mean, the place and the quotation.

    ``number`` is that of the section as printed, ``heading`` its heading where it has no number;
    ``clause`` and ``item`` are the 款 and 项 of an article, 0 where none is named.
    """

    text: str
    documents: tuple[str, ...]
    number: str = ""
    heading: str = ""
    paragraph: str = ""
    clause: int = 0
    item: int = 0
    quotation: str = ""

    @property
    def has_place(self) -> bool:
        """Tell whether more than a document is pointed at."""
        return any((self.number, self.heading, self.paragraph, self.clause, self.item))


@dataclass(frozen=True, slots=True)
class _Found:
    start: int
    end: int
    pointer: Pointer


def pointers(text: str, documents: Sequence[Document]) -> Iterator[Pointer]:
    """Yield the citations of these documents in the order of the text."""
    found = sorted([*_refs(text, documents), *_lines(text, documents)], key=lambda f: f.start)
    kept: list[_Found] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    titles = {of.title.strip("《》 ") for of in documents}
    # The line that names the source names its title in quotation marks: From “…” (file).
    quotes = [quote for quote in _quotes(text, kept) if quote[2].strip("《》 ") not in titles]
    for number, one in enumerate(kept):
        first = kept[number - 1].end if number else 0
        last = kept[number + 1].start if number + 1 < len(kept) else len(text)
        quotation = _quotation(text, quotes, (first, one.start, one.end, last))
        if one.pointer.has_place or quotation:  # a title alone cites nothing
            yield replace(one.pointer, quotation=quotation)


def _refs(text: str, documents: Sequence[Document]) -> Iterator[_Found]:
    """Find refs: ``shanghai-2023/5.3#7``."""
    if not documents:
        return
    names = "|".join(re.escape(of.ref) for of in sorted(documents, key=lambda of: -len(of.ref)))
    place = r"([^\s#/“”，。；、()（）\[\]【】<>`]+)(?:#(\d+))?"
    pattern = re.compile(rf"(?<![A-Za-z0-9_/.-])({names})/{place}")
    for match in pattern.finditer(text):
        name = match[2].rstrip(".,;:") if not match[3] else match[2]
        pointer = Pointer(match[0].rstrip(".,;:"), (match[1],), name, "", match[3] or "")
        yield _Found(match.start(), match.start() + len(pointer.text), pointer)


def _lines(text: str, documents: Sequence[Document]) -> Iterator[_Found]:
    """Find citation lines: a document's title and the place after it."""
    titled: dict[str, list[Document]] = {}
    # Of several versions the newest is looked at first.
    for of in sorted(documents, key=lambda of: -(of.year or 0)):
        titled.setdefault(of.title.strip("《》 "), []).append(of)
    for title in sorted(filter(None, titled), key=len, reverse=True):
        loose = r"\s*".join(re.escape(letter) for letter in title if not letter.isspace())
        for match in re.finditer(rf"{_YEAR_BEFORE}(?P<title>[《“]?{loose}){_BETWEEN}", text):
            if (place := _place_after(text, match.end())) is None:
                continue
            end, pointer = place
            if _is_running_head(match, pointer):
                continue
            said = " ".join(text[match.start() : end].split())
            year = match["year"] or match["before"]
            these = [of.ref for of in titled[title] if str(of.year) == year]
            refs = tuple(these or [of.ref for of in titled[title]])
            yield _Found(match.start(), end, replace(pointer, text=said, documents=refs))


def _is_running_head(title: re.Match[str], place: Pointer) -> bool:
    """Tell whether a title and a section stand apart at the head of a page, as we print them."""
    begins = title.string[: title.start()].endswith("\n") and title["title"][0] not in "《“"
    apart = title.string[title.end("title") : title.end()].isspace()
    return begins and apart and not (place.paragraph or place.clause or place.item)


def _place_after(text: str, start: int) -> tuple[int, Pointer] | None:
    """Read the place that follows a title, in the language in which more of it can be read."""
    read = [_CHINESE.match(text, start), _ENGLISH.match(text, start)]
    of = max((match for match in read if match), key=lambda match: match.end(), default=None)
    if of is None or of.end() == start:
        return None
    pointer = Pointer(
        "",
        (),
        "".join((of["number"] or of["printed"] or "").split()),
        " ".join((of["heading"] or "").split()),
        str(numeral(of["paragraph"] or "") or ""),
        numeral(of["clause"] or "") or 0,
        numeral(of["item"] or "") or 0,
    )
    # A quotation may follow a title: alone it is a heading only where the citation ends with it.
    alone = not replace(pointer, heading="").has_place
    by = _RETOLD.match(text, of.end())
    if alone and not by and text[of.end() : of.end() + 1] not in (".", ""):
        return None
    return by.end() if by else of.end(), pointer


def _quotes(text: str, found: Sequence[_Found]) -> list[tuple[int, int, str]]:
    """Give the quotations outside the citations, with where they stand."""
    starts = [one.start for one in found]

    def inside(place: int) -> bool:
        at = bisect_left(starts, place + 1) - 1
        return at >= 0 and place < found[at].end

    quotes = [
        (match.start(), match.end(), match[0][1:-1])
        for match in _QUOTE.finditer(text)
        if not inside(match.start())
    ]
    quotes += [
        (match.start(), match.end(), re.sub(r"(?m)^[ \t]*>[ \t]?", "", match[0]))
        for match in _QUOTED_BLOCK.finditer(text)
        if not any(match.start() <= one.start < match.end() for one in found)
    ]
    return sorted(quotes)


def _quotation(
    text: str, quotes: Sequence[tuple[int, int, str]], around: tuple[int, int, int, int]
) -> str:
    """Choose what a citation is said of: the quotation before it, else the one right after it."""
    first, start, end, last = around
    before = [quote for quote in quotes if first <= quote[0] and quote[1] <= start]
    if before and not _PARAGRAPH.search(text[before[-1][1] : start].rstrip()[:-1] or ""):
        near = text[before[-1][1] : start]
        if len(near.strip()) <= _FAR:
            return " ".join(before[-1][2].split())
    after = [quote for quote in quotes if end <= quote[0] < min(last, end + 6)]
    return " ".join(after[0][2].split()) if after else ""
