"""A real CUPS queue takes pages from the command line; one that is gone is told in a sentence."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from cli.conftest import Run

SERVER = shutil.which("cupsd", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
# A printer that keeps what it is given: CUPS calls it with number, user, title, copies, options.
BACKEND = """#!/bin/sh
[ $# -eq 0 ] && exit 0
printf '%s\\n' "$3" "$4" >{folder}/out/job
cat "${{6:--}}" >{folder}/out/part && mv {folder}/out/part {folder}/out/printed
"""
OPEN = """Listen {folder}/sock
Browsing Off
WebInterface No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
FILES = """ServerBin {folder}/bin
ServerRoot {folder}/root
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
CacheDir {folder}/cache
StateDir {folder}/state
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
Printcap
Sandboxing relaxed
"""


@pytest.fixture
def queue(monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the folder of a CUPS server of our own, with the printer ``Office``, its usual one."""
    if SERVER is None or not all(map(shutil.which, ("lp", "lpadmin"))):
        pytest.skip("CUPS (packages cups-daemon and cups-client) is missing")
    # A socket's path may have some hundred letters only, and CUPS's own user has to come in.
    folder = Path(f"/tmp/talentdesk-cups-{os.getpid()}")
    make(folder)
    server = subprocess.Popen(
        [SERVER, "-f", "-c", str(folder / "cupsd.conf"), "-s", str(folder / "cups-files.conf")],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    monkeypatch.setenv("CUPS_SERVER", str(folder / "sock"))
    try:
        if not wait_for(folder / "sock") or not administer("-p", "Office", "-v", "keep:/", "-E"):
            pytest.skip("CUPS does not start here")
        administer("-d", "Office")
        yield folder
    finally:
        server.terminate()
        server.wait(20)
        shutil.rmtree(folder, ignore_errors=True)


def make(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    for name in ("spool/tmp", "cache", "state", "root", "log", "out", "bin/backend"):
        (folder / name).mkdir(parents=True)
    for name in ("spool", "cache", "state", "out"):
        (folder / name).chmod(0o777)
    for name in ("filter", "daemon"):
        (folder / "bin" / name).symlink_to(f"/usr/lib/cups/{name}")
    backend = folder / "bin" / "backend" / "keep"
    backend.write_text(BACKEND.format(folder=folder), encoding="utf-8")
    backend.chmod(0o755)
    (folder / "cupsd.conf").write_text(OPEN.format(folder=folder), encoding="utf-8")
    (folder / "cups-files.conf").write_text(FILES.format(folder=folder), encoding="utf-8")


def wait_for(path: Path) -> bool:
    """Wait until a file is there."""
    for _ in range(200):
        if path.exists():
            return True
        time.sleep(0.1)
    return False


def administer(*words: str) -> bool:
    raw = ("-m", "raw") if "-p" in words else ()
    done = subprocess.run(["lpadmin", *words, *raw], capture_output=True, check=False)
    return done.returncode == 0


def test_a_queue_takes_the_whole_pdf(run: Run, queue: Path) -> None:
    done = run("print", "5.3", "--printer", "Office", "--language", "zh")
    assert (done.status, done.out) == (0, "")
    assert "Office" in done.err
    assert wait_for(queue / "out" / "printed")
    reader = PdfReader(BytesIO((queue / "out" / "printed").read_bytes()))
    text = "".join(page.extract_text() for page in reader.pages)
    assert "人才体制机制改革" in text
    assert (queue / "out" / "job").read_text(encoding="utf-8") == "5.3 人才体制机制改革\n1\n"


def test_without_a_name_the_usual_printer_takes_it(run: Run, queue: Path) -> None:
    done = run("print", "5.2")
    assert done.status == 0
    assert "Office" in done.err
    assert wait_for(queue / "out" / "printed")


def test_a_printer_that_is_gone_is_one_sentence(run: Run, queue: Path) -> None:
    done = run("print", "5.3", "--printer", "Attic")
    assert done.status == 1
    assert done.err.count("\n") == 1
    assert done.err == "There is no printer “Attic”.\n"


def test_a_printing_system_that_is_gone_is_one_sentence(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which("lp") is None:
        pytest.skip("lp (package cups-client) is missing")
    monkeypatch.setenv("CUPS_SERVER", "/tmp/talentdesk-no-cups")
    done = run("print", "5.3", "--printer", "Office")
    assert done.status == 1
    assert done.err.count("\n") == 1
