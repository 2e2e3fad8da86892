"""Rows of a list."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from talentdesk.gui.models.rows import RowsModel
from talentdesk.gui.row import REF, ROW, Row

ROWS = (
    Row("event:a", "措施发布", lead="4月13日"),
    Row("event:b", "大赛", meta="活动", text="首次"),
)


def test_rows_come_and_go() -> None:
    model = RowsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_rows(ROWS)
    assert [model.index(row, 0).data(REF) for row in range(model.rowCount())] == [
        "event:a",
        "event:b",
    ]
    model.set_rows(ROWS[1:])
    assert model.index(0, 0).data(ROW) == ROWS[1]
    assert model.rowCount(model.index(0, 0)) == 0
    model.set_rows(())
    assert model.rowCount() == 0
    assert tester.model() is model


def test_a_row_is_found_by_its_ref() -> None:
    model = RowsModel()
    model.set_rows(ROWS)
    assert model.index_of("event:b").row() == 1
    assert not model.index_of("event:c").isValid()


def test_a_row_can_be_said_aloud() -> None:
    model = RowsModel()
    model.set_rows(ROWS)
    said = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(2)]
    assert said == ["4月13日, 措施发布", "大赛, 活动, 首次"]
