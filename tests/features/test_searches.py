"""Searches that are remembered, and one that has to wait."""

import pytest
from PySide6.QtCore import Qt


def test_searches_are_remembered_and_kept(reader) -> None:
    room = reader.window.searches
    reader.searches("绿色通道")
    reader.waits_for("绿色通道 · ")
    reader.qtbot.keyClick(reader.window.search, Qt.Key.Key_Return)
    keep = room.history_menu().actions()[0]
    assert keep.text() == "保留搜索“绿色通道”"
    keep.trigger()
    reader.searches("人才高地")
    reader.waits_for("人才高地 · ")
    texts = [action.text() for action in room.history_menu().actions()]
    assert texts.count("绿色通道") == 2
    next(a for a in room.history_menu().actions() if a.text() == "绿色通道").trigger()
    reader.waits_for("绿色通道 · ")
    room.history.forget_recent()
    assert (room.history.recent, room.history.saved) == ((), ("绿色通道",))


def test_a_search_waits_while_the_index_is_made_anew(reader) -> None:
    desk = reader.app.desk
    desk.wait_for_index(3, 7)
    reader.searches("绿色通道")
    reader.waits_for("已完成 3 / 7 份")
    desk.end_waiting()
    reader.waits_for("绿色通道 · ")


PARTS = tuple(f"5.{number}" for number in range(1, 11))


@pytest.fixture
def numbered(reader):
    """Give the reader a text with 5.1 and 5.10, words in several places, and a long section."""
    told = [f"{number} 节{number}\n\n引才专项一。\n\n别的话。引才专项又一。" for number in PARTS]
    long = "6 长节\n\n" + "\n\n".join(["长" * 900] * 12) + "\n\n末段说引才专项。"
    path = reader.folder / "引才.txt"
    path.write_text("5 总\n\n起首。\n\n" + "\n\n".join([*told, long]), encoding="utf-8")
    reader.app.imports.bring([path], look=False)
    reader.waits_for("文库：2 份文献", reader.part("状态栏"))
    reader.searches("引才专项")
    reader.waits_for("引才专项 · ", reader.part("检索栏"))
    return reader


def walk(reader, keys: str, count: int) -> list[tuple[int, str, int]]:
    """Press a key so often; give each time the row, the page and the place on it."""
    results, desk = reader.window.side.results, reader.app.desk
    seen = []
    for _ in range(count):
        reader.window.status.clearMessage()
        reader.presses(keys)
        reader.waits_for("本页第", reader.part("状态栏"))
        assert reader.mark == "引才专项"
        seen.append((results.current, desk.page.ref, reader.page.marks.current))
    return seen


def test_each_hit_is_gone_to_once_in_the_order_shown_and_then_round(numbered) -> None:
    hits = numbered.window.side.results.hits
    assert len(hits) == 11
    assert numbered.window.side.results.current == 0
    seen = walk(numbered, "F3", 21)
    rows = [row for row, _page, _place in seen]
    assert rows == sorted(rows)
    assert set(rows) == set(range(11))
    assert len({(page, place) for _row, page, place in seen}) == 21  # no place twice
    for row, page, _place in seen:
        assert page.partition("#")[0] == hits[row].section
    assert "从最后一条回到第一条" not in numbered.text(numbered.part("状态栏"))
    again = walk(numbered, "F3", 1)
    assert again == seen[:1]
    assert "从最后一条回到第一条" in numbered.text(numbered.part("状态栏"))
    back = walk(numbered, "Shift+F3", 21)
    assert back == seen[::-1]
    walk(numbered, "Shift+F3", 1)
    assert "从第一条退到最后一条" in numbered.text(numbered.part("状态栏"))


def test_on_a_page_that_no_hit_opened_its_own_places_come_first(numbered) -> None:
    numbered.app.desk.open_ref("引才/5.10")
    numbered.waits_until(lambda: numbered.app.desk.page.ref == "引才/5.10")
    numbered.presses("Return")
    numbered.waits_for("第 1 条，共 11 条", numbered.part("状态栏"))
    first = numbered.app.desk.page.ref
    numbered.app.desk.open_ref("引才/5.9")
    numbered.waits_until(lambda: numbered.app.desk.page.ref == "引才/5.9")
    seen = walk(numbered, "F3", 3)
    assert [page for _row, page, _place in seen[:2]] == ["引才/5.9"] * 2
    assert seen[2][0] == 1
    assert seen[2][1] != first


@pytest.fixture
def two(reader):
    """Give the reader two texts beside the bundled library that have the words searched for."""
    paths = [reader.folder / name for name in ("甲地.txt", "乙地.txt")]
    for number, path in enumerate(paths, start=1):
        told = "\n\n".join(f"{number}.{n} 节{n}\n\n引才专项。" for n in range(1, 4))
        path.write_text(f"{number} 总\n\n起首。\n\n{told}", encoding="utf-8")
        reader.app.imports.bring([path], look=False)
        reader.waits_for(f"文库：{number + 1} 份文献", reader.part("状态栏"))
    reader.searches("引才专项")
    reader.waits_for("引才专项 · 6 处", reader.part("检索栏"))
    return reader


def test_hits_of_a_document_that_is_removed_go_with_it_and_the_chosen_one_stays(two) -> None:
    results = two.window.side.results
    chosen = next(row for row in reversed(range(6)) if results.hits[row].document == "乙地")
    results.mark(chosen)
    hit = results.hits[chosen].ref
    results.open_current()
    two.waits_for(f"第 {chosen + 1} 条，共 6 条", two.part("状态栏"))
    two.app.desk.remove("甲地")
    two.waits_for("引才专项 · 3 处", two.part("检索栏"))
    assert {hit.document for hit in results.hits} == {"乙地"}
    assert results.hits[results.current].ref == hit
    row = results.current
    two.presses("F3")  # the hit was opened: the next one follows
    two.waits_for(f"第 {(row + 1) % 3 + 1} 条，共 3 条", two.part("状态栏"))
    assert two.app.desk.page.document.ref == "乙地"


def test_what_an_import_and_its_undoing_bring_and_take_is_found_at_once(two) -> None:
    results = two.window.side.results
    two.app.imports.undo()
    two.waits_for("引才专项 · 3 处", two.part("检索栏"))
    assert {hit.document for hit in results.hits} == {"甲地"}
    two.app.imports.bring([two.folder / "乙地.txt"], look=False)
    two.waits_for("引才专项 · 6 处", two.part("检索栏"))


def test_hits_kept_to_a_document_that_is_removed_are_those_of_all_again(two) -> None:
    two.picks("总（甲地）", "文献", two.part("检索栏"))
    two.waits_for("引才专项 · 3 处", two.part("检索栏"))
    two.app.desk.remove("甲地")
    two.waits_until(lambda: {h.document for h in two.window.side.results.hits} == {"乙地"})
    assert not two._dialogs()
