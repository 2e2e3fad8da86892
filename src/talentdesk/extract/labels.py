"""Labels: what a quantity measures, in the words of its clause.

That is the subject before it (在校生24.27万人), what is counted behind it (20个优秀项目), or for a
rate the thing that grew (经费同比增长8%): the words a person would point at, never half a sentence.
"""

import re
from collections.abc import Sequence

from talentdesk.text.numbers import Quantity
from talentdesk.text.units import is_span

_CLAUSE_END = re.compile(r"[，,](?!(?<=\d[，,])\d{3})|[。；;：:、！!]")
_TIME = re.compile(
    r"^(?:(?:[\d—–~～至-]+年度?|截[至止](?:目前|[当本]?年[底末]|\d+年?[底末]?|\d+年\d+月(?:\d+日)?[底末]?)|全年|当年"
    r"|\d+月(?:\d+日)?|年内|今年|去年|目前|现在|已经|当中|近[\d一二三四五六七八九十]+年来?|(?:在|按|以)?上半年|累计|共有|共计?(?!同|建|享)|总计|合计|拥有|现有|已有|已|其中|并|且|的)"
    r"[，,]?)+"
)
_LIST = re.compile(r"([^，,。；;：:]{1,60})分别(?:为|是|有|达到?|占)$")
_CHANGE = re.compile(
    "^(?:同比|环比|比上年|较上年|年均|平均|平均每年|每年|累计)?(?:实际)?(?:增长|下降|提高|上升|减少|增加|降低|提升|占比?|占)(?:了|为|达到?)?$"
)
# A change is one of what the clause before counts; so is a share, and a comparison.
_OF_SUBJECT = re.compile(r"^(?:约|仅)?占|^[比较](?:上|去|同|前|年初|[\d“])")
# 由2个增加到16个: both count the same.
_REACHED = re.compile(
    "(?:增加?|增长|提高|提升|扩大|上升|[调升]?[升高]|减少?|下降|降低|降|压缩|缩短|缩减|延长|调整)(?:到|至|为)$"
)
_SHARED = re.compile("的?[\u4e00-\u9fff]{0,4}约?占(?:比|到|了)?约?")
_TO_WHOM = re.compile("[对给]$|(?<![纵横方定面意])向$")
_PLACED = re.compile("[于在入从自]")
# Where what is counted ends and what is said of it begins.
_VERB = re.compile(
    "获得|荣获|获评|获批|经(?![济营费])|取得|参与|参加|在(?![校线岗职])|被|已|均|可|由|通过|完成|提供|入选|覆盖|以上|以下"
    "|左右|以及|或者|参会|出席|到场|进行|开展|增加|增至|提高|提升|扩大|压缩|缩短|减少|降低|降至|[（(]"
)
# Where, behind another quantity, what is done with the next one begins.
_DOES = re.compile(
    "(?:全年)?(?:累计|共计|共|总计)|全年|(?=提供|完成|取得|获得|实现|形成|培训|举办|开展|推荐|服务|吸引|引进|发放|评选"
    "|认定|设立|新增|参与|带动|惠及)"
)
_TOGETHER = re.compile("(?:合计|共计|总计)$")
_TOTALS = re.compile("全年|累计|共计|总计")
# Before these what is measured stands behind: 处以五千元以下的罚款, 有三十万元以上的注册资金.
_HAS = re.compile("(?:有|和|及|处以?|给予|提供|缴纳)(?:最[高低多少])?$")
# 给予50万元资助: what is given is named behind.
_GIVES = re.compile("(?:给予|安排|发放|奖励|拨付|提供)$")
_SHORT = 10
_AND = re.compile("[、，,]|以及|[和与及]")
# Said alone these leave out what was done so often: it is in the clause before.
_DONE = re.compile(
    "推荐|培训|服务|完成|参与|发放|惠及|举办|开展|评选|吸引|引进|资助|支持|受理|参加"
)
# So many characters before a number rarely say what is counted; so many are no label any more.
_TELLING = 4
_LONGEST = 40
_POINTS = " ，,。；;：:、（）()*"
_LEFT = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九]是"
    r"|应当有?|[另再还]|或者已?|以及|和(?!平|谐)|含|的|来自|[为向](?![民期])|对(?![口外接照标])|给(?!予))"
)
_RIGHT = re.compile(
    "(?:[和与或已由从]|由原来|原来|(?<![惠涉普])及|应当|可以|必须|最[高低长短多少]|其中|共计?|为|(?<![国所私])有|达到?|等|须"
    "|[存现]?在|于|约|近|超过?|是|[至到不的])+$"
)
_OWNING = re.compile("(?<=[市省国区州县])(?:现有|共有|已有|拥有|共计?(?!同|建|享))")
# Of these, what is counted is named behind: 20个项目.
_COUNTED = re.compile(
    "家|个|项|所|名|位|种|类|支|件|台|座|篇|份|批|批次|场|场次|次|部|门|期|届|套|条|户"
)
_AGES = frozenset(("岁", "周岁"))


def labels(sentence: str, found: Sequence[Quantity]) -> list[str]:
    """Give for each quantity the words that say what it measures; empty if there are none."""
    reader = _Reader(sentence, found)
    return [reader.label(place) for place in range(len(found))]


class _Reader:
    """Labels the quantities of one sentence in order; what one counts the next may go on with."""

    def __init__(self, sentence: str, found: Sequence[Quantity]) -> None:
        self._sentence = sentence
        self._found = found
        self._subject = ""
        self._listed: dict[int, str] = {}

    def label(self, place: int) -> str:
        """Give the label of the quantity at a place, after those before it."""
        start = self._found[place].start
        last = self._found[place - 1].end if place else 0
        said = self._sentence[max(last, start - 2 * _LONGEST) : start]
        gap = self._sentence[last:start]
        self._list(place, said)
        if place in self._listed:
            return self._listed[place]
        if "|" in gap:  # a row of a table: its first cell says what the others hold
            return _bare(self._sentence.strip("| ").partition("|")[0][:_LONGEST])
        if place and _SHARED.fullmatch(gap):  # 40岁以下的占七成
            owner = self._found[place - 1]
            return f"{owner.text}{owner.qualifier}占比"
        clause = _clause(self._sentence, start - len(said), start)
        if self._subject and _REACHED.fullmatch(self._sentence[clause:start].strip()):
            return self._subject
        before = _bare(_TIME.sub("", _bare(self._sentence[clause:start])))
        if before and (_CHANGE.match(before) or _OF_SUBJECT.match(before)):
            return (self._subject or _clause_before(self._sentence, clause)) + before
        label = self._own(place, before, clause, last)
        self._subject = label or self._subject
        if not label and not _AND.sub("", gap).strip():
            label = self._subject  # 6类、68种: both count the same
        together = _TOGETHER.search(said)
        return label or (together[0] if together else _clause_before(self._sentence, clause))

    def _list(self, place: int, said: str) -> None:
        """Take 甲、乙分别为 apart for the quantities that follow."""
        if several := _LIST.search(said):
            items = (_bare(_TIME.sub("", item)) for item in _AND.split(several[1]))
            self._listed = dict(enumerate(filter(None, items), place))
        elif _AND.sub("", said).strip():
            self._listed = {}

    def _own(self, place: int, before: str, clause: int, last: int) -> str:
        """Give the label in the quantity's own clause, with the clause before if needed."""
        sentence, start = self._sentence, self._found[place].start
        if _TO_WHOM.search(sentence[clause:start]):
            before = ""
        if (
            clause == last and place
        ):  # …的800多名: what the number before counts is no label of this
            before = "" if sentence[clause:start].endswith("的") else _doing(before)
        label = _label(sentence, self._found, place, before)
        if len(label) < 2 or (is_span(self._found[place].unit) and label.startswith("分")):
            label = self._subject or _clause_before(sentence, clause) or label
        if _DONE.fullmatch(label) and clause > last:
            of = _clause_before(sentence[last:clause], clause - last)
            label = of if of.startswith(label) or not of else f"{of}，{label}"
        return label


def _label(sentence: str, found: Sequence[Quantity], place: int, before: str) -> str:
    quantity = found[place]
    until = found[place + 1].start if place + 1 < len(found) else len(sentence)
    behind = sentence[quantity.end : min(until, quantity.end + 2 * _LONGEST)]
    end = _CLAUSE_END.search(behind)
    behind = behind[: end.start()] if end else behind
    if quantity.qualifier == "前" and before:  # 位列全球前200名大学
        return _PLACED.split(before)[-1] or before
    if quantity.qualifier == "近" and is_span(quantity.unit):
        return _PLACED.split(_bare(behind))[0][:_LONGEST]
    if (quantity.qualifier.endswith("内") or before.endswith("连续")) and _bare(behind):
        return _bare(behind)[:_LONGEST]
    after = _bare(_VERB.split(behind, maxsplit=1)[0])
    owned = behind.startswith(("的", "不等的"))
    after = after.removeprefix("不等的")
    if after and len(after) <= _SHORT and _GIVES.search(before):
        return after
    if owned and after and _HAS.search(sentence[max(0, quantity.start - 6) : quantity.start]):
        return after[:_LONGEST]
    if (
        _COUNTED.fullmatch(quantity.unit)
        and after
        and not (owned and before)
        and len(before) + len(after) <= _LONGEST
    ):
        listed = sentence.endswith("、", 0, quantity.start - len(before))
        return after if listed else before + _TOTALS.split(after, maxsplit=1)[0]
    if quantity.unit in _AGES and len(before) < 2:
        return "年龄"
    if before and (len(before) > _TELLING or owned):
        return _short(before)
    return (f"{before}{after}" or _bare(behind))[:_LONGEST]


def _clause(sentence: str, back: int, end: int) -> int:
    """Give where the clause begins in which a quantity stands."""
    return max((match.end() for match in _CLAUSE_END.finditer(sentence, back, end)), default=back)


def _clause_before(sentence: str, clause: int) -> str:
    """Give the clause before one that has no subject."""
    ended = sentence[max(0, clause - _LONGEST) : clause].rstrip("，,")
    return _bare(_TIME.sub("", _CLAUSE_END.split(ended)[-1]))


def _doing(before: str) -> str:
    """Leave out what belongs to the quantity before: 12家[企业]提供培训30次."""
    verb = _DOES.search(before, 1) if before else None
    return before[verb.end() :] if verb else before


def _short(before: str) -> str:
    """Keep of a long clause what follows its last 的."""
    if len(before) <= _LONGEST:
        return before
    last = before.rpartition("的")[2]
    return last if _TELLING < len(last) <= _LONGEST else before[-_LONGEST:]


def _bare(words: str) -> str:
    """Leave out what says nothing at the two ends of a label."""
    if not words:
        return words
    words = _LEFT.sub("", words.strip(), count=1)
    words = _LEFT.sub("", words.strip(_POINTS), count=1)
    words = _RIGHT.sub("", words.strip(_POINTS), count=1).strip(_POINTS)
    for opens, closes in ("（）", "()"):
        if words.count(opens) > words.count(closes):  # 外国高端人才（A类）
            words += closes
    return _OWNING.sub("", words, count=1)
