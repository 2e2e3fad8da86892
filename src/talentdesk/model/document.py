"""A document of the library and what its text says of itself."""

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
    others.
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
