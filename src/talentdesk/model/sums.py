"""Sums: whether the parts of a whole make it up."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from talentdesk.model.telling import Figure

# Numbers are printed with few digits; the rest is what adding binary fractions leaves.
_TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole and its parts added up: ``whole`` and ``parts`` are refs of figures.

    ``total`` is what the parts make, ``agrees`` whether that is what the source gives as the whole.
    """

    whole: str
    parts: tuple[str, ...]
    total: float
    agrees: bool


def sums(figures: Iterable[Figure]) -> tuple[Sum, ...]:
    """Add up the parts of each whole, in the order of the wholes; a single part is no sum."""
    known = tuple(figures)
    parts: dict[str, list[Figure]] = {}
    for figure in known:
        if figure.part_of:
            parts.setdefault(figure.part_of, []).append(figure)
    return tuple(_sum(whole, of) for whole in known if len(of := parts.get(whole.ref, [])) > 1)


def _sum(whole: Figure, parts: list[Figure]) -> Sum:
    total = math.fsum(part.value for part in parts)
    agrees = math.isclose(total, whole.value, rel_tol=_TOLERANCE)
    total = whole.value if agrees else total
    return Sum(whole.ref, tuple(part.ref for part in parts), total, agrees)
