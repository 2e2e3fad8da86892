"""From bytes to text, strictly: what cannot be decoded is refused, never replaced.

Where nothing says which encoding it is, the one wins that makes common characters of the bytes:
what is decoded by a wrong one is full of rare ones.
"""

import codecs
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from talentdesk.errors import N_, SourceError
from talentdesk.model.reading import Doubt, Misread

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
# UTF-8 is taken where it can be; of the others the first of those that are as likely.
_ENCODINGS = ("gb18030", "big5", "utf-16-le", "utf-16-be")
# Characters that no text holds; GB18030 alone would take nearly anything.
_BINARY = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f\x7f\ue000-\uf8ff\ufffd-\uffff]")
_BINARY_SHARE = 0.01
# So many characters are looked at; of right texts 0.01 at most are rare, of garbled ones 0.3.
_LOOKED_AT, _RARE_SHARE, _RARE = 20_000, 0.15, 3
_PLAIN = re.compile(
    "[\t-\r -~\xa0-\u024f\u2000-\u206f\u2460-\u249b\u25a0-\u25ff\u3000-\u303f\uff00-\uffef]"
)
_HAN = re.compile("[\u3400-\u9fff]")
# What other files begin with, and what they are; with letters alone a text may begin as well.
_OTHERS = {
    rb"PK\x03\x04": N_("{name} cannot be read: it is a Word, Excel or ZIP file by another name."),
    rb"\xd0\xcf\x11\xe0": N_(
        "{name} cannot be read: it is an old Word or Excel file by another name."
    ),
    rb"%PDF-\d\.\d\s*[\r\n]\s*(?:%|\d+ \d+ obj)": N_(
        "{name} cannot be read: it is a PDF file by another name."
    ),
    rb"\{\\rtf\d*\s*[\\{]": N_("{name} cannot be read: it is an RTF file by another name."),
    rb"\x89PNG|\xff\xd8\xff|GIF8[79]a.{1,6}\0": N_(
        "{name} cannot be read: it is a picture by another name."
    ),
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, and what of it is in doubt."""

    text: str
    doubts: tuple[Doubt, ...] = ()


def decode(path: Path, data: bytes) -> str:
    """Decode the text of a file. Raises ``SourceError`` if it is not text."""
    return decoded(path, data).text


def decoded(path: Path, data: bytes) -> Decoded:
    """Decode the text of a file, with doubts. Raises ``SourceError`` if it is not text."""
    for beginning, said in _OTHERS.items():
        if re.match(beginning, data, re.DOTALL):
            raise SourceError(said, name=path.name)
    encoding = next((name for mark, name in _MARKS.items() if data.startswith(mark)), "utf-8")
    text = _text(data, encoding)
    doubts = []
    if text is None and encoding == "utf-8":
        found = {name: text for name in _ENCODINGS if (text := _text(data, name)) is not None}
        text, encoding = _likeliest(found)
        doubts += [Doubt(Misread.ENCODING)] if encoding.startswith("utf-16") else []
    if text is None:
        raise SourceError(
            N_("{name} cannot be read: it is not text in a known encoding."), name=path.name
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if controls := [*_BINARY.finditer(text)]:
        line = text.count("\n", 0, controls[0].start()) + 1
        doubts.append(Doubt(Misread.CONTROLS, line, len(controls)))
    return Decoded(text, tuple(doubts))


def _text(data: bytes, encoding: str) -> str | None:
    """Decode bytes, unless they are not in this encoding or no text."""
    try:
        text = data.decode(encoding)
    except UnicodeError:
        return None
    return None if "\0" in text or len(_BINARY.findall(text)) > len(text) * _BINARY_SHARE else text


def _likeliest(found: dict[str, str]) -> tuple[str | None, str]:
    """Give the text with the fewest rare characters, and its encoding; none if all are garbled.

    A list of names may have nearly nothing but rare characters.
    """
    names = _is_chinese(found.get("gb18030", "")[:_LOOKED_AT])
    best, rare, share = "", 0, 1.0
    for name, text in found.items():
        if names and name.startswith("utf-16"):
            continue
        counted = Counter(text[:_LOOKED_AT])
        odd = sum(count for character, count in counted.items() if not _is_common(character))
        if not best or odd < rare:
            best, rare, share = name, odd, odd / max(counted.total(), 1)
    garbled = rare > _RARE and share > _RARE_SHARE and not (names and best == "gb18030")
    return (None if garbled else found.get(best)), best


def _is_chinese(text: str) -> bool:
    """Tell whether a text is of Han and plain characters alone, a tenth of the Han of GB 2312.

    UTF-16 and Shift JIS taken for GB 18030 make hardly any of those.
    """
    han = _HAN.findall(text)
    known = sum(len(character.encode("gb2312", "ignore")) == 2 for character in han)
    return 10 * known >= max(len(han), 1) and all(map(_PLAIN.match, _HAN.sub("", text)))


def _is_common(character: str) -> bool:
    """Tell whether a character is of the first level of GB 2312 or Big5, or is no Han character."""
    if _PLAIN.match(character):
        return True
    for encoding, first, last in (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6)):
        try:
            if first <= character.encode(encoding)[0] <= last:
                return True
        except UnicodeError:
            continue
    return False
