"""Sheets as pages, set by Typst: a PDF for paper, images for the preview and for Word.

Texts reach the template as JSON, never as markup, so no document can break it. The templates are
``resources/pages/*.typ``.
"""

import json
import logging
import os
import re
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

import typst

from talentdesk.errors import N_, PrintError
from talentdesk.render.fitting import keep
from talentdesk.render.form import Sheet, title_of
from talentdesk.render.layout import USUAL, Layout, paper_name
from talentdesk.render.wrapping import columns, wrap
from talentdesk.resources import resource, words

log = logging.getLogger(__name__)

_HAN = re.compile("[\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")

# What no blank parts, and too long for a narrow page: letters and marks, no JSON around them.
_LONG = re.compile(r"[\x21\x23-\x7e\u00a1-\u2fff]{25,}")
# So many summaries are tried at a time how much of them fits a page.
_AT_ONCE = 40
_REMEMBERED = 11
# So many columns of a foot the date takes in its middle.
_DATED = 22
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
        self, sheets: Sequence[Sheet], layout: Layout = USUAL, *, printed: date | None = None
    ) -> bytes:
        """Set sheets as one PDF, tagged for PDF/UA; ``printed`` is the date in its foot."""
        return b"".join(self._set(sheets, layout, printed or today(), _accessible))

    def images(
        self,
        sheets: Sequence[Sheet],
        layout: Layout = USUAL,
        *,
        ppi: float = 110,
        printed: date | None = None,
    ) -> tuple[bytes, ...]:
        """Set sheets as one PNG a page, ``ppi`` pixels an inch."""
        day = printed or today()
        return tuple(
            self._set(sheets, layout, day, lambda press: press.compile(format="png", ppi=ppi))
        )

    def fitted(self, sheets: Sequence[Sheet], layout: Layout = USUAL) -> list[Sheet]:
        """Cut the sheets that keep to a page to what fits it, so many at a time."""
        made = list(sheets)
        waiting = [at for at, of in enumerate(made) if of.turns]
        for start in range(0, len(waiting), _AT_ONCE):
            batch = waiting[start : start + _AT_ONCE]
            data = self._data([made[at] for at in batch], layout, today())
            found = self._run(
                "fitting.typ", data, lambda press: press.query("<fitting>", field="value")
            )
            for at, taken in zip(batch, json.loads(found), strict=True):
                made[at] = keep(made[at], taken)
            self._forget()
        return made

    def picture(self, svg: str, *, ppi: float = 200) -> bytes:
        """Draw an SVG as a PNG, with the fonts pages are set in."""
        source = (
            "#set page(width: 160mm, height: auto, margin: 0pt, fill: none)\n"
            '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
        )
        compiler = typst.Compiler(source.encode(), font_paths=self._fonts, sys_inputs={"svg": svg})
        drawn = compiler.compile(format="png", ppi=ppi)
        return drawn if isinstance(drawn, bytes) else b"".join(drawn or ())

    def _set(
        self, sheets: Sequence[Sheet], layout: Layout, day: date, out: Callable[[Any], Any]
    ) -> list[bytes]:
        """Give the pages in the form ``out`` makes of them."""
        if not sheets:
            raise PrintError(N_("There is nothing to print."))
        data = self._data(self.fitted(sheets, layout), layout, day)
        pages = self._run("handout.typ", data, out)
        return [pages] if isinstance(pages, bytes) else list(pages or ())

    def _forget(self) -> None:
        """Let Typst drop what it remembers for a next time, which would double all memory.

        WORKAROUND for Typst's keeping the work of ten settings, with no way to say otherwise: ten
        empty ones, of 0.5 ms each. Waits for such a way in the package ``typst``.
        """
        for _ in range(_REMEMBERED):
            typst.Compiler(b"", font_paths=self._fonts).compile(format="svg")

    def _run(self, template: str, data: str, out: Callable[[Any], Any]) -> Any:
        """Give what ``out`` makes of a template with these data."""
        if self.chinese_font is None and _HAN.search(data):
            raise PrintError(
                N_("No installed font shows Chinese: install one, such as Noto Serif CJK.")
            )
        compiler = typst.Compiler(
            resource(f"pages/{template}"),
            root=resource("pages"),
            font_paths=self._fonts,
            sys_inputs={"data": data},
        )
        try:
            return out(compiler)
        except typst.TypstError as error:
            # The template is a file an office may change: say where it went wrong.
            raise PrintError(
                N_("The page template cannot be set: {reason}"), reason=error.message
            ) from error

    def _data(self, sheets: Sequence[Sheet], layout: Layout, day: date) -> str:
        """Give the templates all they set, as JSON."""
        language = sheets[0].words
        languages = dict.fromkeys(made.words for made in sheets)
        data = {
            "title": title_of(sheets),
            "language": language,
            "date": {"year": day.year, "month": day.month, "day": day.day},
            "paper": paper_name(layout.paper),
            "size": layout.points,
            "two-up": layout.two_up,
            "apart": layout.apart,
            "serif": _faces(self._serif or self._sans),
            "sans": _faces(self._sans or self._serif),
            "contents": " · ".join(words(used).gettext("Contents") for used in languages),
            "words": {used: _own_words(used, day) for used in languages},
            "sheets": [
                {
                    **asdict(made),
                    **_running(made, layout.running),
                    "cut": bool(made.more),
                    # What counts all there is as left out is as long as this can be.
                    "remark": next(
                        (asdict(p) for p in keep(made, ()).parts[-1:] if made.turns), None
                    ),
                    "remarked": any(getattr(part, "left", 0) for part in made.parts),
                }
                for made in sheets
            ],
        }
        text = json.dumps(data, ensure_ascii=False)
        # Looking for words too long for a line costs, so the template does it only where needed.
        long = bool(_LONG.search(text.replace('\\"', "x")))
        return f'{{"long": {json.dumps(long)}, {text[1:]}'


def _own_words(language: str, day: date) -> dict[str, str]:
    """Give the pages' own words in a language."""
    _ = words(language).gettext
    return {
        "cited": _("Citation"),
        "printed": _("Printed {date}").format(date=day.isoformat()),
        "page": _("Page {page} of {pages}"),
    }


def _running(made: Sheet, room: int) -> dict[str, str]:
    """Give what stands at the head and foot of a sheet's pages, cut to ``room`` columns."""
    titled = made.document or made.kind
    half = room // 2 - 1
    return {
        "titled": _brief(titled, max(half, room - 2 - columns(made.heading))),
        "running": _brief(made.heading, max(half, room - 2 - columns(titled))),
        # Where two begin on a page.
        "brief": made.number or _brief(made.heading, half // 2 - 1),
        "foot": _brief(made.ref, min(room * 2 // 5, (room - _DATED) // 2)),
    }


def _brief(text: str, room: int) -> str:
    return text if columns(text) <= room else f"{wrap(text, room - 2)[0].rstrip()}…"


def _accessible(compiler: Any) -> Any:
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


def chinese_font() -> str | None:
    """Give the family Chinese text would be set in, ``None`` when no installed font shows it."""
    return Press().chinese_font


def today() -> date:
    """Give the day; ``SOURCE_DATE_EPOCH`` stands for it where output must be reproducible."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else date.today()
