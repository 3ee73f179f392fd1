"""Faults planted in clean scans and true labels, each with the findings that should tell it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy import ndimage

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, VolumeGeometry

LEFT = 100
SHIFT_MM = 100.0
LEAST_ML = 20.0
TABLE = load_label_table()

Spoilt = tuple[LabelVolume, set[str]] | None


def _of(scan: DixonScan, water: FloatVolume, fat: FloatVolume) -> DixonScan:
    images = (image.astype(np.float32) for image in (water, fat))
    return DixonScan.from_water_fat(*images, scan.geometry)


def exchanged(scan: DixonScan) -> DixonScan:
    """Return the scan with water and fat exchanged."""
    return _of(scan, scan.fat, scan.water)


def exchanged_in_one_leg(scan: DixonScan) -> DixonScan:
    """Return the scan with water and fat exchanged in its right half."""
    water, fat = scan.water.copy(), scan.fat.copy()
    half = slice(water.shape[0] // 2, None)
    water[half], fat[half] = scan.fat[half], scan.water[half]
    return _of(scan, water, fat)


def t1_and_t2(scan: DixonScan) -> DixonScan:
    """Return T1- and T2-weighted images in place of water and fat."""
    shading = 1 + 0.4 * np.sin(np.arange(scan.geometry.shape[1]) / 20)[:, None]
    return _of(scan, 0.3 * scan.water + scan.fat, (0.25 * scan.water + 0.7 * scan.fat) * shading)


def water_and_in_phase(scan: DixonScan) -> DixonScan:
    """Return the in-phase image in place of fat."""
    return _of(scan, scan.water, scan.in_phase)


def phases_exchanged(scan: DixonScan) -> DixonScan:
    """Return a scan from in-phase and opposed-phase images given in each other's place."""
    return DixonScan.from_in_opposed(scan.opposed_phase, 0.9 * scan.in_phase, scan.geometry)


def one_leg(scan: DixonScan) -> DixonScan:
    """Return the right half of the scan."""
    half = scan.geometry.shape[0] // 2
    return _part(scan, slice(half, None), slice(None))


def thirty_mm(scan: DixonScan) -> DixonScan:
    """Return 30 mm of the scan, one slice at least."""
    middle = scan.geometry.shape[2] // 2
    count = max(1, int(30 / scan.geometry.spacing_mm[2]))
    return _part(scan, slice(None), slice(middle, middle + count))


def noisy(scan: DixonScan) -> DixonScan:
    """Return the scan with the noise of a third of the body's median signal in each image."""
    body = scan.in_phase > 0.2 * np.percentile(scan.in_phase, 99)
    spread = 0.3 * float(np.median(scan.in_phase[body]))
    rng = np.random.default_rng(1)
    shape = scan.geometry.shape
    noise = [spread * rng.standard_normal(shape, np.float32) for _ in range(2)]
    return _of(scan, np.abs(scan.water + noise[0]), np.abs(scan.fat + noise[1]))


def metal(scan: DixonScan) -> DixonScan:
    """Return the scan with a hole of 40 mm across and a bright rim, 80 mm long, in one leg."""
    geometry = scan.geometry
    body = scan.in_phase > 0.2 * np.percentile(scan.in_phase, 99)
    count = max(2, round(80 / geometry.spacing_mm[2]))
    first = (geometry.shape[2] - count) // 2
    slices = slice(first, first + count)
    right = body[geometry.shape[0] // 2 :, :, slices]
    x, y, _ = np.argwhere(right).mean(axis=0)
    columns, rows = np.mgrid[: geometry.shape[0], : geometry.shape[1]]
    away = np.hypot(
        (columns - x - geometry.shape[0] // 2) * geometry.spacing_mm[0],
        (rows - y) * geometry.spacing_mm[1],
    )[:, :, None]
    factor = np.ones(geometry.shape, np.float32)
    factor[:, :, slices] = np.where(away < 20, 0.02, np.where(away < 27, 2.5, 1.0))
    return _of(scan, scan.water * factor, scan.fat * factor)


def turned_over(scan: DixonScan) -> DixonScan:
    """Return the scan with its slices in the opposite order."""
    return _of(scan, scan.water[:, :, ::-1], scan.fat[:, :, ::-1])


def with_gap(scan: DixonScan) -> DixonScan:
    """Return the scan with its middle slice empty."""
    keep = np.arange(scan.geometry.shape[2]) != scan.geometry.shape[2] // 2
    return _of(scan, scan.water * keep, scan.fat * keep)


def _part(scan: DixonScan, x: slice, z: slice) -> DixonScan:
    water, fat = scan.water[x, :, z], scan.fat[x, :, z]
    start = (x.start or 0, 0, z.start or 0)
    return DixonScan.from_water_fat(water, fat, scan.geometry.cropped(start, water.shape))


SCAN_FAULTS: dict[str, tuple[Callable[[DixonScan], DixonScan], tuple[str, ...]]] = {
    "water and fat exchanged": (exchanged, ("swap_suspected",)),
    "exchanged in one leg": (exchanged_in_one_leg, ("swap_suspected",)),
    "a T1 and a T2 image": (t1_and_t2, ("wrong_contrast", "refused")),
    "in-phase in place of fat": (water_and_in_phase, ("wrong_contrast", "refused")),
    "phases exchanged": (phases_exchanged, ("phases_exchanged", "refused")),
    "one leg": (one_leg, ("one_leg",)),
    "30 mm along the leg": (thirty_mm, ("short_field_of_view",)),
    "noise": (noisy, ("low_signal",)),
    "metal": (metal, ("metal_suspected", "signal_void")),
    "slices in the opposite order": (turned_over, ("upside_down",)),
    "an empty slice": (with_gap, ("empty_slices",)),
}


def two_muscles_exchanged(
    truth: LabelVolume, geometry: VolumeGeometry, rng: np.random.Generator
) -> Spoilt:
    """Return labels in which two muscles of a leg bear each other's names."""
    offset = int(rng.choice([0, LEFT]))
    present = _present(truth, geometry, offset)
    if len(present) < 2:
        return None
    one, other = (int(value) for value in rng.choice(present, 2, replace=False))
    look_up = np.arange(256, dtype=np.uint8)
    look_up[[one, other]] = other, one
    return look_up[truth], {_name(one), _name(other)}


def sides_exchanged(
    truth: LabelVolume, geometry: VolumeGeometry, rng: np.random.Generator
) -> Spoilt:
    """Return labels in which right muscles are called left, and the other way round."""
    look_up = np.arange(256, dtype=np.uint8)
    values = np.array([muscle.value for muscle in TABLE.muscles])
    look_up[values], look_up[values + LEFT] = values + LEFT, values
    return look_up[truth], set()


def moved_along(truth: LabelVolume, geometry: VolumeGeometry, rng: np.random.Generator) -> Spoilt:
    """Return labels in which a muscle, complete in view, lies 100 mm too high or too low."""
    steps = round(SHIFT_MM / geometry.spacing_mm[2])
    choices = []
    for value in [*_present(truth, geometry, 0), *_present(truth, geometry, LEFT)]:
        own = np.flatnonzero((truth == value).any(axis=(0, 1)))
        depth = truth.shape[2]
        if own[0] == 0 or own[-1] == depth - 1:
            continue
        choices += [
            (value, step)
            for step in (steps, -steps)
            if own[0] + step > 0 and own[-1] + step < depth - 1
        ]
    if not choices:
        return None
    value, step = choices[rng.integers(len(choices))]
    own = np.roll(truth == value, step, axis=2)
    labels = np.where(truth == value, 0, truth).astype(np.uint8)
    labels[own] = value
    return labels, {_name(value)}


def shrunk(truth: LabelVolume, geometry: VolumeGeometry, rng: np.random.Generator) -> Spoilt:
    """Return labels in which a muscle is a third of itself, worn from its border."""
    value = _any(truth, geometry, rng)
    if value is None:
        return None
    own = truth == value
    depth = ndimage.distance_transform_edt(own, sampling=geometry.spacing_mm)
    keep = depth >= np.quantile(depth[own], 2 / 3)
    return np.where(own & ~keep, 0, truth).astype(np.uint8), {_name(value)}


def missing(truth: LabelVolume, geometry: VolumeGeometry, rng: np.random.Generator) -> Spoilt:
    """Return labels without one muscle."""
    value = _any(truth, geometry, rng)
    if value is None:
        return None
    return np.where(truth == value, 0, truth).astype(np.uint8), {_name(value)}


def on_other_leg(truth: LabelVolume, geometry: VolumeGeometry, rng: np.random.Generator) -> Spoilt:
    """Return labels in which the upper part of a muscle bears the other side's name."""
    value = _any(truth, geometry, rng)
    if value is None:
        return None
    own = np.argwhere(truth == value)
    high = own[own[:, 2] >= np.quantile(own[:, 2], 0.75)]
    labels = truth.copy()
    labels[tuple(high.T)] = value + LEFT if value < LEFT else value - LEFT
    return labels, {_name(value)}


def _present(truth: LabelVolume, geometry: VolumeGeometry, offset: int) -> list[int]:
    sizes = np.bincount(truth.ravel(), minlength=256) * geometry.voxel_volume_ml
    return [
        muscle.value + offset
        for muscle in TABLE.muscles
        if sizes[muscle.value + offset] >= LEAST_ML
    ]


def _any(truth: LabelVolume, geometry: VolumeGeometry, rng: np.random.Generator) -> int | None:
    present = [*_present(truth, geometry, 0), *_present(truth, geometry, LEFT)]
    return int(rng.choice(present)) if present else None


def _name(value: int) -> str:
    return next(s.muscle.abbreviation for s in TABLE.sided() if s.label == value)


LABEL_FAULTS: dict[
    str,
    tuple[Callable[[LabelVolume, VolumeGeometry, np.random.Generator], Spoilt], tuple[str, ...]],
] = {
    "two muscles exchanged": (two_muscles_exchanged, ("out_of_place", "out_of_order")),
    "right and left exchanged": (sides_exchanged, ("sides_exchanged",)),
    "a muscle 100 mm too high or low": (moved_along, ("out_of_order", "out_of_place")),
    "a muscle a third of itself": (shrunk, ("volume_asymmetry", "volume_unusual")),
    "a muscle missing": (missing, ("not_found",)),
    "a quarter of a muscle on the other leg": (on_other_leg, ("crosses_midline",)),
}
