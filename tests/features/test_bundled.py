"""The bundled library in the window: what is known and how sure it is, removed and brought back."""


def test_the_document_lists_what_it_calls_by_name(reader) -> None:
    reader.app.desk.open_ref("shanghai-2023")
    reader.waits_for("Shanghai Association for Science and Technology", reader.window.detail)
    assert "海聚英才平台" in reader.text(reader.window.detail)
    assert "非官方译名" in reader.text(reader.window.detail)


def test_removed_it_is_brought_back_by_the_menu(reader) -> None:
    reader.app.desk.remove("shanghai-2023")
    reader.waits_for("文库是空的")
    reader.window.orders.bring_back.trigger()
    reader.waits_for("上海建设高水平人才高地", reader.window.reading)
    assert reader.window.status.currentMessage() == "随附文库已恢复。"
    reader.window.orders.bring_back.trigger()
    reader.qtbot.waitUntil(lambda: reader.window.status.currentMessage() == "随附文库已在库中。")
