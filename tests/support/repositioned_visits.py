"""A simulated scan as a later visit would show it: legs moved, other slices, known change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy import ndimage
from scipy.spatial.transform import Rotation

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.fat_fraction import fat_fraction
from inference_engine.quantification.visit_registration import VisitScan


def rigid(
    degrees: Sequence[float], shift_mm: Sequence[float], centre_mm: Sequence[float] = (0, 0, 0)
) -> np.ndarray:
    """Return a rigid movement, (4, 4), about a point."""
    matrix = np.eye(4)
    matrix[:3, :3] = Rotation.from_euler("xyz", degrees, degrees=True).as_matrix()
    matrix[:3, 3] = np.asarray(centre_mm) + shift_mm - matrix[:3, :3] @ centre_mm
    return matrix


def seen_again(
    scan: DixonScan,
    truth: LabelMap,
    geometry: VolumeGeometry,
    *,
    moves: Mapping[str, np.ndarray],
    change_points: Mapping[int, float],
    noise: float = 0.0,
    seed: int = 0,
) -> VisitScan:
    """Return what a scanner with the grid `geometry` sees of a moved patient.

    Parameters
    ----------
    scan, truth
        The first visit, wide enough for the new field of view; RAS+.
    geometry
        Grid of the later one; thick slices average what they hold.
    moves
        Per side, 'right' and 'left', the movement in patient coordinates. The right leg is what
        lies at x > 0.
    change_points
        Per label, by how many percentage points each voxel's fat fraction grew.
    noise, seed
        Standard deviation per channel, and of what.
    """
    total = scan.water + scan.fat
    grown = np.zeros(256, np.float32)
    for label, points in change_points.items():
        grown[label] = points / 100
    fraction = np.nan_to_num(fat_fraction(scan)) + grown[truth.labels]
    planes = max(1, round(geometry.spacing_mm[2] / 2.5))
    channels = np.zeros((2, *geometry.shape), np.float32)
    labels = np.zeros(geometry.shape, np.uint8)
    right = scan.geometry.to_world(np.indices(scan.geometry.shape).reshape(3, -1).T)[:, 0] > 0
    right = right.reshape(scan.geometry.shape)
    for side, move in moves.items():
        own = right if side == "right" else ~right
        back = np.linalg.inv(scan.geometry.affine) @ np.linalg.inv(move) @ geometry.affine
        for plane in range(planes):
            within = np.array([0, 0, (plane - (planes - 1) / 2) / planes])
            offset = back[:3, :3] @ within + back[:3, 3]
            for channel, image in enumerate((total * (1 - fraction), total * fraction)):
                channels[channel] += (
                    ndimage.affine_transform(
                        image * own, back[:3, :3], offset, output_shape=geometry.shape, order=1
                    )
                    / planes
                )
        moved = ndimage.affine_transform(
            truth.labels * own, back[:3, :3], back[:3, 3], output_shape=geometry.shape, order=0
        )
        labels = np.where(labels > 0, labels, moved)
    random = np.random.default_rng(seed)
    water, fat = (
        np.abs(channel + random.normal(0, noise, channel.shape)).astype(np.float32)
        for channel in channels
    )
    return VisitScan(DixonScan.from_water_fat(water, fat, geometry), LabelMap(labels, geometry))


def grid(
    shape: Sequence[int], spacing: Sequence[float], lowest_mm: float, degrees: float = 0.0
) -> VolumeGeometry:
    """Return a grid centred across the table, tilted about the left-right axis."""
    affine = np.eye(4)
    turn = Rotation.from_euler("x", degrees, degrees=True).as_matrix()
    affine[:3, :3] = turn @ np.diag(spacing)
    middle = np.array([0.0, 0.0, lowest_mm + (shape[2] - 1) / 2 * spacing[2]])
    affine[:3, 3] = middle - affine[:3, :3] @ ((np.array(shape) - 1) / 2)
    return VolumeGeometry(tuple(shape), affine)
