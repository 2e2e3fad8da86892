"""The menus: where each order stands."""

import re
from collections.abc import Iterator
from gettext import gettext as _
from string import ascii_uppercase, digits

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from talentdesk.gui.actions import Actions


class Menus:
    """Fills the menu bar of a window; the menus that buttons open too are kept by name."""

    def __init__(self, window: QMainWindow, orders: Actions) -> None:
        bar = window.menuBar()
        self._fill_file(bar.addMenu(_("&File")), orders)
        self._fill_edit(bar.addMenu(_("&Edit")), orders)
        view = bar.addMenu(_("&View"))
        _fill(view, *orders.panes.values(), None, orders.policy_table, orders.figure_table, None)
        _fill(view, orders.show_side, orders.show_detail, orders.show_strip, orders.full_screen)
        view.addSeparator()
        view.addMenu(_("Language of the te&xt")).addActions(orders.editions.actions())
        self.size = view.addMenu(_("Text si&ze"))
        _fill(self.size, orders.larger, orders.smaller, orders.usual, None)
        _fill(self.size, orders.wider, orders.narrower, orders.serif, None, *orders.sizes)
        self.theme = view.addMenu(_("&Appearance"))
        self.theme.addActions(orders.themes.actions())
        view.addMenu(_("Lan&guage")).addActions(orders.languages.actions())
        self._fill_go(bar.addMenu(_("&Go")), orders)
        help_menu = bar.addMenu(_("&Help"))
        _fill(help_menu, orders.welcome, orders.keys, None, orders.about)
        give_letters(bar)
        for menu, name, icon in (
            (self.size, _("Text size"), "text-aa"),
            (self.theme, _("Appearance"), "circle-half"),
        ):
            menu.menuAction().setIconText(name)
            menu.menuAction().setIconVisibleInMenu(False)
            orders.add_icon(menu.menuAction(), icon)

    @staticmethod
    def _fill_file(file: QMenu, orders: Actions) -> None:
        _fill(file, orders.import_files, orders.import_folder, orders.undo_import, orders.remove)
        _fill(file, orders.bring_back)
        _fill(file, None, orders.preview)
        export = file.addMenu(_("&Export"))
        _fill(export, orders.export_calendar, orders.export_events, orders.export_figures)
        _fill(export, orders.export_notes, orders.export_bibtex, orders.export_ris)
        _fill(file, None, orders.settings, None, orders.quit)

    @staticmethod
    def _fill_edit(edit: QMenu, orders: Actions) -> None:
        _fill(edit, orders.copy, orders.copy_cited, orders.cite, orders.copy_link)
        edit.addMenu(_("Citation st&yle")).addActions(orders.citations.actions())
        edit.addSeparator()
        _fill(edit, orders.select_all, None)
        _fill(edit, orders.bookmark, orders.note, *orders.highlights, None)
        _fill(edit, orders.find, orders.find_on_page, orders.next_hit, orders.previous_hit)
        _fill(edit, orders.explain)

    @staticmethod
    def _fill_go(go: QMenu, orders: Actions) -> None:
        _fill(go, orders.quick_open, None, orders.back, orders.forward, None)
        _fill(go, orders.previous_event, orders.next_event, orders.zoom_in, orders.zoom_out, None)
        _fill(go, orders.new_tab, orders.close_tab, orders.reopen_tab)
        _fill(go, orders.next_tab, orders.previous_tab, None, orders.read, orders.to_detail)


def _fill(menu: QMenu, *actions: QAction | None) -> None:
    for action in actions:
        menu.addAction(action) if action else menu.addSeparator()


def give_letters(menu: QMenu | QMenuBar) -> None:
    """Give every entry of a menu, and of those below it, a letter of its own.

    The one its name marks stays where it is the first to have it; else one of the name, and for
    names in Chinese one of those the order has in settings, behind the name.
    """
    taken: set[str] = set()
    without = []
    for action in (each for each in menu.actions() if not each.isSeparator()):
        marked = re.search(r"&(\w)", action.text())
        if marked and marked[1].upper() not in taken:
            taken.add(marked[1].upper())
        else:
            without.append(action)
        below = action.menu()
        if isinstance(below, QMenu):
            give_letters(below)
    for action in without:
        name = re.sub(r"\(&.\)|&", "", action.text())
        letter = next(each for each in _letters(name, action.objectName()) if each not in taken)
        taken.add(letter)
        at = next((at for at in _places(name) if name[at].upper() == letter), None)
        if at is None:
            dots = "…" if name.endswith("…") else ""
            action.setText(f"{name.removesuffix('…')}(&{letter}){dots}")
        else:
            action.setText(f"{name[:at]}&{name[at:]}")


def _places(name: str) -> Iterator[int]:
    """Give the places of a name whose letter could be marked, beginnings of words first."""
    begins = [at for at in range(len(name)) if at == 0 or not name[at - 1].isalnum()]
    for at in (*begins, *range(len(name))):
        if name[at].isascii() and name[at].isalnum():
            yield at


def _letters(name: str, order: str) -> Iterator[str]:
    """Give the letters an entry may have, the best first."""
    yield from (name[at].upper() for at in _places(name))
    yield from (letter for letter in order.upper() if letter.isalnum())
    yield from ascii_uppercase + digits
