"""The start script once everything is set up: what it hands on, and when it sets up again."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
TOOLS = ("sh", "readlink", "dirname", "cat", "cmp", "rm", "flock", "uname")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout whose .venv is ready; its Python only tells how it was called."""
    root = tmp_path / "政策 台"
    shutil.copytree(PACKAGING, root / "packaging")
    python = root / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(tmp_path / "python")
    (tmp_path / "python").write_text(
        '#!/bin/sh\nprintf "<%s>" "$@"\npwd\nexit 7\n', encoding="utf-8"
    )
    (tmp_path / "python").chmod(0o755)
    stamp = f"{tmp_path / 'python'}\n" + (PACKAGING / "requirements.txt").read_text()
    (root / ".venv" / "requirements.ready").write_text(stamp, encoding="utf-8")
    shutil.copy(PACKAGING / "system-packages.txt", root / ".venv" / "system.ready")
    return root


def start(root: Path, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the script in a folder, with a PATH on which there is no Python."""
    tools = folder / "tools"
    tools.mkdir(exist_ok=True)
    for name in TOOLS:
        if (found := shutil.which(name)) and not (tools / name).exists():
            (tools / name).symlink_to(found)
    return subprocess.run(
        ["sh", root / "packaging" / "start.sh", *arguments],
        cwd=folder,
        env={"PATH": str(tools), "LC_ALL": "C"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_arguments_folder_and_status_are_handed_on_and_nothing_is_said(
    checkout: Path, tmp_path: Path
) -> None:
    arguments = ["search", "职称 评审", "", "a'b\"c\\", "*", "--json"]
    ran = start(checkout, *arguments, folder=tmp_path)
    told = "".join(
        f"<{argument}>" for argument in ["-P", f"{checkout}/src/talentdesk/__main__.py", *arguments]
    )
    assert (ran.stdout, ran.stderr, ran.returncode) == (f"{told}{tmp_path}\n", "", 7)


def test_a_moved_checkout_needs_nothing(checkout: Path, tmp_path: Path) -> None:
    moved = checkout.rename(tmp_path / "elsewhere")
    ran = start(moved, folder=tmp_path)
    assert (ran.stderr, ran.returncode) == ("", 7)


def test_it_can_be_called_through_a_link(checkout: Path, tmp_path: Path) -> None:
    (tmp_path / "bin" / "packaging").mkdir(parents=True)
    (tmp_path / "bin" / "packaging" / "start.sh").symlink_to(checkout / "packaging" / "start.sh")
    assert start(tmp_path / "bin", folder=tmp_path).returncode == 7


@pytest.mark.parametrize(
    "broken",
    [
        "packaging/requirements.txt",  # another lock
        ".venv/requirements.ready",  # an interrupted installation
        ".venv/bin/python",  # another interpreter
    ],
)
def test_what_no_longer_fits_is_set_up_again(checkout: Path, tmp_path: Path, broken: str) -> None:
    path = checkout / broken
    if path.is_symlink():
        path.unlink()
        path.symlink_to(shutil.which("true") or os.devnull)
    else:
        path.write_text(path.read_text(encoding="utf-8")[:-10], encoding="utf-8")
    ran = start(checkout, folder=tmp_path)
    assert ran.returncode == 1
    assert ran.stdout == ""
    assert ran.stderr.count("\n") == 1
    assert "Python 3.11" in ran.stderr
