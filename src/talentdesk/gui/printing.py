"""The way from summaries to paper: page images for the preview, a PDF file, a printer."""

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSaveFile, QSizeF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from talentdesk.errors import N_, PrintError
from talentdesk.gui.tasks import Lane
from talentdesk.summary import Summary

if TYPE_CHECKING:
    from talentdesk.render import pages

PREVIEW, PAPER_PPI = "preview", 300.0


@dataclass(frozen=True, slots=True)
class Sheets:
    """What to set on which paper, in which language."""

    summaries: tuple[Summary, ...]
    language: str = "zh"
    paper: str = "a4"


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked of a printer; ``first`` and ``last`` are 0 for every page."""

    printer: str
    copies: int = 1
    first: int = 0
    last: int = 0

    def command(self) -> list[str]:
        """Give the CUPS command that takes the PDF on its standard input."""
        words = ["lp", "-d", self.printer, "-n", str(self.copies), "-t", "TalentDesk"]
        return [*words, "-P", f"{self.first}-{self.last}", "-"] if self.first else [*words, "-"]


class PrintRoom(QObject):
    """Has pages set on a lane of its own, which touches no library."""

    pages_drawn = Signal(object)
    told = Signal(str)

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self._lane = lane
        self._press: pages.Press | None = None

    def draw(self, sheets: Sheets, ppi: float) -> None:
        """Draw the pages for the preview; only the newest wish is answered."""
        self._lane.run(lambda: self._images(sheets, ppi), self.pages_drawn.emit, PREVIEW)

    def save(self, sheets: Sheets, path: Path) -> None:
        """Write the pages as a PDF file, whole or not at all."""

        def work() -> Path:
            write_whole(path, self._pdf(sheets))
            return path

        self._lane.run(work, lambda saved: self.told.emit(_("Saved as {file}.").format(file=saved)))

    def print(self, sheets: Sheets, printer: QPrinter) -> None:
        """Print as the print dialog was filled in: to a file, by CUPS, or painted page by page."""
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            self.save(sheets, Path(printer.outputFileName()))
        elif shutil.which("lp") and os.name == "posix":
            ranged = printer.printRange() == QPrinter.PrintRange.PageRange
            order = Order(
                printer.printerName(),
                printer.copyCount(),
                printer.fromPage() if ranged else 0,
                printer.toPage() if ranged else 0,
            )
            self._lane.run(lambda: send(self._pdf(sheets), order), self._tell_printed)
        else:
            self._lane.run(
                lambda: self._images(sheets, PAPER_PPI), lambda images: self._paint(images, printer)
            )

    def _pdf(self, sheets: Sheets) -> bytes:
        return self._inked().pdf(sheets.summaries, language=sheets.language, paper=sheets.paper)

    def _images(self, sheets: Sheets, ppi: float) -> tuple[bytes, ...]:
        return self._inked().images(
            sheets.summaries, language=sheets.language, paper=sheets.paper, ppi=ppi
        )

    def _inked(self) -> "pages.Press":
        """Give the press, made once on the lane: it brings Typst and looks for fonts."""
        if self._press is None:
            from talentdesk.render.pages import Press  # only paper needs it

            self._press = Press()
        return self._press

    def _paint(self, images: Sequence[bytes], printer: QPrinter) -> None:
        paint(images, printer)
        self._tell_printed(printer.printerName())

    def _tell_printed(self, printer: str) -> None:
        self.told.emit(_("Sent to {printer}.").format(printer=printer))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or, if anything fails, as it was before."""
    file = QSaveFile(str(path))
    if (
        not file.open(QSaveFile.OpenModeFlag.WriteOnly)
        or file.write(content) != len(content)
        or not file.commit()
    ):
        raise PrintError(
            N_("“{file}” cannot be written: {reason}."), file=path, reason=file.errorString()
        )


def send(pdf: bytes, order: Order) -> str:
    """Hand the PDF to CUPS and give the printer's name."""
    try:
        subprocess.run(  # noqa: S603 - no shell, the printer's name is an argument of its own
            order.command(), input=pdf, check=True, capture_output=True, timeout=60
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise PrintError(
            N_("“{printer}” did not take the pages."), printer=order.printer
        ) from error
    return order.printer


def paint(images: Sequence[bytes], printer: QPrinter) -> None:
    """Paint page images on a printer, each on its whole sheet."""
    printer.setFullPage(True)
    first, last = printer.fromPage() or 1, printer.toPage() or len(images)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintError(N_("“{printer}” did not take the pages."), printer=printer.printerName())
    try:
        for number, image in enumerate(images[first - 1 : last]):
            if number:
                printer.newPage()
            size = QSizeF(printer.pageLayout().fullRectPixels(printer.resolution()).size())
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), QImage.fromData(image))
    finally:
        painter.end()
