"""How much of a section its abstract keeps, against its first three sentences.

For every section with text enough (its own and all below it), of the bundled library, the test
texts and the laws of ../shared/corpus where that is there: of its dates, figures, policies and
central terms, how many stand in the abstract. Both get a quarter of the section's length; the first
three sentences are also taken as long as they are. The central terms here are those that mark the
section off from all others (tf-idf of what recurs), not those the method goes by.

    .venv/bin/python -P tests/benchmarks/summaries.py
"""

import math
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path

from talentdesk.digest.abstract import extract, whole_sentences
from talentdesk.library import Library
from talentdesk.model import Block, BlockKind, Section
from talentdesk.text.dates import dates

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
LEAST = 400
KINDS = ("dates", "figures", "policies", "terms")
Facts = dict[str, set[str]]


def grams(text: str) -> Counter[str]:
    """Count the words of a text: Latin words of four letters and more, and pairs of Han."""
    found = Counter(word.lower() for word in re.findall(r"[A-Za-z]{4,}", text))
    for run in re.findall("[\u3400-\u9fff]+", text):
        found.update(run[at : at + 2] for at in range(len(run) - 1))
    return found


def terms_of(text: str, rarity: Counter[str], of: int) -> set[str]:
    """Give the ten words by which a section stands out from the others."""
    counts = {word: count for word, count in grams(text).items() if count > 1}
    score = {w: c * math.log((1 + of) / (1 + rarity[w])) for w, c in counts.items()}
    return set(sorted(score, key=lambda word: (-score[word], word))[:10])


def kept(facts: Facts, text: str, year: int | None) -> dict[str, int]:
    """Count which of the facts stand in a text."""
    said = {day.text for *_, day in dates(text, year, years=True)}
    low = text.lower()
    return {
        kind: len(of & said) if kind == "dates" else sum(one.lower() in low for one in of)
        for kind, of in facts.items()
    }


def opening(blocks: list[Block], room: int | None) -> str:
    """Give the first three sentences, cut to a length if one is given."""
    said = [text for block in blocks for _, text in whole_sentences(block.text)][:3]
    return "".join(said)[:room]


def main() -> None:
    """Measure and print."""
    with Library.open(tempfile.mkdtemp()) as library:
        library.add_all([ROOT / "tests" / "texts", *([CORPUS] if CORPUS.is_dir() else [])])
        documents = {document.ref: document for document in library.documents()}
        trees: list[tuple[Section, ...]] = [library.subtree(s.ref) for s in library.sections()]
        texts = [
            "\n".join(b.text for s in tree for b in s.blocks if b.kind is not BlockKind.MONTH)
            for tree in trees
        ]
        rarity = Counter(word for text in texts for word in grams(text))
        totals: Counter[str] = Counter()
        ways = {name: Counter[str]() for name in ("method", "first 3", "cut")}
        lengths: Counter[str] = Counter()
        measured = 0
        for tree, text in zip(trees, texts, strict=True):
            if len(text) < LEAST:
                continue
            measured += 1
            of = documents[tree[0].document]
            inside = {s.ref for s in tree}
            policies = [p for p in library.policies(of.ref) if inside & set(p.sections)]
            figures = [f for f in library.figures(of.ref) if f.section in inside]
            room = len(text) // 4
            facts = {
                "dates": {d.text for *_, d in dates(text, of.year, years=True)},
                "figures": {figure.text for figure in figures},
                "policies": {policy.title for policy in policies if policy.title in text},
                "terms": terms_of(text, rarity, len(texts)),
            }
            blocks = [b for s in tree for b in s.blocks if b.kind is not BlockKind.MONTH]
            made = {
                "method": "\n".join(
                    b.text
                    for b in extract(tree, of.language, policies, figures, year=of.year, room=room)
                ),
                "first 3": opening(blocks, None),
                "cut": opening(blocks, room),
            }
            totals.update({kind: len(found) for kind, found in facts.items()})
            for name, abstract in made.items():
                ways[name].update(kept(facts, abstract, of.year))
                lengths[name] += len(abstract)
            lengths["text"] += len(text)
        print(f"{measured} sections of {len(documents)} documents")
        print("| kept | " + " | ".join(KINDS) + " | length |")
        for name, counts in ways.items():
            shares = [f"{100 * counts[kind] / max(totals[kind], 1):.0f} %" for kind in KINDS]
            length = f"{100 * lengths[name] / lengths['text']:.0f} %"
            print(f"| {name} | {' | '.join(shares)} | {length} |")
        print("of", dict(totals), file=sys.stderr)


if __name__ == "__main__":
    main()
