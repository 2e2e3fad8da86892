"""Running the command as a user does, in this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from talentdesk.cli.main import main
from talentdesk.paths import Home


@dataclass(frozen=True)
class Done:
    """What a command printed, what it said beside that, and its exit status."""

    out: str
    err: str
    status: int

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Done]


@pytest.fixture
def run(home: Home, capsys: pytest.CaptureFixture[str]) -> Run:
    """Give a function that runs ``talentdesk`` on the test's home."""

    def command(*arguments: str) -> Done:
        with pytest.raises(SystemExit) as ended:
            main(["--home", str(home.folder), *arguments])
        printed = capsys.readouterr()
        return Done(printed.out, printed.err, int(ended.value.code or 0))

    return command
