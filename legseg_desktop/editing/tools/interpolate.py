"""Fill the slices between delineated ones.

Shape-based: signed distances from the outline are interpolated (Raya and Udupa, IEEE Trans Med
Imaging 1990;9:32-42). Or the nearest delineated slice is repeated.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from enum import StrEnum

import numpy as np

from inference_engine.imaging.geometry import LabelVolume, MaskVolume
from legseg_desktop.editing.boxes import Box, NewLabels, label_box, within
from legseg_desktop.editing.tools.label_region import signed_distance_mm


class Interpolation(StrEnum):
    """How a slice between two delineated ones is made."""

    SHAPE = "shape"
    NEAREST = "nearest"


def delineated_slices(
    labels: LabelVolume, label: int, axis: int, search: Box | None = None
) -> tuple[int, ...]:
    """Return the slices along an axis that hold a label, ascending."""
    box = label_box(labels, label, search)
    if box is None:
        return ()
    others = tuple(each for each in range(3) if each != axis)
    held = np.flatnonzero((labels[within(box)] == label).any(axis=others))
    return tuple(int(index) + box[axis][0] for index in held)


def interpolated(
    labels: LabelVolume,
    label: int,
    axis: int,
    spacing_mm: Sequence[float],
    *,
    marked: Sequence[int] | None = None,
    interpolation: Interpolation = Interpolation.SHAPE,
    search: Box | None = None,
) -> NewLabels | None:
    """Return a label filled in between the slices in which it was delineated.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    label : int
        Which is filled in.
    axis : int
        Canonical axis through the slices.
    spacing_mm : sequence of 3 float
        Voxel spacing.
    marked : sequence of int, optional
        Slices that count as delineated; those that don't hold the label are left out, and
        what the label has in between is replaced. By default all that hold it, so that only
        gaps are filled.
    interpolation : Interpolation
        How.
    search : Box, optional
        Known to hold all of the label.

    Returns
    -------
    NewLabels or None
        From the first delineated slice to the last; None if nothing lies between them.
    """
    held = delineated_slices(labels, label, axis, search)
    keys = held if marked is None else tuple(sorted(set(marked).intersection(held)))
    gaps = [(a, b) for a, b in itertools.pairwise(keys) if b - a > 1]
    outline = label_box(labels, label, search)
    if not gaps or outline is None:
        return None
    spans = list(outline)
    spans[axis] = (gaps[0][0], gaps[-1][1] + 1)
    box: Box = (spans[0], spans[1], spans[2])
    new = labels[within(box)].copy(order="F")
    planes = np.moveaxis(new, axis, 0)
    in_plane = [spacing for each, spacing in enumerate(spacing_mm) if each != axis]
    for first, last in gaps:
        one, other = (planes[index - box[axis][0]] == label for index in (first, last))
        outlines = _between(one, other, last - first, in_plane, interpolation)
        for index, inside in enumerate(outlines, start=first + 1):
            plane = planes[index - box[axis][0]]
            plane[plane == label] = 0
            plane[inside] = label
    return NewLabels(box, new)


def _between(
    one: MaskVolume,
    other: MaskVolume,
    steps: int,
    spacing_mm: Sequence[float],
    interpolation: Interpolation,
) -> Iterator[MaskVolume]:
    """Yield the outlines at each step but the last from one slice to another."""
    if interpolation is Interpolation.NEAREST:
        yield from (one if 2 * step <= steps else other for step in range(1, steps))
        return
    # A frame of background, or an outline that fills its box would have no border.
    start, end = (
        signed_distance_mm(np.pad(mask, 1), spacing_mm)[1:-1, 1:-1] for mask in (one, other)
    )
    for step in range(1, steps):
        yield np.asarray((steps - step) * start + step * end > 0)
