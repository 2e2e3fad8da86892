"""Sheets as one HTML file that stands by itself: its looks inside, nothing fetched."""

import itertools
from base64 import b64encode
from collections.abc import Sequence
from html import escape

from talentdesk.render.form import Chart, Facts, Heading, Line, Lines, Part, Sheet, Table, title_of
from talentdesk.resources import resource, words

_LANG = {"zh": "zh-CN", "en": "en"}


def html(sheets: Sequence[Sheet]) -> str:
    """Set sheets as a page for the browser."""
    language = sheets[0].words
    _ = words(language).gettext
    style = resource("pages/handout.css").read_text(encoding="utf-8")
    contents = _contents(sheets, _("Contents")) if len(sheets) > 2 else ""
    body = "\n".join(_sheet(made, number) for number, made in enumerate(sheets, 1))
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{_lang(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        # Even a browser must not fetch anything on this page's behalf.
        '<meta http-equiv="Content-Security-Policy"'
        " content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n"
        f"<title>{escape(title_of(sheets))}</title>\n<style>\n{style}</style>\n</head>\n"
        f"<body>\n{contents}<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def _contents(sheets: Sequence[Sheet], name: str) -> str:
    items = "".join(
        f'<li{_own(made)}><a href="#s{number}">{escape(made.heading)}</a></li>\n'
        for number, made in enumerate(sheets, 1)
    )
    return f"<nav>\n<h2>{escape(name)}</h2>\n<ol>\n{items}</ol>\n</nav>\n"


def _sheet(made: Sheet, number: int) -> str:
    _ = words(made.words).gettext
    own = _own(made)
    lead = f'<span class="number">{escape(made.number)}</span> ' if made.number else ""
    source = "".join(f"<p>{escape(line)}</p>" for line in made.source.split("\n"))
    parts = [
        f'<article id="s{number}">',
        f'<p class="kind"><span>TalentDesk · {escape(made.kind)}</span>'
        f" <span{own}>{escape(made.document)}</span></p>",
        f"<h1{own}>{lead}{escape(made.title)}</h1>",
        f'<p class="path"{own}>{escape(made.path)}</p>' if made.path else "",
        *(_part(part, own) for part in made.parts),
        *(
            (f"<h2>{escape(_('Citation'))}</h2>", f"<p{own}>{escape(made.citation)}</p>")
            if made.citation
            else ()
        ),
        f'<footer>{source}<p class="ref">{escape(made.ref)}</p></footer>',
        "</article>",
    ]
    return "\n".join(filter(None, parts))


def _part(part: Part, own: str) -> str:
    if isinstance(part, Heading):
        level = min(part.level, 6)
        return f'<h{level} class="inner"{own}>{escape(part.text)}</h{level}>'
    name = f"<h2>{escape(part.name)}</h2>\n" if part.name else ""
    if isinstance(part, Table):
        return name + _table(part, own)
    if isinstance(part, Lines):
        return name + _lines(part, own)
    if isinstance(part, Facts):
        rows = "".join(
            f"<dt>{escape(term)}</dt><dd{own}>{escape(value)}</dd>" for term, value in part.rows
        )
        return f"{name}<dl>{rows}</dl>"
    return name + _chart(part)


def _lines(part: Lines, own: str) -> str:
    if part.look in ("told", "remark", "month"):
        look = {"told": "abstract"}.get(part.look, part.look)
        own = "" if part.look == "remark" else own
        return "\n".join(f'<p class="{look}"{own}>{_told(line)}</p>' for line in part.lines)
    items = "\n".join(
        f'<li{own}><span class="place">{escape(line.place)}</span> '
        f"<span>{'– ' if part.look == 'items' else ''}{_marked(line)}</span></li>"
        for line in part.lines
    )
    return f'<ul class="points">\n{items}\n</ul>'


def _told(line: Line) -> str:
    place = f' <span class="place">{escape(line.place)}</span>' if line.place else ""
    return _marked(line) + place


def _marked(line: Line) -> str:
    edges = [0, *itertools.chain(*line.marks), len(line.text)]
    pieces = [escape(line.text[start:end]) for start, end in itertools.pairwise(edges)]
    return "".join(f"<mark>{text}</mark>" if at % 2 else text for at, text in enumerate(pieces))


def _table(table: Table, own: str) -> str:
    last = len(table.heads) - 1

    def cell(at: int, text: str) -> str:
        look = "place" if at == last else "number" if at in table.numbers else ""
        named = f' class="{look}"' if look else ""
        return f"<td{named}{'' if at == last else own}>{escape(text)}</td>"

    heads = "".join(
        f'<th scope="col"{" class=number" if at in table.numbers else ""}>{escape(head)}</th>'
        for at, head in enumerate(table.heads)
    )
    rows = "\n".join(
        f"<tr>{''.join(cell(at, text) for at, text in enumerate(row))}</tr>" for row in table.rows
    )
    return (
        f'<table class="{table.kind}">\n'
        f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>"
    )


def _chart(chart: Chart) -> str:
    # As an image, what is in it can neither run nor fetch.
    data = b64encode(chart.svg.encode()).decode()
    return f'<img alt="{escape(chart.shows)}" src="data:image/svg+xml;base64,{data}">'


def _own(made: Sheet) -> str:
    """Give the attribute that says in which language the document's own words are."""
    return f' lang="{_lang(made.language)}"'


def _lang(language: str) -> str:
    return _LANG.get(language, "und")
