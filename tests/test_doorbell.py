"""One window for one home: what a second start says reaches the first."""

import os
import threading
from pathlib import Path

import pytest

from talentdesk.doorbell import Doorbell, Wish, link, ring
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
    heard: list[Wish] = []
    done = threading.Event()

    def hear(wish: Wish) -> None:
        heard.append(wish)
        done.set()

    bell = Doorbell(home, hear)
    wish = Wish("5.3", (Path("/a/b.txt"),))
    assert ring(home, wish)
    assert done.wait(5)
    assert heard == [wish]
    bell.close()
    assert not ring(home, wish)


@pytest.mark.skipif(os.name == "nt", reason="a pipe leaves nothing behind")
def test_what_a_crash_left_does_not_keep_the_next_start_from_listening(home: Home) -> None:
    home.folder.mkdir(parents=True)
    (home.folder / "window.sock").touch()
    bell = Doorbell(home, lambda _wish: None)
    assert ring(home, Wish())
    bell.close()
