"""Smooth a label's border and keep its volume."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

import numpy as np
import scipy

from inference_engine.imaging.geometry import FloatVolume, LabelVolume, MaskVolume
from legseg_desktop.editing.boxes import Box, NewLabels, within
from legseg_desktop.editing.tools.label_region import (
    label_region,
    near_signed_distance_mm,
    reach_voxels,
)

# A Gaussian's weight beyond three of its widths is nothing.
_WIDTHS = 3.0


class Smoothing(StrEnum):
    """How the distances from the border are smoothed."""

    GAUSSIAN = "gaussian"
    """Rounds everything."""
    MEDIAN = "median"
    """Takes away spikes and notches and keeps straight edges."""


def smoothed(
    labels: LabelVolume,
    label: int,
    width_mm: float,
    spacing_mm: Sequence[float],
    *,
    smoothing: Smoothing = Smoothing.GAUSSIAN,
    search: Box | None = None,
) -> NewLabels | None:
    """Return a label with a smoother border and as many voxels as before, about.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    label : int
        Which is smoothed. What it loses becomes background.
    width_mm : float
        Standard deviation of the Gaussian, or half the width of the median's window.
    spacing_mm : sequence of 3 float
        Voxel spacing.
    smoothing : Smoothing
        How.
    search : Box, optional
        Known to hold all of the label.

    Returns
    -------
    NewLabels or None
        None if the label has no voxels, or fills the volume.
    """
    reach = _WIDTHS * width_mm
    own = label_region(labels, label, reach_voxels(reach, spacing_mm), search)
    if own is None or own.mask.all():
        return None
    # Far from the border a distance says nothing about its shape; cut off, a thin part is not
    # outweighed by the depth of a thick one.
    distance = near_signed_distance_mm(own.mask, spacing_mm, reach)
    if smoothing is Smoothing.GAUSSIAN:
        sigma = [width_mm / spacing for spacing in spacing_mm]
        blurred = scipy.ndimage.gaussian_filter(distance, sigma, mode="nearest", truncate=_WIDTHS)
    else:
        size = [2 * int(width_mm / spacing) + 1 for spacing in spacing_mm]
        blurred = scipy.ndimage.median_filter(distance, size, mode="nearest")
    inside = _deepest(blurred, int(np.count_nonzero(own.mask)))
    new = labels[within(own.box)].copy(order="F")
    new[own.mask & ~inside] = 0
    new[inside] = label
    return NewLabels(own.box, new)


def _deepest(distance: FloatVolume, count: int) -> MaskVolume:
    """Return the deepest voxels, as near to `count` as equal depths allow."""
    # Most of the box is far outside: the level is looked for among what is nearer.
    near = distance[distance > distance.min()]
    place = near.size - count
    level = np.partition(near, place)[place] if place >= 0 else distance.min()
    with_equals, without = distance >= level, distance > level
    surplus = np.count_nonzero(with_equals) - count
    missing = count - np.count_nonzero(without)
    return np.asarray(with_equals if surplus <= missing else without)
