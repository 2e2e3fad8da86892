"""Where the Tab key stops: in the order in which things stand on the screen."""

from collections.abc import Iterator
from functools import cmp_to_key

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def stops(root: QWidget) -> Iterator[QWidget]:
    """Give what takes the Tab key in a widget, line by line and each line from the left.

    Qt's own order is that in which widgets were made. Here panes are made late, buttons come and
    go, and what is read first should still come first.
    """
    policy = root.focusPolicy() & Qt.FocusPolicy.TabFocus
    if policy == Qt.FocusPolicy.TabFocus and root.isEnabled() and root.focusProxy() is None:
        yield root
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    inner = [
        child
        for child in root.findChildren(QWidget, options=direct)
        if child.isVisible() and not child.isWindow() and not child.size().isEmpty()
    ]
    for child in sorted(inner, key=cmp_to_key(_before)):
        yield from stops(child)


def step(root: QWidget, focused: QWidget | None, *, forward: bool) -> bool:
    """Move the focus to the next stop or the one before, round the end; false without any."""
    found = list(stops(root))
    if not found:
        return False
    by = 1 if forward else -1
    at = found.index(focused) + by if focused in found else (0 if forward else -1)
    reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
    found[at % len(found)].setFocus(reason)
    _bring_into_sight(found[at % len(found)])
    return True


def _bring_into_sight(stop: QWidget) -> None:
    around = stop.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(stop)
        around = around.parentWidget()


def _before(one: QWidget, other: QWidget) -> int:
    """Compare two neighbours: those that stand in one line by where they begin."""
    a, b = one.geometry(), other.geometry()
    if _in_one_line(a, b):
        return a.left() - b.left()
    return a.top() - b.top()


def _in_one_line(a: QRect, b: QRect) -> bool:
    shared = min(a.bottom(), b.bottom()) - max(a.top(), b.top())
    return shared > min(a.height(), b.height()) / 2
