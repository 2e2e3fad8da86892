"""Everything the user can order, with its name, key and icon, and the menus it stands in."""

from collections.abc import Callable
from gettext import gettext as _

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from talentdesk.gui.theme import Theme
from talentdesk.settings import Settings

TEXT_SIZES = (80, 90, 100, 115, 130, 150, 175, 200)
PANES = ("contents", "search", "timeline", "policies", "figures")


class Actions(QObject):
    """The actions by name, and the signals of those that choose one of several."""

    pane_chosen = Signal(str)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    text_size_chosen = Signal(int)

    def __init__(self, window: QMainWindow, theme: Theme, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._icons: list[tuple[QAction, str]] = []
        self._make_orders()
        self.panes = self._make_panes()
        self.themes = self._make_choice(
            self.theme_chosen,
            {"system": _("Like the system"), "light": _("Light"), "dark": _("Dark")},
            settings.theme,
        )
        self.languages = self._make_choice(
            self.language_chosen,
            {"system": _("Like the system"), "zh": "简体中文", "en": "English"},
            settings.language,
        )
        self._make_menus()
        theme.changed.connect(self._tint)
        self._tint()

    def keys_in_use(self) -> list[tuple[str, str]]:
        """List what has a key, and the key."""
        native = QKeySequence.SequenceFormat.NativeText
        return [
            (action.iconText(), ", ".join(key.toString(native) for key in action.shortcuts()))
            for action in self._window.actions()
            if action.shortcuts()
        ]

    def _make_orders(self) -> None:
        new = self._new
        self.import_files = new(_("&Import…"), "download-simple", "Ctrl+O")
        self.remove = new(_("&Remove document…"), "trash")
        self.preview = new(_("&Print summary…"), "printer", "Ctrl+P")
        self.quit = new(_("&Quit"), "", "Ctrl+Q")
        self.copy = new(_("&Copy"), "copy", "Ctrl+C")
        self.cite = new(_("Copy ci&tation"), "quotes", "Ctrl+Shift+C")
        self.select_all = new(_("Select &all"), "", "Ctrl+A")
        self.find = new(_("&Search"), "magnifying-glass", "Ctrl+K", "Ctrl+F")
        self.back = new(_("&Back"), "caret-left", "Alt+Left")
        self.forward = new(_("&Forward"), "caret-right", "Alt+Right")
        self.read = new(_("To the &text"), "", "F6")
        self.next_event = new(_("&Next event"), "", "Ctrl+Right")
        self.previous_event = new(_("Pre&vious event"), "", "Ctrl+Left")
        self.larger = new(_("&Larger text"), "", "Ctrl++", "Ctrl+=")
        self.smaller = new(_("&Smaller text"), "", "Ctrl+-")
        self.usual = new(_("&Usual text size"), "", "Ctrl+0")
        self.show_strip = new(_("&Timeline at the foot"), "", "Ctrl+Shift+T", checked=True)
        self.show_detail = new(_("&Details"), "", "Ctrl+D", checked=True)
        self.about = new(_("&About TalentDesk"), "")
        self.keys = new(_("&Keys"), "", "F1")

    def _make_panes(self) -> dict[str, QAction]:
        names = {
            "contents": (_("Contents"), "list-bullets"),
            "search": (_("Search"), "magnifying-glass"),
            "timeline": (_("Timeline"), "clock-counter-clockwise"),
            "policies": (_("Policies"), "bank"),
            "figures": (_("Figures"), "chart-bar"),
        }
        group = QActionGroup(self)
        panes = {}
        for number, pane in enumerate(PANES, start=1):
            name, icon = names[pane]
            action = self._new(name, icon, f"Ctrl+{number}", checked=pane == PANES[0])
            group.addAction(action)
            action.triggered.connect(self._teller(self.pane_chosen, pane))
            panes[pane] = action
        return panes

    def _make_choice(
        self, signal: SignalInstance, names: dict[str, str], current: str
    ) -> QActionGroup:
        group = QActionGroup(self)
        for value, name in names.items():
            action = self._new(name, "", checked=value == current)
            action.setData(value)
            action.triggered.connect(self._teller(signal, value))
            group.addAction(action)
        return group

    def _make_menus(self) -> None:
        bar = self._window.menuBar()
        file = bar.addMenu(_("&File"))
        self._fill(file, self.import_files, self.remove, None, self.preview)
        self._fill(file, None, self.quit)
        edit = bar.addMenu(_("&Edit"))
        self._fill(edit, self.copy, self.cite, self.select_all, None, self.find)
        view = bar.addMenu(_("&View"))
        self._fill(view, *self.panes.values(), None, self.show_detail, self.show_strip, None)
        self.size_menu = view.addMenu(_("Text si&ze"))
        self._fill(self.size_menu, self.larger, self.smaller, self.usual, None)
        for size in TEXT_SIZES:
            action = self._new(f"{size} %", "")
            action.triggered.connect(self._teller(self.text_size_chosen, size))
            self.size_menu.addAction(action)
        self.theme_menu = view.addMenu(_("&Appearance"))
        self.theme_menu.addActions(self.themes.actions())
        view.addMenu(_("Lan&guage")).addActions(self.languages.actions())
        go = bar.addMenu(_("&Go"))
        self._fill(go, self.back, self.forward, None, self.previous_event, self.next_event, None)
        self._fill(go, self.read)
        self._fill(bar.addMenu(_("&Help")), self.keys, None, self.about)
        for menu, name, icon in (
            (self.size_menu, _("Text size"), "text-aa"),
            (self.theme_menu, _("Appearance"), "circle-half"),
        ):
            menu.menuAction().setIconText(name)
            menu.menuAction().setIconVisibleInMenu(False)
            self._icons.append((menu.menuAction(), icon))

    def _new(self, name: str, icon: str, *keys: str, checked: bool | None = None) -> QAction:
        action = QAction(name, self)
        action.setIconText(name.replace("&", "").rstrip("…"))
        action.setIconVisibleInMenu(False)
        action.setShortcuts([QKeySequence(key) for key in keys])
        shown = action.iconText()
        if keys:
            shown += f" ({QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)})"
        action.setToolTip(shown)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        if icon:
            self._icons.append((action, icon))
        self._window.addAction(action)
        return action

    def _tint(self) -> None:
        for action, icon in self._icons:
            action.setIcon(self._theme.icon(icon))

    @staticmethod
    def _fill(menu: QMenu, *actions: QAction | None) -> None:
        for action in actions:
            menu.addAction(action) if action else menu.addSeparator()

    @staticmethod
    def _teller(signal: SignalInstance, value: object) -> Callable[[], None]:
        return lambda: signal.emit(value)
