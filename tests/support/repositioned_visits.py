"""A simulated scan as a later visit would show it: legs moved, other slices, known change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from scipy import ndimage
from scipy.spatial.transform import Rotation

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.fat_fraction import fat_fraction
from inference_engine.quantification.visit_registration import VisitScan

# Planes that a slice averages lie about so far apart.
_PLANES_MM = 2.5


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
        The first visit, wide enough for the new field of view; RAS+, its axes those of the
        patient. Where its voxels are smaller than the new ones, these average what they hold;
        where they aren't, the anatomy has the stairs of its own voxels.
    geometry
        Grid of the later one.
    moves
        Per side, 'right' and 'left', the movement in patient coordinates. The right leg is what
        lies at x > 0.
    change_points
        Per label, by how many percentage points each voxel's fat fraction grew.
    noise, seed
        Standard deviation per channel, and of what.
    """
    images = _changed(scan, truth, change_points)
    channels = np.zeros((2, *geometry.shape), np.float32)
    labels = np.zeros(geometry.shape, np.uint8)
    columns = np.zeros((scan.geometry.shape[0], 3))
    columns[:, 0] = np.arange(len(columns))
    is_right = scan.geometry.to_world(columns)[:, 0] > 0
    within = list(_within_a_voxel(scan.geometry, geometry))
    for side, move in moves.items():
        own = np.flatnonzero(is_right if side == "right" else ~is_right)
        leg = slice(own[0], own[-1] + 1)
        back = np.linalg.inv(scan.geometry.affine) @ np.linalg.inv(move) @ geometry.affine
        back[0, 3] -= leg.start
        turn, offset, seen = back[:3, :3], back[:3, 3], channels[0].shape
        shown = np.zeros_like(channels)
        for place in within:
            for number, image in enumerate(images):
                shown[number] += ndimage.affine_transform(
                    image[leg],
                    turn,
                    turn @ place + offset,
                    output_shape=seen,
                    order=1,
                    mode="grid-constant",
                ) / len(within)
        moved = ndimage.affine_transform(
            truth.labels[leg], turn, offset, output_shape=seen, order=0
        )
        # Legs that were moved into one another would show two muscles at one place.
        is_other, is_own = labels > 0, moved > 0
        channels = np.where(is_own & ~is_other, shown, channels + shown * ~is_other)
        np.copyto(labels, moved, where=~is_other)
    random = np.random.default_rng(seed)
    water, fat = (
        np.abs(channel + random.normal(0, noise, channel.shape)).astype(np.float32)
        for channel in channels
    )
    return VisitScan(DixonScan.from_water_fat(water, fat, geometry), LabelMap(labels, geometry))


def _changed(
    scan: DixonScan, truth: LabelMap, change_points: Mapping[int, float]
) -> tuple[np.ndarray, np.ndarray]:
    """Return water and fat once every muscle has changed."""
    grown = np.zeros(256, np.float32)
    for label, points in change_points.items():
        grown[label] = points / 100
    fat = np.nan_to_num(fat_fraction(scan)) + grown[truth.labels]
    total = scan.water + scan.fat
    fat *= total
    return total - fat, fat


def _within_a_voxel(own: VolumeGeometry, wanted: VolumeGeometry) -> Iterator[np.ndarray]:
    """Yield places within a voxel, of its size, that together stand for all of it."""
    planes = max(1, round(wanted.spacing_mm[2] / _PLANES_MM))
    across = [
        max(1, int(np.ceil(new / old - 0.25)))
        for new, old in zip(wanted.spacing_mm[:2], own.spacing_mm[:2], strict=True)
    ]
    counts = np.array([*across, planes])
    for number in np.ndindex(*counts):
        yield (np.array(number) - (counts - 1) / 2) / counts


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
