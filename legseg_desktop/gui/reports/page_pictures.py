"""Pictures of the pages that are looked at, drawn off the window's thread."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from legseg_desktop.gui.newest_work import NewestWork


class _Key(NamedTuple):
    """Of what a picture is: which of the documents shown so far, how fine."""

    document: int
    dots_per_point: float


class PagePictures(QObject):
    """Keeps a picture of each page that is wanted, and of no other.

    A picture that has become too coarse, or is of the document before, stays until there is a
    better one.

    Signals
    -------
    changed(int)
        There is another picture of a page.
    failed(exception)
        A page can't be drawn.
    """

    changed = Signal(int)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._content = b""
        self._document = 0
        self._pictures: dict[int, tuple[_Key, QImage]] = {}
        self._wanted: tuple[int, ...] = ()
        self._dots_per_point = 1.0
        self._work = NewestWork("pages", self)
        self._work.done.connect(self._take)
        self._work.failed.connect(self.failed)

    @property
    def is_complete(self) -> bool:
        """Whether every page that is wanted has the picture it should have."""
        return self._next() is None

    def show_document(self, content: bytes, *, is_another: bool) -> None:
        """Draw these pages from now on; `is_another` says that the old ones mean nothing here."""
        self._content = content
        self._document += 1
        self._wanted = ()
        if is_another:
            self._pictures.clear()

    def want(self, pages: Sequence[int], dots_per_point: float) -> None:
        """Have these pages drawn, the first ones first; forget all others."""
        self._wanted, self._dots_per_point = tuple(pages), dots_per_point
        self._pictures = {at: kept for at, kept in self._pictures.items() if at in self._wanted}
        if not self._work.is_busy:
            self._draw_next()

    def of(self, page: int) -> QImage | None:
        """Return the picture of a page, as good as there is one."""
        kept = self._pictures.get(page)
        return None if kept is None else kept[1]

    def _key(self) -> _Key:
        return _Key(self._document, self._dots_per_point)

    def _next(self) -> int | None:
        for page in self._wanted:
            kept = self._pictures.get(page)
            if kept is None or kept[0] != self._key():
                return page
        return None

    def _draw_next(self) -> None:
        page = self._next()
        if page is not None:
            self._work.do(partial(_drawn, self._content, page, self._key()))

    def _take(self, drawn: tuple[int, _Key, QImage]) -> None:
        page, key, picture = drawn
        # What was scrolled or zoomed away meanwhile isn't wanted, or only until it is drawn anew.
        if key.document == self._document and page in self._wanted:
            self._pictures[page] = (key, picture)
            self.changed.emit(page)
        self._draw_next()


def _drawn(content: bytes, page: int, key: _Key) -> tuple[int, _Key, QImage]:
    from legseg_desktop.viewing.pdf_pages import draw_page  # noqa: PLC0415

    return page, key, _image(draw_page(content, page, key.dots_per_point))


def _image(pixels: npt.NDArray[np.uint8]) -> QImage:
    rows, columns, _ = pixels.shape
    image = QImage(pixels.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
    return image.copy()  # the array may go
