"""Dates: what is one, how exact it is, and what only looks like one."""

import pytest

from talentdesk.text.dates import dates, is_month_line, month_line


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4月13日,发布", ["2023-04-13"]),
        ("2022年12月30日印发", ["2022-12-30"]),
        ("2022年 12月 30 日", ["2022-12-30"]),
        ("2021年5月起", ["2021-05"]),
        ("近5年、第6届、连续13年、14个、2月份", []),
        ("13月40日", []),
    ],
)
def test_dates_in_a_line(text: str, found: list[str]) -> None:
    assert [date.text for *_, date in dates(text, 2023)] == found


def test_a_day_without_a_year_in_an_undated_document_is_no_date() -> None:
    assert list(dates("4月13日发布", None)) == []


@pytest.mark.parametrize(
    ("line", "month"), [("4月", "2023-04"), ("十二月", "2023-12"), ("2022年3月", "2022-03")]
)
def test_month_lines(line: str, month: str) -> None:
    found = month_line(line, 2023)
    assert found is not None
    assert found.text == month


@pytest.mark.parametrize("line", ["13月", "4月1日", "4月 发布", "月"])
def test_lines_that_are_no_month(line: str) -> None:
    assert not is_month_line(line)
