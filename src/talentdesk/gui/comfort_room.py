"""Settings, keys, first steps and what the program says of itself."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from talentdesk.gui.actions import Actions
from talentdesk.gui.choices import Choices
from talentdesk.gui.frame import Frame
from talentdesk.gui.session import Session
from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.welcome import Welcome
from talentdesk.paths import Home

if TYPE_CHECKING:
    from talentdesk.gui.dialogs.keys import KeyOf


class ComfortRoom(QObject):
    """Opens the windows in which the reader makes himself comfortable."""

    def __init__(
        self, frame: Frame, theme: Theme, choices: Choices, session: Session, home: Home
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._theme = theme
        self._choices = choices
        self._session = session
        self._home = home
        self.welcome: Welcome | None = None
        orders = frame.orders
        orders.settings.triggered.connect(self.open_settings)
        orders.keys.triggered.connect(self.open_keys)
        orders.about.triggered.connect(self.open_about)
        orders.welcome.triggered.connect(self._show_welcome)
        choices.keys_changed.connect(lambda: orders.set_keys(choices.settings.keys))
        if not session.flag("welcomed", default=False):
            self._show_welcome()

    def open_settings(self) -> None:
        """Open the settings window; each choice is in force at once."""
        from talentdesk.gui.dialogs.settings import SettingsDialog  # a start can do without

        choices = self._choices
        dialog = SettingsDialog(self._frame, choices.settings)
        dialog.theme_chosen.connect(choices.choose_theme)
        dialog.language_chosen.connect(choices.choose_language)
        dialog.text_size_chosen.connect(choices.choose_text_size)
        dialog.line_width_chosen.connect(choices.choose_line_width)
        dialog.serif_chosen.connect(self._frame.orders.serif.setChecked)
        dialog.tabs_chosen.connect(choices.choose_tabs)
        dialog.preview_chosen.connect(choices.choose_preview)
        dialog.update_chosen.connect(choices.choose_update)
        dialog.keys_wanted.connect(self.open_keys)
        dialog.open()

    def open_keys(self) -> None:
        """Open the sheet of keys, where they can be changed."""
        from talentdesk.gui.dialogs.keys import KeysDialog

        orders = self._frame.orders
        dialog = KeysDialog(self._frame, self._theme, keys_of(orders))
        dialog.key_chosen.connect(self._choices.choose_key)
        showing = self._choices.keys_changed.connect(lambda: dialog.set_orders(keys_of(orders)))
        dialog.finished.connect(lambda _how: self._choices.keys_changed.disconnect(showing))
        dialog.open()

    def open_about(self) -> None:
        """Tell what this program is and where its files are."""
        from talentdesk.gui.dialogs.about import AboutDialog

        home = self._home
        places = (home.folder, home.library, home.notes, home.settings, home.session)
        dialog = AboutDialog(self._frame, self._theme, home.folder, places)
        dialog.open()

    def _show_welcome(self) -> None:
        if self.welcome is None:
            self.welcome = Welcome(self._theme)
            self._frame.put_above(self.welcome)
            self.welcome.put_away.connect(self._put_welcome_away)
        self.welcome.show()

    def _put_welcome_away(self) -> None:
        self._session.keep("welcomed", value=True)
        if self.welcome:
            self.welcome.hide()


def keys_of(orders: Actions) -> "tuple[KeyOf, ...]":
    """List every order with its keys, as the sheet shows them."""
    from talentdesk.gui.dialogs.keys import KeyOf

    return tuple(
        KeyOf(name, action.iconText(), tuple(key.toString() for key in action.shortcuts()))
        for name, action in orders.by_name.items()
    )
