"""Names that are too long for their room: what tells one from another stands at their end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics

from talentdesk.text.pattern import pattern

_END = pattern(r"(?: ?[（(][^（()）]{1,12}[）)])?(?: · [\d,]+)?$")


def short_name(name: str, metrics: QFontMetrics, room: int) -> str:
    """Shorten a name before the bracket and the number at its end, if it has them."""
    found = _END.search(name)
    end = found[0] if found else ""
    if metrics.horizontalAdvance(name) <= room:
        return name
    left = room - metrics.horizontalAdvance(end)
    head = metrics.elidedText(name.removesuffix(end), Qt.TextElideMode.ElideRight, left)
    return head + end
