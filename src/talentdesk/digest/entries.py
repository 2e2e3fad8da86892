"""Citations for reference managers: BibTeX and RIS."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from talentdesk.digest.citation import place_in_words, retold
from talentdesk.model import Document, Section

_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{letter: f"\\{letter}" for letter in "&%$#_{}"},
}
_LANGUAGES = {"zh": "chinese", "en": "english"}


@dataclass(frozen=True, slots=True)
class Cited:
    """A place that is cited: a document, and the section and paragraph of it if any."""

    document: Document
    section: Section | None = None
    paragraph: str = ""

    @property
    def ref(self) -> str:
        """Give the ref of the place."""
        if self.section is None:
            return self.document.ref
        return self.section.ref + (f"#{self.paragraph}" if self.paragraph else "")

    @property
    def text(self) -> str:
        """Give the text of the paragraph; empty for what is more than one."""
        blocks = self.section.blocks if self.section and self.paragraph else ()
        return next((of.text for of in blocks if of.paragraph == self.paragraph), "")

    @property
    def note(self) -> str:
        """Give the place in words, and whose words stand there if not the document's."""
        place = place_in_words(self.document, self.section, self.paragraph)
        return ". ".join(filter(None, (place, retold(self.document))))


def bibtex(cited: Iterable[Cited]) -> str:
    """Write the places as a BibTeX file, one entry each; BibLaTeX reads it as well."""
    return "\n".join(_bibtex(one) for one in cited)


def ris(cited: Iterable[Cited]) -> str:
    """Write the places as a RIS file, one entry each."""
    return "".join(_ris(one) for one in cited)


def _bibtex(one: Cited) -> str:
    of = one.document
    key = re.sub(r"[^\w.:-]+", ":", one.ref)
    fields = {
        "title": f"{{{_latex(of.title)}}}",
        "author": " and ".join(f"{{{_latex(by)}}}" for by in of.imprint.issuers),
        "year": str(of.year or ""),
        "number": _latex(of.imprint.number or ""),
        "note": _latex(one.note),
        "language": _LANGUAGES.get(of.language, of.language),
    }
    if of.kind == "report":
        fields["institution"] = fields["author"]
    told = "".join(f",\n  {name} = {{{value}}}" for name, value in fields.items() if value)
    return f"@{'techreport' if of.kind == 'report' else 'misc'}{{{key}{told}\n}}\n"


def _latex(text: str) -> str:
    return "".join(_LATEX.get(letter, letter) for letter in _line(text))


def _ris(one: Cited) -> str:
    of = one.document
    kind = {"report": "RPRT", "law": "STAT"}.get(of.kind, "GEN")
    section = one.section.number or one.section.title if one.section else ""
    tags = [("TY", kind), ("ID", one.ref), ("TI", of.title)]
    tags += [("AU", f"{by},") for by in of.imprint.issuers]  # the comma: a body has no first name
    tags += [("PY", str(of.year or "")), ("M1", of.imprint.number or ""), ("SE", section)]
    tags += [("N1", one.note), ("LA", of.language)]
    lines = [f"{tag}  - {_line(value)}" for tag, value in tags if value]
    return "\r\n".join([*lines, "ER  - ", "", ""])


def _line(text: str) -> str:
    return " ".join(text.split())
