"""What can be handed over, as sheets."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from talentdesk.errors import Interrupted, NotFoundError
from talentdesk.library import Library
from talentdesk.library.handout import sheets
from talentdesk.model.handout import Handout, What
from talentdesk.model.kinds import Style
from talentdesk.model.note import Note, NoteKind
from talentdesk.render import plain
from talentdesk.render.form import Chart, Heading, Lines, Sheet

TEXTS = Path(__file__).parents[1] / "texts"


def one(library: Library, handout: Handout) -> Sheet:
    (made,) = sheets(library, handout)
    return made


def said(made: Sheet) -> str:
    lines = [line.text for part in made.parts if isinstance(part, Lines) for line in part.lines]
    rows = [" ".join(row) for table in made.tables for row in table.rows]
    return "\n".join([made.heading, *lines, *rows])


def test_summaries_of_several_documents_in_the_order_asked_for(report: Library) -> None:
    made = sheets(report, Handout(refs=("shanghai-2023/5.2", "annual-report", "shanghai-2023/5.1")))
    assert [of.ref for of in made] == ["shanghai-2023/5.2", "annual-report/7", "shanghai-2023/5.1"]
    assert {of.kind for of in made} == {"章节摘要"}


def test_a_section_in_full_has_every_paragraph(library: Library) -> None:
    made = one(library, Handout(What.SECTIONS, ("5.3",), words="en"))
    text = said(made)
    for part in library.subtree("shanghai-2023/5.3"):
        for block in part.blocks:
            assert block.text in text
    heads = [part for part in made.parts if isinstance(part, Heading)]
    levels = [2, *(head.level for head in heads)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert made.citation == "上海科技进步报告 2023[R]. 第5.3节. TalentDesk转述."


def test_the_timeline_is_in_order_and_can_be_of_one_section(library: Library) -> None:
    table = one(library, Handout(What.TIMELINE)).tables[0]
    dates = [row[0] for row in table.rows]
    assert len(dates) == 9
    assert dates == sorted(dates)
    inner = one(library, Handout(What.TIMELINE, ("5.3",))).tables[0]
    assert [row[0] for row in inner.rows] == ["2023-04-01", "2023-04-13", "2023-06-19"]


def test_the_list_of_policies_and_one_policy(library: Library) -> None:
    rows = one(library, Handout(What.POLICIES)).tables[0].rows
    assert len(rows) == len(library.policies())
    policy = one(library, Handout(refs=(library.policies()[0].ref,), words="en"))
    assert policy.kind == "Policy"
    assert "not stated in the source" in str(policy.parts)
    assert library.policies()[0].places[0].sentence in said(policy)


def test_a_status_that_is_recorded_stands_in_every_list(library: Library) -> None:
    policies = library.policies("shanghai-2023")
    measure = next(policy for policy in policies if policy.title == "职称评审“绿色通道”")
    for handout in (Handout(What.POLICIES), Handout(refs=("shanghai-2023/5.3",))):
        (table,) = [t for t in one(library, handout).tables if t.kind == "policies"]
        (row,) = [row for row in table.rows if row[1] == measure.title]
        assert row[2] == "已建立"


def test_what_two_versions_tell_alike_is_told_once(library: Library, tmp_path: Path) -> None:
    for year in ("2012", "2022"):
        path = tmp_path / f"v{year}.md"
        head = "1999年5月23日 甲市人民政府令第5号发布\n\n2003年12月20日 第一次修订"
        ends = f"第一条 总则。\n\n第二条 本条例自{year}年5月1日起施行。"
        path.write_text(f"# 甲市人才条例\n\n{head}\n\n{ends}\n", encoding="utf-8")
        library.add(path)
    (table,) = one(library, Handout(refs=("policy:甲市人才条例",))).tables
    assert [row[0] for row in table.rows] == [
        "1999-05-23",
        "2003-12-20",
        "2012-05-01",
        "2022-05-01",
    ]


def test_figures_and_one_figure_with_its_parts(library: Library) -> None:
    rows = one(library, Handout(What.FIGURES)).tables[0].rows
    assert len(rows) == len(library.figures())
    charts = [p for p in one(library, Handout(What.FIGURES)).parts if isinstance(p, Chart)]
    assert any("409万名" in chart.shows and "409万名" in chart.svg for chart in charts)
    whole = next(f for f in library.figures() if f.text == "1032万名")
    made = one(library, Handout(refs=(whole.ref,)))
    assert len(made.tables[0].rows) == 3


def test_search_results_with_their_contexts(library: Library) -> None:
    made = one(library, Handout(What.SEARCH, query="绿色通道", language="en"))
    assert " hit" in said(made)
    marked = [
        line.text[start:end]
        for part in made.parts
        if isinstance(part, Lines)
        for line in part.lines
        for start, end in line.marks
    ]
    assert set(marked) == {"绿色通道"}


def test_what_is_listed_in_english_names_works_in_english(library: Library) -> None:
    made = one(library, Handout(What.SEARCH, language="en", query="talent"))
    assert made.document == "Shanghai Science and Technology Progress Report 2023"
    assert "上海科技进步报告" not in made.source + said(made)


def test_a_list_names_every_source_and_no_other(library: Library) -> None:
    library.add_all([TEXTS])
    made = one(library, Handout(What.POLICIES, language="zh"))
    telling = {of.title for of in library.documents() if library.policies(of.ref)}
    silent = {of.title for of in library.documents()} - telling
    assert len(telling) > 4
    assert silent
    sources = made.source.split("\n")
    assert all(any(f"《{title}》" in line for line in sources) for title in telling)
    assert not any(f"《{title}》（" in line for line in sources for title in silent)


def test_notes_with_the_words_they_hang_on(library: Library) -> None:
    words = "放权松绑"
    library.notes.keep(Note("n1", NoteKind.NOTE, "shanghai-2023/5.3#1", words, "下周核对"))
    text = said(one(library, Handout(What.NOTES)))
    assert words in text
    assert "下周核对" in text


def test_notes_on_a_document_taken_out_name_it(library: Library) -> None:
    ref, words = "shanghai-2023/5.3#1", "放权松绑"
    library.notes.keep(Note("n1", NoteKind.BOOKMARK, ref, words, label="第五条"))
    library.notes.keep(Note("n2", NoteKind.NOTE, "shanghai-2023/9.9#1", "没有的话"))
    text = plain.text([one(library, Handout(What.NOTES))])
    assert "书签 · " in text
    assert "加书签" not in text
    assert "上海科技进步报告 2023 · 原文已不在" in text
    library.remove("shanghai-2023")
    text = plain.text([one(library, Handout(What.NOTES))])
    assert "文献“shanghai-2023”已移除" in text
    assert "原文已不在" not in text


def test_nothing_to_list_is_said(library: Library) -> None:
    assert "没有" in said(one(library, Handout(What.NOTES)))


def test_parts_are_left_out_and_the_style_of_citations_is_kept(library: Library) -> None:
    made = one(
        library,
        Handout(refs=("5.3",), leave_out=frozenset({"policies", "figures"}), style=Style.PLAIN),
    )
    assert {table.kind for table in made.tables} <= {"events"}
    assert made.citation == "《上海科技进步报告 2023》第5.3节（TalentDesk转述）"


def test_a_work_in_both_languages_comes_in_both(library: Library) -> None:
    document = library.documents()[0]
    made = sheets(library, Handout(refs=("5.3",), language="both"))
    languages = document.languages or (document.language,)
    assert [of.language for of in made] == list(languages)
    assert len({of.ref for of in made}) == 1


def test_what_is_not_there_is_said(library: Library) -> None:
    with pytest.raises(NotFoundError):
        sheets(library, Handout(refs=("9.9",)))


def test_it_can_be_cancelled_between_sheets(library: Library) -> None:
    asked: list[int] = []

    def going() -> bool:
        asked.append(1)
        return len(asked) < 2

    with pytest.raises(Interrupted):
        sheets(library, Handout(refs=("5.1", "5.2", "5.3")), going)
    assert len(asked) == 2


def test_handouts_can_be_compared() -> None:
    assert replace(Handout(), refs=("a",)) == Handout(refs=("a",))
