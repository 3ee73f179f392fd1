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
    surfaces = surface_of(reference), surface_of(prediction)
    # A voxel on both surfaces has no distance, so only the others need be looked for.
    there = _distances_mm(surfaces[0] & ~surfaces[1], surfaces[1], geometry)
    back = _distances_mm(surfaces[1] & ~surfaces[0], surfaces[0], geometry)
    count = np.count_nonzero(surfaces[0]) + np.count_nonzero(surfaces[1])
    return float((there.sum() + back.sum()) / count)


def surface_of(mask: MaskVolume) -> MaskVolume:
    """Return the surface voxels of a region, (I, J, K)."""
    return np.asarray(mask & ~ndimage.binary_erosion(mask, border_value=0))


def _distances_mm(points: MaskVolume, surface: MaskVolume, geometry: VolumeGeometry) -> FloatArray:
    """Return the distance of each point to the nearest voxel of a surface, mm."""
    where, to = (geometry.to_world(np.argwhere(mask)) for mask in (points, surface))
    distances, _ = spatial.cKDTree(to).query(where, workers=-1)
    return np.asarray(distances)
