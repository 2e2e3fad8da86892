"""Searches that are remembered, and one that has to wait."""

from PySide6.QtCore import Qt


def test_searches_are_remembered_and_kept(reader) -> None:
    room = reader.window.searches
    reader.searches("绿色通道")
    reader.waits_for("绿色通道 · ")
    reader.qtbot.keyClick(reader.window.search, Qt.Key.Key_Return)
    keep = room.history_menu().actions()[0]
    assert keep.text() == "保留搜索“绿色通道”"
    keep.trigger()
    reader.searches("人才高地")
    reader.waits_for("人才高地 · ")
    texts = [action.text() for action in room.history_menu().actions()]
    assert texts.count("绿色通道") == 2
    next(a for a in room.history_menu().actions() if a.text() == "绿色通道").trigger()
    reader.waits_for("绿色通道 · ")
    room.history.forget_recent()
    assert (room.history.recent, room.history.saved) == ((), ("绿色通道",))


def test_a_search_waits_while_the_index_is_made_anew(reader) -> None:
    desk = reader.app.desk
    desk.wait_for_index(3, 7)
    reader.searches("绿色通道")
    reader.waits_for("已完成 3 / 7 份")
    desk.end_waiting()
    reader.waits_for("绿色通道 · ")
