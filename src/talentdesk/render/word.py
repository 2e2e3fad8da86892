"""Sheets as a Word file: real headings, tables with repeated heads, page numbers, both scripts."""

import io
import itertools
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from talentdesk.render.form import Chart, Facts, Heading, Line, Lines, Part, Sheet, Table, title_of
from talentdesk.render.layout import Layout
from talentdesk.render.wrapping import columns
from talentdesk.resources import words

_PAPER = {"a4": (210, 297), "a5": (148, 210), "us-letter": (215.9, 279.4)}
_LANG = {"zh": "zh-CN", "en": "en-GB"}
_MUTED = RGBColor(0x59, 0x59, 0x59)
Picture = Callable[[str], bytes]


def word(sheets: Sequence[Sheet], layout: Layout, picture: Picture, day: datetime) -> bytes:
    """Set sheets as a .docx file; ``picture`` makes a PNG of an SVG, which Word may not show."""
    file = docx.Document()
    _look(file, sheets, layout, day)
    for number, made in enumerate(sheets):
        if number and layout.apart:
            file.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        _sheet(file, made, layout, picture)
    data = io.BytesIO()
    file.save(data)
    return data.getvalue()


def _look(file: Any, sheets: Sequence[Sheet], layout: Layout, day: datetime) -> None:
    """Set paper, faces, language, head and foot."""
    section = file.sections[0]
    width, height = _PAPER[layout.paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.orientation = WD_ORIENT.PORTRAIT
    side = Mm(15 if layout.paper == "a5" else 25)
    section.left_margin = section.right_margin = side
    section.top_margin, section.bottom_margin = Mm(25), Mm(22)
    normal = file.styles["Normal"]
    normal.font.size = Pt(layout.points)
    _face(normal, "Times New Roman", "宋体", _LANG.get(sheets[0].words, "zh-CN"))
    normal.paragraph_format.space_after = Pt(layout.points * 0.4)
    normal.paragraph_format.line_spacing = 1.3
    for level in range(1, 7):
        style = file.styles[f"Heading {level}"]
        style.font.size = Pt(layout.points * (1.6 if level == 1 else 1.1))
        style.font.color.rgb = RGBColor(0, 0, 0)
        style.font.italic = False
        _face(style, "Arial", "黑体", _LANG.get(sheets[0].words, "zh-CN"))
    core = file.core_properties
    core.title, core.author, core.language = title_of(sheets), "TalentDesk", sheets[0].words
    core.created = core.modified = day
    documents = {made.document for made in sheets}
    head = documents.pop() if len(documents) == 1 else title_of(sheets)
    _small(section.header.paragraphs[0], f"TalentDesk · {head}")
    _numbered(section.footer.paragraphs[0], words(sheets[0].words).gettext)


def _face(style: Any, latin: str, han: str, language: str) -> None:
    style.font.name = latin
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for name in list(fonts.attrib):  # the theme's faces would win over ours
        if name.endswith("Theme"):
            del fonts.attrib[name]
    fonts.set(qn("w:eastAsia"), han)
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), "en-GB")
    lang.set(qn("w:eastAsia"), language)
    properties.append(lang)


def _numbered(paragraph: Any, _: Callable[[str], str]) -> None:
    """Write page x of y, counted by Word."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    fields = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
    rest = _("Page {page} of {pages}")
    while rest:
        at, name = min(((rest.find(n), n) for n in fields if n in rest), default=(len(rest), ""))
        if at:
            _run(paragraph, rest[:at], small=True)
        if name:
            _field(paragraph, fields[name])
        rest = rest[at + len(name) :]


def _field(paragraph: Any, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    run = _run(paragraph, "1", small=True)
    field.append(run._r)
    paragraph._p.append(field)


def _sheet(file: Any, made: Sheet, layout: Layout, picture: Picture) -> None:
    _ = words(made.words).gettext
    file.add_heading(made.heading, 1)
    _small(file.add_paragraph(), " · ".join(filter(None, (made.kind, made.document, made.path))))
    for part in made.parts:
        _part(file, part, layout, picture)
    if made.citation:
        file.add_heading(_("Citation"), 2)
        file.add_paragraph(made.citation)
    for line in (*made.source.split("\n"), made.ref):
        _small(file.add_paragraph(), line)


def _part(file: Any, part: Part, layout: Layout, picture: Picture) -> None:
    if isinstance(part, Heading):
        file.add_heading(part.text, min(part.level, 6))
        return
    if part.name:
        file.add_heading(part.name, 2)
    if isinstance(part, Lines):
        for line in part.lines:
            _line(file, line, part.look)
    elif isinstance(part, Table):
        section = file.sections[-1]
        _table(file, part, section.page_width - section.left_margin - section.right_margin)
    elif isinstance(part, Facts):
        for name, value in part.rows:
            paragraph = file.add_paragraph()
            _run(paragraph, f"{name}  ", small=True)
            _run(paragraph, value)
    elif isinstance(part, Chart):
        width = _PAPER[layout.paper][0] - (30 if layout.paper == "a5" else 50)
        file.add_picture(io.BytesIO(picture(part.svg)), width=Mm(width))
        _small(file.add_paragraph(), part.shows)


def _line(file: Any, line: Line, look: str) -> None:
    if look == "remark":
        _small(file.add_paragraph(), line.text)
        return
    paragraph = file.add_paragraph(style="List Bullet" if look == "items" else None)
    edges = [0, *itertools.chain(*line.marks), len(line.text)]
    for at, (start, end) in enumerate(itertools.pairwise(edges)):
        _run(paragraph, line.text[start:end]).bold = bool(at % 2) or look == "month"
    if line.place:
        _run(paragraph, f"  {line.place}", small=True)


def _table(file: Any, part: Table, room: int) -> None:
    """Set a table with fine rules; ``room`` is the width of the text."""
    table = file.add_table(rows=1, cols=len(part.heads))
    table.autofit = False
    _rule(table)
    for column, width in zip(table.columns, _widths(part, room), strict=True):
        column.width = width
    for cell, head in zip(table.rows[0].cells, part.heads, strict=True):
        _small(cell.paragraphs[0], head)
    repeated = OxmlElement("w:tblHeader")
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row in part.rows:
        made = table.add_row()
        made._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for at, (cell, text) in enumerate(zip(made.cells, row, strict=True)):
            paragraph = cell.paragraphs[0]
            _run(paragraph, text, small=at == len(row) - 1)
            if at in part.numbers:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    file.add_paragraph()


def _widths(part: Table, room: int) -> list[int]:
    """Share the width out: the texts get what the others leave, two fifths of it at least."""
    longest = [max(map(columns, cells)) for cells in zip(part.heads, *part.rows, strict=True)]
    longest[-1] = longest[-1] * 4 // 5  # places are small
    wanted = [Pt(6) * count + Mm(3) for count in longest]
    others = sum(wanted) - wanted[part.wide]
    shrunk = min(1.0, room * 0.6 / others)
    widths = [int(width * shrunk) for width in wanted]
    widths[part.wide] += room - sum(widths)
    return widths


def _rule(table: Any) -> None:
    """Put a hairline below every row, and a little air above and below the text."""
    properties = table._tbl.tblPr
    borders, margins = OxmlElement("w:tblBorders"), OxmlElement("w:tblCellMar")
    for name in ("top", "bottom", "insideH"):
        line = OxmlElement(f"w:{name}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "B3B3B3")):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    for name, twips in (("top", "40"), ("left", "0"), ("bottom", "0"), ("right", "120")):
        margin = OxmlElement(f"w:{name}")
        margin.set(qn("w:w"), twips)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties.append(borders)
    properties.append(margins)


def _small(paragraph: Any, text: str) -> None:
    _run(paragraph, text, small=True)


def _run(paragraph: Any, text: str, *, small: bool = False) -> Any:
    run = paragraph.add_run(text)
    if small:
        run.font.size = Pt(8)
        run.font.color.rgb = _MUTED
    return run
