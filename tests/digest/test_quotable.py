"""Lines of a notice or a law that are no sentences are not quoted as its abstract."""

from pathlib import Path

import pytest

from talentdesk.digest.quotable import is_quotable
from talentdesk.library import Library
from talentdesk.model import Block, BlockKind

TEXTS = Path(__file__).parents[1] / "texts"


def quotable(text: str, kind: BlockKind = BlockKind.PARAGRAPH, language: str = "zh") -> bool:
    return is_quotable(text, Block(kind, text, "a/1#1"), language)


@pytest.mark.parametrize(
    "line",
    [
        "示府办规〔2021〕15号",
        "示市监规范 [2023] 4 号",
        "中华人民共和国国务院令第731号",
        "2021年8月20日",
        "二〇二三年九月十一日",
        "（2021年6月30日通过）",
        "2017年4月20日 上海市第十四届人民代表大会常务委员会第三十七次会议通过",
        "示范市人民政府办公室综合处",
        "示范市2022年科技人才工作年报",
        "各区人民政府，市政府各委、办、局：",
        "特此通知。",
        "原《示范市人才安居暂行办法》同时废止。",
        "附件：示范市科技人才奖励申报表",
        "国家科学技术奖授予下列中国公民：",
        "（一）在当代科学技术前沿取得重大突破；",
        "共3家。",
    ],
)
def test_what_is_no_sentence(line: str) -> None:
    assert not quotable(line)


@pytest.mark.parametrize(
    "line",
    [
        "4月13日，发布《关于进一步优化职称评聘工作的若干措施》",
        "本条例自1997年4月1日起施行。",
        "2016年5月6日发布的《示范市科技奖励实施细则》（示府发〔2016〕8号）同时废止。",
        "根据沪府发〔2023〕5号的规定，奖励总数不超过20项。",
        "各区人民政府应当创新政府管理，优化公共服务。",
        "上海市第十四届人民代表大会常务委员会于2017年4月20日通过了本条例。",
    ],
)
def test_what_is_one(line: str) -> None:
    assert quotable(line)


def test_an_item_may_be_as_short_as_a_title() -> None:
    assert quotable("建立科学家职称评审绿色通道", BlockKind.ITEM)


def test_english() -> None:
    assert not quotable("Municipal Office of Science and Talent No. 15 [2021]", language="en")
    assert quotable("By the end of the year 16 salons had been run", language="en")


def test_the_abstract_of_a_notice_is_not_its_head(library: Library) -> None:
    notice = library.add(TEXTS / "facts-notice.txt")
    told = "".join(block.text for block in library.summary(notice.ref).abstract)
    assert "一等奖每项奖励三十万元" in told
    for line in ("示府办规", "人民政府办公室", "2021年8月20日"):
        assert line not in told


def test_a_law_is_summed_up_by_its_text_not_by_when_it_was_passed(library: Library) -> None:
    law = library.add(TEXTS / "law-amended.txt")
    told = "".join(block.text for block in library.summary(law.ref).abstract)
    assert "制定本条例。" in told
    assert "会议通过" not in told
