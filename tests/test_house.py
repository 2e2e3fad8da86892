"""What no linter knows about the house: what loads what, what is documented, what grows."""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from talentdesk.cli.program import program
from talentdesk.paths import Home
from talentdesk.render import pages

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "talentdesk"
MODULES = sorted(SOURCE.rglob("*.py"))
LINES = 300
FUNCTION_LINES = 60


def loaded_by(home: Home, *arguments: str) -> set[str]:
    """Run a command in a process of its own and give the packages it loaded."""
    code = (
        "import sys\n"
        "from talentdesk.cli.main import main\n"
        "try:\n    main(sys.argv[1:])\n"
        "except SystemExit as ended:\n"
        "    assert not ended.code, ended.code\n"
        "print('loaded:', *{name.partition('.')[0] for name in sys.modules})\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--home", str(home.folder), *arguments],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE.parent)},
    )
    return set(done.stdout.rpartition("loaded:")[2].split())


@pytest.mark.parametrize(
    "arguments",
    [
        ("documents",),
        ("search", "职称评审"),
        ("show", "5.3"),
        ("summary", "5.3"),
        ("print", "5.3", "--pdf", "{tmp}/a.pdf"),
        ("print", "5.3", "--html", "{tmp}/a.html"),
        ("timeline", "--ics", "{tmp}/a.ics"),
        ("import", "{texts}"),
        ("check",),
    ],
)
def test_no_command_but_open_loads_qt(
    home: Home, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    if "--pdf" in arguments and pages.chinese_font() is None:
        pytest.skip("a Chinese font (package fonts-noto-cjk) is missing")
    texts = Path(__file__).parent / "texts"
    filled = [argument.format(tmp=tmp_path, texts=texts) for argument in arguments]
    assert not loaded_by(home, *filled) & {"PySide6", "shiboken6", "qtawesome"}


def test_what_only_reads_does_without_the_heavy_packages(home: Home) -> None:
    loaded_by(home, "documents")  # the first start builds the library
    heavy = {"whoosh", "sqlite_utils", "typst", "icalendar", "opencc", "PySide6"}
    for command in (["documents"], ["sections"], ["show", "5.3"], ["timeline"], ["policies"]):
        assert not loaded_by(home, *command) & heavy


def test_a_search_does_without_what_takes_long_to_bring_in(home: Home) -> None:
    loaded_by(home, "documents")
    loaded = loaded_by(home, "search", "绿色通道")
    assert not loaded & {"tomllib", "logging", "hashlib", "tempfile", "opencc", "PySide6"}


def test_the_text_a_window_begins_with_needs_nothing_of_the_rest() -> None:
    code = (
        "import sys\n"
        "import talentdesk.cli.main, talentdesk.cli.window, talentdesk.gui.start\n"
        "print(*sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE.parent)},
    )
    loaded = set(done.stdout.split())
    rest = {"library", "model", "store", "gui.actions", "gui.app", "cli.program"}
    assert not loaded & ({f"talentdesk.{room}" for room in rest} | {"click", "sqlite3"})


def test_a_library_that_is_there_opens_without_what_reads_files(home: Home) -> None:
    loaded_by(home, "documents")
    code = (
        "import sys\nfrom talentdesk.library import Library\n"
        "Library.open(sys.argv[1]).close()\n"
        "assert not {'talentdesk.library.intake', 'talentdesk.extract.reading'} & set(sys.modules)"
    )
    env = {**os.environ, "PYTHONPATH": str(SOURCE.parent)}
    subprocess.run([sys.executable, "-c", code, str(home.folder)], check=True, env=env)


def test_the_window_starts_without_what_only_searching_and_printing_need() -> None:
    pytest.importorskip("PySide6.QtWidgets", exc_type=ImportError)
    code = "import sys, talentdesk.gui.app; print(*{n.partition('.')[0] for n in sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(SOURCE.parent), "QT_QPA_PLATFORM": "offscreen"},
    )
    assert not set(done.stdout.split()) & {"whoosh", "sqlite_utils", "typst", "icalendar"}


def test_the_desk_knows_no_widgets() -> None:
    assert "QtWidgets" not in (SOURCE / "gui" / "desk.py").read_text(encoding="utf-8")


def test_only_the_output_prints() -> None:
    for path in MODULES:
        if path.relative_to(SOURCE).as_posix() != "cli/output.py":
            assert "click.echo(" not in path.read_text(encoding="utf-8"), path.name


@pytest.mark.parametrize("name", sorted(program.commands))
def test_every_command_is_documented(name: str) -> None:
    guide = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    assert f"## `{name}" in guide
    for option in program.commands[name].params:
        for flag in option.opts:
            if flag.startswith("--"):
                assert flag in guide, f"{name} {flag}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(SOURCE).as_posix())
def test_modules_and_functions_stay_readable(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= LINES, "does it hold two nouns?"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno:
            assert node.end_lineno - node.lineno <= FUNCTION_LINES, node.name


def test_no_module_is_named_for_nothing() -> None:
    empty = {"utils", "common", "manager", "logic", "helpers", "misc"}
    assert not empty & {path.stem for path in MODULES}


def test_everything_is_reached_from_the_program() -> None:
    """Every module is imported by another one: nothing stands about unused."""
    texts = {path: path.read_text(encoding="utf-8") for path in MODULES}
    for path in MODULES:
        name = ".".join(("talentdesk", *path.relative_to(SOURCE).with_suffix("").parts))
        if path.stem in ("__init__", "__main__"):
            continue
        package, _, module = name.rpartition(".")
        used = re.compile(
            rf"{re.escape(name)}\b|from {re.escape(package)} import [^\n]*\b{module}\b"
            rf"|from {re.escape(package)} import \([^)]*\b{module}\b"
        )
        assert any(used.search(text) for other, text in texts.items() if other != path), name
