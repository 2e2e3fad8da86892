"""What is said of a file that was not read as it was meant."""

import pytest

from talentdesk.model.reading import Doubt, Misread
from talentdesk.render.explaining import misread


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "Line 7: a character does not belong in a text; it was kept as it is."),
        (2, "From line 7 on, 2 characters do not belong in a text; they were kept as they are."),
    ],
)
def test_characters_of_no_text_are_told_of_in_the_right_number(count: int, said: str) -> None:
    assert misread(Doubt(Misread.CONTROLS, 7, count)) == said
