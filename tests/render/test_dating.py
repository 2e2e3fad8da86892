"""Dates in words."""

import pytest

from talentdesk.model.date import Date
from talentdesk.render.dating import long_date, short_date
from talentdesk.resources import use_language


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("2023", "2023", "2023年"),
        ("2023-06", "June 2023", "2023年6月"),
        ("2023-06-09", "9 June 2023", "2023年6月9日"),
    ],
)
def test_a_date_is_as_exact_as_its_source(text: str, english: str, chinese: str) -> None:
    assert long_date(Date(text)) == english
    use_language("zh")
    assert long_date(Date(text)) == chinese


def test_the_year_can_go_without_saying() -> None:
    dates = [short_date(Date(text)) for text in ("2023", "2023-06", "2023-06-09")]
    assert dates == ["2023", "Jun", "9 Jun"]
