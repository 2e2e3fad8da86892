"""The library the program ships, and what of it is due: at first, and with a newer program.

What the user removed stays away until it is asked for. What a newer program tells otherwise takes
the place of what an older one told, unless the user keeps that.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from talentdesk import resources
from talentdesk.store.library_file import LibraryFile

# What libraries made before there were packs know: that they had the bundled text once.
_BEFORE = "bundled"


@dataclass(frozen=True, slots=True)
class Shipped:
    """A pack the program ships: its folder, its fingerprint, what a library knows of it.

    ``ref`` is the document it is in the library, ``known`` the fingerprint it once came with; empty
    where there is none.
    """

    path: Path
    digest: str
    ref: str
    known: str

    @property
    def fact(self) -> str:
        """Give the name under which the library notes the fingerprint."""
        return f"shipped {self.path.name}"


def due(file: LibraryFile, *, update: bool) -> Iterator[Shipped]:
    """Yield what a library is to take in when it is opened.

    ``update`` says whether what it has may be replaced by what this program ships.
    """
    for pack in shipped(file):
        if not pack.known or (update and pack.ref and pack.known != pack.digest):
            yield pack


def missing(file: LibraryFile) -> Iterator[Shipped]:
    """Yield what a library does not have, or not as this program ships it."""
    return (pack for pack in shipped(file) if not pack.ref or pack.known != pack.digest)


def shipped(file: LibraryFile) -> Iterator[Shipped]:
    """Yield every pack the program ships."""
    refs = {
        document.source.removesuffix(".md"): document.ref
        for document in file.documents()
        if document.bundled
    }
    for path in resources.library_sources():
        pack = Shipped(path, resources.fingerprint(path), refs.get(path.name, ""), "")
        known = file.fact(pack.fact) or file.fact(_BEFORE) or ""
        yield Shipped(path, pack.digest, pack.ref, known)
