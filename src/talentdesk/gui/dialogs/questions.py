"""The few questions and messages the window has, each in one dialog."""

from collections.abc import Sequence
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from talentdesk import __version__
from talentdesk.sources.reading import READERS


def files_to_import(parent: QWidget) -> list[Path]:
    """Ask which files to import."""
    readable = " ".join(f"*{suffix}" for suffix in READERS)
    chosen, _filter = QFileDialog.getOpenFileNames(
        parent,
        _("Import documents"),
        "",
        f"{_('Documents')} ({readable});;{_('All files')} (*)",
    )
    return [Path(name) for name in chosen]


def file_to_save(parent: QWidget, name: str) -> Path | None:
    """Ask where to save a PDF."""
    chosen, _filter = QFileDialog.getSaveFileName(
        parent, _("Save as PDF"), f"{name}.pdf", f"{_('PDF')} (*.pdf)"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(".pdf")


def may_remove(parent: QWidget, title: str) -> bool:
    """Ask whether a document is really to be taken out."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_("Remove document"))
    box.setText(_("Take “{title}” out of the library?").format(title=title))
    box.setInformativeText(_("The file it came from stays where it is."))
    remove = box.addButton(_("Remove"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is remove


def show_problem(parent: QWidget | None, sentence: str) -> None:
    """Tell what went wrong in one sentence."""
    box = QMessageBox(QMessageBox.Icon.Warning, _("TalentDesk"), sentence, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.open()


def show_bug(parent: QWidget | None, trace: str) -> QMessageBox:
    """Tell of a mistake of the program itself, with what a report needs."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setIcon(QMessageBox.Icon.Critical)
    box.setWindowTitle(_("TalentDesk"))
    box.setText(_("Something went wrong inside TalentDesk. Your library is safe; you can go on."))
    box.setDetailedText(trace)
    box.open()
    return box


def show_about(parent: QWidget, icon: QIcon) -> None:
    """Tell what this program is."""
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(_("About TalentDesk"))
    box.setIconPixmap(icon.pixmap(64, 64))
    box.setText(f"<b>TalentDesk {__version__}</b>")
    box.setInformativeText(
        _("Offline reading, searching and printing of science and technology talent policy.")
    )
    box.open()


def show_keys(parent: QWidget, keys: Sequence[tuple[str, str]]) -> None:
    """List what every key does."""
    rows = "".join(
        f"<tr><td>{name}</td><td style='padding-left: 28px'>{key}</td></tr>" for name, key in keys
    )
    box = QMessageBox(parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(_("Keys"))
    box.setText(f"<table cellspacing='3'>{rows}</table>")
    box.open()
