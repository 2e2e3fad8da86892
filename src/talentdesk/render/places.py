"""Where on a page something is told: short labels, and the lines that name the source."""

import re
from collections.abc import Callable, Iterable, Sequence

from talentdesk.model import Document, Place
from talentdesk.render.form import printable
from talentdesk.render.terms import place_label
from talentdesk.resources import words

Label = Callable[[str], str]
_SHOWN = 3


def labels(refs: Iterable[str]) -> Label:
    """Name paragraphs with the section they are counted in, if there is more than one such."""
    alone = len({ref.partition("#")[0] for ref in refs if ref}) <= 1
    return lambda ref: place_label(ref, alone=alone)


def where(places: Sequence[Place], label: Label) -> str:
    """Name the first few places, a section once for all its paragraphs; … stands for more."""
    names = list(dict.fromkeys(label(place.block or place.section) for place in places))
    shown: list[str] = []
    before = ""
    for name in names[:_SHOWN]:
        section, mark, paragraph = name.partition(" ¶")
        again = bool(mark) and section == before
        shown.append(f"¶{paragraph}" if again else name)
        before = section
    return ", ".join(shown) + (" …" if len(names) > _SHOWN else "")


def source_line(document: Document, language: str) -> str:
    """Say whose the words are: the document's, or this program's that retells it; and the file."""
    _ = words(language).gettext
    if document.bundled:
        text = _(
            "Retold from “{title}” in TalentDesk's own words ({file}); "
            "¶ is the number of the paragraph."
        )
    elif document.source:
        text = _(
            "From “{title}” ({file}), in the document's own words; "
            "¶ is the number of the paragraph."
        )
    else:
        text = _("From “{title}”, in the document's own words; ¶ is the number of the paragraph.")
    # A path on the user's machine is nobody else's business.
    file = re.split(r"[\\/]", document.source)[-1]
    return printable(text.format(title=document.name, file=file))
