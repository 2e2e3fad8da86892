"""How well the search answers: queries with known answers (``tests/library/relevance.toml``).

Run with ``python tests/benchmarks/relevance.py [folder]``. What must be found must be among the
first ten hits (a policy's title: the first), what is related among the first three, and what is not
there must give nothing. Every query that fails is printed. Then the questions of
``tests/library/questions.toml`` and the shorter ones of ``lay.toml`` and ``lay_later.toml`` are
asked of the ten laws, and once more with the texts of a folder among them, if one is given.
"""

import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import median, quantiles

from talentdesk.library import Library
from talentdesk.model.finding import Hit

QUERIES = Path(__file__).parents[1] / "library" / "relevance.toml"
QUESTIONS = QUERIES.with_name("questions.toml")
LAY = QUERIES.with_name("lay.toml")
LATER = QUERIES.with_name("lay_later.toml")
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


def asked(questions: Path = QUESTIONS) -> Iterator[tuple[str, set[str]]]:
    """Give each question with the refs of the articles that answer it."""
    for law in tomllib.loads(questions.read_text(encoding="utf-8"))["law"]:
        for question, *articles in law["asked"]:
            yield question, {ref if "/" in ref else f"{law['of']}/{ref}" for ref in articles}


def ranks(library: Library, questions: Path = QUESTIONS) -> Iterator[tuple[int, float]]:
    """Give for each question the place of its first answer, 0 beyond ten, and the milliseconds."""
    for question, articles in asked(questions):
        started = time.perf_counter()
        answer = library.search(question)
        taken = (time.perf_counter() - started) * 1000
        given = [hit.section for hit in (*answer.hits, *answer.related) if hit.kind == "section"]
        yield next((n for n, ref in enumerate(given[:10], 1) if ref in articles), 0), taken


def recall_and_rank(places: Iterable[int]) -> tuple[float, float]:
    """Give recall@10 and MRR@10."""
    places = list(places)
    return sum(map(bool, places)) / len(places), sum(1 / n for n in places if n) / len(places)


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
        print_scores(scores)
        if CORPUS.is_dir():
            print("| questions | recall@10 | MRR@10 | median ms | 95th percentile |")
            print("|---|---|---|---|---|")
            print_questions(library)
            if sys.argv[1:]:
                library.add_all([Path(sys.argv[1])])
                print_questions(library)


def print_scores(scores: dict[str, list[bool]]) -> None:
    """Print how many queries of each sort are answered."""
    names = {"find": "must find", "related": "related, first three", "none": "must find nothing"}
    print("| queries | answered | of |\n|---|---|---|")
    for sort, name in names.items():
        print(f"| {name} | {sum(scores[sort])} | {len(scores[sort])} |")


def print_questions(library: Library) -> None:
    """Ask the questions and print the scores."""
    count = sum(document.sections for document in library.documents())
    for questions in (QUESTIONS, LAY, LATER):
        places, times = zip(*ranks(library, questions), strict=True)
        recall, rank = recall_and_rank(places)
        print(
            f"| {len(places)} of {questions.stem}, among {count} sections | {recall:.3f}"
            f" | {rank:.3f} | {median(times):.0f} | {quantiles(times, n=20)[-1]:.0f} |"
        )


if __name__ == "__main__":
    main()
