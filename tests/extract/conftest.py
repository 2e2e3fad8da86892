"""What is drawn out of a few lines of text."""

from collections.abc import Callable

import pytest

from talentdesk.extract.reading import draw_out
from talentdesk.model import Reading
from talentdesk.sources.reading import Source
from talentdesk.sources.understanding import understand


@pytest.fixture
def tell() -> Callable[[str], Reading]:
    """Give what a text of 2023 tells."""

    def _tell(text: str) -> Reading:
        document, sections, asides = understand(
            Source("a.txt", "", tuple(text.splitlines())),
            "doc",
            year=2023,
            title=None,
            origin="",
            bundled=False,
        )
        return draw_out(document, "", sections, asides)

    return _tell
