"""The pane of contents: which headings are in sight at first."""

from PySide6.QtWidgets import QTreeView
from pytestqt.qtbot import QtBot

from talentdesk.gui.panes.contents import ContentsPane
from talentdesk.gui.theme import Theme
from talentdesk.model import Section


def law(articles: int) -> list[Section]:
    """Give a law of five chapters."""
    chapters = [Section(f"d/{c}", "d", f"第{c}章", "总则", 1) for c in range(1, 6)]
    return [
        part
        for chapter in chapters
        for part in (
            chapter,
            *(
                Section(f"{chapter.ref}.{a}", "d", f"{a}", "", 2, parent=chapter.ref)
                for a in range(articles // 5)
            ),
        )
    ]


def opened(pane: ContentsPane) -> list[bool]:
    """Tell of each chapter whether its articles are in sight."""
    (tree,) = pane.findChildren(QTreeView)
    return [tree.isExpanded(tree.model().index(row, 0)) for row in range(5)]


def test_a_long_law_shows_its_chapters_and_the_one_that_is_read(theme: Theme, qtbot: QtBot) -> None:
    pane = ContentsPane(theme)
    qtbot.addWidget(pane)
    pane.set_sections(law(100))
    assert opened(pane) == [True] * 5
    pane.set_sections(law(600))
    assert opened(pane) == [False] * 5
    pane.set_current("d/3.7")
    assert opened(pane) == [False, False, True, False, False]
