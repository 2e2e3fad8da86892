"""Mentions: each place where a text names a policy, with what is said of it there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from talentdesk.extract.names import Names, alias
from talentdesk.extract.saying import Saying, Words, saying
from talentdesk.extract.times import Moment, Times, year_in
from talentdesk.extract.titles import quoted_titles
from talentdesk.model import Place, Section
from talentdesk.model.date import Date
from talentdesk.text.dates import dates
from talentdesk.text.sentences import sentences
from talentdesk.text.titles import title_kind

# What may stand between titles that share a verb: 发布《甲》《乙》和《丙》.
_AND = re.compile(r"(?:第[^，。；《》]{1,16}[条款项](?:的?规定)?)?(?:[、和及与\s]|以及|或者?){0,3}")
# A document number in round brackets may stand inside: （沪府（2021）3号）.
_BRACKET = re.compile(r"[（(](?P<words>(?:[^（()）]|[（(]\d{4}[）)]){1,80})[）)]")
_NUMBER = re.compile(
    r"(?P<org>[\u4e00-\u9fffA-Za-z]{1,16})\s?[〔\[［﹝(（【](?P<year>(?:19|20)\d\d)[〕\]］﹞)）】]"
    r"\s?第?\s?(?P<n>\d{1,5})\s?号"
)
_ORDER = re.compile(
    r"[\u4e00-\u9fff]{2,20}(?:令|公告)\s?第?\s?[\d一二三四五六七八九十百]{1,6}\s?号"
)
_THIS = re.compile(
    r"^(?:其中[，,])?(?:该|上述|此)(?P<kind>[\u4e00-\u9fff]{1,3}?)(?=自|有效|于|试行|从)"
)
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Mention:
    """A policy named in a sentence: its full title, and what is said of it there."""

    title: str
    place: Place
    said: Saying
    number: str | None = None
    alias: str = ""


@dataclass(frozen=True, slots=True)
class _Named:
    """A title in its sentence: from where to where it and its bracket reach, and what it means."""

    start: int
    end: int
    title: str
    bracket: str


def mentions(section: Section, names: Names, times: Times) -> Iterator[Mention]:
    """Yield what the paragraphs of a section say of each policy they name, in reading order."""
    for block in section.blocks:
        if "《" not in block.text:
            continue
        last: Mention | None = None
        moment = times.moment(section.ref, block.ref)
        told: Date | None = None
        for _, sentence in sentences(block.text):
            moment = replace(moment, year=year_in(sentence, told, moment.year, moment.now))
            days = list(dates(sentence, moment.year, now=moment.now))
            told = days[-1][2] if days else told
            place = Place(section.ref, block.ref, sentence)
            if last and (this := _THIS.match(sentence)) and title_kind(last.title) in this["kind"]:
                yield Mention(
                    last.title, place, saying(Words("", sentence[this.end() :]), last.title, moment)
                )
            for last in _of_sentence(sentence, place, names, moment):
                yield last


def _of_sentence(sentence: str, place: Place, names: Names, moment: Moment) -> Iterator[Mention]:
    groups = list(_groups(sentence, _titles(sentence)))
    stop = 0
    for index, group in enumerate(groups):
        before = sentence[max(stop, group[0].start - _NEAR) : group[0].start]
        until = groups[index + 1][0].start if index + 1 < len(groups) else len(sentence)
        stop = group[-1].end
        after = sentence[stop : min(until, stop + 2 * _NEAR)]
        for named in group:
            other = alias(named.bracket)
            if not (title := names.full(named.title)):
                continue
            if other:
                names.call(title, other)
            rest = sentence[stop : stop + 2 * _NEAR]
            said = saying(Words(before, after, named.bracket, rest), title, moment)
            yield Mention(title, place, said, number_in(named.bracket), other)


def _titles(sentence: str) -> Iterator[_Named]:
    """Yield the titles of a sentence with the brackets behind them."""
    stop = 0
    for start, end, title in quoted_titles(sentence):
        if start < stop:  # the short title in （以下简称《…》）
            continue
        bracket = _BRACKET.match(sentence, end)
        stop = bracket.end() if bracket else end
        yield _Named(start, stop, title, bracket["words"] if bracket else "")


def _groups(sentence: str, titles: Iterator[_Named]) -> Iterator[Sequence[_Named]]:
    """Put together the titles that share what stands before and after them."""
    group: list[_Named] = []
    for named in titles:
        if group and not _AND.fullmatch(sentence[group[-1].end : named.start][:24]):
            yield group
            group = []
        group.append(named)
    if group:
        yield group


def number_in(words: str) -> str | None:
    """Read a document number, such as stands behind a title (GB/T 9704-2012, 7.2.5)."""
    if found := _NUMBER.search(words):
        return f"{found['org']}〔{found['year']}〕{found['n']}号"
    order = _ORDER.search(words)
    return order[0] if order else None
