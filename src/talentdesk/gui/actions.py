"""Everything the user can order, with its name, key and icon."""

import re
from collections.abc import Callable, Mapping, Sequence
from gettext import gettext as _

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow

from talentdesk.gui.theme import Theme
from talentdesk.model.note import Colour
from talentdesk.render.note_terms import colour_name
from talentdesk.settings import Settings

TEXT_SIZES = (80, 90, 100, 115, 130, 150, 175, 200)
PANES = ("contents", "search", "timeline", "policies", "figures", "notes")
NATIVE = QKeySequence.SequenceFormat.NativeText
PORTABLE = QKeySequence.SequenceFormat.PortableText


class Actions(QObject):
    """The actions by name, and the signals of those that choose one of several.

    Each has a name of its own under which the user may give it another key.
    """

    pane_chosen = Signal(str)
    theme_chosen = Signal(str)
    language_chosen = Signal(str)
    text_size_chosen = Signal(int)
    colour_chosen = Signal(object)
    edition_chosen = Signal(str)
    citation_chosen = Signal(str)

    def __init__(self, window: QMainWindow, theme: Theme, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._icons: list[tuple[QAction, str]] = []
        self._usual: dict[str, tuple[str, ...]] = {}
        self.by_name: dict[str, QAction] = {}
        self._make_file_orders()
        self._make_reading_orders()
        self._make_note_orders()
        self._make_window_orders()
        self.panes = self._make_panes()
        self.sizes = self._make_sizes()
        self.themes = self._make_choice(
            "theme",
            self.theme_chosen,
            {"system": _("Like the system"), "light": _("Light"), "dark": _("Dark")},
            settings.theme,
            ("Alt+4", "Alt+5", "Alt+6"),
        )
        self.languages = self._make_choice(
            "language",
            self.language_chosen,
            {"system": _("Like the system"), "zh": "简体中文", "en": "English"},
            settings.language,
        )
        self.editions = self._make_choice(
            "edition",
            self.edition_chosen,
            {"zh": _("Text in Chinese"), "en": _("Text in English"), "both": _("Side by side")},
            "",
            ("Alt+1", "Alt+2", "Alt+3"),
        )
        self.citations = self._make_choice(
            "citation",
            self.citation_chosen,
            {"gb": "GB/T 7714-2015", "apa": "APA", "plain": _("Plain words")},
            settings.citation,
        )
        self.set_keys(settings.keys)
        theme.changed.connect(self.tint)
        self.tint()

    def set_keys(self, chosen: Mapping[str, str]) -> None:
        """Have these orders come by these keys, all others by their usual ones.

        A file of settings may have names that are no orders and keys that are none, which count for
        nothing, and one key for two orders, of which the first has it: Qt would give it to neither.
        """
        keys = {
            name: portable
            for name, key in chosen.items()
            if name in self.by_name and ((portable := _portable(key)) or not key)
        }
        first = {key: name for name, key in reversed(keys.items())}
        for name, action in self.by_name.items():
            usual = [key for key in self._usual[name] if _portable(key) not in first]
            own = keys.get(name)
            _set_keys(action, usual if own is None else [own] if first[own] == name else [])

    def add_icon(self, action: QAction, icon: str) -> None:
        """Keep an icon in the colours of the theme."""
        self._icons.append((action, icon))
        action.setIcon(self._theme.icon(icon))

    def tint(self) -> None:
        """Draw every icon in the colours in force."""
        for action, icon in self._icons:
            action.setIcon(self._theme.icon(icon))

    def _make_file_orders(self) -> None:
        new = self._new
        self.import_files = new("import", _("&Import files…"), "download-simple", "Ctrl+O")
        self.import_folder = new(
            "import-folder", _("Import &folder…"), "folder-open", "Ctrl+Shift+O"
        )
        self.undo_import = new("undo-import", _("&Undo the import"), "", "Ctrl+Alt+Z")
        self.undo_import.setEnabled(False)
        self.remove = new("remove", _("&Remove document…"), "trash", "Ctrl+Shift+R")
        self.bring_back = new(
            "bring-back", _("Bring back the &bundled library"), "", "Ctrl+Shift+B"
        )
        self.preview = new("print", _("&Print…"), "printer", "Ctrl+P")
        self.export_calendar = new("export-calendar", _("Timeline as &calendar…"), "", "Shift+F2")
        self.export_events = new("export-events", _("&Timeline as table…"), "", "Shift+F11")
        self.export_figures = new("export-figures", _("&Figures as table…"), "", "Shift+F5")
        self.export_bibtex = new("export-bibtex", _("Citation as &BibTeX…"), "", "Shift+F7")
        self.export_ris = new("export-ris", _("Citation as &RIS…"), "", "Shift+F8")
        self.export_notes = new("export-notes", _("&Notes as Markdown…"), "", "Shift+F9")
        self.quit = new("quit", _("&Quit"), "", "Ctrl+Q")

    def _make_reading_orders(self) -> None:
        new = self._new
        self.copy = new("copy", _("&Copy"), "copy", "Ctrl+C")
        self.copy_cited = new("copy-cited", _("Copy &with citation"), "", "Ctrl+Shift+X")
        self.cite = new("cite", _("Copy ci&tation"), "quotes", "Ctrl+Shift+C")
        self.copy_link = new("copy-link", _("Copy &link"), "", "Ctrl+Shift+K")
        self.select_all = new("select-all", _("Select &all"), "", "Ctrl+A")
        self.find = new("search", _("&Search"), "magnifying-glass", "Ctrl+E", "Ctrl+Shift+F")
        self.quick_open = new("quick-open", _("&Quick open…"), "lightning", "Ctrl+K")
        self.find_on_page = new("find-on-page", _("Find on this &page"), "", "Ctrl+F")
        self.next_hit = new("next-hit", _("Next &hit"), "", "F3")
        self.previous_hit = new("previous-hit", _("Pr&evious hit"), "", "Shift+F3")
        self.explain = new("explain", _("E&xplain the search"), "", "Ctrl+Shift+E")
        self.back = new("back", _("&Back"), "caret-left", "Alt+Left")
        self.forward = new("forward", _("&Forward"), "caret-right", "Alt+Right")
        for step in (self.back, self.forward):
            step.setEnabled(False)
        self.read = new("read", _("To the &text"), "", "F6")
        self.to_detail = new("to-detail", _("To the &details"), "", "Shift+F6")
        self.next_event = new("next-event", _("&Next event"), "", "Ctrl+Right")
        self.previous_event = new("previous-event", _("Pre&vious event"), "", "Ctrl+Left")
        self.zoom_in = new("timeline-in", _("Timeline in more &detail"), "", "Ctrl+Alt+=")
        self.zoom_out = new("timeline-out", _("Timeline o&ver more time"), "", "Ctrl+Alt+-")
        self.new_tab = new("new-tab", _("New &tab"), "plus", "Ctrl+T")
        self.close_tab = new("close-tab", _("&Close tab"), "x", "Ctrl+W")
        self.reopen_tab = new("reopen-tab", _("&Reopen closed tab"), "", "Ctrl+Shift+T")
        self.next_tab = new("next-tab", _("Ne&xt tab"), "", "Ctrl+Tab", "Ctrl+PgDown")
        self.previous_tab = new(
            "previous-tab", _("Previ&ous tab"), "", "Ctrl+Shift+Tab", "Ctrl+PgUp"
        )

    def _make_note_orders(self) -> None:
        new = self._new
        self.note = new("note", _("Write a &note"), "note-pencil", "Ctrl+M")
        self.bookmark = new("bookmark", _("&Bookmark"), "star", "Ctrl+B")
        self.highlights = []
        for number, colour in enumerate(Colour, start=1):
            name = _("Highlight in {colour}").format(colour=colour_name(colour))
            action = new(f"highlight-{colour.value}", name, "", f"Ctrl+Alt+{number}")
            action.triggered.connect(_teller(self.colour_chosen, colour))
            self.highlights.append(action)

    def _make_window_orders(self) -> None:
        new = self._new
        self.larger = new("larger", _("&Larger text"), "", "Ctrl++", "Ctrl+=")
        self.smaller = new("smaller", _("&Smaller text"), "", "Ctrl+-")
        self.usual = new("usual-size", _("&Usual text size"), "", "Ctrl+0")
        self.wider = new("wider", _("Longer &lines"), "", "Ctrl+Shift+.")
        self.narrower = new("narrower", _("S&horter lines"), "", "Ctrl+Shift+,")
        self.serif = new("serif", _("Text with se&rifs"), "", "Ctrl+Shift+S", checked=True)
        self.show_side = new("show-side", _("&Side pane"), "", "F9", checked=True)
        self.show_detail = new("show-detail", _("&Details"), "", "Ctrl+D", checked=True)
        self.show_strip = new(
            "show-strip", _("&Timeline at the foot"), "", "Ctrl+Shift+L", checked=True
        )
        self.full_screen = new("full-screen", _("F&ull screen"), "", "F11", checked=False)
        self.policy_table = new("policy-table", _("Table of p&olicies"), "", "Ctrl+Shift+4")
        self.figure_table = new("figure-table", _("Table of &figures"), "", "Ctrl+Shift+5")
        self.settings = new("settings", _("S&ettings…"), "gear", "Ctrl+,")
        self.welcome = new("welcome", _("&First steps"), "", "Ctrl+F1")
        self.about = new("about", _("&About TalentDesk"), "", "Shift+F1")
        self.keys = new("keys", _("&Keys"), "", "F1")

    def _make_panes(self) -> dict[str, QAction]:
        names = {
            "contents": (_("Contents"), "list-bullets"),
            "search": (_("Search"), "magnifying-glass"),
            "timeline": (_("Timeline"), "clock-counter-clockwise"),
            "policies": (_("Policies"), "bank"),
            "figures": (_("Figures"), "chart-bar"),
            "notes": (_("Notes"), "note-pencil"),
        }
        group = QActionGroup(self)
        panes = {}
        for number, pane in enumerate(PANES, start=1):
            name, icon = names[pane]
            key = f"Ctrl+{number}"
            action = self._new(f"pane-{pane}", name, icon, key, checked=pane == PANES[0])
            group.addAction(action)
            action.triggered.connect(_teller(self.pane_chosen, pane))
            panes[pane] = action
        return panes

    def _make_sizes(self) -> list[QAction]:
        sizes = []
        for size in TEXT_SIZES:
            action = self._new(f"size-{size}", f"{size} %", "")
            action.triggered.connect(_teller(self.text_size_chosen, size))
            sizes.append(action)
        return sizes

    def _make_choice(
        self,
        of: str,
        signal: SignalInstance,
        names: dict[str, str],
        current: str,
        keys: tuple[str, ...] = (),
    ) -> QActionGroup:
        group = QActionGroup(self)
        for at, (value, name) in enumerate(names.items()):
            action = self._new(
                f"{of}-{value}", name, "", *keys[at : at + 1], checked=value == current
            )
            action.setData(value)
            action.triggered.connect(_teller(signal, value))
            group.addAction(action)
        return group

    def _new(
        self, name: str, text: str, icon: str, *keys: str, checked: bool | None = None
    ) -> QAction:
        action = QAction(text, self)
        action.setObjectName(name)
        # Chinese names carry the key of the menu behind them: 导入文件(&I)….
        action.setIconText(re.sub(r"\(&.\)|&|…$", "", text))
        action.setIconVisibleInMenu(False)
        if checked is not None:
            action.setCheckable(True)
            action.setChecked(checked)
        self._usual[name] = keys
        self.by_name[name] = action
        if icon:
            self._icons.append((action, icon))
        self._window.addAction(action)
        return action


def _portable(key: str) -> str:
    """Give a key as Qt writes it; empty for none."""
    return QKeySequence(key).toString(PORTABLE)


def _set_keys(action: QAction, keys: Sequence[str]) -> None:
    """Give an action its keys, and its hint the first of them."""
    action.setShortcuts([QKeySequence(key) for key in keys if key])
    hint = action.shortcut().toString(NATIVE)
    action.setToolTip(f"{action.iconText()} ({hint})" if hint else action.iconText())


def _teller(signal: SignalInstance, value: object) -> Callable[[], None]:
    return lambda: signal.emit(value)
