"""The line above the page."""

import pytest
from pytestqt.qtbot import QtBot

from talentdesk.gui.app import App
from talentdesk.gui.theme import Theme
from talentdesk.gui.views import Heading
from talentdesk.gui.widgets.heading_path import PageBar

PATH = (
    Heading("d", "Shanghai Science and Technology Progress Report 2023", 0),
    Heading("d/5.3", "5.3 Reforming the institutions of talent work", 1),
    Heading("d/5.3/1", "Professional title review", 2),
)


@pytest.fixture
def bar(theme: Theme, qtbot: QtBot) -> PageBar:
    made = PageBar(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_where_there_is_no_room_outer_headings_are_left_out(bar: PageBar) -> None:
    bar.editions.set_languages(("zh", "en"), "en")
    bar.resize(1400, 32)
    bar.set_path(PATH, 60)
    assert all(heading.title in bar.path.text() for heading in PATH)
    bar.resize(640, 32)
    assert PATH[0].title not in bar.path.text()
    assert "…" in bar.path.text()
    assert PATH[2].title in bar.path.text()
    assert bar.path.sizeHint().width() <= bar.path.width()
    assert bar.path.accessibleName() == " › ".join(heading.title for heading in PATH)


def test_path_and_languages_share_a_line_and_cover_nothing(app: App, qtbot: QtBot) -> None:
    app.desk.open_ref("shanghai-2023/5.3")
    reading = app.window.reading
    bar = reading.findChild(PageBar)
    height = reading.text.height()
    assert bar.path.text() == ""  # the headings themselves are in sight
    reading.text.verticalScrollBar().setValue(400)
    assert "5.3 人才体制机制改革" in bar.path.text()
    assert reading.text.height() == height  # the text does not move when the path comes
    assert abs(bar.path.geometry().center().y() - bar.editions.geometry().center().y()) <= 2
    assert bar.geometry().bottom() < reading.text.geometry().top()
