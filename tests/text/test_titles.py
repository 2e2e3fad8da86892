"""Titles: the ways of writing one, and the word that says what kind of text it is."""

import pytest

from talentdesk.text.titles import is_draft, title_key, title_kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("《关于本市进一步放权松绑的若干意见》", "关于进一步放权松绑的若干意见"),
        ("《示范市人才办法（试行）》", "示范市人才办法"),
        ("中华人民共和国科学技术进步法", "科学技术进步法"),
        ("关于 优化 服务的若干措施", "关于优化服务若干措施"),
    ],
)
def test_ways_of_writing_one_title(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)


def test_a_city_and_the_nation_have_laws_of_their_own() -> None:
    assert title_key("上海市科学技术进步条例") != title_key("科学技术进步条例")


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("关于放权松绑的若干意见", "意见"),
        ("人才评价综合改革试点方案", "方案"),
        ("人才办法（暂行）", "办法"),
        ("科学技术进步法", "法"),
        ("海智汇", ""),
        *((title, "") for title in ("我的看法", "统计方法", "夏令", "保护公约", "工作报告")),
    ],
)
def test_kinds(title: str, kind: str) -> None:
    assert title_kind(title) == kind


def test_what_a_title_says_of_the_state_of_a_text() -> None:
    assert is_draft("人才条例（征求意见稿）")
    assert is_draft("人才条例（修订草案）")
    assert not is_draft("人才条例")
