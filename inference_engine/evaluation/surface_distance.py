"""Distance between the surfaces of two regions: ASSD in millimetres."""

from __future__ import annotations

import numpy as np
from scipy import ndimage, spatial

from inference_engine.imaging.geometry import FloatArray, MaskVolume, VolumeGeometry


def average_symmetric_surface_distance(
    reference: MaskVolume, prediction: MaskVolume, geometry: VolumeGeometry
) -> float | None:
    """Return the average symmetric surface distance (ASSD), mm.

    The mean, over the surface voxels of both regions, of the distance from each to the
    nearest surface voxel of the other. A surface voxel has a face neighbour outside the
    region or outside the volume.

    Parameters
    ----------
    reference, prediction : ndarray of bool, (I, J, K)
        The regions; cut to a box around both, but not closer, or the cut makes surface.
    geometry : VolumeGeometry
        Grid of the arrays; oblique and sheared grids are measured in patient space.

    Returns
    -------
    float or None
        None where either region is empty.
    """
    if not reference.any() or not prediction.any():
        return None
    first, second = surface_points(reference, geometry), surface_points(prediction, geometry)
    there, _ = spatial.cKDTree(second).query(first)
    back, _ = spatial.cKDTree(first).query(second)
    return float((there.sum() + back.sum()) / (there.size + back.size))


def surface_points(mask: MaskVolume, geometry: VolumeGeometry) -> FloatArray:
    """Return patient coordinates of the surface voxels' centres, mm, (N, 3)."""
    inner = ndimage.binary_erosion(mask, border_value=0)
    return geometry.to_world(np.argwhere(mask & ~inner))
