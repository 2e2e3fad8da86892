"""The bundled library in the window: what is known and how sure it is, removed and brought back."""


def test_a_policy_shows_how_sure_each_statement_is(reader) -> None:
    reader.app.desk.open_ref("policy:上海市科技人才评价综合改革试点方案")
    reader.waits_for("2024年2月8日 单一来源", reader.window.detail)
    told = reader.detail.toPlainText()
    assert "研究编制" in reader.page.toPlainText()
    assert told.count("原文未载明") == 2
    assert "5.3 ¶2 确定" in told


def test_criteria_lead_to_the_paragraph_that_lays_them_down(reader) -> None:
    reader.app.desk.open_ref("policy:外籍“高精尖缺”人才认定标准")
    reader.waits_for("A类：世界前200名大学的STEM博士", reader.window.detail)
    reader.follows("5.3 ¶11", reader.detail)
    reader.qtbot.waitUntil(lambda: reader.app.desk.page.target == "shanghai-2023/5.3#11")


def test_the_document_lists_what_it_calls_by_name(reader) -> None:
    reader.app.desk.open_ref("shanghai-2023")
    reader.waits_for("Shanghai Association for Science and Technology", reader.window.detail)
    assert "海聚英才平台" in reader.detail.toPlainText()
    assert "非官方译名" in reader.detail.toPlainText()


def test_removed_it_is_brought_back_by_the_menu(reader) -> None:
    reader.app.desk.remove("shanghai-2023")
    reader.waits_for("文库是空的")
    reader.window.orders.bring_back.trigger()
    reader.waits_for("上海建设高水平人才高地", reader.window.reading)
    assert reader.window.status.currentMessage() == "随附文库已恢复。"
    reader.window.orders.bring_back.trigger()
    reader.qtbot.waitUntil(lambda: reader.window.status.currentMessage() == "随附文库已在库中。")
