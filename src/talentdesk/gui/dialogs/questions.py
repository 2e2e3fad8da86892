"""The few questions and messages the window has, each in one dialog."""

from collections.abc import Callable, Sequence
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMessageBox, QWidget

from talentdesk.model import Imported

MOST_ERRORS = 12
"""How many failures a report lists before the rest is folded away."""


def files_to_import(parent: QWidget) -> list[Path]:
    """Ask which files to import."""
    from talentdesk.sources.reading import READERS  # a start can do without them

    readable = " ".join(f"*{suffix}" for suffix in READERS)
    chosen, _filter = QFileDialog.getOpenFileNames(
        parent,
        _("Import documents"),
        "",
        f"{_('Documents')} ({readable});;{_('All files')} (*)",
    )
    return [Path(name) for name in chosen]


def folder_to_import(parent: QWidget) -> list[Path]:
    """Ask which folder to import."""
    chosen = QFileDialog.getExistingDirectory(parent, _("Import folder"))
    return [Path(chosen)] if chosen else []


def file_to_write(parent: QWidget, name: str, suffix: str) -> Path | None:
    """Ask where to write a file of a kind, such as ``.md``."""
    chosen, _filter = QFileDialog.getSaveFileName(
        parent, _("Export"), f"{name}{suffix}", f"*{suffix}"
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_suffix(suffix)


def folder_name(parent: QWidget) -> str:
    """Ask for the name of a folder; empty if there is to be none."""
    name, given = QInputDialog.getText(parent, _("New folder"), _("Name of the folder"))
    return name.strip() if given else ""


def file_to_save(parent: QWidget, suggested: Path) -> Path | None:
    """Ask where to save what is printed, and in which form."""
    forms = {
        f"{_('PDF')} (*.pdf)": ".pdf",
        f"{_('Word')} (*.docx)": ".docx",
        f"{_('Web page')} (*.html)": ".html",
        f"{_('Markdown')} (*.md)": ".md",
        f"{_('Plain text')} (*.txt)": ".txt",
    }
    name = str(suggested.with_name(f"{suggested.name}.pdf"))
    chosen, form = QFileDialog.getSaveFileName(parent, _("Save as"), name, ";;".join(forms))
    if not chosen:
        return None
    path, ending = Path(chosen), forms.get(form, ".pdf")
    if path.suffix.lower() in forms.values() and (ending == ".pdf" or path.suffix != ".pdf"):
        return path
    # The name suggested ends in .pdf still when another form is chosen.
    return path.with_name(path.name.removesuffix(".pdf") + ending)


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


def may_delete_note(parent: QWidget, text: str) -> bool:
    """Ask whether a note with words of the user's own is really to go."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(_("Delete note"))
    box.setText(_("Delete this note?"))
    box.setInformativeText(text if len(text) <= 200 else f"{text[:200]}…")
    delete = box.addButton(_("Delete"), QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
    box.exec()
    return box.clickedButton() is delete


def show_report(
    parent: QWidget,
    message: str,
    results: Sequence[Imported],
    undo: Callable[[], None] | None,
) -> None:
    """Tell what became of an import, every failure with its reason, and offer to undo it."""
    box = QMessageBox(QMessageBox.Icon.Warning, _("Import"), message, parent=parent)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setTextFormat(Qt.TextFormat.PlainText)  # names of files are no markup
    errors = [result.error for result in results if result.error]
    box.setInformativeText("\n".join(errors[:MOST_ERRORS]))
    if len(errors) > MOST_ERRORS:
        box.setDetailedText("\n".join(errors))
    box.addButton(QMessageBox.StandardButton.Close)
    if undo:
        button = box.addButton(_("Undo the import"), QMessageBox.ButtonRole.ResetRole)
        button.clicked.connect(undo)
    box.open()


def show_problem(parent: QWidget | None, sentence: str) -> None:
    """Tell what went wrong in one sentence."""
    box = QMessageBox(QMessageBox.Icon.Warning, _("TalentDesk"), sentence, parent=parent)
    box.setTextFormat(Qt.TextFormat.PlainText)
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
