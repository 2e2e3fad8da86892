"""Where the reader has been, to go back and forward along."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was opened, and the number of the tab it was opened in."""

    ref: str
    tab: int = 0


class Trail:
    """The steps made one after another, and where the reader stands among them."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._at = -1

    @property
    def can_go_back(self) -> bool:
        """Tell whether something was opened before."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Tell whether the reader went back and may return."""
        return self._at < len(self._steps) - 1

    def add(self, ref: str, tab: int = 0) -> None:
        """Note what was opened, and in which tab; what lay ahead is forgotten."""
        step = Step(ref, tab)
        if 0 <= self._at < len(self._steps) and self._steps[self._at] == step:
            return
        del self._steps[self._at + 1 :]
        self._steps.append(step)
        self._at += 1

    def step(self, by: int) -> Step | None:
        """Move back (-1) or forward (1) and give the step there; none at the end of the way."""
        if not 0 <= self._at + by < len(self._steps):
            return None
        self._at += by
        return self._steps[self._at]

    @property
    def refs(self) -> frozenset[str]:
        """Give what was opened along the way."""
        return frozenset(step.ref for step in self._steps)

    def forget(self, gone: Collection[str]) -> None:
        """Forget what has left the library; steps that are the same without it become one."""
        kept: list[Step] = []
        at = -1
        for number, step in enumerate(self._steps):
            if step.ref not in gone and kept[-1:] != [step]:
                kept.append(step)
            if number <= self._at:
                at = len(kept) - 1
        self._steps, self._at = kept, at
