"""The pages of a PDF as pictures, each drawn when it is asked for: for preview and printers."""

from dataclasses import dataclass

import pypdfium2


@dataclass(frozen=True, slots=True)
class Picture:
    """A page drawn: rows of ``stride`` bytes, three a pixel, blue, green and red."""

    number: int
    width: int
    height: int
    stride: int
    data: bytes


class Pages:
    """An open PDF. Use it from one thread at a time."""

    def __init__(self, pdf: bytes) -> None:
        self._opened = pypdfium2.PdfDocument(pdf)

    @property
    def sizes(self) -> tuple[tuple[float, float], ...]:
        """Give width and height of each page in points."""
        return tuple(self._opened.get_page_size(number) for number in range(len(self._opened)))

    def draw(self, number: int, ppi: float) -> Picture:
        """Draw a page, counted from 0, with so many pixels an inch."""
        page = self._opened[number]
        bitmap = page.render(scale=ppi / 72)
        data = bytes(bitmap.buffer)
        made = Picture(number, bitmap.width, bitmap.height, bitmap.stride, data)
        bitmap.close()
        page.close()
        return made

    def close(self) -> None:
        """Let the PDF go."""
        self._opened.close()
