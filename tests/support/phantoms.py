"""Small Dixon scans with known truth: two thighs, four muscles a side, any orientation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import permutations, product

import numpy as np
from nibabel.orientations import (
    apply_orientation,
    axcodes2ornt,
    inv_ornt_aff,
    ornt_transform,
)
from scipy.spatial.transform import Rotation

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap

RF, VL, SM, AM = 1, 2, 10, 11
LEFT_OFFSET = 100

# Fat fraction per label, different on every muscle and side, so that a mix-up shows.
FAT_FRACTIONS: Mapping[int, float] = {
    RF: 0.10,
    VL: 0.20,
    SM: 0.40,
    AM: 0.60,
    RF + LEFT_OFFSET: 0.15,
    VL + LEFT_OFFSET: 0.30,
    SM + LEFT_OFFSET: 0.50,
    AM + LEFT_OFFSET: 0.70,
}

# Centre (lateral, anterior) and half axes, as shares of the thigh's half axes.
_MUSCLES = {
    RF: ((0.05, 0.50), (0.25, 0.20)),
    VL: ((0.48, 0.12), (0.20, 0.30)),
    SM: ((-0.05, -0.52), (0.28, 0.18)),
    AM: ((-0.45, -0.08), (0.22, 0.26)),
}
_FEMUR = ((0.05, 0.05), (0.15, 0.13))
_FASCIA = 0.80
_FAT_FRACTION_OF_FAT = 0.95
_FAT_FRACTION_BETWEEN_MUSCLES = 0.85


def all_axis_codes() -> list[str]:
    """Return the 48 ways in which array axes can run, such as 'RAS' or 'PSL'."""
    pairs = ("RL", "AP", "SI")
    return ["".join(letters) for order in permutations(pairs) for letters in product(*order)]


def two_leg_scan(
    shape: tuple[int, int, int] = (48, 40, 12),
    spacing: tuple[float, float, float] = (7.0, 7.0, 15.0),
    axis_codes: str = "RAS",
    *,
    rotation_degrees: Sequence[float] = (0.0, 0.0, 0.0),
    fat_fractions: Mapping[int, float] = FAT_FRACTIONS,
    sides: Sequence[str] = ("right", "left"),
    separation: float = 0.24,
    offset_x: float = 0.0,
    noise: float = 0.0,
    seed: int = 0,
) -> tuple[DixonScan, LabelMap]:
    """Return two elliptical thighs and their labels.

    The anatomy fills the field of view whatever its size. Legs taper towards the knee;
    the left is thinner than the right; no muscle is symmetric front to back or side to
    side. Tissue has W + F = 1000 (bone 80), air 0.

    Parameters
    ----------
    shape, spacing
        Voxels and mm along patient x (right), y (anterior), z (superior), whatever the
        axis codes: 'LPS' flips the same phantom, 'SRA' permutes it.
    axis_codes : str
        Direction in which each axis of the returned arrays grows.
    rotation_degrees
        Obliqueness about x, y and z.
    fat_fractions
        Per label; labels as in resources/labels/legseg18.toml.
    sides
        Which legs are in view.
    separation : float
        Distance of each thigh's centre from the middle, as a share of the width;
        0.24 leaves a gap, 0.18 lets the thighs touch.
    offset_x : float
        Shift of the whole body along x, as a share of the width.
    noise : float
        Standard deviation of the noise in each channel (rectified, as in magnitudes).
    seed : int
        Of the noise.
    """
    labels = np.zeros(shape, np.uint8)
    total = np.zeros(shape, np.float32)
    fraction = np.zeros(shape, np.float32)
    for side in sides:
        _draw_thigh(labels, total, fraction, side, separation, offset_x, fat_fractions)
    water = total * (1 - fraction)
    fat = total * fraction
    if noise:
        random = np.random.default_rng(seed)
        water, fat = (
            np.abs(channel + random.normal(0, noise, shape)).astype(np.float32)
            for channel in (water, fat)
        )
    canonical = _canonical_geometry(shape, spacing, rotation_degrees)
    geometry, (water, fat, labels) = _oriented(canonical, axis_codes, (water, fat, labels))
    return DixonScan.from_water_fat(water, fat, geometry), LabelMap(labels, geometry)


def with_fat_and_water_exchanged(scan: DixonScan) -> DixonScan:
    """Return the scan as a complete water-fat swap shows it."""
    return DixonScan.from_water_fat(scan.fat, scan.water, scan.geometry)


def _draw_thigh(
    labels: LabelVolume,
    total: FloatVolume,
    fraction: FloatVolume,
    side: str,
    separation: float,
    offset_x: float,
    fat_fractions: Mapping[int, float],
) -> None:
    shape = labels.shape
    # Voxel centres as shares of the field of view, -0.5 to 0.5.
    x, y, z = np.ix_(*[(np.arange(n) + 0.5) / n - 0.5 for n in shape])
    outward = 1 if side == "right" else -1
    offset = 0 if side == "right" else LEFT_OFFSET
    taper = 0.9 + 0.2 * z
    half_x, half_y = (0.21, 0.38) if side == "right" else (0.19, 0.35)
    lateral = outward * (x - offset_x - outward * separation) / (half_x * taper)
    anterior = y / (half_y * taper)

    def ellipse(centre: tuple[float, float], half: tuple[float, float]) -> np.ndarray:
        distance = ((lateral - centre[0]) / half[0]) ** 2 + ((anterior - centre[1]) / half[1]) ** 2
        return np.broadcast_to(distance <= 1, shape)

    skin = ellipse((0, 0), (1, 1)) & (total == 0)
    total[skin], fraction[skin] = 1000, _FAT_FRACTION_OF_FAT
    inside = ellipse((0, 0), (_FASCIA, _FASCIA)) & skin
    fraction[inside] = _FAT_FRACTION_BETWEEN_MUSCLES
    for value, (centre, half) in _MUSCLES.items():
        muscle = ellipse(centre, half) & inside
        labels[muscle] = value + offset
        fraction[muscle] = fat_fractions[value + offset]
    femur = ellipse(*_FEMUR) & inside
    labels[femur], total[femur], fraction[femur] = 0, 80, _FAT_FRACTION_OF_FAT


def _canonical_geometry(
    shape: tuple[int, int, int],
    spacing: tuple[float, float, float],
    rotation_degrees: Sequence[float],
) -> VolumeGeometry:
    affine = np.eye(4)
    turn = Rotation.from_euler("xyz", rotation_degrees, degrees=True).as_matrix()
    affine[:3, :3] = turn @ np.diag(spacing)
    # The middle of the scan lies a little off the scanner's isocentre.
    affine[:3, 3] = np.array([11.0, -23.0, 37.0]) - affine[:3, :3] @ ((np.array(shape) - 1) / 2)
    return VolumeGeometry(shape, affine)


def _oriented(
    canonical: VolumeGeometry, axis_codes: str, volumes: Sequence[np.ndarray]
) -> tuple[VolumeGeometry, list[np.ndarray]]:
    change = ornt_transform(axcodes2ornt("RAS"), axcodes2ornt(axis_codes))
    turned = [np.ascontiguousarray(apply_orientation(volume, change)) for volume in volumes]
    affine = canonical.affine @ inv_ornt_aff(change, canonical.shape)
    return VolumeGeometry(turned[0].shape, affine), turned
