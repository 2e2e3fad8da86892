"""Two versions of a law in one library: wherever one is named, it is seen which."""

import pytest
from PySide6.QtWidgets import QApplication, QTreeWidget

OLD, NEW = "示范市引才条例（2015）", "示范市引才条例（2018）"
TEXT = """示范市引才条例

（{date}示范市人民代表大会常务委员会第十二次会议通过）

第一章　总则

第一条　为了规范引才服务，制定本条例。

第二条　{date}，《示范市引才条例》公布。

第三条　{more}
"""


@pytest.fixture
def both(reader):
    """Give the reader a library with the law as it was passed and as it is now."""
    for name, date, more in (
        ("甲", "2015年3月20日", "引才专项每年办理一次。"),
        ("乙", "2018年5月1日", "引才专项随时办理。"),
    ):
        path = reader.folder / f"{name}.txt"
        path.write_text(TEXT.format(date=date, more=more), encoding="utf-8")
        reader.app.imports.bring([path], look=False)
        count = 2 if name == "甲" else 3
        reader.waits_for(f"文库：{count} 份文献", reader.part("状态栏"))
    return reader


def test_the_chooser_the_window_and_the_tabs_say_which_version(both) -> None:
    chooser = both.window.side.contents._chooser
    both.waits_until(lambda: chooser.toolTip() == NEW)
    assert both.window.windowTitle() == f"{NEW} – TalentDesk"
    both.clicks(chooser)
    names = both.lines(chooser.list._view)
    assert names[-2:] == [OLD, NEW]
    assert names[0] == "上海科技进步报告 2023"  # no other has its title
    chooser.list.hide()
    both.app.desk.open_beside("甲")
    both.waits_until(lambda: both.window.windowTitle() == f"{OLD} – TalentDesk")
    tabs = both.window.tabs
    assert {tabs.tabToolTip(at) for at in range(tabs.count())} == {OLD, NEW}
    assert {tabs.tabText(at) for at in range(tabs.count())} == {OLD, NEW}


def test_hits_quick_open_and_details_say_which_version(both) -> None:
    both.searches("引才专项")
    both.waits_for(NEW, both.part("检索栏"))
    assert both.sees(OLD, both.part("检索栏"))
    (menu,) = [b.menu() for b in both.window.side.results._facets._buttons.values()][:1]
    assert {f"{OLD} · 1", f"{NEW} · 1"} <= {action.text() for action in menu.actions()}
    both.presses("Ctrl+K")
    both.waits_until(lambda: both.window.searches.quick.isAncestorOf(QApplication.focusWidget()))
    both.types("引才条例")
    both.waits_for(OLD, both.part("快速打开"))
    both.waits_for(NEW, both.part("快速打开"))
    # Before the headings of the same words.
    found = both.view(both.part("快速打开"))
    both.waits_until(lambda: [line.split(",")[0] for line in both.lines(found)][:2] == [OLD, NEW])
    both.window.searches.quick.reject()
    both.app.desk.open_ref("policy:示范市引才条例")
    both.waits_for("打开（2018）", both.part("详情"))
    both.waits_for(OLD, both.part("详情"))


def test_paper_notes_and_the_timeline_say_which_version(both) -> None:
    both.app.desk.open_ref("甲/第三条")
    both.waits_for("第三条", both.part("详情"))
    both.presses("Ctrl+B")
    both.presses("Ctrl+6")
    both.waits_for(OLD, both.part("左栏"))
    both.presses("Ctrl+3")
    timeline = both.window.side.timeline._documents
    assert [timeline.itemText(at) for at in range(timeline.count())][1:3] == [OLD, NEW]
    both.presses("Ctrl+P")
    tree = both.part("对话框").findChild(QTreeWidget)
    both.waits_until(lambda: tree.topLevelItemCount() == 3)
    assert [tree.topLevelItem(at).text(0) for at in range(1, 3)] == [OLD, NEW]
    both.part("对话框").reject()
    both.waits_until(lambda: both.app.print_desk.dialog is None)


def test_what_is_alone_again_needs_nothing_to_tell_it_apart(both) -> None:
    both.app.desk.remove("甲")
    both.waits_for("文库：2 份文献", both.part("状态栏"))
    both.waits_for(f"已移除“{OLD}”", both.part("状态栏"))
    both.waits_until(lambda: both.window.windowTitle() == "示范市引才条例 – TalentDesk")
