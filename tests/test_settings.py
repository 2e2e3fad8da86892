"""Settings: what the user chose comes back, and what is unusable is the default."""

import logging
from pathlib import Path

import pytest

from talentdesk.settings import Settings


def test_what_was_chosen_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "new folder" / "settings.toml"
    chosen = Settings(language="zh", theme="dark", text_size=150, paper="a5")
    chosen.write(path)
    assert Settings.read(path) == chosen
    assert [file.name for file in path.parent.iterdir()] == ["settings.toml"]


def test_without_a_file_everything_is_the_default(tmp_path: Path) -> None:
    assert Settings.read(tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize(
    "text",
    [
        'language = "fr"\n',
        "text_size = 20\n",
        "text_size = true\n",
        'theme = ["dark"]\n',
        "unknown = 1\n",
    ],
)
def test_a_bad_value_is_the_default_and_the_others_stay(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(f'{text}paper = "a5"\n', encoding="utf-8")
    assert Settings.read(path) == Settings(paper="a5")


def test_a_file_that_is_no_toml_is_told_in_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("language = = zh", encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert Settings.read(path) == Settings()
    assert "defaults are used" in caplog.text
    caplog.clear()


def test_whether_the_bundled_library_is_updated_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    Settings(update_bundled=False).write(path)
    assert Settings.read(path).update_bundled is False
    path.write_text("update_bundled = 1\n", encoding="utf-8")
    assert Settings.read(path).update_bundled is True
