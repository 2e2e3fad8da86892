"""What goes wrong is said, and the window stays of use."""

from PySide6.QtWidgets import QDialogButtonBox, QLabel, QListWidget, QMessageBox

from conftest import REPORT, TEXTS


def test_a_ref_that_is_not_there_is_said_and_the_library_opens(reader) -> None:
    reader.app.desk.start("9.9", asked=True)
    reader.qtbot.waitUntil(lambda: reader.window.findChildren(QMessageBox) != [])
    assert "9.9" in reader.window.findChildren(QMessageBox)[0].text()
    assert reader.sees("建设高水平人才高地")


def test_files_that_fail_are_named_in_a_message_that_stays(reader, tmp_path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\0" * 40)
    reader.app.imports.bring([bad, TEXTS / "notes.md"], look=False)
    reader.qtbot.waitUntil(lambda: reader.window.findChildren(QMessageBox) != [])
    assert "bad.txt" in reader.window.findChildren(QMessageBox)[0].informativeText()
    reader.qtbot.waitUntil(lambda: reader.app.desk.page.document.ref == "notes")


def test_of_three_files_the_broken_one_is_told_and_the_others_are_kept(reader, tmp_path) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(b"\0" * 40)
    preview = reader.imports(bad, REPORT, TEXTS / "notes.md", keep=False)
    files, (reason,) = preview.findChildren(QListWidget)[0], preview.findChildren(QLabel, "warning")
    sentence = "无法读取 bad.txt：不是已知编码的文本。"
    assert files.item(0).text() == sentence
    for row, shown in ((1, False), (0, True)):  # also after a file nothing is odd about
        files.setCurrentRow(row)
        assert (reason.isVisible() and reason.text() == sentence) is shown
    preview.findChildren(QDialogButtonBox)[0].accepted.emit()
    reader.waits_for("3 份文献", reader.window.status)
