"""What goes wrong is said, and the window stays of use."""

from PySide6.QtWidgets import QMessageBox

from conftest import TEXTS


def test_a_ref_that_is_not_there_is_said_and_the_library_opens(reader) -> None:
    reader.app.desk.start("9.9", asked=True)
    reader.qtbot.waitUntil(lambda: reader.window.findChildren(QMessageBox) != [])
    assert "9.9" in reader.window.findChildren(QMessageBox)[0].text()
    assert reader.sees("建设高水平人才高地")


def test_files_that_fail_are_named_in_a_message_that_stays(reader, tmp_path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\0" * 40)
    reader.app.desk.import_files([bad, TEXTS / "notes.md"])
    reader.qtbot.waitUntil(lambda: reader.window.findChildren(QMessageBox) != [])
    assert "bad.txt" in reader.window.findChildren(QMessageBox)[0].text()
    reader.qtbot.waitUntil(lambda: reader.app.desk.page.document.ref == "notes")
