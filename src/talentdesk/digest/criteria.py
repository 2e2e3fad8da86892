"""Criteria and conditions: the places that say who or what qualifies, and on which terms.

They are found by how such places are worded and headed; they are quoted, never worded anew.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from talentdesk.digest.abstract import whole_sentences
from talentdesk.model import Block, BlockKind, Section, SectionKind

# A heading over criteria: 认定标准, 申报条件, 资格要求, 适用对象.
_HEADED = re.compile(
    "(?:标准|条件|资格|门槛|适用对象|申报对象|申报要求|认定要求|准入)"
    r"|\b(?:criteria|criterion|conditions?|eligibility|requirements?|qualif\w+)\b",
    re.IGNORECASE,
)
# A statement of criteria: A类：…, 符合下列条件, 年龄须在40岁以下, 具有博士学位.
_STATED = re.compile(
    r"^\W*[A-D]\s*类\W*[:：]|^\W*(?:Class|Category)\s+[A-D]\b\W*:"
    "|(?:符合|具备|具有|满足|达到)[^。；]{0,16}(?:条件|标准|要求|资格|学历|学位|职称|经历)之?"
    "|(?:下列|以下)[^。；]{0,6}(?:条件|情形|标准|要求)"
    "|年龄[^。；]{0,8}(?:周岁|岁|以下|不超过)|[周满]?岁(?:以上|以下|及以)"
    "|(?:学历|学位)[^。；]{0,10}(?:以上|及以上)|(?:不受|不限|放宽)[^。；]{0,12}(?:学历|年龄|经历|限制)"
    r"|\b(?:eligible|qualif(?:y|ies|ied)|must (?:be|have|hold)|(?:aged?|under|over) \d+"
    r"|at least \d+ years|regardless of)\b",
    re.IGNORECASE,
)
_TASK = re.compile(
    "^(?:制定|制订|修订|优化|完善|健全|建立|出台|印发|研究|推进|加强)[^，。]{0,30}(?:条件|标准|资格)$"
)


def criteria(sections: Sequence[Section]) -> tuple[Block, ...]:
    """Give the criteria told in the sections, in reading order, each with its place."""
    return tuple(
        found
        for section in sections
        if section.kind is not SectionKind.TIMELINE
        for found in _of_section(section)
    )


def _of_section(section: Section) -> Iterator[Block]:
    headed = bool(_HEADED.search(section.title))
    for block in section.blocks:
        if block.kind is BlockKind.MONTH or _TASK.match(block.text):
            continue
        if headed and block.kind is BlockKind.ITEM:
            yield block
            continue
        said = [text for _, text in whole_sentences(block.text) if _STATED.search(text)]
        if said and sum(map(len, said)) * 2 > len(block.text):
            yield block
        else:
            yield from (replace(block, text=text, links=()) for text in said)
