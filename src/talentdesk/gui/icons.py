"""Icons: glyphs of the Phosphor font that QtAwesome ships, in any colour and at any size."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of an icon as it is, where nothing can be done with it, and pressed."""

    usual: QColor
    disabled: QColor
    on: QColor


class IconFont:
    """The font and which character of it is which icon.

    The package itself is not imported: it would bring every part of Qt it can, for four times as
    long as a whole window takes to build. Only its two files are used.
    """

    def __init__(self) -> None:
        found = find_spec("qtawesome")
        if found is None or not found.submodule_search_locations:
            raise FileNotFoundError("qtawesome")
        folder = Path(found.submodule_search_locations[0]) / "fonts"
        font, names = (next(folder.glob(f"phosphor-{part}")) for part in ("[0-9]*.ttf", "c*.json"))
        number = QFontDatabase.addApplicationFont(str(font))
        self._family = QFontDatabase.applicationFontFamilies(number)[0]
        codes: Mapping[str, str] = json.loads(names.read_text(encoding="utf-8"))
        self._glyphs = {name: chr(int(code, 16)) for name, code in codes.items()}

    def icon(self, name: str, inks: Inks) -> QIcon:
        """Draw an icon. Raises ``KeyError`` if the font has none of that name."""
        return QIcon(_Glyph(self._family, self._glyphs[name], inks))


class _Glyph(QIconEngine):
    """Draws one character as large as it is wanted."""

    def __init__(self, family: str, glyph: str, inks: Inks) -> None:
        super().__init__()
        self._family = family
        self._glyph = glyph
        self._inks = inks

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint it in the colour of its state."""
        inks = self._inks
        ink = inks.on if state is QIcon.State.On else inks.usual
        if mode is QIcon.Mode.Disabled:
            ink = inks.disabled
        font = QFont(self._family)
        font.setPixelSize(max(rect.height(), 1))
        painter.save()
        painter.setPen(ink)
        painter.setFont(font)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._glyph)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Paint it on a ground that lets everything through."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Give another that draws the same."""
        return _Glyph(self._family, self._glyph, self._inks)
