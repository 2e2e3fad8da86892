"""What goes wrong is said, and the window stays of use."""

from PySide6.QtWidgets import QMessageBox


def test_a_ref_that_is_not_there_is_said_and_the_library_opens(reader) -> None:
    reader.app.desk.start("9.9", asked=True)
    reader.qtbot.waitUntil(lambda: reader.window.findChildren(QMessageBox) != [])
    assert "9.9" in reader.window.findChildren(QMessageBox)[0].text()
    assert reader.sees("建设高水平人才高地")
