"""Distance between the surfaces of two regions: ASSD in millimetres."""

from __future__ import annotations

from typing import Literal

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.imaging.geometry import FloatArray, MaskVolume, VolumeGeometry

IndexArray = npt.NDArray[np.intp]


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
    inner = mask.copy(order="K")
    for axis in range(3):
        # In place on views that begin with this axis: what lies outside the volume is outside.
        eroded, region = np.moveaxis(inner, axis, 0), np.moveaxis(mask, axis, 0)
        eroded[1:] &= region[:-1]
        eroded[:-1] &= region[1:]
        eroded[0] = eroded[-1] = False
    return np.asarray(mask & ~inner)


def _distances_mm(points: MaskVolume, surface: MaskVolume, geometry: VolumeGeometry) -> FloatArray:
    """Return the distance of each point to the nearest voxel of a surface, mm."""
    where, to = (geometry.to_world(_voxels_of(mask)) for mask in (points, surface))
    # Surface voxels lie evenly: a tree cut in the middle is built in half the time.
    tree = scipy.spatial.cKDTree(to, balanced_tree=False, compact_nodes=False)
    distances, _ = tree.query(where, workers=-1)
    return np.asarray(distances)


def _voxels_of(mask: MaskVolume) -> IndexArray:
    """Return the indices of the voxels of a mask, (N, 3), in the order of memory."""
    order: Literal["C", "F"] = "F" if mask.flags.f_contiguous else "C"
    inside = np.flatnonzero(mask.ravel(order))
    return np.stack(np.unravel_index(inside, mask.shape, order), axis=-1)
