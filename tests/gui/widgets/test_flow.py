"""The layout that sets widgets in lines."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from talentdesk.gui.widgets.flow import GAP, FlowLayout


def holder(qtbot: QtBot, count: int) -> tuple[QWidget, FlowLayout]:
    widget = QWidget()
    qtbot.addWidget(widget)
    flow = FlowLayout(widget)
    for _number in range(count):
        label = QLabel()
        label.setFixedSize(50, 20)
        flow.addWidget(label)
    return widget, flow


def test_a_narrow_line_goes_on_below(qtbot: QtBot) -> None:
    _widget, flow = holder(qtbot, 3)
    assert flow.heightForWidth(3 * 50 + 2 * GAP) == 20
    assert flow.heightForWidth(110) == 40 + GAP
    flow.setGeometry(QRect(0, 0, 110, 60))
    places = [flow.itemAt(n).geometry().topLeft().toTuple() for n in range(3)]
    assert places == [(0, 0), (50 + GAP, 0), (0, 20 + GAP)]


def test_a_hidden_widget_takes_no_room(qtbot: QtBot) -> None:
    _widget, flow = holder(qtbot, 3)
    flow.itemAt(0).widget().hide()
    assert flow.heightForWidth(110) == 20


def test_it_can_be_emptied(qtbot: QtBot) -> None:
    _widget, flow = holder(qtbot, 2)
    flow.clear()
    assert flow.count() == 0
    assert flow.heightForWidth(100) == 0
