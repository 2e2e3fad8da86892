"""Settings, keys, first steps, and a second start."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QMainWindow,
    QPushButton,
    QTextBrowser,
    QTreeWidget,
)

from talentdesk.doorbell import Wish
from talentdesk.gui.actions import Actions
from talentdesk.gui.dialogs.about import AboutDialog
from talentdesk.gui.dialogs.keys import KeysDialog
from talentdesk.gui.dialogs.settings import SettingsDialog
from talentdesk.gui.theme import Theme
from talentdesk.settings import Settings


def the(reader, kind):
    (found,) = reader.window.findChildren(kind)
    return found


def press(dialog, text: str) -> None:
    (button,) = [b for b in dialog.findChildren(QPushButton) if b.text() == text]
    button.click()


def test_first_steps_are_shown_until_put_away_and_come_back_by_the_menu(reader) -> None:
    welcome = reader.app.comfort.welcome
    assert welcome.isVisible()
    assert len([x for x in welcome.findChildren(QLabel) if x.text()]) == 4
    press(welcome, "知道了")
    assert not welcome.isVisible()
    assert reader.app.session.flag("welcomed", default=False)
    reader.window.orders.welcome.trigger()
    assert welcome.isVisible()


def test_a_choice_in_the_settings_is_in_force_at_once_and_written(reader, home) -> None:
    reader.presses("Ctrl+,")
    dialog = the(reader, SettingsDialog)
    (theme,) = [c for c in dialog.findChildren(QComboBox) if c.accessibleName() == "外观"]
    theme.setCurrentIndex(theme.findData("dark"))
    assert reader.app.theme.dark
    (serif,) = [c for c in dialog.findChildren(QCheckBox) if "宋体" in c.text()]
    serif.click()
    assert not reader.app.theme.serif
    assert Settings.read(home.settings).theme == "dark"
    assert not Settings.read(home.settings).serif
    dialog.reject()


def test_a_key_is_changed_a_taken_one_refused_and_the_usual_one_comes_back(reader, home) -> None:
    reader.presses("F1")
    dialog = the(reader, KeysDialog)
    rows = the_list = dialog.findChild(QTreeWidget)
    item = rows.findItems("打印", Qt.MatchFlag.MatchExactly)[0]
    assert item.text(1) == "Ctrl+P"
    the_list.setCurrentItem(item)
    key = dialog.findChild(QKeySequenceEdit)
    key.setKeySequence(QKeySequence("Ctrl+O"))
    assert reader.sees("导入文件", dialog)
    press(dialog, "使用此键")
    assert reader.window.orders.preview.shortcut().toString() == "Ctrl+P"
    key.setKeySequence(QKeySequence("Ctrl+Alt+P"))
    press(dialog, "使用此键")
    assert reader.window.orders.preview.shortcut().toString() == "Ctrl+Alt+P"
    assert Settings.read(home.settings).keys == {"print": "Ctrl+Alt+P"}
    press(dialog, "默认键")
    assert reader.window.orders.preview.shortcut().toString() == "Ctrl+P"
    dialog.reject()


def test_a_key_one_writes_or_moves_with_is_refused(reader) -> None:
    reader.presses("F1")
    dialog = the(reader, KeysDialog)
    key = dialog.findChild(QKeySequenceEdit)
    (use,) = [b for b in dialog.findChildren(QPushButton) if b.text() == "使用此键"]
    for needed in ("a", "Tab", "Return", "Down", "Shift+B", "Alt+F", "F10"):
        key.setKeySequence(QKeySequence(needed))
        assert not use.isEnabled()
        assert reader.sees("Ctrl", dialog)
    for free in ("F8", "Ctrl+J", "Alt+9", "Ctrl+Alt+J"):
        key.setKeySequence(QKeySequence(free))
        assert use.isEnabled()
    dialog.reject()


def test_a_key_chosen_in_the_settings_is_taken_from_the_order_that_usually_has_it(
    qapp, home
) -> None:
    Settings(keys={"about": "Ctrl+P", "welcome": "Ctrl+P"}).write(home.settings)
    orders = Actions(QMainWindow(), Theme(qapp, Settings()), Settings.read(home.settings))
    assert orders.about.shortcut().toString() == "Ctrl+P"
    assert orders.preview.shortcut().isEmpty()
    assert orders.welcome.shortcut().isEmpty()  # Qt would give the key to neither


def test_keys_in_the_settings_are_compared_as_keys_and_count_for_orders_alone(qapp, home) -> None:
    kept = {"old-order": "Ctrl+P", "search": "ctrl+o", "print": "Ctrl+P", "about": "no key"}
    Settings(keys=kept).write(home.settings)
    orders = Actions(QMainWindow(), Theme(qapp, Settings()), Settings.read(home.settings))
    with_key = {
        key.toString(): [name for name, of in orders.by_name.items() if key in of.shortcuts()]
        for action in orders.by_name.values()
        for key in action.shortcuts()
    }
    assert with_key["Ctrl+O"] == ["search"]
    assert with_key["Ctrl+P"] == ["print"]
    assert with_key["Shift+F1"] == ["about"]
    assert "Ctrl+O" in orders.find.toolTip()
    assert all(len(names) == 1 for names in with_key.values())


def test_about_tells_versions_licences_and_where_files_are(reader, home) -> None:
    reader.window.orders.about.trigger()
    dialog = the(reader, AboutDialog)
    text = dialog.findChild(QTextBrowser).toPlainText()
    for told in ("leather", "MIT", "notes.db", str(home.folder), "Qt 6"):
        assert told in text
    dialog.reject()


def test_a_second_start_opens_its_place_in_this_window(reader, tmp_path) -> None:
    reader.app.answer(Wish("5.2"))
    reader.reads("5.2")
    file = tmp_path / "新文.txt"
    file.write_text("1 新章\n\n一段话。", encoding="utf-8")
    reader.app.choices.choose_preview(False)
    reader.app.answer(Wish("", (file,)))
    reader.qtbot.waitUntil(
        lambda: (
            reader.app.desk.page.document.title == "1 新章"
            or (reader.app.desk.page.document.ref == "新文")
        )
    )


def test_a_second_start_for_what_is_not_there_is_told_so_in_front(reader) -> None:
    before = reader.text(reader.part("正文"))
    reader.window.showMinimized()
    reader.app.answer(Wish("9.9"))
    reader.waits_for("文库中没有“9.9”", reader.part("对话框"))
    assert not reader.window.isMinimized()
    reader.part("对话框").accept()
    assert reader.text(reader.part("正文")) == before
