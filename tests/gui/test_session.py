"""How the window was left."""

from PySide6.QtCore import QByteArray

from talentdesk.gui.session import Session
from talentdesk.paths import Home


def test_what_is_kept_is_there_for_the_next_window(home: Home) -> None:
    session = Session(home)
    session.keep("ref", "上海-2023/5.3#6")
    session.keep("strip", value=False)
    session.keep("geometry", QByteArray(b"\x01\x02\x00\xff"))
    again = Session(home)
    assert again.text("ref") == "上海-2023/5.3#6"
    assert not again.flag("strip", default=True)
    assert again.state("geometry") == QByteArray(b"\x01\x02\x00\xff")


def test_it_is_on_the_disk_at_once(home: Home) -> None:
    Session(home).keep("ref", "d/5")
    assert "d/5" in home.session.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_understood_gives_defaults(home: Home) -> None:
    home.folder.mkdir(parents=True)
    home.session.write_bytes(b"\xff\xfe garbage ][ = \n@Invalid(")
    session = Session(home)
    assert session.text("ref", "none") == "none"
    assert session.flag("strip", default=True)
    assert session.state("geometry").isEmpty()
