"""Precision and recall of events, policies and figures on the hand-marked texts.

Run it as ``python tests/benchmarks/accuracy.py [folder of the sources and the corpus]``; with
``--missed`` it lists what was missed and what was found too much.
"""

import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from talentdesk.extract.reading import draw_out
from talentdesk.model import Reading
from talentdesk.sources.reading import read
from talentdesk.sources.understanding import understand

TESTS = Path(__file__).parents[1]
MARKS = TESTS / "extract" / "marks.toml"
KINDS = ("events", "policies", "figures")


@dataclass(frozen=True, slots=True)
class Score:
    """What was found as marked, what was missed and what was found too much, of one kind."""

    right: int = 0
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.missed + other.missed, self.wrong + other.wrong)

    @property
    def precision(self) -> float:
        """Give the share of what was found that is marked."""
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """Give the share of what is marked that was found."""
        return self.right / max(1, self.right + len(self.missed))


def scores(shared: Path) -> tuple[dict[str, Score], int]:
    """Give the score of each kind, and how many texts were there to be read."""
    total = dict.fromkeys(KINDS, Score())
    texts = 0
    for text in tomllib.loads(MARKS.read_text(encoding="utf-8"))["text"]:
        path = (TESTS if text["file"].startswith("texts/") else shared) / text["file"]
        if not path.exists():
            continue
        texts += 1
        told = _told(path)
        for kind in KINDS:
            total[kind] += _score(path.name, list(_marked(kind, text[kind])), _found(kind, told))
    return total, texts


def _told(path: Path) -> Reading:
    document, sections, asides = understand(
        read(path), "doc", year=None, title=None, origin="", bundled=False
    )
    return draw_out(document, "", sections, asides)


def _marked(kind: str, rows: list[list[str | float]]) -> Iterator[str]:
    for row in rows:
        if kind == "figures":
            paragraph, value, unit, qualifier, upper = row
            yield f"{paragraph} {float(value):.6g} {unit} {qualifier} {float(upper):.6g}"
        else:
            yield " ".join(str(field) for field in (row[:3] if kind == "events" else row))


def _found(kind: str, told: Reading) -> list[str]:
    if kind == "figures":
        return [
            f"{_short(f.place.block)} {round(f.value, 4):.6g} {f.unit} {f.qualifier}"
            f" {f.upper or 0:.6g}"
            for f in told.figures
        ]
    if kind == "events":
        return [f"{_short(e.places[0].block)} {e.date.text} {e.kind.value}" for e in told.events]
    return [
        " ".join(
            (
                policy.title,
                policy.status.value,
                policy.issued.text if policy.issued else "",
                policy.effective.text if policy.effective else "",
            )
        )
        for policy in told.policies
    ]


def _score(name: str, marked: list[str], found: list[str]) -> Score:
    wanted, there = Counter(marked), Counter(found)
    missed = tuple(f"{name}: {item}" for item in (wanted - there).elements())
    wrong = tuple(f"{name}: {item}" for item in (there - wanted).elements())
    return Score((wanted & there).total(), missed, wrong)


def _short(ref: str) -> str:
    return ref.partition("/")[2]


def main() -> None:
    """Print the table, and on demand what was missed and what was wrong."""
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    shared = Path(folders[0]) if folders else TESTS.parents[1] / "shared"
    total, texts = scores(shared)
    print(f"{texts} texts")
    print("| kind | marked | found | precision | recall |\n|---|---|---|---|---|")
    everything = sum(total.values(), Score())
    for kind, score in (*total.items(), ("all", everything)):
        marked, found = score.right + len(score.missed), score.right + len(score.wrong)
        row = f"| {kind} | {marked} | {found} | {score.precision:.3f} | {score.recall:.3f} |"
        print(row)
        if "--missed" in sys.argv and kind != "all":
            print(*(f"  missed {item}" for item in score.missed), sep="\n")
            print(*(f"  wrong  {item}" for item in score.wrong), sep="\n")


if __name__ == "__main__":
    main()
