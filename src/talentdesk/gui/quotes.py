"""Quotation marks in text that is not Chinese: as narrow as its letters.

Chinese and English share the characters “ ” ‘ ’, and faces made for Chinese draw them a whole Han
character wide. Those faces have narrow forms too, by the OpenType feature ``pwid``.
"""

from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor, QTextDocument

from talentdesk.text.pattern import pattern

_QUOTES = pattern("[“”‘’]")
_QUOTED = pattern("“[^“”]*”|[“”‘’]")
_WIDE = pattern("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00010000-\U0010ffff]")
_NARROW = QFont.Tag("pwid")


def narrowed(font: QFont, text: str) -> QFont:
    """Give a font that suits a text: narrow quotation marks where it has no Chinese characters."""
    if _QUOTES.search(text) and not _WIDE.search(text):
        font = QFont(font)
        font.setFeature(_NARROW, 1)
    return font


def narrow_quotes(document: QTextDocument) -> None:
    """Narrow the quotation marks that stand among letters, in whatever paragraph."""
    cursor = QTextCursor(document)
    specified = QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly
    cursor.beginEditBlock()
    block = document.begin()
    while block.isValid():
        for at in _among_letters(block.text()):
            cursor.setPosition(block.position() + at)
            cursor.setPosition(block.position() + at + 1, QTextCursor.MoveMode.KeepAnchor)
            font = cursor.charFormat().font()
            font.setFeature(_NARROW, 1)
            style = QTextCharFormat()
            style.setFont(font, specified)
            cursor.mergeCharFormat(style)
        block = block.next()
    cursor.endEditBlock()


def _among_letters(text: str) -> Iterator[int]:
    """Give where quotation marks stand that have no Chinese before, after or between them."""
    for quoted in _QUOTED.finditer(text):
        start, end = quoted.span()
        around = f"{text[:start].rstrip()[-1:]}{quoted[0]}{text[end:].lstrip()[:1]}"
        if not _WIDE.search(around):
            yield from {start, end - 1}
