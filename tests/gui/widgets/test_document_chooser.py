"""Choosing a document among many."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from talentdesk.gui.theme import Theme
from talentdesk.gui.widgets.document_chooser import DocumentChooser
from talentdesk.model import Document

DOCUMENTS = tuple(
    Document(f"law-{n}", f"示范法第{n}号", "zh", 2000 + n, "law", "a.txt") for n in range(40)
)


@pytest.fixture
def chooser(theme: Theme, qtbot: QtBot) -> DocumentChooser:
    made = DocumentChooser(theme)
    qtbot.addWidget(made)
    made.resize(180, 30)
    made.set_documents(DOCUMENTS, DOCUMENTS[3])
    made.show()
    made.click()
    return made


def test_words_and_arrows_lead_to_one_of_many(chooser: DocumentChooser, qtbot: QtBot) -> None:
    words = chooser.list.findChild(QLineEdit)
    qtbot.keyClicks(words, "2031")
    view = chooser.list.findChild(QListView)
    assert view.model().rowCount() == 1
    with qtbot.waitSignal(chooser.document_chosen) as chosen:
        qtbot.keyClick(words, Qt.Key.Key_Return)
    assert chosen.args == ["law-31"]
    assert not chooser.list.isVisible()


def test_the_current_one_is_marked_and_arrows_walk_from_it(
    chooser: DocumentChooser, qtbot: QtBot
) -> None:
    words = chooser.list.findChild(QLineEdit)
    qtbot.keyClick(words, Qt.Key.Key_Down)
    with qtbot.waitSignal(chooser.document_chosen) as chosen:
        qtbot.keyClick(words, Qt.Key.Key_Return)
    assert chosen.args == ["law-4"]


def test_a_long_name_is_shortened_and_few_need_no_words(theme: Theme, qtbot: QtBot) -> None:
    made = DocumentChooser(theme)
    qtbot.addWidget(made)
    made.resize(120, 30)
    long = Document("a", "关于进一步做好外国专家来沪工作有关事项的通知", "zh", 2023, "policy", "a")
    made.set_documents((long,), long)
    made.show()
    assert made.text().endswith("…")
    made.click()
    assert not made.list.findChild(QLineEdit).isVisible()
    made.list.hide()
