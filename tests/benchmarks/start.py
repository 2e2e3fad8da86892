"""How long commands take from start to end, against a Python with their packages in the same run.

Run with ``python tests/benchmarks/start.py [runs]``. Each command is run as ``start.sh`` runs it,
in turn with an interpreter that imports SQLite, Click and Whoosh's parser and ends, so that a
machine that grows slower meanwhile slows both; the medians and their ratio are printed. ``first
start`` begins with an empty home each time.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[2]
PROGRAM = [sys.executable, "-P", str(ROOT / "src" / "talentdesk" / "__main__.py")]
PEER = [sys.executable, "-P", "-c", "import sqlite3, click, whoosh.qparser"]


def seconds(command: Sequence[str], env: dict[str, str]) -> tuple[float, float]:
    """Run a command and give the time it took, and that of the processor; it must succeed."""
    before = os.times()
    start = time.perf_counter()
    subprocess.run(command, env=env, check=True, capture_output=True)
    took, after = time.perf_counter() - start, os.times()
    used = after.children_user + after.children_system
    return took, used - before.children_user - before.children_system


def main() -> None:
    """Measure and print a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "LC_ALL": "C.UTF-8"}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # as start.sh does
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder, "home")
        commands = {
            "--version": ["--version"],
            "documents": ["--home", str(home), "documents"],
            "show 5.3": ["--home", str(home), "show", "5.3"],
            "search 绿色通道": ["--home", str(home), "search", "绿色通道"],
            "summary 5.3": ["--home", str(home), "summary", "5.3"],
            "print 5.3 --pdf": ["--home", str(home), "print", "5.3", "--pdf", f"{folder}/a.pdf"],
        }
        seconds([*PROGRAM, *commands["print 5.3 --pdf"]], env)  # builds the library, warms caches
        print("| command | seconds | of the processor | peer | ratio |")
        print("|---|---|---|---|---|")
        for name, arguments in commands.items():
            report(name, [([*PROGRAM, *arguments], PEER) for _ in range(runs)], env)
        fresh = [[*PROGRAM, "--home", f"{folder}/{n}", "documents"] for n in range(runs)]
        report("first start: documents", [(command, PEER) for command in fresh], env)


def report(
    name: str, pairs: Sequence[tuple[Sequence[str], Sequence[str]]], env: dict[str, str]
) -> None:
    """Time pairs of commands in turn and print a row."""
    times = [(seconds(ours, env), seconds(peer, env)) for ours, peer in pairs]
    ratio = median(a / b for (a, _), (b, _) in times)
    ours, peer = (
        [median(column) for column in zip(*of, strict=True)] for of in zip(*times, strict=True)
    )
    print(f"| {name} | {ours[0]:.2f} | {ours[1]:.2f} | {peer[0]:.2f} | {ratio:.2f} |")


if __name__ == "__main__":
    main()
