"""The way from sheets to paper: pages for the preview, a file, a printer."""

import os
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from talentdesk.errors import N_, PrintError, refusal
from talentdesk.gui.tasks import Lane
from talentdesk.paths import write_whole
from talentdesk.render.form import Sheet, title_of
from talentdesk.render.layout import USUAL, Layout
from talentdesk.render.spool import Copies, has_spooler, send

if TYPE_CHECKING:
    from talentdesk.render.pages import Press
    from talentdesk.render.pictures import Picture

PREVIEW, PAPER_PPI = "preview", 300.0


@dataclass(frozen=True, slots=True)
class Job:
    """What to set, and how."""

    sheets: tuple[Sheet, ...]
    layout: Layout = USUAL


class PrintRoom(QObject):
    """Has pages set on a lane of its own, which touches no library."""

    pages_set = Signal(object)
    """The sizes of the pages in points, or a sentence that says why there are none."""
    page_drawn = Signal(int, object)
    told = Signal(str)

    def __init__(self, lane: Lane) -> None:
        super().__init__()
        self._lane = lane
        self._press: Press | None = None
        # What was set last, touched on the lane only: a preview is printed without setting it anew.
        self._done: tuple[Job, bytes] | None = None

    def set(self, job: Job) -> None:
        """Set the pages for the preview; only the newest wish is answered."""
        self._lane.run(lambda: self._opened(job), self.pages_set.emit, PREVIEW)

    def stop(self) -> None:
        """Answer no wish that was made before."""
        self._lane.run(lambda: None, lambda _none: None, PREVIEW)

    def draw(self, number: int, ppi: float) -> None:
        """Draw a page of the preview."""
        self._lane.run(
            lambda: self._drawn(number, ppi),
            lambda image: self.page_drawn.emit(number, image) if image else None,
        )

    def save(self, job: Job, path: Path) -> None:
        """Write the sheets as a file of the form its name says, whole or not at all."""
        self._lane.run(
            lambda: self._written(job, path),
            lambda saved: self.told.emit(_("Saved as {file}.").format(file=saved)),
        )

    def print(self, job: Job, printer: QPrinter) -> None:
        """Print as the print dialog was filled in: to a file, by CUPS, or painted page by page."""
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            self.save(job, Path(printer.outputFileName()).with_suffix(".pdf"))
        elif has_spooler() and os.name == "posix":
            name, title = printer.printerName(), title_of(job.sheets)
            copies = _copies(printer)
            self._lane.run(
                lambda: send(self._pdf(job), printer=name, title=title, copies=copies),
                self._tell_printed,
            )
        else:
            self._lane.run(
                lambda: self._all_drawn(job), lambda images: self._paint(images, printer)
            )

    # On the lane

    def _opened(self, job: Job) -> tuple[tuple[float, float], ...] | str:
        from talentdesk.render.pictures import Pages  # with PDFium, which only paper needs

        try:
            with closing(Pages(self._pdf(job))) as pages:
                return pages.sizes
        except PrintError as error:
            return str(error)

    def _drawn(self, number: int, ppi: float) -> QImage | None:
        from talentdesk.render.pictures import Pages

        if self._done is None:
            return None
        with closing(Pages(self._done[1])) as pages:  # opening costs a few milliseconds
            return as_image(pages.draw(number, ppi)) if number < len(pages.sizes) else None

    def _written(self, job: Job, path: Path) -> Path:
        from talentdesk.render.outputs import output

        pdf = path.suffix.lower() == ".pdf"
        data = self._pdf(job) if pdf else output(path)(job.sheets, job.layout)
        try:
            write_whole(path, data)
        except OSError as error:
            raise PrintError(
                N_("“{file}” cannot be written: {reason}."), file=path, reason=refusal(error)
            ) from error
        return path

    def _pdf(self, job: Job) -> bytes:
        if self._done is None or self._done[0] != job:
            self._done = (job, self._inked().pdf(job.sheets, job.layout))
        return self._done[1]

    def _all_drawn(self, job: Job) -> list[QImage]:
        from talentdesk.render.pictures import Pages

        with closing(Pages(self._pdf(job))) as pages:
            return [as_image(pages.draw(at, PAPER_PPI)) for at in range(len(pages.sizes))]

    def _inked(self) -> "Press":
        """Give the press, made once on the lane: it brings Typst and looks for fonts."""
        if self._press is None:
            from talentdesk.render.pages import Press  # only paper needs it

            self._press = Press()
        return self._press

    def _paint(self, images: Sequence[QImage], printer: QPrinter) -> None:
        paint(images, printer)
        self._tell_printed(printer.printerName())

    def _tell_printed(self, printer: str) -> None:
        self.told.emit(_("Sent to {printer}.").format(printer=printer))


def as_image(picture: "Picture") -> QImage:
    """Give a drawn page as Qt wants it."""
    form = QImage.Format.Format_BGR888
    size = (picture.width, picture.height, picture.stride)
    return QImage(picture.data, *size, form).copy()


def paint(images: Sequence[QImage], printer: QPrinter) -> None:
    """Paint page images on a printer, each on its whole sheet."""
    printer.setFullPage(True)
    first, last = printer.fromPage() or 1, printer.toPage() or len(images)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrintError(
            N_("“{printer}” did not take the pages: {reason}."),
            printer=printer.printerName(),
            reason=_("it cannot be reached"),
        )
    try:
        for number, image in enumerate(images[first - 1 : last]):
            if number:
                printer.newPage()
            size = QSizeF(printer.pageLayout().fullRectPixels(printer.resolution()).size())
            painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
    finally:
        painter.end()


def _copies(printer: QPrinter) -> Copies:
    ranged = printer.printRange() == QPrinter.PrintRange.PageRange
    pages = (printer.fromPage(), printer.toPage()) if ranged else (0, 0)
    return Copies(printer.copyCount(), *pages)
