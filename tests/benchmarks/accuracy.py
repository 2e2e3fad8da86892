"""Precision and recall of events, policies and figures on the hand-marked texts.

Run it as ``python tests/benchmarks/accuracy.py [folder of the sources and the corpus]``; with
``--missed`` it lists what was missed and what was found too much.
"""

import re
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from talentdesk.extract.reading import draw_out
from talentdesk.model import Reading
from talentdesk.sources.reading import read
from talentdesk.sources.understanding import understand
from talentdesk.text.characters import simplified
from talentdesk.text.titles import title_key

TESTS = Path(__file__).parents[1]
MARKS = TESTS / "extract" / "marks.toml"
BLIND = TESTS / "extract" / "blind.toml"
KINDS = ("events", "policies", "figures")
# So much of a line must a paragraph begin with to stand on it.
_BEGINNING = 12

Row = list[Any]


@dataclass(frozen=True, slots=True)
class Score:
    """What was found as marked, what was missed and what was found too much, of one kind.

    ``labelled`` counts the figures whose label shares words with the marked one.
    """

    right: int = 0
    missed: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    labelled: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right + other.right,
            self.missed + other.missed,
            self.wrong + other.wrong,
            self.labelled + other.labelled,
        )

    @property
    def precision(self) -> float:
        """Give the share of what was found that is marked."""
        return self.right / max(1, self.right + len(self.wrong))

    @property
    def recall(self) -> float:
        """Give the share of what is marked that was found."""
        return self.right / max(1, self.right + len(self.missed))


def scores(shared: Path, marks: Path = MARKS, number: int = 0) -> tuple[dict[str, Score], int]:
    """Give the score of each kind, and how many texts were there; ``number`` picks one set."""
    total = dict.fromkeys(KINDS, Score())
    texts = 0
    for text in tomllib.loads(marks.read_text(encoding="utf-8"))["text"]:
        folder = BLIND.with_suffix("") if "set" in text else shared
        path = (TESTS if text["file"].startswith("texts/") else folder) / text["file"]
        if not path.exists() or (number and text["set"] != number):
            continue
        texts += 1
        told = _told(path)
        places = _Places(path, told)
        for kind in KINDS:
            optional = text.get(f"{kind}_optional", [])
            found = list(_found(kind, told, places))
            total[kind] += _score(path.name, kind, text[kind], optional, found)
    return total, texts


def _told(path: Path) -> Reading:
    document, sections, asides = understand(
        read(path), "doc", year=None, title=None, origin="", bundled=False
    )
    return draw_out(document, "", sections, asides)


class _Places:
    """What a paragraph may be called in the marks: its ref, and the lines of the file it is on."""

    def __init__(self, path: Path, told: Reading) -> None:
        self._lines = [_bare(line) for line in path.read_text(encoding="utf-8").splitlines()]
        self._texts = {b.ref: _bare(b.text) for s in told.sections for b in s.blocks}
        self._known: dict[str, set[str | int]] = {}

    def of(self, ref: str, sentence: str) -> set[str | int]:
        if ref not in self._known:
            text = self._texts.get(ref) or _bare(sentence)
            names: set[str | int] = {ref.partition("/")[2]}
            for number, line in enumerate(self._lines, 1):
                if line and (text in line or line in text or text[:_BEGINNING] in line):
                    names.add(number)
            self._known[ref] = names
        return self._known[ref]


def _bare(text: str) -> str:
    return re.sub(r"[\s*#]+", "", text)


# One thing found: where it stands, what is compared with the marks, and a label or title.
_Found = tuple[set[str | int], tuple[Any, ...], str]


def _found(kind: str, told: Reading, places: _Places) -> Iterator[_Found]:
    if kind == "figures":
        for f in told.figures:
            compared = (f.value, simplified(f.unit), simplified(f.qualifier), f.upper or 0)
            yield places.of(f.place.block, f.place.sentence), compared, f.label
    elif kind == "events":
        for e in told.events:
            at = set[str | int]().union(*(places.of(p.block, p.sentence) for p in e.places))
            yield at, (e.date.text, e.kind.value), e.title
    else:
        for p in told.policies:
            issued = p.issued.text if p.issued else ""
            effective = p.effective.text if p.effective else ""
            yield {title_key(p.title)}, (p.status.value, issued, effective), p.title


def _score(
    name: str, kind: str, marked: Sequence[Row], optional: Sequence[Row], found: Sequence[_Found]
) -> Score:
    left = [[title_key(row[0]), *row[1:]] if kind == "policies" else row for row in marked]
    right, labelled, wrong = 0, 0, []
    for at, compared, label in found:
        row = _take(left, lambda row, at=at, c=compared: row[0] in at and _same(row[1:], c))
        if row is not None:
            right += 1
            labelled += kind != "figures" or len(row) < 6 or _shares(label, row[5])
        elif not any(row[0] in at and _equal(row[1], compared[0]) for row in optional):
            wrong.append(f"{name}: {sorted(map(str, at))[:2]} {compared} {label}")
    missed = tuple(f"{name}: {row}" for row in left)
    return Score(right, missed, tuple(wrong), labelled)


def _take(rows: list[Row], fits: Callable[[Row], bool]) -> Row | None:
    for place, row in enumerate(rows):
        if fits(row):
            return rows.pop(place)
    return None


def _same(marked: Row, found: tuple[Any, ...]) -> bool:
    return all(_equal(mark, value) for mark, value in zip(marked, found, strict=False))


def _equal(mark: Any, value: Any) -> bool:
    """Compare a mark, of which ``|`` parts several that are right, with what was found."""
    if isinstance(mark, str):
        return value in map(simplified, mark.split("|"))
    return abs(float(mark) - float(value)) <= 1e-4 * max(1.0, abs(float(mark)))


def _shares(label: str, marked: str) -> bool:
    ours, theirs = simplified(label), simplified(marked)
    return any(theirs[i : i + 2] in ours for i in range(len(theirs) - 1))


def main() -> None:
    """Print the tables, and on demand what was missed and what was wrong."""
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    shared = Path(folders[0]) if folders else TESTS.parents[1] / "shared"
    sets = sorted({text["set"] for text in tomllib.loads(BLIND.read_text("utf-8"))["text"]})
    for marks, number in [(MARKS, 0), *((BLIND, number) for number in sets)]:
        total, texts = scores(shared, marks, number)
        print(f"\n{marks.name} {number or ''}: {texts} texts")
        print("| kind | marked | found | precision | recall |\n|---|---|---|---|---|")
        everything = sum(total.values(), Score())
        for kind, score in (*total.items(), ("all", everything)):
            counts = f"{score.right + len(score.missed)} | {score.right + len(score.wrong)}"
            print(f"| {kind} | {counts} | {score.precision:.3f} | {score.recall:.3f} |")
            if "--missed" in sys.argv and kind != "all":
                print(*(f"  missed {item}" for item in score.missed), sep="\n")
                print(*(f"  wrong  {item}" for item in score.wrong), sep="\n")
        figures = total["figures"]
        print(f"labels alike: {figures.labelled} of {figures.right} figures")


if __name__ == "__main__":
    main()
