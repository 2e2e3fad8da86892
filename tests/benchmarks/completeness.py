"""Whether the search finds all there is and nothing else, on as many draws as one likes.

Run with ``PYTHONPATH=tests python tests/benchmarks/completeness.py [strings] [queries] [soups]``.
The library holds the texts of the tests, texts of random characters and, where they are, the real
documents beside this project. Every difference from the plain scan is printed.
"""

import sys
import tempfile
import time
from pathlib import Path

from conftest import TEXTS
from search.oracle import boolean_differences, literal_differences
from search.test_completeness import SHARED, add_wild_texts
from search.test_language import soups
from talentdesk.library import Library
from talentdesk.search.language import Language


def main() -> None:
    """Draw, compare and print."""
    strings, queries, broths = [*map(int, sys.argv[1:]), 20_000, 5000, 50_000][:3]
    with tempfile.TemporaryDirectory() as folder, Library.open(folder) as library:
        library.add_all([TEXTS, *filter(Path.is_dir, (SHARED / "corpus", SHARED / "sources"))])
        add_wild_texts(library, Path(folder))
        literal = list(literal_differences(library, strings, seed=11))
        boolean = list(boolean_differences(library, queries, seed=12))
    print(*literal, *boolean, sep="\n")
    print(f"{strings} strings: {len(literal)} differences")
    print(f"{queries} queries: {len(boolean)} differences")
    language, slowest = Language(), 0.0
    for typed in soups(broths, seed=5):
        started = time.perf_counter()
        language.read(typed)
        slowest = max(slowest, time.perf_counter() - started)
    print(f"{broths} byte soups: all read, the slowest in {slowest * 1000:.1f} ms")


if __name__ == "__main__":
    main()
