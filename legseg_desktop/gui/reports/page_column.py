"""Where the pages of a document stand, one below the other: plain geometry, in pixels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

GAP = 16
"""Between pages, and around them, px."""

SMALLEST_SCALE, LARGEST_SCALE = 0.25, 6.0
"""Pixels per point, whatever is asked for."""


class Fit(Enum):
    """How large pages are shown, where no scale is chosen."""

    WIDTH = "width"
    PAGE = "page"


@dataclass(frozen=True)
class PageColumn:
    """Pages of a document at one scale.

    Parameters
    ----------
    sizes : tuple of (width, height)
        Of the pages, points.
    scale : float
        Pixels per point.
    """

    sizes: tuple[tuple[float, float], ...]
    scale: float

    @property
    def width(self) -> int:
        """Width of the widest page and the gaps beside it, px."""
        return 2 * GAP + max((self.size_of(at)[0] for at in range(len(self.sizes))), default=0)

    @property
    def height(self) -> int:
        """Height of all pages and the gaps around them, px."""
        return self.top_of(len(self.sizes))

    def size_of(self, page: int) -> tuple[int, int]:
        """Return width and height of a page, px."""
        width, height = self.sizes[page]
        return round(width * self.scale), round(height * self.scale)

    def top_of(self, page: int) -> int:
        """Return where a page begins, px; one beyond the last ends the column."""
        return GAP + sum(self.size_of(at)[1] + GAP for at in range(page))

    def page_at(self, y: int) -> int:
        """Return the page that stands at a height, or the one above a gap; 0 without pages."""
        below = [at for at in range(len(self.sizes)) if self.top_of(at) <= y]
        return below[-1] if below else 0

    def between(self, top: int, bottom: int) -> list[int]:
        """Return the pages of which something stands between two heights."""
        return [
            at
            for at in range(len(self.sizes))
            if self.top_of(at) < bottom and self.top_of(at) + self.size_of(at)[1] > top
        ]


def fitting_scale(sizes: Sequence[tuple[float, float]], fit: Fit, room: tuple[int, int]) -> float:
    """Return the scale at which the largest page fits.

    Parameters
    ----------
    sizes : sequence of (width, height)
        Of the pages, points.
    fit : Fit
        Whether its width alone has to fit, or the whole page.
    room : tuple of int
        Width and height there are, px.
    """
    if not sizes:
        return 1.0
    across = (room[0] - 2 * GAP) / max(width for width, _ in sizes)
    down = (room[1] - 2 * GAP) / max(height for _, height in sizes)
    return within_limits(across if fit is Fit.WIDTH else min(across, down))


def within_limits(scale: float) -> float:
    """Return the nearest scale that can be shown."""
    return min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
