"""The details of a policy: to where it is told, and to its full text once that is there."""

import pytest
from PySide6.QtWidgets import QFileDialog

POLICY = "policy:示范市人才引进办法"
TEXT = """示范市人才引进办法

第一条　为了引进人才，制定本办法。

第二条　本办法自2022年7月1日起施行。
"""


@pytest.fixture
def told(reader, monkeypatch):
    """Give the reader a report that names a policy, the policy in the details."""
    path = reader.folder / "年报.txt"
    path.write_text("1 引才\n\n2022年5月6日，印发《示范市人才引进办法》。\n", encoding="utf-8")
    reader.app.imports.bring([path], look=False)
    reader.waits_for("文库：2 份文献", reader.part("状态栏"))
    reader.app.desk.open_ref(POLICY)
    reader.waits_for("未导入", reader.part("详情"))
    full = reader.folder / "办法.txt"
    full.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_how, **_more: ([str(full)], ""))
    return reader


def test_the_full_text_is_brought_in_from_the_details_which_then_lead_to_it(told) -> None:
    told.follows("导入…", told.part("详情"))
    told.clicks(told.button("保存", told.part("对话框")))
    told.waits_for("文库：3 份文献", told.part("状态栏"))
    assert told.app.desk.page.document.title == "示范市人才引进办法"
    assert told.window.detail.ref == POLICY
    assert "未导入" not in told.text(told.part("详情"))
    told.app.desk.open_ref("年报")
    told.waits_until(lambda: told.app.desk.page.document.ref == "年报")
    told.app.desk.follow_link(POLICY)
    told.waits_until(lambda: told.window.detail.ref == POLICY)
    told.follows("打开", told.part("详情"))
    told.waits_until(lambda: told.app.desk.page.document.title == "示范市人才引进办法")


def test_what_is_not_brought_in_after_all_changes_nothing(told, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_how, **_more: ([], ""))
    told.follows("导入…", told.part("详情"))
    assert told.window.detail.ref == POLICY
    other = told.folder / "别的.txt"
    other.write_text("1 别的\n\n一段话。\n", encoding="utf-8")
    told.drops(other)
    told.clicks(told.button("保存", told.part("对话框")))
    told.waits_for("文库：3 份文献", told.part("状态栏"))
    assert told.window.detail.ref == "别的"


def test_a_source_leads_to_its_paragraph_and_a_table_stays_in_its_tab(told) -> None:
    told.presses("Ctrl+Shift+4")
    told.waits_until(lambda: told.window.tables.policies is not None)
    told.app.desk.open_ref(POLICY)
    told.waits_until(lambda: told.window.detail.ref == POLICY)
    told.follows("1 ¶1", told.part("详情"))
    told.waits_until(lambda: told.window.centre.currentWidget() is told.window.reading)
    assert told.app.desk.page.target == "年报/1#1"
    assert [tab.ref for tab in told.app.desk._tabs.open].count("view:policies") == 1
