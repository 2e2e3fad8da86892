"""A summary made ready to be set: every text of it final, in order, with its place.

Pages, HTML and plain text are all set from this, so that they say the same in the same words. The
page's own words come in the language asked for; the document's stay as they are.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from talentdesk.model import Document, Place, Policy, Status
from talentdesk.render.terms import Say, place_label, printed, status_name
from talentdesk.resources import words
from talentdesk.summary import Summary

# Control characters but line breaks and tabs, halves of surrogate pairs, byte order marks and
# non-characters: no font shows them, and neither PDF nor HTML may hold them.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
_PLACES_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Line:
    """A text of the document's own and where it stands there."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a name, the heads of its columns, and rows as wide as the heads.

    ``kind`` is ``policies``, ``figures`` or ``events``; the last column is the place.
    """

    kind: str
    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One summary in final words. ``language`` is that of its document."""

    ref: str
    language: str
    document: str
    number: str
    title: str
    path: str
    abstract: tuple[Line, ...]
    tables: tuple[Table, ...]
    points: tuple[Line, ...]
    citation: str
    source: str

    @property
    def heading(self) -> str:
        """Give number and title as one line."""
        return f"{self.number} {self.title}".strip()


def sheet(summary: Summary, language: str) -> Sheet:
    """Make a summary ready; ``language``, ``zh`` or ``en``, is that of the page's own words."""
    _ = words(language).gettext
    document = summary.document
    label = _labels(summary)
    return Sheet(
        ref=printable(summary.ref),
        language=document.language,
        document=printable(document.title),
        number=printable(summary.number),
        title=printable(summary.title) or _("Untitled"),
        path=" › ".join(filter(None, map(printable, summary.path))),
        abstract=tuple(Line(printable(b.text), label(b.ref)) for b in summary.abstract),
        tables=tuple(table for table in _tables(summary, label, _) if table.rows),
        points=tuple(Line(printable(b.text), label(b.ref)) for b in summary.points),
        citation=printable(summary.citation),
        source=source_line(document, language),
    )


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
    return printable(text.format(title=document.title, file=file))


def printable(text: str) -> str:
    """Leave out what cannot be shown on any page; a line break or tab becomes a blank."""
    return re.sub(r"[\t\n\r\u2028\u2029]+", " ", _UNPRINTABLE.sub("", text)).strip()


def _labels(summary: Summary) -> Callable[[str], str]:
    """Name paragraphs with the section they are counted in, if there is more than one such."""
    refs = [block.ref for block in (*summary.abstract, *summary.points)]
    refs += [place.block for place in _places(summary)]
    alone = len({ref.partition("#")[0] for ref in refs if ref}) <= 1
    return lambda ref: place_label(ref, alone=alone)


def _places(summary: Summary) -> Iterable[Place]:
    for policy in summary.policies:
        yield from policy.places
    for event in summary.events:
        yield from event.places
    for figure in summary.figures:
        yield figure.place


def _tables(summary: Summary, label: Callable[[str], str], _: Say) -> tuple[Table, ...]:
    # That a policy was issued is told in the table of policies already.
    issues = {((policy.ref,), policy.issued) for policy in summary.policies}
    return (
        Table(
            "policies",
            _("Policies"),
            (_("Date"), _("Title"), _("Source")),
            tuple(
                (_policy_date(policy, _), _entitled(policy.title), _where(policy.places, label))
                for policy in summary.policies
            ),
        ),
        Table(
            "figures",
            _("Key figures"),
            (_("What is counted"), _("Figure"), _("Source")),
            tuple(
                (printable(f.label), printable(printed(f)), _where((f.place,), label))
                for f in summary.figures
            ),
        ),
        Table(
            "events",
            _("Events"),
            (_("Date"), _("Event"), _("Source")),
            tuple(
                (event.date.text, printable(event.title), _where(event.places, label))
                for event in summary.events
                if (event.policies, event.date) not in issues
            ),
        ),
    )


def _policy_date(policy: Policy, _: Say) -> str:
    """Give the date of issue, else what the source says has become of it, else that it does not."""
    if policy.issued:
        return policy.issued.text
    unknown = policy.status is Status.UNKNOWN
    return _("not stated") if unknown else status_name(policy.status, _)


def _entitled(title: str) -> str:
    """Put a Chinese title between title marks."""
    title = printable(title)
    chinese = re.search("[\u3400-\u9fff]", title) and not title.startswith("《")
    return f"《{title}》" if chinese else title


def _where(places: Sequence[Place], label: Callable[[str], str]) -> str:
    """Name the first few places, each once; … stands for more."""
    names = list(dict.fromkeys(label(place.block or place.section) for place in places))
    return ", ".join(names[:_PLACES_SHOWN]) + (" …" if len(names) > _PLACES_SHOWN else "")
