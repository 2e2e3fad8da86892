"""The locked requirements fit pyproject.toml and say nothing about where they came from."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUN = ROOT / "packaging" / "requirements.txt"
DEV = ROOT / "packaging" / "requirements-dev.txt"


def pins(path: Path) -> dict[str, str]:
    """The version of every package, and that each stands there with its hashes."""
    entries = re.split(r"\n(?=[a-z])", path.read_text(encoding="utf-8"))[1:]
    assert all("--hash=sha256:" in entry for entry in entries)
    heads = [entry.split(maxsplit=1)[0].split("==") for entry in entries]
    return {canonicalize_name(name): version for name, version in heads}


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        (RUN, PROJECT["project"]["dependencies"]),
        (DEV, PROJECT["dependency-groups"]["dev"]),
    ],
    ids=["run", "dev"],
)
def test_every_dependency_is_locked_to_a_version_that_fits(path: Path, wanted: list[str]) -> None:
    locked = pins(path)
    for requirement in map(Requirement, wanted):
        assert locked[canonicalize_name(requirement.name)] in requirement.specifier


def test_development_adds_packages_and_changes_none() -> None:
    assert pins(RUN).items() <= pins(DEV).items()


def test_pip_is_among_them_for_a_venv_that_was_made_without() -> None:
    assert "pip" in pins(RUN)


@pytest.mark.parametrize("path", [RUN, DEV], ids=["run", "dev"])
def test_no_address_and_no_place_of_a_machine(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not re.search(r"://|file:|--index|--find-links|\s/\w+/", text)
