"""Grow and shrink a label by millimetres, exactly, whatever the voxels' shape."""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.boxes import Box, Region
from legseg_desktop.editing.tools.label_region import distance_mm, label_region, reach_voxels

# So that a voxel at exactly the distance counts, however the root is rounded.
_ROUNDING = 1e-9


def grown_by(
    labels: LabelVolume,
    label: int,
    reach_mm: float,
    spacing_mm: Sequence[float],
    search: Box | None = None,
) -> Region | None:
    """Return the voxels whose centres lie within a distance of a label's, without its own.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    label : int
        Which grows.
    reach_mm : float
        How far.
    spacing_mm : sequence of 3 float
        Voxel spacing.
    search : Box, optional
        Known to hold all of the label.

    Returns
    -------
    Region or None
        None if the label has no voxels.
    """
    own = label_region(labels, label, reach_voxels(reach_mm, spacing_mm), search)
    if own is None:
        return None
    outside = ~own.mask
    near = distance_mm(outside, spacing_mm) <= reach_mm + _ROUNDING
    return Region(own.box, near & outside)


def shrunk_by(
    labels: LabelVolume,
    label: int,
    reach_mm: float,
    spacing_mm: Sequence[float],
    search: Box | None = None,
) -> Region | None:
    """Return a label's voxels within a distance of a voxel that isn't its; as `grown_by`.

    The field of view is no border: a muscle that it cuts is not shrunk there.
    """
    own = label_region(labels, label, (1, 1, 1), search)
    if own is None:
        return None
    near = distance_mm(own.mask, spacing_mm) <= reach_mm + _ROUNDING
    return Region(own.box, near & own.mask)
