"""The tabs that are open."""

from talentdesk.gui.tabs import Tabs


def opened(*refs: str) -> Tabs:
    tabs = Tabs()
    tabs.show(refs[0], refs[0])
    for ref in refs[1:]:
        tabs.add(ref)
    return tabs


def refs(tabs: Tabs) -> list[str]:
    return [tab.ref for tab in tabs.open]


def test_a_new_tab_stands_beside_the_one_in_front() -> None:
    tabs = opened("a", "b")
    tabs.go(0)
    tabs.add("c")
    assert (refs(tabs), tabs.current.ref) == (["a", "c", "b"], "c")


def test_beyond_the_last_comes_the_first() -> None:
    tabs = opened("a", "b")
    tabs.go(2)
    assert tabs.current.ref == "a"


def test_closing_brings_the_neighbour_and_leaves_the_last() -> None:
    tabs = opened("a", "b", "c")
    assert not tabs.close(0)
    assert tabs.current.ref == "c"
    assert tabs.close(1)
    assert (refs(tabs), tabs.current.ref) == (["b"], "b")
    assert not tabs.close(0)
    assert refs(tabs) == ["b"]


def test_closed_tabs_come_back_the_last_first() -> None:
    tabs = opened("a", "b", "c")
    tabs.close(2)
    tabs.close(1)
    assert tabs.reopen()
    assert tabs.current.ref == "b"
    assert tabs.reopen()
    assert not tabs.reopen()


def test_a_tab_comes_back_where_it_stood_and_is_the_same_to_the_trail() -> None:
    tabs = opened("a", "b", "c")
    tabs.go(1)
    number = tabs.current.number
    tabs.close(1)
    tabs.reopen()
    assert (refs(tabs), tabs.at, tabs.current.number) == (["a", "b", "c"], 1, number)


def test_returning_to_a_closed_tab_leaves_the_others_as_they_are() -> None:
    tabs = opened("a", "b", "c")
    number = tabs.open[1].number
    tabs.close(1)
    tabs.return_to(number, "a")  # which is shown already
    assert (refs(tabs), tabs.at) == (["a", "c"], 0)
    tabs.return_to(number, "b")
    assert (refs(tabs), tabs.at) == (["a", "b", "c"], 1)
    assert not tabs.reopen()  # it is open again, and nothing else was closed


def test_moving_keeps_the_one_in_front() -> None:
    tabs = opened("a", "b", "c")
    tabs.move(2, 0)
    assert (refs(tabs), tabs.current.ref) == (["c", "a", "b"], "c")


def test_a_document_that_leaves_takes_its_tabs_along() -> None:
    tabs = opened("a/1", "b/1", "b", "a/2")
    tabs.forget("a")
    assert refs(tabs) == ["b/1", "b"]
    tabs.forget("b")
    assert refs(tabs) == [""]


def test_tabs_that_were_kept_come_back() -> None:
    tabs = Tabs()
    tabs.restore([("a", "A"), ("b", "B")], 1)
    assert (refs(tabs), tabs.current.title) == (["a", "b"], "B")
    tabs.restore([("a", "A")], 7)
    assert tabs.current.ref == "a"
