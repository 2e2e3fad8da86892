"""How fast outline and extraction go on the corpus, repeated to about 10 MB.

Run it as ``python tests/benchmarks/understanding.py [folder of the corpus] [megabytes]``. The texts
are copied under new names into a temporary folder and read from there; time is that of the process.
"""

import shutil
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

from talentdesk.extract.reading import draw_out
from talentdesk.sources.reading import read
from talentdesk.sources.understanding import understand

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def main() -> None:
    """Measure and print megabytes of UTF-8 a second, the steps apart and together."""
    corpus = Path(sys.argv[1]) if len(sys.argv) > 1 else CORPUS
    wanted = float(sys.argv[2]) if len(sys.argv) > 2 else 10.0
    texts = sorted(corpus.glob("*.md"))
    if not texts:
        sys.exit(f"There are no texts in {corpus}.")
    outline = extraction = size = 0.0
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(cycle(texts)):
            if size >= wanted * 1e6:
                break
            copy = Path(shutil.copyfile(text, Path(folder) / f"{number}-{text.name}"))
            start = time.process_time()
            document, sections, asides = understand(
                read(copy), "doc", year=None, title=None, origin="", bundled=False
            )
            middle = time.process_time()
            draw_out(document, "", sections, asides)
            extraction += time.process_time() - middle
            outline += middle - start
            size += text.stat().st_size
    for name, seconds in (
        ("outline", outline),
        ("extraction", extraction),
        ("together", outline + extraction),
    ):
        print(
            f"{name:<12}{size / 1e6 / seconds:6.1f} MB/s  ({seconds:.2f} s for {size / 1e6:.1f} MB)"
        )


if __name__ == "__main__":
    main()
