"""Tables: sorted, filtered, and never at odds with what Qt expects of a model."""

import pytest
from pytestqt.modeltest import ModelTester

from talentdesk.gui.line import Line
from talentdesk.gui.models.table import Column, TableFilter, TableModel

COLUMNS = (Column("Name", 10), Column("Value", 5, number=True))
LINES = (
    Line("a", ("乙办法", "9"), ("乙办法", 9), {"kind": "办法"}),
    Line("b", ("甲意见", "10"), ("甲意见", 10), {"kind": "意见"}),
    Line("c", ("丙意见", ""), ("丙意见", ""), {"kind": "意见"}),
)


@pytest.fixture
def table(qtmodeltester: ModelTester) -> TableFilter:
    model = TableModel(COLUMNS)
    made = TableFilter(model)
    model.set_lines(LINES)
    qtmodeltester.check(model)
    qtmodeltester.check(made)
    made.keep_alive = model
    return made


def refs(table: TableFilter) -> list[str]:
    return [table.line(row).ref for row in range(table.rowCount())]


def test_numbers_are_sorted_as_numbers_and_what_is_not_known_stands_last(
    table: TableFilter,
) -> None:
    from PySide6.QtCore import Qt

    table.sort(1, Qt.SortOrder.AscendingOrder)
    assert refs(table) == ["a", "b", "c"]
    table.sort(1, Qt.SortOrder.DescendingOrder)
    assert refs(table) == ["b", "a", "c"]


def test_words_and_facets_filter_together(table: TableFilter) -> None:
    table.ask("意见", {})
    assert refs(table) == ["b", "c"]
    table.ask("意见 甲", {})
    assert refs(table) == ["b"]
    table.ask("", {"kind": "办法"})
    assert refs(table) == ["a"]
    table.ask("甲", {"kind": "办法"})
    assert refs(table) == []
