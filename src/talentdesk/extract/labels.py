"""Labels: what a quantity measures, in the words of its clause.

That is the subject before it (在校生24.27万人), what is counted behind it (20个优秀项目), or for a
rate the thing that grew (经费同比增长8%): the words a person would point at, never half a sentence.
"""

import re
from collections.abc import Sequence

from talentdesk.text.numbers import Quantity

_CLAUSE_END = re.compile(r"[，,](?!(?<=\d[，,])\d{3})|[。；;：:、！!]")
_TIME = re.compile(
    r"^(?:(?:[\d—–~～至-]+年|截[至止](?:目前|[当本]?年[底末]|\d+年?[底末]?|\d+年\d+月(?:\d+日)?[底末]?)|全年|当年"
    r"|\d+月(?:\d+日)?|年内|今年|去年|目前|近[\d一二三四五六七八九十]+年来?|(?:在|按|以)?上半年|累计|共有|共计?(?!同|建|享)|总计|合计|拥有|现有|已有|已|其中|并|且|的)"
    r"[，,]?)+"
)
_LIST = re.compile(r"([^，,。；;：:]{1,60})分别(?:为|是|有|达到?|占)$")
_CHANGE = re.compile(
    "^(?:同比|环比|比上年|较上年|年均|平均|平均每年|每年|累计)?(?:实际)?(?:增长|下降|提高|上升|减少|增加|降低|提升|占比?|占)(?:了|为|达到?)?$"
)
# Where what is counted ends and what is said of it begins.
_VERB = re.compile(
    "获得|荣获|获评|获批|经(?![济营费])|取得|参与|参加|在(?![校线岗职])|被|已|均|可|由|通过|完成|提供|入选|覆盖|以上|以下"
    "|左右|以及|或者|参会|出席|到场|[（(]"
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
    r"|应当有?|或者已?|以及|和(?!平|谐)|含|的)"
)
_RIGHT = re.compile(
    "(?:[和与或已]|(?<![惠涉普])及|应当|可以|必须|最[高低长短多少]|其中|共计?|为|(?<![国所私])有|达到?|等|须"
    "|[存现]?在|于|约|近|超过?|是|[至到不的])+$"
)
# Of these, what is counted is named behind: 20个项目.
_COUNTED = re.compile(
    "家|个|项|所|名|位|种|类|支|件|台|座|篇|份|批|批次|场|场次|次|部|门|期|届|套|条|户"
)
_AGES = frozenset(("岁", "周岁"))


def labels(sentence: str, found: Sequence[Quantity]) -> list[str]:
    """Give for each quantity the words that say what it measures; empty if there are none."""
    said: list[str] = []
    subject = ""
    listed: tuple[list[str], int] = ([], 0)
    for place, quantity in enumerate(found):
        last = found[place - 1].end if place else 0
        back = max(last, quantity.start - 2 * _LONGEST)
        clause = _clause(sentence, back, quantity.start)
        if several := _LIST.search(sentence[back : quantity.start]):
            items = [_bare(_TIME.sub("", item)) for item in _AND.split(several[1])]
            listed = ([item for item in items if item], place)
        elif _AND.sub("", sentence[last : quantity.start]).strip():
            listed = ([], 0)
        before = _bare(_TIME.sub("", _bare(sentence[clause : quantity.start])))
        if place - listed[1] < len(listed[0]):
            label = listed[0][place - listed[1]]
        elif before and _CHANGE.match(before):
            label = (subject or _clause_before(sentence, clause)) + before
        else:
            inside = clause == last and place > 0
            if inside:  # …的800多名: what the number before counts is no label of this one
                owner = sentence[clause : quantity.start].endswith("的")
                before = "" if owner else _doing(before)
            label = _label(sentence, found, place, before)
            if _DONE.fullmatch(label) and clause > last:
                of = _clause_before(sentence[last:clause], clause - last)
                label = of if of.startswith(label) or not of else f"{of}，{label}"
            subject = label or subject
        if not label and not _AND.sub("", sentence[last : quantity.start]).strip():
            label = subject  # 6类、68种: both count the same
        together = _TOGETHER.search(sentence[back : quantity.start])
        said.append(label or (together[0] if together else ""))
    return said


def _label(sentence: str, found: Sequence[Quantity], place: int, before: str) -> str:
    quantity = found[place]
    until = found[place + 1].start if place + 1 < len(found) else len(sentence)
    behind = sentence[quantity.end : min(until, quantity.end + 2 * _LONGEST)]
    end = _CLAUSE_END.search(behind)
    behind = behind[: end.start()] if end else behind
    if (quantity.qualifier.endswith("内") or before.endswith("连续")) and _bare(behind):
        return _bare(behind)[:_LONGEST]
    after = _bare(_VERB.split(behind, maxsplit=1)[0])
    owned = behind.startswith("的")
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
    words = _LEFT.sub("", words.strip(), count=1)
    words = _LEFT.sub("", words.strip(_POINTS), count=1)
    return _RIGHT.sub("", words.strip(_POINTS), count=1).strip(_POINTS)
