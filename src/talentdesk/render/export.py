"""Summaries as one HTML file that stands by itself: its looks inside, nothing fetched."""

from collections.abc import Sequence
from html import escape

from talentdesk.render.sheet import Line, Sheet, Table, sheet
from talentdesk.resources import resource, words
from talentdesk.summary import Summary

_LANG = {"zh": "zh-CN", "en": "en"}


def html(summaries: Sequence[Summary], language: str) -> str:
    """Set summaries as a page for the browser; ``language`` is that of the page's own words."""
    _ = words(language).gettext
    sheets = [sheet(summary, language) for summary in summaries]
    title = sheets[0].heading if len(sheets) == 1 else _("Section summaries")
    style = resource("pages/summary.css").read_text(encoding="utf-8")
    contents = _contents(sheets, _("Contents")) if len(sheets) > 2 else ""
    body = "\n".join(_sheet(made, number, language) for number, made in enumerate(sheets, 1))
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{_lang(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Even a browser must not fetch anything on this page's behalf.
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{escape(title)}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n{contents}<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _contents(sheets: Sequence[Sheet], name: str) -> str:
    items = "".join(
        f'<li{_own(made)}><a href="#s{number}">{escape(made.heading)}</a></li>\n'
        for number, made in enumerate(sheets, 1)
    )
    return f"<nav>\n<h2>{escape(name)}</h2>\n<ol>\n{items}</ol>\n</nav>\n"


def _sheet(made: Sheet, number: int, language: str) -> str:
    _ = words(language).gettext
    own = _own(made)
    lead = f'<span class="number">{escape(made.number)}</span> ' if made.number else ""
    parts = [
        f'<article id="s{number}">',
        f'<p class="kind"><span>TalentDesk · {escape(_("Section summary"))}</span>'
        f" <span{own}>{escape(made.document)}</span></p>",
        f"<h1{own}>{lead}{escape(made.title)}</h1>",
        f'<p class="path"{own}>{escape(made.path)}</p>' if made.path else "",
        *(f'<p class="abstract"{own}>{_told(line)}</p>' for line in made.abstract),
        *(_table(table, own) for table in made.tables),
        _points(made.points, _("Points"), own),
        f"<h2>{escape(_('Citation'))}</h2>",
        f"<p{own}>{escape(made.citation)}</p>",
        f'<footer><p>{escape(made.source)}</p><p class="ref">{escape(made.ref)}</p></footer>',
        "</article>",
    ]
    return "\n".join(filter(None, parts))


def _told(line: Line) -> str:
    return f'{escape(line.text)} <span class="place">{escape(line.place)}</span>'


def _table(table: Table, own: str) -> str:
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in table.heads)
    rows = "\n".join(
        f"<tr><td{own}>{escape(first)}</td><td{own}>{escape(second)}</td>"
        f'<td class="place">{escape(place)}</td></tr>'
        for first, second, place in table.rows
    )
    return (
        f'<h2>{escape(table.name)}</h2>\n<table class="{table.kind}">\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _points(points: Sequence[Line], name: str, own: str) -> str:
    if not points:
        return ""
    items = "\n".join(
        f'<li{own}><span class="place">{escape(point.place)}</span> '
        f"<span>{escape(point.text)}</span></li>"
        for point in points
    )
    return f'<h2>{escape(name)}</h2>\n<ul class="points">\n{items}\n</ul>'


def _own(made: Sheet) -> str:
    """Give the attribute that says in which language the document's own words are."""
    return f' lang="{_lang(made.language)}"'


def _lang(language: str) -> str:
    return _LANG.get(language, "und")
