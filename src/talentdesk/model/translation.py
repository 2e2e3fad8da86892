"""What a thing is called in another language."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Translation:
    """A title or label in a language; ``official`` if its owner uses it so.

    ``printed`` is a figure's quantity as the text in that language prints it.
    """

    language: str
    text: str
    official: bool = False
    printed: str = ""


def said(translations: Iterable[Translation], language: str, own: str) -> str:
    """Give the text in a language, else the one given as its own."""
    return next((each.text for each in translations if each.language == language), own)
