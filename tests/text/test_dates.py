"""Dates: what is one, how exact it is, and what only looks like one."""

import pytest

from talentdesk.text.dates import as_of, dates, is_month_line, month_line


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4月13日,发布", ["2023-04-13"]),
        ("2022年12月30日印发", ["2022-12-30"]),
        ("2022年 12月 30 日", ["2022-12-30"]),
        ("2021年5月起", ["2021-05"]),
        ("近5年、第6届、连续13年、14个、2月份", []),
        ("13月40日、2月30日", []),
        ("二〇二三年四月一日，二○二三年十月", ["2023-04-01", "2023-10"]),
        ("中華民國九十三年五月十九日", ["2004-05-19"]),
        ("2022-12-30 2022.1.5", ["2022-12-30", "2022-01-05"]),
        ("2022年12月28日至30日", ["2022-12-28"]),
        ("2022年12月28日至12月30日", ["2022-12-28", "2022-12-30"]),
        ("2021年3月1日，同年5月2日", ["2021-03-01", "2021-05-02"]),
        ("每年4月30日前，去年3月1日", []),
        ("5月，召开", ["2023-05"]),
        ("1月—6月，12个月内，试行2年，5年以上", []),
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


@pytest.mark.parametrize(
    ("text", "year"),
    [("2018—2023年", "2023"), ("2023年，", "2023"), ("2023年度", None), ("2023年版", None)],
)
def test_mere_years_are_dates_where_they_are_asked_for(text: str, year: str | None) -> None:
    assert [date.text for *_, date in dates(text, None, years=True)] == ([year] if year else [])
    assert list(dates(text, None)) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("截至年底", "2023-12-31"),
        ("截至2022年底", "2022-12-31"),
        ("截至2022年2月底", "2022-02-28"),
        ("截止6月30日", "2023-06-30"),
        ("截至目前", None),
        ("年底", None),
    ],
)
def test_the_day_a_text_states_things_for(text: str, day: str | None) -> None:
    found = as_of(text, 2023)
    assert (found.text if found else None) == day
