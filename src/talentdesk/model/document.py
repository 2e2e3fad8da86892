"""A document of the library, what its text says of itself, and what it is called among others."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from talentdesk.model.date import Date
from talentdesk.model.translation import Translation, said


@dataclass(frozen=True, slots=True)
class Imprint:
    """What an official text or a law says of itself in its head and at its end.

    ``number`` is the document number (``org〔YYYY〕N号``) or that of an order (``…令第N号``),
    ``adopted`` the last adoption or revision, ``issued`` the day it was signed or published,
    ``version`` the date in a file's name. ``title`` is the text's own, whatever the document is
    called in the library. What it does not say is ``None`` or empty.
    """

    number: str | None = None
    issuers: tuple[str, ...] = ()
    adopted: Date | None = None
    issued: Date | None = None
    effective: Date | None = None
    expires: Date | None = None
    version: Date | None = None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One work in the library. ``year`` is the year it reports on; ``source`` where it came from.

    ``bundled`` marks the library the program ships; all other documents are the user's own.
    ``languages`` are those it can be read in, its own first; ``titles`` what it is called in the
    others. ``apart`` tells it from other documents of the same title, and is empty where there are
    none: see ``tell_apart``.
    """

    ref: str
    title: str
    language: str
    year: int | None
    kind: str
    source: str
    sections: int = 0
    characters: int = 0
    bundled: bool = False
    imprint: Imprint = Imprint()
    languages: tuple[str, ...] = ()
    titles: tuple[Translation, ...] = ()
    apart: str = ""

    @property
    def name(self) -> str:
        """Give what the document is called wherever it is named beside others."""
        return named(self.title, self.apart)

    def said(self, language: str) -> str:
        """Give the title in a language, else in its own."""
        return said(self.titles, language, self.title)

    def in_language(self, language: str | None) -> "Document":
        """Give the document as it is called in one of its languages, else in its own."""
        if language is None or language not in self.languages:
            return self
        return replace(self, title=self.said(language), language=language)

    @property
    def own_title(self) -> str:
        """Give the title the text has itself, whatever the user calls the document."""
        return self.imprint.title or self.title


def named(title: str, apart: str) -> str:
    """Give a title with what tells it from others, in the brackets of its script."""
    if not apart:
        return title
    return f"{title}（{apart}）" if re.search("[\u3400-\u9fff]", title) else f"{title} ({apart})"


def title_of(title: str) -> str:
    """Give what two titles have in common that look alike in a list."""
    return title.strip("《》 ")


def tell_apart(documents: Iterable[Document]) -> tuple[Document, ...]:
    """Give documents with what tells those of one title apart, and only those.

    It is the first that all of them have and no two share: the year, else the date of the version,
    else the number, else the ref.
    """
    known = tuple(documents)
    sharing: dict[str, dict[str, Document]] = {}
    for document in known:
        for title in {document.title, *(each.text for each in document.titles)}:
            sharing.setdefault(title_of(title), {})[document.ref] = document
    alike: dict[str, dict[str, Document]] = {}
    for group in sharing.values():
        for ref in group if len(group) > 1 else ():
            alike.setdefault(ref, {}).update(group)
    return tuple(
        replace(document, apart=_apart(document, alike[document.ref].values()))
        if document.ref in alike
        else document
        for document in known
    )


def _apart(document: Document, alike: Iterable[Document]) -> str:
    for own, others in zip(_marks(document), zip(*map(_marks, alike), strict=True), strict=True):
        if all(others) and len(set(others)) == len(others):
            return own
    return document.ref


def _marks(document: Document) -> tuple[str, ...]:
    imprint = document.imprint
    date = imprint.version or imprint.adopted or imprint.issued
    year = document.year or (date.year if date else "")
    return str(year), date.text if date else "", imprint.number or ""
