"""The forms sheets can be handed over in, each by the ending of its files."""

import re
from collections.abc import Callable, Sequence
from datetime import datetime, time
from pathlib import Path

from talentdesk.errors import N_, PrintError
from talentdesk.render.fitting import shorten
from talentdesk.render.form import Sheet
from talentdesk.render.layout import Layout

Output = Callable[[Sequence[Sheet], Layout], bytes]


def output(path: Path) -> Output:
    """Give the way to set sheets for a file, by its ending. Raises ``PrintError``."""
    found = OUTPUTS.get(path.suffix.lower())
    if found is None:
        raise PrintError(
            N_("“{name}” says no form to write: end it in {endings}."),
            name=path.name,
            endings=", ".join(OUTPUTS),
        )
    return found


def file_name(title: str) -> str:
    """Make a name for a file of a title, as every system takes it."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", title).strip(" .")[:80] or "TalentDesk"


def _pdf(sheets: Sequence[Sheet], layout: Layout) -> bytes:
    from talentdesk.render.pages import Press  # each output loads what it needs, no more

    return Press().pdf(sheets, layout)


def _html(sheets: Sequence[Sheet], _layout: Layout) -> bytes:
    from talentdesk.render.export import html

    return html(_some(sheets)).encode()


def _markdown(sheets: Sequence[Sheet], _layout: Layout) -> bytes:
    from talentdesk.render.markdown import markdown

    return markdown(_some(sheets)).encode()


def _word(sheets: Sequence[Sheet], layout: Layout) -> bytes:
    from talentdesk.render.pages import Press, today
    from talentdesk.render.word import word

    def picture(svg: str) -> bytes:
        return Press().picture(svg)

    return word(_some(sheets), layout, picture, datetime.combine(today(), time()))


def _plain(sheets: Sequence[Sheet], _layout: Layout) -> bytes:
    from talentdesk.render.plain import text

    return text(_some(sheets)).encode()


def _some(sheets: Sequence[Sheet]) -> Sequence[Sheet]:
    if not sheets:
        raise PrintError(N_("There is nothing to print."))
    return [shorten(made) for made in sheets]  # these forms have no pages to fill


OUTPUTS: dict[str, Output] = {
    ".pdf": _pdf,
    ".html": _html,
    ".md": _markdown,
    ".docx": _word,
    ".txt": _plain,
}
