"""Titles of policies, regulations and laws: what in them tells two apart, and what does not."""

import re

from talentdesk.text.characters import simplified
from talentdesk.text.pattern import pattern

# The words that end the title of an official text and say what it is.
# 看法, 算法 and 夏令 end in the character, not in the word; 公约 and 报告 regulate nothing here.
_KIND = pattern(
    "(意见|措施|举措|办法|方案|计划|细则|条例|规定|决定|决议|通知|通告|公告|规划|纲要|纲领|(?<!办事)(?<!申报)(?<!操作)指南|指引|目录"
    r"|标准|解释|答复|批复|制度|规章|(?<=[审定价])条件|章程|规则|准则|规程|规范|导则|要点|蓝图|建议|政策|新政|基准|(?<=[一二三四五六七八九十\d])条|(?<![司夏冬口])令"
    "|(?:(?<=[预决核清结]算)|(?<=[雇聘征利]用)|(?<![方书做想看说语文兵疗手章乘除魔用技算]))法)"
    "(?:[一二三四五六七八九十百\\d]{1,3}条)?$"
)
_TRIAL = pattern(
    r"[（(〔\[](?:试行|暂行|修订|修正|草案|征求意见稿|送审稿|讨论稿|\d{4}年?(?:版|本|修订|修正))[)）〕\]]$"
)
# Years tell one plan from the next, but not what kind of text it is.
_YEARS = pattern(r"[（(〔\[]\d{4}年?\s?[—–~～至-]{1,2}\s?\d{4}年?[)）〕\]]$")
# What a text is called before it is settled, in brackets behind its title.
_UNSETTLED = pattern(
    r"[（(〔\[](?:试行|暂行|草案|征求意见稿|送审稿|讨论稿|(?:公开)?征求意见稿)[)）〕\]]$"
)
_DRAFT = pattern(
    r"[（(〔\[](?:[^（(〔\[]{0,6}草案|征求意见稿|送审稿|讨论稿)[^)）〕\]]{0,6}[)）〕\]]$"
)
_MARKS = pattern(r"[\s《》〈〉<>＜＞“”\"]")


def title_kind(title: str) -> str:
    """Give the word a title ends in that says what kind of text it is; empty if it has none.

    A bracket such as （试行） or （2021—2035年） at the end does not count, nor does 二十条.
    """
    plain = _DRAFT.sub("", _TRIAL.sub("", simplified(title.strip("《》 "))))
    found = _KIND.search(_YEARS.sub("", plain))
    return found[1] if found else ""


def is_draft(title: str) -> bool:
    """Tell whether a title says that the text is a draft: （草案）, （征求意见稿）."""
    return bool(_DRAFT.search(simplified(title)))


def unsettled(title: str) -> str:
    """Give the bracket that says a text is on trial or a draft: （试行）; empty without one."""
    found = _UNSETTLED.search(simplified(title))
    return found[0] if found else ""


def title_key(title: str) -> str:
    """Give what is the same in all ways of writing one title.

    Book-title marks, blanks, 中华人民共和国, a leading 关于…的 的, 本市, a （试行） or （草案） at
    the end and traditional characters make no difference; the year of an edition does.
    """
    key = _UNSETTLED.sub("", _MARKS.sub("", simplified(title)))
    key = key.replace("中华人民共和国", "").replace("本市", "")
    return re.sub(r"^(关于.+)的(?=[^的]{2,8}$)", r"\1", key)
