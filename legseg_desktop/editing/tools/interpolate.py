"""Fill the slices between delineated ones.

Shape-based: signed distances from the outline are interpolated (Raya and Udupa, IEEE Trans Med
Imaging 1990;9:32-42). Or the nearest delineated slice is repeated.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
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
        ends = planes[first - box[axis][0]] == label, planes[last - box[axis][0]] == label
        for index in range(first + 1, last):
            share = (index - first) / (last - first)
            plane = planes[index - box[axis][0]]
            plane[plane == label] = 0
            plane[_between(*ends, share, in_plane, interpolation)] = label
    return NewLabels(box, new)


def _between(
    one: MaskVolume,
    other: MaskVolume,
    share: float,
    spacing_mm: Sequence[float],
    interpolation: Interpolation,
) -> MaskVolume:
    """Return the outline at a share of the way from one slice to another."""
    if interpolation is Interpolation.NEAREST:
        return one if share <= 0.5 else other
    # A frame of background, or an outline that fills its box would have no border.
    distances = [signed_distance_mm(np.pad(mask, 1), spacing_mm) for mask in (one, other)]
    return np.asarray((1 - share) * distances[0] + share * distances[1] > 0)[1:-1, 1:-1]
