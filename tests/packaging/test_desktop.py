"""The entry in the desktop's menu."""

import os
import subprocess
from configparser import ConfigParser
from pathlib import Path

import pytest

DESKTOP = Path(__file__).parents[2] / "packaging" / "desktop"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no such entries")


def entry(path: Path) -> dict[str, str]:
    reader = ConfigParser(interpolation=None)
    reader.optionxform = str  # names of keys are written large and small
    reader.read_string(path.read_text(encoding="utf-8"))
    return dict(reader["Desktop Entry"])


def install(share: Path, *arguments: str) -> None:
    subprocess.run(
        ["sh", str(DESKTOP / "install.sh"), *arguments],
        check=True,
        env={**os.environ, "XDG_DATA_HOME": str(share), "HOME": str(share)},
        capture_output=True,
    )


def test_it_is_put_in_the_menu_and_taken_out_again(tmp_path: Path) -> None:
    share = tmp_path / "我的 data"
    install(share)
    placed = share / "applications" / "talentdesk.desktop"
    found = entry(placed)
    assert "start.sh" in found["Exec"]
    assert found["Exec"].endswith("open %u")
    assert "x-scheme-handler/talentdesk" in found["MimeType"]
    assert (share / "icons/hicolor/scalable/apps/talentdesk.svg").is_file()
    install(share, "remove")
    assert not placed.exists()


def test_the_entry_names_the_program_in_both_languages() -> None:
    found = entry(DESKTOP / "talentdesk.desktop")
    assert found["Name"] == "TalentDesk"
    assert found["Name[zh_CN]"]
    assert found["Exec"] == "talentdesk open %u"
