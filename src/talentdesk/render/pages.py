"""Summaries as pages, set by Typst: a PDF for paper, images for the preview.

Texts reach the template as JSON, never as markup, so no document can break it. The template is
``resources/pages/summary.typ``.
"""

import json
import logging
import os
import re
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime

import typst

from talentdesk.errors import N_, PrintError
from talentdesk.render.sheet import sheet
from talentdesk.resources import resource, words
from talentdesk.summary import Summary

log = logging.getLogger(__name__)

_PAPERS = {"a4": "a4", "a5": "a5", "letter": "us-letter", "us-letter": "us-letter"}
_HAN = re.compile("[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

# Families that show simplified Chinese, the best first: Linux, macOS and Windows by turns.
_SERIF = (
    "Noto Serif CJK SC",
    "Noto Serif SC",
    "Source Han Serif SC",
    "Source Han Serif CN",
    "Songti SC",
    "STSong",
    "SimSun",
    "AR PL UMing CN",
)
_SANS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "PingFang SC",
    "Heiti SC",
    "Microsoft YaHei",
    "SimHei",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
    "Droid Sans Fallback",
)
# Typst brings this one with it, so some text face is always there; these need its Latin letters.
_LATIN = "Libertinus Serif"
_NEED_LATIN = ("Songti SC", "STSong", "SimSun", "AR PL UMing CN")


class Press:
    """Sets pages with the fonts found when it was made: finding them costs 0.05 to 0.25 s.

    ``fonts`` are those to choose from, all that the system has if not given.
    """

    def __init__(self, fonts: typst.Fonts | None = None) -> None:
        self._fonts = fonts or typst.Fonts()
        families = set(self._fonts.families())
        self._serif = [family for family in _SERIF if family in families]
        self._sans = [family for family in _SANS if family in families]

    @property
    def chinese_font(self) -> str | None:
        """Give the family Chinese text is set in, ``None`` when no installed font shows it."""
        return next(iter(self._serif + self._sans), None)

    def pdf(
        self,
        summaries: Sequence[Summary],
        *,
        language: str = "zh",
        paper: str = "a4",
        printed: date | None = None,
    ) -> bytes:
        """Set summaries as one PDF, tagged for PDF/UA; ``printed`` is the date in its foot."""
        return b"".join(self._set(summaries, language, paper, printed or _today()))

    def images(
        self,
        summaries: Sequence[Summary],
        *,
        language: str = "zh",
        paper: str = "a4",
        ppi: float = 110,
        printed: date | None = None,
    ) -> tuple[bytes, ...]:
        """Set summaries as one PNG a page, ``ppi`` pixels an inch."""
        return tuple(self._set(summaries, language, paper, printed or _today(), ppi))

    def _set(
        self,
        summaries: Sequence[Summary],
        language: str,
        paper: str,
        day: date,
        ppi: float | None = None,
    ) -> list[bytes]:
        """Give the pages as PNG with ``ppi`` pixels an inch, or without it the PDF."""
        if not summaries:
            raise PrintError(N_("There is nothing to print."))
        data = self._data(summaries, language, paper_name(paper), day)
        if self.chinese_font is None and _HAN.search(data):
            raise PrintError(
                N_("No installed font shows Chinese: install one, such as Noto Serif CJK.")
            )
        compiler = typst.Compiler(
            resource("pages/summary.typ"),
            root=resource("pages"),
            font_paths=self._fonts,
            sys_inputs={"data": data},
        )
        try:
            pages = compiler.compile(format="png", ppi=ppi) if ppi else _accessible(compiler)
        except typst.TypstError as error:
            # The template is a file an office may change: say where it went wrong.
            raise PrintError(
                N_("The page template cannot be set: {reason}"), reason=error.message
            ) from error
        return [pages] if isinstance(pages, bytes) else list(pages or ())

    def _data(self, summaries: Sequence[Summary], language: str, paper: str, day: date) -> str:
        """Give the template all it sets, as JSON."""
        _ = words(language).gettext
        sheets = [sheet(summary, language) for summary in summaries]
        data = {
            "title": sheets[0].heading if len(sheets) == 1 else _("Section summaries"),
            "language": language,
            "date": {"year": day.year, "month": day.month, "day": day.day},
            "paper": paper,
            "serif": _faces(self._serif or self._sans),
            "sans": _faces(self._sans or self._serif),
            "words": {
                "kind": _("Section summary"),
                "contents": _("Contents"),
                "points": _("Points"),
                "citation": _("Citation"),
                "printed": _("Printed {date}").format(date=day.isoformat()),
                "page": _("Page {page} of {pages}"),
            },
            "sheets": [asdict(made) for made in sheets],
        }
        return json.dumps(data, ensure_ascii=False)


def _accessible(compiler: typst.Compiler) -> bytes | list[bytes] | None:
    """Make a PDF/UA, or where a character in the text has no glyph, the same without the claim."""
    try:
        return compiler.compile(format="pdf", pdf_standards="ua-1")
    except typst.TypstError as error:
        log.info("printed without the PDF/UA mark: %s", error)
        return compiler.compile(format="pdf")


def _faces(families: Sequence[str]) -> dict[str, list[object]]:
    """Give the faces for Chinese text and for any other, in the form Typst takes them."""
    if not families or families[0] not in _NEED_LATIN:
        return {"zh": [*families, _LATIN], "en": [*families, _LATIN]}
    # In Chinese text marks like “” and — stay with the Chinese face.
    covered = {"name": _LATIN, "covers": "latin-in-cjk"}
    return {"zh": [covered, *families], "en": [_LATIN, *families]}


def pdf(summaries: Sequence[Summary], *, language: str = "zh", paper: str = "a4") -> bytes:
    """Set summaries as one PDF with fonts found anew; see ``Press``."""
    return Press().pdf(summaries, language=language, paper=paper)


def images(
    summaries: Sequence[Summary], *, language: str = "zh", paper: str = "a4", ppi: float = 110
) -> tuple[bytes, ...]:
    """Set summaries as one PNG a page with fonts found anew; see ``Press``."""
    return Press().images(summaries, language=language, paper=paper, ppi=ppi)


def chinese_font() -> str | None:
    """Give the family Chinese text would be set in, ``None`` when no installed font shows it."""
    return Press().chinese_font


def paper_name(text: str) -> str:
    """Give the paper meant by ``A4``, ``Letter`` and the like. Raises ``PrintError``."""
    name = _PAPERS.get(text.strip().lower())
    if name is None:
        raise PrintError(N_("There is no paper “{paper}”: choose A4, A5 or Letter."), paper=text)
    return name


def _today() -> date:
    """Give the day; ``SOURCE_DATE_EPOCH`` stands for it where output must be reproducible."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()
