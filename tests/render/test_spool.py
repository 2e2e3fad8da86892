"""Handing pages to the system's printing: what goes in, and what is said when it cannot."""

import stat
from pathlib import Path

import pytest

from talentdesk.errors import PrintError
from talentdesk.render import spool


@pytest.fixture
def lp(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put a program named ``lp`` on the path that keeps what it is given."""
    program = tmp_path / "lp"
    program.write_text(
        '#!/bin/sh\ncd "$(dirname "$0")" || exit 9\n'
        'if [ "$2" = gone ]; then echo "lp: The printer does not exist." >&2; exit 1; fi\n'
        'echo "$@" >arguments\ncat >data\n',
        encoding="utf-8",
    )
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return tmp_path


def test_the_printer_gets_the_whole_file(lp: Path) -> None:
    assert spool.send(b"%PDF-1.7", printer="office", title="5.3 节") == "office"
    assert (lp / "data").read_bytes() == b"%PDF-1.7"
    assert (lp / "arguments").read_text(
        encoding="utf-8"
    ) == "-d office -o print-scaling=none -t 5.3 节 -\n"


def test_what_the_printing_system_says_is_handed_on(lp: Path) -> None:
    with pytest.raises(PrintError, match=r"“gone” did not .*: The printer does not exist\."):
        spool.send(b"%PDF-1.7", printer="gone", title="a")


def test_no_usual_printer_and_an_unknown_one_say_what_to_do(lp: Path) -> None:
    for said, printer, told in (
        ("lp: Error - No default destination available.", None, "--printer"),
        ("lp: Error - The printer or class does not exist.", "Attic", "no printer “Attic”"),
    ):
        (lp / "lp").write_text(f'#!/bin/sh\necho "{said}" >&2; exit 1\n', encoding="utf-8")
        with pytest.raises(PrintError, match=told):
            spool.send(b"%PDF-1.7", printer=printer, title="a")


def test_without_a_printing_system_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(PrintError, match="No printing system"):
        spool.send(b"%PDF-1.7", printer=None, title="a")


def test_copies_and_pages_are_asked_for(lp: Path) -> None:
    spool.send(b"%PDF", printer="office", title="a", copies=spool.Copies(3, 2, 4))
    assert "-n 3 -P 2-4" in (lp / "arguments").read_text(encoding="utf-8")


def test_the_usual_printer_is_named_by_the_system(lp: Path) -> None:
    (lp / "lp").write_text("#!/bin/sh\ncat >/dev/null\necho 'request id is Haus-7-12 (1 file(s))'")
    assert spool.send(b"%PDF", printer=None, title="a") == "Haus-7"
