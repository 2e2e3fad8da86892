"""References: where 第三条第二款, 见5.2 or 《…》 lead, hung on the text by offset.

第…条 means the law it stands in, unless another one is named right before it. A law is cited by 条,
款 (its paragraphs), 项 and 目 (立法法 2023, 65条).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from talentdesk.extract.titles import quoted_titles
from talentdesk.model import Block, Document, Link, Section, SectionKind
from talentdesk.text.clauses import Clauses
from talentdesk.text.numerals import numeral
from talentdesk.text.titles import title_key, title_kind

_N = "[一二三四五六七八九十百千零〇○两\\d]{1,9}"
_ITEM = rf"(?:第[（(]?{_N}[）)]?|[（(]{_N}[）)])项"
_SUB = "之[一二三四五六七八九十]{1,3}"
_PLACE = re.compile(
    rf"(?:(?P<article>第[ \u3000]?{_N}[ \u3000]?[条條](?:{_SUB})?)"
    r"|(?P<here>本条(?!例)|前条(?![例件])))"
    rf"(?:第(?P<clause>{_N})款)?(?P<item>{_ITEM})?"
    rf"|(?:第(?P<also>{_N})款|(?P<former>前款))(?P<also_item>{_ITEM})?"
    rf"|(?P<only_item>{_ITEM})"
    rf"|(?P<chapter>第{_N}[编章](?:第{_N}[章节])?)"
)
_SAME = re.compile(r"(?:、|，|和|或|或者|以及|及|与|至|到|并|—|-|~|～)?(?:[（(]含[）)])?$")
_OWN = re.compile(r"本(?!条$)[\u4e00-\u9fff]{1,4}?(?:分则|总则)?$")
_THAT = re.compile(r"[该同](?:法|条例|办法|规定|细则)$")
_OTHER = re.compile(
    r"[\u4e00-\u9fff](?:法|法典|宪法|条例|办法|规定|细则|规则|章程|解释|决定|准则|公约|协定|宪章)"
    r"(?:分则|总则)?(?:[（(][^（()）]{1,20}[）)])?(?:的|所称|中)?$"
)
_ALIAS = re.compile(
    r"[（(](?:以下)?(?:统称|简称)为?[：:]?[《“]?(?P<name>[^《》“”（）()，。]{1,30})[》”]?[）)]"
)
_AFTER_TITLE = re.compile(r"》(?:[（(][^（）()]{1,40}[）)])?(?:分则|总则)?(?:中|的|所称)?$")
_SECTION = re.compile(
    r"(?P<see>(?:参|详)?见\s?|第)(?P<number>\d{1,2}(?:\.\d{1,2}){0,3})(?P<unit>节|章|部分)?(?![\d.．万亿%％])"
)
_AMENDS = re.compile(r"修改〈?《?(.{2,60}?)[〉》]+的决定|^(.{2,60})修正案")
# An article quoted with its text is named there, not referred to.
_QUOTED_HEADING = re.compile(r"“?第[^第]{1,16}[条條章编][^第]{0,6}[ \u3000]$")
_BEFORE = 60
_NEXT = 12
_ARTICLE = re.compile(rf"第[ \u3000]?({_N})[ \u3000]?[条條](?:之([一二三四五六七八九十]{{1,3}}))?")


def links(document: Document, sections: Sequence[Section]) -> tuple[Section, ...]:
    """Give the sections with the links their blocks carry, in the order of the text.

    A reference to what the document does not have leads nowhere and is ``outside``.
    """
    reader = _Reader(document, sections)
    return tuple(
        replace(
            section,
            blocks=tuple(reader.linked(section, place) for place in range(len(section.blocks))),
        )
        for section in sections
    )


@dataclass(frozen=True, slots=True)
class _Law:
    """Whose article is meant: ``own`` the document's, else the policy of ``target``, if known."""

    own: bool
    target: str = ""


_OURS = _Law(True)


@dataclass(frozen=True, slots=True)
class _Reference:
    """A reference just read, for those that go on from it: 第三条、第五条, 第一款和第二款."""

    end: int
    law: _Law
    article: Section | None
    clause: int


class _Reader:
    """Reads the references of one document, block by block in reading order."""

    def __init__(self, document: Document, sections: Sequence[Section]) -> None:
        self._key = title_key(document.own_title)
        self._articles: dict[tuple[int, int], Section] = {}
        self._numbers: dict[str, Section] = {}
        self._former: dict[str, Section] = {}
        former: Section | None = None
        for section in sections:
            if section.kind is SectionKind.ARTICLE and (key := _article_key(section.number)):
                self._articles.setdefault(key, section)
                if former:
                    self._former[section.ref] = former
                former = section
            elif section.number:
                self._numbers.setdefault(section.ref.rpartition("/")[2], section)
        amended = _AMENDS.search(document.own_title)
        self._default = _OURS
        if not self._articles:
            title = (amended[1] or amended[2]) if amended else ""
            self._default = _Law(False, _policy(title) if title else "")
        self._counted: dict[str, Clauses] = {}
        self._aliases: dict[str, str] = {}
        self._full: dict[str, str] = {}

    def linked(self, section: Section, place: int) -> Block:
        """Give a block with its links."""
        block = section.blocks[place]
        text = block.text
        found: list[Link] = []
        if "《" in text:
            found += self._titles(text)
        if "条" in text or "款" in text or "项" in text or "章" in text or "條" in text:
            found += self._places(section, place, found)
        if "见" in text or "节" in text or "章" in text:
            found += self._sections(text)
        if not found:
            return block
        return replace(block, links=tuple(_apart(sorted(found, key=lambda link: link.start))))

    def _titles(self, text: str) -> Iterator[Link]:
        """Read the titles in 《…》, and what the text says it will call them."""
        for start, end, title in quoted_titles(text):
            short = self._aliases.get(title) or self._full.get(title)
            full = short or title
            if not title_kind(full) or (not short and title == title_kind(title)):
                continue
            if not short:
                self._full[title_kind(title)] = title
            if named := _ALIAS.match(text, end):
                self._aliases[named["name"].strip()] = title
            yield Link(start, end, _policy(full))

    def _places(self, section: Section, place: int, titles: Sequence[Link]) -> Iterator[Link]:
        """Read 第…条, 第…款 and what goes on from them."""
        text = section.blocks[place].text
        ends = {link.end: link.target for link in titles}
        last: _Reference | None = None
        for found in _PLACE.finditer(text):
            start, end = found.span()
            goes_on = (
                last is not None
                and start - last.end <= _NEXT
                and bool(_SAME.fullmatch(text[last.end : start]))
            )
            before = last if goes_on else None
            if _QUOTED_HEADING.match(text[max(0, start - 1) : end + 1]) and start <= 1:
                continue
            if found["chapter"]:
                law = before.law if before else self._law(text, start, ends)
                target = self._numbers.get(found["chapter"]) if law.own else None
                if target or not law.own:
                    yield _link(start, end, target.ref if target else "", law)
                continue
            read = self._reference(found, section, place, before, ends)
            if read is None:
                continue
            last, target_ref = read
            yield _link(start, end, target_ref, last.law)

    def _reference(
        self,
        found: re.Match[str],
        section: Section,
        place: int,
        before: _Reference | None,
        ends: dict[int, str],
    ) -> tuple[_Reference, str] | None:
        """Give what a match refers to; ``None`` if a mere 第一项 or 第二款 refers to nothing."""
        text, start, end = section.blocks[place].text, *found.span()
        item = found["item"] or found["also_item"] or found["only_item"] or ""
        number = numeral(item.strip("第（()）项")) or 0
        if found["article"]:
            law = before.law if before else self._law(text, start, ends)
            article = self._articles.get(_article_key(found["article"]) or (0, 0))
            clause = numeral(found["clause"] or "") or 0
        elif found["here"] or found["former"]:
            law, article = _OURS, section if section.kind is SectionKind.ARTICLE else None
            clause = numeral(found["clause"] or "") or 0
            if found["here"] == "前条" and article:
                article = self._former.get(article.ref)
            elif found["former"] and article:
                clause = self._clauses(article).at(place) - 1
                article = article if clause else None
            if article is None:
                return None
        elif before:
            law, article = before.law, before.article
            clause = numeral(found["also"] or "") or (0 if found["also"] else before.clause)
        else:
            return None
        reference = _Reference(end, law, article, clause)
        if not law.own or article is None:
            return reference, ""
        return reference, self._clauses(article).ref(clause, number)

    def _clauses(self, article: Section) -> Clauses:
        if article.ref not in self._counted:
            self._counted[article.ref] = Clauses(article)
        return self._counted[article.ref]

    def _law(self, text: str, start: int, ends: dict[int, str]) -> _Law:
        """Tell whose article is meant by what stands right before it."""
        before = text[max(0, start - _BEFORE) : start].rstrip()
        if titled := _AFTER_TITLE.search(before):
            offset = max(0, start - _BEFORE)
            target = ends.get(offset + titled.start() + 1, "")
            return _OURS if target == f"policy:{self._key}" else _Law(False, target)
        own = _OWN.search(before)
        if own and title_kind(re.sub("[分总]则$", "", before)):
            return self._default if self._default.own else _Law(False)
        for length in range(2, 21) if self._aliases else ():
            if full := self._aliases.get(before[-length:]):
                return _OURS if title_key(full) == self._key else _Law(False, _policy(full))
        if _THAT.search(before) or _OTHER.search(before):
            return _Law(False)
        return self._default

    def _sections(self, text: str) -> Iterator[Link]:
        """Read 见5.2 and 第5.2节."""
        for found in _SECTION.finditer(text):
            dotted = "." in found["number"]
            if not (found["unit"] if found["see"] == "第" else dotted):
                continue
            section = self._numbers.get(found["number"])
            if section or dotted:
                ref = section.ref if section else ""
                yield Link(*found.span(), ref, outside=not section)


def _policy(title: str) -> str:
    return f"policy:{title_key(title)}"


def _link(start: int, end: int, target: str, law: _Law) -> Link:
    return Link(start, end, target if law.own else law.target, outside=not (law.own and target))


def _article_key(number: str) -> tuple[int, int] | None:
    found = _ARTICLE.match(number)
    value = numeral(found[1]) if found else None
    if not found or value is None:
        return None
    return value, numeral(found[2]) or 0 if found[2] else 0


def _apart(found: Sequence[Link]) -> Iterator[Link]:
    """Leave out what overlaps the link before it."""
    end = -1
    for link in found:
        if link.start >= end:
            end = link.end
            yield link
