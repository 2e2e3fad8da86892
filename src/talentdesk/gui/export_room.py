"""Handing lists over to other programs: the timeline as calendar or table, the figures as table."""

from collections.abc import Callable
from gettext import gettext as _
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from talentdesk.errors import N_, PrintError, refusal
from talentdesk.gui.dialogs import questions
from talentdesk.gui.frame import Frame
from talentdesk.gui.tasks import Lane
from talentdesk.paths import write_whole
from talentdesk.resources import current_language


class ExportRoom(QObject):
    """Asks for a file and writes what the window shows; drawing up is done on a lane."""

    told = Signal(str)

    def __init__(self, frame: Frame, lane: Lane) -> None:
        super().__init__(frame)
        self._frame = frame
        self._lane = lane
        orders = frame.orders
        orders.export_calendar.triggered.connect(self._calendar)
        orders.export_events.triggered.connect(self._events)
        orders.export_figures.triggered.connect(self._figures)
        self.told.connect(frame.status.tell)

    def _calendar(self) -> None:
        events = self._frame.side.timeline.events

        def draw_up() -> bytes:
            from talentdesk.render.exchange import calendar  # brings icalendar

            return calendar(events)

        self.save(_("Timeline"), ".ics", draw_up)

    def _events(self) -> None:
        from talentdesk.render.spreadsheet import events_csv

        events = self._frame.side.timeline.events
        self.save(_("Timeline"), ".csv", lambda: events_csv(events))

    def _figures(self) -> None:
        from talentdesk.render.spreadsheet import figures_csv

        figures = self._frame.side.shelf_figures
        self.save(_("Figures"), ".csv", lambda: figures_csv(figures, current_language()))

    def save(self, name: str, suffix: str, draw_up: Callable[[], bytes]) -> None:
        """Ask where, then write there what is drawn up, whole or not at all."""
        path = questions.file_to_write(self._frame, name, suffix)
        if path is None:
            return

        def write() -> Path:
            try:
                write_whole(path, draw_up())
            except OSError as error:
                raise PrintError(
                    N_("“{file}” cannot be written: {reason}."), file=path, reason=refusal(error)
                ) from error
            return path

        self._lane.run(
            write, lambda saved: self.told.emit(_("Saved as {file}.").format(file=saved))
        )
