"""Bringing files in: read on a lane of their own, offered for a look, kept one by one, undone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from talentdesk.gui.tasks import Lane, LibraryLane
from talentdesk.gui.views import Proposal
from talentdesk.model import Imported, Reading

if TYPE_CHECKING:
    from talentdesk.library.intake import Offer
    from talentdesk.store.snapshot import Snapshot

MOST_LOOKED_AT = 20
"""How many files are offered for a look before they are kept; more of them are kept at once."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """A document that was kept, and what it took the place of."""

    ref: str
    before: "Snapshot | None"


class ImportDesk(QObject):
    """Takes files in step by step; between any two steps it may be cancelled.

    Only placing and keeping are done on the library's lane, so that a search never waits for a
    long file to be read.
    """

    moved = Signal(str, int, int)
    offered = Signal(object)
    ended = Signal(object)
    undone = Signal()
    told = Signal(str)
    undo_changed = Signal(bool)

    def __init__(self, library: LibraryLane, reader: Lane) -> None:
        super().__init__()
        self._library = library
        self._reader = reader
        self._waiting: list[Proposal] = []
        self._looking = False
        self._proposals: list[Proposal] = []
        self._results: list[Imported] = []
        self._kept: list[_Kept] = []
        self._total = 0
        self._running = False
        self._cancelled = False

    def bring(self, paths: Sequence[Path], look: bool) -> None:
        """Read files and folders; with ``look`` a few of them are offered before they are kept."""
        if self._running:
            self.told.emit(_("An import is under way; wait for its end, or cancel it."))
        if not paths or self._running:
            return
        self._running = True
        self.moved.emit(paths[0].name, 0, 0)
        self._reader.run(lambda: _files(paths), lambda found: self._begin(found, look))

    def keep(self, proposals: Sequence[Proposal]) -> None:
        """Keep what the reader looked at, with the years and titles he gave."""
        self._begin(proposals, look=False)

    def cancel(self) -> None:
        """Stop before the next step; what is kept already stays, and can be undone."""
        self._cancelled = True

    def undo(self) -> None:
        """Take the last import back: what it brought goes, what it took the place of returns."""
        kept, self._kept = self._kept[::-1], []
        self.undo_changed.emit(False)
        for one in kept:
            self._take_back(one)
        self._library.ask(lambda _lib: None, lambda _none: self.undone.emit())

    def _take_back(self, one: _Kept) -> None:
        self._library.ask(lambda lib: lib.take_back(one.ref, one.before), lambda _none: None)

    def _begin(self, proposals: Sequence[Proposal], look: bool) -> None:
        self._waiting = list(proposals)
        self._total = len(self._waiting)
        self._looking = look and self._total <= MOST_LOOKED_AT
        self._proposals, self._results = [], []
        self._running, self._cancelled = True, False
        if not self._looking:
            self._kept = []
            self.undo_changed.emit(False)
        self._next()

    def _next(self) -> None:
        """Take up the next file, or end."""
        if self._cancelled or not self._waiting:
            self._end()
            return
        proposal = self._waiting.pop(0)
        self.moved.emit(proposal.path.name, self._total - len(self._waiting), self._total)
        if proposal.error:
            self._fail(proposal, proposal.error)
        else:
            self._read(proposal)

    def _read(self, proposal: Proposal) -> None:
        from talentdesk.library import intake  # brings what only an import needs

        path = proposal.path

        def failed(error: str) -> None:
            self._fail(proposal, error)

        def placed(offer: "Offer") -> None:
            if self._cancelled:
                self._end()
            elif offer.is_kept(proposal.year, proposal.title) and not self._looking:
                self._result(Imported(str(path), offer.ref))
            else:
                self._understand(proposal, offer)

        self._reader.run(
            lambda: intake.look(path),
            lambda source: self._library.ask(lambda lib: lib.place(path, source), placed),
            failed=failed,
        )

    def _understand(self, proposal: Proposal, offer: "Offer") -> None:
        from talentdesk.library import intake

        def done(reading: Reading) -> None:
            if self._cancelled:
                self._end()
            elif self._looking:
                known = offer.known is not None
                self._proposals.append(
                    replace(proposal, reading=reading, before=offer.before, known=known)
                )
                self._next()
            else:
                self._library.ask(
                    lambda lib: lib.keep(reading),
                    lambda before: self._have(proposal, reading, before),
                )

        self._reader.run(
            lambda: intake.understood(offer, year=proposal.year, title=proposal.title),
            done,
            failed=lambda error: self._fail(proposal, error),
        )

    def _have(self, proposal: Proposal, reading: Reading, before: "Snapshot | None") -> None:
        ref, path = reading.document.ref, str(proposal.path)
        self._kept.append(_Kept(ref, before))
        self._result(Imported(path, ref, added=True, doubts=reading.doubts))

    def _fail(self, proposal: Proposal, error: str) -> None:
        if self._looking:
            self._proposals.append(replace(proposal, error=error))
            self._next()
        else:
            self._result(Imported(str(proposal.path), error=error))

    def _result(self, result: Imported) -> None:
        self._results.append(result)
        self._next()

    def _end(self) -> None:
        self._running = False
        if self._looking and not self._cancelled:
            self.offered.emit(tuple(self._proposals))
            return
        self.undo_changed.emit(bool(self._kept))
        self.ended.emit(tuple(self._results))


def _files(paths: Iterable[Path]) -> tuple[Proposal, ...]:
    from talentdesk.sources.reading import files

    return tuple(Proposal(path) for path in files(paths))


def import_message(results: Sequence[Imported]) -> str:
    """Say in one line what became of the files."""
    added = sum(result.added for result in results)
    failed = [result for result in results if result.error]
    same = len(results) - added - len(failed)
    parts = []
    if added:
        parts.append(
            ngettext("{count} document added.", "{count} documents added.", added).format(
                count=added
            )
        )
    if same:
        parts.append(ngettext("{count} unchanged.", "{count} unchanged.", same).format(count=same))
    if failed:
        count = len(failed)
        parts.append(ngettext("{count} failed.", "{count} failed.", count).format(count=count))
    return " ".join(parts) or _("Nothing was added.")
