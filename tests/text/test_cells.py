"""The cells of a table's row."""

import pytest

from talentdesk.text.cells import (
    alignments,
    as_line,
    cells,
    is_number,
    is_rule,
    line,
    ranges_in_line,
)


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


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("| 硕士生 | | 19.8万 |", "硕士生"),
        ("| 硕士生 | | 19.8万 |", "19.8万"),
        ("| 硕士生 | | 19.8万 |", "万"),
        (r"| 甲\|乙\|丙 | 5万元 |", "丙"),
        (r"| 甲\|乙\|丙 | 5万元 |", "5万"),
        ("硕士生    19.17万　　人", "19.17"),
        ("a\tb\tc", "c"),
    ],
)
def test_words_of_a_row_are_found_in_its_line(row: str, words: str) -> None:
    start = row.index(words)
    ((first, last),) = ranges_in_line(row, [(start, start + len(words))])
    assert line(row)[first:last] == words


def test_what_reaches_over_cells_reaches_over_what_parts_them() -> None:
    row = r"| 甲\|乙 | 5万元 | |"
    ((first, last),) = ranges_in_line(row, [(row.index("乙"), row.index("元"))])
    assert line(row)[first:last] == "乙 · 5万"
    ((first, last),) = ranges_in_line(row, [(len(row) - 1, len(row))])
    assert first == last
