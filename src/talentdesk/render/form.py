"""What is set on pages, in final words: sheets of a few kinds of parts, the same for every output.

Whatever is printed becomes sheets first; pages, HTML, Word, Markdown and plain text are all set
from these, so that they cannot say different things. A new thing to print makes sheets; a new
output sets the five kinds of parts.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from talentdesk.resources import words

# Control characters but line breaks and tabs, halves of surrogate pairs, byte order marks and
# non-characters: no font shows them, and neither PDF nor HTML may hold them.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A text of the document's own and where it stands there.

    ``marks`` are ranges of it to set off, such as what was searched for.
    """

    text: str
    place: str = ""
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Lines:
    """Paragraphs under a name, or without one.

    ``look`` is ``told`` (the place behind the text), ``points`` (the place before it), ``items``
    (the same, with a dash) or ``remark`` (the page's own words, small). ``left`` more are not here.
    """

    name: str
    lines: tuple[Line, ...]
    look: str = "told"
    left: int = 0
    part: str = field(default="lines", init=False)


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a name, the heads of its columns, and rows as wide as the heads.

    ``kind`` says what it lists; ``wide`` is the column of texts, which gets what the others leave;
    ``numbers`` are the columns set to the right. ``paired`` rows are so short that two stand side
    by side on a page. The last column is the place. ``spans`` are, in a table of
    the document's own, the longest cell and longest word of each column but the last, in ems.
    """

    kind: str
    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    wide: int = 1
    numbers: tuple[int, ...] = ()
    paired: bool = False
    left: int = 0
    spans: tuple[tuple[float, float], ...] = ()
    part: str = field(default="table", init=False)


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and what is stated under each; what is not stated is said to be so."""

    name: str
    rows: tuple[tuple[str, str], ...]
    part: str = field(default="facts", init=False)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a sheet, from level 2 on."""

    text: str
    level: int
    part: str = field(default="heading", init=False)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart as SVG, with what it shows in words."""

    name: str
    svg: str
    shows: str
    part: str = field(default="chart", init=False)


Part = Lines | Table | Facts | Heading | Chart


@dataclass(frozen=True, slots=True)
class Sheet:
    """One thing to print in final words.

    ``kind`` says what it is (Section summary, Timeline …), ``words`` is the language of the page's
    own words, ``language`` that of the document's. A sheet with ``more``, the sentence that counts
    what is left out ({what}), keeps to a page, to which its parts (by their places) add an entry
    each as their ``turns`` come.
    """

    ref: str
    kind: str
    words: str
    language: str
    document: str
    number: str
    title: str
    path: str
    parts: tuple[Part, ...]
    citation: str = ""
    source: str = ""
    turns: tuple[int, ...] = ()
    more: str = ""

    @property
    def heading(self) -> str:
        """Give number and title as one line."""
        return f"{self.number} {self.title}".strip()

    @property
    def tables(self) -> tuple[Table, ...]:
        """Give the tables."""
        return tuple(part for part in self.parts if isinstance(part, Table))


def title_of(sheets: Sequence[Sheet]) -> str:
    """Name what is printed: the one thing, be it in two languages, or what the sheets are."""
    if len({made.ref for made in sheets}) == 1:
        return sheets[0].heading
    _ = words(sheets[0].words).gettext
    kinds = {made.kind for made in sheets if made.words == sheets[0].words}
    return {
        frozenset((_("Section summary"),)): _("Section summaries"),
        frozenset((_("Policy"),)): _("Policies"),
    }.get(frozenset(kinds), sheets[0].kind if len(kinds) == 1 else _("From the library"))


def printable(text: str) -> str:
    """Leave out what cannot be shown on any page; a line break or tab becomes a blank."""
    return re.sub(r"[\t\n\r\u2028\u2029]+", " ", _UNPRINTABLE.sub("", text)).strip()


def entitled(title: str, titled: bool = True) -> str:
    """Put a Chinese title between title marks; what is only called so has none."""
    title = printable(title)
    if not titled:
        return title
    chinese = re.search("[\u3400-\u9fff]", title) and not title.startswith("《")
    return f"《{title}》" if chinese else title
