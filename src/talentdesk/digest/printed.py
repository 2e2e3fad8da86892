"""Our own printed sheets in somebody's text: each paragraph of theirs and the place beside it.

A sheet ends with its ref on a line of its own. In it a paragraph begins or ends with its place,
``5.3 ¶7`` or ``¶7``, the section being that of the sheet. Rows of tables are no quotations.
"""

import re
from collections.abc import Iterator, Sequence

from talentdesk.digest.pointers import Pointer
from talentdesk.model import Document

_NUMBER = (
    r"(?:\d+(?:\.\d+)*|第\S{1,8}?[编章节条]\S{0,6}|[一二三四五六七八九十]{1,4}[、（(]\S{0,6}|s\d+)"
)
_PLACE = rf"(?:(?P<number>{_NUMBER}) )?¶ ?(?P<paragraph>\d+)"
_BEFORE = re.compile(rf"^{_PLACE}\s+(?:[-–] )?(?P<text>\S.*)$", re.DOTALL)
_AFTER = re.compile(rf"^(?:[-–] )?(?P<text>\S.*?)\s+\(?{_PLACE}\)?$", re.DOTALL)
# The columns of a table in plain text, and the bars of one in Markdown.
_ROW = re.compile(r"(?m)^\||\S {2,}\S.* {2,}\S")
_RULE = re.compile(r"\n[ \t]*\n|\n?.*\n─{9,}\n")
_SHORTEST = 6


def printed(text: str, documents: Sequence[Document]) -> Iterator[Pointer]:
    """Yield what our sheets in a text quote, in their order."""
    known = {document.ref for document in documents}
    start = 0
    for end in re.finditer(r"(?m)^[ \t`]*([^\s/`]+)/([^\s#`]+)[ \t`]*$", text):
        if end[1] in known:
            for paragraph in _paragraphs(text[start : end.start()]):
                if pointer := _pointer(paragraph, end[1], end[2]):
                    yield pointer
            start = end.end()


def _paragraphs(sheet: str) -> Iterator[str]:
    """Yield paragraphs: those a blank line or a rule parts, and those that begin with a place."""
    for block in _RULE.split(sheet):
        if _ROW.search(block):
            continue
        lines: list[str] = []
        for line in block.splitlines():
            if lines and (_BEFORE.match(line) or re.match(r"[-–|] ?", line)):
                yield "\n".join(lines)
                lines = []
            lines.append(line.rstrip())
        if lines:
            yield "\n".join(lines)


def _pointer(paragraph: str, document: str, section: str) -> Pointer | None:
    paragraph = paragraph.strip()
    found = _BEFORE.match(paragraph) or _AFTER.match(paragraph)
    if not found or len(found["text"]) < _SHORTEST or "¶" in found["text"]:
        return None
    said = re.sub(r"\s*\n\s*", "", found["text"]) if _is_han(found["text"]) else found["text"]
    said = re.sub(r"\\([\\`*_\[\]<>|~])", r"\1", " ".join(said.split()))
    number = found["number"] or section
    label = f"{number} ¶{found['paragraph']}"
    return Pointer(label, (document,), number, "", found["paragraph"], quotation=said)


def _is_han(text: str) -> bool:
    return bool(re.search("[\u3400-\u9fff]", text))
