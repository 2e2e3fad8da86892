"""Long names where there is little room: the end is seen."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.facet_bar import FacetBar
from talentdesk.gui.widgets.name_box import NameBox

OLD, NEW = "示范市人才引进与服务促进条例（2015）", "示范市人才引进与服务促进条例（2018）"


def test_the_chosen_name_shows_what_tells_it_from_others(theme: Theme, qtbot: QtBot) -> None:
    box = NameBox()
    qtbot.addWidget(box)
    box.addItems([OLD, NEW])
    box.resize(150, 30)
    box.setCurrentIndex(1)
    box.show()
    assert "…" in box.shown
    assert box.shown.endswith("…（2018）")
    before = box.grab().toImage()
    box.setCurrentIndex(0)
    assert box.grab().toImage() != before
    box.resize(600, 30)
    assert box.shown == OLD


def test_a_narrow_bar_shortens_the_chosen_name_and_is_no_wider(theme: Theme, qtbot: QtBot) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    bar = FacetBar([("document", "文献")])
    QVBoxLayout(around).addWidget(bar)
    bar.set_values("document", [("a", f"{OLD} · 3"), ("b", f"{NEW} · 5")], every="所有文献")
    bar.choose("document", "b")
    bar.set_values("document", [("a", f"{OLD} · 3"), ("b", f"{NEW} · 5")], every="所有文献")
    (button,) = bar.findChildren(QPushButton)
    for width in (600, 220):
        around.resize(width, 200)
        around.show()
        qtbot.waitUntil(lambda width=width: around.width() == width)
        qtbot.waitUntil(lambda: button.geometry().right() <= bar.width())
        assert button.text().endswith("（2018） · 5")
    assert "…" in button.text()
    assert button.accessibleName() == f"文献: {NEW} · 5"
