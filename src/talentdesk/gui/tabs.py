"""The tabs that are open, and where the reader has been in them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

VIEW = "view:"
"""How the ref of a tab begins that shows a table instead of a page: ``view:policies``."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: ``ref`` is what it shows, ``title`` its name; ``number`` tells it from others."""

    number: int
    ref: str
    title: str = ""


class Tabs:
    """Tabs side by side, one of them in front, and those closed last. There is always one."""

    def __init__(self) -> None:
        self._next = 1
        self._open: list[Tab] = [Tab(0, "")]
        self._closed: list[tuple[int, Tab]] = []
        self._at = 0

    @property
    def open(self) -> tuple[Tab, ...]:
        """Give the tabs from left to right."""
        return tuple(self._open)

    @property
    def at(self) -> int:
        """Give the place of the one in front."""
        return self._at

    @property
    def current(self) -> Tab:
        """Give the one in front."""
        return self._open[self._at]

    def show(self, ref: str, title: str) -> None:
        """Have the tab in front show something else."""
        self._open[self._at] = replace(self.current, ref=ref, title=title)

    def name(self, titles: Mapping[str, str]) -> None:
        """Name the tabs by what they show."""
        self._open = [replace(tab, title=titles.get(tab.ref, tab.title)) for tab in self._open]

    def add(self, ref: str, title: str = "") -> None:
        """Open another tab beside the one in front, and bring it there."""
        self._at += 1
        self._open.insert(self._at, Tab(self._next, ref, title))
        self._next += 1

    def go(self, at: int) -> None:
        """Bring a tab to the front; beyond the last comes the first."""
        self._at = at % len(self._open)

    def go_to(self, number: int) -> bool:
        """Bring the tab of a number to the front, if it is still open."""
        found = next((at for at, tab in enumerate(self._open) if tab.number == number), None)
        self._at = self._at if found is None else found
        return found is not None

    def find(self, ref: str) -> int | None:
        """Give the place of a tab that shows this, if there is one."""
        return next((at for at, tab in enumerate(self._open) if tab.ref == ref), None)

    def move(self, start: int, end: int) -> None:
        """Put a tab in another place."""
        number = self.current.number
        self._open.insert(end, self._open.pop(start))
        self.go_to(number)

    def close(self, at: int) -> bool:
        """Close a tab unless it is the only one; tell whether another came to the front."""
        if len(self._open) == 1:
            return False
        front = at == self._at
        self._closed.append((at, self._open.pop(at)))
        if at < self._at or self._at == len(self._open):
            self._at -= 1
        return front

    def reopen(self) -> bool:
        """Open the tab again that was closed last, at its place and under its number."""
        if not self._closed:
            return False
        at, tab = self._closed.pop()
        self._at = min(at, len(self._open))
        self._open.insert(self._at, tab)
        return True

    def return_to(self, number: int, ref: str) -> None:
        """Bring the tab of a number to the front; if it is closed one that shows ``ref``.

        Where there is neither, it is opened again beside the one in front.
        """
        if self.go_to(number) or self.current.ref == ref:
            return
        at = self.find(ref)
        if at is not None:
            self.go(at)
            return
        self._closed = [(at, tab) for at, tab in self._closed if tab.number != number]
        self._at += 1
        self._open.insert(self._at, Tab(number, ref))

    def forget(self, document: str) -> None:
        """Close the tabs of a document that has left the library, all but the last one there is."""
        number = self.current.number
        self._closed = [(at, tab) for at, tab in self._closed if not _in(tab.ref, document)]
        kept = [tab for tab in self._open if not _in(tab.ref, document)]
        self._open = kept or [replace(self.current, ref="", title="")]
        if not self.go_to(number):
            self._at = min(self._at, len(self._open) - 1)

    def keep_only(self, documents: Collection[str]) -> None:
        """Close the tabs of documents that are not in the library, the one in front but last."""
        for tab in self._open[:]:
            document = tab.ref.partition("/")[0]
            fixed = not tab.ref or tab.ref.startswith(VIEW)
            if len(self._open) > 1 and not fixed and document not in documents:
                self.forget(document)

    def restore(self, kept: Iterable[Sequence[str]], at: int) -> None:
        """Open the tabs a window was left with, each a ref and a title."""
        tabs = [Tab(number, ref, title) for number, (ref, title) in enumerate(kept, self._next)]
        if tabs:
            self._open = tabs
            self._next += len(tabs)
            self._at = at if 0 <= at < len(tabs) else 0


def _in(ref: str, document: str) -> bool:
    return ref == document or ref.startswith(f"{document}/")
