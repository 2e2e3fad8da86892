"""The lanes: one thing after another, the newest wins, nothing breaks the window."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from talentdesk.errors import N_, TalentDeskError
from talentdesk.gui.tasks import Lane, LibraryLane
from talentdesk.library import Library
from talentdesk.paths import Home


@pytest.fixture
def lane() -> Iterator[Lane]:
    made = Lane(ThreadPoolExecutor(max_workers=1))
    yield made
    made.close()


def test_work_is_done_elsewhere_and_comes_home(lane: Lane, qtbot: QtBot) -> None:
    came: list[tuple[object, object]] = []
    lane.run(threading.current_thread, lambda t: came.append((t, threading.current_thread())))
    qtbot.waitUntil(lambda: bool(came))
    worker, receiver = came[0]
    assert receiver is threading.main_thread()
    assert worker is not receiver


def test_newer_work_on_a_topic_overtakes_what_waits_and_what_is_done(
    lane: Lane, qtbot: QtBot
) -> None:
    started, go_on, done = threading.Event(), threading.Event(), []
    ran = []

    def slow() -> str:
        started.set()
        go_on.wait(5)
        return "slow"

    lane.run(slow, done.append, "search")
    started.wait(5)
    lane.run(lambda: ran.append("waiting"), done.append, "search")
    lane.run(lambda: "other", done.append, "else")
    lane.run(lambda: "newest", done.append, "search")
    go_on.set()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert done == ["other", "newest"]
    assert ran == []


def test_a_clear_error_becomes_a_sentence(lane: Lane, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise TalentDeskError(N_("There is no {what}."), what="ink")

    with qtbot.waitSignal(lane.failed) as told:
        lane.run(refuse, lambda _none: None)
    assert told.args == ["There is no ink."]


def test_a_bug_is_logged_and_told_and_the_lane_goes_on(
    lane: Lane, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(lane.broke) as told:
        lane.run(lambda: 1 / 0, lambda _none: None)
    assert isinstance(told.args[0], ZeroDivisionError)
    assert "ZeroDivisionError" in caplog.text
    caplog.clear()
    done: list[str] = []
    lane.run(lambda: "still here", done.append)
    qtbot.waitUntil(lambda: done == ["still here"])


def test_an_overtaken_failure_is_not_told(lane: Lane, qtbot: QtBot) -> None:
    told: list[str] = []
    lane.failed.connect(told.append)
    started, go_on, done = threading.Event(), threading.Event(), []

    def refuse() -> None:
        started.set()
        go_on.wait(5)
        raise TalentDeskError(N_("Too late."))

    lane.run(refuse, done.append, "search")
    started.wait(5)
    lane.run(lambda: "newest", done.append, "search")
    go_on.set()
    qtbot.waitUntil(lambda: done == ["newest"])
    assert told == []


def test_the_library_lives_and_ends_on_its_own_thread(home: Home, qtbot: QtBot) -> None:
    threads: list[str] = []

    def opened() -> Library:
        threads.append(threading.current_thread().name)
        return Library.open(home)

    lane = LibraryLane(ThreadPoolExecutor(max_workers=1, thread_name_prefix="library"), opened)
    done: list[int] = []
    lane.ask(lambda library: len(library.documents()), done.append)
    qtbot.waitUntil(lambda: bool(done))
    lane.ask(lambda library: len(library.documents()), done.append)
    qtbot.waitUntil(lambda: len(done) == 2)
    lane.close()
    assert threads == ["library_0"]


def test_only_work_on_the_topic_is_broken_off(home: Home, qtbot: QtBot) -> None:
    class Watched(Library):
        broken_off = 0

        def interrupt(self) -> None:
            Watched.broken_off += 1

    lane = LibraryLane(ThreadPoolExecutor(max_workers=1), lambda: Watched.open(home))
    started, go_on, done = threading.Event(), threading.Event(), []

    def wait(_library: Library) -> str:
        started.set()
        go_on.wait(5)
        return "done"

    lane.ask(wait, done.append, "import")
    started.wait(5)
    lane.overtake("search")
    assert Watched.broken_off == 0
    lane.overtake("import")
    assert Watched.broken_off == 1
    go_on.set()
    qtbot.waitUntil(lambda: done == ["done"])
    lane.close()
