"""What this program is: its version, its licence, what it is made with, where its files are."""

import platform
from collections.abc import Sequence
from gettext import gettext as _
from html import escape
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QTextBrowser, QVBoxLayout, QWidget

from talentdesk import __version__
from talentdesk.gui.theme import Theme

PACKAGES = (
    *("click", "icalendar", "leather", "opencc", "platformdirs", "pypdfium2", "pypinyin"),
    *("pyside6-essentials", "python-docx", "qtawesome", "sqlite-utils", "tomli-w", "typst"),
    "whoosh3",
)


class AboutDialog(QDialog):
    """Versions, licences and places, to be read and copied.

    ``files`` are the home, the library, the notes, the settings and how the window was left.
    """

    def __init__(self, parent: QWidget, theme: Theme, home: Path, files: Sequence[Path]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("About TalentDesk"))
        self._home = home
        text = QTextBrowser()
        text.setAccessibleName(_("About TalentDesk"))
        text.setObjectName("about")
        text.setOpenLinks(False)
        text.document().setDefaultStyleSheet(theme.sheet("detail.css"))
        text.setHtml(self._told(files))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        folder = buttons.addButton(_("Open folder"), QDialogButtonBox.ButtonRole.ActionRole)
        folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._home)))
        )
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.addWidget(text, 1)
        layout.addWidget(buttons)
        room = parent.size()
        self.resize(min(theme.px(520), room.width() - 20), min(theme.px(560), room.height() - 20))

    @staticmethod
    def _told(files: Sequence[Path]) -> str:
        lead = _("Offline reading, searching and printing of science and technology talent policy.")
        never = _("It uses no network and sends nothing anywhere.")
        licence = _("MIT licence. The bundled texts are our own.")
        versions = f"Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}"
        names = (_("Folder"), _("Documents"), _("Notes"), _("Settings"), _("Window"))
        named = zip(names, files, strict=True)
        places = _table([(name, str(path)) for name, path in named])
        parts = _table([_package(name) for name in PACKAGES])
        return (
            f'<body><p class="h1">TalentDesk {escape(__version__)}</p>'
            f"<p>{escape(lead)} {escape(never)}</p><p>{escape(licence)}</p>"
            f"<p><i>{escape(versions)}</i></p>"
            f'<p class="h2">{escape(_("Where your files are"))}</p>{places}'
            f'<p class="h2">{escape(_("Made with"))}</p>{parts}</body>'
        )


def _package(name: str) -> tuple[str, str]:
    """Give the name and version of a package, and its licence as it states it."""
    try:
        found = metadata(name)
    except PackageNotFoundError:
        return name, ""
    stated = [*(found.get_all("License-Expression") or found.get_all("License") or [])]
    licence = stated[0].strip().splitlines()[0] if stated and stated[0].strip() else ""
    if not licence or len(licence) > 60:
        classes = [c for c in found.get_all("Classifier") or [] if c.startswith("License")]
        licence = classes[0].rpartition(" :: ")[2] if classes else licence[:60]
    return f"{found['Name']} {found['Version']}", licence


def _table(rows: Sequence[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td class="name">{escape(name)}</td><td>{escape(value)}</td></tr>'
        for name, value in rows
    )
    return f'<table cellspacing="0" cellpadding="0">{cells}</table>'
