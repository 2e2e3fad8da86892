"""Titles in book-title marks, as texts quote them."""

from collections.abc import Iterator

_OPEN, _CLOSE = "《〈<＜", "》〉>＞"


def quoted_titles(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and title of each outermost 《…》; a mark that is not closed is none."""
    depth, start = 0, -1
    for place, character in enumerate(text):
        if depth == 0:
            if character == "《":
                depth, start = 1, place
        elif character in _OPEN:
            depth += 1
        elif character in _CLOSE:
            depth -= 1
            if depth == 0:
                yield start, place + 1, text[start + 1 : place].strip()
