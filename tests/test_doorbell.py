"""One window for one home: what a second start says reaches the first."""

import os
import queue
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from talentdesk import doorbell
from talentdesk.doorbell import Doorbell, Wish, link, meet, ring
from talentdesk.paths import Home


def test_a_wish_is_read_from_what_a_desktop_hands_over(tmp_path: Path) -> None:
    file = tmp_path / "报告 1.txt"
    file.touch()
    assert Wish.read([]) == Wish()
    assert Wish.read(["5.3"]) == Wish("5.3")
    assert Wish.read([str(file)]) == Wish("", (file,))
    assert Wish.read([file.as_uri()]) == Wish("", (file,))
    assert Wish.read(["talentdesk://shanghai-2023/5.3#7"]) == Wish("shanghai-2023/5.3#7")


@pytest.mark.parametrize(
    "ref", ["shanghai-2023/5.3", "law/第三条#2", "policy:关于若干意见", "figure:a/5.1#4.1", "报告"]
)
def test_a_link_leads_back_to_its_ref(ref: str) -> None:
    assert Wish.read([link(ref)]) == Wish(ref)


def test_a_ref_is_a_ref_though_a_file_bears_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "5.3").touch()
    (tmp_path / "notes.md").touch()
    monkeypatch.chdir(tmp_path)
    assert Wish.read(["5.3"]) == Wish("5.3")
    assert Wish.read(["notes.md"]) == Wish("", (tmp_path / "notes.md",))


def test_nobody_answers_where_no_window_is(home: Home) -> None:
    assert not ring(home, Wish("5.3"))


@pytest.mark.parametrize("name", ["short", "long" * 40])
def test_a_ring_is_heard_and_answered(tmp_path: Path, name: str) -> None:
    home = Home(tmp_path / name)
    heard: queue.Queue[Wish] = queue.Queue()
    bell = Doorbell(home)
    bell.listen()
    bell.answer(heard.put)
    wish = Wish("5.3", (Path("/a/b.txt"),))
    assert ring(home, wish)
    assert heard.get(timeout=5) == wish
    bell.close()
    assert not ring(home, wish)


def test_what_rings_before_the_window_stands_is_done_when_it_does(home: Home) -> None:
    bell = Doorbell(home)
    heard: queue.Queue[Wish] = queue.Queue()
    threading.Timer(0.3, bell.listen).start()  # who rings before waits
    assert meet(home, Wish("5.1")) is None
    assert meet(home, Wish("5.2")) is None
    assert heard.empty()
    bell.answer(heard.put)
    assert [heard.get(timeout=5).ref for _ in range(2)] == ["5.1", "5.2"]
    bell.hold()
    assert meet(home, Wish("5.3")) is None
    bell.answer(heard.put)
    assert heard.get(timeout=5).ref == "5.3"
    bell.close()


def test_of_many_starts_at_the_same_time_one_has_the_bell_and_hears_all_others(home: Home) -> None:
    starts = 8
    together = threading.Barrier(starts)

    def start(number: int) -> Doorbell | None:
        together.wait()
        bell = meet(home, Wish(str(number)))
        if bell:
            bell.listen()
        return bell

    with ThreadPoolExecutor(starts) as pool:
        bells = list(pool.map(start, range(starts)))
    hung = [bell for bell in bells if bell]
    assert len(hung) == 1
    heard: queue.Queue[Wish] = queue.Queue()
    hung[0].answer(heard.put)
    others = {str(number) for number, bell in enumerate(bells) if not bell}
    assert {heard.get(timeout=5).ref for _ in others} == others
    hung[0].close()


def test_closed_twice_a_bell_takes_down_no_other(home: Home) -> None:
    first = Doorbell(home)
    first.close()
    second = Doorbell(home)
    second.listen()
    first.close()
    assert not second.is_another
    assert ring(home, Wish())
    second.close()


@pytest.mark.skipif(os.name == "nt", reason="a pipe leaves nothing behind")
def test_what_a_crash_left_does_not_keep_the_next_start_from_listening(home: Home) -> None:
    home.folder.mkdir(parents=True)
    (home.folder / "window.sock").touch()
    (home.folder / "window.lock").touch()
    bell = meet(home, Wish())
    assert bell
    bell.listen()
    assert ring(home, Wish())
    bell.close()


@pytest.mark.skipif(os.name == "nt", reason="no folder there refuses its owner")
def test_a_home_that_takes_no_bell_opens_a_window_without_one(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    bell = meet(Home(tmp_path / "file" / "home"), Wish())
    assert bell
    assert not bell.is_another
    bell.listen()
    bell.close()


def test_what_was_heard_and_not_seen_to_is_given_when_the_bell_goes(home: Home) -> None:
    bell = Doorbell(home)
    bell.listen()
    assert ring(home, Wish("5.1"))
    assert ring(home, Wish("", (Path("/a"),)))
    left = bell.close()
    assert Wish.all_of(left) == Wish("5.1", (Path("/a"),))
    assert bell.close() == ()


@pytest.mark.skipif(os.name == "nt", reason="pipes are no sockets")
def test_a_start_does_not_wait_long_for_a_window_that_is_stopped(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(doorbell, "_ANSWER_S", 0.2)
    monkeypatch.setattr(doorbell, "_PATIENCE_S", 0.5)
    stopped = Doorbell(home)  # has the lock
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(str(home.folder / "window.sock"))
        deaf.listen(0)
        bells = [meet(home, Wish()) for _start in range(3)]  # the queue is full after the first
    assert all(bell and bell.is_another for bell in bells)
    stopped.close()
