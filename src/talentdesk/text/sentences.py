"""Sentences of Chinese and English text."""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r".+?(?:[。！？!?；;][”’」』）)]*|(?<=[a-z0-9)])\.(?=\s)|$)", re.DOTALL)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence with its place in ``text``; a semicolon ends one too."""
    for match in _SENTENCE.finditer(text):
        if found := match[0].strip():
            yield match.start() + match[0].index(found[0]), found
