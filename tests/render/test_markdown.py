"""Markdown: everything in it, and no text of a document is markup."""

import re
from dataclasses import replace

from talentdesk.model import Block, BlockKind
from talentdesk.model.summary import Summary
from talentdesk.render.markdown import markdown
from talentdesk.render.sheet import sheet


def written(*summaries: Summary) -> str:
    return markdown([sheet(summary, "en", whole=True) for summary in summaries])


def test_says_everything_in_order(summary: Summary) -> None:
    text = written(summary)
    wanted = ["# 2.3 评价制度更加灵活", "2 人才 › 2.0 总则", "## Policies", "| being drafted |"]
    wanted += ["## Key figures", "约1000人次", "## Events", "创设品牌", "## Key points", "绿色通道"]
    wanted += ["## Citation", "第2.3节.", "`report/2.3`"]
    places = [text.index(part) for part in wanted]
    assert places == sorted(places)


def test_no_text_becomes_markup(summary: Summary) -> None:
    attack = "# a *b* _c_ [d](e) `f` <g> | h & \\"
    blocks = (Block(BlockKind.ITEM, attack, "report/2.3#1"), Block(BlockKind.ITEM, "3. 人", ""))
    hostile = replace(
        summary,
        title=attack,
        points=blocks,
        figures=(replace(summary.figures[0], label=attack),),
    )
    text = written(hostile)
    for mark in "*_`[<|":
        assert not re.search(rf"(?<!\\)\{mark}[bdcfgh(]", text), mark
    assert "\n\\# a" in text
    assert "\n3\\. 人" in text
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert {len(re.findall(r"(?<!\\)\|", row)) for row in rows} == {4, 5}


def test_sheets_stand_apart(summary: Summary, english: Summary) -> None:
    assert written(summary, english).count("\n\n---\n\n") == 1
