"""The line at the foot tells one thing at a time."""

from PySide6.QtWidgets import QLabel

from talentdesk.gui.app import App


def test_a_message_stands_alone_at_the_foot_when_the_text_size_changes(app: App, qtbot) -> None:
    status = app.window.status
    (counts,) = [x for x in status.findChildren(QLabel) if x.text().startswith("本篇")]
    assert counts.isVisible()
    status.tell("第 1 条，共 4 条")
    for size in app.window.orders.sizes:
        size.trigger()
        qtbot.wait(20)  # layouts come to rest
        assert status.currentMessage()
        assert not counts.isVisible(), size.text()
    status.clearMessage()
    assert counts.isVisible()
