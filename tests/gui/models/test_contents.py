"""The tree of sections."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from talentdesk.gui.models.contents import REF, SECTION, ContentsModel
from talentdesk.model import Section, SectionKind


def section(ref: str, number: str, title: str, parent: str = "", level: int = 1) -> Section:
    return Section(ref, "d", number, title, level, parent)


TREE = (
    section("d/5", "5", "高地"),
    section("d/5.1", "5.1", "培养", "d/5", 2),
    section("d/5.1-1", "", "青年", "d/5.1", 3),
    section("d/5.2", "5.2", "引进", "d/5", 2),
    Section("d/5.2-1", "d", "", "平台", 3, "d/5.2", SectionKind.BOX),
    section("d/6", "6", "展望"),
)


def shown(model: ContentsModel, parent: QModelIndex | None = None) -> list[object]:
    parent = parent or QModelIndex()
    lines: list[object] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        below = shown(model, index)
        lines.append((index.data(), below) if below else index.data())
    return lines


def test_sections_stand_below_their_parents() -> None:
    model = ContentsModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_sections(TREE)
    assert shown(model) == [
        ("5 高地", [("5.1 培养", ["青年"]), ("5.2 引进", ["平台"])]),
        "6 展望",
    ]
    model.set_sections(TREE[:2])
    assert shown(model) == [("5 高地", ["5.1 培养"])]
    model.set_sections(())
    assert shown(model) == []
    assert tester.model() is model


def test_a_section_is_found_and_tells_its_ref() -> None:
    model = ContentsModel()
    model.set_sections(TREE)
    index = model.index_of("d/5.2-1")
    assert (index.data(REF), index.data(), index.data(SECTION)) == ("d/5.2-1", "平台", TREE[4])
    assert index.parent().data(REF) == "d/5.2"
    assert index.parent().parent().data(REF) == "d/5"
    assert not index.parent().parent().parent().isValid()
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_a_section_without_heading_has_no_line() -> None:
    model = ContentsModel()
    model.set_sections((*TREE, section("d/6-1", "", "", "d/6", 2)))
    assert not model.index_of("d/6-1").isValid()
    assert not model.index_of("d/7").isValid()


def test_it_tells_how_many_levels_are_few_enough_to_be_shown() -> None:
    model = ContentsModel()
    model.set_sections(TREE)
    assert [model.levels(most) for most in (1, 2, 3, 4, 5, 6, 100)] == [0, 1, 1, 2, 2, 3, 3]
    model.set_sections(())
    assert model.levels(100) == 0
