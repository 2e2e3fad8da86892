"""Where the events stand on the timeline at the foot: every mark at a place that is true."""

from collections.abc import Sequence
from gettext import ngettext
from typing import NamedTuple

from PySide6.QtCore import QPointF

from talentdesk.gui.widgets.span import Scale, Span
from talentdesk.model import Event
from talentdesk.render.dating import long_date

MOST_TOLD = 8
"""How many events of one mark are named."""


class Mark(NamedTuple):
    """A mark of one event, or of so many at one place that only their number is shown."""

    events: tuple[Event, ...]
    spot: QPointF

    @property
    def words(self) -> str:
        """Tell dates and titles."""
        if len(self.events) == 1:
            return f"{long_date(self.events[0].date)}\n{self.events[0].title}"
        count = len(self.events)
        told = [ngettext("{count} event", "{count} events", count).format(count=count)]
        told += [f"{long_date(event.date)}: {event.title}" for event in self.events[:MOST_TOLD]]
        return "\n".join([*told, *["…"] * (count > MOST_TOLD)])

    def parted(self, scale: Scale) -> Span | None:
        """Give the shorter stretch of time that parts several events; nothing if none does."""
        first = next((told.date for told in self.events if told.date.month), self.events[0].date)
        if scale is Scale.MONTH:
            return None
        finer = Span(Scale(scale + 1), first.year, first.year, first.month or 1)
        return finer if len({finer.place(told.date) for told in self.events}) > 1 else None


class Room(NamedTuple):
    """The room for marks above an axis.

    ``y`` is its height, ``rise`` goes from a mark to the one stacked on it. Up to ``title`` there
    is room for ``low`` marks upon one another, beyond it for ``high``.
    """

    y: float
    step: float
    rise: float
    title: float
    low: int = 2
    high: int = 3


def marks(events: Sequence[tuple[float, Event]], room: Room) -> list[Mark]:
    """Place events, given in order with their true places, so that none covers another.

    Those closer than a step are stacked, each at its own place. Where there is no room for all of
    them, one mark stands for them at the place of the first. The lowest of a stack is a step away
    from that of the next, so that only what is stacked can be in the way.
    """
    found: list[Mark] = []
    taken: dict[int, float] = {}
    at = 0
    while at < len(events):
        start = events[at][0]
        end = at
        while end < len(events) and events[end][0] < start + room.step:
            end += 1
        group = events[at:end]
        at = end
        levels = _stack([x for x, _event in group], room, taken)
        if levels:
            for (x, event), level in zip(group, levels, strict=True):
                taken[level] = x
                found.append(Mark((event,), QPointF(x, room.y - level * room.rise)))
        else:
            found.append(Mark(tuple(event for _x, event in group), QPointF(start, room.y)))
    return found


def _stack(places: Sequence[float], room: Room, taken: dict[int, float]) -> list[int]:
    """Give how high each of the places stands; nothing if there is no room for all."""
    if len(places) > room.high:
        return []
    levels: list[int] = [0]
    for x in places[1:]:
        upper = levels[-1] + 1
        most = room.high if x > room.title else room.low
        while upper < most and x - taken.get(upper, x - room.step) < room.step:
            upper += 1
        if upper >= most:
            return []
        levels.append(upper)
    return levels
