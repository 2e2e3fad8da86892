"""Texts in two languages, and a window that changes its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from conftest import TEXTS


def press(reader, name: str) -> None:
    (button,) = [
        button
        for button in reader.window.reading.findChildren(QPushButton)
        if button.text() == name and button.isVisible()
    ]
    reader.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_work_in_two_languages_is_read_in_either_and_in_both(reader) -> None:
    reader.app.imports.bring([TEXTS / "pack"], look=False)
    reader.qtbot.waitUntil(lambda: reader.app.desk.page.document.ref == "pack")
    assert reader.sees("临江人才港启用", reader.window.reading)
    press(reader, "English")
    reader.qtbot.waitUntil(lambda: reader.app.desk.page.document.language == "en")
    assert not reader.sees("临江人才港启用", reader.window.reading)
    assert reader.sees("Linjiang", reader.window.reading)
    press(reader, "对照")
    reader.qtbot.waitUntil(lambda: reader.app.desk.page.beside)
    assert reader.sees("临江人才港启用", reader.window.reading)
    assert reader.sees("Linjiang", reader.window.reading)
    assert reader.page.refs[0] == "pack/3"
