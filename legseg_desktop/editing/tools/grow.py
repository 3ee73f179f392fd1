"""Grow and shrink a label by millimetres, exactly, whatever the voxels' shape."""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.boxes import Box, Region
from legseg_desktop.editing.tools.label_region import label_region, reach_voxels, within_mm


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
    return Region(own.box, within_mm(own.mask, reach_mm, spacing_mm))


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
    return Region(own.box, within_mm(~own.mask, reach_mm, spacing_mm))
