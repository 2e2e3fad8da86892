"""The cells of a table's row."""

import pytest

from talentdesk.text.cells import alignments, as_line, cells, is_number, is_rule


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| 类别 | 人数 |", ["类别", "人数"]),
        ("类别|人数", ["类别", "人数"]),
        ("| a | | c |", ["a", "", "c"]),
        (r"| a\|b | c |", [r"a\|b", "c"]),
        ("2022\t\t1,200", ["2022", "", "1,200"]),
        ("硕士生    19.17万　　人", ["硕士生", "19.17万", "人"]),
        ("一段话 一行", ["一段话 一行"]),
        ("|", [""]),
        ("", [""]),
    ],
)
def test_cells_stand_between_pipes_tabs_or_gaps(row: str, found: list[str]) -> None:
    assert [row[start:end] for start, end in cells(row)] == found


def test_a_rule_says_how_columns_are_set() -> None:
    assert alignments("|:--|--:|:-:|---|") == ("left", "right", "center", "")
    assert is_rule("---|---")
    assert not is_rule("| - 一 | 二 |")
    assert not is_rule("------")


def test_numbers_are_told_from_words() -> None:
    for cell in ("1,200", "19.8万人", "+3.2%", "约120名", "—", ""):
        assert is_number(cell), cell
    for cell in ("青年人才", "2023年4月13日", "19.8万人次以上者"):
        assert not is_number(cell), cell


def test_a_row_is_quoted_as_a_line() -> None:
    assert as_line("| 硕士生 | | 19.8万 |") == "硕士生 · 19.8万"
    assert as_line("a\tb") == "a · b"
    assert as_line("A|B 两类") == "A|B 两类"


def test_a_pipe_in_a_cell_is_shown_without_its_backslash() -> None:
    assert as_line(r"| 甲\|乙 | 5万元 |") == "甲|乙 · 5万元"
