"""How well the search answers: queries with known answers (``tests/library/relevance.toml``).

Run with ``python tests/benchmarks/relevance.py``. What must be found must be among the first ten
hits (a policy's title: the first), what is related among the first three, and what is not there
must give nothing. Every query that fails is printed.
"""

import sys
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from talentdesk.library import Library
from talentdesk.model.finding import Hit

QUERIES = Path(__file__).parents[1] / "library" / "relevance.toml"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def outcomes(library: Library, *, corpus: bool) -> Iterator[tuple[str, str, bool, str]]:
    """Give for each query its sort, itself, whether it is answered, and what came instead."""
    for group in tomllib.loads(QUERIES.read_text(encoding="utf-8"))["group"]:
        if group.get("corpus") and not corpus:
            continue
        for typed, wanted in group.get("find", ()):
            hits = library.search(typed).hits[: 1 if group.get("first") else 10]
            yield "find", typed, _has(hits, wanted), _said(hits)
        for typed, wanted in group.get("related", ()):
            answer = library.search(typed)
            related = answer.related[:3]
            yield "related", typed, _has(related, wanted), _said((*answer.hits[:1], *related))
        for typed in group.get("none", ()):
            answer = library.search(typed)
            hits = (*answer.hits, *answer.related)
            yield "none", typed, not answer.total and not hits, _said(hits[:3])


def _has(hits: Iterable[Hit], wanted: str) -> bool:
    return any(ref.startswith(wanted) for hit in hits for ref in (hit.ref, hit.section))


def _said(hits: Iterable[Hit]) -> str:
    return "; ".join(f"{hit.match.value} {hit.ref}" for hit in hits)


def main() -> None:
    """Score and print."""
    with tempfile.TemporaryDirectory() as folder, Library.open(folder) as library:
        if CORPUS.is_dir():
            library.add_all([CORPUS])
        scores: dict[str, list[bool]] = {}
        for sort, typed, good, instead in outcomes(library, corpus=CORPUS.is_dir()):
            scores.setdefault(sort, []).append(good)
            if not good:
                print(f"{sort}: {typed!r} gives {instead or 'nothing'}", file=sys.stderr)
    names = {"find": "must find", "related": "related, first three", "none": "must find nothing"}
    print("| queries | answered | of |\n|---|---|---|")
    for sort, name in names.items():
        print(f"| {name} | {sum(scores[sort])} | {len(scores[sort])} |")


if __name__ == "__main__":
    main()
