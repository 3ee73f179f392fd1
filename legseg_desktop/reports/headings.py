"""Headings that are bookmarks of the PDF as well."""

from __future__ import annotations

from reportlab.platypus import Paragraph

from legseg_desktop.reports.page_style import HEADING, safe


class Heading(Paragraph):  # type: ignore[misc]
    """A heading that a reader's list of contents leads to."""

    def __init__(self, words: str) -> None:
        super().__init__(safe(words), HEADING)
        self._words = words

    def draw(self) -> None:
        """Draw the heading and set its bookmark where it stands."""
        super().draw()
        # Two headings may have the same words; a key leads to one place alone.
        key = f"{self._words} {self.canv.getPageNumber()}"
        self.canv.bookmarkHorizontal(key, 0, self.height + HEADING.spaceBefore)
        self.canv.addOutlineEntry(self._words, key, level=0)
