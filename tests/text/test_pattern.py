"""Expressions that are compiled late do what others do."""

import re

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
