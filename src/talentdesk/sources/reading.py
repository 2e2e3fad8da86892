"""From a file to its lines: one reader for each format, found by how the file's name ends."""

import hashlib
import os
import re
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from talentdesk.errors import N_, SourceError, refusal
from talentdesk.model.reading import Doubt, Misread
from talentdesk.model.record import Records
from talentdesk.sources.decoding import Decoded, decoded
from talentdesk.sources.doubts import doubts
from talentdesk.sources.handed import page_text

PACK = "pack.toml"
"""The file that makes a folder a pack."""

_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_FRONT = re.compile(r"\A---\n(?P<fields>(?:[a-z]+: .*\n)+)---\n")


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of a file and what it says of itself. ``digest`` is the hash of its bytes.

    ``skipped`` counts the lines above the text. A pack has ``editions`` in other languages and
    ``records``. ``doubts`` are what could not be read as it was meant.
    """

    name: str
    digest: str
    lines: tuple[str, ...]
    markdown: bool = False
    fields: dict[str, str] = field(default_factory=dict)
    skipped: int = 0
    editions: "tuple[Source, ...]" = ()
    records: Records = field(default_factory=Records)
    doubts: tuple[Doubt, ...] = ()


def read(path: Path) -> Source:
    """Read a file. Raises ``SourceError`` with one sentence if it cannot be read as a document."""
    data = b""
    reader = READERS.get(path.suffix.lower())
    try:
        regular = stat.S_ISREG(path.stat().st_mode)
        if regular and reader:
            data = path.read_bytes()
        elif not regular:
            next(path.iterdir(), None)
    except NotADirectoryError:
        raise SourceError(N_("{name} cannot be read: it is no file."), name=path.name) from None
    except OSError as error:
        raise SourceError(
            N_("{name} cannot be read: {reason}."), name=path.name, reason=refusal(error)
        ) from error
    if not regular:
        raise SourceError(N_("{name} cannot be read: it is a folder."), name=path.name)
    if reader is None:
        raise SourceError(
            N_("{name} cannot be read: only {formats} files can be imported."),
            name=path.name,
            formats=", ".join(READERS),
        )
    source = reader(path, data)
    if not any(line.strip() for line in source.lines):
        raise SourceError(N_("{name} cannot be read: there is no text in it."), name=path.name)
    return source


def _plain(path: Path, data: bytes) -> Source:
    found = decoded(path, data)
    if _HTML.match(found.text):
        return _web_page(path, data, found)
    lines = tuple(found.text.splitlines())
    said = (*found.doubts, *doubts(lines, markdown=False))
    return Source(path.name, _digest(data), lines, doubts=said)


def _web_page(path: Path, data: bytes, found: Decoded) -> Source:
    """Read a web page saved as a text: what it says, without its tags."""
    lines = tuple(page_text(found.text).splitlines())
    said = (*found.doubts, Doubt(Misread.PAGE))
    return Source(path.name, _digest(data), lines, doubts=said)


def _markdown(path: Path, data: bytes) -> Source:
    found = decoded(path, data)
    text = found.text
    if _HTML.match(text):
        return _web_page(path, data, found)
    skipped = 0
    fields: dict[str, str] = {}
    if front := _FRONT.match(text):
        pairs = (line.split(": ", 1) for line in front["fields"].splitlines())
        fields = {name: value.strip() for name, value in pairs}
        text = text[front.end() :]
        skipped = front[0].count("\n")
    lines = tuple(_without_comments(text).splitlines())
    return Source(
        path.name,
        _digest(data),
        lines,
        markdown=True,
        fields=fields,
        skipped=skipped,
        doubts=(*found.doubts, *doubts(lines, markdown=True, skipped=skipped)),
    )


def _without_comments(text: str) -> str:
    """Take the comments out, but not their lines, by whose number others are named.

    One that does not end is text, and the search for its end is over.
    """
    kept: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept += [text[place:start], "\n" * text.count("\n", start, end)]
        place = end + 3
    return "".join(kept) + text[place:]


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


READERS: dict[str, Callable[[Path, bytes], Source]] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
}


def files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield files, and of folders every file that can be read, in the order of their names.

    A pack is yielded as the folder it is, and nothing inside it.
    What cannot be looked into is yielded itself: reading it then says why.
    """
    for path in paths:
        try:
            folder = path.is_dir()
        except OSError:
            folder = False
        if not folder or (path / PACK).is_file():
            yield path
            continue
        yield from sorted(_inside(path))


def _inside(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for parent, folders, names in os.walk(
        folder, onerror=lambda e: closed.append(Path(e.filename))
    ):
        if PACK in names:
            folders.clear()
            yield Path(parent)
            continue
        inside = (Path(parent, name) for name in names)
        yield from (file for file in inside if file.suffix.lower() in READERS)
    yield from closed
