"""One line of the table of policies or of figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a table: ``cells`` as shown, ``keys`` to sort them by, ``facets`` to filter by."""

    ref: str
    cells: tuple[str, ...]
    keys: tuple[str | float, ...]
    facets: Mapping[str, str] = field(default_factory=dict)
