"""Take the pictures of printed pages: ``python docs/pages.py [FOLDER]``.

Pages are set as they are printed, on the bundled library in a fresh home.
"""

import sys
import tempfile
from datetime import date
from pathlib import Path

from talentdesk.library import Library
from talentdesk.library.handout import sheets
from talentdesk.model.handout import Handout, What
from talentdesk.render.layout import Layout
from talentdesk.render.pages import Press

FOREIGN = "policy:外籍“高精尖缺”人才认定标准"
PAGES = {
    "page-summary": (Handout(refs=("shanghai-2023/5.2",), language="zh"), Layout()),
    "page-chapter": (Handout(refs=("shanghai-2023/5",), language="en"), Layout()),
    "page-policy": (Handout(refs=(FOREIGN,), language="zh"), Layout()),
    "page-figures": (Handout(What.FIGURES, ("shanghai-2023/5.2",), "zh"), Layout()),
    "page-two-up": (
        Handout(refs=("shanghai-2023/5.3",), language="both"),
        Layout(two_up=True),
    ),
}
DAY = date(2024, 1, 31)


def main() -> None:
    """Set each and keep its first page."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "images"
    folder.mkdir(parents=True, exist_ok=True)
    press = Press()
    with tempfile.TemporaryDirectory() as home, Library.open(home) as library:
        for name, (handout, layout) in PAGES.items():
            first, *_others = press.images(sheets(library, handout), layout, ppi=84, printed=DAY)
            (folder / f"{name}.png").write_bytes(first)
            print(folder / f"{name}.png")


if __name__ == "__main__":
    main()
