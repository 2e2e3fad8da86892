"""From bytes to text, strictly: what cannot be decoded is refused, never replaced."""

import codecs
import re
from pathlib import Path

from talentdesk.errors import N_, SourceError

# Tried in this order where no byte order mark says which it is.
_ENCODINGS = ("utf-8", "gb18030", "big5")
_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# Bytes that no text holds; GB18030 alone would take nearly anything.
_BINARY = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ue000-\uf8ff\ufffd]")
_BINARY_SHARE = 0.01


def decode(path: Path, data: bytes) -> str:
    """Decode the text of a file. Raises ``SourceError`` if it is not text."""
    encodings = next(
        ((name,) for mark, name in _MARKS.items() if data.startswith(mark)), _ENCODINGS
    )
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if "\0" not in text and len(_BINARY.findall(text)) <= len(text) * _BINARY_SHARE:
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise SourceError(
        N_("{name} cannot be read: it is not text in a known encoding."), name=path.name
    )
