"""Expressions that are compiled late do what others do."""

import copy
import pickle
import re
from collections.abc import Callable

import pytest

from talentdesk.text.pattern import pattern


def test_it_does_what_a_compiled_one_does() -> None:
    late, now = pattern(r"(?P<n>\d+)人", re.ASCII), re.compile(r"(?P<n>\d+)人", re.ASCII)
    text = "共43人，其中7人、８人"
    assert [m["n"] for m in late.finditer(text)] == [m["n"] for m in now.finditer(text)]
    assert late.sub("—", text) == now.sub("—", text)
    assert (late.pattern, late.groups, late.flags) == (now.pattern, now.groups, now.flags)
    assert late.fullmatch("43人") is not None
    assert late.fullmatch("人") is None


def test_it_is_compiled_at_the_first_use_only() -> None:
    broken = pattern("(")
    with pytest.raises(re.error):
        broken.search("")


@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda late: pickle.loads(pickle.dumps(late))]
)
def test_a_copy_does_what_it_does(copied: Callable[[re.Pattern[str]], re.Pattern[str]]) -> None:
    late = pattern("N=(\\d+)", re.IGNORECASE)
    for one in (copied(late), late):
        found = one.fullmatch("n=43")
        assert found is not None
        assert found[1] == "43"
