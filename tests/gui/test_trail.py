"""The trail: back and forward as in a browser."""

from talentdesk.gui.trail import Step, Trail


def walked(*refs: str) -> Trail:
    trail = Trail()
    for ref in refs:
        trail.add(ref)
    return trail


def ref(step: Step | None) -> str:
    return step.ref if step else ""


def test_back_and_forward_lead_along_what_was_opened() -> None:
    trail = walked("d/1", "d/2", "d/3")
    assert [ref(trail.step(-1)), ref(trail.step(-1)), ref(trail.step(1))] == ["d/2", "d/1", "d/2"]


def test_the_ends_of_the_way_are_known() -> None:
    trail = walked("d/1", "d/2")
    assert (trail.can_go_back, trail.can_go_forward) == (True, False)
    assert ref(trail.step(1)) == ""
    trail.step(-1)
    assert (trail.can_go_back, trail.can_go_forward) == (False, True)
    assert ref(trail.step(-1)) == ""


def test_opening_something_forgets_what_lay_ahead() -> None:
    trail = walked("d/1", "d/2")
    trail.step(-1)
    trail.add("d/3")
    assert not trail.can_go_forward
    assert ref(trail.step(-1)) == "d/1"


def test_the_same_again_is_no_step() -> None:
    assert not walked("d/1", "d/1").can_go_back


def test_what_is_gone_is_forgotten_and_the_reader_stays_where_he_is() -> None:
    trail = walked("b", "a/1", "b/2", "a/1", "a/3", "b")
    trail.step(-1)
    trail.forget(trail.refs - {"a/1", "a/3"})
    assert not trail.can_go_forward
    assert ref(trail.step(-1)) == "a/1"
    assert not trail.can_go_back
    trail.forget({"a/1", "a/3"})
    assert not trail.can_go_forward


def test_the_same_in_another_tab_is_a_step_and_leads_back_to_its_tab() -> None:
    trail = Trail()
    trail.add("d/1", tab=1)
    trail.add("d/1", tab=2)
    step = trail.step(-1)
    assert step is not None
    assert step.tab == 1
