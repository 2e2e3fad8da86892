"""How well summaries use their page: how many run over it, and how full those are that were cut.

Every section with a title and every document of the bundled library, the test texts and the laws of
../shared/corpus where that is there, each summary on a page of its own.

    .venv/bin/python -P tests/benchmarks/fitting.py
"""

import itertools
import re
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from talentdesk.library import Library
from talentdesk.library.handout import sheets
from talentdesk.model.handout import Handout
from talentdesk.render.layout import SIZES, Layout
from talentdesk.render.pages import Press

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"
POINTS = 72 / 25.4
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<')
MORE = re.compile(r"Alsointhesection:|本节另有：")


def pages(pdf: bytes, layout: Layout) -> Iterator[tuple[str, str, float]]:
    """Give each page's foot and text, and the share of its height down to the last line."""
    command = ["pdftotext", "-bbox", "-", "-"]
    out = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    top, below = (26, 23) if layout.is_wide else (21, 19)
    for page in out.split("<page ")[1:]:
        width, height = map(float, re.findall(r'(?:width|height)="([\d.]+)"', page)[:2])
        words = [(float(x), float(y), float(end), said) for x, y, end, said in WORD.findall(page)]
        bottom = height - below * POINTS
        for left in (0.0, width / 2) if layout.two_up else (0.0,):
            right = left + width / 2 if layout.two_up else width
            here = [word for word in words if left <= word[0] < right]
            body = [w for w in here if w[1] > top * POINTS - 3 and w[2] < bottom + 3]
            if body:
                foot = " ".join(word[3] for word in here if word[1] > bottom + 3)
                lowest = max(word[2] for word in body)
                share = (lowest - top * POINTS) / (bottom - top * POINTS)
                yield foot, "".join(word[3] for word in body), share


def main() -> None:
    """Measure and print."""
    press = Press()
    with tempfile.TemporaryDirectory() as home, Library.open(home) as library:
        library.add_all([ROOT / "tests" / "texts", *([CORPUS] if CORPUS.is_dir() else [])])
        named = [section.ref for section in library.sections() if section.title]
        named += [document.ref for document in library.documents()]
        refs = tuple(dict.fromkeys(library.summary(ref).ref for ref in named))
        print("| paper | size | two up | language | run over | cut | full, mean | least | s |")
        for paper, size, two_up, language in itertools.product(
            ("a4", "us-letter", "a5"), SIZES, (False, True), ("zh", "en", "both")
        ):
            layout = Layout(paper, size, two_up, apart=True)
            words = "en" if language == "en" else "zh"
            made = sheets(library, Handout(refs=refs, language=language, words=words))
            started = time.process_time()
            pdf = press.pdf(made, layout)
            took = time.process_time() - started
            told = list(pages(pdf, layout))
            # The foot of the pages of contents names no sheet.
            first = next(
                at for at, page in enumerate(told) if not re.match("Printed|打印", page[0])
            )
            over = len(told) - first - len(made)
            shares = [share for _, text, share in told if MORE.search(text)] or [0.0]
            mean = sum(shares) / len(shares)
            print(
                f"| {paper} | {size} | {two_up} | {language} | {over} of {len(made)} "
                f"| {len(shares)} | {mean:.0%} | {min(shares):.0%} | {took:.1f} |"
            )


if __name__ == "__main__":
    main()
