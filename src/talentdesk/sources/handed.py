"""The text of a file somebody hands over: text, Markdown, HTML, Word or PDF, as it is read."""

import io
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from zipfile import BadZipFile

from talentdesk.errors import N_, SourceError, refusal
from talentdesk.sources.decoding import decode

_BREAKING = re.compile(
    "p|div|li|tr|h[1-6]|br|table|section|article|footer|header|blockquote|td|th|nav|figure"
)
_SILENT = frozenset(("script", "style", "head", "title"))


def text_of(path: Path) -> str:
    """Give the text of a file. Raises ``SourceError`` with one sentence if it has none to give."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(
            N_("{name} cannot be read: {reason}."), name=path.name, reason=refusal(error)
        ) from error
    read = _READERS.get(path.suffix.lower(), decode)
    return read(path, data)


class _Page(HTMLParser):
    """Collects what a page says, its blocks apart from each other."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block."""
        self._silent += tag in _SILENT
        if _BREAKING.fullmatch(tag):
            self.said.append("\n\n")

    def handle_endtag(self, tag: str) -> None:
        """End a block."""
        self._silent -= tag in _SILENT and self._silent > 0
        if _BREAKING.fullmatch(tag):
            self.said.append("\n\n")

    def handle_data(self, data: str) -> None:
        """Take a text."""
        if not self._silent:
            self.said.append(data)


def page_text(html: str) -> str:
    """Give what a web page says, its blocks apart from each other."""
    page = _Page()
    page.feed(html)
    page.close()
    return "".join(page.said)


def _html(path: Path, data: bytes) -> str:
    return page_text(decode(path, data))


def _word(path: Path, data: bytes) -> str:
    import docx  # heavy, and only for this format

    try:
        opened = docx.Document(io.BytesIO(data))
    except (BadZipFile, KeyError, ValueError) as error:
        raise SourceError(N_("{name} cannot be read: it is damaged."), name=path.name) from error
    told = [paragraph.text for paragraph in opened.paragraphs]
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return "\n\n".join((*told, *cells))


def _pdf(path: Path, data: bytes) -> str:
    import pypdfium2  # heavy, and only for this format

    try:
        opened = pypdfium2.PdfDocument(data)
        return "\n".join(page.get_textpage().get_text_bounded() for page in opened)
    except pypdfium2.PdfiumError as error:
        raise SourceError(N_("{name} cannot be read: it is damaged."), name=path.name) from error


_READERS: dict[str, Callable[[Path, bytes], str]] = {
    ".htm": _html,
    ".html": _html,
    ".docx": _word,
    ".pdf": _pdf,
}
