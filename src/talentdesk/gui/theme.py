"""How the window looks: one palette for light and dark, faces and sizes scaled as one likes."""

import tomllib
from string import Template
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from talentdesk.resources import resource
from talentdesk.settings import Settings

if TYPE_CHECKING:
    from talentdesk.gui.icons import IconFont

ROLES = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "surface",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "danger",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "page",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Accent: "accent",
}


class Theme(QObject):
    """The looks in force. Everything that paints takes colours, sizes and icons from here."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__()
        self._app = app
        self.mode = settings.theme
        self.text_size = settings.text_size
        self.line_width = settings.line_width
        self.serif = settings.serif
        self._style = read_style()
        self._icons: IconFont | None = None
        # Asking Qt for a face the system lacks costs a search each time.
        have = set(QFontDatabase.families())
        self._fonts: dict[str, list[str]] = {
            name: [face for face in faces if face in have] or faces[-1:]
            for name, faces in self._style["faces"].items()
        }
        app.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def dark(self) -> bool:
        """Tell whether the dark palette is in force."""
        if self.mode == "system":
            return self._app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.mode == "dark"

    def set_mode(self, mode: str) -> None:
        """Go light, dark, or with the system."""
        self.mode = mode
        self._apply()

    def set_text_size(self, per_cent: int) -> None:
        """Show every text at this size, in per cent."""
        self.text_size = per_cent
        self._apply()

    def set_line_width(self, characters: int) -> None:
        """Set lines of text no longer than this many Han characters."""
        self.line_width = characters
        self.changed.emit()

    def set_serif(self, serif: bool) -> None:
        """Set what is read in a face with serifs or without."""
        self.serif = serif
        self.changed.emit()

    def colour(self, name: str) -> QColor:
        """Give a colour of the palette in force."""
        return QColor(self._palette[name])

    def px(self, size: str | float) -> int:
        """Give a named size, or a length at 100 %, in pixels of the chosen text size."""
        length: float = self._style["sizes"][size] if isinstance(size, str) else size
        return round(length * self.text_size / 100)

    def font(self, face: str = "sans", size: str | float = "base", bold: bool = False) -> QFont:
        """Give a face at a size."""
        font = QFont(self._fonts[face])
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font

    def icon(self, name: str, colour: str = "muted") -> QIcon:
        """Give a Phosphor icon in a colour of the palette."""
        from talentdesk.gui.icons import IconFont, Inks  # the text, which comes first, has none

        if self._icons is None:
            self._icons = IconFont()
        inks = Inks(self.colour(colour), self.colour("faint"), self.colour("accent"))
        return self._icons.icon(name, inks)

    def sheet(self, name: str) -> str:
        """Give a style sheet of ``resources/style`` with colours, faces and sizes filled in."""
        text = resource(f"style/{name}").read_text(encoding="utf-8")
        sizes = {size: str(self.px(size)) for size in self._style["sizes"]}
        faces = {
            name: ", ".join(f"'{face}'" for face in faces) for name, faces in self._fonts.items()
        }
        others = {
            "face": faces["serif" if self.serif else "sans"],
            "mode": "dark" if self.dark else "light",
            "icons": resource("icons").as_posix(),
            "box": str(self.px(13)),
            "caret": str(self.px(10)),
            "drop": str(self.px(24)),
            "chip_radius": str(self.px("small") // 2 + 5),
            "tag_radius": str(self.px("small") // 2 + 3),
        }
        return Template(text).substitute(self._palette, **sizes, **faces, **others)

    @property
    def _palette(self) -> dict[str, str]:
        chosen: dict[str, str] = self._style["dark" if self.dark else "light"]
        return chosen

    def retire(self) -> None:
        """Follow the system no longer: another theme does."""
        self._app.styleHints().colorSchemeChanged.disconnect(self._follow_system)

    def _follow_system(self) -> None:
        if self.mode == "system":
            self._apply()

    def _apply(self) -> None:
        palette = QPalette()
        for role, name in ROLES.items():
            palette.setColor(role, self.colour(name))
        for role in (
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("faint"))
        # Without a sheet everything takes the palette and the new sheet in a third of the time.
        self._app.setStyleSheet("")
        self._app.setPalette(palette)
        self._app.setFont(self.font())
        self._app.setStyleSheet(self.sheet("window.qss"))
        self.changed.emit()


def read_style() -> dict[str, Any]:
    """Read palette, sizes and faces."""
    return tomllib.loads(resource("style/style.toml").read_text(encoding="utf-8"))
