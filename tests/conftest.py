"""What tests share: a home of their own, a library on it, and texts in the shapes of real ones."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from talentdesk.library import Library
from talentdesk.paths import HOME_VARIABLE, Home
from talentdesk.resources import use_language

TEXTS = Path(__file__).parent / "texts"
REPORT = TEXTS / "annual-report.txt"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have every test begin in English and away from the user's own home."""
    monkeypatch.setenv("LANGUAGE", "en")
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    use_language("en")


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse; one that means to clears ``caplog`` after it."""
    yield
    loud = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert [record.getMessage() for record in loud] == []


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """Give an empty home; its path has a blank and Chinese characters."""
    return Home(tmp_path / "我的 desk")


@pytest.fixture
def library(home: Home) -> Iterator[Library]:
    """Give a library with the bundled documents."""
    with Library.open(home) as opened:
        yield opened


@pytest.fixture
def report(library: Library) -> Library:
    """Give a library that also holds the report among the test texts, as ``annual-report``."""
    library.add(REPORT, year=2022)
    return library
