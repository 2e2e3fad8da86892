"""What the user chose."""

from pytestqt.qtbot import QtBot

from talentdesk.gui.choices import Choices
from talentdesk.gui.theme import Theme
from talentdesk.paths import Home
from talentdesk.settings import Settings


def test_a_choice_shows_and_is_written_at_once(theme: Theme, home: Home) -> None:
    choices = Choices(home.settings, theme, Settings())
    choices.choose_theme("dark")
    choices.choose_text_size(130)
    choices.choose_paper("a5")
    assert theme.dark
    assert theme.px(100) == 130
    assert Settings.read(home.settings) == Settings(theme="dark", text_size=130, paper="a5")


def test_text_grows_and_shrinks_in_steps_and_stops_at_the_ends(theme: Theme, home: Home) -> None:
    choices = Choices(home.settings, theme, Settings())
    for _press in range(12):
        choices.enlarge()
    assert choices.settings.text_size == 200
    for _press in range(12):
        choices.reduce()
    assert choices.settings.text_size == 80


def test_another_language_is_told_once(theme: Theme, home: Home, qtbot: QtBot) -> None:
    choices = Choices(home.settings, theme, Settings(language="zh"))
    told: list[bool] = []
    choices.language_changed.connect(lambda: told.append(True))
    choices.choose_language("zh")
    choices.choose_language("en")
    assert told == [True]
    assert Settings.read(home.settings).language == "en"
