"""The pages of a PDF as pictures, their text, and where words stand on them.

PDFium draws them. It isn't safe in two threads at once, so every call here has it alone; and as
what it opens would otherwise be closed whenever Python collects, nothing stays open between calls:
opening a report takes two milliseconds.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from inference_engine.errors import InputError

_PDFIUM = threading.Lock()
# Of one page, whatever the zoom: beyond, a picture is drawn coarser and enlarged.
_MOST_PIXELS = 20_000_000

Box = tuple[float, float, float, float]
"""Left, top, width and height, points from the upper left corner of a page."""


@dataclass(frozen=True)
class PdfPage:
    """One page.

    Parameters
    ----------
    width, height : float
        Size, points.
    text : str
        What it says, in the order in which it was written.
    """

    width: float
    height: float
    text: str


@dataclass(frozen=True)
class FoundWords:
    """A place where words were found: the page, from 0, and a box for each line they stand on."""

    page: int
    boxes: tuple[Box, ...]


def read_pages(content: bytes) -> tuple[PdfPage, ...]:
    """Return size and text of every page.

    Parameters
    ----------
    content : bytes
        A whole PDF.

    Raises
    ------
    InputError
        If it is none.
    """
    pages = []
    with _opened(content) as document:
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as text:
                width, height = page.get_size()
                pages.append(PdfPage(float(width), float(height), text.get_text_bounded()))
    return tuple(pages)


def draw_page(content: bytes, number: int, dots_per_point: float) -> npt.NDArray[np.uint8]:
    """Draw a page.

    Parameters
    ----------
    content : bytes
        A whole PDF.
    number : int
        Which page, from 0.
    dots_per_point : float
        How fine; of a page that would have too many pixels, coarser.

    Returns
    -------
    ndarray of uint8, (rows, columns, 4)
        Blue, green, red and a byte that says nothing: what Qt calls RGB32.

    Raises
    ------
    InputError
        If this is no PDF.
    """
    with _opened(content) as document, closing(document[number]) as page:
        width, height = page.get_size()
        finest = (_MOST_PIXELS / (width * height)) ** 0.5
        bitmap = page.render(
            scale=min(dots_per_point, finest), prefer_bgrx=True, may_draw_forms=False
        )
        with closing(bitmap):
            return np.array(bitmap.to_numpy(), np.uint8)


def find_words(content: bytes, words: str) -> tuple[FoundWords, ...]:
    """Return every place where words stand, whatever their case, in the order of the pages.

    Raises
    ------
    InputError
        If this is no PDF.
    """
    if not words.strip():
        return ()
    found: list[FoundWords] = []
    with _opened(content) as document:
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as text:
                height = float(page.get_size()[1])
                with closing(text.search(words.strip())) as searcher:
                    while (place := searcher.get_next()) is not None:
                        first, count = place
                        found.append(FoundWords(number, _boxes(text, first, count, height)))
    return tuple(found)


def _boxes(text: Any, first: int, count: int, page_height: float) -> tuple[Box, ...]:
    boxes = []
    for at in range(text.count_rects(first, count)):
        left, bottom, right, top = text.get_rect(at)
        boxes.append((left, page_height - top, right - left, top - bottom))
    return tuple(boxes)


@contextmanager
def _opened(content: bytes) -> Iterator[Any]:
    # Not with the others: the window doesn't need it to start.
    import pypdfium2  # noqa: PLC0415

    with _PDFIUM:
        try:
            document = pypdfium2.PdfDocument(content)
        except pypdfium2.PdfiumError as error:
            raise InputError(
                "The pages of this PDF can't be drawn.", "Make it again, or look at it elsewhere."
            ) from error
        try:
            yield document
        finally:
            document.close()
