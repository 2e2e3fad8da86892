"""How fast the search is on 150,000 sections, beside bare FTS5 and tantivy in the same run.

Run with ``python tests/benchmarks/search.py [documents] [folder]``; 1,500 documents of 100 sections
make 60 MB of text. With a folder the library made there is used again. The words are generated:
20,000 of them, as frequent as words are in real texts (Zipf), so that some stand in half of all
sections and most in a few. ``pip install tantivy`` for its figures.
"""

import random
import resource
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate
from pathlib import Path
from statistics import median, quantiles

from talentdesk.library import Library
from talentdesk.model import (
    Block,
    BlockKind,
    Document,
    Event,
    EventKind,
    Place,
    Policy,
    Reading,
    Section,
    Status,
)
from talentdesk.model.date import Date
from talentdesk.search.analysis import index_terms
from talentdesk.search.language import Language
from talentdesk.store.postings import match

SECTIONS = 100
QUERIES = 200


class Words:
    """Generated words of two to four characters, each as frequent as its rank makes it."""

    def __init__(self, seed: int) -> None:
        self.choose = random.Random(seed)
        characters = [chr(0x4E00 + 7 * n) for n in range(2500)]
        weights = list(accumulate(1 / (n + 8) for n in range(2500)))
        lengths = self.choose.choices((2, 3, 4), (75, 15, 10), k=20_000)
        self.all = [
            "".join(self.choose.choices(characters, cum_weights=weights, k=n)) for n in lengths
        ]
        self._weights = list(accumulate(1 / (n + 3) for n in range(20_000)))
        self._latin = [f"talent{n:x}" for n in range(300)]

    def some(self, count: int) -> list[str]:
        """Draw words."""
        return self.choose.choices(self.all, cum_weights=self._weights, k=count)

    def sentence(self) -> str:
        """Give a sentence with now and then a number or a Latin word."""
        words = self.some(self.choose.randint(8, 17))
        if self.choose.random() < 0.3:
            words.insert(2, f"{self.choose.randint(2, 9999)}人")
        if self.choose.random() < 0.1:
            words.insert(1, self.choose.choice(self._latin))
        return "".join(words[: len(words) // 2]) + "，" + "".join(words[len(words) // 2 :]) + "。"


def readings(documents: int, words: Words) -> Iterator[Reading]:
    """Give documents of a hundred sections, with an event and a policy in each."""
    for number in range(documents):
        ref, year = f"doc-{number}", 2000 + number % 25
        sections = []
        for part in range(1, SECTIONS + 1):
            section = f"{ref}/{part}"
            blocks = tuple(
                Block(
                    BlockKind.PARAGRAPH,
                    words.sentence() + words.sentence(),
                    f"{section}#{paragraph}",
                )
                for paragraph in (1, 2)
            )
            title = "".join(words.some(3))
            sections.append(Section(section, ref, str(part), title, 1, blocks=blocks))
        place = Place(sections[0].ref, sections[0].blocks[0].ref, sections[0].blocks[0].text)
        title = "".join(words.some(5)) + "办法"
        policy = Policy(
            f"policy:{title}", title, "办法", Status.ISSUED, Date(f"{year}-03"), None,
            f"示发〔{year}〕{number}号", None, (ref,), (place,),
        )  # fmt: skip
        event = Event(
            f"event:{ref}/1#1", ref, Date(f"{year}-03"), f"{title}发布", EventKind.POLICY, (place,)
        )
        of = Document(ref, "".join(words.some(4)), "zh", year, "report", ref, SECTIONS)
        yield Reading(of, ref, tuple(sections), (event,), (policy,), ())


def build(library: Library, documents: int) -> None:
    """Fill a library and tell how fast, how large and with how much memory."""
    words, size, started = Words(1), 0, time.process_time()
    kept = analysed = 0.0
    for reading in readings(documents, words):
        texts = [block.text for section in reading.sections for block in section.blocks]
        texts += [section.heading for section in reading.sections]
        size += sum(len(text.encode()) for text in texts)
        before = time.process_time()
        for text in texts:
            index_terms(text)
        analysed += time.process_time() - before
        library.keep(reading)
        kept += time.process_time() - before
    kept -= analysed
    generating = time.process_time() - started - kept - analysed
    library.close()
    with sqlite3.connect(library.home.library) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (sections,) = file.execute("SELECT count(*) FROM section").fetchone()
    file.close()
    of_file = library.home.library.stat().st_size
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{sections} sections, {size / 1e6:.1f} MB of UTF-8 (made in {generating:.0f} s)")
    print(f"analysis alone {size / 1e6 / analysed:.1f} MB/s and core")
    print(f"kept whole, rows and postings: {size / 1e6 / kept:.1f} MB/s and core")
    print(f"file {of_file / 1e6:.0f} MB, {of_file / size:.2f} x text; peak memory {peak:.0f} MB")


def postings_alone(documents: int) -> None:
    """Tell how fast analysis and postings are without the rows of the library."""
    file = sqlite3.connect(":memory:", isolation_level=None)
    file.execute("CREATE VIRTUAL TABLE p USING fts5 (h, t, content='', tokenize='ascii')")
    file.execute("INSERT INTO p (p, rank) VALUES ('hashsize', 33554432)")
    sections = [s for r in readings(documents, Words(1)) for s in r.sections]
    size = sum(len(block.text.encode()) for s in sections for block in s.blocks)
    started = time.process_time()
    file.execute("BEGIN")
    file.executemany(
        "INSERT INTO p VALUES (?, ?)",
        (
            (index_terms(s.heading), index_terms("\n".join(block.text for block in s.blocks)))
            for s in sections
        ),
    )
    file.execute("COMMIT")
    taken = time.process_time() - started
    print(f"analysis and postings alone: {size / 1e6 / taken:.1f} MB/s and core")
    file.close()


def queries(words: Words) -> list[str]:
    """Give a mixed set: common and rare words, phrases, several words, fields, questions."""
    choose, all_words = random.Random(2), words.all
    common, usual, rare = all_words[:60], all_words[60:3000], all_words[3000:]
    makers: list[tuple[int, Callable[[], str]]] = [
        (10, lambda: choose.choice(common)),
        (40, lambda: choose.choice(usual)),
        (30, lambda: choose.choice(rare)),
        (30, lambda: " ".join(choose.sample(usual, 2))),
        (10, lambda: " ".join(choose.sample(common, 2))),
        (15, lambda: "".join(choose.sample(usual, 2))),
        (5, lambda: choose.choice(rare)[0]),
        (10, lambda: f"{choose.randint(2, 9999)}人"),
        (10, lambda: f"{choose.choice(usual)} OR {choose.choice(rare)}"),
        (10, lambda: f"{choose.choice(usual)} -{choose.choice(common)}"),
        (10, lambda: f"标题:{choose.choice(usual)} 年:2010..2015"),
        (5, lambda: f"talent{choose.randint(0, 300):x}"),
        (5, lambda: f"示发（{choose.randint(2000, 2024)}）{choose.randint(0, 1500)}号"),
        (10, lambda: "怎么" + "和".join(choose.sample(usual, 4))),
    ]
    found = [maker() for count, maker in makers for _ in range(count)]
    choose.shuffle(found)
    return found[:QUERIES]


def bare_matches(library: Library, asked: list[str]) -> list[str]:
    """Give the broadest MATCH of each query's first attempt, as the library asks it."""
    language = Language()
    found = []
    for typed in asked:
        stages = language.read(typed).attempts[0].stages
        found.append(match(stages[-1].plan, lambda _inside: None))
    return found


def milliseconds(call: Callable[[], object]) -> float:
    """Time a call, the better of two."""
    times = []
    for _ in range(2):
        started = time.perf_counter()
        call()
        times.append((time.perf_counter() - started) * 1000)
    return min(times)


def said(name: str, times: list[float]) -> None:
    """Print a row of the table."""
    print(
        f"| {name} | {median(times):.2f} | {quantiles(times, n=20)[-1]:.1f}"
        f" | {max(times):.1f} | {sum(times) / 1000:.2f} |"
    )


def tantivy_times(library: Library, asked: list[str]) -> list[float]:
    """Time tantivy on the same terms: the phrase of a query, best 20."""
    import tantivy

    schema = tantivy.SchemaBuilder()
    schema.add_text_field("text", tokenizer_name="whitespace")
    index = tantivy.Index(schema.build())
    writer = index.writer(heap_size=200_000_000)
    for section in library.sections():
        text = f"{section.heading}\n" + "\n".join(block.text for block in section.blocks)
        writer.add_document(tantivy.Document(text=index_terms(text)))
    writer.commit()
    index.reload()
    searcher = index.searcher()
    times = []
    for typed in asked:
        terms = [term.replace('"', "") for term in index_terms(typed).split()]
        if len(terms) > 1:
            terms = terms[:-1]
        query = index.parse_query(f'"{" ".join(terms)}"', ["text"])
        times.append(milliseconds(lambda query=query: searcher.search(query, 20)))
    return times


def main() -> None:
    """Build, search and print."""
    documents = int(sys.argv[1]) if len(sys.argv) > 1 else 1500
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(temporary)
        if not (folder / "library.db").exists():
            postings_alone(min(documents, 200))
            library = Library.open(folder)
            library.remove("shanghai-2023")
            build(library, documents)
        with Library.open(folder) as library:
            compare(library)


def compare(library: Library) -> None:
    """Time the mixed set of queries here, in bare FTS5 and in tantivy."""
    asked = queries(Words(1))
    matches = bare_matches(library, asked)
    file = sqlite3.connect(library.home.library)
    bare = "SELECT rowid FROM postings WHERE postings MATCH ? ORDER BY rank LIMIT 20"
    library.search(asked[0])
    ours, theirs, found = [], [], []
    for typed, query in zip(asked, matches, strict=True):
        ours.append(milliseconds(lambda typed=typed: library.search(typed, limit=20)))
        theirs.append(milliseconds(lambda query=query: file.execute(bare, (query,)).fetchall()))
        found.append(library.search(typed, limit=20).total)
    file.close()
    print("| 200 queries, limit 20 | median ms | 95th percentile | longest | sum s |")
    print("|---|---|---|---|---|")
    said("library.search, with snippets, counts, related", ours)
    said("the same MATCH in bare FTS5, best 20", theirs)
    hits = [(o, t) for o, t, n in zip(ours, theirs, found, strict=True) if n]
    said("library.search, those with hits", [o for o, _ in hits])
    said("bare FTS5, the same", [t for _, t in hits])
    try:
        said("tantivy, phrase of the query, best 20", tantivy_times(library, asked))
    except ImportError:
        print("tantivy is not installed")
    worst = sorted(zip(ours, theirs, found, asked, strict=True), reverse=True)[:8]
    for ms, theirs_ms, n, typed in worst:
        print(f"{ms:.1f} ms ({theirs_ms:.1f} bare), {n} hits: {typed}", file=sys.stderr)


if __name__ == "__main__":
    main()
