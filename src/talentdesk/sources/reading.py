"""From a file to its lines: one reader for each format, found by how the file's name ends."""

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from talentdesk.errors import N_, SourceError
from talentdesk.sources.decoding import decode

_FRONT = re.compile(r"\A---\n(?P<fields>(?:[a-z]+: .*\n)+)---\n")


@dataclass(frozen=True, slots=True)
class Source:
    """The lines of a file and what it says of itself. ``digest`` is the hash of its bytes."""

    name: str
    digest: str
    lines: tuple[str, ...]
    markdown: bool = False
    fields: dict[str, str] = field(default_factory=dict)


def read(path: Path) -> Source:
    """Read a file. Raises ``SourceError`` with one sentence if it cannot be read as a document."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise SourceError(
            N_("{name} cannot be read: only {formats} files can be imported."),
            name=path.name,
            formats=", ".join(READERS),
        )
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(
            N_("{name} cannot be read: {reason}."), name=path.name, reason=error.strerror
        ) from error
    source = reader(path, data)
    if not any(line.strip() for line in source.lines):
        raise SourceError(N_("{name} cannot be read: there is no text in it."), name=path.name)
    return source


def _plain(path: Path, data: bytes) -> Source:
    return Source(path.name, _digest(data), tuple(decode(path, data).splitlines()))


def _markdown(path: Path, data: bytes) -> Source:
    text = decode(path, data)
    fields: dict[str, str] = {}
    if front := _FRONT.match(text):
        pairs = (line.split(": ", 1) for line in front["fields"].splitlines())
        fields = {name: value.strip() for name, value in pairs}
        text = text[front.end() :]
    text = _without_comments(text)
    return Source(path.name, _digest(data), tuple(text.splitlines()), markdown=True, fields=fields)


def _without_comments(text: str) -> str:
    """Take the comments out; one that does not end is text, and the search for its end is over."""
    kept: list[str] = []
    place = 0
    while (start := text.find("<!--", place)) >= 0 and (end := text.find("-->", start + 4)) >= 0:
        kept.append(text[place:start])
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
    """Yield files, and of folders every file that can be read, in the order of their names."""
    for path in paths:
        if path.is_dir():
            inside = (file for file in path.rglob("*") if file.suffix.lower() in READERS)
            yield from sorted(file for file in inside if file.is_file())
        else:
            yield path
