"""Polygon and freehand contour: the voxels of one slice whose centres lie inside a closed line."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import MaskVolume
from legseg_desktop.editing.boxes import Box, Region, clipped, is_empty, whole


def contoured(shape: Sequence[int], axis: int, index: int, points: npt.ArrayLike) -> Region | None:
    """Return the voxels inside a contour.

    Parameters
    ----------
    shape : sequence of 3 int
        Of the volume.
    axis : int
        Canonical axis through the slices.
    index : int
        The slice.
    points : array-like, (N, 2)
        Corners in voxels along the two other axes, ascending; whole numbers are centres. The
        line closes itself. Where it crosses itself, what it goes round twice is outside.

    Returns
    -------
    Region or None
        None if there is no centre inside. A centre on the line belongs to the side that makes
        two neighbouring contours with a common line share no voxel and leave none out.
    """
    corners = np.asarray(points, np.float64).reshape(-1, 2)
    if len(corners) < 3:
        return None
    low, high = np.floor(corners.min(axis=0)), np.ceil(corners.max(axis=0))
    spans = [(int(a), int(b) + 1) for a, b in zip(low, high, strict=True)]
    spans.insert(axis, (index, index + 1))
    box: Box = clipped((spans[0], spans[1], spans[2]), whole(shape))
    if is_empty(box):
        return None
    first, second = (span for each, span in enumerate(box) if each != axis)
    inside = _inside(corners, first, second)
    if not inside.any():
        return None
    return Region(box, np.asfortranarray(np.expand_dims(inside, axis)))


def _inside(
    corners: npt.NDArray[np.float64], first: tuple[int, int], second: tuple[int, int]
) -> MaskVolume:
    """Return which centres lie inside, by the even-odd rule, (first axis, second axis)."""
    width = first[1] - first[0]
    # crossings[x, y]: sides that line y of centres meets just beyond centre x - 1.
    crossings = np.zeros((width + 1, second[1] - second[0]), np.int64)
    for (x, y), (x_end, y_end) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
        # Half-open, so that a corner on a line of centres counts for one of its two sides.
        low, high = np.ceil([min(y, y_end), max(y, y_end)]).astype(int)
        lines = np.arange(max(low, second[0]), min(high, second[1]))
        if lines.size:
            met = x + (lines - y) * ((x_end - x) / (y_end - y))
            before = np.clip(np.ceil(met).astype(int) - first[0], 0, width)
            np.add.at(crossings, (before, lines - second[0]), 1)
    # A centre is inside if an odd number of sides lies beyond it.
    beyond = np.cumsum(crossings[::-1], axis=0)[::-1][1:]
    return np.asarray(beyond % 2 == 1)
