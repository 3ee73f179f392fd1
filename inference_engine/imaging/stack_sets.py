"""Which stacks make one scan: those that continue each other along the leg."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.orientation import canonical_geometry

# Stacks that share more of the shorter one's length are repetitions, not neighbours.
_MOST_OVERLAP = 0.6
# As when they are stitched: farther apart there is a gap.
_GAP_SLICES = 0.5
_MOST_TILT_DEGREES = 30.0
_MOST_OFFSET = 0.25
_SPACING_TOLERANCE = 0.1


def joined_stacks(geometries: Sequence[VolumeGeometry]) -> list[list[int]]:
    """Part stacks into scans.

    A stack joins the latest scan that it continues, above or below, and none in which a stack
    lies in its place already.

    Parameters
    ----------
    geometries : sequence of VolumeGeometry
        Grids of the stacks, in the order of acquisition, any axis order.

    Returns
    -------
    list of list of int
        Indices of the stacks of each scan, in the given order.
    """
    grids = [canonical_geometry(each) for each in geometries]
    scans: list[list[int]] = []
    for index, grid in enumerate(grids):
        for scan in reversed(scans):
            others = [grids[each] for each in scan]
            is_neighbour = any(_continues(other, grid) for other in others)
            if is_neighbour and not any(_coincides(other, grid) for other in others):
                scan.append(index)
                break
        else:
            scans.append([index])
    return scans


def _continues(first: VolumeGeometry, second: VolumeGeometry) -> bool:
    spacings = np.divide(first.spacing_mm, second.spacing_mm)
    if np.abs(np.log(spacings)).max() > _SPACING_TOLERANCE:
        return False
    cosine = _upwards(first) @ _upwards(second)
    if cosine < np.cos(np.radians(_MOST_TILT_DEGREES)):
        return False
    middle = first.to_voxel(second.to_world((np.array(second.shape) - 1) / 2))
    offset = np.abs(middle - (np.array(first.shape) - 1) / 2)[:2] / first.shape[:2]
    if offset.max() > _MOST_OFFSET:
        return False
    shared, shorter = _overlap(first, second)
    return bool(shared >= -_GAP_SLICES and shared < _MOST_OVERLAP * shorter)


def _coincides(first: VolumeGeometry, second: VolumeGeometry) -> bool:
    shared, shorter = _overlap(first, second)
    return bool(shared >= _MOST_OVERLAP * shorter)


def _overlap(first: VolumeGeometry, second: VolumeGeometry) -> tuple[float, float]:
    """Return the length both cover along the first's slices, and the shorter stack's, in slices."""
    x, y, z = ((n - 1) / 2 for n in second.shape)
    ends = first.to_voxel(second.to_world([(x, y, -0.5), (x, y, 2 * z + 0.5)]))[:, 2]
    low, high = float(ends.min()), float(ends.max())
    shared = min(high, first.shape[2] - 0.5) - max(low, -0.5)
    return shared, min(high - low, first.shape[2])


def _upwards(geometry: VolumeGeometry) -> np.ndarray:
    axis = geometry.affine[:3, 2]
    return np.asarray(axis / np.linalg.norm(axis))
