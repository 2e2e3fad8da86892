"""A sheet holds final words: every text with its place, nothing that cannot be printed."""

from dataclasses import replace

import pytest

from talentdesk.library import Library
from talentdesk.model import Place, Section
from talentdesk.model.summary import Summary
from talentdesk.render.fitting import keep, shorten
from talentdesk.render.form import Lines, Sheet, Table, printable
from talentdesk.render.markdown import markdown
from talentdesk.render.plain import text
from talentdesk.render.section_sheet import section_sheet
from talentdesk.render.sheet import sheet
from talentdesk.render.terms import place_label


def lines(made: Sheet, at: int = 0) -> Lines:
    return [part for part in made.parts if isinstance(part, Lines)][at]


def table(made: Sheet, kind: str) -> Table:
    return next(table for table in made.tables if table.kind == kind)


def test_places_are_short_when_all_are_counted_in_one_section(summary: Summary):
    made = sheet(summary, "en")
    assert lines(made).lines[0].place == "¶1"
    assert [row[-1] for row in table(made, "figures").rows] == ["¶3", "¶4", "¶5"]


def test_places_name_the_section_when_there_are_several(english: Summary):
    made = sheet(english, "en")
    assert (lines(made).lines[0].place, lines(made, 1).lines[0].place) == ("5 ¶1", "5.1 ¶2")


def test_policies_say_the_date_or_what_is_known(summary: Summary):
    rows = table(sheet(summary, "en"), "policies").rows
    assert [row[:3] for row in rows] == [
        ("2022-06-19", "《人才评审办法》", "issued"),
        ("not stated", "《试点方案》", "being drafted"),
        ("not stated", "《安居意见》", "not stated"),
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
    assert sheet(replace(summary, title=" ", number=""), "en").title == "Untitled"


def test_what_has_a_number_and_no_title_is_called_by_its_number(summary: Summary):
    article = Section("report/第十五条", "report", "第十五条", "", 1)
    for made in (
        sheet(replace(summary, number="第十五条", title=""), "zh"),
        section_sheet((article,), (), summary.document, "", "zh"),
    ):
        assert made.heading == "第十五条"
        assert "无标题" not in markdown([made])
        assert "Untitled" not in text([made])


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


def test_parts_can_be_left_out(summary: Summary):
    made = sheet(summary, "en", {"policies", "figures", "points", "abstract"})
    assert [part.kind for part in made.tables] == ["events"]
    assert "绿色通道" not in str(made.parts)


def test_what_is_not_listed_is_counted(summary: Summary):
    long = replace(summary, points=summary.points * 70, figures=summary.figures * 10)
    made = shorten(sheet(long, "en"))
    assert len(lines(made, 1).lines) == len(table(made, "figures").rows) == 20
    (said,) = lines(made, -1).lines
    assert said.text == "Also in the section: Key figures 10, Key points 50."
    assert len(sheet(long, "en", whole=True).parts[-1].lines) == 70
    assert shorten(sheet(long, "en", whole=True)) == sheet(long, "en", whole=True)


def test_parts_take_room_by_turns(summary: Summary):
    made = sheet(replace(summary, points=summary.points * 9), "en")
    names = [getattr(made.parts[turn], "name", "") for turn in made.turns]
    assert set(names[:11]) == {"", "Policies", "Key figures", "Events", "Key points"}
    assert names[0] == ""
    kept = keep(made, made.turns[:11])
    assert sum(len(t.rows) for t in kept.tables) + len(lines(kept, 1).lines) == 10
    assert keep(made, made.turns).parts == made.parts


def test_a_chapter_names_its_sections_first(report: Library):
    made = sheet(report.summary("shanghai-2023/5"), "zh")
    (at,) = {at for at, part in enumerate(made.parts) if getattr(part, "kind", "") == "sections"}
    opening = made.turns.count(0)
    assert made.turns[:opening] == (0,) * opening
    assert set(made.turns[opening : opening + made.turns.count(at)]) == {at}


def test_parts_of_a_whole_stand_below_it(summary: Summary):
    whole, first, second = summary.figures
    parts = (
        replace(second, part_of=whole.ref),
        whole,
        replace(first, part_of=whole.ref),
    )
    rows = table(sheet(replace(summary, figures=parts), "en"), "figures").rows
    assert [row[0] for row in rows] == ["培训", "– 报告", "– 年龄"]


def test_a_part_numbered_one_is_not_taken_for_a_dash():
    assert place_label("notice/一#3") == "一、 ¶3"
    assert place_label("notice/第二章一#3") == "第二章一、 ¶3"
    assert place_label("notice/一（一）1#3") == "一（一）1 ¶3"
    assert place_label("law/第十一条#1") == "第十一条 ¶1"
