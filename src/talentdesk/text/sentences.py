"""Sentences of Chinese and English text."""

from collections.abc import Iterator

from talentdesk.text.pattern import pattern

# An English full stop has a blank behind it, and no short form before it.
_END = pattern(
    r"[。！？!?；;][”’」』）)]*|(?<=[a-z0-9)”\"])(?<!No)(?<!Mr)(?<!Dr)(?<!Ms)\.[”\"]?(?=\s)"
)


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Yield each sentence with its place in ``text``; a semicolon ends one too."""
    start = 0
    for end in _END.finditer(text):
        if end.start() > start:  # a mark that ends nothing begins the next
            yield from _stripped(text, start, end.end())
            start = end.end()
    yield from _stripped(text, start, len(text))


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    printed = text[start:end]
    if found := printed.strip():
        yield start + len(printed) - len(printed.lstrip()), found
