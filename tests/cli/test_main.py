"""What the program reads of its command line by itself, before Click would."""

from pathlib import Path

import pytest

from talentdesk.cli.main import Asked


@pytest.mark.parametrize(
    ("typed", "window"),
    [
        ("", ""),
        ("open", ""),
        ("open 5.3", "5.3"),
        ("--language en open policy:办法", "policy:办法"),
        ("--home=/tmp/a --language=zh", ""),
        ("open 5.3 5.4", None),
        ("open --help", None),
        ("--help", None),
        ("--version", None),
        ("--language fr open", None),
        ("--home", None),
        ("documents", None),
        ("5.3", None),
        ("--json open", None),
    ],
)
def test_only_what_plainly_asks_for_the_window_opens_it_without_click(
    typed: str, window: str | None
) -> None:
    assert Asked.read(typed.split()).window == window


def test_home_and_language_stand_before_any_command() -> None:
    asked = Asked.read(["--home", "/tmp/a b", "--language=en", "search", "--language", "zh"])
    assert (asked.home, asked.language) == ("/tmp/a b", "en")


def test_a_home_that_is_a_file_is_left_to_click_to_refuse(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    assert Asked.read(["--home", str(file), "open"]).window is None


def test_so_is_one_the_environment_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "file"
    file.touch()
    monkeypatch.setenv("TALENTDESK_HOME", str(file))
    assert Asked.read([]).window is None
