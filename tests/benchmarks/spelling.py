"""How plausible near spellings are (``tests/library/spelling.toml``).

Run with ``python tests/benchmarks/spelling.py``. Of what is mistyped, the word that is meant should
be the first form offered; for a word rightly spelt that the library does not have, nothing should
be. Every other outcome is printed.
"""

import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path

from talentdesk.library import Library
from talentdesk.model.plan import Match

WORDS = Path(__file__).parents[1] / "library" / "spelling.toml"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def outcomes(library: Library) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Give what is typed and meant, empty where nothing is, and the spellings that are offered."""
    for group in tomllib.loads(WORDS.read_text(encoding="utf-8"))["group"]:
        for typed, meant in (*group["typos"], *((word, "") for word in group["right"])):
            answer = library.search(typed)
            if meant or not answer.total:  # else the word is there after all
                offered = (form.text for form in answer.forms if form.match is Match.SPELLING)
                yield typed, meant, tuple(offered)


def main() -> None:
    """Score and print."""
    with tempfile.TemporaryDirectory() as folder, Library.open(folder) as library:
        if CORPUS.is_dir():
            library.add_all([CORPUS])
        found = list(outcomes(library))
    for typed, meant, offered in found:
        if offered != ((meant,) if meant else ()):
            said = f"{typed}: {' '.join(offered) or 'nothing'}, meant {meant or 'as it is'}"
            print(said, file=sys.stderr)
    typos = [(meant, offered) for _, meant, offered in found if meant]
    absent = [offered for _, meant, offered in found if not meant]
    forms = sum(len(offered) for _, _, offered in found)
    among = sum(meant in offered for meant, offered in typos)
    first = sum(offered[:1] == (meant,) for meant, offered in typos)
    print("| words | | of |\n|---|---|---|")
    print(f"| mistyped: the word meant is offered first | {first} | {len(typos)} |")
    print(f"| mistyped: the word meant is offered | {among} | {len(typos)} |")
    print(
        f"| not in the library: something is offered | {sum(map(bool, absent))} | {len(absent)} |"
    )
    print(f"| offered and not meant | {forms - among} | {forms} |")


if __name__ == "__main__":
    main()
