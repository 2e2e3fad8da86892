"""A sheet holds final words: every text with its place, nothing that cannot be printed."""

from dataclasses import replace

import pytest

from talentdesk.model import Place
from talentdesk.render.sheet import Sheet, Table, printable, sheet
from talentdesk.render.terms import place_label
from talentdesk.summary import Summary


def table(made: Sheet, kind: str) -> Table:
    return next(table for table in made.tables if table.kind == kind)


def test_places_are_short_when_all_are_counted_in_one_section(summary: Summary):
    made = sheet(summary, "en")
    assert made.abstract[0].place == "¶1"
    assert [row[-1] for row in table(made, "figures").rows] == ["¶3", "¶4", "¶5"]


def test_places_name_the_section_when_there_are_several(english: Summary):
    made = sheet(english, "en")
    assert (made.abstract[0].place, made.points[0].place) == ("5 ¶1", "5.1 ¶2")


def test_policies_say_the_date_or_what_is_known(summary: Summary):
    rows = table(sheet(summary, "en"), "policies").rows
    assert [row[:2] for row in rows] == [
        ("2022-06-19", "《人才评审办法》"),
        ("being drafted", "《试点方案》"),
        ("not stated", "《安居意见》"),
    ]


def test_many_places_are_cut_short_visibly(summary: Summary):
    places = tuple(Place("report/2.3", f"report/2.3#{n}", "") for n in (2, 2, 3, 4, 5))
    policies = (replace(summary.policies[0], places=places),)
    (row,) = table(sheet(replace(summary, policies=policies), "en"), "policies").rows
    assert row[-1] == "¶2, ¶3, ¶4 …"


def test_figures_are_as_printed_with_their_hedges(summary: Summary):
    rows = table(sheet(summary, "en"), "figures").rows
    assert [row[1] for row in rows] == ["约1000人次", "40岁以下", "7000余份"]


def test_a_hedge_is_never_lost(summary: Summary):
    unclear = replace(summary.figures[0], place=Place("report/2.3", "report/2.3#3", "别的句子"))
    (row,) = table(sheet(replace(summary, figures=(unclear,)), "en"), "figures").rows
    assert row[1] == "约1000人次"


def test_that_a_policy_was_issued_is_told_once(summary: Summary):
    assert [row[1] for row in table(sheet(summary, "en"), "events").rows] == ["创设品牌"]


def test_empty_tables_are_left_out(english: Summary):
    assert sheet(english, "en").tables == ()


def test_the_source_is_named_without_the_user_s_folders(summary: Summary):
    source = sheet(summary, "en").source
    assert "“滨海市科技年报” (年报.txt)" in source
    assert "home" not in source
    windows = replace(summary.document, source="C:\\Users\\me\\年报.txt")
    assert "(年报.txt)" in sheet(replace(summary, document=windows), "en").source
    unknown = replace(summary.document, source="")
    assert "()" not in sheet(replace(summary, document=unknown), "en").source


def test_a_retold_document_is_not_passed_off_as_the_original(summary: Summary):
    bundled = replace(summary, document=replace(summary.document, bundled=True))
    assert sheet(bundled, "en").source.startswith(
        "Retold from “滨海市科技年报” in TalentDesk's own"
    )
    assert "in the document's own words" in sheet(summary, "en").source


def test_the_page_s_words_come_in_the_language_asked_for(summary: Summary):
    assert table(sheet(summary, "zh"), "policies").name == "政策"
    assert table(sheet(summary, "en"), "policies").name == "Policies"


def test_a_title_that_is_missing_is_said_to_be(summary: Summary):
    assert sheet(replace(summary, title=" "), "en").title == "Untitled"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1bc\x85d\ud800e\ufefff\uffff", "abcdef"),
        (" 两行\r\n一\t格 ", "两行 一 格"),
        ("全角\u3000空格", "全角\u3000空格"),
        ("👩\u200d💻 שלום ⼈", "👩\u200d💻 שלום ⼈"),
    ],
)
def test_what_cannot_be_printed_is_left_out_and_nothing_else(text: str, shown: str):
    assert printable(text) == shown


def test_labels():
    assert place_label("report/2.3#7") == "2.3 ¶7"
    assert place_label("report/2.3#7", alone=True) == "¶7"
    assert place_label("report/2.3") == "2.3"
