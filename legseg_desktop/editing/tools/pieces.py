"""Despeckle and fill holes: what doesn't hang together with a label, and what it encloses."""

from __future__ import annotations

import numpy as np

from inference_engine.imaging.connected_regions import connected_pieces, without_voids
from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.boxes import Box, Region
from legseg_desktop.editing.tools.label_region import label_region


def specks(
    labels: LabelVolume,
    label: int,
    smallest_ml: float,
    voxel_volume_ml: float,
    search: Box | None = None,
) -> Region | None:
    """Return the pieces of a label that are smaller than a volume; its largest never is.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    label : int
        Whose pieces; voxels that share a corner belong together.
    smallest_ml : float
        What a piece must have to stay, mL.
    voxel_volume_ml : float
        Of one voxel.
    search : Box, optional
        Known to hold all of the label.

    Returns
    -------
    Region or None
        To be erased; None if the label has no voxels.
    """
    own = label_region(labels, label, search=search)
    if own is None:
        return None
    pieces = connected_pieces(own.mask.view(np.uint8))
    goes = pieces.sizes * voxel_volume_ml < smallest_ml
    goes[0] = False
    goes[1 + int(np.argmax(pieces.sizes[1:]))] = False
    return Region(own.box, np.asarray(goes[pieces.numbers]))


def holes(
    labels: LabelVolume, label: int, *, axis: int | None = None, search: Box | None = None
) -> Region | None:
    """Return the voxels that a label encloses, whatever they are.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    label : int
        Whose holes.
    axis : int, optional
        Canonical axis through the slices: what is enclosed within a slice; by default only
        what is enclosed on all sides.
    search : Box, optional
        Known to hold all of the label.

    Returns
    -------
    Region or None
        To be filled; None if the label has no voxels.
    """
    own = label_region(labels, label, search=search)
    if own is None:
        return None
    if axis is None:
        return Region(own.box, without_voids(own.mask) & ~own.mask)
    filled = own.mask.copy(order="F")
    by_slice, source = np.moveaxis(filled, axis, 0), np.moveaxis(own.mask, axis, 0)
    for index, plane in enumerate(source):
        by_slice[index] = without_voids(plane)
    return Region(own.box, filled & ~own.mask)
