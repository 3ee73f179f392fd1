"""Flood fill: what is connected with a voxel and looks alike."""

from __future__ import annotations

import numpy as np
import scipy

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.boxes import Box, Region, box_of, box_shape, grown, shifted, within
from legseg_desktop.editing.tools.similar import Image, ValueRange

Voxel = tuple[int, int, int]

# First looked at around the seed, and added on each side that the fill reaches, voxels.
_FIRST_MARGIN = 48


def flooded(
    image: Image,
    values: ValueRange,
    seed: Voxel,
    *,
    axis: int | None = None,
    through_corners: bool = False,
    labels: LabelVolume | None = None,
) -> Region | None:
    """Return the voxels connected with the seed whose values lie in a range.

    Parameters
    ----------
    image : ndarray, (X, Y, Z)
        What bounds the fill, such as the fat fraction.
    values : ValueRange
        Values it goes through.
    seed : tuple of int
        Where it starts.
    axis : int, optional
        Canonical axis through the slices, to stay in the seed's slice; by default in depth.
    through_corners : bool
        Whether voxels that share only an edge or a corner are connected.
    labels : ndarray of uint8, (X, Y, Z), optional
        Stay on the label that the seed has.

    Returns
    -------
    Region or None
        None if the seed's own value lies outside the range.
    """
    if not values.holds(np.asarray(image[seed])):
        return None
    margins = [0 if each == axis else _FIRST_MARGIN for each in range(3)]
    x, y, z = ((at, at + 1) for at in seed)
    box: Box = grown((x, y, z), margins, image.shape)
    structure = scipy.ndimage.generate_binary_structure(3, 3 if through_corners else 1)
    while True:
        passable = values.holds(image[within(box)])
        if labels is not None:
            passable &= labels[within(box)] == labels[seed]
        pieces, _ = scipy.ndimage.label(passable, structure)
        here = (seed[0] - box[0][0], seed[1] - box[1][0], seed[2] - box[2][0])
        filled = pieces == pieces[here]
        inner = box_of(filled)
        assert inner is not None  # the seed is in it
        wider = _widened(box, inner, margins, image.shape)
        if wider == box:
            found = shifted(inner, box)
            return Region(found, np.asfortranarray(filled[within(inner)]))
        box = wider


def _widened(box: Box, inner: Box, margins: list[int], shape: tuple[int, ...]) -> Box:
    """Return the box grown where the fill has reached its side, doubling it at least."""
    spans = []
    sizes = box_shape(box)
    for axis in range(3):
        more = max(margins[axis], sizes[axis]) if margins[axis] else 0
        start, end = box[axis]
        if inner[axis][0] == 0:
            start = max(0, start - more)
        if inner[axis][1] == sizes[axis]:
            end = min(shape[axis], end + more)
        spans.append((start, end))
    return spans[0], spans[1], spans[2]
