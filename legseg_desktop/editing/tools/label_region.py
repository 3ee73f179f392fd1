"""A label's own voxels, and distances from its border."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.geometry import LabelVolume, MaskVolume
from legseg_desktop.editing.boxes import Box, Region, grown, label_box, within

FloatArray = npt.NDArray[np.float64]


def label_region(
    labels: LabelVolume,
    label: int,
    margins: Sequence[int] = (0, 0, 0),
    search: Box | None = None,
) -> Region | None:
    """Return all voxels of a label in a box with margins; None if it has none.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    label : int
        Whose voxels.
    margins : sequence of 3 int
        Voxels added on both sides of each axis, where the volume has them.
    search : Box, optional
        Known to hold all of the label; spares looking through the whole volume.
    """
    box = label_box(labels, label, search)
    if box is None:
        return None
    box = grown(box, margins, labels.shape)
    return Region(box, np.asfortranarray(labels[within(box)] == label))


def distance_mm(mask: MaskVolume, spacing_mm: Sequence[float]) -> FloatArray:
    """Return how far each voxel of a mask is from the nearest voxel outside it, mm.

    Beyond the array nothing is known, so its sides are no border; without any voxel outside,
    the distance is infinite.
    """
    if mask.all():
        return np.full(mask.shape, np.inf)
    return np.asarray(ndimage.distance_transform_edt(mask, sampling=spacing_mm))


def signed_distance_mm(mask: MaskVolume, spacing_mm: Sequence[float]) -> FloatArray:
    """Return the distance to a mask's border, mm; positive inside, never 0.

    The border runs half a voxel beyond the last centre inside. The mask has voxels both inside
    and outside.
    """
    to_centres = distance_mm(mask, spacing_mm) - distance_mm(~mask, spacing_mm)
    return np.asarray(to_centres - np.copysign(0.5 * min(spacing_mm), to_centres))


def reach_voxels(reach_mm: float, spacing_mm: Sequence[float]) -> tuple[int, int, int]:
    """Return the voxels along each axis that a distance reaches, and one more."""
    x, y, z = (int(reach_mm / spacing) + 1 for spacing in spacing_mm)
    return x, y, z
