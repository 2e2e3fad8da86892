"""Kinds, units and hedges of Chinese texts in English, and as they are in Chinese."""

import csv
import io

import pytest

from talentdesk.library import Library
from talentdesk.render import cards, details
from talentdesk.render.source_terms import hedge_name, policy_kind_name, unit_name
from talentdesk.render.spreadsheet import figures_csv, policies_csv
from talentdesk.resources import use_language
from talentdesk.text.titles import title_kind


@pytest.mark.parametrize(
    ("kind", "english"),
    [
        ("意见", "opinions"),
        ("办法", "measures"),
        ("法", "law"),
        ("便利措施", "measures"),
        ("认定标准", "standard"),
        ("Measures", "measures"),
        ("怪名", "怪名"),
    ],
)
def test_a_kind_has_an_english_name_and_in_chinese_its_own(kind: str, english: str) -> None:
    assert policy_kind_name(kind, "en") == english
    assert policy_kind_name(kind, "zh") == kind


def test_every_word_that_tells_a_kind_has_an_english_name() -> None:
    words = (
        "意见 措施 办法 方案 计划 细则 条例 规定 决定 决议 通知 通告 公告 规划 纲要 指南 指引 目录"
    )
    words += (
        " 标准 解释 答复 批复 制度 规章 章程 规则 准则 规程 规范 导则 要点 蓝图 建议 政策 新政 基准"
    )
    for word in words.split():
        kind = title_kind(f"示范市人才{word}")
        assert kind == word
        assert policy_kind_name(kind, "en").isascii(), word


def test_a_unit_that_is_not_known_stays_as_it_is_printed() -> None:
    assert [unit_name(unit, "en") for unit in ("人次", "名", "个百分点", "%", "届", "")] == [
        *("person-times", "people", "percentage points", "%", "届", "")
    ]
    assert unit_name("人次", "zh") == "人次"
    assert (hedge_name("不低于", "en"), hedge_name("约", "zh")) == ("at least", "约")


def test_details_and_cards_name_them_in_the_language_of_the_interface(library: Library) -> None:
    (figure,) = [f for f in library.figures() if f.unit == "人次" and f.value == 26000]
    policy = next(p for p in library.policies() if p.kind == "意见")
    assert ">person-times<" in details.figure(figure, None, ())
    assert f">{figure.qualifier}{figure.text}<" in details.figure(figure, None, ())  # as printed
    assert ">opinions<" in cards.card(policy)
    use_language("zh")
    assert ">人次<" in details.figure(figure, None, ())
    assert ">意见<" in cards.card(policy)


def test_a_table_for_other_programs_has_them_in_a_language_or_as_the_texts_do(
    library: Library,
) -> None:
    def column(table: bytes, name: str) -> set[str]:
        return {row[name] for row in csv.DictReader(io.StringIO(table.decode("utf-8-sig")))}

    figures, policies = library.figures(), library.policies()
    assert {"person-times", "people"} <= column(figures_csv(figures, "en"), "unit")
    assert "约" in column(figures_csv(figures), "qualifier")
    assert column(figures_csv(figures), "text") == column(figures_csv(figures, "en"), "text")
    assert {"opinions", "measures"} <= column(policies_csv(policies, "en"), "kind")
    assert {"意见", "办法"} <= column(policies_csv(policies), "kind")
