"""How sheets are laid out: paper, size of type, and what goes on a page."""

from dataclasses import dataclass

from talentdesk.errors import N_, PrintError

PAPERS = {"a4": "a4", "a5": "a5", "letter": "us-letter", "us-letter": "us-letter"}
SIZES = {"small": 9.0, "normal": 10.0, "large": 12.0}
"""The sizes of type in points."""
_MILLIMETRES = {"a4": (210.0, 297.0), "a5": (148.0, 210.0), "us-letter": (215.9, 279.4)}
# Of the size of type: that of heads and feet, and a column of theirs.
_SMALL = 0.8
_COLUMN = 0.5


@dataclass(frozen=True, slots=True)
class Layout:
    """Paper (a name of ``PAPERS``), size of type (of ``SIZES``), and how pages are filled.

    ``two_up`` sets two narrow pages side by side on each sheet of paper; ``apart`` begins each
    sheet on a page of its own.
    """

    paper: str = "a4"
    size: str = "normal"
    two_up: bool = False
    apart: bool = False

    @property
    def is_wide(self) -> bool:
        """Tell whether a page has the width of A4 or Letter."""
        return not self.two_up and self.paper != "a5"

    @property
    def points(self) -> float:
        """Give the size of type in points: a step smaller on narrow pages."""
        return SIZES[self.size] - (0.0 if self.is_wide else 1.0)

    @property
    def running(self) -> int:
        """Give the columns (a Han character takes two) a running head or foot has, roughly."""
        width, height = _MILLIMETRES[self.paper]
        wide = height / 2 if self.two_up else width
        inside = (wide - (50 if self.is_wide else 30)) * 72 / 25.4
        return int(inside / (self.points * _SMALL * _COLUMN))


USUAL = Layout()


def paper_name(text: str) -> str:
    """Give the paper meant by ``A4``, ``Letter`` and the like. Raises ``PrintError``."""
    name = PAPERS.get(text.strip().lower())
    if name is None:
        raise PrintError(N_("There is no paper “{paper}”: choose A4, A5 or Letter."), paper=text)
    return name
