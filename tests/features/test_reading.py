"""Launch it and read: contents, text, timeline and policies move together."""

from conftest import REPORT

REVIEW = "上海市自然科学研究人员职称评审办法"


def test_the_first_start_shows_the_bundled_report(reader) -> None:
    for text in ("上海科技进步报告 2023", "1 份文献", "5.3 人才体制机制改革", "9 项大事"):
        reader.waits_for(text)


def test_a_section_is_opened_from_the_contents(reader) -> None:
    reader.chooses("5.3 人才体制机制改革")
    reader.reads("5.3")
    assert reader.sees("绿色通道", reader.window.reading)
    assert not reader.sees("24.27万", reader.window.reading)


def test_a_heading_without_number_is_shown_within_its_section(reader) -> None:
    reader.chooses("外国人来沪工作政策")
    reader.reads("5.3")
    reader.qtbot.waitUntil(lambda: reader.page.verticalScrollBar().value() > 0)


def test_a_policy_named_in_the_text_opens_beside_it(reader) -> None:
    reader.chooses("5.3 人才体制机制改革")
    reader.reads("5.3")
    place = reader.page.verticalScrollBar().value()
    reader.follows(REVIEW, reader.page)
    reader.waits_for("2023年6月19日", reader.window.detail)
    for text in ("发布机关", "原文未载明", "未导入", "相关政策"):
        assert reader.sees(text, reader.window.detail)
    assert abs(reader.page.verticalScrollBar().value() - place) < 400
    assert REVIEW in reader.window.strip.accessibleDescription()


def test_a_policy_is_opened_from_the_list_and_leads_to_its_source(reader) -> None:
    reader.presses("Ctrl+4")
    reader.chooses(REVIEW)
    reader.waits_for("2023年6月19日", reader.window.detail)
    assert reader.sees("6月19日", reader.window.reading)
    reader.follows("5 ¶", reader.detail)
    reader.waits_for("上海建设高水平人才高地", reader.window.reading)


def test_an_event_of_the_timeline_opens_its_paragraph(reader) -> None:
    reader.presses("Ctrl+3")
    reader.chooses("5月")
    reader.waits_for("2023年5月", reader.window.detail)
    assert "2023年5月" in reader.window.strip.accessibleDescription()


def test_the_timeline_is_walked_by_keys(reader) -> None:
    reader.presses("Ctrl+Right")
    reader.waits_for("2023年4月1日", reader.window.detail)
    reader.presses("Ctrl+Right")
    reader.waits_for("2023年4月13日", reader.window.detail)
    reader.presses("Ctrl+Left")
    reader.waits_for("2023年4月1日", reader.window.detail)


def test_a_figure_shows_the_sentence_it_was_read_from(reader) -> None:
    reader.presses("Ctrl+5")
    reader.chooses("高校在校研究生")
    reader.waits_for("24.27万", reader.window.detail)
    assert reader.sees("242,700", reader.window.detail)
    assert reader.sees("硕士生19.17万", reader.window.detail)


def test_back_and_forward_through_what_was_opened(reader) -> None:
    reader.chooses("5.1 ")
    reader.reads("5.1")
    reader.chooses("5.2 ")
    reader.reads("5.2")
    reader.presses("Alt+Left")
    reader.reads("5.1")
    reader.presses("Alt+Right")
    reader.reads("5.2")


def test_files_are_dropped_on_the_window_looked_at_and_kept(reader) -> None:
    reader.imports(REPORT)
    reader.qtbot.waitUntil(lambda: reader.app.desk.page.document.ref == "annual-report")
    assert "已导入 1 份文献" in reader.window.status.currentMessage()
    reader.presses("Ctrl+Shift+Z")
    reader.waits_for("1 份文献", reader.window.status)
    reader.qtbot.waitUntil(lambda: reader.app.desk.page.document.ref == "shanghai-2023")


def test_a_citation_is_copied(reader) -> None:
    reader.chooses("5.3 人才体制机制改革")
    reader.reads("5.3")
    reader.presses("Ctrl+Shift+C")
    reader.qtbot.waitUntil(lambda: "5.3" in reader.clipboard)
    assert "上海科技进步报告 2023" in reader.clipboard
