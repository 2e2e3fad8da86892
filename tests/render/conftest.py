"""Summaries to set: one of a Chinese report, one of an English one."""

import pytest

from talentdesk.model import (
    Block,
    BlockKind,
    Document,
    Event,
    EventKind,
    Figure,
    Place,
    Policy,
    Status,
)
from talentdesk.model.date import Date
from talentdesk.model.summary import Summary

LETTERS = "“双招双引”——人民日行入月，沪人社〔2023〕40号·①½，近5年、40岁以下（STEM）office…"


def _figure(number: int, label: str, text: str, qualifier: str = "", sentence: str = "") -> Figure:
    place = Place("report/2.3", f"report/2.3#{number}", sentence or f"{label}{text}。")
    return Figure(f"figure:{number}", "report", label, 1, "", text, qualifier, None, place)


@pytest.fixture
def summary() -> Summary:
    """Give the summary of section 2.3 of a Chinese report."""
    place = Place("report/2.3", "report/2.3#2", "6月19日，发布《人才评审办法》。")
    return Summary(
        ref="report/2.3",
        document=Document("report", "滨海市科技年报", "zh", 2022, "report", "/home/me/年报.txt"),
        number="2.3",
        title="评价制度更加灵活",
        path=("2 人才", "2.0 总则"),
        abstract=(Block(BlockKind.PARAGRAPH, LETTERS, "report/2.3#1"),),
        policies=(
            Policy(
                "policy:a",
                "人才评审办法",
                "办法",
                Status.ISSUED,
                Date("2022-06-19"),
                None,
                None,
                None,
                ("report",),
                (place,),
            ),
            Policy(
                "policy:b",
                "试点方案",
                "方案",
                Status.DRAFTING,
                None,
                None,
                None,
                None,
                ("report",),
                (place,),
            ),
            Policy(
                "policy:c",
                "安居意见",
                "意见",
                Status.UNKNOWN,
                None,
                None,
                None,
                None,
                ("report",),
                (place,),
            ),
        ),
        events=(
            Event(
                "event:a",
                "report",
                Date("2022-06-19"),
                "《人才评审办法》发布",
                EventKind.POLICY,
                (place,),
                ("policy:a",),
            ),
            Event("event:b", "report", Date("2022-09"), "创设品牌", EventKind.ACTIVITY, (place,)),
        ),
        figures=(
            _figure(3, "培训", "1000人次", "约", "累计培训约1000人次。"),
            _figure(4, "年龄", "40岁", "以下", "年龄在40岁以下。"),
            _figure(5, "报告", "7000余份", "余"),
        ),
        points=(Block(BlockKind.ITEM, "建立“绿色通道”", "report/2.3#6"),),
        citation="滨海市科技年报[R]. 2022. 第2.3节.",
    )


@pytest.fixture
def english() -> Summary:
    """Give the summary of a chapter of an English report, told in two sections."""
    return Summary(
        ref="city/5",
        document=Document("city", "City Report", "en", 2023, "report", "city.md"),
        number="5",
        title="Talent & “homes”",
        path=(),
        abstract=(Block(BlockKind.PARAGRAPH, "The city's office of talent grew.", "city/5#1"),),
        policies=(),
        events=(),
        figures=(),
        points=(Block(BlockKind.ITEM, "Visas <are> quicker.", "city/5.1#2"),),
        citation="City Report[R]. 2023. Chapter 5.",
    )
