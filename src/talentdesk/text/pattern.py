"""Regular expressions that are compiled when they are first used.

Compiling is slow, and a command needs few of the expressions of the modules it brings in.
"""

import re
from functools import cached_property
from typing import cast


def pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Give what ``re.compile`` gives, compiled at the first use of it."""
    return cast("re.Pattern[str]", _Pattern(expression, flags))


class _Pattern:
    """Stands in for a compiled expression, whose methods it takes over as they are asked for."""

    def __init__(self, expression: str, flags: int) -> None:
        self.pattern = expression
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self.pattern, self._flags)

    def __reduce__(self) -> "tuple[object, tuple[str, int]]":
        return re.compile, (self.pattern, self._flags)  # a copy is compiled at once

    def __getattr__(self, name: str) -> object:
        found = getattr(self._compiled, name)
        setattr(self, name, found)  # from here on found without this detour
        return found
